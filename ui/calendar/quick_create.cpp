// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/quick_create.h"

#include "core/actions/plan_edits.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/drop_words.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace dropbeat {

QuickCreate::QuickCreate(CalendarModel &model, const LocalTime &when, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_proposed(when)
    , m_problem(new ProblemBanner(this))
    , m_line(new QLineEdit(this))
    , m_reading(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
    , m_when(new QDateTimeEdit(this))
    , m_channel(new QComboBox(this))
    , m_drop(new QComboBox(this))
{
    setObjectName(QStringLiteral("quickCreate"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New touchpoint"));
    makeFields();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_make = makeButton(tr("Add touchpoint"), ButtonLook::Primary, this);
    m_make->setObjectName(QStringLiteral("make"));
    m_make->setDefault(true);
    QPushButton *more = makeButton(tr("More…"), ButtonLook::Outlined, this);
    more->setAutoDefault(false);
    buttons->addButton(more, QDialogButtonBox::ActionRole);
    buttons->addButton(m_make, QDialogButtonBox::AcceptRole);
    connect(more, &QPushButton::clicked, this, [this] {
        emit moreWanted(touchpoint());
        reject();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QuickCreate::make);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 18, 20, 16);
    form->setSpacing(10);
    form->addRow(m_problem);
    form->addRow(tr("&In one line"), m_line);
    form->addRow(QString(), m_reading);
    form->addRow(tr("&When"), m_when);
    form->addRow(tr("&Channel"), m_channel);
    form->addRow(tr("&Drop"), m_drop);
    form->addRow(buttons);
    setMinimumWidth(480);
    read();
    m_line->setFocus();
}

void QuickCreate::makeFields()
{
    m_line->setObjectName(QStringLiteral("line"));
    m_line->setPlaceholderText(tr("thu 18:30 tiktok try-on teaser"));
    m_reading->setWordWrap(true);
    m_when->setObjectName(QStringLiteral("when"));
    m_when->setCalendarPopup(true);
    m_when->setDisplayFormat(dateTimeFormat());
    m_when->setDateTime(QDateTime(m_proposed.date, m_proposed.time));
    m_channel->setObjectName(QStringLiteral("channel"));
    m_drop->setObjectName(QStringLiteral("drop"));
    for (const Channel &channel : m_model.book().channels()) {
        m_channel->addItem(channel.name, channel.id);
    }
    m_drop->addItem(tr("None: the brand’s own"), QVariant::fromValue<qint64>(0));
    for (const Drop &drop : m_model.book().drops()) {
        if (!drop.archived) {
            m_drop->addItem(drop.name, QVariant::fromValue<qint64>(drop.id.value));
        }
    }
    const Id<Drop> filtered = m_model.filter().drop;
    m_drop->setCurrentIndex(std::max(0, m_drop->findData(QVariant::fromValue<qint64>(filtered.value))));
    connect(m_line, &QLineEdit::textChanged, this, &QuickCreate::read);
    const auto chosen = [this](bool &flag) { return [this, &flag] { flag = flag || !m_filling; }; };
    connect(m_when, &QDateTimeEdit::dateTimeChanged, this, chosen(m_whenChosen));
    connect(m_channel, &QComboBox::currentIndexChanged, this, chosen(m_channelChosen));
    connect(m_drop, &QComboBox::currentIndexChanged, this, chosen(m_dropChosen));
}

LocalTime QuickCreate::launchOf(Id<Drop> drop) const
{
    const Drop *row = m_model.book().drop(drop);
    return row ? row->launch : LocalTime();
}

/// Fills the fields with what the line says, as long as a person has not chosen there.
void QuickCreate::read()
{
    m_entry =
        parseQuickEntry(m_line->text(), m_model.today(), QLocale(), m_model.book().channels(), m_model.book().drops());
    m_filling = true;
    if (!m_dropChosen && m_entry.drop) {
        m_drop->setCurrentIndex(std::max(0, m_drop->findData(QVariant::fromValue<qint64>(m_entry.drop.value))));
    }
    if (!m_channelChosen && !m_entry.channel.isEmpty()) {
        m_channel->setCurrentIndex(std::max(0, m_channel->findData(m_entry.channel)));
    }
    if (!m_whenChosen) {
        const LocalTime launch = launchOf({m_drop->currentData().toLongLong()});
        QDate day = m_entry.day.value_or(m_proposed.date);
        if (m_entry.dayOffset && launch.date.isValid()) {
            day = launch.date.addDays(*m_entry.dayOffset);
        }
        m_when->setDateTime(QDateTime(day, m_entry.time.value_or(m_proposed.time)));
    }
    m_filling = false;
    const bool bad = !m_line->text().trimmed().isEmpty() && !m_entry.problem.isEmpty();
    m_reading->setTone(bad ? Tone::Bad : Tone::Muted);
    m_reading->setText(bad ? m_entry.problem
                       : m_entry.title.isEmpty()
                           ? tr("Day, time and channel first, in any order; then what it is. “#party” names its drop.")
                           : tr("Title: %1").arg(m_entry.title));
    m_make->setEnabled(!m_entry.title.isEmpty() && !bad);
}

Touchpoint QuickCreate::touchpoint() const
{
    Touchpoint touchpoint;
    touchpoint.title = m_entry.title;
    touchpoint.channel = m_channel->currentData().toString();
    touchpoint.drop = {m_drop->currentData().toLongLong()};
    touchpoint.state = TouchpointState::Planned;
    const LocalTime when{m_when->date(), m_when->time()};
    const LocalTime launch = launchOf(touchpoint.drop);
    if (launch.date.isValid()) {
        touchpoint.dayOffset = static_cast<int>(launch.date.daysTo(when.date));
        touchpoint.time = when.time;
    } else {
        touchpoint.pinned = when;
    }
    return touchpoint;
}

void QuickCreate::make()
{
    Id<Touchpoint> id;
    if (attempt([&] { id = addTouchpoint(m_model.plan(), touchpoint()); },
                [this](const Error &error) { m_problem->show(error); })) {
        emit made(id);
        accept();
    }
}

} // namespace dropbeat

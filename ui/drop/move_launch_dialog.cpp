// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drop/move_launch_dialog.h"

#include "core/actions/plan_edits.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/drop_words.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/tone_label.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

#include <algorithm>

namespace dropbeat {

MoveLaunchDialog::MoveLaunchDialog(Plan &plan, const Drop &drop, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_drop(drop)
    , m_touchpoints(plan.tables().touchpoints().ofDrop(drop.id))
    , m_problem(new ProblemBanner(this))
    , m_launch(new QDateTimeEdit(this))
    , m_undated(new QCheckBox(tr("No date yet"), this))
    , m_preview(new ToneLabel({}, Tone::Muted, FontRole::Body, this))
{
    setObjectName(QStringLiteral("moveLaunchDialog"));
    setWindowTitle(tr("Move the launch of “%1”").arg(drop.name));
    setAttribute(Qt::WA_DeleteOnClose);
    m_launch->setObjectName(QStringLiteral("launch"));
    m_launch->setCalendarPopup(true);
    m_launch->setDisplayFormat(dateTimeFormat());
    m_launch->setAccessibleName(tr("Launch"));
    m_launch->setCurrentSection(QDateTimeEdit::DaySection);
    m_launch->setDateTime(drop.launch.isValid() ? QDateTime(drop.launch.date, drop.launch.time)
                                                : QDateTime(plan.today().addDays(28), QTime(10, 0)));
    m_preview->setWordWrap(true);
    m_preview->setMinimumHeight(2 * m_preview->fontMetrics().lineSpacing());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_move = makeButton(drop.launch.isValid() ? tr("Move launch") : tr("Set launch"), ButtonLook::Primary, this);
    m_move->setObjectName(QStringLiteral("move"));
    m_move->setDefault(true);
    buttons->addButton(m_move, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &MoveLaunchDialog::move);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const auto changed = [this] {
        m_launch->setEnabled(!m_undated->isChecked());
        m_preview->setText(preview());
        m_move->setEnabled(chosen() != m_drop.launch);
    };
    connect(m_launch, &QDateTimeEdit::dateTimeChanged, this, changed);
    connect(m_undated, &QCheckBox::toggled, this, changed);
    changed();

    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 18, 20, 16);
    form->setSpacing(10);
    form->addRow(m_problem);
    form->addRow(tr("&Launch"), m_launch);
    form->addRow(QString(), m_undated);
    form->addRow(m_preview);
    form->addRow(buttons);
    setMinimumWidth(460);
}

LocalTime MoveLaunchDialog::chosen() const
{
    return m_undated->isChecked() ? LocalTime() : LocalTime{m_launch->date(), m_launch->time()};
}

QString MoveLaunchDialog::preview() const
{
    const LocalTime to = chosen();
    const int moving = static_cast<int>(std::count_if(m_touchpoints.begin(), m_touchpoints.end(),
                                                      [](const Touchpoint &one) { return one.dayOffset.has_value(); }));
    const int pinned = static_cast<int>(std::count_if(m_touchpoints.begin(), m_touchpoints.end(),
                                                      [](const Touchpoint &one) { return one.pinned.isValid(); }));
    QStringList sentences;
    if (!to.isValid()) {
        sentences << tr("%n touchpoint(s) lose their date until the launch has one again.", nullptr, moving);
    } else if (!m_drop.launch.isValid()) {
        sentences << tr("%n touchpoint(s) get their date.", nullptr, moving);
    } else if (const int days = static_cast<int>(m_drop.launch.date.daysTo(to.date)); days != 0) {
        const QString by = days > 0 ? tr("%n day(s) later", nullptr, days) : tr("%n day(s) earlier", nullptr, -days);
        sentences << tr("%n touchpoint(s) move with it: %1.", nullptr, moving).arg(by);
    } else {
        sentences << tr("The day stays, and so do the touchpoints.");
    }
    if (pinned > 0 && moving > 0 && to.date != m_drop.launch.date) {
        sentences << tr("%n pinned one(s) stay where they are.", nullptr, pinned);
    }
    return sentences.join(u' ');
}

void MoveLaunchDialog::move()
{
    if (attempt([this] { moveLaunch(m_plan, m_drop.id, chosen()); },
                [this](const Error &error) { m_problem->show(error); })) {
        accept();
    }
}

} // namespace dropbeat

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
#include <QListWidget>
#include <QPushButton>

namespace dropbeat {

namespace {

constexpr int kMostConflicts = 5;
constexpr int kPartsHeight = 150;

} // namespace

MoveLaunchDialog::MoveLaunchDialog(Plan &plan, const Drop &drop, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_drop(drop)
    , m_problem(new ProblemBanner(this))
    , m_launch(new QDateTimeEdit(this))
    , m_undated(new QCheckBox(tr("No date yet"), this))
    , m_preview(new ToneLabel({}, Tone::Muted, FontRole::Body, this))
    , m_conflicts(new ToneLabel({}, Tone::Warn, FontRole::Body, this))
    , m_parts(new QListWidget(this))
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
    m_conflicts->setObjectName(QStringLiteral("conflicts"));
    m_conflicts->setWordWrap(true);
    m_parts->setObjectName(QStringLiteral("parts"));
    m_parts->setAccessibleName(tr("What moves with the launch"));
    m_parts->setSelectionMode(QAbstractItemView::NoSelection);
    m_parts->setFixedHeight(kPartsHeight);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_move = makeButton(drop.launch.isValid() ? tr("Move launch") : tr("Set launch"), ButtonLook::Primary, this);
    m_move->setObjectName(QStringLiteral("move"));
    m_move->setDefault(true);
    buttons->addButton(m_move, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &MoveLaunchDialog::move);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_launch, &QDateTimeEdit::dateTimeChanged, this, &MoveLaunchDialog::showMove);
    connect(m_undated, &QCheckBox::toggled, this, &MoveLaunchDialog::showMove);
    showMove();

    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 18, 20, 16);
    form->setSpacing(10);
    form->addRow(m_problem);
    form->addRow(tr("&Launch"), m_launch);
    form->addRow(QString(), m_undated);
    form->addRow(m_preview);
    form->addRow(m_conflicts);
    form->addRow(m_parts);
    form->addRow(buttons);
    setMinimumWidth(520);
}

LocalTime MoveLaunchDialog::chosen() const
{
    return m_undated->isChecked() ? LocalTime() : LocalTime{m_launch->date(), m_launch->time()};
}

void MoveLaunchDialog::showMove()
{
    m_launch->setEnabled(!m_undated->isChecked());
    m_move->setEnabled(chosen() != m_drop.launch);
    const LaunchMove move = previewMoveLaunch(m_plan.tables(), m_drop.id, chosen(), m_plan.today());
    m_preview->setText(preview(move));
    QStringList conflicts;
    for (const LaunchMove::Conflict &conflict : move.conflicts) {
        conflicts << QStringLiteral("▲ ") + conflict.text;
    }
    if (conflicts.size() > kMostConflicts) {
        const auto more = static_cast<int>(conflicts.size() - kMostConflicts);
        conflicts = conflicts.mid(0, kMostConflicts) << tr("and %n more", nullptr, more);
    }
    m_conflicts->setText(conflicts.join(u'\n'));
    m_conflicts->setVisible(!conflicts.isEmpty());
    m_parts->clear();
    for (const LaunchMove::Part &part : move.moving) {
        m_parts->addItem(tr("%1 → %2   %3 (%4)")
                             .arg(part.from.isValid() ? whenText(part.from) : QStringLiteral("—"),
                                  part.to.isValid() ? whenText(part.to) : QStringLiteral("—"), part.title,
                                  part.channel));
    }
    for (const LaunchMove::Part &part : move.staying) {
        m_parts->addItem(tr("%1 stays   %2 (%3)").arg(whenText(part.from), part.title, part.channel));
    }
    m_parts->setVisible(m_parts->count() > 0 && chosen() != m_drop.launch);
    adjustSize();
}

QString MoveLaunchDialog::preview(const LaunchMove &move) const
{
    const LocalTime to = chosen();
    const auto moving = static_cast<int>(move.moving.size());
    const auto pinned = static_cast<int>(move.staying.size());
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drop/new_drop_dialog.h"

#include "core/actions/plan_edits.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/drop_words.h"
#include "ui/widgets/problem_banner.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace dropbeat {

NewDropDialog::NewDropDialog(Plan &plan, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_problem(new ProblemBanner(this))
    , m_name(new QLineEdit(this))
    , m_dated(new QCheckBox(tr("The launch day is set"), this))
    , m_launch(new QDateTimeEdit(this))
    , m_story(new QLineEdit(this))
{
    setObjectName(QStringLiteral("newDropDialog"));
    setWindowTitle(tr("New drop"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setPlaceholderText(tr("Knit Capsule"));
    m_story->setObjectName(QStringLiteral("story"));
    m_story->setPlaceholderText(tr("The product story in one sentence"));
    m_launch->setObjectName(QStringLiteral("launch"));
    m_launch->setCalendarPopup(true);
    m_launch->setDisplayFormat(dateTimeFormat());
    m_launch->setAccessibleName(tr("Launch"));
    m_launch->setCurrentSection(QDateTimeEdit::DaySection);
    m_dated->setObjectName(QStringLiteral("dated"));
    m_dated->setChecked(true);
    const LocalTime proposed = proposedLaunch();
    m_launch->setDateTime(QDateTime(proposed.date, proposed.time));
    connect(m_dated, &QCheckBox::toggled, m_launch, &QWidget::setEnabled);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_make = makeButton(tr("Make drop"), ButtonLook::Primary, this);
    m_make->setObjectName(QStringLiteral("make"));
    m_make->setDefault(true);
    m_make->setEnabled(false);
    buttons->addButton(m_make, QDialogButtonBox::AcceptRole);
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString &name) { m_make->setEnabled(!name.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &NewDropDialog::make);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 18, 20, 16);
    form->setSpacing(10);
    form->addRow(m_problem);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Story"), m_story);
    form->addRow(tr("&Launch"), m_launch);
    form->addRow(QString(), m_dated);
    form->addRow(buttons);
    setMinimumWidth(460);
}

LocalTime NewDropDialog::proposedLaunch() const
{
    // A month after the last launch, the same time of day, and never in the past.
    LocalTime last;
    for (const Drop &drop : m_plan.tables().drops().all()) {
        if (drop.launch.isValid() && last < drop.launch) {
            last = drop.launch;
        }
    }
    const QDate today = m_plan.today();
    if (!last.isValid()) {
        return {today.addDays(28), QTime(10, 0)};
    }
    const QDate next = last.date.addDays(28);
    return {next > today ? next : today.addDays(28), last.time};
}

void NewDropDialog::make()
{
    Drop drop;
    drop.name = m_name->text();
    drop.story = m_story->text().trimmed();
    if (m_dated->isChecked()) {
        drop.launch = {m_launch->date(), m_launch->time()};
        drop.status = DropStatus::Planned;
    }
    Id<Drop> made;
    if (attempt([&] { made = addDrop(m_plan, drop); }, [this](const Error &error) { m_problem->show(error); })) {
        emit this->made(made);
        accept();
    }
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handover/calendar_export_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/tone_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QUrl>

namespace dropbeat {

CalendarExportDialog::CalendarExportDialog(Plan &plan, Id<Drop> current, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_scope(new QComboBox(this))
    , m_alarm(new QComboBox(this))
    , m_launches(new QCheckBox(tr("&Launches"), this))
    , m_quietDays(new QCheckBox(tr("&Quiet days"), this))
    , m_link(new QCheckBox(tr("A link &back to the plan, for this computer"), this))
{
    setObjectName(QStringLiteral("calendarExportDialog"));
    setWindowTitle(tr("Export calendar"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_scope->setObjectName(QStringLiteral("scope"));
    m_scope->addItem(tr("The whole plan"), qint64(0));
    for (const Drop &drop : plan.tables().drops().all()) {
        m_scope->addItem(drop.name, drop.id.value);
        if (drop.id == current) {
            m_scope->setCurrentIndex(m_scope->count() - 1);
        }
    }
    m_alarm->setObjectName(QStringLiteral("alarm"));
    m_alarm->addItem(tr("None"), 0);
    m_alarm->addItem(tr("15 minutes before"), 15);
    m_alarm->addItem(tr("An hour before"), 60);
    m_alarm->addItem(tr("A day before"), 24 * 60);
    m_alarm->setCurrentIndex(2);
    m_launches->setObjectName(QStringLiteral("launches"));
    m_launches->setChecked(true);
    m_quietDays->setObjectName(QStringLiteral("quietDays"));
    m_link->setObjectName(QStringLiteral("link"));
    m_link->setToolTip(tr("The link holds the place of the plan's file; others who get the calendar see it."));
    auto *note =
        new ToneLabel(tr("Any calendar program opens the file. Edited there and saved, it can be taken back in."),
                      Tone::Muted, FontRole::Small, this);
    note->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *save = makeButton(tr("Save…"), ButtonLook::Primary, this);
    save->setObjectName(QStringLiteral("save"));
    save->setDefault(true);
    buttons->addButton(save, QDialogButtonBox::ActionRole);
    connect(save, &QPushButton::clicked, this, &CalendarExportDialog::saveWanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 18, 20, 16);
    form->setSpacing(10);
    form->addRow(tr("&Of"), m_scope);
    form->addRow(tr("With"), m_launches);
    form->addRow(QString(), m_quietDays);
    form->addRow(QString(), m_link);
    form->addRow(tr("&Reminder"), m_alarm);
    form->addRow(note);
    form->addRow(buttons);
    setMinimumWidth(460);
}

QByteArray CalendarExportDialog::calendar() const
{
    CalendarOptions options;
    options.now = m_plan.clock().now();
    options.launches = m_launches->isChecked();
    options.quietDays = m_quietDays->isChecked();
    options.url = m_link->isChecked() ? QUrl::fromLocalFile(m_plan.path()).toString(QUrl::FullyEncoded) : QString();
    options.alarmMinutes = m_alarm->currentData().toInt();
    return writeCalendar(PlanSchedule::of(m_plan.tables(), Id<Drop>{m_scope->currentData().toLongLong()}), options);
}

QString CalendarExportDialog::name() const
{
    return m_scope->currentIndex() == 0 ? m_plan.tables().profile().brand : m_scope->currentText();
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ical_write.h"
#include "core/store/plan.h"

#include <QDialog>

class QCheckBox;
class QComboBox;

namespace dropbeat {

/// Asks what a calendar file is to hold: the plan or one drop, launches, quiet days, reminders.
class CalendarExportDialog : public QDialog
{
    Q_OBJECT

public:
    CalendarExportDialog(Plan &plan, Id<Drop> current, QWidget *parent = nullptr);

    QByteArray calendar() const;
    /// "Party Slip" or "Atelier Noor": for the file's name.
    QString name() const;

signals:
    void saveWanted();

private:
    Plan &m_plan;
    QComboBox *m_scope;
    QComboBox *m_alarm;
    QCheckBox *m_launches;
    QCheckBox *m_quietDays;
    QCheckBox *m_link;
};

} // namespace dropbeat

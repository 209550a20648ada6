// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/arc.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;
class QTimeEdit;

namespace dropbeat {

/// A rhythm as a sentence of choices: "the first Thursday of each month, at 10:00".
class CadenceEditor : public QWidget
{
    Q_OBJECT

public:
    explicit CadenceEditor(QWidget *parent = nullptr);

    /// starts: the days it could start on, offered when there is more than one; firstStart: which it is.
    void setCadence(const Cadence &cadence, const std::vector<QDate> &starts, QDate firstStart);
    Cadence cadence() const;

signals:
    /// By a person.
    void changed();

private:
    QComboBox *makeCombo(const QString &name, const QString &objectName, const QStringList &texts);
    QSpinBox *makeSpin(const QString &name, const QString &objectName, int least, int most);
    void makeRows();
    void showFields();

    Cadence m_cadence;
    QComboBox *m_kind;
    QLabel *m_the;
    QComboBox *m_nth;
    QSpinBox *m_weeks;
    QLabel *m_weeksOn;
    QComboBox *m_weekday;
    QComboBox *m_monthDay;
    QComboBox *m_months;
    QLabel *m_starting;
    QComboBox *m_start;
    QTimeEdit *m_time;
    QSpinBox *m_tolerance;
};

} // namespace dropbeat

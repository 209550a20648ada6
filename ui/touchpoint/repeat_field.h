// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QSpinBox;

namespace dropbeat {

class ToneLabel;

/// How often a touchpoint repeats: put together from choices, or written as an RRULE; said in words below.
class RepeatField : public QWidget
{
    Q_OBJECT

public:
    explicit RepeatField(QWidget *parent = nullptr);

    /// A rule, empty for once, of something that begins on a day.
    void setRule(const QString &rule, QDate start);
    /// The day it begins has changed: rules that name it follow.
    void setStart(QDate start);
    /// Empty for once. What was written by hand is given as it is, whether it can be read or not.
    QString rule() const;

signals:
    void changed();

private:
    enum Choice { Once, Daily, Weekly, MonthlyByDay, MonthlyByWeekday, ByHand };
    enum End { Never, OnDay, AfterTimes };

    void makeWeekdays();
    void nameChoices();
    void refresh();

    QDate m_start;
    QComboBox *m_choice;
    QSpinBox *m_every;
    QWidget *m_everyRow;
    QWidget *m_weekdayRow;
    QList<QCheckBox *> m_weekdays; ///< Monday first
    QWidget *m_endRow;
    QComboBox *m_end;
    QDateEdit *m_until;
    QSpinBox *m_count;
    QLineEdit *m_byHand;
    ToneLabel *m_words;
};

} // namespace dropbeat

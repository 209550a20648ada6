// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rhythm/quick_entry.h"
#include "ui/calendar/calendar_model.h"

#include <QDialog>

class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QPushButton;

namespace dropbeat {

class ProblemBanner;
class ToneLabel;

/// A touchpoint in one line — "thu 18:30 tiktok try-on teaser" — with the fields it is read into below, for those who
/// would rather choose.
class QuickCreate : public QDialog
{
    Q_OBJECT

public:
    /// when: what it takes when the line names no day or time.
    QuickCreate(CalendarModel &model, const LocalTime &when, QWidget *parent = nullptr);

signals:
    void made(dropbeat::Id<dropbeat::Touchpoint> touchpoint);
    /// All its fields are wanted.
    void moreWanted(const dropbeat::Touchpoint &touchpoint);

private:
    void makeFields();
    void read();
    void make();
    Touchpoint touchpoint() const;
    LocalTime launchOf(Id<Drop> drop) const;

    CalendarModel &m_model;
    LocalTime m_proposed;
    QuickEntry m_entry;
    ProblemBanner *m_problem;
    QLineEdit *m_line;
    ToneLabel *m_reading;
    QDateTimeEdit *m_when;
    QComboBox *m_channel;
    QComboBox *m_drop;
    QPushButton *m_make;
    bool m_whenChosen = false;
    bool m_channelChosen = false;
    bool m_dropChosen = false;
    bool m_filling = false;
};

} // namespace dropbeat

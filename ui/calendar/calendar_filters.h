// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/calendar_model.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace dropbeat {

/// Which drop, whose touchpoints and which state the calendar shows.
class CalendarFilters : public QWidget
{
    Q_OBJECT

public:
    explicit CalendarFilters(CalendarModel &model, QWidget *parent = nullptr);

    /// Takes in drops and people as they are now.
    void refresh();

private:
    void choose();

    CalendarModel &m_model;
    QComboBox *m_drops;
    QComboBox *m_owners;
    QComboBox *m_states;
    QPushButton *m_clear;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/calendar_model.h"

#include <QWidget>

class QAbstractButton;
class QVBoxLayout;

namespace dropbeat {

/// The plan's channels with their colours and how many touchpoints of each the calendar has at the moment. A click
/// hides a channel or shows it again.
class ChannelList : public QWidget
{
    Q_OBJECT

public:
    explicit ChannelList(CalendarModel &model, QWidget *parent = nullptr);

    void show(const CalendarSpan &span);
    using QWidget::show;

private:
    CalendarModel &m_model;
    QVBoxLayout *m_column;
    QList<QAbstractButton *> m_rows;
};

} // namespace dropbeat

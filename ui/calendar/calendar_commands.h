// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/calendar/calendar_model.h"

#include <QObject>

#include <functional>
#include <vector>

class QAction;
class QWidget;

namespace dropbeat {

/// What can be done to the entries that are selected on the calendar: one action each, for menus, keys and the context
/// menu. Asks which days of a series are meant, and shows what a launch takes along, before it does it.
class CalendarCommands : public QObject
{
    Q_OBJECT

public:
    using Report = std::function<void(const Error &)>;
    CalendarCommands(CalendarModel &model, Report report, QWidget *page);

    /// What the actions are about.
    void setSelection(const std::vector<CalendarEntry> &entries);
    void setDay(QDate day) { m_day = day; }
    /// Whether up and down mean hours: the week view.
    void setByTime(bool byTime) { m_byTime = byTime; }
    const QList<QAction *> &actions() const { return m_actions; }
    QAction *action(const char *name) const;

    /// Moves entries so that the first stands at `to`, and the others by as much.
    void moveTo(const std::vector<CalendarEntry> &entries, const LocalTime &to);
    /// Shows what moving the entry's drop so that the entry stands on the day means, and does it when told so.
    void moveDropTo(const CalendarEntry &entry, QDate day);
    void unschedule(const std::vector<CalendarEntry> &entries);
    void schedule(const std::vector<Id<Touchpoint>> &touchpoints, QDate day, QTime time);
    void setState(TouchpointState state);

signals:
    void cutChanged(const std::vector<dropbeat::CalendarEntry> &entries);
    /// The focus is to go along to this day.
    void dayWanted(QDate day);
    void openWanted(const dropbeat::CalendarEntry &entry);
    void createWanted();
    void openDropWanted(dropbeat::Id<dropbeat::Drop> drop);

private:
    QAction *add(const char *name, const QString &text, const QKeySequence &keys, std::function<void()> run,
                 bool needsEntries = true);
    void makeActions();
    void enable();
    void moveBy(int days);
    void moveUpDown(int by);
    void moveDropBy(int days);
    void cut();
    void paste();
    void remove();
    void withScope(const std::vector<CalendarEntry> &entries, const QString &what,
                   const std::function<void(SeriesScope)> &run);
    std::vector<CalendarEntry> touchpoints() const;

    CalendarModel &m_model;
    Report m_report;
    QWidget *m_page;
    QList<QAction *> m_actions;
    QList<QAction *> m_needEntries;
    std::vector<CalendarEntry> m_selection;
    std::vector<CalendarEntry> m_cut;
    QDate m_day;
    bool m_byTime = false;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

namespace dropbeat {

class UserState;

/// Keeps a calendar file as the plan is: rewrites it a moment after each change, so that calendar programs can
/// subscribe to it. Which file is remembered per plan, on this computer.
class CalendarKeeper : public QObject
{
    Q_OBJECT

public:
    CalendarKeeper(UserState &state, QObject *parent);
    ~CalendarKeeper() override;

    /// Null when it closes; what is due is written first.
    void setPlan(Plan *plan);
    /// The file; empty: none is kept.
    QString path() const;
    /// Writes it now and from now on; an empty path ends it. Throws Error when it can't be written.
    void keep(const QString &path);

signals:
    /// It could not be brought up to date; tried again with the next change.
    void failed(const QString &why);

private:
    void planChanged(const Touched &touched);
    std::function<void()> writing() const;
    void writeAside();
    void finish();

    UserState &m_state;
    Plan *m_plan = nullptr;
    QTimer m_due;
    QFutureWatcher<QString> m_written; ///< what went wrong
};

} // namespace dropbeat

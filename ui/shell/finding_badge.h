// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace dropbeat {

class Plan;
class Sidebar;

/// Keeps the sidebar's counts of what the rhythm's review warns of, and of clips whose script it warns of, a moment
/// after each change.
class FindingBadge : public QObject
{
    Q_OBJECT

public:
    explicit FindingBadge(Sidebar &sidebar, QObject *parent);

    /// Null: no count.
    void setPlan(Plan *plan);

private:
    void count();

    static constexpr int kPause = 600; ///< milliseconds after the last change

    Sidebar &m_sidebar;
    QPointer<Plan> m_plan;
    QTimer m_soon;
};

} // namespace dropbeat

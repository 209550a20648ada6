// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/finding_badge.h"

#include "core/actions/review.h"
#include "core/actions/script_review.h"
#include "ui/widgets/sidebar.h"

#include <algorithm>

namespace dropbeat {

FindingBadge::FindingBadge(Sidebar &sidebar, QObject *parent)
    : QObject(parent)
    , m_sidebar(sidebar)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kPause);
    connect(&m_soon, &QTimer::timeout, this, &FindingBadge::count);
}

void FindingBadge::setPlan(Plan *plan)
{
    if (m_plan) {
        disconnect(m_plan, nullptr, this, nullptr);
    }
    m_plan = plan;
    m_soon.stop();
    m_sidebar.setCount(QStringLiteral("calendar"), 0);
    m_sidebar.setCount(QStringLiteral("clips"), 0);
    if (plan) {
        connect(plan, &Plan::changed, &m_soon, qOverload<>(&QTimer::start));
        m_soon.start();
    }
}

void FindingBadge::count()
{
    if (!m_plan) {
        return;
    }
    const std::vector<Finding> findings = review(*m_plan);
    const auto open = std::count_if(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.rule.startsWith(QLatin1String("rhythm.")) && finding.severity <= FindingSeverity::Warning;
    });
    const auto number = static_cast<int>(open);
    m_sidebar.setCount(QStringLiteral("calendar"), number, Sidebar::Urgency::Attention,
                       tr("%n warning(s) of the rhythm’s review", nullptr, number));
    const int clips = clipsWithWarnings(m_plan->tables(), findings);
    m_sidebar.setCount(QStringLiteral("clips"), clips, Sidebar::Urgency::Attention,
                       tr("%n clip(s) that the script review warns of", nullptr, clips));
}

} // namespace dropbeat

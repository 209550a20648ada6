// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/finding.h"
#include "core/store/plan.h"
#include "ui/widgets/card.h"

#include <functional>

namespace dropbeat {

class FindingList;

/// What the rules say of the chosen moment and of the board as a whole, and what one shopper gets at most of
/// everything.
class MomentFindings : public Card
{
    Q_OBJECT

public:
    MomentFindings(Plan &plan, std::function<void(const Error &)> report, QWidget *parent = nullptr);

    void setMoment(const QString &key);
    FindingList *list() const { return m_list; }

signals:
    void openWanted(const dropbeat::Finding &finding);

private:
    void showCap();

    Plan &m_plan;
    std::function<void(const Error &)> m_report;
    QString m_key;
    FindingList *m_list;
    QWidget *m_cap = nullptr;
};

} // namespace dropbeat

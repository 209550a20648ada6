// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/decision_log.h"
#include "core/store/plan.h"

#include <QDialog>

class QVBoxLayout;

namespace dropbeat {

class ProblemBanner;

/// The decisions on a clip, newest first: what was known, who decided, what was expected and what came of it.
class DecisionLogDialog : public QDialog
{
    Q_OBJECT

public:
    DecisionLogDialog(Plan &plan, Id<Clip> clip, QWidget *parent = nullptr);

private:
    void fill();
    QWidget *makeEntry(const LogEntry &entry);

    Plan &m_plan;
    Id<Clip> m_clip;
    ProblemBanner *m_problem;
    QVBoxLayout *m_list;
};

/// "Boost B Fits every body"
QString decisionText(const LogEntry &entry);
/// "Click-through rate since then 2.12 % (1.90 to 2.36): as expected (1.95 to 2.50)"
QString aftermathText(const LogEntry &entry, const Currency &currency);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/widgets/card.h"

#include <functional>

namespace dropbeat {

class Plan;
class ToneLabel;

/// The chosen moment: its rule as a sentence, its message, its one KPI.
class MomentEditor : public Card
{
    Q_OBJECT

public:
    MomentEditor(Plan &plan, std::function<void(const Error &)> report, QWidget *parent = nullptr);

    /// Shows the moment as the plan has it now.
    void setMoment(const QString &key);
    QString moment() const { return m_key; }
    /// Puts the focus where the rule begins.
    void beginEditing();

private:
    Plan &m_plan;
    std::function<void(const Error &)> m_report;
    QString m_key;
    ToneLabel *m_sentence;
};

} // namespace dropbeat

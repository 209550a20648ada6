// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/widgets/card.h"

#include <functional>

namespace dropbeat {

class KpiLine;
class MessageEditor;
class MessagePreview;
class Plan;
class RuleEditor;
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
    RuleEditor *rule() const { return m_rule; }
    MessageEditor *message() const { return m_message; }
    /// Shows or hides the message on a phone.
    void togglePreview();

private:
    void preview();

    Plan &m_plan;
    QString m_key;
    ToneLabel *m_says;
    RuleEditor *m_rule;
    MessageEditor *m_message;
    MessagePreview *m_preview;
    KpiLine *m_kpi;
};

} // namespace dropbeat

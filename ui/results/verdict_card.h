// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/test_view.h"
#include "ui/widgets/card.h"

#include <optional>

class QPushButton;

namespace dropbeat {

class Plan;
class ToneLabel;

/// What the test of a clip says: the call in one sentence, why, and what would change it; with what can be done about
/// it. The call stands in words, never in colour alone.
class VerdictCard : public Card
{
    Q_OBJECT

public:
    explicit VerdictCard(Plan &plan, QWidget *parent = nullptr);

    /// Hides itself without a view.
    void setView(const std::optional<TestView> &view);
    const std::optional<TestView> &view() const { return m_view; }

signals:
    /// "Record the boost…" of the arm that the verdict names.
    void boostWanted(dropbeat::Id<dropbeat::Variant> variant);
    /// "Decide…": anything, written into the log.
    void decisionWanted();
    void setupWanted();
    void detailsWanted();
    void logWanted();

private:
    void makeButtons();
    QColor edge() const;

    Plan &m_plan;
    std::optional<TestView> m_view;
    ToneLabel *m_sentence;
    ToneLabel *m_reason;
    ToneLabel *m_change;
    QPushButton *m_boost = nullptr;
    QPushButton *m_decide = nullptr;
    QPushButton *m_setup = nullptr;
    QPushButton *m_details = nullptr;
    QPushButton *m_log = nullptr;
};

} // namespace dropbeat

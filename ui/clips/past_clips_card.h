// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/past_clips.h"
#include "core/store/plan.h"
#include "ui/widgets/card.h"

namespace dropbeat {

class RetentionStrip;
class ScriptCursor;
class ToneLabel;

/// What past clips teach: how long viewers of the best of its like stayed, where they left, and by which KPI variants
/// of this one could be told apart in what time. Not there while nothing is known.
class PastClipsCard : public Card
{
    Q_OBJECT

public:
    PastClipsCard(Plan &plan, ScriptCursor &cursor, QWidget *parent = nullptr);

    QString retentionText() const;
    QString testabilityText() const;

private:
    void read();
    void showBeats();
    void planChanged(const Touched &touched);

    Plan &m_plan;
    ScriptCursor &m_cursor;
    std::optional<PastClip> m_past;
    RetentionStrip *m_strip;
    ToneLabel *m_leaving;
    ToneLabel *m_testable;
};

/// "Hook rate can tell two variants apart in 3 days; conversion rate not before 96 days." Empty when nothing can.
QString testabilitySentence(const std::vector<Testability> &testable, const std::vector<Kpi> &kpis);

} // namespace dropbeat

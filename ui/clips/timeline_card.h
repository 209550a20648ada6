// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

#include <QElapsedTimer>

#include <vector>

class QDoubleSpinBox;
class QLabel;
class QToolButton;

namespace dropbeat {

class BeatCommands;
class BeatTimeline;
class BeatsModel;
class ScriptCursor;
class ToneLabel;

/// The beat timeline with what goes with it: snapping, the music's tempo, zoom.
class TimelineCard : public Card
{
    Q_OBJECT

public:
    TimelineCard(BeatsModel &model, ScriptCursor &cursor, QWidget *page, QWidget *parent = nullptr);

    BeatTimeline *timeline() const { return m_timeline; }
    BeatCommands *commands() const { return m_commands; }
    QDoubleSpinBox *tempo() const { return m_tempo; }
    /// One tap of the tempo, at that time in milliseconds.
    void tap(qint64 at);

private:
    void makeTools();
    QToolButton *makeTool(const QString &text, const QString &tip);
    void shownChanged();
    void writeTempo(double bpm, bool tapped);

    BeatsModel &m_model;
    ScriptCursor &m_cursor;
    BeatTimeline *m_timeline;
    BeatCommands *m_commands;
    ToneLabel *m_total;
    QDoubleSpinBox *m_tempo;
    QToolButton *m_zoomOut = nullptr;
    std::vector<qint64> m_taps;
    QElapsedTimer m_clock;
};

} // namespace dropbeat

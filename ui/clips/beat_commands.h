// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scripts/beat_edits.h"

#include <QKeySequence>
#include <QObject>

#include <functional>

class QAction;
class QWidget;

namespace dropbeat {

class BeatTimeline;
class BeatsModel;
class ScriptCursor;

/// What a person does to the beats of a clip: on the chosen beat, and where the playhead stands. The keys work on the
/// timeline; the table has those of them that are no letters.
class BeatCommands : public QObject
{
    Q_OBJECT

public:
    BeatCommands(BeatsModel &model, ScriptCursor &cursor, BeatTimeline &timeline, QWidget *page);

    /// For the page's menu.
    const QList<QAction *> &actions() const { return m_actions; }
    QAction *action(const char *name) const;

    /// A new beat behind the chosen one; in an empty script the first.
    void insert();
    void remove();
    void duplicate();
    /// Earlier (−) or later (+).
    void move(int by);

private:
    enum class Needs { Writing, Beat, Nothing };

    QAction *add(const char *name, const QString &text, const QKeySequence &keys, Needs needs,
                 std::function<void()> run);
    void makeEditing();
    void makeNudges();
    void makeZoom();
    void enable();
    int row() const;
    void chooseAt(size_t index);
    void split();
    void merge();
    void setStage(Stage stage);
    void nudge(int tenths, EdgeMove move);
    void startAtPlayhead();
    void endAtPlayhead();
    void setMusicStart();

    BeatsModel &m_model;
    ScriptCursor &m_cursor;
    BeatTimeline &m_timeline;
    QList<QAction *> m_actions;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/plan.h"

#include <QKeySequence>
#include <QObject>

#include <functional>

class QAction;
class QWidget;

namespace dropbeat {

class ClipList;

/// What a person does to whole clips on the Clips page, as actions for its menu, its list and the palette.
class ClipCommands : public QObject
{
    Q_OBJECT

public:
    ClipCommands(Plan &plan, ClipList &list, std::function<void(const Error &)> report, QWidget *page);

    /// In the order of the menu.
    const QList<QAction *> &actions() const { return m_actions; }
    QAction *action(const QString &name) const;
    /// Which of them make sense with what is chosen.
    void enable();
    /// Opens the dialog with the formats.
    void startClip();

signals:
    void resultsWanted(dropbeat::Id<dropbeat::Clip> clip);
    void dropWanted(dropbeat::Id<dropbeat::Drop> drop);

private:
    enum class Needs { Nothing, Writing, Clip, ClipAndWriting };

    void add(const char *name, const QString &text, const QKeySequence &keys, Needs needs, std::function<void()> run);
    void addToList(const char *name, const QString &text, const QKeySequence &keys, std::function<void()> run);
    void step(int by);
    void remove();
    void duplicate();
    void openFormats(bool saving);
    void move(int by);

    Plan &m_plan;
    ClipList &m_list;
    std::function<void(const Error &)> m_report;
    QWidget *m_page;
    QList<QAction *> m_actions;
};

} // namespace dropbeat

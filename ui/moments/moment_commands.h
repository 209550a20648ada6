// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QPoint;
class QWidget;

namespace dropbeat {

class MomentGrid;
class Plan;

/// What a person does to whole moments, as actions for the menu, the cards and the palette.
class MomentCommands : public QObject
{
    Q_OBJECT

public:
    MomentCommands(Plan &plan, MomentGrid &grid, std::function<void(const Error &)> report, QWidget *page);

    /// In the order of the menu.
    const QList<QAction *> &actions() const { return m_actions; }
    QAction *action(const QString &name) const;
    /// Which of them make sense with what is chosen.
    void enable();

signals:
    void editWanted();

private:
    enum class Needs { Nothing, Writing, Own, Changed };

    void add(const char *name, const QString &text, const QKeySequence &keys, Needs needs, std::function<void()> run);
    void addToCards(const char *name, const QString &text, const QKeySequence &keys, Needs needs,
                    std::function<void()> run);
    void showMenu(const QPoint &at) const;
    void startMoment();
    void move(int by);

    Plan &m_plan;
    MomentGrid &m_grid;
    std::function<void(const Error &)> m_report;
    QList<QAction *> m_actions;
};

} // namespace dropbeat

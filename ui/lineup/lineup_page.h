// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"
#include "ui/lineup/lineup_view.h"

#include <QHash>
#include <QPixmap>
#include <QWidget>

class QBoxLayout;
class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace dropbeat {

class ArcStrips;
class Card;
class EmptyState;
class FindingList;
class PageHeader;
class ToneLabel;
class WeekModel;

/// The season at a glance: its story arcs drop by drop, what the week holds, what needs a decision, and how the live
/// drop does.
class LineupPage : public QWidget
{
    Q_OBJECT

public:
    explicit LineupPage(Plan &plan, QWidget *parent = nullptr);

    /// What the context menu of a card offers, for the drop that currentChanged told last.
    void setCardActions(const QList<QAction *> &actions) { m_cardActions = actions; }
    /// The chosen card's drop; null when none is.
    Id<Drop> current() const;
    void setCurrent(Id<Drop> drop);
    ArcStrips *strip() const { return m_strip; }
    FindingList *findings() const { return m_findings; }

signals:
    void newDropRequested();
    void rhythmRequested();
    void importRequested();
    void dropOpened(dropbeat::Id<dropbeat::Drop> drop);
    void touchpointOpened(const dropbeat::Touchpoint &touchpoint);
    /// A finding is to be looked at where its thing is.
    void findingOpened(const dropbeat::Finding &finding);
    void problem(const dropbeat::Error &error);
    void currentChanged(dropbeat::Id<dropbeat::Drop> drop);
    /// A KPI of the drop that is out was clicked.
    void resultsRequested(dropbeat::Id<dropbeat::Drop> drop);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QWidget *makeContent();
    Card *makeWeekCard();
    Card *makeFindingsCard();
    Card *makeScoreCard();
    void fix(const Finding &finding);
    EmptyState *makeEmptyState();
    void planChanged(const Touched &touched);
    void refreshSoon();
    QPixmap coverOf(Id<Drop> drop);
    void openTouchpoint(int row);
    void refresh();
    void showWeek(const std::vector<LineupTouchpoint> &week);
    void showScore(const std::optional<LineupScore> &score);

    Plan &m_plan;
    PageHeader *m_header;
    QStackedWidget *m_stack;
    ArcStrips *m_strip = nullptr;
    QBoxLayout *m_cards = nullptr;
    Card *m_scoreCard = nullptr;
    QVBoxLayout *m_bullets = nullptr;
    WeekModel *m_week = nullptr;
    QTableView *m_weekView = nullptr;
    ToneLabel *m_noWeek = nullptr;
    FindingList *m_findings = nullptr;
    QList<QAction *> m_cardActions;
    QHash<Id<Drop>, QPixmap> m_covers; ///< as far as they were shown
    bool m_dirty = true;
    bool m_coming = false;
};

} // namespace dropbeat

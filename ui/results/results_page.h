// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"
#include "ui/results/results_content.h"

#include <QWidget>

class QAction;
class QBoxLayout;
class QMenu;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace dropbeat {

class AssignmentDialog;
class BoostsCard;
class Card;
class ChartFrame;
class DayChart;
struct DayContent;
class EmptyState;
class FunnelChart;
class IntervalChart;
class KpiTable;
class PageHeader;
class ProblemBanner;
class ResultsFilters;
class ResultsReading;
class ResultsSheet;
class TestReading;
class ToneLabel;
class VerdictCard;

/// How variants, clips or drops do: one KPI with its uncertainty over the benchmark and day by day, every KPI in a
/// table, and the way from view to order of the chosen one. Shows; what it changes is only what results belong to.
class ResultsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ResultsPage(Plan &plan, QWidget *parent = nullptr);

    /// Shows the results of a drop, clip, channel and days; the grouping follows from these.
    void show(const ResultQuery &query);
    using QWidget::show;
    void showDrop(Id<Drop> drop);
    void openClip(Id<Clip> clip);
    /// Opens the list that says what reported ads belong to.
    void openAssignments();
    /// By a KPI's id.
    void chooseKpi(const QString &kpi);
    /// Saves the whole page, in the format of the ending: png, svg, pdf, or csv for the figures. Throws Error.
    void saveTo(const QString &path);
    /// Waits until what is being counted has been counted; for pictures.
    void finishReading();

    const ResultQuery &query() const { return m_content.query; }
    const ResultsContent &content() const { return m_content; }
    /// The row that is chosen: ResultsRow::id.
    QString chosenRow() const { return m_chosen; }
    bool isCounting() const;

    PageHeader *header() const { return m_header; }
    ResultsFilters *filters() const { return m_filters; }
    IntervalChart *intervalChart() const { return m_intervals; }
    DayChart *dayChart() const { return m_dayChart; }
    FunnelChart *funnelChart() const { return m_funnel; }
    KpiTable *kpiTable() const { return m_table; }
    VerdictCard *verdictCard() const { return m_verdict; }
    BoostsCard *boostsCard() const { return m_boosts; }

    /// Dialogs about the test of the clip that is shown; nothing without one.
    void openTestSetup();
    void openTestDetails();
    void openDecision();
    void openDecisionLog();
    /// Records a boost of the variant, or asks to mark it as posted first.
    void openNewBoost(Id<Variant> variant);
    void openBoost(Id<Boost> boost);

signals:
    void importRequested();
    void newDropRequested();
    void openDrop(dropbeat::Id<dropbeat::Drop> drop);
    /// The script behind the chosen row.
    void scriptRequested(dropbeat::Id<dropbeat::Clip> clip);
    void searchRequested();
    /// Something for the status line: "Saved to results.png".
    void said(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeHeader();
    void makePlacementMenu();
    void makeExportMenu(QMenu &menu);
    QWidget *makeContent();
    void makeCards(QWidget *parent);
    void connectCards();
    void reflow();

    void makeTestCards(QWidget *parent);
    void refreshTest();
    void addBoostMarkers(DayContent &chart) const;
    void planChanged(const Touched &touched);
    void refreshSoon();
    void refresh();
    void takeContent(const ResultsContent &content, bool complete);
    void takeDays(const std::vector<ResultDays> &days);
    void chooseRow(const QString &id);
    void descend();
    void fillHeader();
    void fillCharts();
    void fillDays();
    void fillFunnel();
    void fillNotices();
    void fillSheet();
    QString subtitle() const;
    void askWhereToSave(const QString &ending);

    Plan &m_plan;
    ResultsReading *m_reading;
    TestReading *m_testReading;
    ResultsContent m_content;
    std::vector<ResultDays> m_days;
    ResultQuery m_wanted; ///< what the person asked for; read when the page is seen
    size_t m_kpi = 0;
    QString m_kpiId; ///< chosen by hand; empty: the first that is reported
    QString m_chosen;
    int m_dismissedUnassigned = 0;
    bool m_complete = false;
    bool m_begun = false; ///< something was chosen, by hand or by the page
    bool m_dirty = true;
    bool m_coming = false;

    PageHeader *m_header;
    QPushButton *m_placement = nullptr;
    QPushButton *m_export = nullptr;
    QStackedWidget *m_stack;
    EmptyState *m_noDrops = nullptr;
    EmptyState *m_noResults = nullptr;
    QScrollArea *m_scroll = nullptr;
    ResultsFilters *m_filters = nullptr;
    ProblemBanner *m_problem = nullptr;
    ProblemBanner *m_unassigned = nullptr;
    QBoxLayout *m_cards = nullptr;
    ChartFrame *m_intervalCard = nullptr;
    IntervalChart *m_intervals = nullptr;
    ChartFrame *m_dayCard = nullptr;
    DayChart *m_dayChart = nullptr;
    Card *m_tableCard = nullptr;
    KpiTable *m_table = nullptr;
    ChartFrame *m_funnelCard = nullptr;
    FunnelChart *m_funnel = nullptr;
    QPushButton *m_descend = nullptr;
    VerdictCard *m_verdict = nullptr;
    BoostsCard *m_boosts = nullptr;
    QPushButton *m_script = nullptr;
    ResultsSheet *m_sheet;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
// What the Results page is built of; results_page.cpp fills it.
#include "ui/charts/chart_frame.h"
#include "ui/charts/day_chart.h"
#include "ui/charts/funnel_chart.h"
#include "ui/charts/interval_chart.h"
#include "ui/charts/save_chart.h"
#include "ui/results/boosts_card.h"
#include "ui/results/kpi_table.h"
#include "ui/results/results_filters.h"
#include "ui/results/results_page.h"
#include "ui/results/results_reading.h"
#include "ui/results/results_sheet.h"
#include "ui/results/test_reading.h"
#include "ui/results/verdict_card.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/problem_banner.h"

#include <QActionGroup>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace dropbeat {

namespace {

constexpr int kTwoColumns = 900; ///< narrower pages put the cards under each other

/// What the empty page shows greyed: three invented variants.
QWidget *exampleChart()
{
    IntervalContent content;
    content.band = {0.01, 0.03, ResultsPage::tr("benchmark 1–3 %")};
    content.target = ChartTarget{0.02, ResultsPage::tr("target 2 %")};
    const auto row = [&content](const QString &label, double value, double low, double high) {
        IntervalRow line;
        line.label = label;
        line.value = value;
        line.low = low;
        line.high = high;
        content.rows.push_back(line);
    };
    row(ResultsPage::tr("A Three mornings"), 0.0131, 0.0112, 0.0152);
    row(ResultsPage::tr("B Fits every body"), 0.0221, 0.0196, 0.0249);
    row(ResultsPage::tr("C Code in the caption"), 0.0152, 0.0113, 0.0204);
    content.rows[1].highlighted = true;
    auto *chart = new IntervalChart;
    chart->setContent(content);
    chart->setFixedSize(640, 240);
    auto *frame = new QWidget;
    auto *centred = new QHBoxLayout(frame);
    centred->addWidget(chart, 0, Qt::AlignHCenter | Qt::AlignTop);
    return frame;
}

} // namespace

ResultsPage::ResultsPage(Plan &plan, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_reading(new ResultsReading(plan, this))
    , m_testReading(new TestReading(plan, this))
    , m_header(new PageHeader(this))
    , m_stack(new QStackedWidget(this))
    , m_sheet(new ResultsSheet(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_stack, 1);
    makeHeader();
    m_stack->addWidget(makeContent());
    m_noDrops = new EmptyState(tr("Results are compared by drop, clip and variant: begin with the drop they are for."),
                               tr("New drop"), this);
    m_noResults = new EmptyState(tr("Export a report from TikTok Ads, Meta Ads or your shop, and drop the file on this "
                                    "window: your clips then stand here against their benchmarks."),
                                 tr("Import results…"), this);
    m_noResults->setExample(exampleChart());
    m_stack->addWidget(m_noDrops);
    m_stack->addWidget(m_noResults);
    connect(m_noDrops, &EmptyState::activated, this, &ResultsPage::newDropRequested);
    connect(m_noResults, &EmptyState::activated, this, &ResultsPage::importRequested);
    connect(m_reading, &ResultsReading::contentRead, this, &ResultsPage::takeContent);
    connect(m_reading, &ResultsReading::daysRead, this, &ResultsPage::takeDays);
    connect(m_reading, &ResultsReading::failed, this, [this](const Error &error) { m_problem->show(error); });
    connect(&plan, &Plan::changed, this, &ResultsPage::planChanged);
}

void ResultsPage::makeHeader()
{
    m_header->setTitle(tr("Results"));
    connect(m_header, &PageHeader::searchRequested, this, &ResultsPage::searchRequested);
    m_placement = m_header->addButton(tr("Organic + boosted ▾"));
    m_placement->setAccessibleDescription(tr("Which results count: organic, boosted or both"));
    makePlacementMenu();
    m_export = m_header->addButton(tr("Export ▾"));
    auto *menu = new QMenu(m_export);
    makeExportMenu(*menu);
    connect(m_export, &QPushButton::clicked, menu,
            [this, menu] { menu->popup(m_export->mapToGlobal(QPoint(0, m_export->height() + 2))); });
    QPushButton *import = m_header->addButton(tr("Import results…"), true);
    import->setObjectName(QStringLiteral("import"));
    connect(import, &QPushButton::clicked, this, &ResultsPage::importRequested);
}

void ResultsPage::makePlacementMenu()
{
    auto *menu = new QMenu(m_placement);
    auto *group = new QActionGroup(menu);
    const auto add = [this, menu, group](const QString &text, std::optional<Placement> placement) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        group->addAction(action);
        connect(menu, &QMenu::aboutToShow, action,
                [this, action, placement] { action->setChecked(m_content.query.filter.placement == placement); });
        connect(action, &QAction::triggered, this, [this, placement] {
            ResultQuery query = m_content.query;
            query.filter.placement = placement;
            const QString chosen = m_chosen;
            show(query);
            chooseRow(chosen);
        });
    };
    add(tr("Organic + boosted"), std::nullopt);
    add(tr("Organic only"), Placement::Organic);
    add(tr("Boosted only"), Placement::Boosted);
    connect(m_placement, &QPushButton::clicked, menu,
            [this, menu] { menu->popup(m_placement->mapToGlobal(QPoint(0, m_placement->height() + 2))); });
}

void ResultsPage::makeExportMenu(QMenu &menu)
{
    const auto add = [this, &menu](const QString &text, const QString &ending) {
        connect(menu.addAction(text), &QAction::triggered, this, [this, ending] { askWhereToSave(ending); });
    };
    add(tr("Page as PNG…"), QStringLiteral("png"));
    add(tr("Page as SVG…"), QStringLiteral("svg"));
    add(tr("Page as PDF…"), QStringLiteral("pdf"));
    menu.addSeparator();
    add(tr("KPI table as CSV…"), QStringLiteral("csv"));
    QAction *days = menu.addAction(tr("Days as CSV…"));
    connect(days, &QAction::triggered, this, [this] { m_dayCard->exportActions().constLast()->trigger(); });
}

QWidget *ResultsPage::makeContent()
{
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    m_filters = new ResultsFilters(content);
    m_problem = new ProblemBanner(content);
    m_unassigned = new ProblemBanner(content);
    column->addWidget(m_filters);
    column->addWidget(m_problem);
    column->addWidget(m_unassigned);
    makeCards(content);
    column->addLayout(m_cards, 1);
    m_scroll->setWidget(content);
    connectCards();
    return m_scroll;
}

void ResultsPage::makeCards(QWidget *parent)
{
    m_intervals = new IntervalChart;
    m_intervalCard = new ChartFrame(tr("Results"), m_intervals, parent);
    m_dayChart = new DayChart;
    m_dayCard = new ChartFrame(tr("Day by day"), m_dayChart, parent);
    m_tableCard = new Card(parent);
    m_table = new KpiTable(m_tableCard);
    m_tableCard->content()->addWidget(m_table);
    m_funnel = new FunnelChart;
    m_funnelCard = new ChartFrame(tr("From view to order"), m_funnel, parent);
    m_descend = makeButton(tr("Its variants"), ButtonLook::Link, m_funnelCard);
    m_script = makeButton(tr("Its script"), ButtonLook::Link, m_funnelCard);
    static_cast<Card *>(m_funnelCard)->addAction(m_script);
    static_cast<Card *>(m_funnelCard)->addAction(m_descend);
    m_sheet->setCharts(m_intervals, m_dayChart, m_funnel);
    makeTestCards(parent);
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(m_intervalCard, 2);
    left->addWidget(m_dayCard, 3);
    left->addWidget(m_boosts);
    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(m_verdict);
    right->addWidget(m_tableCard);
    right->addWidget(m_funnelCard, 1);
    m_cards = new QBoxLayout(QBoxLayout::LeftToRight);
    m_cards->addLayout(left, 7);
    m_cards->addLayout(right, 5);
    reflow();
}

void ResultsPage::connectCards()
{
    connect(m_filters, &ResultsFilters::chosen, this, [this](const ResultQuery &query) {
        const bool same = query.drop == m_content.query.drop && query.clip == m_content.query.clip;
        const QString chosen = same ? m_chosen : QString();
        show(query);
        chooseRow(chosen);
    });
    connect(m_intervals, &IntervalChart::activated, this, &ResultsPage::chooseRow);
    connect(m_dayChart, &DayChart::activated, this, [this](const QString &series) { chooseRow(series); });
    connect(m_table, &KpiTable::rowChosen, this, &ResultsPage::chooseRow);
    connect(m_table, &KpiTable::kpiChosen, this,
            [this](int kpi) { chooseKpi(m_content.kpis[static_cast<size_t>(kpi)].id); });
    connect(m_descend, &QPushButton::clicked, this, &ResultsPage::descend);
    connect(m_script, &QPushButton::clicked, this, [this] {
        if (const ResultsRow *row = m_content.row(m_chosen)) {
            emit scriptRequested(row->kind == ResultsRow::Kind::Clip ? row->group.clip : m_content.query.clip);
        }
    });
    connect(m_unassigned, &ProblemBanner::dismissed, this,
            [this] { m_dismissedUnassigned = m_content.unassignedSubjects; });
    for (ChartFrame *card : {m_intervalCard, m_dayCard, m_funnelCard}) {
        connect(card, &ChartFrame::saved, this,
                [this](const QString &path) { emit said(tr("Saved to %1").arg(QDir::toNativeSeparators(path))); });
        connect(card, &ChartFrame::saveFailed, this, [this](const QString &what, const QString &why) {
            m_problem->show(ProblemBanner::Severity::Error, what, why);
        });
    }
}

void ResultsPage::reflow()
{
    const bool wide = width() >= kTwoColumns;
    m_cards->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_cards->setSpacing(wide ? 14 : 12);
}

void ResultsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    reflow();
}

void ResultsPage::saveTo(const QString &path)
{
    saveChart(*m_sheet, path);
}

void ResultsPage::askWhereToSave(const QString &ending)
{
    QString name = m_header->title();
    name.replace(u'/', u'-').replace(QStringLiteral(" — "), QStringLiteral(" - ")).remove(u'?');
    auto *dialog =
        new QFileDialog(this, tr("Save the results"), {}, QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(name.trimmed() + u'.' + ending);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        attempt(
            [&] {
                saveTo(path);
                emit said(tr("Saved to %1").arg(QDir::toNativeSeparators(path)));
            },
            [this](const Error &error) { m_problem->show(error); });
    });
    dialog->open();
}

} // namespace dropbeat

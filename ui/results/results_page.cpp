// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/results_page.h"

#include "core/domain/platform_names.h"
#include "core/measure/presets.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/day_chart.h"
#include "ui/charts/funnel_chart.h"
#include "ui/charts/interval_chart.h"
#include "ui/results/assignment_dialog.h"
#include "ui/results/kpi_table.h"
#include "ui/results/results_charts.h"
#include "ui/results/results_filters.h"
#include "ui/results/results_reading.h"
#include "ui/results/results_sheet.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/drop_words.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/problem_banner.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>

namespace dropbeat {

namespace {

/// What the page shows changes with these tables; of the last three it only needs to judge anew.
const std::array<const char *, 7> kRead{"drop_", "clip", "variant", "touchpoint", "subject", "channel", "plan"};
const std::array<const char *, 3> kJudged{"benchmark", "target", "kpi"};
/// And its test and boosts with these.
const std::array<const char *, 6> kTested{"test", "test_arm", "decision", "boost", "boost_change", "kpi"};

template <class Tables> bool touches(const Touched &touched, const Tables &tables)
{
    return std::any_of(tables.begin(), tables.end(),
                       [&touched](const char *table) { return touched.has(QLatin1String(table)); });
}

bool sameKpis(const ResultsContent &a, const ResultsContent &b)
{
    return std::equal(a.kpis.begin(), a.kpis.end(), b.kpis.begin(), b.kpis.end(),
                      [](const Kpi &x, const Kpi &y) { return x.id == y.id; });
}

} // namespace

void ResultsPage::show(const ResultQuery &query)
{
    m_begun = true;
    m_wanted = query;
    m_chosen.clear();
    m_dirty = true;
    if (isVisible()) {
        refresh();
    }
}

void ResultsPage::showDrop(Id<Drop> drop)
{
    ResultQuery query;
    query.drop = drop;
    show(query);
}

void ResultsPage::openClip(Id<Clip> clip)
{
    ResultQuery query = m_wanted;
    query.clip = clip;
    const auto row = m_plan.tables().clips().get(clip);
    query.drop = row ? row->drop : Id<Drop>();
    show(query);
}

void ResultsPage::chooseKpi(const QString &kpi)
{
    m_kpiId = kpi;
    for (size_t i = 0; i < m_content.kpis.size(); ++i) {
        if (m_content.kpis[i].id == kpi && i != m_kpi) {
            m_kpi = i;
            m_table->setChosen(m_kpi, m_chosen);
            fillCharts();
            fillDays();
            fillSheet();
        }
    }
}

void ResultsPage::openAssignments()
{
    auto *dialog = new AssignmentDialog(m_plan, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

bool ResultsPage::isCounting() const
{
    return m_reading->isCounting();
}

void ResultsPage::finishReading()
{
    if (m_dirty) {
        refresh();
    }
    while (m_reading->isCounting()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    }
}

void ResultsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_dirty) {
        refresh();
    }
}

void ResultsPage::planChanged(const Touched &touched)
{
    if (touches(touched, kRead)) {
        m_reading->forget();
        m_dirty = true;
        refreshSoon();
    } else if (touches(touched, kJudged) && !m_dirty) {
        rejudge(m_plan.tables(), m_content);
        takeContent(ResultsContent(m_content), m_complete);
        fillDays();
    }
    if (touches(touched, kTested) && !m_dirty) {
        refreshTest();
        fillDays();
    }
}

void ResultsPage::refreshSoon()
{
    if (m_coming || !isVisible()) {
        return;
    }
    m_coming = true; // several changes at once are read once
    QTimer::singleShot(0, this, [this] {
        m_coming = false;
        if (m_dirty) {
            refresh();
        }
    });
}

void ResultsPage::refresh()
{
    m_dirty = false;
    attempt(
        [this] {
            if (!m_begun) {
                m_wanted = firstChoice(m_plan.tables());
                m_begun = !m_wanted.drop.isNull();
            }
            m_days.clear();
            m_reading->read(m_wanted);
        },
        [this](const Error &error) { m_problem->show(error); });
}

void ResultsPage::takeContent(const ResultsContent &content, bool complete)
{
    const bool newKpis = !sameKpis(content, m_content);
    m_content = content;
    m_complete = complete;
    m_wanted = content.query; // a drop or clip that is gone is no longer wanted
    if (complete && (m_kpiId.isEmpty() || newKpis || m_kpi >= m_content.kpis.size())) {
        m_kpi = firstKpi(m_content);
        for (size_t i = 0; i < m_content.kpis.size(); ++i) {
            m_kpi = m_content.kpis[i].id == m_kpiId ? i : m_kpi;
        }
    }
    if (!m_content.row(m_chosen) && complete && !m_content.kpis.empty()) {
        m_chosen = bestRow(m_content, m_kpi);
    }
    const bool teaches = complete && (!m_content.hasResults || !m_content.hasDrops);
    m_stack->setCurrentIndex(!teaches ? 0 : m_content.hasDrops ? 2 : 1);
    m_export->setEnabled(!teaches && complete);
    m_filters->show(m_plan.tables(), m_content.query, m_content.launch, m_plan.today());
    m_table->setContent(&m_content, m_kpi, m_chosen);
    fillHeader();
    fillCharts();
    fillDays();
    fillFunnel();
    fillNotices();
    fillSheet();
    if (complete) {
        refreshTest();
    }
}

void ResultsPage::takeDays(const std::vector<ResultDays> &days)
{
    m_days = days;
    fillDays();
}

void ResultsPage::chooseRow(const QString &id)
{
    if (id.isEmpty() || id == m_chosen || !m_content.row(id)) {
        return;
    }
    m_chosen = id;
    m_table->setChosen(m_kpi, m_chosen);
    fillCharts();
    fillDays();
    fillFunnel();
    fillSheet();
}

/// From a drop to its clips, from a clip to its variants, from a variant to the drop's page.
void ResultsPage::descend()
{
    const ResultsRow *row = m_content.row(m_chosen);
    if (!row) {
        return;
    }
    ResultQuery query = m_content.query;
    if (row->kind == ResultsRow::Kind::Drop) {
        query.drop = row->group.drop;
        show(query);
    } else if (row->kind == ResultsRow::Kind::Clip) {
        query.clip = row->group.clip;
        show(query);
    } else if (m_content.query.drop) {
        emit openDrop(m_content.query.drop);
    }
}

void ResultsPage::fillHeader()
{
    if (!m_content.clipName.isEmpty()) {
        m_header->setTitle(m_content.question.isEmpty() ? m_content.clipName
                                                        : tr("%1 — %2").arg(m_content.clipName, m_content.question));
    } else {
        m_header->setTitle(m_content.dropName.isEmpty() ? tr("Results") : tr("%1 — its clips").arg(m_content.dropName));
    }
    m_header->setSubtitle(subtitle());
    const auto &placement = m_content.query.filter.placement;
    m_placement->setText(!placement                         ? tr("Organic + boosted ▾")
                         : *placement == Placement::Organic ? tr("Organic ▾")
                                                            : tr("Boosted ▾"));
}

QString ResultsPage::subtitle() const
{
    QStringList parts;
    if (!m_content.clipName.isEmpty()) {
        parts << m_content.dropName;
    }
    QStringList sources;
    for (const QString &platform : m_content.platforms) {
        const bool shop = platform == QStringLiteral("generic-shop");
        sources.insert(shop ? sources.size() : 0, platformName(platform));
    }
    if (!sources.isEmpty()) {
        parts << sources.join(QStringLiteral(" + "));
    }
    if (m_content.firstDay.isValid()) {
        const bool sameYear = m_content.firstDay.year() == m_content.lastDay.year();
        const QString year = m_content.lastDay.year() == m_plan.today().year()
                                 ? QString()
                                 : u' ' + QString::number(m_content.lastDay.year());
        parts << tr("%1 – %2").arg(dayText(m_content.firstDay) +
                                       (sameYear ? QString() : u' ' + QString::number(m_content.firstDay.year())),
                                   dayText(m_content.lastDay) + year);
    }
    if (m_content.lastImport.isValid()) {
        const QDateTime local = m_content.lastImport.toTimeZone(m_plan.tables().profile().timeZone);
        parts << (local.date() == m_plan.today() ? tr("last import today %1").arg(timeText(local.time()))
                                                 : tr("last import %1").arg(dayText(local.date())));
    }
    if (!m_complete) {
        parts << tr("Counting the days…");
    }
    return parts.isEmpty() ? tr("No results yet") : parts.join(QStringLiteral(" · "));
}

void ResultsPage::fillCharts()
{
    if (m_content.kpis.empty()) {
        return;
    }
    const Kpi &kpi = m_content.kpis[m_kpi];
    const QString by = m_content.query.by == ResultGrouping::Variant ? tr("%1 by variant")
                       : m_content.query.by == ResultGrouping::Clip  ? tr("%1 by clip")
                                                                     : tr("%1 by drop");
    const bool proportion = kpi.unit == KpiUnit::Fraction;
    m_intervalCard->setHeading(by.arg(kpiName(kpi)), !m_complete ? tr("Counting the days…")
                                                     : proportion
                                                         ? tr("dots with 95 % intervals, over the benchmark band")
                                                         : tr("over the benchmark band"));
    m_intervalCard->setToolTip(kpiExplanation(kpi.id));
    IntervalContent chart = intervalContent(m_content, m_kpi, m_chosen);
    if (!m_complete) {
        chart.rows.clear();
    }
    m_intervals->setContent(chart);
}

void ResultsPage::fillDays()
{
    if (m_content.kpis.empty()) {
        return;
    }
    DayContent chart = dayContent(m_content, m_days, m_kpi, m_chosen);
    addBoostMarkers(chart);
    const bool nothing = chart.series.empty() && !isCounting();
    QString remark = isCounting() ? tr("Counting the days…")
                     : nothing    ? tr("nothing was reported day by day")
                     : chart.series.size() < m_days.size()
                         ? tr("the %n with most behind them", nullptr, static_cast<int>(chart.series.size()))
                         : QString();
    m_dayCard->setHeading(tr("Day by day"), remark);
    m_dayChart->setContent(chart);
}

void ResultsPage::fillFunnel()
{
    const ResultsRow *row = m_content.row(m_chosen);
    m_funnel->setContent(row && m_complete ? funnelContent(*row) : FunnelContent());
    if (!row) {
        return;
    }
    const bool variant = row->kind == ResultsRow::Kind::Variant;
    m_funnelCard->setHeading(variant ? tr("Variant %1, from view to order").arg(row->brief)
                                     : tr("%1, from view to order").arg(row->name));
    m_descend->setText(row->kind == ResultsRow::Kind::Drop   ? tr("Its clips")
                       : row->kind == ResultsRow::Kind::Clip ? tr("Its variants")
                                                             : tr("Open the drop"));
    m_descend->setVisible(row->kind == ResultsRow::Kind::Drop || !m_content.query.drop.isNull());
    m_script->setVisible(row->kind == ResultsRow::Kind::Clip || (variant && !m_content.query.clip.isNull()));
}

void ResultsPage::fillNotices()
{
    const int count = m_content.unassignedSubjects;
    if (!m_complete || count == 0 || count <= m_dismissedUnassigned) {
        m_unassigned->hide();
        return;
    }
    m_unassigned->show(ProblemBanner::Severity::Warning,
                       tr("%n reported ad(s) belong to no clip yet and count nowhere.", nullptr, count));
    m_unassigned->setToolTip(tr("Their results are counted once you say where they belong."));
    QPushButton *assign = m_unassigned->addButton(tr("Assign…"));
    assign->setObjectName(QStringLiteral("assign"));
    connect(assign, &QPushButton::clicked, this, &ResultsPage::openAssignments);
}

void ResultsPage::fillSheet()
{
    ChartTable shown;
    const KpiTableModel *model = m_table->model();
    for (int column = 0; column < model->columnCount(); ++column) {
        shown.header << model->headerData(column, Qt::Horizontal).toString();
        shown.numeric.push_back(column >= KpiTableModel::FirstRow);
    }
    for (int row = 0; row < model->rowCount(); ++row) {
        std::vector<ChartTable::Cell> cells;
        for (int column = 0; column < model->columnCount(); ++column) {
            const QVariant text = model->index(row, column)
                                      .data(column == KpiTableModel::Name ? Qt::AccessibleTextRole : Qt::DisplayRole);
            cells.push_back({text.toString(), {}, false});
        }
        shown.rows.push_back(std::move(cells));
    }
    m_sheet->setTitle(m_header->title());
    m_sheet->setSubtitle(m_header->subtitle());
    m_sheet->setTables(shown, dropbeat::kpiTable(m_content));
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/moment_results_card.h"

#include "core/base/day_words.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/day_chart.h"
#include "ui/moments/moment_words.h"
#include "ui/moments/result_popup.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/tone_label.h"

#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kClicks = 2; // columns
constexpr int kRevenue = 4;
constexpr int kJoined = 62; ///< periods so many days apart are one line

AxisFormat formatOf(const MomentKpi &kpi, const Currency &currency)
{
    switch (kpi.unit) {
    case MomentKpi::Unit::Fraction:
        return AxisFormat::percent();
    case MomentKpi::Unit::Money:
        return AxisFormat::money(currency);
    case MomentKpi::Unit::Count:
        break;
    }
    return AxisFormat::count();
}

QString daysText(const MomentResult &result)
{
    return result.from == result.to ? dayText(result.from)
                                    : MomentResultsCard::tr("%1 – %2", "first and last day")
                                          .arg(dayText(result.from, result.to), dayText(result.to));
}

} // namespace

MomentResultsCard::MomentResultsCard(Plan &plan, std::function<void(const Error &)> report, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_report(std::move(report))
    , m_chart(new DayChart)
    , m_frame(new ChartFrame(tr("Results"), m_chart, this))
    , m_empty(new ToneLabel(
          tr("Once the moment is live, its figures stand here against target and benchmark. Take them from "
             "Klaviyo's flow report, or write them in: sent, clicks, and how many did what the KPI counts."),
          Tone::Muted, FontRole::Small, this))
    , m_table(new QTableWidget(this))
    , m_edit(makeButton(tr("Change…"), ButtonLook::Link, this))
    , m_remove(makeButton(tr("Remove"), ButtonLook::Link, this))
{
    setObjectName(QStringLiteral("momentResults"));
    m_empty->setWordWrap(true);
    m_chart->setMinimumHeight(180);
    m_table->setObjectName(QStringLiteral("momentResultTable"));
    m_table->setAccessibleName(tr("Results of the moment"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    styleTable(*m_table);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->viewport()->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
    m_frame->content()->addWidget(m_empty);
    m_frame->content()->addWidget(m_table);
    auto *row = new QHBoxLayout;
    QPushButton *adding = makeButton(tr("Add a result…"), ButtonLook::Link, this);
    adding->setObjectName(QStringLiteral("addMomentResult"));
    QPushButton *importing = makeButton(tr("Import…"), ButtonLook::Link, this);
    importing->setToolTip(tr("From Klaviyo's flow report, or a table"));
    importing->setAccessibleName(tr("Import results of moments"));
    importing->setObjectName(QStringLiteral("importMomentResults"));
    m_edit->setObjectName(QStringLiteral("editMomentResult"));
    m_remove->setObjectName(QStringLiteral("removeMomentResult"));
    for (QPushButton *button : {adding, m_edit, m_remove, importing}) {
        button->setEnabled(!plan.isReadOnly());
        row->addWidget(button);
    }
    row->addStretch(1);
    m_frame->content()->addLayout(row);
    connect(adding, &QPushButton::clicked, this, &MomentResultsCard::add);
    connect(m_edit, &QPushButton::clicked, this, &MomentResultsCard::edit);
    connect(m_remove, &QPushButton::clicked, this, &MomentResultsCard::remove);
    connect(importing, &QPushButton::clicked, this, &MomentResultsCard::importWanted);
    connect(m_table, &QTableWidget::cellActivated, this, &MomentResultsCard::edit);
}

void MomentResultsCard::setMoment(const QString &key)
{
    m_key = key;
    const auto whole = boardMoment(m_plan.tables(), key);
    setVisible(whole.has_value());
    if (!whole) {
        return;
    }
    m_results =
        whole->moment.id ? m_plan.tables().momentResults().ofMoment(whole->moment.id) : std::vector<MomentResult>();
    const MomentKpi kpi = measuredKpi(whole->moment.kpi);
    m_frame->setHeading(tr("Results of %1", "name of a moment").arg(whole->moment.name),
                        whole->moment.kpi.isEmpty() ? tr("choose a KPI to see them as one figure") : kpi.name);
    fillChart(*whole, m_results);
    fillTable(*whole, m_results);
    m_empty->setVisible(m_results.empty());
    m_chart->parentWidget()->setVisible(!m_results.empty() && !whole->moment.kpi.isEmpty());
    m_edit->setVisible(!m_results.empty());
    m_remove->setVisible(!m_results.empty());
}

void MomentResultsCard::fillChart(const BoardMoment &whole, const std::vector<MomentResult> &results)
{
    const Currency currency = m_plan.tables().profile().currency;
    const MomentKpi kpi = measuredKpi(whole.moment.kpi);
    DayContent shown;
    shown.format = formatOf(kpi, currency);
    DaySeries series;
    series.id = whole.moment.key;
    series.name = kpi.brief;
    series.showsBand = true;
    series.stepDays = kJoined;
    for (const MomentResult &result : results) {
        const MomentFigure figure = momentFigure(whole.moment.kpi, result);
        if (!figure.value) {
            continue; // not reported is a gap, not a zero
        }
        DayPoint point;
        point.day = result.to;
        point.value = *figure.value;
        if (figure.interval) {
            point.low = figure.interval->low;
            point.high = figure.interval->high;
        }
        point.toolTip = tr("%1: %2", "days, figure").arg(daysText(result), momentFigureText(kpi, figure, currency));
        series.points.push_back(point);
    }
    shown.series.push_back(series);
    if (kpi.low || kpi.high) {
        shown.band = {kpi.low, kpi.high, tr("benchmark %1").arg(momentBandText(kpi, currency))};
    }
    if (whole.moment.target) {
        shown.target =
            ChartTarget{*whole.moment.target, tr("target %1").arg(momentKpiText(kpi, *whole.moment.target, currency))};
    }
    m_chart->setContent(shown);
}

void MomentResultsCard::fillTable(const BoardMoment &whole, const std::vector<MomentResult> &results)
{
    const Currency currency = m_plan.tables().profile().currency;
    const MomentKpi kpi = measuredKpi(whole.moment.kpi);
    m_table->setVisible(!results.empty());
    m_table->clear();
    m_table->setColumnCount(6);
    m_table->setRowCount(static_cast<int>(results.size()));
    m_table->setHorizontalHeaderLabels({tr("Days"), tr("Sent"), tr("Clicks"), tr("Acted"), tr("Revenue"),
                                        kpi.brief.isEmpty() ? tr("KPI") : kpi.brief});
    const auto put = [this](int row, int column, const QString &text) {
        auto *item = new QTableWidgetItem(text);
        item->setTextAlignment((column == 0 ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
        m_table->setItem(row, column, item);
    };
    const auto count = [](const std::optional<qint64> &number) {
        return number ? QLocale().toString(*number) : QStringLiteral("—");
    };
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const MomentResult &result = results[static_cast<size_t>(row)];
        put(row, 0, daysText(result));
        put(row, 1, count(result.sent));
        put(row, 2, count(result.clicks));
        put(row, 3, count(result.acted));
        put(row, 4, result.revenue ? Money{*result.revenue}.text(currency, QLocale(), false) : QStringLiteral("—"));
        put(row, 5, momentFigureText(kpi, momentFigure(whole.moment.kpi, result), currency));
    }
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    fitHeightToRows(*m_table);
    fitColumns();
}

/// Where there is no room for all, clicks and revenue give way; they stand in the result itself.
void MomentResultsCard::fitColumns()
{
    const auto wanted = [this](int column) {
        const QAbstractItemView &view = *m_table;
        return std::max(view.sizeHintForColumn(column), m_table->horizontalHeader()->sectionSizeHint(column));
    };
    int needed = 0;
    for (int column = 0; column < m_table->columnCount(); ++column) {
        needed += wanted(column);
    }
    for (const int column : {kClicks, kRevenue}) {
        const bool hides = column < m_table->columnCount() && needed > m_table->viewport()->width();
        m_table->setColumnHidden(column, hides);
        needed -= hides ? wanted(column) : 0;
    }
}

bool MomentResultsCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == m_table->viewport()) {
        fitColumns();
    }
    return QWidget::eventFilter(watched, event);
}

const MomentResult *MomentResultsCard::chosen() const
{
    const int row = m_table->currentRow() >= 0 ? m_table->currentRow() : m_table->rowCount() - 1;
    return row >= 0 && row < static_cast<int>(m_results.size()) ? &m_results[static_cast<size_t>(row)] : nullptr;
}

/// The week after the last result, or the last whole week.
void MomentResultsCard::add()
{
    MomentResult result;
    const QDate monday = m_plan.today().addDays(1 - m_plan.today().dayOfWeek());
    result.from = m_results.empty() ? monday.addDays(-7) : m_results.back().to.addDays(1);
    result.to = result.from.addDays(6);
    openForm(result);
}

void MomentResultsCard::edit()
{
    if (const MomentResult *result = chosen()) {
        openForm(*result);
    }
}

void MomentResultsCard::remove()
{
    if (const MomentResult *result = chosen()) {
        attempt([&] { removeMomentResult(m_plan, result->id); }, m_report);
    }
}

void MomentResultsCard::openForm(const MomentResult &result)
{
    auto *form = new ResultPopup(result, m_plan.tables().profile().currency, this);
    connect(form, &ResultPopup::entered, this, [this](const MomentResult &entered) {
        attempt([&] { setMomentResult(m_plan, m_key, entered); }, m_report);
    });
    form->popUp(m_table->isVisible() ? static_cast<QWidget *>(m_table) : m_empty);
}

} // namespace dropbeat

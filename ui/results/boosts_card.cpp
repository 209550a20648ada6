// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/boosts_card.h"

#include "core/actions/boost_edits.h"
#include "core/measure/judgement.h"
#include "core/measure/presets.h"
#include "core/store/plan.h"
#include "ui/results/boost_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/finding_list.h"
#include "ui/widgets/kpi_words.h"
#include "ui/widgets/money_words.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/tone_label.h"

#include <QAction>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <cmath>

namespace dropbeat {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(dropbeat::BoostsCard)
};

QString kpiCell(const Kpi &kpi, const SplitCounts &counts, const Currency &currency)
{
    const auto value = judge(kpi, counts, {}, {}).value;
    return value ? kpiText(kpi, *value, currency) : QStringLiteral("—");
}

QString countCell(const SplitCounts &counts, Measure measure)
{
    const auto value = counts.own[measure];
    return value ? QLocale().toString(*value) : QStringLiteral("—");
}

/// "B: € 0.41 a boosted click, € 14.60 an order (the platform's claim); organic ones cost no spend"
QString costText(const BoostEffect &effect, const Currency &currency)
{
    const auto money = [&currency](double minor) { return amountText(std::llround(minor), currency); };
    QStringList parts;
    if (const auto click = effect.perClick()) {
        parts << Words::tr("%1 a boosted click").arg(money(*click));
    }
    if (const auto order = effect.perOrder()) {
        parts << (effect.claimsOrders() ? Words::tr("%1 an order, as the platform claims").arg(money(*order))
                                        : Words::tr("%1 an order").arg(money(*order)));
    }
    if (parts.isEmpty()) {
        return Words::tr("%1: no spend has been imported for these days.").arg(effect.variant.letter);
    }
    return Words::tr("%1: %2; organic ones cost no spend.")
        .arg(effect.variant.letter, parts.join(QStringLiteral(", ")));
}

} // namespace

BoostsCard::BoostsCard(Plan &plan, QWidget *parent)
    : Card(tr("Boosts"), parent)
    , m_plan(plan)
    , m_table(new QTableWidget(this))
    , m_cost(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
    , m_gate(new FindingList(FindingRow::Form::Narrow, this))
{
    setObjectName(QStringLiteral("boosts"));
    setSubtitle(tr("the same days: organic before, organic and boosted"));
    m_table->setAccessibleName(tr("Boosts"));
    styleTable(*m_table);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    content()->addWidget(m_table);
    m_cost->setWordWrap(true);
    content()->addWidget(m_cost);
    m_gate->setReadOnly(true);
    m_gate->setEmptySentence({});
    content()->addWidget(m_gate);
    auto *open = new QAction(tr("Open boost…"), m_table);
    auto *remove = new QAction(tr("Delete boost"), m_table);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    remove->setEnabled(!plan.isReadOnly());
    m_table->addAction(open);
    m_table->addAction(remove);
    const auto openChosen = [this] {
        const int row = m_table->currentRow();
        if (row >= 0) {
            emit openBoost(m_effects[static_cast<size_t>(row)].boost.id);
        }
    };
    connect(open, &QAction::triggered, this, openChosen);
    connect(m_table, &QTableWidget::cellActivated, this, openChosen);
    connect(remove, &QAction::triggered, this, &BoostsCard::removeChosen);
    connect(m_gate, &FindingList::openWanted, this, [this] {
        if (!m_effects.empty()) {
            emit openBoost(m_effects.back().boost.id);
        }
    });
}

void BoostsCard::setClip(Id<Clip> clip)
{
    m_clip = clip;
    m_effects = clip ? readBoostEffects(m_plan.tables(), clip, m_plan.today()) : std::vector<BoostEffect>();
    setVisible(!m_effects.empty());
    if (m_effects.empty()) {
        return;
    }
    fillTable();
    const Currency currency = m_plan.tables().profile().currency;
    QStringList costs;
    for (const BoostEffect &effect : m_effects) {
        costs << costText(effect, currency);
    }
    m_cost->setText(costs.join(u'\n'));
    std::vector<Finding> findings;
    const BoostLimits limits = presetBoostLimits();
    for (const BoostFacts &facts : readBoosts(m_plan.tables(), clip)) {
        const std::vector<Finding> found = boostFindings(facts, m_plan.today(), limits);
        findings.insert(findings.end(), found.begin(), found.end());
    }
    m_gate->setFindings(findings);
}

void BoostsCard::fillTable()
{
    const Currency currency = m_plan.tables().profile().currency;
    const auto ctr = m_plan.tables().kpis().get(QStringLiteral("ctr"));
    QStringList header{tr("Boost"), tr("Views\nbefore"), tr("Views\norganic"), tr("Views\nboosted")};
    if (ctr) {
        header << tr("CTR\nbefore") << tr("CTR\norganic") << tr("CTR\nboosted");
    }
    m_table->setColumnCount(static_cast<int>(header.size()));
    m_table->setHorizontalHeaderLabels(header);
    m_table->setRowCount(static_cast<int>(m_effects.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const BoostEffect &effect = m_effects[static_cast<size_t>(row)];
        QStringList cells{tr("%1, %2", "B, 10 Nov – 30 Nov")
                              .arg(effect.variant.letter, boostText(effect.boost, currency, m_plan.today()))};
        for (const SplitCounts *counts : {&effect.before, &effect.organic, &effect.boosted}) {
            cells << countCell(*counts, Measure::VideoViews);
        }
        for (const SplitCounts *counts : {&effect.before, &effect.organic, &effect.boosted}) {
            if (ctr) {
                cells << kpiCell(*ctr, *counts, currency);
            }
        }
        for (int column = 0; column < cells.size(); ++column) {
            auto *item = new QTableWidgetItem(cells[column]);
            item->setTextAlignment(column == 0 ? Qt::AlignLeading | Qt::AlignVCenter
                                               : Qt::AlignTrailing | Qt::AlignVCenter);
            item->setToolTip(cells[column]);
            m_table->setItem(row, column, item);
        }
    }
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    fitHeightToRows(*m_table);
}

void BoostsCard::removeChosen()
{
    const int row = m_table->currentRow();
    if (row >= 0) {
        removeBoost(m_plan, m_effects[static_cast<size_t>(row)].boost.id);
    }
}

} // namespace dropbeat

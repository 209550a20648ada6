// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/momentum/leaderboard_card.h"

#include "core/measure/presets.h"
#include "core/store/plan.h"
#include "ui/charts/chart_frame.h"
#include "ui/widgets/kpi_words.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace dropbeat {

namespace {

constexpr size_t kBest = 8;  ///< so many from the top
constexpr size_t kWorst = 2; ///< and from the end

} // namespace

LeaderboardCard::LeaderboardCard(Plan &plan, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_chart(new IntervalChart)
    , m_trait(new QComboBox(this))
    , m_kpi(new QComboBox(this))
{
    m_frame = new ChartFrame(tr("What works"), m_chart, this);
    m_trait->setObjectName(QStringLiteral("trait"));
    m_trait->setAccessibleName(tr("What is compared"));
    for (const CreativeTrait trait :
         {CreativeTrait::Clip, CreativeTrait::Hook, CreativeTrait::Format, CreativeTrait::Cta}) {
        m_trait->addItem(creativeTraitName(trait), static_cast<int>(trait));
    }
    m_kpi->setObjectName(QStringLiteral("kpi"));
    m_kpi->setSizeAdjustPolicy(QComboBox::AdjustToContents); // filled later, with longer names
    m_kpi->setAccessibleName(tr("By which KPI"));
    static_cast<Card *>(m_frame)->addAction(m_trait);
    static_cast<Card *>(m_frame)->addAction(m_kpi);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
    connect(m_trait, &QComboBox::currentIndexChanged, this, &LeaderboardCard::refresh);
    connect(m_kpi, &QComboBox::currentIndexChanged, this, &LeaderboardCard::refresh);
    connect(m_chart, &IntervalChart::activated, this, [this](const QString &id) {
        for (const CreativePlace &place : m_places) {
            if (place.name == id) {
                emit openClip(place.clip);
            }
        }
    });
}

void LeaderboardCard::fillKpis()
{
    const QSignalBlocker blocker(m_kpi);
    const QString chosen = m_kpi->count() > 0 ? m_kpi->currentData().toString() : QStringLiteral("ctr");
    m_kpi->clear();
    for (const Kpi &kpi : m_plan.tables().kpis().all()) {
        if (kpi.unit == KpiUnit::Fraction) {
            m_kpi->addItem(kpiName(kpi), kpi.id);
        }
    }
    m_kpi->setCurrentIndex(std::max(0, m_kpi->findData(chosen)));
}

void LeaderboardCard::refresh()
{
    fillKpis();
    const auto kpi = m_plan.tables().kpis().get(m_kpi->currentData().toString());
    if (!kpi) {
        return;
    }
    const Currency currency = m_plan.tables().profile().currency;
    const auto trait = static_cast<CreativeTrait>(m_trait->currentData().toInt());
    m_places = creativeLeaderboard(m_plan.tables(), trait, *kpi);
    const size_t count = m_places.size();
    IntervalContent content;
    content.format = AxisFormat::percent();
    content.labelHeader = creativeTraitName(trait);
    for (size_t i = 0; i < count; ++i) {
        if (i >= kBest && i + kWorst < count) {
            continue;
        }
        const CreativePlace &place = m_places[i];
        IntervalRow row;
        row.id = place.name;
        row.label = place.name;
        row.value = place.shrunk.share;
        row.low = place.shrunk.interval.low;
        row.high = place.shrunk.interval.high;
        row.text = kpiText(*kpi, place.shrunk.share, currency);
        row.toolTip =
            tr("%1 as counted (%2 of %3), %4 drawn towards what is usual; %n variant(s)", nullptr, place.variants)
                .arg(kpiText(*kpi, place.share, currency), QLocale().toString(place.count.successes),
                     QLocale().toString(place.count.trials), row.text);
        row.highlighted = i == 0;
        content.rows.push_back(row);
    }
    m_frame->setHeading(tr("What works"),
                        count > kBest + kWorst
                            ? tr("the best %1 and the last %2 of %3, little counted drawn towards the usual")
                                  .arg(kBest)
                                  .arg(kWorst)
                                  .arg(count)
                            : tr("little counted is drawn towards the usual"));
    m_chart->setContent(content);
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/momentum/building_card.h"

#include "ui/charts/chart_frame.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <cmath>

namespace dropbeat {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(dropbeat::BuildingCard)
};

bool isMoney(BuildingFigure figure)
{
    return figure == BuildingFigure::Revenue || figure == BuildingFigure::Profit;
}

QString amount(BuildingFigure figure, double value, const Currency &currency)
{
    if (figure == BuildingFigure::BoughtAgain) {
        return Words::tr("%1 %").arg(QLocale().toString(value * 100, 'f', 1));
    }
    return isMoney(figure) ? Money{std::llround(value)}.text(currency, QLocale(), false)
                           : QLocale().toString(std::llround(value));
}

} // namespace

QString trendText(BuildingFigure figure, const DropTrend &trend, const Currency &currency)
{
    const QString name = buildingFigureName(figure);
    const QString step = figure == BuildingFigure::BoughtAgain // points of a share, not a part of it
                             ? Words::tr("%1 points").arg(QLocale().toString(std::abs(trend.perDrop) * 100, 'f', 1))
                             : amount(figure, std::abs(trend.perDrop), currency);
    const QString above =
        Words::tr("%1 of %2 were above the one before").arg(trend.above).arg(std::max(0, trend.drops - 1));
    switch (trend.reading) {
    case DropTrend::Reading::Growing:
        return Words::tr("%1 grows from drop to drop, by %2 in the middle; %3.").arg(name, step, above);
    case DropTrend::Reading::Shrinking:
        return Words::tr("%1 shrinks from drop to drop, by %2 in the middle; %3.").arg(name, step, above);
    case DropTrend::Reading::Level:
        return Words::tr("No trend shows in %1; %2.").arg(name.toLower(), above);
    case DropTrend::Reading::CannotTell:
        break;
    }
    return Words::tr("Whether drops build on each other can be told from five drops on; so far there are %n.", nullptr,
                     trend.drops);
}

BuildingCard::BuildingCard(QWidget *parent)
    : QWidget(parent)
    , m_chart(new DayChart)
    , m_choice(new QComboBox(this))
    , m_sentence(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
{
    m_frame = new ChartFrame(tr("Does each drop build on the last?"), m_chart, this);
    m_choice->setObjectName(QStringLiteral("figure"));
    m_choice->setAccessibleName(tr("Which figure"));
    for (const BuildingFigure figure :
         {BuildingFigure::Revenue, BuildingFigure::Profit, BuildingFigure::Orders, BuildingFigure::Signups,
          BuildingFigure::Posts, BuildingFigure::BoughtAgain, BuildingFigure::DaysBetween, BuildingFigure::Referrals}) {
        m_choice->addItem(buildingFigureName(figure), static_cast<int>(figure));
    }
    static_cast<Card *>(m_frame)->addAction(m_choice);
    m_sentence->setWordWrap(true);
    m_frame->content()->addWidget(m_sentence);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &BuildingCard::refresh);
    connect(m_chart, &DayChart::activated, this, [this](const QString &, QDate day) {
        for (const DropFigure &figure : m_figures) {
            if (figure.drop.launch.date == day) {
                emit openDrop(figure.drop.id);
            }
        }
    });
}

void BuildingCard::choose(BuildingFigure figure)
{
    m_choice->setCurrentIndex(m_choice->findData(static_cast<int>(figure)));
}

QString BuildingCard::sentence() const
{
    return m_sentence->text();
}

void BuildingCard::setMomentum(const Momentum &momentum)
{
    m_momentum = momentum;
    refresh();
}

void BuildingCard::refresh()
{
    const auto figure = static_cast<BuildingFigure>(m_choice->currentData().toInt());
    const Currency currency = m_momentum.board.currency;
    m_figures = dropFigures(m_momentum, figure);
    DayContent content;
    content.format = isMoney(figure)                         ? AxisFormat::money(currency)
                     : figure == BuildingFigure::BoughtAgain ? AxisFormat::percent()
                                                             : AxisFormat::count();
    DaySeries series;
    series.id = QStringLiteral("drops");
    series.stepDays = 10000;
    std::vector<double> values;
    for (const DropFigure &each : m_figures) {
        values.push_back(each.value);
        if (each.drop.launch.isValid()) {
            series.points.push_back({each.drop.launch.date,
                                     each.value,
                                     {},
                                     {},
                                     tr("%1: %2").arg(each.drop.name, amount(figure, each.value, currency))});
            content.markers.push_back({each.drop.launch.date, each.drop.name});
        }
    }
    if (!series.points.empty()) {
        content.series.push_back(series);
    }
    if (const auto usual = ownHistory(values)) {
        content.target = ChartTarget{usual->median, tr("your median drop")};
    }
    m_chart->setContent(content);
    m_sentence->setText(values.empty() ? tr("No drop reports %1 yet.").arg(buildingFigureName(figure).toLower())
                                       : trendText(figure, trendOf(values), currency));
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/momentum/launch_card.h"

#include "core/store/plan.h"
#include "ui/charts/chart_frame.h"
#include "ui/widgets/money_words.h"
#include "ui/widgets/tone_label.h"

#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QEventLoop>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>
#include <cmath>

namespace dropbeat {

namespace {

constexpr qint64 kProposedMajor = 6000; ///< where no past drop tells a budget
constexpr int kFigureWidth = 108;

DaySeries seriesOf(const WayAhead &way, const QString &name, int colour, QDate start, const Currency &currency)
{
    DaySeries series;
    series.id = name;
    series.name = name;
    series.colour = colour;
    series.showsBand = true;
    series.stepDays = 31;
    const auto money = [&currency](double minor) {
        return Money{std::llround(minor)}.text(currency, QLocale(), false);
    };
    for (const ProfitBand &band : way.curve) {
        series.points.push_back(
            {start.addDays(band.day), band.median, band.low, band.high,
             LaunchCard::tr("%1: %2 (%3 to %4)").arg(name, money(band.median), money(band.low), money(band.high))});
    }
    return series;
}

} // namespace

LaunchCard::LaunchCard(Plan &plan, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_chart(new DayChart)
    , m_sentence(new ToneLabel({}, Tone::Ink, FontRole::Body, this))
    , m_budget(new QLineEdit(this))
    , m_drops(new QSpinBox(this))
    , m_every(new QSpinBox(this))
    , m_figures(new QGridLayout)
{
    m_frame = new ChartFrame(tr("One big launch, or several drops?"), m_chart, this);
    m_frame->setHeading(tr("One big launch, or several drops?"),
                        tr("cumulative profit of the same budget; bands hold eight runs of ten"));
    m_sentence->setWordWrap(true);
    auto *grid = new QGridLayout;
    makeInputs(*grid);
    m_frame->content()->addWidget(m_sentence);
    m_frame->content()->addLayout(grid);
    m_frame->content()->addLayout(m_figures);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
    connect(&m_watcher, &QFutureWatcher<LaunchOrDrops>::finished, this, [this] {
        if (m_again) {
            simulate();
        } else {
            take(m_watcher.result());
        }
    });
}

LaunchCard::~LaunchCard()
{
    m_watcher.disconnect(this);
    m_watcher.waitForFinished();
}

void LaunchCard::makeInputs(QGridLayout &grid)
{
    m_budget->setObjectName(QStringLiteral("launchBudget"));
    m_budget->setAccessibleName(tr("Budget in all"));
    m_budget->setFixedWidth(kFigureWidth);
    m_drops->setObjectName(QStringLiteral("launchDrops"));
    m_drops->setAccessibleName(tr("Number of drops"));
    m_drops->setRange(2, 24);
    m_drops->setValue(6);
    m_every->setAccessibleName(tr("Days from drop to drop"));
    m_every->setRange(7, 120);
    m_every->setValue(30);
    grid.addWidget(new QLabel(tr("Budget in all"), this), 0, 0);
    grid.addWidget(m_budget, 0, 1);
    grid.addWidget(new QLabel(tr("Drops"), this), 0, 2);
    grid.addWidget(m_drops, 0, 3);
    grid.addWidget(new QLabel(tr("every so many days"), this), 0, 4);
    grid.addWidget(m_every, 0, 5);
    grid.setColumnStretch(6, 1);
    connect(m_budget, &QLineEdit::editingFinished, this, &LaunchCard::simulate);
    connect(m_drops, &QSpinBox::valueChanged, this, &LaunchCard::simulate);
    connect(m_every, &QSpinBox::valueChanged, this, &LaunchCard::simulate);
}

void LaunchCard::fillAssumptions()
{
    while (QLayoutItem *item = m_figures->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int line = 0;
    for (size_t i = 0; i < m_assumptions.size(); ++i) {
        const LaunchAssumption &assumption = m_assumptions[i];
        auto *text = new ToneLabel(assumption.text, Tone::Muted, FontRole::Small, this);
        text->setWordWrap(true);
        auto *value = new QDoubleSpinBox(this);
        value->setRange(assumption.low, assumption.high);
        value->setDecimals(assumption.high > 20 ? 0 : 2);
        value->setSingleStep((assumption.high - assumption.low) / 50);
        value->setValue(assumption.value);
        value->setFixedWidth(kFigureWidth);
        value->setAccessibleName(assumption.text);
        const QString origin = assumption.drops > 0 ? tr("from %n drop(s) of your own", nullptr, assumption.drops)
                                                    : tr("assumed: %1").arg(assumption.source);
        auto *source = new ToneLabel(origin, Tone::Faint, FontRole::Small, this);
        source->setWordWrap(true);
        source->setToolTip(origin);
        connect(value, &QDoubleSpinBox::valueChanged, this, [this, i](double now) {
            m_assumptions[i].value = now;
            simulate();
        });
        m_figures->addWidget(value, line, 0);
        m_figures->addWidget(text, line, 1);
        m_figures->addWidget(source, line, 2);
        ++line;
    }
    m_figures->setColumnStretch(1, 3);
    m_figures->setColumnStretch(2, 2);
}

void LaunchCard::setHistory(const std::vector<PastDrop> &past)
{
    const Currency currency = m_plan.tables().profile().currency;
    m_assumptions = launchAssumptions(past);
    m_usualWorking = usualWorkingOf(past);
    if (m_budget->text().isEmpty()) {
        qint64 budget = kProposedMajor * currency.minorPerMajor();
        if (!past.empty()) {
            std::vector<qint64> spent;
            for (const PastDrop &drop : past) {
                spent.push_back(drop.setup + drop.working);
            }
            std::sort(spent.begin(), spent.end());
            budget = std::max<qint64>(currency.minorPerMajor(), spent[spent.size() / 2] * m_drops->value());
        }
        m_budget->setText(amountText(budget, currency));
    }
    fillAssumptions();
    simulate();
}

LaunchOrDropsSetup LaunchCard::setup() const
{
    LaunchOrDropsSetup setup;
    setup.budget = amountFromText(m_budget->text(), m_plan.tables().profile().currency).value_or(0);
    setup.drops = m_drops->value();
    setup.everyDays = m_every->value();
    setup.usualWorking = m_usualWorking;
    return setup;
}

void LaunchCard::simulate()
{
    if (m_watcher.isRunning()) {
        m_again = true;
        return;
    }
    m_again = false;
    const LaunchOrDropsSetup wanted = setup();
    if (wanted.budget <= 0) {
        m_simulating = false;
        m_sentence->setText(tr("Write a budget, like %1.")
                                .arg(amountText(kProposedMajor * m_plan.tables().profile().currency.minorPerMajor(),
                                                m_plan.tables().profile().currency)));
        return;
    }
    m_simulating = true;
    m_watcher.setFuture(
        QtConcurrent::run([wanted, assumptions = m_assumptions] { return launchOrDrops(wanted, assumptions); }));
}

void LaunchCard::take(const LaunchOrDrops &outcome)
{
    m_simulating = false;
    const Currency currency = m_plan.tables().profile().currency;
    const QDate start = m_plan.today();
    DayContent content;
    content.format = AxisFormat::money(currency);
    content.series = {seriesOf(outcome.drops, tr("drops"), 0, start, currency),
                      seriesOf(outcome.launch, tr("one launch"), 2, start, currency)};
    m_chart->setContent(content);
    const auto percent = [](double share) { return QLocale().toString(share * 100, 'f', 0); };
    const auto money = [&currency](double minor) {
        return Money{std::llround(minor)}.text(currency, QLocale(), false);
    };
    m_sentence->setText(tr("In %1 of 100 runs the drops have earned more at the end. A loss comes out in %2 of 100 "
                           "with drops and in %3 "
                           "with one launch; what has to be put up in advance is about %4 and %5.")
                            .arg(percent(outcome.chanceDropsAhead), percent(outcome.drops.chanceOfLoss),
                                 percent(outcome.launch.chanceOfLoss), money(-outcome.drops.deepest),
                                 money(-outcome.launch.deepest)));
}

void LaunchCard::finish()
{
    while (m_simulating) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    }
}

QString LaunchCard::sentence() const
{
    return m_sentence->text();
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/test_details_dialog.h"

#include "core/base/day_words.h"
#include "core/measure/presets.h"
#include "ui/charts/chart_frame.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

#include <cmath>

namespace dropbeat {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(dropbeat::TestDetails)
};

/// "+0.90 points", "−€ 3.20", "1.38 times"
QString signedDifference(const TestView &view, double difference, const Currency &currency)
{
    if (view.course.kind == TestKind::Ratio) {
        return differenceText(view.setup.kpi, view.course.kind, difference, currency);
    }
    const QString size = differenceText(view.setup.kpi, view.course.kind, std::abs(difference), currency);
    return (difference < 0 ? QStringLiteral("−") : QStringLiteral("+")) + size;
}

QString pText(double p)
{
    return p < 0.001 ? Words::tr("p < 0.001") : Words::tr("p = %1").arg(QLocale().toString(p, 'f', 3));
}

AxisFormat formatOf(const TestView &view, const Currency &currency)
{
    if (view.course.kind == TestKind::Ratio) {
        return AxisFormat::multiple();
    }
    return view.setup.kpi.unit == KpiUnit::Money ? AxisFormat::money(currency) : AxisFormat::percent();
}

/// Ratios are shown as factors, which they are the logarithms of.
double shown(const TestView &view, double difference)
{
    return view.course.kind == TestKind::Ratio ? std::exp(difference) : difference;
}

QString noveltyText(const TestView &view, const PairCourse &pair, const Currency &currency)
{
    const Novelty novelty =
        noveltyOf(view.setup, view.arms[static_cast<size_t>(pair.a)], view.arms[static_cast<size_t>(pair.b)]);
    const QString first = signedDifference(view, novelty.first, currency);
    const QString rest = signedDifference(view, novelty.rest, currency);
    switch (novelty.reading) {
    case Novelty::Reading::Steady:
        return Words::tr("The first three days (%1) and the rest (%2) say the same.").arg(first, rest);
    case Novelty::Reading::Fading:
        return Words::tr("The lead of the first three days (%1) has become smaller since (%2): part of it was novelty.")
            .arg(first, rest);
    case Novelty::Reading::Growing:
        return Words::tr("The difference has grown since the first three days: %1, then %2.").arg(first, rest);
    case Novelty::Reading::CannotTell:
        break;
    }
    return Words::tr("Too little was counted to hold the first days against the rest.");
}

} // namespace

DayContent differenceContent(const TestView &view, const PairCourse &pair, const Currency &currency)
{
    DayContent content;
    content.format = formatOf(view, currency);
    DaySeries series;
    series.id = QStringLiteral("difference");
    series.name = Words::tr("%1 − %2").arg(view.arms[static_cast<size_t>(pair.b)].label,
                                           view.arms[static_cast<size_t>(pair.a)].label);
    if (view.course.kind == TestKind::Ratio) {
        series.name = Words::tr("%1 ÷ %2").arg(view.arms[static_cast<size_t>(pair.b)].label,
                                               view.arms[static_cast<size_t>(pair.a)].label);
    }
    series.showsBand = true;
    for (const ComparisonDay &day : pair.days) {
        if (day.enough) {
            series.points.push_back({day.day, shown(view, day.difference), shown(view, day.running.low),
                                     shown(view, day.running.high),
                                     Words::tr("%1 (always valid: %2 to %3)")
                                         .arg(signedDifference(view, day.difference, currency),
                                              signedDifference(view, day.running.low, currency),
                                              signedDifference(view, day.running.high, currency))});
        }
    }
    if (!series.points.empty()) {
        content.series.push_back(series);
    }
    content.target = ChartTarget{shown(view, 0), Words::tr("no difference")};
    if (pair.calledOn && static_cast<size_t>(*pair.calledOn) < pair.days.size()) {
        content.markers.push_back(
            {pair.days[static_cast<size_t>(*pair.calledOn)].day, Words::tr("the call is possible")});
    }
    return content;
}

TestDetailsDialog::TestDetailsDialog(const TestView &view, const Currency &currency, QDate today, QWidget *parent)
    : QDialog(parent)
    , m_view(view)
    , m_currency(currency)
    , m_today(today)
    , m_pair(new QComboBox(this))
    , m_chart(new DayChart)
    , m_facts(new ToneLabel({}, Tone::Ink, FontRole::Body, this))
{
    setObjectName(QStringLiteral("testDetailsDialog"));
    setWindowTitle(tr("How sure: %1").arg(view.verdict.title));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    m_pair->setAccessibleName(tr("Which two variants"));
    for (const PairCourse &pair : m_view.course.pairs) {
        m_pair->addItem(
            tr("%1 against %2")
                .arg(m_view.arms[static_cast<size_t>(pair.b)].label, m_view.arms[static_cast<size_t>(pair.a)].label));
        if ((pair.a == view.verdict.arm && pair.b == view.verdict.rival) ||
            (pair.b == view.verdict.arm && pair.a == view.verdict.rival)) {
            m_pair->setCurrentIndex(m_pair->count() - 1);
        }
    }
    m_pair->setVisible(m_pair->count() > 1);
    layout->addWidget(m_pair);
    auto *frame = new ChartFrame(tr("Difference in %1").arg(kpiName(view.setup.kpi)), m_chart, this);
    frame->setHeading(tr("Difference in %1").arg(kpiName(view.setup.kpi)),
                      tr("with the interval that stays right however often one looks"));
    layout->addWidget(frame, 1);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_facts);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    connect(m_pair, &QComboBox::currentIndexChanged, this, &TestDetailsDialog::showPair);
    showPair();
    resize(760, 620);
}

void TestDetailsDialog::showPair()
{
    const auto index = static_cast<size_t>(std::max(0, m_pair->currentIndex()));
    if (index < m_view.course.pairs.size()) {
        m_chart->setContent(differenceContent(m_view, m_view.course.pairs[index], m_currency));
    }
    m_facts->setText(facts().join(u'\n'));
}

QStringList TestDetailsDialog::facts() const
{
    return pairFacts() + testFacts();
}

QStringList TestDetailsDialog::pairFacts() const
{
    const auto index = static_cast<size_t>(std::max(0, m_pair->currentIndex()));
    if (index >= m_view.course.pairs.size() || m_view.course.pairs[index].days.empty()) {
        return {};
    }
    const PairCourse &pair = m_view.course.pairs[index];
    const ComparisonDay &last = pair.days.back();
    if (!last.enough) {
        return {tr("Too little was counted to compare the two.")};
    }
    QStringList facts;
    facts << tr("Difference %1; looked at once: %2 to %3; always valid: %4 to %5.")
                 .arg(signedDifference(m_view, last.difference, m_currency),
                      signedDifference(m_view, last.plain.low, m_currency),
                      signedDifference(m_view, last.plain.high, m_currency),
                      signedDifference(m_view, last.running.low, m_currency),
                      signedDifference(m_view, last.running.high, m_currency));
    facts << (m_view.course.pairs.size() > 1
                  ? tr("%1, after Holm over %n pair(s).", nullptr, static_cast<int>(m_view.course.pairs.size()))
                        .arg(pText(last.adjustedP))
                  : tr("%1, however often one has looked.").arg(pText(last.adjustedP)));
    if (pair.calledOn) {
        const QDate day = pair.days[static_cast<size_t>(*pair.calledOn)].day;
        facts << tr("The call became possible on %1, day %2.").arg(dayText(day, m_today)).arg(*pair.calledOn + 1);
    }
    facts << noveltyText(m_view, pair, m_currency);
    return facts;
}

QStringList TestDetailsDialog::testFacts() const
{
    QStringList facts;
    if (!m_view.course.sampleRatio.empty() && m_view.setup.randomised) {
        const SampleRatio &ratio = m_view.course.sampleRatio.back();
        facts << (ratio.ok ? tr("Split as planned (%1).").arg(pText(ratio.p))
                           : tr("The split is not as planned (%1): something decides who sees what, so nothing can be "
                                "told from this test.")
                                 .arg(pText(ratio.p)));
    }
    if (m_view.verdict.observational) {
        facts << tr("Observational: the variants were not split by chance, so their difference may have other causes "
                    "than the creative.");
    }
    if (m_view.ofOrders) {
        facts << tr("Counted are single orders, each for the variant that its evidence names last (a link's content, a "
                    "code), paid and unpaid alike.");
    }
    if (m_view.ofPeriods) {
        facts << tr("Some figures are sums of whole periods; day by day nothing can be said of them.");
    }
    return facts;
}

} // namespace dropbeat

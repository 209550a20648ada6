// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lineup/lineup_view.h"

#include "core/actions/drop_money.h"
#include "core/actions/drop_readiness.h"
#include "core/actions/results_view.h"
#include "core/measure/judgement.h"
#include "core/measure/presets.h"
#include "core/rhythm/cadence.h"
#include "core/rhythm/occurrences.h"
#include "ui/widgets/drop_words.h"
#include "ui/widgets/judgement_words.h"
#include "ui/widgets/kpi_words.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr size_t kMostBullets = 7;

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

bool isOut(DropStatus status)
{
    return status == DropStatus::Live || status == DropStatus::Closed;
}

QString moneyText(qint64 minor, const Currency &currency)
{
    return Money{minor}.text(currency, QLocale(), false);
}

QString soFar(const LineupCard &card, const SplitCounts &counts, const Currency &currency)
{
    const bool live = card.status == DropStatus::Live;
    if (const auto revenue = counts.own[Measure::Revenue]) {
        return (live ? tr("%1 so far") : tr("%1 revenue")).arg(moneyText(*revenue, currency));
    }
    if (const auto spend = counts.own[Measure::Spend]) {
        return (live ? tr("%1 spent so far") : tr("%1 spent")).arg(moneyText(*spend, currency));
    }
    if (const auto impressions = counts.own[Measure::Impressions]) {
        return tr("%1 impressions").arg(QLocale().toString(*impressions));
    }
    return {};
}

/// times: how many times what went into a closed drop came back.
LineupCard cardOf(const Drop &drop, const Readiness &readiness, const QHash<Id<Drop>, SplitCounts> &counts,
                  const std::optional<double> &times, const Currency &currency)
{
    LineupCard card;
    card.id = drop.id;
    card.name = drop.name;
    card.story = drop.story;
    card.launch = drop.launch;
    card.chapter = drop.chapter;
    card.status = drop.status;
    card.colour = QColor(drop.colour);
    if (counts.contains(drop.id)) {
        card.line = soFar(card, counts.value(drop.id), currency);
        if (card.status == DropStatus::Closed && times) {
            card.line = tr("ROI %1×", "return on investment of a closed drop").arg(QLocale().toString(*times, 'f', 1));
        }
    }
    card.ready = readiness.percent();
    card.readyText = readinessText(readiness);
    if (card.line.isEmpty()) {
        card.line = isOut(drop.status) ? tr("no results yet") : tr("ready %1 %").arg(QLocale().toString(card.ready));
    }
    return card;
}

/// Adds the strip when it has cards, or is an arc's, which may still be empty.
void addStrip(LineupView &view, LineupStrip strip)
{
    if (!strip.cards.empty() || strip.kind == LineupStrip::Kind::Arc) {
        view.strips.push_back(std::move(strip));
    }
}

void readDrops(LineupView &view, const Tables &tables, const AssetIsMissing &isMissing,
               const QHash<Id<Drop>, SplitCounts> &counts)
{
    const Currency currency = tables.profile().currency;
    const std::vector<Arc> arcs = tables.arcs().all();
    QHash<Id<Arc>, std::vector<LineupCard>> ofArc;
    LineupStrip archived{LineupStrip::Kind::Archived, {}, tr("Archived"), {}, {}, {}};
    const QHash<Id<Drop>, Readiness> readiness = readinessByDrop(tables, isMissing);
    const std::vector<Id<Drop>> withCover = tables.covers().drops();
    const QSet<Id<Drop>> covers(withCover.begin(), withCover.end());
    for (const Drop &drop : tables.drops().all()) {
        const bool earned = drop.status == DropStatus::Closed && counts.contains(drop.id);
        const auto times =
            earned ? timesReturned(profitOfCounts(tables, drop, counts.value(drop.id))) : std::optional<double>();
        LineupCard card = cardOf(drop, readiness.value(drop.id), counts, times, currency);
        card.cover = covers.contains(drop.id);
        if (drop.archived) {
            archived.cards.push_back(card);
            continue;
        }
        view.cards.push_back(card);
        ofArc[drop.arc].push_back(card);
    }
    for (const Arc &arc : arcs) {
        LineupStrip strip{LineupStrip::Kind::Arc, arc.id, tr("Story arc: “%1”").arg(arc.name), {}, arc.premise,
                          ofArc.value(arc.id)};
        strip.remark = tr("%n drop(s)", nullptr, static_cast<int>(strip.cards.size())) + QStringLiteral(", ") +
                       cadenceText(arc.cadence);
        addStrip(view, std::move(strip));
    }
    addStrip(
        view,
        {LineupStrip::Kind::OnTheirOwn, {}, arcs.empty() ? QString() : tr("On their own"), {}, {}, ofArc.value({})});
    addStrip(view, std::move(archived));
}

std::vector<LineupTouchpoint> readWeek(const Tables &tables, QDate today)
{
    QHash<QString, Channel> channels;
    for (const Channel &channel : tables.channels().all()) {
        channels.insert(channel.id, channel);
    }
    const std::vector<Drop> drops = tables.drops().all();
    QHash<Id<Drop>, QString> names;
    for (const Drop &drop : drops) {
        names.insert(drop.id, drop.name);
    }
    const std::vector<Touchpoint> all = tables.touchpoints().all();
    QHash<Id<Touchpoint>, const Touchpoint *> touchpoints;
    for (const Touchpoint &touchpoint : all) {
        touchpoints.insert(touchpoint.id, &touchpoint);
    }
    std::vector<LineupTouchpoint> week;
    const OccurrenceIndex index(drops, all, tables.skippedDays().all());
    for (const Occurrence &occurrence : index.between(today, today.addDays(6))) {
        const Touchpoint &touchpoint = *touchpoints.value(occurrence.touchpoint);
        const Channel channel = channels.value(touchpoint.channel);
        const QString drop = touchpoint.drop ? names.value(touchpoint.drop) : tables.profile().brand;
        week.push_back({touchpoint.id, touchpoint.drop, occurrence.when, touchpoint.title, drop, touchpoint.purpose,
                        channel.name, QColor(channel.colour), occurrence.when.date == today});
    }
    return week;
}

QString subtitleOf(const std::vector<LineupCard> &cards, QDate today)
{
    QStringList parts;
    for (const LineupCard &card : cards) {
        if (card.status == DropStatus::Live) {
            parts << tr("%1 is live").arg(card.name);
        }
    }
    const auto next = std::find_if(cards.begin(), cards.end(), [today](const LineupCard &card) {
        return !isOut(card.status) && card.launch.isValid() && card.launch.date >= today;
    });
    if (next != cards.end()) {
        parts << launchSentence(next->name, next->launch.date, today);
    }
    return parts.join(QStringLiteral(" · "));
}

Tone toneOf(Judgement::Mood mood)
{
    switch (mood) {
    case Judgement::Mood::Good:
        return Tone::Good;
    case Judgement::Mood::Bad:
        return Tone::Bad;
    case Judgement::Mood::Neutral:
        break;
    }
    return Tone::Ink;
}

QString toolTipOf(const Kpi &kpi, const Judgement &judged, const Currency &currency)
{
    QStringList lines{kpiExplanation(kpi.id)};
    if (judged.numerator && judged.denominator) {
        lines << tr("%1 of %2").arg(QLocale().toString(*judged.numerator), QLocale().toString(*judged.denominator));
    }
    lines << withoutText(judged);
    if (judged.missing) {
        lines << howToReport(*judged.missing);
    }
    if (judged.benchmark) {
        lines << tr("Benchmark %1 (%2)").arg(kpiBandText(kpi, *judged.benchmark, currency), judged.benchmark->source);
    }
    if (judged.target) {
        lines << tr("Target %1").arg(kpiTargetText(kpi, *judged.target, currency));
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

Bullet bulletOf(const Kpi &kpi, const Judgement &judged, const Currency &currency)
{
    Bullet bullet;
    bullet.id = kpi.id;
    bullet.label = kpi.direction == Direction::LowerIsBetter ? tr("%1 (lower is better)").arg(kpi.name) : kpi.name;
    bullet.value = judged.value;
    bullet.text = judged.value ? kpiText(kpi, *judged.value, currency) : QStringLiteral("—");
    bullet.tone = judged.value ? toneOf(judged.mood) : Tone::Muted;
    bullet.target = judged.target;
    if (judged.benchmark) {
        bullet.bandLow = judged.benchmark->low;
        bullet.bandHigh = judged.benchmark->high;
        if (!bullet.bandLow && bullet.bandHigh) {
            bullet.bandLow = 0;
        }
    }
    bullet.toolTip = toolTipOf(kpi, judged, currency);
    return bullet;
}

/// The drop that is out and launched last; of several, a live one before a closed one.
const LineupCard *shownDrop(const std::vector<LineupCard> &cards, const QHash<Id<Drop>, SplitCounts> &counts)
{
    const LineupCard *shown = nullptr;
    for (const LineupCard &card : cards) {
        const bool live = card.status == DropStatus::Live;
        if (live || (isOut(card.status) && counts.contains(card.id) && !(shown && shown->status == DropStatus::Live))) {
            shown = &card;
        }
    }
    return shown;
}

std::optional<LineupScore> readScore(const Tables &tables, const std::vector<LineupCard> &cards,
                                     const QHash<Id<Drop>, SplitCounts> &counts)
{
    const LineupCard *shown = shownDrop(cards, counts);
    if (!shown) {
        return std::nullopt;
    }
    const Currency currency = tables.profile().currency;
    const std::vector<Benchmark> benchmarks = tables.benchmarks().all();
    QHash<QString, double> targets;
    for (const Target &target : tables.targets().ofDrop(shown->id)) {
        if (target.clip.isNull()) {
            targets.insert(target.kpi, target.value);
        }
    }
    LineupScore score{shown->id, shown->name, {}};
    for (const Kpi &kpi : tables.kpis().all()) {
        const auto target = targets.contains(kpi.id) ? std::optional(targets.value(kpi.id)) : std::nullopt;
        const Judgement judged =
            judge(kpi, counts.value(shown->id), benchmarkFor(kpi.id, benchmarks, QString(), 0), target);
        if ((judged.value || target) && score.bullets.size() < kMostBullets) {
            score.bullets.push_back(bulletOf(kpi, judged, currency));
        }
    }
    return score;
}

} // namespace

LineupView readLineup(const Tables &tables, QDate today, const AssetIsMissing &isMissing)
{
    ResultQuery query;
    query.by = ResultGrouping::Drop;
    QHash<Id<Drop>, SplitCounts> counts;
    for (const ResultGroup &group : readResults(tables, query).rows) {
        counts[group.drop] += group.counts;
    }
    LineupView view;
    view.title = tables.profile().brand;
    readDrops(view, tables, isMissing, counts);
    view.subtitle = subtitleOf(view.cards, today);
    view.week = readWeek(tables, today);
    view.score = readScore(tables, view.cards, counts);
    return view;
}

std::optional<double> ribbonPosition(const std::vector<LineupCard> &cards, QDate day)
{
    std::vector<QDate> days;
    for (const LineupCard &card : cards) {
        if (card.launch.isValid()) {
            days.push_back(card.launch.date);
        }
    }
    if (days.empty()) {
        return std::nullopt;
    }
    const auto after = std::upper_bound(days.begin(), days.end(), day);
    const double index = static_cast<double>(after - days.begin());
    if (after == days.begin()) {
        return std::max(-0.4, static_cast<double>(days.front().daysTo(day)) / 60.0);
    }
    const QDate before = *(after - 1);
    if (after == days.end()) {
        return index - 1 + std::min(0.4, static_cast<double>(before.daysTo(day)) / 60.0);
    }
    return index - 1 + static_cast<double>(before.daysTo(day)) / static_cast<double>(before.daysTo(*after));
}

} // namespace dropbeat

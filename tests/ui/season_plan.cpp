// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/season_plan.h"

#include "core/actions/new_plan.h"
#include "core/actions/plan_edits.h"
#include "core/store/result_writer.h"

#include <cmath>
#include <numbers>

namespace dropbeat::test {

namespace {

const QDate kFirst(2026, 10, 23);
constexpr int kDays = 28;
constexpr double kNot = -1e18; ///< not reported

/// What one ad brings on a day, before the day's own luck.
struct Pace
{
    QString name;
    Assignment::Target target;
    double impressions = 1700;
    double viewThrough = 0.4;
    double clickThrough = 0.015;
    double carts = 0.06;
    double orders = 0.022;
    double basket = 7400; ///< cents
    bool returns = true;
};

/// Evenly spread numbers from 0 to 1, the same at every run.
class Luck
{
public:
    double next()
    {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<double>(m_state >> 40) / static_cast<double>(1 << 24);
    }

private:
    quint64 m_state = 20261120;
};

void add(ResultRows &rows, quint32 subject, QDate day, Placement placement,
         std::initializer_list<std::pair<Measure, double>> values)
{
    const auto julian = static_cast<qint32>(day.toJulianDay());
    rows.keys.push_back({subject, julian, julian, placement});
    const size_t at = rows.values.size();
    rows.values.resize(at + rows.measures.size(), ResultRows::kNotReported);
    for (const auto &[measure, value] : values) {
        const auto column = std::find(rows.measures.begin(), rows.measures.end(), measure) - rows.measures.begin();
        rows.values[at + static_cast<size_t>(column)] = value == kNot ? ResultRows::kNotReported : std::llround(value);
    }
}

Subject subjectFor(const QString &platform, const QString &name, bool claims, const Assignment::Target &target)
{
    Subject subject;
    subject.platform = platform;
    subject.account = QStringLiteral("noor");
    subject.externalId = platform + name;
    subject.name = name;
    subject.campaign = QStringLiteral("2611-knit-capsule");
    subject.channel = claims ? QStringLiteral("tiktok") : QStringLiteral("site");
    subject.claims = claims;
    subject.assignment.target = target;
    subject.assignment.on = kFirst;
    return subject;
}

void addAd(ResultRows &rows, Luck &luck, const Pace &pace, QDate first, int days)
{
    const auto ad = static_cast<quint32>(rows.subjects.size());
    rows.subjects.push_back(subjectFor(QStringLiteral("tiktok-ads"), pace.name, true, pace.target));
    const auto shop = static_cast<quint32>(rows.subjects.size());
    if (pace.target.index() != 0) {
        rows.subjects.push_back(subjectFor(QStringLiteral("generic-shop"), pace.name, false, pace.target));
    }
    for (int day = 0; day < days; ++day) {
        const double week = 1 + 0.18 * std::sin(day * 2 * std::numbers::pi / 7);
        const double impressions = pace.impressions * week * (0.85 + 0.3 * luck.next());
        const double views = impressions * 0.82;
        const double clicks = impressions * pace.clickThrough * (0.7 + 0.6 * luck.next());
        add(rows, ad, first.addDays(day), day % 4 == 3 ? Placement::Organic : Placement::Boosted,
            {{Measure::Impressions, impressions},
             {Measure::VideoViews, views},
             {Measure::Views2s, impressions * 0.32 * (0.95 + 0.1 * luck.next())},
             {Measure::Views100, views * pace.viewThrough * (0.95 + 0.1 * luck.next())},
             {Measure::Clicks, clicks},
             {Measure::Spend, impressions * 0.9},
             {Measure::Orders, clicks * 0.03},
             {Measure::Revenue, clicks * 0.03 * 9000}});
        if (pace.target.index() == 0) {
            continue;
        }
        const double sessions = clicks * 0.94;
        const double orders = std::max(0.0, sessions * pace.orders + luck.next() - 0.5);
        add(rows, shop, first.addDays(day), Placement::Boosted,
            {{Measure::Sessions, sessions},
             {Measure::AddToCarts, std::max(0.0, sessions * pace.carts + luck.next() - 0.5)},
             {Measure::Orders, orders},
             {Measure::Revenue, std::round(orders) * pace.basket},
             {Measure::Units, std::round(orders) * 1.6},
             {Measure::ReturnedUnits, pace.returns ? (day % 5 == 4 ? std::round(orders) : 0) : kNot}});
    }
}

} // namespace

SeasonPlan::SeasonPlan(With with)
    : clock(QDateTime(QDate(2026, 11, 20), QTime(8, 12), QTimeZone::utc()))
{
    const QString path = folder.filePath(QStringLiteral("atelier-noor.dropbeat"));
    newPlan(
        path,
        {QStringLiteral("Atelier Noor"), *Currency::fromCode(QStringLiteral("EUR")), QTimeZone("Europe/Paris"), false},
        clock);
    plan = Plan::open(path, Access::ReadWrite, clock);
    if (with != With::Nothing) {
        makeDrops();
    }
    if (with == With::Results) {
        makeResults();
    }
}

void SeasonPlan::makeDrops()
{
    const auto drop = [this](const QString &name, QDate launch, DropStatus status) {
        Drop value;
        value.name = name;
        value.launch = {launch, QTime(10, 0)};
        value.status = status;
        return addDrop(*plan, value);
    };
    denim = drop(QStringLiteral("Denim Edit"), QDate(2026, 10, 1), DropStatus::Closed);
    knit = drop(QStringLiteral("Knit Capsule"), QDate(2026, 11, 5), DropStatus::Live);
    slip = drop(QStringLiteral("Party Slip"), QDate(2026, 12, 3), DropStatus::Shooting);
    Clip clip;
    clip.drop = knit;
    clip.name = QStringLiteral("Style 3 ways");
    clip.code = QStringLiteral("style3");
    clip.question = QStringLiteral("which hook?");
    clip.seconds = 25;
    style = addClip(*plan, clip);
    clip.name = QStringLiteral("Before/After try-on");
    clip.code = QStringLiteral("tryon");
    clip.question.clear();
    tryOn = addClip(*plan, clip);
    addVariant(*plan, style, QStringLiteral("Fits every body"));
    addVariant(*plan, style, QStringLiteral("Code in the DO"));
    Variant first = plan->tables().variants().ofClip(style).front();
    first.name = QStringLiteral("Three mornings");
    updateVariant(*plan, first);
    for (const Variant &variant : plan->tables().variants().ofClip(style)) {
        styleVariants.push_back(variant.id);
    }
    Touchpoint email;
    email.drop = knit;
    email.channel = QStringLiteral("email");
    email.title = QStringLiteral("Launch email");
    addTouchpoint(*plan, email);
    setTarget(*plan, knit, {}, QStringLiteral("ctr"), 0.02);
}

void SeasonPlan::makeResults()
{
    ResultRows rows;
    rows.measures.assign(allMeasures().begin(), allMeasures().end());
    Luck luck;
    addAd(rows, luck,
          {QStringLiteral("style3-a mornings"), styleVariants[0], 1500, 0.381, 0.0131, 0.058, 0.020, 7100, true},
          kFirst, kDays);
    addAd(rows, luck,
          {QStringLiteral("style3-b every body"), styleVariants[1], 1720, 0.449, 0.0221, 0.069, 0.026, 8300, true},
          kFirst, kDays);
    addAd(rows, luck, {QStringLiteral("style3-c code"), styleVariants[2], 480, 0.39, 0.0152, 0.060, 0.021, 7500, false},
          kFirst, kDays);
    addAd(rows, luck, {QStringLiteral("tryon"), tryOn, 900, 0.43, 0.011, 0.05, 0.02, 7000, true}, kFirst.addDays(6),
          20);
    addAd(rows, luck, {QStringLiteral("denim"), denim, 1100, 0.36, 0.009, 0.05, 0.019, 6900, true}, QDate(2026, 9, 24),
          30);
    for (int i = 1; i <= 4; ++i) {
        addAd(rows, luck, {QStringLiteral("광고 %1").arg(i), {}, 300, 0.3, 0.01, 0.05, 0.02, 7000, true}, kFirst, 9);
    }
    write(rows);
}

void SeasonPlan::addMany(int drops, int subjects, int days)
{
    std::vector<Id<Variant>> targets;
    for (int i = 0; i < drops; ++i) {
        Drop drop;
        drop.name = QStringLiteral("Drop %1").arg(i + 1);
        drop.launch = {QDate(2024, 1, 4).addDays(28 * i), QTime(10, 0)};
        Clip clip;
        clip.drop = addDrop(*plan, drop);
        clip.name = QStringLiteral("Clip %1").arg(i + 1);
        clip.seconds = 15;
        const Id<Clip> id = addClip(*plan, clip);
        addVariant(*plan, id, QStringLiteral("second"));
        for (const Variant &variant : plan->tables().variants().ofClip(id)) {
            targets.push_back(variant.id);
        }
    }
    ResultRows rows;
    rows.measures = {Measure::Impressions, Measure::VideoViews, Measure::Views100, Measure::Clicks, Measure::Spend};
    Luck luck;
    for (int i = 0; i < subjects; ++i) {
        rows.subjects.push_back(subjectFor(QStringLiteral("tiktok-ads"), QStringLiteral("ad %1").arg(i), true,
                                           targets[static_cast<size_t>(i) % targets.size()]));
        for (int day = 0; day < days; ++day) {
            const double impressions = 500 + 1000 * luck.next();
            add(rows, static_cast<quint32>(i), QDate(2024, 1, 1).addDays(day), Placement::Boosted,
                {{Measure::Impressions, impressions},
                 {Measure::VideoViews, impressions * 0.8},
                 {Measure::Views100, impressions * 0.3},
                 {Measure::Clicks, impressions * 0.02},
                 {Measure::Spend, impressions}});
        }
    }
    write(rows);
}

void SeasonPlan::write(const ResultRows &rows)
{
    ImportRequest request;
    request.files = {&rows};
    request.fileNames = {QStringLiteral("season.csv")};
    request.kind = QStringLiteral("tiktok-ads");
    request.rowsRejected = {0};
    request.decide = [&rows](const Subject &subject) -> std::optional<Assignment> {
        for (const Subject &known : rows.subjects) {
            if (known.externalId == subject.externalId && !known.assignment.isNone()) {
                return known.assignment;
            }
        }
        return std::nullopt;
    };
    writeResults(plan->path(), request, clock);
    plan->lookForOtherWriters();
}

} // namespace dropbeat::test

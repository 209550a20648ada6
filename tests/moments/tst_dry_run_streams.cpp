// SPDX-License-Identifier: GPL-3.0-or-later
// The dry run against the slow interpreter, which knows nothing of its code, on random streams of events and random
// rules: every trigger, what became of it, when the message goes out, and when the shopper came back alone.
#include "core/moments/dry_run.h"
#include "core/moments/event_log_builder.h"
#include "tests/moments/slow_interpreter.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QtTest>

using namespace dropbeat;

namespace {

constexpr int kStreams = 12'000;

/// Makes worlds in which edges are met often: times on a grid of five minutes, few names, few items.
class Inventor
{
public:
    explicit Inventor(quint32 seed)
        : m_random(seed)
    {}

    slow::World world()
    {
        slow::World world;
        world.idleMinutes = chance(4) ? 10 : 30;
        static const QTimeZone paris("Europe/Paris");
        static const QTimeZone newYork("America/New_York");
        world.zone = chance(2) ? paris : newYork;
        // The nights in which clocks change in Europe and America are among them.
        const QDate day = chance(3) ? QDate(2026, 10, 24) : chance(2) ? QDate(2026, 3, 7) : QDate(2027, 2, 26);
        m_begin = QDateTime(day, QTime(15, 0), Qt::UTC).toSecsSinceEpoch();
        const bool ownSessions = chance(2);
        const int many = below(16);
        for (int i = 0; i < many; ++i) {
            world.events.push_back(event(ownSessions));
        }
        if (chance(2)) {
            world.dates[QStringLiteral("ann")][QStringLiteral("birthday")] =
                chance(3) ? QDate(1996, 2, 29) : day.addDays(below(6)).addYears(-30);
            world.dates[QStringLiteral("bob")][QStringLiteral("renewal")] = day.addDays(below(6));
        }
        for (int i = below(4); i > 0; --i) {
            world.restocks.push_back({chance(2) ? QStringLiteral("a") : QStringLiteral("b"), at()});
        }
        return world;
    }

    TrialSetting setting()
    {
        TrialSetting setting;
        for (int i = 1 + below(3); i > 0; --i) {
            setting.moments.push_back(moment());
        }
        if (chance(3)) {
            setting.overall = {1 + below(2), 1 + below(3)};
            for (int i = below(3); i > 0; --i) {
                setting.dropSends.push_back(at());
            }
            std::ranges::sort(setting.dropSends);
        }
        for (int i = below(3); i > 0; --i) {
            setting.orderByDays.push_back(QDateTime::fromSecsSinceEpoch(at(), Qt::UTC).date().addDays(1));
        }
        return setting;
    }

private:
    int below(int n) { return m_random.bounded(n); }
    bool chance(int oneIn) { return below(oneIn) == 0; }
    qint64 at() { return m_begin + (chance(4) ? below(3 * 288) : below(60)) * qint64(300); }
    QString item() { return QStringList{QStringLiteral("a"), QStringLiteral("b"), QString()}[below(3)]; }
    QString name()
    {
        static const QStringList names{QStringLiteral("view"),   QStringLiteral("view"),
                                       QStringLiteral("cart"),   QStringLiteral("cart"),
                                       QStringLiteral("order"),  QStringLiteral("wait"),
                                       QStringLiteral("points"), QStringLiteral("delivery"),
                                       QStringLiteral("review"), QStringLiteral("back-in-stock")};
        return names[below(static_cast<int>(names.size()))];
    }

    slow::Event event(bool ownSessions)
    {
        slow::Event event;
        event.shopper = chance(3) ? QStringLiteral("bob") : QStringLiteral("ann");
        event.session = ownSessions && !chance(5) ? QStringLiteral("s%1").arg(below(3)) : QString();
        event.name = name();
        event.at = at();
        event.item = item();
        if (!chance(4)) {
            event.value = below(5) * 100;
        }
        if (chance(2)) {
            event.properties[QStringLiteral("rating")] = QString::number(1 + below(3));
        }
        if (event.name == QStringLiteral("delivery") && !chance(4)) {
            const QDate day = QDateTime::fromSecsSinceEpoch(event.at, Qt::UTC).date();
            event.properties[QStringLiteral("promised")] = day.addDays(-below(4)).toString(Qt::ISODate);
        }
        return event;
    }

    EventFilter filter(bool counts)
    {
        EventFilter filter;
        filter.event = chance(6) ? QStringLiteral("cart|order") : name();
        if (chance(5)) {
            filter.item = chance(2) ? QStringLiteral("a") : QStringLiteral("a|b");
        }
        if (chance(6)) {
            filter.valueAtLeast = below(4) * 100;
        }
        if (chance(5)) {
            filter.property = QStringLiteral("rating");
            filter.propertyIs = chance(2) ? QStringLiteral("2|3") : QStringLiteral("1");
        }
        if (counts && chance(3)) {
            filter.count = 1 + below(3);
        }
        filter.per = static_cast<EventFilter::Per>(counts ? below(3) : 0);
        return filter;
    }

    TriedMoment moment()
    {
        TriedMoment moment;
        Trigger &when = moment.rule.when;
        when.kind = chance(2) ? Trigger::Kind::Event : static_cast<Trigger::Kind>(below(8));
        when.filter = filter(true);
        if (when.kind == Trigger::Kind::BackInStock) {
            when.filter = {};
            when.filter.item = chance(2) ? QString() : QStringLiteral("b");
        }
        if (when.kind == Trigger::Kind::Event && chance(5)) {
            when.orElse = filter(true);
        }
        when.minutes = chance(2) ? 0 : 5 * below(8);
        when.views = below(4);
        when.field =
            QStringList{QStringLiteral("birthday"), QStringLiteral("renewal"), QStringLiteral("order-by")}[below(3)];
        when.days = when.kind == Trigger::Kind::Late ? below(3) : below(3) - 1;
        when.nth = below(4);
        if (when.kind == Trigger::Kind::Points || chance(2)) {
            when.atLeast = below(6) * 100;
        }
        for (int i = below(3); i > 0; --i) {
            MomentCondition condition;
            condition.happens = chance(3);
            condition.filter = filter(chance(3));
            condition.where = static_cast<MomentCondition::Where>(chance(2) ? 0 : below(3));
            condition.withinMinutes = chance(8) ? 0 : 5 * below(chance(3) ? 300 : 20);
            moment.rule.conditions.push_back(condition);
        }
        moment.cap = chance(2) ? FrequencyCap{1 + below(2), 1 + below(3)} : FrequencyCap{1, 0};
        if (chance(2)) {
            moment.quiet =
                chance(4) ? QuietHours::of(QTime(1, 30), QTime(2, 30)) : QuietHours::of(QTime(21, 0), QTime(8, 0));
        }
        moment.isMessage = !chance(4);
        moment.goal.filter = filter(false);
        return moment;
    }

    QRandomGenerator m_random;
    qint64 m_begin = 0;
};

EventLog logOf(const slow::World &world)
{
    EventLogOptions options;
    options.idleMinutes = world.idleMinutes;
    options.zone = world.zone;
    options.properties = {QStringLiteral("rating"), QStringLiteral("promised")};
    options.dateFields = {QStringLiteral("birthday"), QStringLiteral("renewal")};
    EventLogBuilder builder(options);
    for (const slow::Event &event : world.events) {
        const std::string shopper = event.shopper.toStdString();
        const std::string session = event.session.toStdString();
        const std::string item = event.item.toStdString();
        const std::string rating = event.properties.value(QStringLiteral("rating")).toStdString();
        const std::string promised = event.properties.value(QStringLiteral("promised")).toStdString();
        const std::array<std::string_view, 2> properties{rating, promised};
        builder.add({shopper, session, builder.event(event.name), static_cast<quint32>(event.at), item, event.value,
                     properties});
        const auto dates = world.dates.value(event.shopper);
        builder.addDate(0, dates.value(QStringLiteral("birthday")));
        builder.addDate(1, dates.value(QStringLiteral("renewal")));
    }
    for (const auto &[item, at] : world.restocks) {
        const std::string text = item.toStdString();
        builder.add({{},
                     {},
                     builder.event(QStringLiteral("back-in-stock")),
                     static_cast<quint32>(at),
                     text,
                     EventLog::kNoValue,
                     {}});
    }
    return builder.finish();
}

QString word(Episode::End end)
{
    switch (end) {
    case Episode::End::Fires:
        return QStringLiteral("fires");
    case Episode::End::Returned:
        return QStringLiteral("returned");
    case Episode::End::Restarted:
        return QStringLiteral("restarted");
    case Episode::End::Already:
        return QStringLiteral("already");
    case Episode::End::NotFollowed:
        return QStringLiteral("not-followed");
    case Episode::End::OwnCap:
        return QStringLiteral("own-cap");
    case Episode::End::OverallCap:
        break;
    }
    return QStringLiteral("overall-cap");
}

QString text(const slow::Told &told)
{
    return QStringLiteral("%1 → %2 %3 (%4)").arg(told.trigger).arg(told.send).arg(told.end).arg(told.selfReturn);
}

QString text(const slow::World &world)
{
    QString all = QStringLiteral("idle %1\n").arg(world.idleMinutes);
    for (const slow::Event &event : world.events) {
        all += QStringLiteral("%1 %2 %3 %4 %5 %6\n")
                   .arg(event.at)
                   .arg(event.shopper, event.session, event.name, event.item)
                   .arg(event.value);
    }
    for (const auto &[item, at] : world.restocks) {
        all += QStringLiteral("restock %1 %2\n").arg(item).arg(at);
    }
    return all;
}

} // namespace

class DryRunStreams : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithTheSlowInterpreter();
    void countsWhatTheEpisodesSay();
    void doesNotMindTheOrderOfTheFile();

private:
    QMap<QString, qint64> m_ends; ///< so that no way of ending is left untried
};

void DryRunStreams::agreesWithTheSlowInterpreter()
{
    for (quint32 seed = 1; seed <= kStreams; ++seed) {
        Inventor inventor(seed);
        const slow::World world = inventor.world();
        const TrialSetting setting = inventor.setting();
        const auto expected = slow::interpret(world, setting);
        const EventLog log = logOf(world);
        DryRun run(log, setting);
        QCOMPARE(static_cast<qsizetype>(log.shopperCount()), expected.size());
        for (size_t shopper = 0; shopper < log.shopperCount(); ++shopper) {
            const auto &told = expected[log.shopperName(shopper)];
            const auto &found = run.episodesOf(shopper);
            for (size_t i = 0; i < setting.moments.size(); ++i) {
                QStringList mine;
                for (const Episode &episode : found[i]) {
                    mine << text(slow::Told{episode.trigger, episode.send, word(episode.end), episode.selfReturn});
                    ++m_ends[word(episode.end)];
                }
                QStringList theirs;
                for (const slow::Told &one : told[i]) {
                    theirs << text(one);
                }
                if (mine != theirs) {
                    qWarning().noquote() << "seed" << seed << "shopper" << log.shopperName(shopper) << "\n"
                                         << text(world) << setting.moments[i].rule.toJson();
                }
                QCOMPARE(mine.join(u'\n'), theirs.join(u'\n'));
            }
        }
    }
    qInfo() << m_ends;
    for (const char *end : {"fires", "returned", "restarted", "already", "not-followed", "own-cap", "overall-cap"}) {
        QVERIFY2(m_ends.value(QLatin1String(end)) > 100, end);
    }
}

void DryRunStreams::countsWhatTheEpisodesSay()
{
    for (quint32 seed = 1; seed <= 500; ++seed) {
        Inventor inventor(seed);
        const slow::World world = inventor.world();
        const TrialSetting setting = inventor.setting();
        const EventLog log = logOf(world);
        DryRun run(log, setting);
        const TrialOutcome outcome = run.run();
        for (size_t i = 0; i < setting.moments.size(); ++i) {
            qint64 fires = 0;
            qint64 shoppers = 0;
            qint64 returns = 0;
            for (size_t shopper = 0; shopper < log.shopperCount(); ++shopper) {
                const auto &episodes = run.episodesOf(shopper)[i];
                const qint64 own = std::ranges::count(episodes, Episode::End::Fires, &Episode::end);
                fires += own;
                shoppers += own > 0 ? 1 : 0;
                returns += std::ranges::count_if(episodes, [](const Episode &one) { return one.selfReturn >= 0; });
            }
            const MomentOutcome &of = outcome.moments[i];
            QCOMPARE(of.fires, fires);
            QCOMPARE(of.shoppers, shoppers);
            QCOMPARE(of.selfReturns.total(), returns);
            QCOMPARE(std::accumulate(of.byHour.begin(), of.byHour.end(), qint64(0)), fires);
            QCOMPARE(of.fires + of.returnedBefore + of.restarted + of.already + of.notFollowed + of.ownCap +
                         of.overallCap,
                     of.triggers);
        }
    }
}

/// Events of different seconds may stand in any order; those of one second keep theirs.
void DryRunStreams::doesNotMindTheOrderOfTheFile()
{
    for (quint32 seed = 1; seed <= 500; ++seed) {
        Inventor inventor(seed);
        slow::World world = inventor.world();
        const TrialSetting setting = inventor.setting();
        const EventLog log = logOf(world);
        std::ranges::stable_sort(world.events, std::greater{}, &slow::Event::at);
        const EventLog turned = logOf(world);
        DryRun run(log, setting);
        DryRun turnedRun(turned, setting);
        for (size_t shopper = 0; shopper < log.shopperCount(); ++shopper) {
            const auto again = turned.shopperNamed(log.shopperName(shopper));
            QVERIFY(again);
            auto first = run.episodesOf(shopper);
            auto second = turnedRun.episodesOf(*again);
            for (auto *all : {&first, &second}) {
                for (std::vector<Episode> &episodes : *all) {
                    for (Episode &episode : episodes) {
                        episode.row = episode.endRow = 0; // rows are numbered by shopper
                        episode.item = 0;
                    }
                }
            }
            QVERIFY(first == second);
        }
    }
}

QTEST_GUILESS_MAIN(DryRunStreams)
#include "tst_dry_run_streams.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// bench_moments FILE [--write EVENTS]: writes a shop's events of a month as CSV, the same on every run; or tries the
// twelve presets on them: "name value" lines, seconds and MB.
//   read_s, run_s    reading the file; one pass for all twelve as they come (caps, quiet hours)
//   <key>_s, <key>   each alone without caps and quiet hours, and how often it fires: what moments.sql counts
//   memory_mb        the most that reading and trying ever held
#include "core/exchange/event_file.h"
#include "core/moments/dry_run.h"
#include "core/moments/moment_presets.h"

#include <QDateTime>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <random>
#include <sys/resource.h>

using namespace dropbeat;

namespace {

constexpr qint64 kBegin = 1'759'276'800; // 2025-10-01, UTC
constexpr qint64 kMonth = 31 * 86'400;
constexpr int kItems = 900;
constexpr int kTimes = 3;
const QDate kOrderBy(2025, 10, 20);

/// One shopper's month: a few sessions with views, carts and now and then an order, and what follows from one.
class Shopper
{
public:
    Shopper(FILE *file, int number, std::mt19937_64 &random)
        : m_file(file)
        , m_number(number)
        , m_random(random)
    {}

    int write()
    {
        const qint64 sessions = 1 + below(4);
        qint64 at = kBegin + below(kMonth / 2);
        for (qint64 i = 0; i < sessions; ++i) {
            session(at);
            at += 3600 + below(5 * 86'400);
        }
        return m_rows;
    }

private:
    qint64 below(qint64 n) { return static_cast<qint64>(m_random() % static_cast<quint64>(n)); }

    void row(qint64 at, const char *event, const char *item, const char *value, const char *more)
    {
        std::fprintf(m_file, "u%d,s%d-%d,%lld,%s,%s,%s,%s\n", m_number, m_number, m_session, static_cast<long long>(at),
                     event, item, value, more);
        ++m_rows;
    }

    void session(qint64 &at)
    {
        ++m_session;
        char item[32];
        std::snprintf(item, sizeof item, "P%lld", static_cast<long long>(below(kItems)));
        row(at, "page_view", "", "", ",,,,");
        const qint64 views = 1 + below(7);
        for (qint64 i = 0; i < views; ++i) {
            at += 5 + below(240);
            if (below(3) == 0) {
                std::snprintf(item, sizeof item, "P%lld", static_cast<long long>(below(kItems)));
            }
            row(at, "view_item", item, "", ",,,,");
        }
        if (below(40) == 0) {
            row(at + 1, "notify_me", item, "", ",,,,");
        }
        if (below(4) != 0) {
            return;
        }
        at += 10 + below(120);
        row(at, "add_to_cart", item, "", ",,,,");
        if (below(3) == 0) {
            at += 30 + below(5400);
            order(at, item);
        }
    }

    void order(qint64 at, const char *item)
    {
        char value[32];
        std::snprintf(value, sizeof value, "%lld.50", static_cast<long long>(30 + below(170)));
        row(at, "purchase", item, value, ",,,,");
        m_points += 40 + below(160);
        std::snprintf(value, sizeof value, "%lld", static_cast<long long>(m_points));
        row(at + 2, "points", "", value, ",,,,");
        char more[128];
        if (below(3) == 0) {
            std::snprintf(more, sizeof more, ",,,19%02lld-%02lld-%02lld,2025-10-%02lld",
                          static_cast<long long>(60 + below(40)), static_cast<long long>(1 + below(12)),
                          static_cast<long long>(1 + below(28)), static_cast<long long>(1 + below(31)));
            row(at + 3, "sign_up", "", "", more);
        }
        const qint64 came = at + 2 * 86'400 + below(6 * 86'400);
        const QByteArray promised =
            QDateTime::fromSecsSinceEpoch(at + 3 * 86'400, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd")).toLatin1();
        std::snprintf(more, sizeof more, ",,%s,,", promised.constData());
        row(came, "delivered", item, "", more);
        if (below(4) == 0) {
            std::snprintf(more, sizeof more, ",%lld,,,", static_cast<long long>(1 + below(5)));
            row(came + 60 + below(86'400), "review", item, "", more);
        }
        if (below(8) == 0) {
            row(came + 60 + below(86'400), "refund", item, "", below(2) == 0 ? "damaged,,,," : "changed my mind,,,,");
        }
    }

    FILE *m_file;
    int m_number;
    std::mt19937_64 &m_random;
    int m_session = 0;
    int m_rows = 0;
    qint64 m_points = 0;
};

void writeEvents(const char *path, int events)
{
    FILE *file = std::fopen(path, "w");
    if (file == nullptr) {
        std::exit(1);
    }
    std::mt19937_64 random(2026);
    std::fputs("customer_id,session_id,event_time,event_type,item_id,value,reason,rating,promised,birthday,renewal\n",
               file);
    int rows = 0;
    for (int item = 0; item < kItems; item += 3) {
        std::fprintf(file, ",,%lld,back_in_stock,P%d,,,,,,\n",
                     static_cast<long long>(kBegin + static_cast<qint64>(random() % kMonth)), item);
        ++rows;
    }
    for (int shopper = 0; rows < events; ++shopper) {
        rows += Shopper(file, shopper, random).write();
    }
    std::fclose(file);
}

double secondsOf(const std::function<void()> &deed, int times)
{
    std::vector<double> values;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        deed();
        values.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e9);
    }
    std::ranges::sort(values);
    return values[values.size() / 2];
}

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

void measure(const char *path)
{
    EventFileOptions options;
    options.zone = QTimeZone::utc();
    options.currency = *Currency::fromCode(QStringLiteral("EUR"));
    options.properties = {QStringLiteral("reason"), QStringLiteral("rating"), QStringLiteral("promised")};
    const FormatCatalog formats = FormatCatalog::fromFolder(QStringLiteral(":/formats"));
    ReadEvents read;
    std::printf("read_s %.3f\n",
                secondsOf(
                    [&] {
                        read = {};
                        read = readEvents(eventTables({QString::fromLocal8Bit(path)}, formats, options), options);
                    },
                    1));
    TrialSetting all;
    all.orderByDays = {kOrderBy};
    for (const MomentPreset &preset : momentPresets()) {
        all.moments.push_back(TriedMoment::of(preset.moment));
    }
    std::printf("run_s %.3f\n", secondsOf([&] { DryRun(read.log, all).run(); }, kTimes));
    std::printf("memory_mb %.0f\n", peakMegabytes());
    std::printf("events %zu\nrejected %lld\n", read.log.size(), static_cast<long long>(read.report.rowsRejected));
    for (const TriedMoment &moment : all.moments) {
        TrialSetting one;
        one.orderByDays = all.orderByDays;
        one.moments.push_back(moment);
        one.moments.front().cap.days = 0;
        one.moments.front().quiet = {};
        qint64 fires = 0;
        const double seconds = secondsOf([&] { fires = DryRun(read.log, one).run().moments.front().fires; }, kTimes);
        std::printf("%s_s %.3f\n%s %lld\n", qPrintable(moment.key), seconds, qPrintable(moment.key),
                    static_cast<long long>(fires));
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 4 && std::strcmp(argv[2], "--write") == 0) {
        writeEvents(argv[1], std::atoi(argv[3]));
        return 0;
    }
    if (argc != 2) {
        return 2;
    }
    measure(argv[1]);
    return 0;
}

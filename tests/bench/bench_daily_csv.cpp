// SPDX-License-Identifier: GPL-3.0-or-later
// bench_daily_csv FILE [--ads N] [--days N] [--order ad|day|cost]: writes an ad-level daily report as TikTok Ads
// Manager exports it, the same on every run, and prints its sums as JSON. Money in the sums is in cents. Orders: by day
// (default), by ad, or by falling cost, which is how the platform sorts when nothing is asked for.

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr int kDrops = 24;
constexpr std::array<std::string_view, kDrops> kDropNames{
    "linen-start",    "spring-trench", "rain-layer",    "soft-denim",    "market-bag",     "summer-knit",
    "sea-stripe",     "wrap-skirt",    "holiday-dress", "sun-shirt",     "late-summer",    "back-to-work",
    "wool-overshirt", "knit-capsule",  "city-coat",     "evening-satin", "gift-edit",      "winter-white",
    "party-cut",      "january-reset", "studio-basics", "first-spring",  "cropped-jacket", "linen-return"};
constexpr std::array<std::string_view, 7> kFormats{"tryon", "style", "fabric", "founder", "reveal", "tip", "unbox"};
constexpr std::array<std::string_view, 5> kAudiences{"broad", "lookalike 2%", "site visitors", "cart 14d",
                                                     "engaged 60d"};

/// A number that depends on its two arguments alone (SplitMix64's finaliser).
uint64_t scramble(uint64_t a, uint64_t b)
{
    uint64_t z = a * 0x9E3779B97F4A7C15ULL + b + 0x632BE59BD9B4E019ULL;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

/// Somewhere in [low, high).
int64_t between(uint64_t random, int64_t low, int64_t high)
{
    return low + static_cast<int64_t>(random % static_cast<uint64_t>(high - low));
}

struct Counts
{
    int64_t cents = 0;
    int64_t impressions = 0;
    int64_t clicks = 0;
    int64_t views = 0;
    int64_t views100 = 0;
};

/// Rates of their own for every ad, a few per cent of noise for every day; about one day in twelve stands still.
Counts countsOf(int ad, int day)
{
    const uint64_t ofAd = scramble(static_cast<uint64_t>(ad), 1);
    const uint64_t ofDay = scramble(static_cast<uint64_t>(ad), static_cast<uint64_t>(day) + 1000);
    Counts counts;
    if (ofDay % 12 == 0)
        return counts;
    counts.impressions = between(ofDay >> 8, 400, 18'000);
    counts.views = counts.impressions * between(ofAd, 700, 950) / 1000;
    counts.views100 = counts.views * between(ofAd >> 12, 250, 500) / 1000;
    counts.clicks = counts.impressions * between(ofAd >> 24, 6, 32) / 1000 + between(ofDay >> 40, 0, 6);
    counts.cents = counts.impressions * between(ofAd >> 36, 300, 900) / 1000;
    return counts;
}

struct Row
{
    int ad = 0;
    int day = 0;
};

std::vector<Row> rowsInOrder(int ads, int days, std::string_view order)
{
    std::vector<Row> rows;
    rows.reserve(static_cast<size_t>(ads) * static_cast<size_t>(days));
    for (int outer = 0; outer < (order == "ad" ? ads : days); ++outer)
        for (int inner = 0; inner < (order == "ad" ? days : ads); ++inner)
            rows.push_back(order == "ad" ? Row{outer, inner} : Row{inner, outer});
    if (order == "cost")
        std::ranges::stable_sort(rows, std::greater{}, [](Row row) { return countsOf(row.ad, row.day).cents; });
    return rows;
}

class Writer
{
public:
    explicit Writer(std::FILE *file)
        : m_file(file)
    {
        m_buffer.reserve(kFlushAt + 1024);
    }
    ~Writer() { flush(); }
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    Writer &text(std::string_view text)
    {
        m_buffer += text;
        return *this;
    }
    Writer &number(int64_t value, int digits = 0)
    {
        std::array<char, 24> chars{};
        const auto end = std::to_chars(chars.data(), chars.data() + chars.size(), value).ptr;
        const auto length = end - chars.data();
        m_buffer.append(static_cast<size_t>(std::max<std::ptrdiff_t>(0, digits - length)), '0');
        m_buffer.append(chars.data(), end);
        return *this;
    }
    void endRow()
    {
        m_buffer += '\n';
        if (m_buffer.size() > kFlushAt)
            flush();
    }

private:
    static constexpr size_t kFlushAt = size_t{1} << 20;

    void flush()
    {
        if (std::fwrite(m_buffer.data(), 1, m_buffer.size(), m_file) != m_buffer.size()) {
            std::perror("bench_daily_csv");
            std::exit(1);
        }
        m_buffer.clear();
    }

    std::FILE *m_file;
    std::string m_buffer;
};

/// "style3-b": which clip of its drop, and which variant of the clip.
std::string contentCode(int ad)
{
    const int ofDrop = ad / kDrops;
    const auto clip = static_cast<size_t>(ofDrop / 3);
    return std::string(kFormats[clip % kFormats.size()]) + std::to_string(clip / kFormats.size() + 1) + '-' +
           static_cast<char>('a' + ofDrop % 3);
}

void writeRow(Writer &out, Row row, const Counts &counts)
{
    using namespace std::chrono;
    const year_month_day date{sys_days{2025y / June / 1} + days{row.day}};
    const int drop = row.ad % kDrops;
    out.number(static_cast<int>(date.year())).text("-").number(unsigned{date.month()}, 2).text("-");
    out.number(unsigned{date.day()}, 2).text(",");
    out.number(2501 + drop / 12 * 100 + drop % 12).text("-").text(kDropNames[static_cast<size_t>(drop)]).text(",");
    out.number(1'790'000'000'000'000 + int64_t{drop} * 104'729).text(",");
    out.text(contentCode(row.ad))
        .text(" | ")
        .text(kAudiences[static_cast<size_t>(row.ad) % kAudiences.size()])
        .text(" | ");
    out.number(row.ad + 1, 4).text(",");
    out.number(1'860'000'000'000'000 + int64_t{row.ad} * 7'919).text(",");
    out.number(counts.cents / 100).text(".").number(counts.cents % 100, 2).text(",");
    out.number(counts.impressions).text(",").number(counts.clicks).text(",");
    out.number(counts.views).text(",").number(counts.views100).text(",EUR");
    out.endRow();
}

} // namespace

int main(int argc, char **argv)
{
    std::string path;
    std::string order = "ad";
    int ads = 2000;
    int days = 500;
    for (int i = 1; i < argc; ++i) {
        const std::string_view option = argv[i];
        const bool hasValue = i + 1 < argc;
        if (option == "--ads" && hasValue)
            ads = std::atoi(argv[++i]);
        else if (option == "--days" && hasValue)
            days = std::atoi(argv[++i]);
        else if (option == "--order" && hasValue)
            order = argv[++i];
        else
            path = option;
    }
    std::FILE *file = path.empty() || ads < 1 || days < 1 ? nullptr : std::fopen(path.c_str(), "wb");
    if (!file) {
        std::fprintf(stderr, "usage: bench_daily_csv FILE [--ads N] [--days N] [--order ad|day|cost]\n");
        return 2;
    }
    Counts sum;
    const std::vector<Row> rows = rowsInOrder(ads, days, order);
    {
        Writer out(file);
        out.text("By Day,Campaign name,Campaign ID,Ad name,Ad ID,Cost,Impressions,Clicks (destination),Video views,"
                 "Video views at 100%,Currency");
        out.endRow();
        for (const Row row : rows) {
            const Counts counts = countsOf(row.ad, row.day);
            writeRow(out, row, counts);
            sum.cents += counts.cents;
            sum.impressions += counts.impressions;
            sum.clicks += counts.clicks;
            sum.views += counts.views;
            sum.views100 += counts.views100;
        }
    }
    if (std::fclose(file) != 0) {
        std::perror("bench_daily_csv");
        return 1;
    }
    std::printf("{\"rows\": %zu, \"spend\": %lld, \"impressions\": %lld, \"clicks\": %lld, \"video_views\": %lld, "
                "\"views_100\": %lld}\n",
                rows.size(), static_cast<long long>(sum.cents), static_cast<long long>(sum.impressions),
                static_cast<long long>(sum.clicks), static_cast<long long>(sum.views),
                static_cast<long long>(sum.views100));
}

// SPDX-License-Identifier: GPL-3.0-or-later
// bench_orders FILE [--orders N]: writes an order export as Shopify does, the same on every run, and prints how many
// orders and pieces of evidence it has and its sums as JSON. Everybody in it is invented. Of ten orders eight come by a
// tagged link, eight with a code, nine with an answer to where the customer heard of the shop.

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

constexpr std::string_view kHeader =
    "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,"
    "Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem "
    "price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment "
    "status,Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,Billing "
    "Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping Address1,Shipping "
    "Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping "
    "Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding "
    "Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 "
    "Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value,Tax 5 Name,Tax 5 Value,Phone,Receipt "
    "Number,Duties,Billing Province Name,Shipping Province Name,Payment ID,Payment Terms Name,Next Payment Due "
    "At,Payment References\n";
constexpr std::array<std::string_view, 6> kChannels{"tiktok", "instagram", "newsletter",
                                                    "google", "pinterest", "youtube"};
constexpr std::array<std::string_view, 6> kAnswers{"TikTok", "Instagram reel", "a friend",
                                                   "Google", "Podcast",        "newsletter"};

/// A number that depends on its argument alone (SplitMix64's finaliser).
uint64_t scramble(uint64_t a)
{
    uint64_t z = a * 0x9E3779B97F4A7C15ULL + 0x632BE59BD9B4E019ULL;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

std::string money(int64_t cents)
{
    const std::string rest = std::to_string(cents % 100);
    return std::to_string(cents / 100) + '.' + (rest.size() < 2 ? "0" : "") + rest;
}

struct Sums
{
    int64_t revenue = 0;
    int64_t evidence = 0;
};

std::string rowOf(int number, int orders, Sums &sums)
{
    const uint64_t random = scramble(static_cast<uint64_t>(number));
    const int channel = static_cast<int>(random % kChannels.size());
    const int drop = static_cast<int>(random >> 8) % 24;
    const int minute = static_cast<int>(int64_t{number} * 336 * 24 * 60 / orders); // oldest first, as the shop exports
    const int day = minute / (24 * 60);
    const int64_t cents = 1900 + static_cast<int64_t>((random >> 24) % 12000);
    const bool tagged = number % 10 < 8;
    const bool coded = (number / 10) % 10 < 8;
    const bool answered = (number / 100) % 10 < 9;
    sums.revenue += cents;
    sums.evidence += int64_t{tagged} + int64_t{coded} + int64_t{answered};
    std::array<char, 64> at{};
    std::snprintf(at.data(), at.size(), "2026-%02d-%02d %02d:%02d:00 -0400", day / 28 + 1, day % 28 + 1,
                  minute / 60 % 24, minute % 60);
    const std::string when = at.data();
    const std::string drops = std::to_string(drop);
    const std::string customer = std::to_string((random >> 20) % 90'000);
    std::string attributes;
    if (tagged) {
        attributes = "utm_source: " + std::string(kChannels[static_cast<size_t>(channel)]) +
                     "\nutm_medium: social\nutm_campaign: drop-" + drops + "\nutm_content: d" + drops + "-clip-" +
                     std::to_string((random >> 52) % 16);
    }
    if (answered) {
        attributes += std::string(attributes.empty() ? "" : "\n") +
                      "How did you hear about us?: " + std::string(kAnswers[(random >> 56) % kAnswers.size()]);
    }
    const std::string person =
        ",Invented Person " + customer + ",9 Nowhere Crescent,9 Nowhere Crescent,,,Nonexistham,ZZ9,,ZZ,";
    std::string row = "#" + std::to_string(100'000 + number) + ",invented" + customer + "@example.com,paid," + when +
                      ",fulfilled," + when + ",no,EUR," + money(cents) + ",0.00,0.00," + money(cents) + "," +
                      (coded ? "DROP" + drops + "-" + std::to_string(channel) : std::string()) + ",0.00,Standard," +
                      when + ",1,Article " + drops + "," + money(cents) + ",,SKU-" + drops + ",true,true,fulfilled";
    row += person + person + ",,\"" + attributes + "\",,Invented Payments,ref" + std::to_string(number) +
           ",0.00,Invented Brand,0.00,,,," + std::to_string(9'000'000'000'000 + number) + ",,Low,web,0.00" +
           ",,,,,,,,,,,,,,,,,,,\n";
    return row;
}

} // namespace

int main(int argc, char **argv)
{
    int orders = 200'000;
    if (argc < 2) {
        std::fputs("bench_orders FILE [--orders N]\n", stderr);
        return 2;
    }
    for (int i = 2; i + 1 < argc; i += 2) {
        if (std::string_view(argv[i]) == "--orders") {
            orders = std::atoi(argv[i + 1]);
        }
    }
    FILE *file = std::fopen(argv[1], "wb");
    if (file == nullptr) {
        std::perror(argv[1]);
        return 1;
    }
    Sums sums;
    std::fwrite(kHeader.data(), 1, kHeader.size(), file);
    for (int i = 0; i < orders; ++i) {
        const std::string row = rowOf(i, orders, sums);
        std::fwrite(row.data(), 1, row.size(), file);
    }
    if (std::fclose(file) != 0) {
        std::perror(argv[1]);
        return 1;
    }
    std::printf("{\"orders\": %d, \"evidence\": %lld, \"revenue\": %lld}\n", orders,
                static_cast<long long>(sums.evidence), static_cast<long long>(sums.revenue));
    return 0;
}

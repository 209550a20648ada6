// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rate_check.h"

#include <QCoreApplication>

#include <cmath>

namespace dropbeat {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

/// Equal within the decimals written and 2 % (platforms round their parts too).
bool fits(double exported, double expected, double written)
{
    return std::abs(exported - expected) <= 0.51 * written + 0.02 * std::abs(expected);
}

} // namespace

RateCheck::RateCheck(const RowPlan &plan)
    : m_plan(plan)
    , m_votes(plan.rates.size())
{}

double RateCheck::computed(const RowPlan::RateColumn &rate, std::span<const qint64> values) const
{
    const auto major = [&](size_t measure) {
        const double value = static_cast<double>(values[measure]);
        return m_plan.measures[measure].money ? value / static_cast<double>(m_plan.currency.minorPerMajor()) : value;
    };
    return major(rate.numerator) / major(rate.denominator);
}

void RateCheck::add(const Row &row, std::span<const qint64> values)
{
    ++m_rows;
    for (size_t i = 0; i < m_votes.size(); ++i) {
        const RowPlan::RateColumn &rate = m_plan.rates[i];
        const std::string_view cell = row.cell(rate.column);
        const NumberStyle style = row.styleOf(rate.column, rate.style);
        const NumberRead read = readRate(cell, style);
        const qint64 above = values[rate.numerator];
        const qint64 below = values[rate.denominator];
        if (read.result != NumberRead::Result::Value || above == ResultRows::kNotReported || below <= 0 ||
            (above == 0 && read.value == 0)) {
            continue;
        }
        const double exported = static_cast<double>(read.value) / 1e6;
        const double expected = computed(rate, values);
        const double written = std::pow(10.0, -decimalsOf(cell, style));
        Votes &votes = m_votes[i];
        const bool equal = fits(exported, expected, written);
        const bool percent = fits(exported, 100 * expected, written);
        votes.equal += equal ? 1 : 0;
        votes.percent += percent ? 1 : 0;
        if (!equal && !percent && votes.other++ == 0) {
            votes.row = row.number;
            votes.exported = exported;
            votes.computed = expected;
        }
    }
}

void RateCheck::settle(ImportReport &report) const
{
    for (size_t i = 0; i < m_votes.size(); ++i) {
        const Votes &votes = m_votes[i];
        const RowPlan::RateColumn &rate = m_plan.rates[i];
        const QString header = m_plan.header(rate.column);
        if (votes.other > qMax(votes.equal, votes.percent)) {
            ProblemLog(report).warn(
                votes.row, header,
                Tr::tr(
                    "The file says %1, its counts give %2 (“%3” ÷ “%4”). Perhaps a column was taken for what it isn't; "
                    "check the column mapping.")
                    .arg(votes.exported)
                    .arg(votes.computed, 0, 'g', 4)
                    .arg(m_plan.header(m_plan.measures[rate.numerator].column),
                         m_plan.header(m_plan.measures[rate.denominator].column)));
        } else if (votes.percent > votes.equal) {
            report.notes.append(Tr::tr("“%1” is written in percent; the counts agree with it.").arg(header));
        }
    }
}

} // namespace dropbeat

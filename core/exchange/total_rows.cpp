// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/total_rows.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace dropbeat {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

QString plain(qint64 value, const RowPlan::MeasureColumn &column, const Currency &currency)
{
    QLocale locale = QLocale::c();
    locale.setNumberOptions(QLocale::DefaultNumberOptions); // with thousands separators
    if (!column.money) {
        return locale.toString(value);
    }
    const double major = static_cast<double>(value) / static_cast<double>(currency.minorPerMajor());
    return locale.toString(major, 'f', currency.digits) + u' ' + currency.code;
}

/// Amounts are rounded row by row, here or on the platform, so a sum of n rows is off by some √n minor units (4
/// standard deviations of n uniform rounding errors are 1.15 √n). Pieces are exact.
qint64 tolerance(const RowPlan::MeasureColumn &column, qint64 rows)
{
    return column.money ? 1 + static_cast<qint64>(1.2 * std::sqrt(static_cast<double>(rows))) : 0;
}

} // namespace

bool TotalRows::take(const Row &row)
{
    if (m_plan.dimensions.empty()) {
        return false;
    }
    Candidate candidate{row.number, {}, false, {}};
    for (const int column : m_plan.dimensions) {
        const std::string_view found = row.trimmedCell(column);
        if (m_plan.isNoName(found)) {
            continue;
        }
        if (found.size() > 100 || !m_plan.catalog->isTotalWord(row.text(column))) {
            return false;
        }
        candidate.label = candidate.named ? candidate.label : row.text(column);
        candidate.named = true;
    }
    NumberEvidence ignored;
    for (const RowPlan::MeasureColumn &column : m_plan.measures) {
        const std::string_view cell = row.cell(column.column);
        const NumberStyle style = row.styleOf(column.column, column.style);
        const NumberRead read =
            column.money ? readMoney(cell, m_plan.currency.digits, style, ignored) : readPieces(cell, style, ignored);
        const bool comparable = read.result == NumberRead::Result::Value && !column.ofEvent && column.less < 0;
        candidate.values.push_back(comparable ? read.value : ResultRows::kNotReported);
    }
    m_candidates.push_back(std::move(candidate));
    return true;
}

bool TotalRows::agrees(const Candidate &candidate, const ImportReport &report, QString *difference) const
{
    bool compared = false;
    bool equal = true;
    for (size_t i = 0; i < m_plan.measures.size(); ++i) {
        const RowPlan::MeasureColumn &column = m_plan.measures[i];
        const qint64 total = candidate.values[i];
        if (total == ResultRows::kNotReported) {
            continue;
        }
        const auto sum = report.sums[column.measure];
        compared = compared || sum.has_value();
        if (std::abs(total - sum.value_or(0)) <= tolerance(column, report.rowsImported)) {
            continue;
        }
        equal = false;
        if (difference != nullptr) {
            *difference += (difference->isEmpty() ? QString() : QStringLiteral(" ")) +
                           Tr::tr("%1: the total row says %2, the rows add up to %3.")
                               .arg(m_plan.header(column.column), plain(total, column, m_plan.currency),
                                    plain(sum.value_or(0), column, m_plan.currency));
        }
    }
    return compared && equal;
}

bool TotalRows::takePart(const Row &row, int column)
{
    const QString text = row.text(column);
    if (!m_plan.catalog->isTotalWord(text) && !m_plan.catalog->isPartWord(text)) {
        return false;
    }
    m_parts.emplace_back(row.number, text);
    return true;
}

bool TotalRows::nothingToCompare() const
{
    return std::ranges::all_of(m_plan.measures,
                               [](const RowPlan::MeasureColumn &column) { return column.ofEvent || column.less >= 0; });
}

void TotalRows::settle(ImportReport &report) const
{
    auto total = std::ranges::find_if(m_candidates,
                                      [&](const Candidate &candidate) { return agrees(candidate, report, nullptr); });
    if (total == m_candidates.end()) {
        total = std::ranges::find_if(m_candidates, &Candidate::named);
    }
    ProblemLog log(report);
    for (auto candidate = m_candidates.begin(); candidate != m_candidates.end(); ++candidate) {
        if (candidate == total) {
            report.totalRow = {true, agrees(*candidate, report, nullptr), candidate->row, candidate->label, {}};
            agrees(*candidate, report, &report.totalRow.difference);
        } else if (candidate->named) {
            log.note(candidate->row, {},
                     Tr::tr("“%1” is left out: it is a total of other rows.").arg(candidate->label));
        } else {
            ++report.rowsRead;
            log.reject(candidate->row, {},
                       Tr::tr("The row names neither what it is about nor its day; it is left out."));
        }
    }
    for (const auto &[row, label] : m_parts) {
        log.note(row, {}, Tr::tr("“%1” is left out: it is a total of other rows.").arg(label));
    }
    if (report.totalRow.present && !report.totalRow.agrees && nothingToCompare()) {
        log.note(report.totalRow.row, {},
                 Tr::tr("“%1” is left out: it is a total of other rows.").arg(report.totalRow.label));
        report.totalRow = {};
    }
    if (report.totalRow.present && !report.totalRow.agrees) {
        log.warn(report.totalRow.row, {},
                 report.totalRow.difference.isEmpty() ? Tr::tr("The total row has no figure to compare.")
                                                      : report.totalRow.difference);
    }
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/moment_results.h"

#include "core/actions/edit_rules.h"
#include "core/actions/moment_edits.h"
#include "core/base/day_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>

namespace dropbeat {

namespace {

using Column = MomentKpi::Column;

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

std::optional<qint64> columnOf(const MomentResult &result, Column column)
{
    switch (column) {
    case Column::Sent:
        return result.sent;
    case Column::Clicks:
        return result.clicks;
    case Column::Acted:
        return result.acted;
    case Column::Revenue:
        return result.revenue;
    case Column::None:
        break;
    }
    return std::nullopt;
}

void widen(MomentFigure &figure, const MomentResult &result)
{
    figure.from = figure.from.isValid() ? std::min(figure.from, result.from) : result.from;
    figure.to = figure.to.isValid() ? std::max(figure.to, result.to) : result.to;
}

bool sameDays(const MomentResult &a, const MomentResult &b)
{
    return a.from == b.from && a.to == b.to;
}

bool overlap(const MomentResult &a, const MomentResult &b)
{
    return a.from <= b.to && b.from <= a.to;
}

QString daysText(const MomentResult &result)
{
    return result.from == result.to ? dayText(result.from)
                                    : tr("%1 to %2").arg(dayText(result.from, result.to), dayText(result.to));
}

void check(const MomentResult &result)
{
    if (!result.from.isValid() || !result.to.isValid() || result.to < result.from) {
        throw refusal(tr("A result needs a first day and a last day, in that order."));
    }
    for (const auto &count : {result.sent, result.clicks, result.acted}) {
        if (count && *count < 0) {
            throw refusal(tr("A count is not negative."));
        }
    }
    if (!result.sent && !result.clicks && !result.acted && !result.revenue) {
        throw refusal(tr("A result needs at least one figure."));
    }
}

[[noreturn]] void refuseOverlap(const QString &name, const MomentResult &wanted, const MomentResult &there)
{
    throw refusal(
        tr("“%1” has results of %2 already, which overlap with %3.").arg(name, daysText(there), daysText(wanted)),
        tr("Change or remove those first: their days would count twice."));
}

/// Writes one result; true when it took the place of one of the same days.
bool put(Tables &tables, const QString &name, MomentResult result)
{
    for (const MomentResult &there : tables.momentResults().ofMoment(result.moment)) {
        if (there.id != result.id && !sameDays(there, result) && overlap(there, result)) {
            refuseOverlap(name, result, there);
        }
    }
    for (const MomentResult &there : tables.momentResults().ofMoment(result.moment)) {
        if (there.id == result.id || sameDays(there, result)) {
            result.id = there.id;
            tables.momentResults().update(result);
            return true;
        }
    }
    result.id = tables.newId<MomentResult>();
    tables.momentResults().insert(result);
    return false;
}

} // namespace

MomentKpi measuredKpi(const QString &kpi)
{
    if (const auto known = momentKpi(kpi)) {
        return *known;
    }
    MomentKpi own;
    own.id = kpi;
    own.name = kpi;
    own.brief = kpi;
    own.over = Column::Acted;
    own.under = Column::Sent;
    return own;
}

MomentFigure momentFigure(const QString &kpi, const std::vector<MomentResult> &results)
{
    const MomentKpi measured = measuredKpi(kpi);
    const bool rate = measured.under != Column::None;
    MomentFigure figure;
    bool any = false;
    for (const MomentResult &result : results) {
        const auto over = columnOf(result, measured.over);
        const auto under = columnOf(result, measured.under);
        if (!over || (rate && !under)) {
            ++figure.without;
            continue;
        }
        any = true;
        figure.over += *over;
        figure.under += under.value_or(0);
        widen(figure, result);
    }
    if (!any || (rate && figure.under == 0)) {
        return figure;
    }
    figure.value =
        rate ? static_cast<double>(figure.over) / static_cast<double>(figure.under) : static_cast<double>(figure.over);
    if (rate && measured.unit == MomentKpi::Unit::Fraction && figure.over >= 0 && figure.over <= figure.under) {
        figure.interval = wilson(figure.over, figure.under);
    }
    return figure;
}

MomentFigure momentFigure(const QString &kpi, const MomentResult &result)
{
    return momentFigure(kpi, std::vector{result});
}

void setMomentResult(Plan &plan, const QString &key, const MomentResult &result)
{
    check(result);
    const auto whole = boardMoment(plan.tables(), key);
    if (!whole) {
        throw refusal(tr("That moment is not there any more."));
    }
    const QString name = whole->moment.name;
    plan.edit(result.id ? tr("Change a result of “%1”").arg(name) : tr("Add a result of “%1”").arg(name),
              [key, name, result](Tables &tables) {
                  MomentResult row = result;
                  row.moment = keptMoment(tables, key);
                  put(tables, name, row);
              });
}

void removeMomentResult(Plan &plan, Id<MomentResult> result)
{
    plan.edit(tr("Remove a result"), [result](Tables &tables) { tables.momentResults().remove(result); });
}

QHash<QString, QString> momentsOfNames(const Tables &tables, const QStringList &names)
{
    const std::vector<BoardMoment> board = momentBoard(tables);
    QHash<QString, QString> found;
    for (const QString &name : names) {
        const auto same = std::ranges::find_if(board, [&name](const BoardMoment &each) {
            return each.moment.key.compare(name, Qt::CaseInsensitive) == 0 ||
                   each.moment.name.compare(name, Qt::CaseInsensitive) == 0;
        });
        found.insert(name, same == board.end() ? momentOfFlow(name) : same->moment.key);
    }
    return found;
}

std::vector<MomentResultRow> rowsForMoments(const MomentResultsFile &file, const QHash<QString, QString> &moments)
{
    const auto add = [](std::optional<qint64> &sum, const std::optional<qint64> &part) {
        sum = sum && part ? std::optional(*sum + *part) : std::nullopt; // not reported by one: not known of both
    };
    std::vector<MomentResultRow> rows;
    for (const NamedMomentResult &line : file.lines) {
        const QString key = moments.value(line.name);
        if (key.isEmpty()) {
            continue;
        }
        const auto same = std::ranges::find_if(
            rows, [&](const MomentResultRow &row) { return row.key == key && sameDays(row.result, line.result); });
        if (same == rows.end()) {
            rows.push_back({key, line.result});
            continue;
        }
        add(same->result.sent, line.result.sent);
        add(same->result.clicks, line.result.clicks);
        add(same->result.acted, line.result.acted);
        add(same->result.revenue, line.result.revenue);
    }
    return rows;
}

MomentImportCount importMomentResults(Plan &plan, const std::vector<MomentResultRow> &rows, const QString &file)
{
    const auto counted = std::make_shared<MomentImportCount>();
    for (const MomentResultRow &row : rows) {
        check(row.result);
    }
    plan.edit(tr("Results of moments from %1").arg(file), [rows, counted, file](Tables &tables) {
        *counted = {};
        for (const MomentResultRow &row : rows) {
            MomentResult result = row.result;
            result.id = {};
            result.source = file;
            result.moment = keptMoment(tables, row.key);
            const auto whole = boardMoment(tables, row.key);
            put(tables, whole ? whole->moment.name : row.key, result) ? ++counted->replaced : ++counted->added;
        }
    });
    return *counted;
}

} // namespace dropbeat

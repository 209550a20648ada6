// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/file_draft.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace dropbeat {

QString FileDraft::name() const
{
    return QFileInfo(path).fileName();
}

bool FileDraft::hasMoney() const
{
    const bool imported = layout.holds == Holds::Results || layout.holds == Holds::Orders;
    return imported && std::ranges::any_of(layout.mapping.columns,
                                           [](const ColumnMapping::Column &column) { return column.use.isMoney(); });
}

std::optional<Currency> FileDraft::foreignCurrency(const Currency &planCurrency) const
{
    const std::optional<Currency> currency = layout.mapping.currency ? layout.mapping.currency : layout.currency;
    if (!currency || *currency == planCurrency || layout.mapping.withoutMoney || !hasMoney()) {
        return std::nullopt;
    }
    return currency;
}

FileDraft::State FileDraft::state(const Currency &planCurrency) const
{
    if (error) {
        return State::Refused;
    }
    if (!isLookedAt) {
        return State::Looking;
    }
    if (foreignCurrency(planCurrency)) {
        return State::Refused;
    }
    if (layout.kind.isEmpty() || layout.refusal) {
        return wantsColumns ? State::Asking : State::Refused;
    }
    return asksPeriod() || asksDayFirst() ? State::Asking : State::Ready;
}

ImportFile FileDraft::toImport() const
{
    ParseOptions parse;
    parse.kind = layout.kind;
    parse.mapping = layout.mapping;
    parse.period = layout.mapping.period;
    parse.table = layout.table;
    parse.part = layout.mapping.part;
    parse.withoutMoney = layout.mapping.withoutMoney;
    return {path, parse};
}

ColumnMapping FileDraft::mappingToRemember() const
{
    ColumnMapping mapping = layout.mapping;
    mapping.period.reset();
    mapping.table.clear(); // the next file's sheet may have another name; the columns tell which it is
    mapping.part = 0;
    mapping.withoutMoney = false;
    return mapping;
}

Period FileDraft::likelyPeriod(QDate today) const
{
    if (layout.guessedPeriod) {
        return *layout.guessedPeriod;
    }
    static const QRegularExpression date(QStringLiteral("(20\\d\\d)[-_.]?([01]\\d)[-_.]?([0-3]\\d)"));
    QList<QDate> dates;
    auto found = date.globalMatch(name());
    while (found.hasNext()) {
        const auto match = found.next();
        const QDate day(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
        if (day.isValid()) {
            dates << day;
        }
    }
    if (dates.size() >= 2 && dates[0] <= dates[1]) {
        return {dates[0], dates[1]};
    }
    const QDate firstOfMonth(today.year(), today.month(), 1);
    return {firstOfMonth.addMonths(-1), firstOfMonth.addDays(-1)};
}

} // namespace dropbeat

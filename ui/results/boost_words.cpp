// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/boost_words.h"

#include "core/base/day_words.h"
#include "ui/widgets/money_words.h"

#include <QCoreApplication>

namespace dropbeat {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(dropbeat::BoostWords)
};

} // namespace

QString boostChangeText(BoostChangeKind kind)
{
    switch (kind) {
    case BoostChangeKind::Budget:
        return Words::tr("Budget");
    case BoostChangeKind::Creative:
        return Words::tr("Creative");
    case BoostChangeKind::Caption:
        return Words::tr("Caption");
    case BoostChangeKind::Audience:
        return Words::tr("Audience");
    case BoostChangeKind::Other:
        return Words::tr("Something else");
    }
    return {};
}

QString boostChangeText(const BoostChange &change, const Currency &currency, QDate today)
{
    const QString day = dayText(change.day, today);
    if (change.what == BoostChangeKind::Budget && change.budget) {
        return Words::tr("%1: budget %2 a day").arg(day, amountText(change.budget, currency));
    }
    return Words::tr("%1: %2", "18 Nov: Audience").arg(day, boostChangeText(change.what));
}

QString boostText(const Boost &boost, const Currency &currency, QDate today)
{
    const QString days = boost.ends.isValid()
                             ? Words::tr("%1 – %2").arg(dayText(boost.starts, today), dayText(boost.ends, today))
                             : Words::tr("since %1").arg(dayText(boost.starts, today));
    return boost.budget ? Words::tr("%1 · %2 a day").arg(days, amountText(boost.budget, currency)) : days;
}

} // namespace dropbeat

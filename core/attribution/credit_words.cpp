// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/credit.h"

#include <QCoreApplication>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

constexpr std::array<const char *, kCreditModelCount> kIds{"last", "first", "equal", "code-first", "survey-first"};

} // namespace

QString creditModelId(CreditModel model)
{
    return QString::fromLatin1(kIds[static_cast<size_t>(model)]);
}

std::optional<CreditModel> creditModelFromId(const QString &id)
{
    const auto found = std::ranges::find_if(kIds, [&id](const char *each) { return id == QLatin1String(each); });
    return found == kIds.end() ? std::nullopt : std::optional(static_cast<CreditModel>(found - kIds.begin()));
}

QString creditModelName(CreditModel model)
{
    switch (model) {
    case CreditModel::LastEvidence:
        return tr("Last evidence");
    case CreditModel::FirstEvidence:
        return tr("First evidence");
    case CreditModel::EqualSplit:
        return tr("Equal split");
    case CreditModel::CodeFirst:
        return tr("Code first");
    case CreditModel::SurveyFirst:
        break;
    }
    return tr("Survey first");
}

QString creditModelExplanation(CreditModel model)
{
    switch (model) {
    case CreditModel::LastEvidence:
        return tr("The evidence nearest before the order gets all of it; of the same moment the stronger kind.");
    case CreditModel::FirstEvidence:
        return tr("The earliest evidence within the window gets all of the order.");
    case CreditModel::EqualSplit:
        return tr("Every piece of evidence gets the same part of the order.");
    case CreditModel::CodeFirst:
        return tr("A promo code gets all of the order; without one, the last evidence.");
    case CreditModel::SurveyFirst:
        break;
    }
    return tr("What the customer answered gets all of the order; without an answer, the last evidence.");
}

QString creditGroupingId(CreditGrouping grouping)
{
    switch (grouping) {
    case CreditGrouping::Channel:
        return QStringLiteral("channel");
    case CreditGrouping::Drop:
        return QStringLiteral("drop");
    case CreditGrouping::Touchpoint:
        return QStringLiteral("touchpoint");
    case CreditGrouping::Variant:
        break;
    }
    return QStringLiteral("variant");
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/channel_groups.h"

#include "core/attribution/preset_object.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("dropbeat", text, comment);
}

enum class Field { Source, Medium, Campaign };

/// One thing a rule asks of a visit.
struct Condition
{
    Field field = Field::Source;
    QStringList is;  ///< one of these, whole
    QString list;    ///< name of the list that `is` holds; empty: the rule's own
    QString pattern; ///< empty: is
    QRegularExpression regex;
};

struct Rule
{
    QString group;
    std::vector<Condition> all;
    std::vector<Condition> any; ///< one of them as well, when there are any
};

struct Rules
{
    QString source;
    QDate asOf;
    std::vector<Rule> rules;
};

Condition conditionFrom(const QJsonObject &json, const QJsonObject &preset)
{
    Condition condition;
    const QString field = json[QLatin1String("field")].toString();
    condition.field = field == QLatin1String("source")   ? Field::Source
                      : field == QLatin1String("medium") ? Field::Medium
                                                         : Field::Campaign;
    condition.list = json[QLatin1String("in")].toString();
    condition.is = stringsOf(condition.list.isEmpty() ? json[QLatin1String("is")]
                                                      : preset[QLatin1String("lists")].toObject()[condition.list]);
    condition.pattern = json[QLatin1String("matches")].toString();
    if (condition.pattern.startsWith(u'@')) { // a pattern that several rules share
        condition.pattern = preset[condition.pattern.mid(1)].toString();
    }
    condition.regex = QRegularExpression(condition.pattern);
    Q_ASSERT(condition.regex.isValid() && (!condition.is.isEmpty() || !condition.pattern.isEmpty()));
    return condition;
}

const Rules &rules()
{
    static const Rules read = [] {
        const QJsonObject preset = attributionPreset(QStringLiteral("ga4-channel-groups"));
        Rules made;
        made.source = preset[QLatin1String("source")].toString();
        made.asOf = QDate::fromString(preset[QLatin1String("asOf")].toString(), Qt::ISODate);
        for (const QJsonValue &value : preset[QLatin1String("rules")].toArray()) {
            Rule rule;
            rule.group = value[QLatin1String("group")].toString();
            for (const QJsonValue &each : value[QLatin1String("all")].toArray()) {
                rule.all.push_back(conditionFrom(each.toObject(), preset));
            }
            for (const QJsonValue &each : value[QLatin1String("any")].toArray()) {
                rule.any.push_back(conditionFrom(each.toObject(), preset));
            }
            made.rules.push_back(rule);
        }
        return made;
    }();
    return read;
}

QString valueOf(const UtmSet &utm, Field field)
{
    const QString &value = field == Field::Source ? utm.source : field == Field::Medium ? utm.medium : utm.campaign;
    return value.toLower();
}

bool holds(const Condition &condition, const UtmSet &utm)
{
    const QString value = valueOf(utm, condition.field);
    return condition.pattern.isEmpty() ? condition.is.contains(value) : condition.regex.match(value).hasMatch();
}

QString reason(const Condition &condition)
{
    const QString field = condition.field == Field::Source   ? tr("source", "of a link")
                          : condition.field == Field::Medium ? tr("medium", "of a link")
                                                             : tr("campaign", "of a link");
    if (!condition.pattern.isEmpty()) {
        return tr("%1 matches %2", "source, pattern").arg(field, condition.pattern);
    }
    if (!condition.list.isEmpty()) {
        const QHash<QString, QString> sites{{QStringLiteral("social"), tr("a social site")},
                                            {QStringLiteral("search"), tr("a search site")},
                                            {QStringLiteral("shopping"), tr("a shopping site")},
                                            {QStringLiteral("video"), tr("a video site")}};
        return tr("%1 is %2", "source, a social site").arg(field, sites.value(condition.list));
    }
    return tr("%1 is one of %2", "medium, list").arg(field, condition.is.join(QStringLiteral(", ")));
}

} // namespace

FiledAs filedAs(const UtmSet &utm)
{
    for (const Rule &rule : rules().rules) {
        QStringList why;
        const bool all = std::all_of(rule.all.begin(), rule.all.end(), [&](const Condition &condition) {
            why << reason(condition);
            return holds(condition, utm);
        });
        const auto one = std::find_if(rule.any.begin(), rule.any.end(),
                                      [&](const Condition &condition) { return holds(condition, utm); });
        if (!all || (!rule.any.empty() && one == rule.any.end())) {
            continue;
        }
        if (one != rule.any.end()) {
            why << reason(*one);
        }
        return {rule.group, why.join(tr(" and ", "between two reasons"))};
    }
    return {QStringLiteral("Unassigned"), tr("no rule of GA4's takes this source and medium")};
}

QString channelGroupSource()
{
    return rules().source;
}

QDate channelGroupDay()
{
    return rules().asOf;
}

} // namespace dropbeat

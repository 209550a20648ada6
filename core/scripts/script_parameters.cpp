// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/script_parameters.h"

#include "core/scripts/text_count.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

static void initRuleResources()
{
    Q_INIT_RESOURCE(script_rules);
}

namespace dropbeat {

namespace {

/// The rules by their id. The file is part of the program: a fault in it is a programming error.
const QHash<QString, QJsonObject> &ruleObjects()
{
    static const QHash<QString, QJsonObject> rules = [] {
        initRuleResources();
        QFile file(QStringLiteral(":/presets/script-rules.json"));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        Q_UNUSED(opened)
        QHash<QString, QJsonObject> made;
        for (const QJsonValue &value :
             QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("rules")).toArray()) {
            const QJsonObject rule = value.toObject();
            made.insert(rule.value(QLatin1String("rule")).toString(), rule);
        }
        Q_ASSERT(!made.isEmpty());
        return made;
    }();
    return rules;
}

double figure(const char *rule, const char *name)
{
    const QJsonValue value = ruleObjects().value(QLatin1String(rule)).value(QLatin1String(name));
    Q_ASSERT(value.isDouble());
    return value.toDouble();
}

int tenths(const char *rule, const char *name)
{
    return qRound(figure(rule, name) * 10);
}

} // namespace

const ScriptParameters &presetScriptParameters()
{
    static const ScriptParameters parameters = [] {
        ScriptParameters made;
        made.seeMin = tenths("script.see-length", "minSeconds");
        made.seeMax = tenths("script.see-length", "maxSeconds");
        made.feelMin = tenths("script.feel-length", "minSeconds");
        made.feelMax = tenths("script.feel-length", "maxSeconds");
        made.lateCta = tenths("script.late-cta", "afterSeconds");
        made.lengthTolerance = tenths("script.format-length", "toleranceSeconds");
        made.readingBase = figure("script.text-readable", "baseSeconds");
        made.readingPerWord = figure("script.text-readable", "secondsPerWord");
        made.wideCharactersPerWord = qRound(figure("script.text-readable", "wideCharactersPerWord"));
        made.onScreenMost = qRound(figure("script.text-long", "maxCharacters"));
        made.wordsPerMinute = figure("script.heard-fits", "wordsPerMinute");
        return made;
    }();
    return parameters;
}

std::optional<RuleSource> sourceOfRule(const QString &rule)
{
    const auto found = ruleObjects().constFind(rule);
    if (found == ruleObjects().constEnd()) {
        return std::nullopt;
    }
    const QString why = found->value(QLatin1String("why")).toString();
    return RuleSource{QCoreApplication::translate("Presets", why.toUtf8().constData()),
                      found->value(QLatin1String("source")).toString(),
                      QDate::fromString(found->value(QLatin1String("asOf")).toString(), Qt::ISODate)};
}

QStringList rulesWithSources()
{
    return ruleObjects().keys();
}

int readingTenths(const QString &text, const ScriptParameters &parameters)
{
    const int words = readingWords(text, parameters.wideCharactersPerWord);
    // A hair less before rounding up: 1 s + 0.3 s × 7 is 3.1 s, not 3.2.
    return words == 0
               ? 0
               : static_cast<int>(std::ceil((parameters.readingBase + parameters.readingPerWord * words) * 10 - 1e-6));
}

int speakingTenths(const QString &text, const ScriptParameters &parameters)
{
    const int words = readingWords(text, parameters.wideCharactersPerWord);
    return static_cast<int>(std::ceil(words * 600 / parameters.wordsPerMinute - 1e-6));
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/sample_decisions.h"

#include "core/measure/interval.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace dropbeat {

namespace {

QJsonObject decisionsJson()
{
    QFile file(QStringLiteral(":/sample/decisions.json"));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    Q_UNUSED(isOpen)
    return QJsonDocument::fromJson(file.readAll()).object();
}

QString textOf(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

QDate dayOf(const QJsonObject &object, const char *key)
{
    return QDate::fromString(textOf(object, key), Qt::ISODate);
}

/// Turns the JSON into rows; what it names by code and letter is looked up in the season.
class DecisionsReader
{
public:
    DecisionsReader(SampleSeason &season, const std::function<qint64(qint64)> &money)
        : m_season(season)
        , m_money(money)
        , m_json(decisionsJson())
    {}

    void read()
    {
        forEach("tests", &DecisionsReader::readTest);
        forEach("decisions", &DecisionsReader::readDecision);
        forEach("boosts", &DecisionsReader::readBoost);
        forEach("accounts", &DecisionsReader::readAccount);
    }

private:
    void forEach(const char *key, void (DecisionsReader::*readOne)(const QJsonObject &))
    {
        for (const QJsonValue &value : m_json.value(QLatin1String(key)).toArray()) {
            (this->*readOne)(value.toObject());
        }
    }

    template <class T> Id<T> nextId()
    {
        // As IdMaker makes them, in the millisecond after those of the beats, counted up instead of drawn.
        constexpr qint64 kFirst = qint64{1785542400002} << 21;
        return {kFirst + m_lastId++};
    }

    std::optional<qint64> moneyOf(const QJsonObject &object, const char *key) const
    {
        const QJsonValue cents = object.value(QLatin1String(key));
        return cents.isDouble() ? std::optional(m_money(cents.toInteger())) : std::nullopt;
    }

    Id<Drop> dropOf(const QString &code) const
    {
        const auto drop = std::ranges::find(m_season.drops, code, &Drop::code);
        return drop == m_season.drops.end() ? Id<Drop>() : drop->id;
    }

    /// "2611-knit-capsule/style3"
    Id<Clip> clipOf(const QJsonObject &json) const
    {
        const QString path = textOf(json, "clip");
        const Id<Drop> drop = dropOf(path.section(u'/', 0, 0));
        const QString code = path.section(u'/', 1);
        const auto clip = std::ranges::find_if(
            m_season.clips, [&](const Clip &each) { return each.drop == drop && each.code == code; });
        return clip == m_season.clips.end() ? Id<Clip>() : clip->id;
    }

    Variant variantOf(Id<Clip> clip, const QString &letter) const
    {
        const auto variant = std::ranges::find_if(
            m_season.variants, [&](const Variant &each) { return each.clip == clip && each.letter == letter; });
        return variant == m_season.variants.end() ? Variant() : *variant;
    }

    void readTest(const QJsonObject &json)
    {
        Test test;
        test.id = nextId<Test>();
        test.clip = clipOf(json);
        test.name = textOf(json, "name");
        test.kpi = textOf(json, "kpi");
        test.smallest = json.value(QLatin1String("smallest")).toDouble();
        test.starts = dayOf(json, "starts");
        test.randomised = json.value(QLatin1String("randomised")).toBool();
        m_season.tests.push_back(test);
        const QJsonObject weights = json.value(QLatin1String("arms")).toObject();
        int position = 0;
        for (auto arm = weights.begin(); arm != weights.end(); ++arm) {
            m_season.testArms.push_back(
                {nextId<TestArmRow>(), test.id, variantOf(test.clip, arm.key()).id, arm.value().toInt(1), position++});
        }
    }

    void readDecision(const QJsonObject &json)
    {
        Decision decision;
        decision.id = nextId<Decision>();
        decision.clip = clipOf(json);
        const auto test = std::ranges::find(m_season.tests, decision.clip, &Test::clip);
        decision.test = test == m_season.tests.end() ? Id<Test>() : test->id;
        const QString letter = textOf(json, "variant");
        decision.variant = variantOf(decision.clip, letter).id;
        decision.at = QDateTime::fromString(textOf(json, "at"), Qt::ISODate);
        decision.author = textOf(json, "author");
        decision.call = textOf(json, "call");
        decision.kpi = textOf(json, "kpi");
        decision.reason = textOf(json, "reason");
        decision.outcome = textOf(json, "outcome");
        QJsonObject known = json.value(QLatin1String("known")).toObject();
        QJsonArray arms;
        for (const QJsonValue &value : known.value(QLatin1String("arms")).toArray()) {
            QJsonObject arm = value.toObject();
            const qint64 top = arm.value(QLatin1String("top")).toInteger();
            const qint64 bottom = arm.value(QLatin1String("bottom")).toInteger();
            const Interval interval = wilson(top, bottom);
            arm.insert(QStringLiteral("value"), static_cast<double>(top) / static_cast<double>(bottom));
            arm.insert(QStringLiteral("low"), interval.low);
            arm.insert(QStringLiteral("high"), interval.high);
            if (textOf(arm, "letter") == letter) {
                decision.low = interval.low;
                decision.high = interval.high;
            }
            arms.append(arm);
        }
        known.insert(QStringLiteral("arms"), arms);
        decision.known = QString::fromUtf8(QJsonDocument(known).toJson(QJsonDocument::Compact));
        m_season.decisions.push_back(decision);
    }

    void readBoost(const QJsonObject &json)
    {
        const Variant variant = variantOf(clipOf(json), textOf(json, "variant"));
        Boost boost;
        boost.id = nextId<Boost>();
        boost.variant = variant.id;
        boost.hash = variant.frozenHash;
        boost.starts = dayOf(json, "starts");
        boost.ends = dayOf(json, "ends");
        boost.budget = moneyOf(json, "budget");
        boost.publicPost = json.value(QLatin1String("publicPost")).toBool();
        boost.code = textOf(json, "code");
        boost.codeFrom = dayOf(json, "codeFrom");
        boost.codeDays = json.value(QLatin1String("codeDays")).toInt();
        boost.note = textOf(json, "note");
        m_season.boosts.push_back(boost);
        for (const QJsonValue &value : json.value(QLatin1String("changes")).toArray()) {
            const QJsonObject change = value.toObject();
            m_season.boostChanges.push_back({nextId<BoostChange>(), boost.id, dayOf(change, "day"),
                                             boostChangeFromId(textOf(change, "what")).value_or(BoostChangeKind::Other),
                                             moneyOf(change, "budget"), textOf(change, "note")});
        }
    }

    void readAccount(const QJsonObject &json)
    {
        DropAccount account;
        account.drop = dropOf(textOf(json, "drop"));
        account.fulfilmentPerOrder = moneyOf(json, "fulfilmentPerOrder");
        account.costPerReturn = moneyOf(json, "costPerReturn");
        account.closedOn = dayOf(json, "closedOn");
        account.closedProfit = moneyOf(json, "closedProfit");
        account.closedReturns = moneyOf(json, "closedReturns");
        m_season.accounts.push_back(account);
    }

    SampleSeason &m_season;
    const std::function<qint64(qint64)> &m_money;
    QJsonObject m_json;
    qint64 m_lastId = 0;
};

} // namespace

void addSampleDecisions(SampleSeason &season, const std::function<qint64(qint64)> &money)
{
    DecisionsReader(season, money).read();
}

} // namespace dropbeat

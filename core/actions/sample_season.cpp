// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/sample_season.h"

#include "core/actions/sample_decisions.h"
#include "core/actions/sample_moments.h"
#include "core/actions/sample_scripts.h"
#include "core/domain/codes.h"
#include "core/measure/presets.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace dropbeat {

namespace {

QJsonObject seasonJson()
{
    QFile file(QStringLiteral(":/sample/season.json"));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    Q_UNUSED(isOpen)
    return QJsonDocument::fromJson(file.readAll()).object();
}

QString textOf(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

QJsonArray arrayOf(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toArray();
}

QDate dayOf(const QJsonObject &object, const char *key)
{
    return QDate::fromString(textOf(object, key), Qt::ISODate);
}

std::optional<double> numberOf(const QJsonObject &object, const char *key)
{
    const QJsonValue value = object.value(QLatin1String(key));
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

/// Turns the JSON into rows, part by part.
class SeasonReader
{
public:
    SeasonReader(const QJsonObject &json, const PlanProfile &profile)
        : m_json(json)
        , m_profile(profile)
        , m_fromEuro(
              qRound64(json.value(QLatin1String("fromEuro")).toObject().value(profile.currency.code).toDouble(1)))
    {}

    SampleSeason read()
    {
        m_season.countries = textOf(m_json, "countries");
        readArc(m_json.value(QLatin1String("arc")).toObject());
        readCutoffs();
        for (const QJsonValue &drop : arrayOf(m_json, "drops")) {
            readDrop(drop.toObject());
        }
        for (const QJsonValue &touchpoint : arrayOf(m_json, "touchpoints")) {
            readTouchpoint(touchpoint.toObject(), {});
        }
        addSampleScripts(m_season);
        addSampleDecisions(m_season, [this](qint64 cents) { return money(cents); });
        addSampleMoments(m_season, [this](qint64 cents) { return money(cents); });
        readBenchmarks();
        for (const QJsonValue &import : arrayOf(m_json, "imports")) {
            readImport(import.toObject());
        }
        return std::move(m_season);
    }

private:
    template <class T> Id<T> nextId()
    {
        // As IdMaker makes them, from the first of August 2026, counted up instead of drawn.
        constexpr qint64 kFirst = qint64{1785542400000} << 21;
        return {kFirst + m_lastId++};
    }

    /// Cents of a euro in minor units of the plan's currency, at a round rate.
    qint64 money(qint64 cents) const { return cents * m_fromEuro * m_profile.currency.minorPerMajor() / 100; }

    std::optional<qint64> moneyOf(const QJsonObject &object, const char *key) const
    {
        const auto cents = numberOf(object, key);
        return cents ? std::optional(money(qRound64(*cents))) : std::nullopt;
    }

    void readArc(const QJsonObject &json)
    {
        Arc arc;
        arc.id = nextId<Arc>();
        arc.name = textOf(json, "name");
        arc.premise = textOf(json, "premise");
        arc.cadence.kind = cadenceKindFromId(textOf(json, "kind")).value_or(Cadence::Kind::NthWeekday);
        arc.cadence.nth = json.value(QLatin1String("nth")).toInt();
        arc.cadence.weekday = json.value(QLatin1String("weekday")).toInt();
        arc.cadence.time = QTime::fromString(textOf(json, "time"), QStringLiteral("HH:mm"));
        arc.cadence.toleranceDays = json.value(QLatin1String("toleranceDays")).toInt();
        m_season.arcs.push_back(arc);
    }

    void readCutoffs()
    {
        for (const QJsonValue &value : arrayOf(m_json, "cutoffs")) {
            const QJsonObject json = value.toObject();
            m_season.cutoffs.push_back({nextId<Cutoff>(), textOf(json, "country"), textOf(json, "carrier"),
                                        textOf(json, "service"), textOf(json, "occasion"), dayOf(json, "lastDay"),
                                        json.value(QLatin1String("handlingDays")).toInt(), textOf(json, "source")});
        }
    }

    void readMoney(const QJsonObject &json, Id<Drop> drop)
    {
        int position = 0;
        for (const QJsonValue &value : arrayOf(json, "products")) {
            const QJsonObject product = value.toObject();
            m_season.products.push_back({nextId<Product>(), drop, textOf(product, "sku"), textOf(product, "name"),
                                         moneyOf(product, "price"), moneyOf(product, "unitCost"),
                                         product.value(QLatin1String("stock")).toInteger(), position++});
        }
        position = 0;
        for (const QJsonValue &value : arrayOf(json, "expenses")) {
            const QJsonObject expense = value.toObject();
            m_season.expenses.push_back(
                {nextId<Expense>(), drop, expenseKindFromId(textOf(expense, "kind")).value_or(ExpenseKind::Other),
                 textOf(expense, "title"), moneyOf(expense, "planned"), moneyOf(expense, "spent"), position++});
        }
    }

    /// Checklist and files.
    void readPreparation(const QJsonObject &json, Id<Touchpoint> touchpoint)
    {
        int position = 0;
        for (const QJsonValue &value : arrayOf(json, "checks")) {
            m_season.checks.push_back({nextId<CheckItem>(), touchpoint, textOf(value.toObject(), "text"),
                                       value.toObject().value(QLatin1String("done")).toBool(), position++});
        }
        position = 0;
        for (const QJsonValue &path : arrayOf(json, "assets")) {
            m_season.assets.push_back({nextId<Asset>(), touchpoint, path.toString(), QString(), position++});
        }
    }

    /// Days of a series that do not take place, or otherwise.
    void readExceptions(const QJsonObject &json, const Touchpoint &series)
    {
        for (const QJsonValue &day : arrayOf(json, "skipped")) {
            m_season.skippedDays.emplace_back(series.id, QDate::fromString(day.toString(), Qt::ISODate));
        }
        for (const QJsonValue &value : arrayOf(json, "instead")) {
            const QJsonObject other = value.toObject();
            Touchpoint touchpoint = series;
            touchpoint.id = nextId<Touchpoint>();
            touchpoint.code += u'-' + textOf(other, "day");
            touchpoint.title = textOf(other, "title");
            touchpoint.purpose = textOf(other, "purpose");
            touchpoint.repeats.clear();
            touchpoint.pinned = LocalTime::fromString(textOf(other, "pinned"));
            touchpoint.series = series.id;
            touchpoint.seriesDay = dayOf(other, "day");
            m_season.touchpoints.push_back(touchpoint);
        }
    }

    void readTargets(const QJsonObject &json, Id<Drop> drop, Id<Clip> clip)
    {
        const QJsonObject targets = json.value(QLatin1String("targets")).toObject();
        for (auto it = targets.begin(); it != targets.end(); ++it) {
            m_season.targets.push_back({nextId<Target>(), it.key(), drop, clip, it.value().toDouble()});
        }
    }

    void readDrop(const QJsonObject &json)
    {
        Drop drop;
        drop.id = nextId<Drop>();
        drop.name = textOf(json, "name");
        drop.launch = LocalTime::fromString(textOf(json, "launch"));
        drop.code = dropCode(drop.name, drop.launch.date);
        drop.story = textOf(json, "story");
        drop.buildsOn = textOf(json, "buildsOn");
        drop.status = dropStatusFromId(textOf(json, "status")).value_or(DropStatus::Idea);
        drop.colour = textOf(json, "colour");
        drop.arc = m_season.arcs.front().id;
        drop.chapter = static_cast<int>(m_season.drops.size()) + 1;
        drop.owner = textOf(json, "owner");
        drop.budget = moneyOf(json, "budget");
        m_season.drops.push_back(drop);
        m_targets.insert(drop.code, drop.id);
        readTargets(json, drop.id, {});
        readMoney(json, drop.id);
        for (const QJsonValue &clip : arrayOf(json, "clips")) {
            readClip(clip.toObject(), drop);
        }
        for (const QJsonValue &touchpoint : arrayOf(json, "touchpoints")) {
            readTouchpoint(touchpoint.toObject(), drop);
        }
    }

    void readClip(const QJsonObject &json, const Drop &drop)
    {
        Clip clip{nextId<Clip>(),           drop.id,
                  textOf(json, "code"),     textOf(json, "name"),
                  textOf(json, "question"), json.value(QLatin1String("seconds")).toDouble(),
                  m_clipPosition++};
        m_season.clips.push_back(clip);
        m_targets.insert(drop.code + u'/' + clip.code, clip.id);
        readTargets(json, drop.id, clip.id);
        QStringList letters;
        for (const QJsonValue &name : arrayOf(json, "variants")) {
            letters << nextLetter(letters);
            m_season.variants.push_back({nextId<Variant>(), clip.id, letters.last(), name.toString()});
            m_targets.insert(drop.code + u'/' + clip.code + u'/' + letters.last(), m_season.variants.back().id);
        }
    }

    void readTouchpoint(const QJsonObject &json, const Drop &drop)
    {
        Touchpoint touchpoint;
        touchpoint.id = nextId<Touchpoint>();
        touchpoint.drop = drop.id;
        touchpoint.channel = textOf(json, "channel");
        touchpoint.code = textOf(json, "code");
        touchpoint.title = textOf(json, "title");
        touchpoint.purpose = textOf(json, "purpose");
        touchpoint.owner = textOf(json, "owner");
        touchpoint.state = touchpointStateFromId(textOf(json, "state")).value_or(TouchpointState::Unscheduled);
        if (const auto day = numberOf(json, "day")) {
            touchpoint.dayOffset = static_cast<int>(*day);
            touchpoint.time = QTime::fromString(textOf(json, "time"), QStringLiteral("HH:mm"));
        }
        touchpoint.pinned = LocalTime::fromString(textOf(json, "pinned"));
        touchpoint.repeats = textOf(json, "repeats");
        m_season.touchpoints.push_back(touchpoint);
        readPreparation(json, touchpoint.id);
        readExceptions(json, touchpoint);
        m_targets.insert(drop.code + QLatin1String("/@") + touchpoint.code, touchpoint.id);
    }

    void readBenchmarks()
    {
        m_season.benchmarks = presetBenchmarks();
        for (const QJsonValue &value : arrayOf(m_json, "siteAverages")) {
            const QJsonObject json = value.toObject();
            Benchmark own{{},
                          textOf(json, "kpi"),
                          {},
                          0,
                          numberOf(json, "low"),
                          numberOf(json, "high"),
                          textOf(json, "source"),
                          dayOf(json, "asOf")};
            if (own.kpi == QLatin1String("aov") && own.low) {
                own.low = static_cast<double>(money(qRound64(*own.low)));
            }
            std::erase_if(m_season.benchmarks, [&own](const Benchmark &other) { return other.kpi == own.kpi; });
            m_season.benchmarks.push_back(own);
        }
        for (Benchmark &benchmark : m_season.benchmarks) {
            benchmark.id = nextId<Benchmark>();
        }
    }

    void readImport(const QJsonObject &json)
    {
        SampleImport import;
        import.file = textOf(json, "file");
        import.kind = textOf(json, "kind");
        import.at = LocalTime::fromString(textOf(json, "at")).in(QTimeZone("Europe/Paris")).toUTC();
        for (const QJsonValue &value : arrayOf(json, "results")) {
            // What a result does not say is the same for its whole export.
            QJsonObject result = json;
            const QJsonObject own = value.toObject();
            for (auto it = own.begin(); it != own.end(); ++it) {
                result.insert(it.key(), it.value());
            }
            import.results.push_back(resultOf(result, import.at.date()));
        }
        m_season.imports.push_back(std::move(import));
    }

    SampleResult resultOf(const QJsonObject &json, QDate assignedOn)
    {
        const QString drop = textOf(json, "drop");
        SampleResult result;
        result.subject = subjectOf(json, drop);
        const auto target = m_targets.constFind(drop + u'/' + textOf(json, "to"));
        if (target != m_targets.constEnd()) {
            result.subject.assignment = {*target, becauseFromId(textOf(json, "because")).value_or(Because::Hand),
                                         assignedOn};
        }
        result.placement =
            textOf(json, "placement") == QLatin1String("organic") ? Placement::Organic : Placement::Boosted;
        result.from = dayOf(json, "from");
        result.until = dayOf(json, "until");
        result.launch = launchOf(drop);
        const QJsonObject sums = json.value(QLatin1String("sums")).toObject();
        for (const Measure measure : allMeasures()) {
            const QJsonValue sum = sums.value(measureId(measure));
            if (sum.isDouble()) {
                result.sums.set(measure, isMoney(measure) ? money(sum.toInteger()) : sum.toInteger());
            }
        }
        return result;
    }

    Subject subjectOf(const QJsonObject &json, const QString &drop)
    {
        Subject subject;
        subject.id = nextId<Subject>();
        subject.platform = textOf(json, "platform");
        subject.externalId = textOf(json, "id");
        subject.name = textOf(json, "name");
        subject.campaign = textOf(json, "campaign");
        subject.campaignId = textOf(json, "campaignId");
        if (textOf(json, "because") == QLatin1String("utm")) {
            subject.utmCampaign = drop;
            subject.utmContent = textOf(json, "to").toLower().replace(u'/', u'-').remove(u'@');
        }
        subject.channel = textOf(json, "channel");
        subject.claims = json.value(QLatin1String("claims")).toBool();
        return subject;
    }

    QDate launchOf(const QString &code) const
    {
        const auto drop = std::find_if(m_season.drops.begin(), m_season.drops.end(),
                                       [&code](const Drop &other) { return other.code == code; });
        return drop == m_season.drops.end() ? QDate() : drop->launch.date;
    }

    QJsonObject m_json;
    const PlanProfile &m_profile;
    qint64 m_fromEuro = 1;
    qint64 m_lastId = 0;
    int m_clipPosition = 0;
    QHash<QString, Assignment::Target> m_targets;
    SampleSeason m_season;
};

} // namespace

PlanProfile readSampleProfile()
{
    const QJsonObject json = seasonJson();
    PlanProfile profile;
    profile.brand = textOf(json, "brand");
    profile.currency = Currency::fromCode(textOf(json, "currency")).value_or(Currency{QStringLiteral("EUR"), 2});
    profile.timeZone = QTimeZone(textOf(json, "timeZone").toUtf8());
    profile.sample = true;
    return profile;
}

SampleSeason readSampleSeason(const PlanProfile &profile)
{
    return SeasonReader(seasonJson(), profile).read();
}

} // namespace dropbeat

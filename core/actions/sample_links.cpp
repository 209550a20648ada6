// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/sample_links.h"

#include "core/attribution/conventions.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace dropbeat {

namespace {

QString textOf(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

QDate dayOf(const QJsonObject &object, const char *key)
{
    return QDate::fromString(textOf(object, key), Qt::ISODate);
}

/// Turns the JSON into rows, each behind the others of its drop.
class LinksReader
{
public:
    explicit LinksReader(const SampleSeason &season)
        : m_season(season)
    {
        QFile file(QStringLiteral(":/sample/attribution.json"));
        const bool isOpen = file.open(QIODevice::ReadOnly);
        Q_ASSERT(isOpen);
        Q_UNUSED(isOpen)
        m_json = QJsonDocument::fromJson(file.readAll()).object();
    }

    SampleLinks read()
    {
        const QJsonObject conventions = m_json.value(QLatin1String("conventions")).toObject();
        m_read.conventions = conventionChanges(conventionsWith(QString::fromUtf8(QJsonDocument(conventions).toJson())));
        forEach("codes", &LinksReader::readCode);
        forEach("links", &LinksReader::readLink);
        forEach("checks", &LinksReader::readCheck);
        forEach("ugc", &LinksReader::readUgc);
        return m_read;
    }

private:
    void forEach(const char *key, void (LinksReader::*readOne)(const QJsonObject &))
    {
        for (const QJsonValue &value : m_json.value(QLatin1String(key)).toArray()) {
            (this->*readOne)(value.toObject());
        }
    }

    template <class T> Id<T> nextId()
    {
        // As IdMaker makes them, in a millisecond of their own, counted up instead of drawn.
        constexpr qint64 kFirst = qint64{1785542400003} << 21;
        return {kFirst + m_lastId++};
    }

    template <class T> int positionIn(const std::vector<T> &rows, Id<Drop> drop) const
    {
        return static_cast<int>(std::ranges::count(rows, drop, &T::drop));
    }

    Drop dropOf(const QJsonObject &json) const
    {
        const auto drop = std::ranges::find(m_season.drops, textOf(json, "drop"), &Drop::code);
        Q_ASSERT(drop != m_season.drops.end());
        return *drop;
    }

    void readCode(const QJsonObject &json)
    {
        PromoCode code;
        code.id = nextId<PromoCode>();
        code.drop = dropOf(json).id;
        code.code = textOf(json, "code");
        code.value = json.value(QLatin1String("percent")).toInteger() * 100;
        code.starts = dayOf(json, "starts");
        code.ends = dayOf(json, "ends");
        code.channel = textOf(json, "channel");
        code.creator = textOf(json, "creator");
        code.referral = json.value(QLatin1String("referral")).toBool();
        code.planned = json.value(QLatin1String("planned")).toInteger();
        code.note = textOf(json, "note");
        code.position = positionIn(m_read.codes, code.drop);
        m_read.codes.push_back(code);
    }

    void readLink(const QJsonObject &json)
    {
        const Drop drop = dropOf(json);
        Link link;
        link.id = nextId<Link>();
        link.drop = drop.id;
        for (const Touchpoint &touchpoint : m_season.touchpoints) {
            if (touchpoint.drop == drop.id && touchpoint.code == textOf(json, "touchpoint")) {
                link.touchpoint = touchpoint.id;
            }
        }
        for (const Variant &variant : m_season.variants) {
            const auto clip = std::ranges::find(m_season.clips, variant.clip, &Clip::id);
            if (clip->drop == drop.id && clip->code == textOf(json, "clip") &&
                variant.letter == textOf(json, "variant")) {
                link.variant = variant.id;
            }
        }
        Q_ASSERT(link.touchpoint || link.variant);
        link.name = textOf(json, "name");
        link.landing = landingOf(conventionsWith(m_read.conventions), drop);
        link.source = textOf(json, "source");
        link.medium = textOf(json, "medium");
        link.campaign = drop.code;
        link.content = textOf(json, "content");
        link.shortUrl = textOf(json, "short");
        for (const PromoCode &code : m_read.codes) {
            if (code.drop == drop.id && code.code == textOf(json, "code")) {
                link.code = code.id;
                link.applies = CodeApplied::Shopify;
            }
        }
        link.position = positionIn(m_read.links, link.drop);
        m_read.links.push_back(link);
    }

    void readCheck(const QJsonObject &json)
    {
        LandingCheck check;
        check.id = nextId<LandingCheck>();
        check.drop = dropOf(json).id;
        check.key = textOf(json, "key");
        check.done = true;
        check.who = textOf(json, "who");
        check.at = QDateTime::fromString(textOf(json, "at"), Qt::ISODate);
        check.position = positionIn(m_read.checks, check.drop);
        m_read.checks.push_back(check);
    }

    void readUgc(const QJsonObject &json)
    {
        UgcCount count;
        count.id = nextId<UgcCount>();
        count.drop = dropOf(json).id;
        count.channel = textOf(json, "channel");
        count.hashtag = textOf(json, "hashtag");
        const auto kind = ugcKindFromId(textOf(json, "kind"));
        Q_ASSERT(kind);
        count.kind = kind.value_or(UgcKind::Post);
        count.day = dayOf(json, "day");
        count.posts = json.value(QLatin1String("posts")).toInteger();
        m_read.ugc.push_back(count);
    }

    const SampleSeason &m_season;
    QJsonObject m_json;
    SampleLinks m_read;
    qint64 m_lastId = 0;
};

} // namespace

SampleLinks readSampleLinks(const SampleSeason &season)
{
    return LinksReader(season).read();
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/sample_moments.h"

#include "core/moments/moment_presets.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace dropbeat {

namespace {

QJsonArray momentsJson()
{
    QFile file(QStringLiteral(":/sample/moments.json"));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    Q_UNUSED(isOpen)
    return QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("moments")).toArray();
}

QString textOf(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

QDate dayOf(const QJsonObject &object, const char *key)
{
    return QDate::fromString(textOf(object, key), Qt::ISODate);
}

std::optional<qint64> countOf(const QJsonObject &object, const char *key)
{
    const QJsonValue value = object.value(QLatin1String(key));
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

/// Turns the JSON into rows, moment by moment.
class MomentsReader
{
public:
    MomentsReader(SampleSeason &season, const std::function<qint64(qint64)> &money)
        : m_season(season)
        , m_money(money)
    {}

    void read(const QJsonObject &json)
    {
        const auto preset = momentPreset(textOf(json, "key"));
        Q_ASSERT(preset);
        if (!preset) {
            return;
        }
        Moment moment = preset->moment;
        moment.id = nextId<Moment>();
        moment.on = true;
        moment.owner = textOf(json, "owner");
        const auto drop = std::ranges::find(m_season.drops, textOf(json, "drop"), &Drop::code);
        moment.drop = drop == m_season.drops.end() ? Id<Drop>() : drop->id;
        m_season.moments.push_back(moment);
        if (const QString code = textOf(json, "code"); !code.isEmpty()) {
            m_season.momentCodes.emplace_back(moment.id, code);
        }
        readMessage(json, moment, preset->messages.front());
        readChecks(json, moment, preset->checks);
        for (const QJsonValue &value : json.value(QLatin1String("results")).toArray()) {
            readResult(value.toObject(), moment.id);
        }
    }

private:
    template <class T> Id<T> nextId()
    {
        // As IdMaker makes them, in a millisecond of their own, counted up instead of drawn.
        constexpr qint64 kFirst = qint64{1785542400006} << 21;
        return {kFirst + m_lastId++};
    }

    void readMessage(const QJsonObject &json, const Moment &moment, MomentMessage message)
    {
        message.id = nextId<MomentMessage>();
        message.moment = moment.id;
        message.body = textOf(json, "body");
        message.subject = json.contains(QLatin1String("subject")) ? textOf(json, "subject") : message.subject;
        m_season.momentMessages.push_back(message);
    }

    /// The first few are done.
    void readChecks(const QJsonObject &json, const Moment &moment, const std::vector<MomentCheck> &checks)
    {
        int left = json.value(QLatin1String("done")).toInt();
        for (MomentCheck check : checks) {
            check.id = nextId<MomentCheck>();
            check.moment = moment.id;
            if (left-- > 0) {
                check.done = true;
                check.who = moment.owner;
                check.at = QDateTime(QDate(2026, 10, 2), QTime(9, 30), QTimeZone::utc());
            }
            m_season.momentChecks.push_back(check);
        }
    }

    void readResult(const QJsonObject &json, Id<Moment> moment)
    {
        MomentResult result;
        result.id = nextId<MomentResult>();
        result.moment = moment;
        result.from = dayOf(json, "from");
        result.to = dayOf(json, "to");
        result.sent = countOf(json, "sent");
        result.clicks = countOf(json, "clicks");
        result.acted = countOf(json, "acted");
        if (const auto cents = countOf(json, "revenue")) {
            result.revenue = m_money(*cents);
        }
        m_season.momentResults.push_back(result);
    }

    SampleSeason &m_season;
    const std::function<qint64(qint64)> &m_money;
    qint64 m_lastId = 0;
};

} // namespace

void addSampleMoments(SampleSeason &season, const std::function<qint64(qint64)> &money)
{
    MomentsReader reader(season, money);
    for (const QJsonValue &value : momentsJson()) {
        reader.read(value.toObject());
    }
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/tables.h"

#include "core/store/customer_erasure.h"

namespace dropbeat {

std::vector<Clip> ClipTable::ofDrop(Id<Drop> drop) const
{
    return where("WHERE drop_id = ?1 ORDER BY position, id", drop.value);
}

std::vector<Variant> VariantTable::ofClip(Id<Clip> clip) const
{
    return where("WHERE clip_id = ?1 ORDER BY length(letter), letter", clip.value);
}

std::vector<Variant> VariantTable::ofTouchpoint(Id<Touchpoint> touchpoint) const
{
    return where("WHERE touchpoint_id = ?1 ORDER BY clip_id, length(letter), letter", touchpoint.value);
}

std::vector<Beat> BeatTable::ofClip(Id<Clip> clip) const
{
    return where("WHERE clip_id = ?1 ORDER BY position, id", clip.value);
}

std::vector<Beat> BeatTable::ofDrop(Id<Drop> drop) const
{
    return where("WHERE clip_id IN (SELECT id FROM clip WHERE drop_id = ?1) ORDER BY clip_id, position, id",
                 drop.value);
}

std::vector<FormatBeat> FormatBeatTable::ofFormat(Id<ClipFormat> format) const
{
    return where("WHERE format_id = ?1 ORDER BY position, id", format.value);
}

std::vector<Touchpoint> TouchpointTable::ofDrop(Id<Drop> drop) const
{
    return where("WHERE drop_id = ?1 ORDER BY day_offset, pinned, local_time, id", drop.value);
}

std::vector<Touchpoint> TouchpointTable::ofNoDrop() const
{
    return where("WHERE drop_id IS NULL ORDER BY pinned, id");
}

std::vector<Touchpoint> TouchpointTable::ofDrops(const QSet<Id<Drop>> &drops) const
{
    SQLite::Statement query(m_database, select());
    std::vector<Touchpoint> rows;
    while (query.executeStep()) {
        if (drops.contains({query.getColumn(1).getInt64()})) {
            rows.push_back(Mapping::read(query));
        }
    }
    return rows;
}

std::vector<Touchpoint> TouchpointTable::ofSeries(Id<Touchpoint> series) const
{
    return where("WHERE series_id = ?1 ORDER BY series_day, id", series.value);
}

std::vector<RolloutStep> RolloutStepTable::ofRollout(Id<Rollout> rollout) const
{
    return where("WHERE rollout_id = ?1 ORDER BY position, id", rollout.value);
}

QByteArray CoverTable::image(Id<Drop> drop) const
{
    SQLite::Statement query(m_database, "SELECT image FROM drop_cover WHERE drop_id = ?");
    query.bind(1, number(drop.value));
    if (!query.executeStep()) {
        return {};
    }
    const SQLite::Column image = query.getColumn(0);
    return {static_cast<const char *>(image.getBlob()), image.getBytes()};
}

std::vector<Id<Drop>> CoverTable::drops() const
{
    SQLite::Statement query(m_database, "SELECT drop_id FROM drop_cover ORDER BY drop_id");
    std::vector<Id<Drop>> drops;
    while (query.executeStep()) {
        drops.push_back({query.getColumn(0).getInt64()});
    }
    return drops;
}

void CoverTable::set(Id<Drop> drop, const QByteArray &image)
{
    const bool none = image.isEmpty();
    SQLite::Statement statement(m_database, none ? "DELETE FROM drop_cover WHERE drop_id = ?1"
                                                 : "INSERT INTO drop_cover (drop_id, image) VALUES (?1, ?2) "
                                                   "ON CONFLICT (drop_id) DO UPDATE SET image = excluded.image");
    statement.bind(1, number(drop.value));
    if (!none) {
        statement.bind(2, image.constData(), static_cast<int>(image.size()));
    }
    statement.exec();
}

std::vector<std::pair<Id<Touchpoint>, QDate>> SkippedDayTable::all() const
{
    SQLite::Statement query(m_database, "SELECT touchpoint_id, day FROM skipped_day ORDER BY touchpoint_id, day");
    std::vector<std::pair<Id<Touchpoint>, QDate>> days;
    while (query.executeStep()) {
        days.emplace_back(Id<Touchpoint>{query.getColumn(0).getInt64()},
                          QDate::fromString(text(query.getColumn(1)), Qt::ISODate));
    }
    return days;
}

std::vector<QDate> SkippedDayTable::of(Id<Touchpoint> touchpoint) const
{
    SQLite::Statement query(m_database, "SELECT day FROM skipped_day WHERE touchpoint_id = ? ORDER BY day");
    query.bind(1, number(touchpoint.value));
    std::vector<QDate> days;
    while (query.executeStep()) {
        days.push_back(QDate::fromString(text(query.getColumn(0)), Qt::ISODate));
    }
    return days;
}

void SkippedDayTable::insert(Id<Touchpoint> touchpoint, QDate day)
{
    SQLite::Statement statement(m_database,
                                "INSERT INTO skipped_day (touchpoint_id, day) VALUES (?1, ?2) ON CONFLICT DO NOTHING");
    statement.bind(1, number(touchpoint.value));
    statement.bind(2, text(day.toString(Qt::ISODate)));
    statement.exec();
}

void SkippedDayTable::remove(Id<Touchpoint> touchpoint, QDate day)
{
    SQLite::Statement statement(m_database, "DELETE FROM skipped_day WHERE touchpoint_id = ?1 AND day = ?2");
    statement.bind(1, number(touchpoint.value));
    statement.bind(2, text(day.toString(Qt::ISODate)));
    statement.exec();
}

std::vector<Target> TargetTable::ofDrop(Id<Drop> drop) const
{
    return where("WHERE drop_id = ?1 ORDER BY clip_id, kpi", drop.value);
}

std::vector<Test> TestTable::ofClip(Id<Clip> clip) const
{
    return where("WHERE clip_id = ?1 ORDER BY position, id", clip.value);
}

std::vector<TestArmRow> TestArmTable::ofTest(Id<Test> test) const
{
    return where("WHERE test_id = ?1 ORDER BY position, id", test.value);
}

std::vector<Decision> DecisionTable::ofClip(Id<Clip> clip) const
{
    return where("WHERE clip_id = ?1 ORDER BY at, id", clip.value);
}

std::vector<Boost> BoostTable::ofVariant(Id<Variant> variant) const
{
    return where("WHERE variant_id = ?1 ORDER BY starts, id", variant.value);
}

std::vector<BoostChange> BoostChangeTable::ofBoost(Id<Boost> boost) const
{
    return where("WHERE boost_id = ?1 ORDER BY day, id", boost.value);
}

std::vector<Subject> SubjectTable::places() const
{
    SQLite::Statement query(m_database, "SELECT id, claims, drop_id, clip_id, variant_id, touchpoint_id, platform, "
                                        "channel FROM subject");
    std::vector<Subject> places;
    QString platform; // subjects stand together as imports brought them: most repeat these two
    QString channel;
    const auto word = [&query](int column, QString &last) {
        const QLatin1String now(query.getColumn(column).getText());
        if (last != now) {
            last = text(query.getColumn(column));
        }
        return last;
    };
    while (query.executeStep()) {
        Subject subject;
        subject.id = {query.getColumn(0).getInt64()};
        subject.claims = query.getColumn(1).getInt() != 0;
        if (const SQLite::Column drop = query.getColumn(2); !drop.isNull()) {
            subject.assignment.target = Id<Drop>{drop.getInt64()};
        } else if (const SQLite::Column clip = query.getColumn(3); !clip.isNull()) {
            subject.assignment.target = Id<Clip>{clip.getInt64()};
        } else if (const SQLite::Column variant = query.getColumn(4); !variant.isNull()) {
            subject.assignment.target = Id<Variant>{variant.getInt64()};
        } else if (const SQLite::Column touchpoint = query.getColumn(5); !touchpoint.isNull()) {
            subject.assignment.target = Id<Touchpoint>{touchpoint.getInt64()};
        }
        subject.platform = word(6, platform);
        subject.channel = word(7, channel);
        places.push_back(std::move(subject));
    }
    return places;
}

std::vector<Subject> SubjectTable::ofCampaign(const QString &utmCampaign) const
{
    return matching("utm_campaign = ?1 COLLATE NOCASE", utmCampaign);
}

std::vector<Subject> SubjectTable::ofPlatform(const QString &platform) const
{
    return matching("platform = ?1", platform);
}

std::vector<Subject> SubjectTable::matching(const std::string &condition, const QString &word) const
{
    SQLite::Statement query(m_database, select() + " WHERE " + condition + " ORDER BY id");
    query.bind(1, text(word));
    std::vector<Subject> subjects;
    while (query.executeStep()) {
        subjects.push_back(Mapping::read(query));
    }
    return subjects;
}

void SubjectTable::assign(Id<Subject> subject, const Assignment &assignment)
{
    if (auto row = get(subject)) {
        row->assignment = assignment;
        update(*row);
    }
}

std::optional<ImportProfile> ProfileTable::ofHeader(const QString &headerKey) const
{
    SQLite::Statement query(m_database, select() + " WHERE header_key = ?");
    query.bind(1, text(headerKey));
    if (!query.executeStep()) {
        return std::nullopt;
    }
    return RowMapping<ImportProfile>::read(query);
}

QString SettingTable::value(const QString &name, const QString &fallback) const
{
    SQLite::Statement query(m_database, "SELECT value FROM setting WHERE name = ?");
    query.bind(1, text(name));
    return query.executeStep() ? text(query.getColumn(0)) : fallback;
}

void SettingTable::set(const QString &name, const QString &value)
{
    SQLite::Statement statement(m_database, "INSERT INTO setting(name, value) VALUES (?, ?) "
                                            "ON CONFLICT (name) DO UPDATE SET value = excluded.value");
    statement.bind(1, text(name));
    statement.bind(2, text(value));
    statement.exec();
}

PlanProfile Tables::profile() const
{
    SQLite::Statement query(m_database, "SELECT brand, currency, time_zone, sample FROM plan");
    PlanProfile profile;
    if (query.executeStep()) {
        profile.brand = text(query.getColumn(0));
        profile.currency = Currency::fromCode(text(query.getColumn(1))).value_or(Currency{QStringLiteral("EUR"), 2});
        profile.timeZone = QTimeZone(text(query.getColumn(2)).toUtf8());
        profile.sample = query.getColumn(3).getInt() != 0;
    }
    return profile;
}

void Tables::setProfile(const PlanProfile &profile)
{
    SQLite::Statement statement(m_database,
                                "INSERT INTO plan(id, brand, currency, time_zone, sample) VALUES (1, ?, ?, ?, ?) "
                                "ON CONFLICT (id) DO UPDATE SET brand = excluded.brand, currency = excluded.currency, "
                                "time_zone = excluded.time_zone, sample = excluded.sample");
    statement.bind(1, text(profile.brand));
    statement.bind(2, text(profile.currency.code));
    statement.bind(3, profile.timeZone.id().toStdString());
    statement.bind(4, profile.sample ? 1 : 0);
    statement.exec();
}

QStringList Tables::orderShops() const
{
    QStringList shops;
    SQLite::Statement query(m_database, "SELECT DISTINCT shop FROM order_sum ORDER BY shop");
    while (query.executeStep()) {
        shops.append(text(query.getColumn(0)));
    }
    return shops;
}

qint64 Tables::ordersOfCustomer(qint64 customer) const
{
    return dropbeat::ordersOfCustomer(m_database, customer);
}

} // namespace dropbeat

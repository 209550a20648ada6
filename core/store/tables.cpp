// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/tables.h"

namespace dropbeat {

std::vector<Clip> ClipTable::ofDrop(Id<Drop> drop) const
{
    return where("WHERE drop_id = ?1 ORDER BY position, id", drop.value);
}

std::vector<Variant> VariantTable::ofClip(Id<Clip> clip) const
{
    return where("WHERE clip_id = ?1 ORDER BY length(letter), letter", clip.value);
}

std::vector<Touchpoint> TouchpointTable::ofDrop(Id<Drop> drop) const
{
    return where("WHERE drop_id = ?1 ORDER BY day_offset, pinned, local_time, id", drop.value);
}

std::vector<Target> TargetTable::ofDrop(Id<Drop> drop) const
{
    return where("WHERE drop_id = ?1 ORDER BY clip_id, kpi", drop.value);
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

} // namespace dropbeat

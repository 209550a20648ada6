// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_csv.h"

#include "core/base/error.h"
#include "core/exchange/date_text.h"
#include "core/exchange/header_key.h"
#include "core/exchange/plain_table.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace dropbeat {

namespace {

const QStringList kColumns{QStringLiteral("id"),      QStringLiteral("date"),  QStringLiteral("time"),
                           QStringLiteral("channel"), QStringLiteral("title"), QStringLiteral("drop"),
                           QStringLiteral("purpose"), QStringLiteral("state"), QStringLiteral("owner"),
                           QStringLiteral("notes")};
const QTime kTime(10, 0);

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

QString idText(Id<Touchpoint> id)
{
    // With letters in front: a spreadsheet would round a number this long.
    return QStringLiteral("tp-%1").arg(id.value);
}

QString stateName(TouchpointState state)
{
    return touchpointStateId(state);
}

QStringList rowOf(const PlanSchedule &schedule, const Touchpoint &touchpoint)
{
    const LocalTime when = schedule.when(touchpoint);
    const bool dated = when.isValid() && touchpoint.state != TouchpointState::Unscheduled;
    const Drop *drop = schedule.drop(touchpoint.drop);
    return {idText(touchpoint.id),
            dated ? when.date.toString(Qt::ISODate) : QString(),
            dated ? when.time.toString(QStringLiteral("HH:mm")) : QString(),
            schedule.channelName(touchpoint.channel),
            touchpoint.title,
            drop ? drop->name : QString(),
            touchpoint.purpose,
            stateName(touchpoint.state),
            touchpoint.owner,
            touchpoint.notes};
}

struct Cells
{
    qsizetype id = -1;
    qsizetype date = -1;
    qsizetype time = -1;
    qsizetype channel = -1;
    qsizetype title = -1;
    qsizetype drop = -1;
    qsizetype purpose = -1;
    qsizetype state = -1;
    qsizetype owner = -1;
    qsizetype notes = -1;
};

std::string_view viewOf(const QByteArray &text)
{
    return {text.constData(), static_cast<size_t>(text.size())};
}

/// 18:30, 18.30, 18h30, 6:30 pm, 7pm; not valid when it is none.
QTime timeFrom(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{1,2})(?:[:.h](\\d{2}))?(?::\\d{2})?\\s*([ap])?\\.?\\s*m?\\.?$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch() || (match.captured(2).isEmpty() && match.captured(3).isEmpty())) {
        return {};
    }
    int hour = match.captured(1).toInt();
    const QString half = match.captured(3).toLower();
    if (!half.isEmpty() && (hour < 1 || hour > 12)) {
        return {};
    }
    hour = half.isEmpty() ? hour : hour % 12 + (half == QLatin1String("p") ? 12 : 0);
    return {hour, match.captured(2).toInt()};
}

/// Compares one table; a thrown QString is why a row is left out.
class PlanTableReader
{
public:
    PlanTableReader(const PlanSchedule &schedule, PlainTable table)
        : m_schedule(schedule)
        , m_table(std::move(table))
    {
        for (const Touchpoint &touchpoint : schedule.touchpoints) {
            m_byId.insert(idText(touchpoint.id), &touchpoint);
            m_byName.insert(nameKey(touchpoint, schedule.when(touchpoint).date), &touchpoint);
        }
    }

    ScheduleChanges read()
    {
        findColumns();
        findDateOrder();
        for (size_t i = 1; i < m_table.lines.size(); ++i) {
            const PlainTable::Line &line = m_table.lines[i];
            try {
                readRow(line);
            } catch (const QString &why) {
                m_result.problems << tr("Row %1, %2").arg(QString::number(line.number), why);
            }
        }
        m_result.sort();
        return std::move(m_result);
    }

private:
    void findColumns()
    {
        QStringList keys;
        for (const QString &cell : m_table.lines.empty() ? QStringList() : m_table.lines.front().cells) {
            keys << headerKey(cell);
        }
        const auto find = [&keys](std::initializer_list<const char *> names) {
            const std::vector<const char *> list(names);
            return columnOf(keys, list);
        };
        m_at = {find({"id"}),
                find({"date", "day", "datum", "tag", "jour", "fecha", "data", "when"}),
                find({"time", "hour", "zeit", "uhrzeit", "heure", "hora", "ora"}),
                find({"channel", "platform", "kanal", "canal", "canale", "network"}),
                find({"title", "touchpoint", "name", "titel", "titre", "título", "titolo", "post", "what"}),
                find({"drop", "campaign", "launch"}),
                find({"purpose", "why", "goal", "zweck", "but", "objectif", "objetivo", "scopo"}),
                find({"state", "status", "stand", "état", "statut", "estado", "stato"}),
                find({"owner", "who", "responsible", "verantwortlich", "responsable", "responsabile"}),
                find({"notes", "note", "comment", "notizen", "notas"})};
        if (m_at.title < 0) {
            throw Error(Error::Kind::Refused, tr("The table can't be taken into the plan."),
                        tr("Its first row has no column named “title”."),
                        tr("Begin with the template: it has the columns and two example rows."));
        }
    }

    void findDateOrder()
    {
        DateEvidence evidence;
        for (size_t i = 1; i < m_table.lines.size(); ++i) {
            const QByteArray cell = m_table.lines[i].cell(m_at.date).toUtf8();
            readDate(viewOf(cell), false, evidence);
        }
        // 05/06 leaves it open: then as the reader's own language writes it.
        const QString order = QLocale().dateFormat(QLocale::ShortFormat);
        m_dayFirst = evidence.provenDayFirst().value_or(order.indexOf(u'd') < order.indexOf(u'M'));
    }

    QString text(const PlainTable::Line &line, qsizetype column) const { return withoutGuard(line.cell(column)); }

    [[noreturn]] static void refuse(const QString &column, const QString &why) { throw tr("%1: %2").arg(column, why); }

    std::optional<QDate> date(const PlainTable::Line &line) const
    {
        const QString cell = text(line, m_at.date);
        if (cell.isEmpty()) {
            return std::nullopt;
        }
        DateEvidence ignored;
        const QByteArray bytes = cell.toUtf8();
        const DateRead read = readDate(viewOf(bytes), m_dayFirst, ignored);
        if (read.result != DateRead::Result::Day) {
            refuse(kColumns.at(1), tr("“%1” is not a date with its year; write it as 2026-12-03.").arg(cell));
        }
        return QDate::fromJulianDay(read.julianDay);
    }

    QTime time(const PlainTable::Line &line) const
    {
        QString cell = text(line, m_at.time);
        if (cell.isEmpty()) {
            // A spreadsheet may have put both into one cell: 2026-12-03 18:30.
            const QString date = text(line, m_at.date);
            const qsizetype colon = date.indexOf(u':');
            cell = colon < 0 ? QString()
                             : date.mid(date.lastIndexOf(QRegularExpression(QStringLiteral("[ T]")), colon) + 1);
        }
        if (cell.isEmpty()) {
            return {};
        }
        const QTime time = timeFrom(cell);
        if (!time.isValid()) {
            refuse(kColumns.at(2), tr("“%1” is not a time of day; write it as 18:30.").arg(cell));
        }
        return time;
    }

    QString channel(const PlainTable::Line &line) const
    {
        const QString cell = text(line, m_at.channel);
        for (const Channel &channel : m_schedule.channels) {
            if (channel.name.compare(cell, Qt::CaseInsensitive) == 0 ||
                channel.id.compare(cell, Qt::CaseInsensitive) == 0) {
                return channel.id;
            }
        }
        QStringList names;
        for (const Channel &channel : m_schedule.channels) {
            names << channel.name;
        }
        refuse(kColumns.at(3), cell.isEmpty()
                                   ? tr("which channel? One of %1.").arg(names.join(tr(", ")))
                                   : tr("the plan has no channel “%1”; it has %2.").arg(cell, names.join(tr(", "))));
    }

    Id<Drop> drop(const PlainTable::Line &line) const
    {
        const QString cell = text(line, m_at.drop);
        if (cell.isEmpty()) {
            return {};
        }
        for (const Drop &drop : m_schedule.drops) {
            if (drop.name.compare(cell, Qt::CaseInsensitive) == 0 ||
                drop.code.compare(cell, Qt::CaseInsensitive) == 0) {
                return drop.id;
            }
        }
        refuse(kColumns.at(5), tr("the plan has no drop “%1”; make it first, or leave the cell empty.").arg(cell));
    }

    std::optional<TouchpointState> state(const PlainTable::Line &line) const
    {
        const QString cell = text(line, m_at.state).toLower();
        if (cell.isEmpty()) {
            return std::nullopt;
        }
        const auto state = touchpointStateFromId(cell);
        if (!state) {
            refuse(kColumns.at(7), tr("“%1” is no state; write unscheduled, planned, ready, live or done.").arg(cell));
        }
        return state;
    }

    static QString nameKey(const Touchpoint &touchpoint, QDate day)
    {
        return QStringList{QString::number(touchpoint.drop.value), touchpoint.channel,
                           touchpoint.title.simplified().toCaseFolded(), day.toString(Qt::ISODate)}
            .join(u'\n');
    }

    const Touchpoint *known(const PlainTable::Line &line, const Touchpoint &row, QDate day) const
    {
        const Touchpoint *byId = m_byId.value(text(line, m_at.id));
        const Touchpoint *found = byId ? byId : m_byName.value(nameKey(row, day));
        return found;
    }

    /// What the row says in the fields that are not about time.
    void takeTexts(const PlainTable::Line &line, Touchpoint &row) const
    {
        row.title = text(line, m_at.title).simplified();
        if (row.title.isEmpty()) {
            refuse(kColumns.at(4), tr("a touchpoint needs a title."));
        }
        if (m_at.purpose >= 0) {
            row.purpose = text(line, m_at.purpose);
        }
        if (m_at.owner >= 0) {
            row.owner = text(line, m_at.owner);
        }
        if (m_at.notes >= 0) {
            row.notes = text(line, m_at.notes);
        }
    }

    void place(Touchpoint &row, const LocalTime &when) const
    {
        const LocalTime launch = m_schedule.launchOf(row);
        row.dayOffset.reset();
        row.time = {};
        row.pinned = {};
        if (!when.isValid()) {
            return;
        }
        if (launch.date.isValid() && !row.isRepeating() && !row.series) {
            row.dayOffset = static_cast<int>(launch.date.daysTo(when.date));
            row.time = when.time;
        } else {
            row.pinned = when;
        }
    }

    void readRow(const PlainTable::Line &line)
    {
        Touchpoint named;
        named.title = text(line, m_at.title);
        const std::optional<QDate> day = date(line);
        const Touchpoint *byId = m_byId.value(text(line, m_at.id));
        if (!byId) {
            named.channel = channel(line);
            named.drop = drop(line);
        }
        const Touchpoint *before = known(line, named, day.value_or(QDate()));
        if (before && m_read.contains(before->id)) {
            refuse(kColumns.at(0), tr("an earlier row is about the same touchpoint."));
        }
        if (before) {
            m_read.insert(before->id);
            update(line, *before, day);
        } else {
            add(line, named, day);
        }
    }

    void add(const PlainTable::Line &line, Touchpoint row, std::optional<QDate> day)
    {
        takeTexts(line, row);
        const QTime at = time(line);
        const LocalTime when = day ? LocalTime{*day, at.isValid() ? at : kTime} : LocalTime();
        row.state = state(line).value_or(day ? TouchpointState::Planned : TouchpointState::Unscheduled);
        if (!day) {
            row.state = TouchpointState::Unscheduled;
        }
        place(row, when);
        ScheduleChange change;
        change.kind = ScheduleChange::Kind::Addition;
        change.title = row.title;
        change.when = when;
        change.details << m_schedule.channelName(row.channel);
        if (const Drop *drop = m_schedule.drop(row.drop)) {
            change.details << drop->name;
        }
        if (day && !at.isValid()) {
            change.details << tr("at 10:00, as no time is given");
        }
        const QString key = nameKey(row, day.value_or(QDate()));
        if (m_added.contains(key)) {
            refuse(kColumns.at(4), tr("an earlier row is the same."));
        }
        m_added.insert(key);
        change.added.push_back(row);
        m_result.changes.push_back(change);
    }

    void update(const PlainTable::Line &line, const Touchpoint &before, std::optional<QDate> day)
    {
        Touchpoint after = before;
        QStringList details;
        takeTexts(line, after);
        if (m_at.channel >= 0) {
            after.channel = channel(line);
        }
        if (m_at.drop >= 0) {
            after.drop = drop(line);
        }
        const std::optional<TouchpointState> newState = state(line);
        after.state = newState.value_or(before.state);
        const LocalTime was = before.state == TouchpointState::Unscheduled ? LocalTime() : m_schedule.when(before);
        LocalTime now = was;
        if (m_at.date >= 0) {
            const QTime at = time(line);
            now = day ? LocalTime{*day, at.isValid() ? at : was.isValid() ? was.time : kTime} : LocalTime();
        }
        if (now != was || after.drop != before.drop) {
            if (!now.isValid()) {
                after.state = TouchpointState::Unscheduled;
            } else if (after.state == TouchpointState::Unscheduled) {
                after.state = TouchpointState::Planned;
            }
            const bool wasPinned = before.pinned.isValid() && after.drop == before.drop;
            place(after, now);
            if (wasPinned && now.isValid()) {
                after.dayOffset.reset();
                after.time = {};
                after.pinned = now;
            }
        }
        tellDifferences(before, after, was, now, details);
        if (after == before) {
            return;
        }
        ScheduleChange change;
        change.title = before.title;
        change.when = now;
        change.details = details;
        change.updated.push_back(after);
        m_result.changes.push_back(change);
    }

    void tellDifferences(const Touchpoint &before, const Touchpoint &after, const LocalTime &was, const LocalTime &now,
                         QStringList &details) const
    {
        const auto tell = [&details](const QString &name, const QString &from, const QString &to) {
            if (from != to) {
                details << tr("%1: “%2” → “%3”").arg(name, from, to);
            }
        };
        if (was != now) {
            details << tr("Time: %1").arg(moveText(was, now));
        }
        const auto dropName = [this](Id<Drop> id) {
            const Drop *drop = m_schedule.drop(id);
            return drop ? drop->name : tr("none");
        };
        tell(tr("Title"), before.title, after.title);
        tell(tr("Channel"), m_schedule.channelName(before.channel), m_schedule.channelName(after.channel));
        tell(tr("Drop"), dropName(before.drop), dropName(after.drop));
        tell(tr("Purpose"), before.purpose, after.purpose);
        tell(tr("State"), stateName(before.state), stateName(after.state));
        tell(tr("Owner"), before.owner, after.owner);
        if (before.notes != after.notes) {
            details << tr("Notes changed");
        }
    }

    const PlanSchedule &m_schedule;
    PlainTable m_table;
    ScheduleChanges m_result;
    Cells m_at;
    bool m_dayFirst = false;
    QHash<QString, const Touchpoint *> m_byId;
    QHash<QString, const Touchpoint *> m_byName;
    QSet<Id<Touchpoint>> m_read;
    QSet<QString> m_added;
};

} // namespace

QByteArray writePlanCsv(const PlanSchedule &schedule)
{
    std::vector<std::pair<LocalTime, QStringList>> rows;
    for (const Touchpoint &touchpoint : schedule.touchpoints) {
        const LocalTime when = schedule.when(touchpoint);
        rows.emplace_back(when.isValid() ? when : LocalTime{QDate(9999, 12, 31), QTime(23, 59)},
                          rowOf(schedule, touchpoint));
    }
    std::ranges::stable_sort(rows, [](const auto &a, const auto &b) { return a.first < b.first; });
    QByteArray bytes = "\xef\xbb\xbf" + csvLine(kColumns);
    for (const auto &[when, cells] : rows) {
        bytes += csvLine(cells);
    }
    return bytes;
}

QByteArray planCsvTemplate(const PlanSchedule &schedule, QDate today)
{
    const Drop *next = nullptr;
    for (const Drop &drop : schedule.drops) {
        if (!drop.archived && drop.launch.date > today && (!next || drop.launch < next->launch)) {
            next = &drop;
        }
    }
    const QDate day = next ? next->launch.date : today.addDays(14);
    const auto channel = [&schedule](size_t index) {
        return schedule.channels.empty() ? QString()
                                         : schedule.channels[std::min(index, schedule.channels.size() - 1)].name;
    };
    const QString drop = next ? next->name : QString();
    const auto row = [&drop](QDate when, const char *time, const QString &where, const QString &title,
                             const QString &purpose) {
        return csvLine({QString(), when.toString(Qt::ISODate), QLatin1String(time), where, title, drop, purpose,
                        QStringLiteral("planned"), QString(), QString()});
    };
    return "\xef\xbb\xbf" + csvLine(kColumns) +
           row(day.addDays(-3), "18:30", channel(0), tr("Countdown: three looks"), tr("Bring the list back")) +
           row(day, "10:00", channel(1), tr("It is here"), tr("Sell to those who waited"));
}

ScheduleChanges planCsvChanges(const PlanSchedule &schedule, const QByteArray &bytes)
{
    return PlanTableReader(schedule, PlainTable::read(bytes, tr("The table"))).read();
}

} // namespace dropbeat

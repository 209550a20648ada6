// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/schedule_file.h"

#include "core/base/error.h"
#include "core/exchange/plain_table.h"
#include "core/rhythm/occurrences.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace dropbeat {

namespace {

const QString kFolder = QStringLiteral(":/schedules");

QString tr(const char *text, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, nullptr, number);
}

QStringList textsOf(const QJsonValue &list)
{
    QStringList texts;
    for (const auto &text : list.toArray()) {
        texts << text.toString();
    }
    return texts;
}

ScheduleFormat formatFrom(const QJsonObject &object)
{
    const auto text = [&object](const char *name) { return object.value(QLatin1String(name)).toString(); };
    const auto number = [&object](const char *name) { return object.value(QLatin1String(name)).toInt(); };
    const auto yes = [&object](const char *name) { return object.value(QLatin1String(name)).toBool(); };
    ScheduleFormat format;
    format.id = text("id");
    format.name = text("name");
    format.asOf = text("as_of");
    format.sources = textsOf(object.value(QLatin1String("sources")));
    format.header = yes("header");
    format.quoteAll = yes("quote_all");
    for (const auto &column : object.value(QLatin1String("columns")).toArray()) {
        format.columns.push_back({column.toObject().value(QLatin1String("title")).toString(),
                                  column.toObject().value(QLatin1String("value")).toString()});
    }
    format.timeFormat = text("time_format");
    format.minuteStep = std::max(1, number("minute_step"));
    format.minutesAhead = number("minutes_ahead");
    format.mostRows = number("most_rows");
    format.oneChannel = yes("one_channel");
    format.withoutChannels = textsOf(object.value(QLatin1String("without_channels")));
    const QJsonObject longest = object.value(QLatin1String("longest_text")).toObject();
    for (auto channel = longest.begin(); channel != longest.end(); ++channel) {
        format.longestText.insert(channel.key(), channel.value().toInt());
    }
    return format;
}

QByteArray quotedLine(const QStringList &cells)
{
    QByteArrayList quoted;
    for (const QString &cell : cells) {
        quoted << '"' + cell.toUtf8().replace("\"", "\"\"") + '"';
    }
    return quoted.join(',') + "\r\n";
}

LocalTime roundedUp(const LocalTime &when, int step)
{
    const int minute = when.time.hour() * 60 + when.time.minute();
    const int rounded = (minute + step - 1) / step * step;
    return {when.date.addDays(rounded / (24 * 60)), QTime((rounded / 60) % 24, rounded % 60)};
}

QByteArray lineOf(const ScheduleFormat &format, const SchedulePost &post)
{
    QStringList cells;
    for (const ScheduleFormat::Column &column : format.columns) {
        cells << (column.value == QLatin1String("time")
                      ? QDateTime(post.when.date, post.when.time).toString(format.timeFormat)
                  : column.value == QLatin1String("text") ? post.text
                                                          : QString());
    }
    return format.quoteAll ? quotedLine(cells) : plainCsvLine(cells);
}

/// Why the service would not take the post; rounds its time.
void check(SchedulePost &post, const Touchpoint &touchpoint, const ScheduleFormat &format, const QDateTime &now,
           const QTimeZone &zone)
{
    const LocalTime rounded = roundedUp(post.when, format.minuteStep);
    if (rounded != post.when) {
        post.problem = tr("Moved from %1: %2 takes a time every %n minutes.", format.minuteStep)
                           .arg(post.when.time.toString(QStringLiteral("HH:mm")), format.name);
        post.when = rounded;
    }
    const int longest = format.longestText.value(touchpoint.channel);
    const auto length = static_cast<int>(post.text.size());
    if (post.when.in(zone) <= now.addSecs(60LL * format.minutesAhead)) {
        post.problem = format.minutesAhead > 0
                           ? tr("Left out: it has to be at least %n minutes ahead.", format.minutesAhead)
                           : tr("Left out: it is in the past.");
        post.taken = false;
    } else if (longest > 0 && length > longest) {
        post.problem = tr("Left out: %1 characters, the channel takes %2. Shorten it.").arg(length).arg(longest);
        post.taken = false;
    }
}

/// A description has to say where the time and the text go, and how a time is written.
ScheduleFormat readFormat(const QString &path)
{
    QFile file(path);
    const QJsonDocument document =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
    ScheduleFormat format = formatFrom(document.object());
    const auto has = [&format](const char *value) {
        return std::ranges::count(format.columns, QString(QLatin1String(value)), &ScheduleFormat::Column::value) > 0;
    };
    if (format.id.isEmpty() || format.timeFormat.isEmpty() || !has("time") || !has("text")) {
        throw Error(Error::Kind::Damaged, tr("The description of upload files “%1” can't be read.").arg(path),
                    tr("It needs an id, a time_format, and columns with the values “time” and “text”."),
                    tr("Mend the file, or take it out of its folder."));
    }
    if (format.name.isEmpty()) {
        format.name = format.id;
    }
    return format;
}

} // namespace

std::vector<ScheduleFormat> ScheduleFormat::all(const QString &ownFolder)
{
    std::vector<ScheduleFormat> formats;
    for (const QString &folder : {kFolder, ownFolder}) {
        const QStringList names = folder.isEmpty()
                                      ? QStringList()
                                      : QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
        for (const QString &name : names) {
            const ScheduleFormat format = readFormat(folder + u'/' + name);
            std::erase_if(formats, [&format](const ScheduleFormat &each) { return each.id == format.id; });
            formats.push_back(format);
        }
    }
    std::ranges::sort(formats, {}, &ScheduleFormat::name);
    return formats;
}

size_t ScheduleFile::taken() const
{
    return static_cast<size_t>(std::ranges::count_if(posts, &SchedulePost::taken));
}

ScheduleFile makeScheduleFile(const PlanSchedule &schedule, const ScheduleFormat &format, const ScheduleRange &range)
{
    ScheduleFile file;
    const QTimeZone zone = schedule.profile.timeZone;
    QHash<Id<Touchpoint>, const Touchpoint *> byId;
    for (const Touchpoint &touchpoint : schedule.touchpoints) {
        byId.insert(touchpoint.id, &touchpoint);
    }
    QStringList channels;
    size_t rows = 0;
    for (const Occurrence &one :
         OccurrenceIndex(schedule.drops, schedule.touchpoints, schedule.skipped).between(range.from, range.to)) {
        const Touchpoint &touchpoint = *byId.value(one.touchpoint);
        const bool wanted = range.channel.isEmpty() ? !format.withoutChannels.contains(touchpoint.channel)
                                                    : touchpoint.channel == range.channel;
        if (!wanted || touchpoint.state == TouchpointState::Done) {
            continue;
        }
        SchedulePost post;
        post.when = one.when;
        post.channel = schedule.channelName(touchpoint.channel);
        post.text = touchpoint.notes.trimmed().isEmpty() ? touchpoint.title : touchpoint.notes.trimmed();
        check(post, touchpoint, format, range.now, zone);
        if (post.taken && format.mostRows > 0 && rows == static_cast<size_t>(format.mostRows)) {
            post.taken = false;
            post.problem = tr("Left out: %1 takes %2 posts in a file. Hand over a shorter time.")
                               .arg(format.name)
                               .arg(format.mostRows);
        }
        rows += post.taken ? 1 : 0;
        if (post.taken && !channels.contains(post.channel)) {
            channels << post.channel;
        }
        file.posts.push_back(post);
    }
    if (format.header) {
        QStringList titles;
        for (const ScheduleFormat::Column &column : format.columns) {
            titles << column.title;
        }
        file.bytes += plainCsvLine(titles);
    }
    for (const SchedulePost &post : file.posts) {
        file.bytes += post.taken ? lineOf(format, post) : QByteArray();
    }
    file.notes << tr("Times are those of %1: the account at %2 has to be set to this zone.")
                      .arg(QString::fromLatin1(zone.id()), format.name);
    if (format.oneChannel && channels.size() > 1) {
        file.notes << tr("%1 takes one channel in a file, and these are %2. Choose one.")
                          .arg(format.name, channels.join(tr(", ")));
    }
    return file;
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ugc_csv.h"

#include "core/base/error.h"
#include "core/exchange/date_text.h"
#include "core/exchange/header_key.h"
#include "core/exchange/number_text.h"
#include "core/exchange/plain_table.h"

#include <QCoreApplication>

#include <array>

namespace dropbeat {

namespace {

constexpr std::array kDates{"date", "day", "datum", "tag", "jour", "fecha", "data"};
constexpr std::array kPosts{"posts", "count", "number", "ugc", "anzahl", "beiträge", "nombre", "publicaciones"};
constexpr std::array kChannels{"channel", "platform", "network", "kanal", "canal", "plateforme"};
constexpr std::array kHashtags{"hashtag", "tag name", "#", "hashtags"};
constexpr std::array kKinds{"kind", "type", "art", "genre", "tipo"};
constexpr std::array kDrops{"drop", "campaign", "collection", "kampagne"};

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

std::string_view viewOf(const QByteArray &text)
{
    return {text.constData(), static_cast<size_t>(text.size())};
}

std::optional<UgcKind> kindOf(const QString &word)
{
    QString folded = word.toCaseFolded();
    if (folded.isEmpty()) {
        return UgcKind::Post;
    }
    if (const auto kind = ugcKindFromId(folded)) {
        return kind;
    }
    folded.chop(folded.endsWith(QLatin1String("ches")) ? 2 : folded.endsWith(u's') ? 1 : 0); // stitches, duets
    return ugcKindFromId(folded);
}

class UgcReader
{
public:
    UgcReader(const PlainTable &table, const std::vector<Channel> &channels)
        : m_table(table)
        , m_channels(channels)
    {}

    UgcFile read()
    {
        findColumns();
        const bool dayFirst = isDayFirst();
        for (size_t i = 1; i < m_table.lines.size(); ++i) {
            readLine(m_table.lines[i], dayFirst);
        }
        return std::move(m_file);
    }

private:
    void findColumns()
    {
        QStringList keys;
        for (const QString &cell : m_table.lines.empty() ? QStringList() : m_table.lines.front().cells) {
            keys << headerKey(cell);
        }
        m_date = columnOf(keys, kDates);
        m_posts = columnOf(keys, kPosts);
        m_channel = columnOf(keys, kChannels);
        m_hashtag = columnOf(keys, kHashtags);
        m_kind = columnOf(keys, kKinds);
        m_drop = columnOf(keys, kDrops);
        if (m_date < 0 || m_posts < 0) {
            throw Error(Error::Kind::Refused, tr("The posts were not taken over."),
                        tr("The table needs a column “date” and a column “posts”."),
                        tr("Name its columns in the first row: date, channel, hashtag, kind, posts."));
        }
    }

    bool isDayFirst() const
    {
        DateEvidence evidence;
        for (const PlainTable::Line &line : m_table.lines) {
            const QByteArray text = line.cell(m_date).toUtf8();
            readDate(viewOf(text), true, evidence);
        }
        return evidence.provenDayFirst().value_or(true);
    }

    void tell(const PlainTable::Line &line, qsizetype column, const QString &what)
    {
        m_file.problems
            << tr("Row %1, %2: %3").arg(QString::number(line.number), m_table.lines.front().cell(column), what);
    }

    QString channelOf(const PlainTable::Line &line)
    {
        const QString word = line.cell(m_channel).toCaseFolded();
        for (const Channel &channel : m_channels) {
            if (!word.isEmpty() && (channel.id == word || channel.name.toCaseFolded() == word)) {
                return channel.id;
            }
        }
        if (!word.isEmpty()) {
            tell(line, m_channel, tr("“%1” is none of the plan's channels; taken without.").arg(line.cell(m_channel)));
        }
        return {};
    }

    void readLine(const PlainTable::Line &line, bool dayFirst)
    {
        UgcRow row;
        DateEvidence dates;
        const QByteArray day = line.cell(m_date).toUtf8();
        const DateRead date = readDate(viewOf(day), dayFirst, dates);
        if (date.result != DateRead::Result::Day) {
            tell(line, m_date, tr("“%1” is not a date; the row is left out.").arg(line.cell(m_date)));
            return;
        }
        NumberEvidence numbers;
        const QByteArray posts = line.cell(m_posts).toUtf8();
        const NumberRead number = readPieces(viewOf(posts), NumberStyle::Point, numbers);
        if (number.result != NumberRead::Result::Value || number.value < 0) {
            tell(line, m_posts, tr("“%1” is not a number of posts; the row is left out.").arg(line.cell(m_posts)));
            return;
        }
        const auto kind = kindOf(line.cell(m_kind));
        if (!kind) {
            tell(line, m_kind,
                 tr("“%1” is neither post, duet, stitch nor review; taken as post.").arg(line.cell(m_kind)));
        }
        row.count.day = QDate::fromJulianDay(date.julianDay);
        row.count.posts = number.value;
        row.count.kind = kind.value_or(UgcKind::Post);
        row.count.channel = channelOf(line);
        row.count.hashtag = line.cell(m_hashtag);
        if (row.count.hashtag.startsWith(u'#')) {
            row.count.hashtag.remove(0, 1);
        }
        row.drop = line.cell(m_drop);
        m_file.rows.push_back(row);
    }

    const PlainTable &m_table;
    const std::vector<Channel> &m_channels;
    UgcFile m_file;
    qsizetype m_date = -1, m_posts = -1, m_channel = -1, m_hashtag = -1, m_kind = -1, m_drop = -1;
};

} // namespace

UgcFile readUgc(const QByteArray &bytes, const std::vector<Channel> &channels)
{
    const PlainTable table = PlainTable::read(bytes, tr("posts"));
    return UgcReader(table, channels).read();
}

} // namespace dropbeat

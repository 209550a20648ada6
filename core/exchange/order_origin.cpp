// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/order_origin.h"

#include "core/exchange/header_key.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr qsizetype kLongestSaid = 120; ///< characters of an answer or a parameter that are kept

/// What the key of a note means: a UTM parameter by its place, or one of these.
enum NoteKey { Other = -1, AnswerKey = 10, LandingKey, ReferrerKey };

/// The place of a UTM parameter: "utm_source", "UTM Source", "first utm source", "_utm_source"; -1 for other words.
int utmPlace(const QString &key)
{
    static const std::array<QString, 5> names{QStringLiteral("utm source"), QStringLiteral("utm medium"),
                                              QStringLiteral("utm campaign"), QStringLiteral("utm content"),
                                              QStringLiteral("utm term")};
    for (size_t i = 0; i < names.size(); ++i) {
        if (key == names[i] || key.endsWith(u' ' + names[i])) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

bool isOneOf(const QString &key, const QStringList &words)
{
    return std::ranges::any_of(words, [&key](const QString &word) { return matchesSign(key, word); });
}

QString decoded(QStringView value)
{
    QByteArray bytes = value.toUtf8();
    bytes.replace('+', ' ');
    return QUrl::fromPercentEncoding(bytes).simplified().left(kLongestSaid);
}

/// Host and path of an address, without scheme, "www." and query.
QString hostAndPath(const QString &address)
{
    QString rest = address.trimmed();
    const qsizetype scheme = rest.indexOf(QLatin1String("://"));
    rest = scheme >= 0 ? rest.mid(scheme + 3) : rest;
    for (const QChar end : {u'?', u'#'}) {
        const qsizetype at = rest.indexOf(end);
        rest = at >= 0 ? rest.left(at) : rest;
    }
    if (rest.startsWith(QLatin1String("www."), Qt::CaseInsensitive)) {
        rest = rest.mid(4);
    }
    while (rest.endsWith(u'/')) {
        rest.chop(1);
    }
    return rest;
}

} // namespace

bool UtmValues::isEmpty() const
{
    return std::ranges::all_of(values, [](const QString &value) { return value.isEmpty(); });
}

QString UtmValues::said() const
{
    QString said;
    for (size_t i = 0; i < values.size(); ++i) {
        said += i > 0 ? QStringView(u"\n") : QStringView();
        said += values[i];
    }
    return said;
}

UtmValues utmOf(QStringView address)
{
    UtmValues utm;
    const qsizetype query = address.indexOf(u'?');
    if (query < 0) {
        return utm;
    }
    QStringView rest = address.mid(query + 1);
    const qsizetype fragment = rest.indexOf(u'#');
    rest = fragment >= 0 ? rest.left(fragment) : rest;
    for (const QStringView pair : rest.split(u'&')) {
        const qsizetype equals = pair.indexOf(u'=');
        const int place = equals < 0 ? -1 : utmPlace(headerKey(pair.left(equals).toString()));
        if (place >= 0) {
            utm.values[static_cast<size_t>(place)] = saidText(decoded(pair.mid(equals + 1)));
        }
    }
    return utm;
}

QString saidText(const QString &written)
{
    if (written.isEmpty()) {
        return {};
    }
    static const QRegularExpression personal(QStringLiteral("\\S+@\\S+|\\+?\\d[\\d\\s()/.-]{6,}\\d"),
                                             QRegularExpression::UseUnicodePropertiesOption);
    QString said = written.simplified();
    if (said.contains(u'@') || std::ranges::count_if(said, [](QChar c) { return c.isDigit(); }) > 7) {
        // Ids of campaigns are digits without anything between; telephone numbers are grouped or begin with + or 0.
        static const QRegularExpression id(QStringLiteral("^[1-9]\\d+$"));
        said = id.match(said).hasMatch() ? said : said.remove(personal).simplified();
    }
    return said.left(kLongestSaid);
}

void OrderOrigin::add(EvidenceKind kind, const QString &said)
{
    if (said.isEmpty()) {
        return;
    }
    const Evidence evidence{kind, said, {}};
    if (std::ranges::find(m_found, evidence) == m_found.end()) {
        m_found.push_back(evidence);
    }
}

void OrderOrigin::addCodes(const QString &cell)
{
    for (const QString &code : cell.split(u',')) {
        add(EvidenceKind::Code, saidText(code).toUpper());
    }
}

void OrderOrigin::addUtm(const UtmValues &utm)
{
    add(EvidenceKind::Utm, utm.isEmpty() ? QString() : utm.said());
}

void OrderOrigin::addAnswer(const QString &answer)
{
    add(EvidenceKind::Survey, saidText(answer).toCaseFolded());
}

void OrderOrigin::addLanding(const QString &address)
{
    addUtm(utmOf(address));
}

void OrderOrigin::addReferrer(const QString &address)
{
    const QString place = hostAndPath(address);
    const QString host = place.section(u'/', 0, 0).toLower();
    if (m_words.shortHosts.contains(host) && place.contains(u'/')) {
        add(EvidenceKind::ShortLink, saidText(host + place.mid(host.size())));
    } else if (host.contains(u'.') && !host.contains(u' ')) {
        m_referrer = saidText(host);
    }
}

void OrderOrigin::addNotes(const QString &cell)
{
    const bool lines = cell.contains(u'\n');
    const auto isEnd = [lines](QChar c) {
        return lines ? c == u'\n' : c == u'\r' || c == u',' || c == u';' || c == u'|';
    };
    for (auto from = cell.cbegin(), to = from; from != cell.cend(); from = to == cell.cend() ? to : to + 1) {
        to = std::find_if(from, cell.cend(), isEnd);
        const QStringView line = QStringView(from, to).trimmed();
        qsizetype at = line.indexOf(u':');
        const qsizetype equals = line.indexOf(u'=');
        const qsizetype question = line.indexOf(u'?');
        if (equals > 0 && (at < 0 || equals < at)) {
            at = equals;
        } else if (at < 0 && question > 0) {
            at = question; // "How did you hear about us? TikTok"
        }
        if (at > 0) {
            addNote(line.left(at), line.mid(at + 1).trimmed());
        }
    }
}

void OrderOrigin::addNote(QStringView written, QStringView value)
{
    auto known = m_keys.constFind(QString::fromRawData(written.data(), written.size()));
    if (known == m_keys.constEnd()) {
        const QString name = written.toString();
        QString key = headerKey(name);
        while (key.endsWith(u'?') || key.endsWith(u':')) {
            key = key.chopped(1).trimmed();
        }
        int meaning = utmPlace(key);
        meaning = meaning >= 0                     ? meaning
                  : isOneOf(key, m_words.answers)  ? AnswerKey
                  : isOneOf(key, m_words.landing)  ? LandingKey
                  : isOneOf(key, m_words.referrer) ? ReferrerKey
                                                   : Other;
        m_keys = m_keys.size() > 1000 ? QHash<QString, int>() : m_keys; // notes a person wrote have ever new keys
        known = m_keys.insert(name, meaning);
    }
    if (*known == AnswerKey) {
        addAnswer(value.toString());
    } else if (*known == LandingKey) {
        addLanding(value.toString());
    } else if (*known == ReferrerKey) {
        addReferrer(value.toString());
    } else if (*known >= 0) {
        m_notes.values[static_cast<size_t>(*known)] = saidText(value.toString());
    }
}

void OrderOrigin::addAttribution(const QString &cell)
{
    const QString kind = headerKey(cell.section(u':', 0, 0));
    const QString origin = saidText(cell.section(u':', 1));
    if (origin.isEmpty() || m_words.skip.contains(headerKey(origin))) {
        if (!cell.contains(u':') && !kind.isEmpty() && !m_words.skip.contains(kind)) {
            addUtm({{saidText(cell), {}, {}, {}, {}}});
        }
        return;
    }
    const QString medium = kind == QStringLiteral("referral") || kind == QStringLiteral("organic") ? kind : QString();
    addUtm({{origin, medium, {}, {}, {}}});
}

std::vector<Evidence> OrderOrigin::take()
{
    addUtm(m_notes);
    const bool hasUtm = std::ranges::any_of(m_found, [](const Evidence &one) { return one.kind == EvidenceKind::Utm; });
    if (!hasUtm && !m_referrer.isEmpty()) {
        addUtm({{m_referrer, QStringLiteral("referral"), {}, {}, {}}});
    }
    m_notes = {};
    m_referrer.clear();
    std::vector<Evidence> found; // of just the room it needs: it stays with its order
    found.reserve(m_found.size());
    std::ranges::move(m_found, std::back_inserter(found));
    m_found.clear();
    return found;
}

} // namespace dropbeat

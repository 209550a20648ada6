// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/web_address.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <variant>

namespace dropbeat {

namespace {

constexpr qsizetype kMost = 2083; ///< characters: the shortest limit of a browser still met (Internet Explorer's)

QString encoded(const QUrl &url, QString (QUrl::*part)(QUrl::ComponentFormattingOptions) const)
{
    return (url.*part)(QUrl::FullyEncoded);
}

/// "https" of "https://…"; empty when there is none. A port ("shop.com:8080") or a path is no scheme.
QString schemeOf(const QString &text)
{
    static const QRegularExpression scheme(QStringLiteral("^([A-Za-z][A-Za-z0-9+.-]*):(?![0-9]+(?:[/?#]|$))"));
    return scheme.match(text).captured(1).toLower();
}

using Read = std::variant<AddressFault, WebAddress>;

Read read(const QString &typed)
{
    QString text = typed.trimmed();
    if (text.isEmpty()) {
        return AddressFault::Empty;
    }
    if (text.size() > 4 * kMost) {
        return AddressFault::Unreadable;
    }
    const QString scheme = schemeOf(text);
    if (scheme.isEmpty()) {
        text.prepend(text.startsWith(QLatin1String("//")) ? QLatin1String("https:") : QLatin1String("https://"));
    } else if (scheme != QLatin1String("http") && scheme != QLatin1String("https")) {
        return AddressFault::NotWeb;
    }
    const QUrl url(text, QUrl::TolerantMode);
    if (!url.isValid() || url.host().isEmpty()) {
        return AddressFault::Unreadable;
    }
    if (!url.userInfo().isEmpty()) {
        return AddressFault::HasLogin;
    }
    WebAddress address;
    address.scheme = url.scheme();
    address.host = url.host(QUrl::FullyEncoded);
    address.port = url.port();
    address.path = encoded(url, &QUrl::path);
    address.query = url.query(QUrl::FullyEncoded).split(u'&', Qt::SkipEmptyParts);
    if (url.hasFragment()) {
        address.fragment = url.fragment(QUrl::FullyEncoded);
    }
    return address;
}

QString foldedDomain(const QString &domain)
{
    QString text = domain.trimmed().toLower();
    if (const auto address = readAddress(text)) {
        text = address->host;
    }
    return text.startsWith(QLatin1String("www.")) ? text.mid(4) : text;
}

QString decoded(QString text)
{
    text.replace(u'+', u' ');
    return QUrl::fromPercentEncoding(text.toUtf8());
}

} // namespace

std::optional<WebAddress> readAddress(const QString &text)
{
    const Read found = read(text);
    const auto *address = std::get_if<WebAddress>(&found);
    return address ? std::optional(*address) : std::nullopt;
}

std::optional<AddressFault> addressFault(const QString &text)
{
    const Read found = read(text);
    const auto *fault = std::get_if<AddressFault>(&found);
    return fault ? std::optional(*fault) : std::nullopt;
}

QString addressText(const WebAddress &address)
{
    QString text = address.scheme + QLatin1String("://");
    text += address.host.contains(u':') && !address.host.startsWith(u'[') ? u'[' + address.host + u']' : address.host;
    if (address.port >= 0) {
        text += u':' + QString::number(address.port);
    }
    const bool more = !address.query.isEmpty() || address.fragment;
    text += address.path.isEmpty() && more ? QStringLiteral("/") : address.path;
    if (!address.query.isEmpty()) {
        text += u'?' + address.query.join(u'&');
    }
    if (address.fragment) {
        text += u'#' + *address.fragment;
    }
    return text;
}

std::optional<WebAddress> pageOn(const WebAddress &site, const QString &path)
{
    if (!path.startsWith(u'/')) {
        return std::nullopt;
    }
    WebAddress origin;
    origin.scheme = site.scheme;
    origin.host = site.host;
    origin.port = site.port;
    return readAddress(addressText(origin) + path);
}

QString readableHost(const QString &host)
{
    const QString readable = QUrl::fromAce(host.toLatin1(), QUrl::IgnoreIDNWhitelist);
    return readable.isEmpty() ? host : readable;
}

QString readableAddress(const WebAddress &address)
{
    QString text = readableHost(address.host);
    if (address.port >= 0) {
        text += u':' + QString::number(address.port);
    }
    text += QUrl::fromPercentEncoding(address.path.toUtf8());
    if (!address.query.isEmpty()) {
        text += u'?' + QUrl::fromPercentEncoding(address.query.join(u'&').toUtf8());
    }
    return address.fragment ? text + u'#' + QUrl::fromPercentEncoding(address.fragment->toUtf8()) : text;
}

bool isWithin(const QString &host, const QStringList &domains)
{
    return std::any_of(domains.begin(), domains.end(), [&host](const QString &each) {
        const QString domain = foldedDomain(each);
        return !domain.isEmpty() && (host == domain || host.endsWith(u'.' + domain));
    });
}

std::pair<QString, QString> queryItem(const QString &part)
{
    const qsizetype equals = part.indexOf(u'=');
    return equals < 0 ? std::pair(decoded(part), QString())
                      : std::pair(decoded(part.left(equals)), decoded(part.mid(equals + 1)));
}

QString queryPart(const QString &name, const QString &value)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(name)) + u'=' +
           QString::fromLatin1(QUrl::toPercentEncoding(value));
}

void mergeQuery(WebAddress &address, const std::vector<std::pair<QString, QString>> &parameters)
{
    const auto isNamed = [&parameters](const QString &part) {
        const QString name = queryItem(part).first;
        return std::any_of(parameters.begin(), parameters.end(), [&name](const auto &parameter) {
            return parameter.first.compare(name, Qt::CaseInsensitive) == 0;
        });
    };
    address.query.removeIf(isNamed);
    for (const auto &[name, value] : parameters) {
        if (!value.isEmpty()) {
            address.query << queryPart(name, value);
        }
    }
}

QString queryValue(const WebAddress &address, const QString &name)
{
    for (const QString &part : address.query) {
        const auto [found, value] = queryItem(part);
        if (found.compare(name, Qt::CaseInsensitive) == 0) {
            return value;
        }
    }
    return {};
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace dropbeat {

/// The address of a page in its parts, each as it goes over the wire: host in ASCII (punycode), path, query and
/// fragment percent-encoded. An address that was read and written is read the same again.
struct WebAddress
{
    QString scheme;                  ///< http or https
    QString host;                    ///< lower case, in ASCII: xn--mnchen-3ya.de
    int port = -1;                   ///< -1: the scheme's own
    QString path;                    ///< from its first slash on; empty: the root
    QStringList query;               ///< what stands between the &, in order: "a=1"
    std::optional<QString> fragment; ///< without the #

    friend bool operator==(const WebAddress &, const WebAddress &) = default;
};

/// What keeps a text from being an address of a page.
enum class AddressFault {
    Empty,
    Unreadable, ///< no host, or characters where none may be
    NotWeb,     ///< mailto:, ftp:, javascript:
    HasLogin,   ///< user:password@ – nothing to hand out
};

/// The address in a text as people type it: blanks around it, no scheme (https is taken), letters of any script in host
/// and path. Nothing that has a fault.
std::optional<WebAddress> readAddress(const QString &text);
/// Why readAddress() gave nothing; nothing when it gave something.
std::optional<AddressFault> addressFault(const QString &text);
/// In full, as it goes over the wire.
QString addressText(const WebAddress &address);
/// Another page of the same site: what a path with its query and fragment leads to. Nothing when it is no path.
std::optional<WebAddress> pageOn(const WebAddress &site, const QString &path);
/// The host as people read it: münchen.de of xn--mnchen-3ya.de. As it is, where it can't be told.
QString readableHost(const QString &host);
/// The address as people read it: readable host, path and query with the letters they stand for; not for use as a link.
QString readableAddress(const WebAddress &address);

/// Whether the host is one of these domains or below one of them (www.ateliernoor.com for ateliernoor.com). Domains may
/// be given in any script, with or without www.
bool isWithin(const QString &host, const QStringList &domains);

/// Name and value of a part of the query, decoded: + is a blank.
std::pair<QString, QString> queryItem(const QString &part);
/// The part of a query for a name and a value; everything but letters, digits and -._~ is percent-encoded.
QString queryPart(const QString &name, const QString &value);
/// The query with these parameters: those of the same name (in any case) go, the new ones are put behind the others, in
/// their order. One with an empty value is only taken away.
void mergeQuery(WebAddress &address, const std::vector<std::pair<QString, QString>> &parameters);
/// The decoded value of the first parameter of that name, in any case; empty without one.
QString queryValue(const WebAddress &address, const QString &name);

} // namespace dropbeat

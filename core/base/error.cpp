// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <QStringList>

#include <utility>

namespace dropbeat {

Error::Error(Kind kind, QString what, QString why, QString whatToDo)
    : m_kind(kind)
    , m_what(std::move(what))
    , m_why(std::move(why))
    , m_whatToDo(std::move(whatToDo))
    , m_utf8(text().toUtf8())
{}

QString Error::text() const
{
    QStringList parts{m_what, m_why, m_whatToDo};
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace dropbeat

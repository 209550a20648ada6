// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/local_time.h"

namespace dropbeat {

QString LocalTime::toString() const
{
    if (!isValid()) {
        return {};
    }
    return date.toString(Qt::ISODate) + u'T' + time.toString(QStringLiteral("HH:mm"));
}

LocalTime LocalTime::fromString(const QString &text)
{
    const qsizetype split = text.indexOf(u'T');
    if (split < 0) {
        return {};
    }
    return {QDate::fromString(text.left(split), Qt::ISODate),
            QTime::fromString(text.mid(split + 1), QStringLiteral("HH:mm"))};
}

} // namespace dropbeat

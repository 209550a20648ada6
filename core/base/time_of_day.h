// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTime>

namespace dropbeat {

/// "18:30" as the plan file writes it; not valid when the text isn't such a time. Read as ISO: reading by a format
/// makes a parser each time, and a plan has thousands.
inline QTime timeOfDay(const QString &text)
{
    return text.size() == 5 ? QTime::fromString(text, Qt::ISODate) : QTime();
}

} // namespace dropbeat

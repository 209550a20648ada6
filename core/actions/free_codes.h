// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/tables.h"

#include <QHash>
#include <QSet>

namespace dropbeat {

/// Gives many new touchpoints their codes: from their titles, unique in their drop.
class FreeCodes
{
public:
    explicit FreeCodes(const Tables &tables);
    QString take(const Touchpoint &touchpoint);

private:
    QHash<Id<Drop>, QSet<QString>> m_taken;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/touched.h"

namespace dropbeat {

Touched Touched::everything()
{
    Touched touched;
    touched.m_everything = true;
    return touched;
}

void Touched::add(const QString &table, qint64 id)
{
    m_ids[table].insert(id);
}

void Touched::addTable(const QString &table)
{
    m_ids[table];
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace dropbeat {

/// One import that was carried out: all its files or none of them.
struct ImportBatch
{
    Id<ImportBatch> id;
    QDateTime when; ///< UTC
    QStringList files;
    QString kind;
    qint64 rowsNew = 0;
    qint64 rowsReplaced = 0;
    qint64 rowsUnchanged = 0;
    qint64 rowsRejected = 0;
    QDate from;
    QDate to; ///< inclusive
    bool rolledBack = false;
    QByteArray report; ///< the JSON the import gave

    friend bool operator==(const ImportBatch &, const ImportBatch &) = default;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/read_aside.h"

#include "core/store/connection.h"

#include <QCoreApplication>

namespace dropbeat {

void readAside(const QString &planPath, const Clock &clock, const std::function<void(const Tables &)> &read)
{
    try {
        const auto database = openConnection(planPath, Access::ReadOnly);
        database->exec("BEGIN");
        IdMaker ids(clock);
        const Tables tables(*database, ids);
        read(tables);
        database->exec("COMMIT");
    } catch (const SQLite::Exception &failure) {
        throw errorFrom(failure, QCoreApplication::translate("Store", "The plan could not be read."), planPath);
    }
}

} // namespace dropbeat

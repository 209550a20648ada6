// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

#include "core/store/connection.h"

#include <QFile>
#include <QMap>

static void initSqlResources()
{
    Q_INIT_RESOURCE(sql);
}

namespace dropbeat {

namespace {

/// name → statement, with white space folded.
QMap<QString, QString> schemaOf(SQLite::Database &database)
{
    QMap<QString, QString> schema;
    SQLite::Statement query(database, "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema "
                                      "WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
    while (query.executeStep()) {
        schema.insert(text(query.getColumn(0)), text(query.getColumn(1)).simplified());
    }
    return schema;
}

} // namespace

std::vector<SchemaStep> schemaSteps()
{
    initSqlResources();
    std::vector<SchemaStep> steps;
    for (const char *name : {"0001_first_schema", "0002_planning", "0003_scripts", "0004_decisions", "0005_attribution",
                             "0006_moments", "0007_fewer_indexes"}) {
        QFile file(QStringLiteral(":/sql/%1.sql").arg(QLatin1String(name)));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        Q_UNUSED(opened)
        steps.push_back({static_cast<int>(steps.size()) + 1, file.readAll()});
    }
    return steps;
}

void runSteps(SQLite::Database &database, const std::vector<SchemaStep> &steps, int from)
{
    for (const SchemaStep &step : steps) {
        if (step.version > from) {
            database.exec(step.sql.toStdString());
        }
    }
    database.exec("PRAGMA application_id=" + std::to_string(kApplicationId));
    database.exec("PRAGMA user_version=" + std::to_string(steps.back().version));
}

bool hasSchema(SQLite::Database &database, const std::vector<SchemaStep> &steps, int version)
{
    const auto expected = openInMemory();
    for (const SchemaStep &step : steps) {
        if (step.version <= version) {
            expected->exec(step.sql.toStdString());
        }
    }
    return schemaOf(database) == schemaOf(*expected);
}

} // namespace dropbeat

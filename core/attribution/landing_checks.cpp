// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/landing_checks.h"

#include "core/attribution/preset_object.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace dropbeat {

namespace {

QString translated(const QJsonValue &text)
{
    return QCoreApplication::translate("Presets", text.toString().toUtf8().constData());
}

} // namespace

std::vector<ShownCheck> landingChecklist(Id<Drop> drop, const std::vector<LandingCheck> &rows, const QString &code)
{
    static const QJsonArray preset =
        attributionPreset(QStringLiteral("landing-checks"))[QLatin1String("checks")].toArray();
    std::vector<ShownCheck> shown;
    for (const QJsonValue &item : preset) {
        ShownCheck each;
        each.check.drop = drop;
        each.check.key = item[QLatin1String("key")].toString();
        each.check.position = static_cast<int>(shown.size());
        const auto row = std::ranges::find(rows, each.check.key, &LandingCheck::key);
        if (row != rows.end()) {
            each.check = *row;
        }
        const QString title = translated(item[QLatin1String("title")]);
        each.title = !title.contains(QLatin1String("%1")) ? title
                     : code.isEmpty()                     ? translated(item[QLatin1String("without")])
                                                          : title.arg(code);
        each.why = translated(item[QLatin1String("why")]);
        shown.push_back(each);
    }
    for (const LandingCheck &row : rows) {
        if (row.key.isEmpty()) {
            shown.push_back({row, row.title, {}});
        }
    }
    return shown;
}

} // namespace dropbeat

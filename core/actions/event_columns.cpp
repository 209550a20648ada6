// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/event_columns.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace dropbeat {

namespace {

/// They stand beside those of results, which never look for such a header.
constexpr QLatin1String kEvents("events:");

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

} // namespace

EventMappings rememberedEventColumns(const Tables &tables)
{
    EventMappings mappings;
    for (const ImportProfile &profile : tables.profiles().all()) {
        if (profile.headerKey.startsWith(kEvents)) {
            try {
                mappings.insert(profile.headerKey.mid(kEvents.size()),
                                EventMapping::fromJson(QJsonDocument::fromJson(profile.mapping).object()));
            } catch (const Error &) {
                continue; // written by a later version; the file's own columns are recognised instead
            }
        }
    }
    return mappings;
}

void rememberEventColumns(Plan &plan, const QString &name, const QString &headerKey, const EventMapping &mapping)
{
    const QString key = kEvents + headerKey;
    const QByteArray json = QJsonDocument(mapping.toJson()).toJson(QJsonDocument::Compact);
    const auto known = plan.tables().profiles().ofHeader(key);
    if (known && known->mapping == json) {
        return;
    }
    ImportProfile profile = known.value_or(ImportProfile{plan.newId<ImportProfile>(), name, key, {}});
    profile.name = name;
    profile.mapping = json;
    plan.edit(tr("Remember the columns of “%1”").arg(name), [profile, isKnown = known.has_value()](Tables &tables) {
        if (isKnown) {
            tables.profiles().update(profile);
        } else {
            tables.profiles().insert(profile);
        }
    });
}

} // namespace dropbeat

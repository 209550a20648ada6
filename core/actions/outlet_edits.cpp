// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/outlet_edits.h"

#include "core/actions/edit_rules.h"
#include "core/actions/script_presets.h"
#include "core/domain/codes.h"
#include "core/scripts/presets.h"

#include <QCoreApplication>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

constexpr int kLeastSide = 100; ///< pixels
constexpr int kMostSide = 8000; ///< pixels
constexpr int kLeastSafe = 10;  ///< percent of a side that has to stay free

std::optional<Outlet> presetOf(const QString &key)
{
    const std::vector<Outlet> presets = presetOutlets();
    const auto found =
        std::find_if(presets.begin(), presets.end(), [&key](const Outlet &each) { return each.key == key; });
    return found == presets.end() ? std::nullopt : std::optional(*found);
}

void checkFrame(const Outlet &outlet)
{
    for (const int side : {outlet.frame.width(), outlet.frame.height()}) {
        if (side < kLeastSide || side > kMostSide) {
            throw refusal(tr("A frame is 100 to 8,000 pixels wide and high."));
        }
    }
    const QMargins &safe = outlet.safe;
    const bool negative = safe.left() < 0 || safe.right() < 0 || safe.top() < 0 || safe.bottom() < 0;
    const int freeWidth = outlet.frame.width() - safe.left() - safe.right();
    const int freeHeight = outlet.frame.height() - safe.top() - safe.bottom();
    if (negative || freeWidth * 100 < outlet.frame.width() * kLeastSafe ||
        freeHeight * 100 < outlet.frame.height() * kLeastSafe) {
        throw refusal(tr("What is covered has to leave at least a tenth of the frame's width and height."));
    }
}

void checkLimits(const Outlet &outlet)
{
    const auto contradicts = [](std::optional<int> least, std::optional<int> most) {
        return least && most && *least > *most;
    };
    if (contradicts(outlet.minTenths, outlet.maxTenths) ||
        contradicts(outlet.advisedMinTenths, outlet.advisedMaxTenths)) {
        throw refusal(tr("The shortest length is longer than the longest."));
    }
    if (contradicts(outlet.minTenths, outlet.advisedMinTenths) ||
        contradicts(outlet.advisedMaxTenths, outlet.maxTenths)) {
        throw refusal(tr("The advised length lies outside what is accepted."));
    }
}

Outlet checked(const Tables &tables, const Outlet &outlet)
{
    Outlet clean = outlet;
    clean.name = requireName(outlet.name, tr("An outlet needs a name."));
    for (const Outlet &other : allOutlets(tables)) {
        if (other.key != clean.key && other.name.compare(clean.name, Qt::CaseInsensitive) == 0) {
            throw refusal(tr("There is an outlet “%1” already.").arg(other.name));
        }
    }
    checkFrame(clean);
    checkLimits(clean);
    return clean;
}

std::optional<Outlet> ownRow(const Tables &tables, const QString &key)
{
    for (const Outlet &row : tables.outlets().all()) {
        if (row.key == key) {
            return row;
        }
    }
    return std::nullopt;
}

} // namespace

std::vector<OutletLine> outletLines(const Tables &tables)
{
    const std::vector<Clip> clips = tables.clips().all();
    std::vector<OutletLine> lines;
    for (const Outlet &outlet : allOutlets(tables)) {
        const bool preset = presetOf(outlet.key).has_value();
        const auto uses = std::count_if(clips.begin(), clips.end(),
                                        [&outlet](const Clip &clip) { return clip.outlet == outlet.key; });
        lines.push_back({outlet, preset, preset && outlet.id, static_cast<int>(uses)});
    }
    return lines;
}

void saveOutlet(Plan &plan, const Outlet &outlet, const QString &gesture)
{
    Outlet clean = checked(plan.tables(), outlet);
    const auto row = ownRow(plan.tables(), clean.key);
    clean.id = row ? row->id : Id<Outlet>();
    if (const auto preset = presetOf(clean.key)) {
        Outlet asItCame = *preset;
        asItCame.id = clean.id;
        if (asItCame == clean) {
            restoreOutlet(plan, clean.key);
            return;
        }
    }
    const bool isNew = !clean.id;
    if (isNew) {
        clean.id = plan.newId<Outlet>();
    }
    plan.edit(
        tr("Change the outlet “%1”").arg(clean.name),
        [clean, isNew](Tables &tables) {
            if (isNew) {
                tables.outlets().insert(clean);
            } else {
                tables.outlets().update(clean);
            }
        },
        gesture);
}

QString addOutlet(Plan &plan, const Outlet &like, const QString &name)
{
    Outlet outlet = like;
    outlet.name = name.trimmed();
    QSet<QString> keys;
    for (const Outlet &other : allOutlets(plan.tables())) {
        keys.insert(other.key);
    }
    outlet.key = freeCode(codeFromName(outlet.name), keys);
    outlet = checked(plan.tables(), outlet);
    outlet.source = tr("As %1, to be checked").arg(like.name);
    outlet.asOf = plan.today();
    outlet.id = plan.newId<Outlet>();
    plan.edit(tr("New outlet “%1”").arg(outlet.name), [outlet](Tables &tables) { tables.outlets().insert(outlet); });
    return outlet.key;
}

void removeOutlet(Plan &plan, const QString &key)
{
    const auto row = ownRow(plan.tables(), key);
    if (!row || presetOf(key)) {
        return;
    }
    QStringList users;
    for (const Clip &clip : plan.tables().clips().all()) {
        if (clip.outlet == key) {
            users << clip.name;
        }
    }
    if (!users.isEmpty()) {
        throw refusal(tr("%n clip(s) are for it: %1", nullptr, static_cast<int>(users.size()))
                          .arg(users.join(QStringLiteral(", "))),
                      tr("Choose another outlet for them first."));
    }
    plan.edit(tr("Delete the outlet “%1”").arg(row->name),
              [id = row->id](Tables &tables) { tables.outlets().remove(id); });
}

void restoreOutlet(Plan &plan, const QString &key)
{
    const auto row = ownRow(plan.tables(), key);
    const auto preset = presetOf(key);
    if (row && preset) {
        plan.edit(tr("Restore the outlet “%1”").arg(preset->name),
                  [id = row->id](Tables &tables) { tables.outlets().remove(id); });
    }
}

} // namespace dropbeat

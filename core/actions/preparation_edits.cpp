// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/preparation_edits.h"

#include "core/actions/edit_rules.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

QString titleOf(const Plan &plan, Id<Touchpoint> touchpoint)
{
    const auto row = plan.tables().touchpoints().get(touchpoint);
    return row ? row->title : QString();
}

} // namespace

Id<CheckItem> addCheckItem(Plan &plan, Id<Touchpoint> touchpoint, const QString &text)
{
    const std::vector<CheckItem> others = plan.tables().checkItems().ofTouchpoint(touchpoint);
    CheckItem item;
    item.id = plan.newId<CheckItem>();
    item.touchpoint = touchpoint;
    item.text = requireName(text, tr("Say what is to be done."));
    item.position = others.empty() ? 0 : others.back().position + 1;
    plan.edit(tr("New check “%1”").arg(item.text), [item](Tables &tables) { tables.checkItems().insert(item); });
    return item.id;
}

void updateCheckItem(Plan &plan, const CheckItem &item, const QString &gesture)
{
    CheckItem changed = item;
    changed.text = requireName(item.text, tr("Say what is to be done."));
    const auto before = plan.tables().checkItems().get(item.id);
    const bool ticked = before && before->done != changed.done;
    const QString label = !ticked ? tr("Change check “%1”") : changed.done ? tr("Tick “%1”") : tr("Open “%1” again");
    plan.edit(
        label.arg(changed.text), [changed](Tables &tables) { tables.checkItems().update(changed); }, gesture);
}

void removeCheckItem(Plan &plan, Id<CheckItem> item)
{
    const auto row = plan.tables().checkItems().get(item);
    plan.edit(tr("Delete check “%1”").arg(row ? row->text : QString()),
              [item](Tables &tables) { tables.checkItems().remove(item); });
}

void moveCheckItem(Plan &plan, Id<CheckItem> item, int by)
{
    const auto row = plan.tables().checkItems().get(item);
    plan.edit(tr("Move check “%1”").arg(row ? row->text : QString()), [item, by](Tables &tables) {
        if (const auto moved = tables.checkItems().get(item)) {
            moveRow<CheckItem>(tables.checkItems(), tables.checkItems().ofTouchpoint(moved->touchpoint), item, by);
        }
    });
}

QString storedAssetPath(const QString &planPath, const QString &file)
{
    const QDir folder = QFileInfo(planPath).absoluteDir();
    const QString absolute = QDir::cleanPath(QFileInfo(file).absoluteFilePath());
    const QString relative = folder.relativeFilePath(absolute);
    const bool isBelow = QDir::isRelativePath(relative) && !relative.startsWith(QLatin1String("../"));
    return isBelow ? relative : absolute;
}

QString assetFilePath(const QString &planPath, const QString &storedPath)
{
    return QDir::cleanPath(QFileInfo(planPath).absoluteDir().absoluteFilePath(storedPath));
}

QString hashOfFile(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly) || !hash.addData(&file)) {
        return {};
    }
    return QString::fromLatin1(hash.result().toHex());
}

Asset assetFrom(const QString &planPath, const QString &file)
{
    Asset asset;
    asset.path = storedAssetPath(planPath, file);
    asset.hash = hashOfFile(file);
    if (asset.hash.isEmpty()) {
        throw Error(Error::Kind::NotFound, tr("The file was not added."),
                    tr("“%1” can't be read.").arg(QDir::toNativeSeparators(file)));
    }
    return asset;
}

void addAssets(Plan &plan, Id<Touchpoint> touchpoint, const std::vector<Asset> &assets)
{
    std::vector<Asset> rows = plan.tables().assets().ofTouchpoint(touchpoint);
    const size_t known = rows.size();
    for (Asset asset : assets) {
        const auto same =
            std::find_if(rows.begin(), rows.end(), [&asset](const Asset &row) { return row.path == asset.path; });
        if (same != rows.end()) {
            same->hash = asset.hash;
            continue;
        }
        asset.id = plan.newId<Asset>();
        asset.touchpoint = touchpoint;
        asset.position = rows.empty() ? 0 : rows.back().position + 1;
        rows.push_back(asset);
    }
    plan.edit(tr("Add %n file(s) to “%1”", nullptr, static_cast<int>(assets.size())).arg(titleOf(plan, touchpoint)),
              [rows, known](Tables &tables) {
                  for (size_t i = 0; i < rows.size(); ++i) {
                      if (i < known) {
                          tables.assets().update(rows[i]);
                      } else {
                          tables.assets().insert(rows[i]);
                      }
                  }
              });
}

void updateAsset(Plan &plan, const Asset &asset)
{
    plan.edit(tr("Change file “%1”").arg(QFileInfo(asset.path).fileName()),
              [asset](Tables &tables) { tables.assets().update(asset); });
}

void removeAsset(Plan &plan, Id<Asset> asset)
{
    const auto row = plan.tables().assets().get(asset);
    plan.edit(tr("Take away file “%1”").arg(row ? QFileInfo(row->path).fileName() : QString()),
              [asset](Tables &tables) { tables.assets().remove(asset); });
}

} // namespace dropbeat

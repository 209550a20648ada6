// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"

#include <QStringList>

namespace dropbeat {

// What a person does to the checklist and the files of a touchpoint. Each is one entry of the undo history; each throws
// Error when it can't be done.

Id<CheckItem> addCheckItem(Plan &plan, Id<Touchpoint> touchpoint, const QString &text);
void updateCheckItem(Plan &plan, const CheckItem &item, const QString &gesture = {});
void removeCheckItem(Plan &plan, Id<CheckItem> item);
/// Moves an item so many places up (−) or down (+).
void moveCheckItem(Plan &plan, Id<CheckItem> item, int by);

/// A file's path as the plan keeps it: relative to the plan file's folder when it lies below it, else absolute.
QString storedAssetPath(const QString &planPath, const QString &file);
/// Where a stored path leads, absolute.
QString assetFilePath(const QString &planPath, const QString &storedPath);
/// SHA-256 of a file's contents as hex; empty when it can't be read. Reads the whole file: a film takes a second.
QString hashOfFile(const QString &path);
/// The asset that a file makes, hashed, without id and touchpoint. May run on a worker. Throws Error when the file
/// can't be read.
Asset assetFrom(const QString &planPath, const QString &file);

/// Adds files to a touchpoint in one edit; a file it already has gets its new hash.
void addAssets(Plan &plan, Id<Touchpoint> touchpoint, const std::vector<Asset> &assets);
/// Writes all fields: another path, the hash of what the file holds now.
void updateAsset(Plan &plan, const Asset &asset);
void removeAsset(Plan &plan, Id<Asset> asset);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/opening_problem.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

QList<WayOn> waysByKind(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Damaged:
        return {WayOn::OpenNewestBackup, WayOn::ChooseOther, WayOn::TryAgain};
    case Error::Kind::NotOurs:
        return {WayOn::ChooseOther, WayOn::OpenNewestBackup};
    case Error::Kind::Newer:
        return {WayOn::ChooseOther, WayOn::OpenNewestBackup};
    case Error::Kind::Locked:
        return {WayOn::OpenReadOnly, WayOn::TryAgain, WayOn::SaveCopy, WayOn::ChooseOther};
    case Error::Kind::ReadOnly:
        return {WayOn::OpenReadOnly, WayOn::SaveCopy, WayOn::TryAgain, WayOn::ChooseOther};
    case Error::Kind::NotFound:
        return {WayOn::ChooseOther, WayOn::OpenNewestBackup, WayOn::TryAgain, WayOn::NewPlan};
    default:
        return {WayOn::TryAgain, WayOn::OpenReadOnly, WayOn::OpenNewestBackup, WayOn::ChooseOther};
    }
}

} // namespace

QList<WayOn> waysOn(const Error &error, const QString &path, bool hasBackup)
{
    QList<WayOn> ways = waysByKind(error.kind());
    if (!hasBackup) {
        ways.removeAll(WayOn::OpenNewestBackup);
    }
    if (!QFileInfo(path).isReadable()) {
        ways.removeAll(WayOn::OpenReadOnly);
        ways.removeAll(WayOn::SaveCopy);
    }
    return ways;
}

QString wayOnText(WayOn way)
{
    switch (way) {
    case WayOn::OpenReadOnly:
        return tr("Open to read only");
    case WayOn::OpenNewestBackup:
        return tr("Open the newest backup");
    case WayOn::SaveCopy:
        return tr("Save a copy…");
    case WayOn::ChooseOther:
        return tr("Choose another file…");
    case WayOn::TryAgain:
        return tr("Try again");
    case WayOn::NewPlan:
        return tr("New plan…");
    }
    return {};
}

} // namespace dropbeat

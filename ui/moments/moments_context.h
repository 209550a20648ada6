// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace dropbeat {

/// What the Moments page needs from outside.
struct MomentsContext
{
    /// A file to read; empty when the person has cancelled.
    std::function<QString(QWidget *parent, const QString &title, const QString &filter)> askForFile;
    /// Files to read together; none when the person has cancelled.
    std::function<QStringList(QWidget *parent, const QString &title, const QString &filter)> askForFiles;
    /// Where to write; suggested is a file's name.
    std::function<QString(QWidget *parent, const QString &title, const QString &suggested, const QString &filter)>
        askWhereToSave;
};

} // namespace dropbeat

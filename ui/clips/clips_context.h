// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

class QWidget;

namespace dropbeat {

/// What the cards of the Clips page need from the window around them. Every function may be empty: then nothing is
/// asked and nothing is remembered.
struct ClipsContext
{
    /// An existing file, or empty when the person thought better of it.
    std::function<QString(QWidget *parent, const QString &title, const QString &filter)> askForFile{};
    /// Where to write; suggested: a file name.
    std::function<QString(QWidget *parent, const QString &title, const QString &suggested, const QString &filter)>
        askWhereToSave{};
    /// What a card remembers from one start to the next, by name.
    std::function<QByteArray(const QString &name)> remembered{};
    std::function<void(const QString &name, const QByteArray &value)> remember{};
};

} // namespace dropbeat

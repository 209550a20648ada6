// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"
#include "ui/print/beat_frame.h"

#include <QObject>

#include <functional>

namespace dropbeat {

class MainWindow;

/// The ways of scripts out of the open plan and back: shot list, storyboards, tables, screenplay, Markdown. Asks where,
/// and says what was done.
class ScriptExports : public QObject
{
    Q_OBJECT

public:
    explicit ScriptExports(MainWindow &window);

    void saveShotList();
    void saveStoryboards();
    void saveScripts();
    void printShotList();
    /// Without a path asks for the file.
    void importMarkdown(const QString &path = {});
    /// What the bytes would change, to choose from. Throws Error when they are no script.
    void preview(const QString &name, const QByteArray &bytes);

private:
    /// A kind of file, and what makes it.
    struct Way
    {
        QString ending; ///< "pdf"
        QString filter; ///< "Document (*.pdf)"
        std::function<QByteArray()> bytes;
    };

    Plan &plan() const;
    /// The drop that is shown, else the one that is shot next; null: there is nothing to write.
    Id<Drop> drop() const;
    QString dropName() const;
    bool hasScripts();
    /// Reads the pictures of the drop's videos, then goes on; at once when there are none.
    void withPictures(std::function<void(const FrameSource &)> then);
    void save(const QString &title, const QString &name, const std::vector<Way> &ways);

    MainWindow &m_window;
};

} // namespace dropbeat

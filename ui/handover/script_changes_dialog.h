// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/script_markdown.h"
#include "core/store/plan.h"

#include <QDialog>

class QPushButton;
class QTreeWidget;

namespace dropbeat {

class ProblemBanner;

/// Shows what a Markdown file would change in the scripts before it does, clip by clip, and takes what is ticked as one
/// step of the undo history.
class ScriptChangesDialog : public QDialog
{
    Q_OBJECT

public:
    /// `current`: the drop that a file is about when it names none. Throws Error when the bytes are no script.
    ScriptChangesDialog(Plan &plan, Id<Drop> current, const QString &fileName, const QByteArray &bytes,
                        QWidget *parent = nullptr);

signals:
    /// Taken over: how many clips.
    void taken(int clips);

private:
    void build(const QString &fileName);
    void fill();
    std::vector<ScriptChange> chosen() const;
    void showChosen();
    void take();

    Plan &m_plan;
    ScriptChanges m_found;
    ProblemBanner *m_problem;
    QTreeWidget *m_tree;
    QPushButton *m_take = nullptr;
};

} // namespace dropbeat

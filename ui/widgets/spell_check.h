// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/spelling.h"

#include <QPointer>
#include <QSyntaxHighlighter>
#include <QTextCursor>

class QMenu;
class QPlainTextEdit;

namespace dropbeat {

/// Underlines in an editor what the dictionary does not know, and offers in its context menu what may be meant. Lives
/// as long as the editor's text; the spelling outlives it.
class SpellCheck : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    SpellCheck(QPlainTextEdit &editor, Spelling &spelling);

    /// The editor's own menu, with what may be meant by the word at a point of its viewport.
    QMenu *makeMenu(const QPoint &at);

protected:
    void highlightBlock(const QString &text) override;

private:
    QTextCursor unknownAt(const QPoint &at) const;
    void offer(QMenu &menu, const QTextCursor &word);

    QPlainTextEdit &m_editor;
    QPointer<Spelling> m_spelling;
};

} // namespace dropbeat

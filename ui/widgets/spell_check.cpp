// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/spell_check.h"

#include "ui/widgets/theme.h"

#include <QMenu>
#include <QPlainTextEdit>
#include <QTextBlock>

namespace dropbeat {

SpellCheck::SpellCheck(QPlainTextEdit &editor, Spelling &spelling)
    : QSyntaxHighlighter(editor.document())
    , m_editor(editor)
    , m_spelling(&spelling)
{
    editor.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&editor, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        QMenu *menu = makeMenu(at);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(m_editor.viewport()->mapToGlobal(at));
    });
    connect(&spelling, &Spelling::changed, this, &SpellCheck::rehighlight);
    if (Theme *theme = Theme::instance()) {
        connect(theme, &Theme::changed, this, &SpellCheck::rehighlight);
    }
}

void SpellCheck::highlightBlock(const QString &text)
{
    if (!m_spelling || !m_spelling->isReady()) {
        return;
    }
    QTextCharFormat unknown;
    unknown.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    unknown.setUnderlineColor(Theme::tone(Tone::Bad));
    for (const SpelledWord &word : spelledWords(text)) {
        if (!m_spelling->knows(text.mid(word.start, word.length))) {
            setFormat(word.start, word.length, unknown);
        }
    }
}

QTextCursor SpellCheck::unknownAt(const QPoint &at) const
{
    const QTextCursor place = m_editor.cursorForPosition(at);
    const QTextBlock block = place.block();
    for (const SpelledWord &word : spelledWords(block.text())) {
        const int from = place.positionInBlock() - word.start;
        if (from >= 0 && from <= word.length && m_spelling &&
            !m_spelling->knows(block.text().mid(word.start, word.length))) {
            QTextCursor cursor(block);
            cursor.setPosition(block.position() + word.start);
            cursor.setPosition(block.position() + word.start + word.length, QTextCursor::KeepAnchor);
            return cursor;
        }
    }
    return {};
}

QMenu *SpellCheck::makeMenu(const QPoint &at)
{
    QMenu *menu = m_editor.createStandardContextMenu(at);
    const QTextCursor word = unknownAt(at);
    if (!word.isNull()) {
        offer(*menu, word);
    }
    return menu;
}

void SpellCheck::offer(QMenu &menu, const QTextCursor &word)
{
    QList<QAction *> offered;
    const QString written = word.selectedText();
    if (!m_editor.isReadOnly()) {
        for (const QString &better : m_spelling->suggestions(written)) {
            auto *action = new QAction(QString(better).replace(u'&', QStringLiteral("&&")), &menu);
            connect(action, &QAction::triggered, this, [word, better] { QTextCursor(word).insertText(better); });
            offered << action;
        }
        if (offered.isEmpty()) {
            auto *none = new QAction(tr("No other spelling known"), &menu);
            none->setEnabled(false);
            offered << none;
        }
    }
    auto *add = new QAction(tr("Add “%1” to my words").arg(written), &menu);
    connect(add, &QAction::triggered, this, [this, written] {
        if (m_spelling) {
            m_spelling->add(written);
        }
    });
    auto *separator = new QAction(&menu);
    separator->setSeparator(true);
    offered << add << separator;
    menu.insertActions(menu.actions().value(0), offered);
}

} // namespace dropbeat

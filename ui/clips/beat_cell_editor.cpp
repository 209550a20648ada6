// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/beat_cell_editor.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTextDocument>

#include <cmath>

namespace dropbeat {

BeatCellEditor::BeatCellEditor(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(3);
    connect(this, &QPlainTextEdit::textChanged, this, [this] { emit heightWanted(wantedHeight()); });
}

int BeatCellEditor::wantedHeight() const
{
    // A plain document counts its height in lines, as they are wrapped.
    const double lines = std::max(document()->size().height(), 1.0);
    const double margins = 2 * document()->documentMargin() + 2.0 * frameWidth();
    return static_cast<int>(std::ceil(lines * fontMetrics().lineSpacing() + margins)) + 2;
}

void BeatCellEditor::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() & (Qt::AltModifier | Qt::ShiftModifier)) {
        insertPlainText(QStringLiteral("\n"));
        return;
    }
    if (enter) {
        emit done();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

QString ListCompleter::pathFromIndex(const QModelIndex &index) const
{
    const auto *line = qobject_cast<const QLineEdit *>(widget());
    const QString typed = line ? line->text() : QString();
    const qsizetype comma = typed.lastIndexOf(u',');
    const QString before = comma < 0 ? QString() : typed.left(comma + 1) + u' ';
    return before + QCompleter::pathFromIndex(index);
}

QStringList ListCompleter::splitPath(const QString &path) const
{
    return {path.section(u',', -1).trimmed()};
}

} // namespace dropbeat

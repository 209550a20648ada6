// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/table_style.h"

namespace dropbeat {

class Spelling;

/// Paints and edits the cells of the beats table: texts wrap, the stage is a chip with a chooser, names are completed
/// from what the drop and the clip have.
class BeatDelegate : public ChoiceDelegate
{
    Q_OBJECT

public:
    using ChoiceDelegate::ChoiceDelegate;
    /// What is underlined in the editors of texts; outlives the delegate.
    void setSpelling(Spelling *spelling) { m_spelling = spelling; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

signals:
    /// An editor needs its row to be that tall.
    void heightWanted(const QModelIndex &index, int height) const;
    /// Enter was pressed in an editor: what is typed is written, the next row's turn.
    void enteredAt(const QModelIndex &index) const;

protected:
    bool eventFilter(QObject *editor, QEvent *event) override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    Spelling *m_spelling = nullptr;
};

} // namespace dropbeat

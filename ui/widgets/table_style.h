// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/badge.h"

#include <QStyledItemDelegate>

class QTableView;

namespace dropbeat {

/// Extra roles that cells of our tables may carry.
enum CellRole {
    ToneRole = Qt::UserRole + 100, ///< int(Tone): colour of the text
    SubtitleRole,                  ///< QString: a muted second line
    BadgeToneRole,                 ///< int(BadgeTone): the text is drawn as a pill
    MarkRole,                      ///< int(Mark): the shape in the pill or before the text
    SwatchRole,                    ///< QColor: a swatch before the text
    ChoiceRole,                    ///< bool: the pill carries a ▾, the cell opens a list
    StrongRole,                    ///< bool: bold text
};

/// Makes a table view ours: no grid, hairlines between rows, quiet header, whole rows, numbers in tabular figures at
/// the right (cells aligned right), keyboard navigation by rows, elided text in tooltips.
void styleTable(QTableView &view);
/// As tall as its rows, for short tables inside a card that scrolls with the page.
void fitHeightToRows(QTableView &view);

/// Paints cells of styleTable'd views, pills and swatches included.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CellDelegate(QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
};

/// A pill cell that edits by a drop-down of choices: the model gives them as QStringList under ChoicesRole and takes
/// the chosen index (int) under Qt::EditRole.
class ChoiceDelegate : public CellDelegate
{
    Q_OBJECT

public:
    static constexpr int ChoicesRole = Qt::UserRole + 120;
    /// Optional QVariantList beside ChoicesRole; when there, setModelData writes its element instead of the index.
    static constexpr int ChoiceValuesRole = Qt::UserRole + 121;

    explicit ChoiceDelegate(QObject *parent = nullptr);
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace dropbeat {

/// Lays widgets out in rows like words in a text; mirrored in right-to-left. With a minimum column width it makes equal
/// columns that share the row, as grids of cards need.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(QWidget *parent = nullptr, int spacing = 8);
    ~FlowLayout() override;

    /// Above 0, every item is as wide as its column and columns are at least this wide.
    void setColumnWidth(int minimum);

    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool apply) const;
    int arrangeColumns(const QRect &rect, bool apply) const;

    QList<QLayoutItem *> m_items;
    int m_columnWidth = 0;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace dropbeat {

/// Of a wide export shows the columns that matter first, and only those until all are asked for or searched.
class ColumnFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    /// Files with up to this many columns show them all.
    static constexpr int kFew = 30;

    explicit ColumnFilter(QObject *parent = nullptr);
    void setText(const QString &text);
    void setShowAll(bool showAll);
    bool showsAll() const { return m_showAll; }
    /// Puts the columns that matter first anew. Not done at each edit, so that rows don't jump under the hand.
    void arrange();

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QString m_text;
    bool m_showAll = false;
};

} // namespace dropbeat

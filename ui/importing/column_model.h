// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/recognition.h"

#include <QAbstractTableModel>

namespace dropbeat {

/// The columns of a file: what each is called, what it means (a choice), what its first row holds. Says what a person
/// chooses and leaves carrying it out to ImportDraft.
class ColumnModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { InFile, Arrow, Means, FirstRow, ColumnCount };
    /// bool: the column is imported or checked, or its meaning is uncertain.
    static constexpr int MattersRole = Qt::UserRole + 141;

    explicit ColumnModel(QObject *parent = nullptr);
    void setLayout(const Layout &layout);
    const Layout &layout() const { return m_layout; }
    int mattering() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// value: the index of a use in allColumnUses().
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void useChosen(int column, const dropbeat::ColumnUse &use);

private:
    QVariant inFile(const SeenColumn &column, int role) const;
    QVariant means(const SeenColumn &column, int role) const;
    QString meaning(const SeenColumn &column) const;

    Layout m_layout;
    QList<ColumnUse> m_uses;
    QStringList m_useNames;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/ugc_edits.h"
#include "core/base/error.h"

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace dropbeat {

/// How many posts customers made of a drop, a row for each count; the number can be changed in place.
class PostsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Day, ChannelName, Hashtag, Kind, Posts, ColumnCount };
    using Report = std::function<void(const Error &)>;

    PostsModel(Plan &plan, Report report, QObject *parent = nullptr);

    void setDrop(Id<Drop> drop);
    void reload();
    Id<UgcCount> countAt(int row) const; ///< null outside
    qint64 sum() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const UgcCount &count, int column) const;

    Plan &m_plan;
    Report m_report;
    Id<Drop> m_drop;
    QDate m_today; ///< when they were read: the table is still painted while its plan closes
    std::vector<UgcCount> m_counts;
    QHash<QString, QString> m_channels; ///< id → name
};

} // namespace dropbeat

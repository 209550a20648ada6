// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"
#include "ui/drop/report.h"

#include <QAbstractTableModel>

#include <vector>

namespace dropbeat {

/// The touchpoints of a drop in order of time with its launch between them, and a last row that makes one of the title
/// typed in it. Writes through the actions.
class TouchpointsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FromLaunch, Channel, Title, When, State, Who, ColumnCount };
    /// QStringList of title and purpose, what the editor of the Title column takes and gives.
    static constexpr int TitleAndWhyRole = Qt::UserRole + 200;

    TouchpointsModel(Plan &plan, Report report, QObject *parent = nullptr);

    void setDrop(Id<Drop> drop);
    void reload();

    std::optional<Touchpoint> touchpointAt(int row) const;
    bool isNewRow(int row) const;
    bool isLaunchRow(int row) const { return row >= 0 && row == m_launchRow; }
    int rowOf(Id<Touchpoint> touchpoint) const;
    bool removeAt(int row);
    /// Pins a touchpoint to its present date, or lets it move with the launch again.
    bool setPinned(int row, bool pinned);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Touchpoint &at(int row) const { return m_rows[static_cast<size_t>(row)]; }
    QVariant launchData(int column, int role) const;
    QVariant subtitle(const Touchpoint &touchpoint, int column) const;
    QVariant display(const Touchpoint &touchpoint, int column) const;
    QVariant edited(const Touchpoint &touchpoint, int column) const;
    const dropbeat::Channel *channelOf(const Touchpoint &touchpoint) const;
    void add(const QStringList &words);
    void write(Touchpoint touchpoint, int column, const QVariant &value);
    void writeOffset(Touchpoint &touchpoint, const QString &text) const;
    void writeWhen(Touchpoint &touchpoint, const QDateTime &when) const;

    Plan &m_plan;
    Report m_report;
    Id<Drop> m_drop;
    QString m_name;
    LocalTime m_launch;
    int m_launchRow = -1;           ///< a row without touchpoint, where the drop has a launch
    std::vector<Touchpoint> m_rows; ///< the last has no id: the new one
    std::vector<dropbeat::Channel> m_channels;
};

} // namespace dropbeat

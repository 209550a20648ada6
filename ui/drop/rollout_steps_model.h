// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channel.h"
#include "core/rhythm/roll_out.h"

#include <QAbstractTableModel>

#include <vector>

namespace dropbeat {

/// The steps of a roll-out as they would stand on a drop: each can be ticked off and changed before it is applied or
/// kept. Nothing here is in the plan.
class RolloutStepsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Offset, Time, Where, Title, Why, Becomes, ColumnCount };

    RolloutStepsModel(const Drop &drop, std::vector<Touchpoint> existing, std::vector<Channel> channels,
                      QObject *parent = nullptr);

    void setSteps(const std::vector<RolloutStep> &steps);
    /// Those that are ticked, as they were changed.
    std::vector<RolloutStep> chosen() const;
    /// How many touchpoints applying them adds.
    int additions() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void chosenChanged();

private:
    void preview();
    const Channel *channelOf(const RolloutStep &step) const;
    QString becomes(size_t row) const;
    QVariant shown(size_t row, int column) const;

    Drop m_drop;
    std::vector<Touchpoint> m_existing;
    std::vector<Channel> m_channels;
    std::vector<RolloutStep> m_steps;
    std::vector<bool> m_ticked;
    std::vector<RolloutPreview> m_preview;
};

} // namespace dropbeat

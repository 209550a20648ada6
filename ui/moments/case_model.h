// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/moments/kept_dry_run.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace dropbeat {

/// Triggers of shoppers with what became of each, as rows of a table.
class CaseModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Shopper, When, What, After, ColumnCount };

    explicit CaseModel(QTimeZone zone, QObject *parent = nullptr);

    void setCases(std::vector<ShownCase> cases);
    const ShownCase &at(int row) const { return m_cases[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QTimeZone m_zone;
    std::vector<ShownCase> m_cases;
};

} // namespace dropbeat

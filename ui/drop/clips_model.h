// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"
#include "ui/drop/report.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace dropbeat {

/// The clips of a drop, each followed by its variants, and a last row that makes a clip of the name typed in it.
/// Writes through the actions.
class ClipsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Letter, Code, Seconds, Question, ColumnCount };

    ClipsModel(Plan &plan, Report report, QObject *parent = nullptr);

    void setDrop(Id<Drop> drop);
    /// Reads the rows again; rows that are still the same stay where they are.
    void reload();

    /// The clip of a row, that of its variant too; nothing for the last row.
    std::optional<Clip> clipAt(int row) const;
    std::optional<Variant> variantAt(int row) const;
    bool isNewRow(int row) const;
    int rowOf(Id<Clip> clip) const;
    int rowOf(Id<Variant> variant) const;
    /// Deletes the clip or variant of a row.
    bool removeAt(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        Clip clip;
        std::optional<Variant> variant;
        bool hasBeats = false; ///< then its length is theirs

        bool isNew() const { return clip.id.isNull(); }
        bool isSame(const Row &other) const;
    };

    const Row &at(int row) const { return m_rows[static_cast<size_t>(row)]; }
    QString text(const Row &row, int column) const;
    QVariant toolTip(const Row &row, int column) const;
    bool isEditable(const Row &row, int column) const;
    void writeClip(Clip clip, int column, const QString &text);
    void writeVariant(Variant variant, int column, const QString &text);

    Plan &m_plan;
    Report m_report;
    Id<Drop> m_drop;
    std::vector<Row> m_rows;
};

} // namespace dropbeat

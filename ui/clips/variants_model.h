// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/drop.h"
#include "core/scripts/variants.h"
#include "core/store/plan.h"

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace dropbeat {

class Error;

/// The variants of a clip: what each says, what of it is its own, and where it posts. Writes through the actions; what
/// a posted one refuses is handed on.
class VariantsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Letter, Hook, Cta, Caption, Posts, ColumnCount };

    VariantsModel(Plan &plan, std::function<void(const Error &)> report, QObject *parent = nullptr);

    void setClip(Id<Clip> clip);
    Id<Clip> clip() const { return m_clip.id; }
    /// Reads the rows again; rows that are still the same stay where they are.
    void reload();

    std::optional<Variant> at(int row) const;
    int rowOf(Id<Variant> variant) const;
    /// What each of them says, in the order of the rows.
    std::vector<ResolvedScript> scripts() const;
    /// Whether the cell says something else than the clip does.
    bool isOwn(int row, int column) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    /// Somebody changed what a posted variant says; it is as it was.
    void postedChangeWanted(const dropbeat::Variant &changed);

private:
    struct Row
    {
        Variant variant;
        ResolvedScript script;

        friend bool operator==(const Row &, const Row &) = default;
    };

    const Row &rowAt(int row) const { return m_rows[static_cast<size_t>(row)]; }
    QString text(const Row &row, int column) const;
    QString postsText(const Row &row) const;
    QString toolTip(int row, int column) const;
    QStringList touchpointNames() const;
    void choosePost(Variant variant, int choice);
    void writeText(const Variant &variant, int column, const QString &typed);

    Plan &m_plan;
    std::function<void(const Error &)> m_report;
    Clip m_clip; ///< without id: none
    ResolvedScript m_own;
    LocalTime m_launch;
    std::vector<Row> m_rows;
    std::vector<Touchpoint> m_touchpoints; ///< of the drop, by their time
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/store/tables.h"

#include <QAbstractTableModel>
#include <QHash>

#include <vector>

namespace dropbeat {

/// Something of ours that results can belong to, with the way to it: "Knit Capsule › Style 3 ways › B Fits every body".
struct AssignmentChoice
{
    Assignment::Target target;
    QString path;
};
/// Everything there is, in the order of the line-up.
std::vector<AssignmentChoice> assignmentChoices(const Tables &tables);

/// What platforms reported on, what it brought, and what it belongs to.
class SubjectAssignmentModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Spend, Impressions, BelongsTo, Why, ColumnCount };
    enum Role { SortRole = Qt::UserRole + 200, AssignedRole, SearchRole };

    explicit SubjectAssignmentModel(QObject *parent = nullptr);
    void read(const Tables &tables);
    Id<Subject> subjectAt(int row) const { return m_rows[static_cast<size_t>(row)].subject.id; }
    const Assignment &assignmentAt(int row) const { return m_rows[static_cast<size_t>(row)].subject.assignment; }
    int unassigned() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        Subject subject;
        std::optional<qint64> spend;
        std::optional<qint64> impressions;
        QString belongsTo;
    };

    QString text(const Row &row, int column) const;

    std::vector<Row> m_rows;
    Currency m_currency;
};

} // namespace dropbeat

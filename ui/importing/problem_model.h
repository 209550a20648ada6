// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/parsed_file.h"

#include <QAbstractTableModel>

namespace dropbeat {

/// What was odd or wrong in the rows of one or several files: file, row, column, what about it.
class ProblemModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { File, Row, InColumn, What, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setReports(const QList<ImportReport> &reports);
    /// As a table to paste into a spreadsheet or a message.
    QString text() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line
    {
        QString file;
        RowProblem problem;
    };
    QString cell(const Line &line, int column) const;

    QList<Line> m_lines;
};

} // namespace dropbeat

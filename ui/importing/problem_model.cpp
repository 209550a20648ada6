// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/problem_model.h"

#include "ui/importing/import_words.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/theme.h"

namespace dropbeat {

void ProblemModel::setReports(const QList<ImportReport> &reports)
{
    beginResetModel();
    m_lines.clear();
    for (const ImportReport &report : reports) {
        if (report.totalRow.present && !report.totalRow.agrees && !report.totalRow.difference.isEmpty()) {
            m_lines << Line{report.file,
                            {report.totalRow.row, QString(), report.totalRow.difference, RowProblem::Weight::Warning}};
        }
        for (const RowProblem &problem : report.problems) {
            m_lines << Line{report.file, problem};
        }
    }
    endResetModel();
}

QString ProblemModel::text() const
{
    QStringList lines;
    for (const Line &line : m_lines) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column) {
            cells << cell(line, column);
        }
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

int ProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ProblemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ProblemModel::cell(const Line &line, int column) const
{
    switch (column) {
    case File:
        return line.file;
    case Row:
        return line.problem.row > 0 ? QString::number(line.problem.row) : tr("all");
    case InColumn:
        return line.problem.column;
    default:
        return line.problem.message;
    }
}

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Line &line = m_lines[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return cell(line, index.column());
    case Qt::ToolTipRole:
        return line.problem.message;
    case MarkRole:
        if (index.column() == Row) {
            switch (line.problem.weight) {
            case RowProblem::Weight::Rejected:
                return static_cast<int>(Mark::Square);
            case RowProblem::Weight::Warning:
                return static_cast<int>(Mark::Triangle);
            case RowProblem::Weight::Note:
                return static_cast<int>(Mark::None);
            }
        }
        return {};
    case Qt::AccessibleTextRole:
        return index.column() == Row && line.problem.weight == RowProblem::Weight::Rejected
                   ? tr("%1, rejected").arg(cell(line, Row))
                   : cell(line, index.column());
    case ToneRole:
        return static_cast<int>(index.column() == What ? Tone::Ink : Tone::Muted);
    default:
        return {};
    }
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return QStringList{tr("File"), tr("Row"), tr("Column"), tr("What about it")}.value(section);
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/import_batch_model.h"

#include "core/actions/import_results.h"
#include "core/base/day_words.h"
#include "ui/importing/import_words.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QLocale>

namespace dropbeat {

namespace {

bool isNumber(int column)
{
    return column >= ImportBatchModel::New && column <= ImportBatchModel::Rejected;
}

QString kindName(const QString &kind)
{
    const PlatformFormat *format = formatCatalog().find(kind);
    return format ? QCoreApplication::translate("Formats", format->name.toUtf8().constData()) : kind;
}

} // namespace

void ImportBatchModel::setBatches(std::vector<ImportBatch> batches, const QTimeZone &zone)
{
    m_zone = zone;
    if (batches.size() == m_batches.size()) { // keep the selection: only states change
        m_batches = std::move(batches);
        if (!m_batches.empty()) {
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        }
        return;
    }
    beginResetModel();
    m_batches = std::move(batches);
    endResetModel();
}

int ImportBatchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_batches.size());
}

int ImportBatchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ImportBatchModel::text(const ImportBatch &batch, int column) const
{
    switch (column) {
    case When: {
        const QDateTime when = batch.when.toTimeZone(m_zone);
        return dayText(when.date(), {}) + u' ' + timeText(when.time());
    }
    case Files:
        return batch.files.join(QStringLiteral(", "));
    case Kind:
        return kindName(batch.kind);
    case Days:
        return importwords::dateRange(batch.from, batch.to);
    case New:
        return importwords::number(batch.rowsNew);
    case Replaced:
        return importwords::number(batch.rowsReplaced);
    case Unchanged:
        return importwords::number(batch.rowsUnchanged);
    case Rejected:
        return importwords::number(batch.rowsRejected);
    case State:
        return batch.rolledBack ? tr("rolled back") : tr("in the plan");
    default:
        return {};
    }
}

QVariant ImportBatchModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const ImportBatch &batch = m_batches[static_cast<size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(batch, column);
    case Qt::ToolTipRole:
        return column == Files ? QVariant(batch.files.join(u'\n')) : QVariant();
    case Qt::TextAlignmentRole:
        return static_cast<int>((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case ToneRole:
        if (column == Rejected && batch.rowsRejected > 0 && !batch.rolledBack) {
            return static_cast<int>(Tone::Bad);
        }
        return static_cast<int>(batch.rolledBack || column == Kind || column == Days ? Tone::Muted : Tone::Ink);
    case BadgeToneRole:
        return column == State ? QVariant(static_cast<int>(batch.rolledBack ? BadgeTone::Plain : BadgeTone::Good))
                               : QVariant();
    default:
        return {};
    }
}

QVariant ImportBatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && isNumber(section)) {
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role == Qt::DisplayRole) {
        return QStringList{tr("When"),     tr("Files"),    tr("Kind"),     tr("Days"), tr("New"),
                           tr("Replaced"), tr("The same"), tr("Rejected"), tr("State")}
            .value(section);
    }
    return {};
}

} // namespace dropbeat

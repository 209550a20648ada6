// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/occasions/occasions_model.h"

#include "core/rhythm/occasion_words.h"
#include "ui/widgets/drop_words.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/theme.h"

#include <QLocale>

namespace dropbeat {

void OccasionsModel::setLines(std::vector<OccasionLine> lines, QDate today)
{
    beginResetModel();
    m_lines = std::move(lines);
    m_today = today;
    endResetModel();
}

const OccasionLine *OccasionsModel::line(int row) const
{
    return row >= 0 && row < rowCount() ? &m_lines[static_cast<size_t>(row)] : nullptr;
}

int OccasionsModel::rowOf(const Occasion &occasion) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const Occasion &each = m_lines[static_cast<size_t>(row)].occasion;
        if (occasion.key.isEmpty() ? each.key.isEmpty() && each.id == occasion.id : each.key == occasion.key) {
            return row;
        }
    }
    return -1;
}

int OccasionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int OccasionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString OccasionsModel::text(const OccasionLine &line, int column) const
{
    const Occasion &occasion = line.occasion;
    switch (column) {
    case Name:
        return occasion.name;
    case Rule:
        return occasionRuleText(occasion.rule);
    case Next:
        return line.next.isValid()
                   ? QLocale().toString(line.next, QStringLiteral("ddd ")) + dayText(line.next) +
                         (line.next.year() == m_today.year() ? QString() : QStringLiteral(" %1").arg(line.next.year()))
                   : tr("over");
    case Countries:
        return occasion.countries.isEmpty() ? tr("everywhere") : occasion.countries.join(QLatin1String(", "));
    case Marks:
        return !occasion.shown ? tr("hidden") : occasion.quiet ? tr("quiet") : QString();
    default:
        return {};
    }
}

QVariant OccasionsModel::data(const QModelIndex &index, int role) const
{
    const OccasionLine *at = line(index.row());
    if (!at) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(*at, index.column());
    case ToneRole:
        return int(!at->occasion.shown                                ? Tone::Faint
                   : index.column() == Name || index.column() == Next ? Tone::Ink
                                                                      : Tone::Muted);
    case BadgeToneRole:
        if (index.column() == Marks && (at->occasion.quiet || !at->occasion.shown)) {
            return int(at->occasion.shown ? BadgeTone::Warn : BadgeTone::Plain);
        }
        return {};
    case Qt::AccessibleDescriptionRole:
        return index.column() == Marks && at->occasion.quiet ? tr("No launch and no new hook that day") : QString();
    case Qt::ToolTipRole:
        if (index.column() == Name && at->changed) {
            return tr("Changed from what Dropbeat comes with");
        }
        if (index.column() == Marks) {
            return !at->occasion.shown  ? tr("Not on the calendar")
                   : at->occasion.quiet ? tr("No launch and no new hook that day")
                                        : QString();
        }
        return {};
    default:
        return {};
    }
}

QVariant OccasionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Occasion");
    case Rule:
        return tr("When");
    case Next:
        return tr("Next");
    case Countries:
        return tr("Where");
    case Marks:
        return tr("Planned as");
    default:
        return {};
    }
}

} // namespace dropbeat

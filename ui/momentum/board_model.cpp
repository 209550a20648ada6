// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/momentum/board_model.h"

#include "core/measure/presets.h"
#include "ui/widgets/drop_words.h"
#include "ui/widgets/judgement_words.h"
#include "ui/widgets/kpi_words.h"
#include "ui/widgets/table_style.h"

namespace dropbeat {

namespace {

constexpr int kShade = 46; ///< of 255: ink stays readable on it in both themes

/// Broken at the bracket, else at the blank nearest to the middle: columns of figures are narrow.
QString twoLines(QString name)
{
    qsizetype at = name.indexOf(QStringLiteral(" ("));
    const qsizetype middle = name.size() / 2;
    for (qsizetype i = 0; at < 0 && i < middle; ++i) {
        at = name.at(middle - i) == u' ' ? middle - i : name.at(middle + i) == u' ' ? middle + i : -1;
    }
    if (at > 0) {
        name[at] = u'\n';
    }
    return name;
}

} // namespace

BoardHeat boardHeat(const Kpi &kpi, const Judgement &judgement)
{
    if (!judgement.value || judgement.standing == Standing::CannotTell) {
        return BoardHeat::None;
    }
    if (judgement.target) {
        const bool reached = kpi.direction == Direction::HigherIsBetter ? *judgement.value >= *judgement.target
                                                                        : *judgement.value <= *judgement.target;
        return reached ? BoardHeat::Good : BoardHeat::Bad;
    }
    return judgement.mood == Judgement::Mood::Good  ? BoardHeat::Good
           : judgement.mood == Judgement::Mood::Bad ? BoardHeat::Bad
                                                    : BoardHeat::None;
}

void BoardModel::setBoard(const KpiBoard &board)
{
    beginResetModel();
    m_board = board;
    endResetModel();
}

Id<Drop> BoardModel::dropAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_board.rows[static_cast<size_t>(row)].drop.id : Id<Drop>();
}

QString BoardModel::kpiAt(int column) const
{
    return column > 0 && column < columnCount() ? m_board.kpis[static_cast<size_t>(column - 1)].id : QString();
}

int BoardModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_board.rows.size());
}

int BoardModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1 + static_cast<int>(m_board.kpis.size());
}

QVariant BoardModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const BoardRow &row = m_board.rows[static_cast<size_t>(index.row())];
    if (index.column() > 0) {
        return kpiData(row, static_cast<size_t>(index.column() - 1), role);
    }
    switch (role) {
    case Qt::DisplayRole:
        return row.drop.name;
    case Qt::ToolTipRole:
        return row.drop.launch.isValid() ? tr("Launched on %1").arg(dayText(row.drop.launch.date)) : QString();
    case StrongRole:
        return true;
    default:
        return {};
    }
}

QVariant BoardModel::kpiData(const BoardRow &row, size_t kpi, int role) const
{
    const Kpi &measured = m_board.kpis[kpi];
    const Judgement &judgement = row.kpis[kpi];
    const BoardHeat heat = boardHeat(measured, judgement);
    switch (role) {
    case Qt::DisplayRole: {
        if (!judgement.value) {
            return QStringLiteral("—");
        }
        const QString mark = heat == BoardHeat::Good  ? QStringLiteral("✓ ")
                             : heat == BoardHeat::Bad ? QStringLiteral("✕ ")
                                                      : QString();
        return mark + kpiText(measured, *judgement.value, m_board.currency);
    }
    case Qt::BackgroundRole: {
        if (heat == BoardHeat::None) {
            return {};
        }
        QColor shade = Theme::tone(heat == BoardHeat::Good ? Tone::Good : Tone::Bad);
        shade.setAlpha(kShade);
        return shade;
    }
    case ToneRole:
        return static_cast<int>(judgement.value ? Tone::Ink : Tone::Muted);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return judgementText(measured, judgement, m_board.currency);
    default:
        return {};
    }
}

QVariant BoardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (section == 0) {
        return role == Qt::DisplayRole ? tr("Drop") : QVariant();
    }
    const Kpi &kpi = m_board.kpis[static_cast<size_t>(section - 1)];
    switch (role) {
    case Qt::DisplayRole:
        return twoLines(kpiName(kpi));
    case Qt::ToolTipRole:
        return kpiName(kpi) + u'\n' + kpiExplanation(kpi.id);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    default:
        return {};
    }
}

} // namespace dropbeat

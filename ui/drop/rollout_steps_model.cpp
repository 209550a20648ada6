// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drop/rollout_steps_model.h"

#include "ui/widgets/drop_words.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/theme.h"

#include <algorithm>

namespace dropbeat {

RolloutStepsModel::RolloutStepsModel(const Drop &drop, std::vector<Touchpoint> existing, std::vector<Channel> channels,
                                     QObject *parent)
    : QAbstractTableModel(parent)
    , m_drop(drop)
    , m_existing(std::move(existing))
    , m_channels(std::move(channels))
{}

void RolloutStepsModel::setSteps(const std::vector<RolloutStep> &steps)
{
    beginResetModel();
    m_steps = steps;
    m_ticked.assign(steps.size(), true);
    preview();
    endResetModel();
    emit chosenChanged();
}

void RolloutStepsModel::preview()
{
    m_preview = previewRollout(m_steps, m_drop.id, m_existing, m_channels);
}

std::vector<RolloutStep> RolloutStepsModel::chosen() const
{
    std::vector<RolloutStep> steps;
    for (size_t i = 0; i < m_steps.size(); ++i) {
        if (m_ticked[i]) {
            steps.push_back(m_steps[i]);
        }
    }
    return steps;
}

int RolloutStepsModel::additions() const
{
    const std::vector<RolloutPreview> previews = previewRollout(chosen(), m_drop.id, m_existing, m_channels);
    return static_cast<int>(
        std::count_if(previews.begin(), previews.end(), [](const RolloutPreview &each) { return each.adds(); }));
}

int RolloutStepsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int RolloutStepsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const Channel *RolloutStepsModel::channelOf(const RolloutStep &step) const
{
    const auto found = std::find_if(m_channels.begin(), m_channels.end(),
                                    [&step](const Channel &channel) { return channel.id == step.channel; });
    return found == m_channels.end() ? nullptr : &*found;
}

QString RolloutStepsModel::becomes(size_t row) const
{
    const RolloutPreview &preview = m_preview[row];
    if (preview.alreadyThere) {
        return tr("there already");
    }
    if (preview.noChannel) {
        return tr("no such channel");
    }
    const LocalTime when = preview.touchpoint.when(m_drop.launch);
    return when.isValid() ? whenText(when) : tr("dated with the launch");
}

QVariant RolloutStepsModel::shown(size_t row, int column) const
{
    const RolloutStep &step = m_steps[row];
    switch (column) {
    case Offset:
        return offsetText(step.dayOffset);
    case Time:
        return timeText(step.time);
    case Where:
        return channelOf(step) ? channelOf(step)->name : step.channel;
    case Title:
        return step.title;
    case Why:
        return step.purpose;
    default:
        return becomes(row);
    }
}

QVariant RolloutStepsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const auto row = static_cast<size_t>(index.row());
    const RolloutStep &step = m_steps[row];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return shown(row, column);
    case Qt::EditRole:
        return column == Offset ? QVariant(step.dayOffset) : column == Time ? QVariant(step.time) : shown(row, column);
    case Qt::CheckStateRole:
        return column == Offset ? QVariant(m_ticked[row] ? Qt::Checked : Qt::Unchecked) : QVariant();
    case ToneRole: {
        const bool adds = m_ticked[row] && m_preview[row].adds();
        return static_cast<int>(!adds || column == Why ? Tone::Muted : Tone::Ink);
    }
    case SwatchRole:
        return column == Where && channelOf(step) ? QVariant(QColor(channelOf(step)->colour)) : QVariant();
    case ChoiceDelegate::ChoicesRole: {
        QStringList names;
        for (const Channel &channel : m_channels) {
            names << channel.name;
        }
        return names;
    }
    case Qt::ToolTipRole:
        return column == Title || column == Why ? shown(row, column) : QVariant();
    default:
        return {};
    }
}

bool RolloutStepsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid()) {
        return false;
    }
    const auto row = static_cast<size_t>(index.row());
    RolloutStep &step = m_steps[row];
    if (role == Qt::CheckStateRole && index.column() == Offset) {
        m_ticked[row] = value.toInt() == Qt::Checked;
    } else if (role == Qt::EditRole) {
        const QString text = value.toString().trimmed();
        switch (index.column()) {
        case Offset:
            step.dayOffset = std::clamp(value.toInt(), -365, 365);
            break;
        case Time:
            step.time = value.toTime().isValid() ? value.toTime() : step.time;
            break;
        case Where:
            step.channel = m_channels.at(static_cast<size_t>(value.toInt())).id;
            break;
        case Title:
            step.title = text.isEmpty() ? step.title : text;
            break;
        default:
            step.purpose = text;
        }
    } else {
        return false;
    }
    preview();
    emit dataChanged(this->index(0, 0), this->index(rowCount() - 1, ColumnCount - 1));
    emit chosenChanged();
    return true;
}

Qt::ItemFlags RolloutStepsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() != Becomes) {
        flags |= Qt::ItemIsEditable;
    }
    return index.isValid() && index.column() == Offset ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant RolloutStepsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QStringList names{tr("From launch"), tr("Time"),          tr("Channel"),
                            tr("Touchpoint"),  tr("Why it exists"), tr("On this drop")};
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(names.value(section)) : QVariant();
}

} // namespace dropbeat

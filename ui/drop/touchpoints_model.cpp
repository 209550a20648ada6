// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drop/touchpoints_model.h"

#include "core/actions/plan_edits.h"
#include "core/rhythm/recurrence.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/drop_words.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/theme.h"

#include <QLocale>

#include <algorithm>

namespace dropbeat {

namespace {

const QTime kUsualTime(18, 30);
constexpr int kMostDays = 3650;

} // namespace

TouchpointsModel::TouchpointsModel(Plan &plan, Report report, QObject *parent)
    : QAbstractTableModel(parent)
    , m_plan(plan)
    , m_report(std::move(report))
{}

void TouchpointsModel::setDrop(Id<Drop> drop)
{
    m_drop = drop;
    reload();
}

void TouchpointsModel::reload()
{
    const auto drop = m_plan.tables().drops().get(m_drop);
    const LocalTime launch = drop ? drop->launch : LocalTime();
    std::vector<dropbeat::Channel> channels = m_plan.tables().channels().all();
    const QString name = drop ? drop->name : QString();
    const bool moved = launch != m_launch || channels != m_channels || name != m_name;
    m_launch = launch;
    m_name = name;
    m_channels = std::move(channels);
    std::vector<Touchpoint> rows = m_plan.tables().touchpoints().ofDrop(m_drop);
    std::stable_sort(rows.begin(), rows.end(), [this](const Touchpoint &a, const Touchpoint &b) {
        const LocalTime first = a.when(m_launch);
        const LocalTime second = b.when(m_launch);
        return first.isValid() && second.isValid() ? first < second : first.isValid() && !second.isValid();
    });
    int launchRow = -1;
    if (m_launch.isValid()) {
        const auto at = std::find_if(rows.begin(), rows.end(), [this](const Touchpoint &row) {
            const LocalTime when = row.when(m_launch);
            return !when.isValid() || !(when < m_launch);
        });
        launchRow = static_cast<int>(at - rows.begin());
        rows.emplace(at);
    }
    if (drop && !m_plan.isReadOnly()) {
        rows.emplace_back();
    }
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                 [](const Touchpoint &a, const Touchpoint &b) { return a.id == b.id; });
    std::swap(m_launchRow, launchRow);
    if (same) {
        // Only what is new is told: a cell that is being edited keeps what is typed in it.
        for (size_t i = 0; i < rows.size(); ++i) {
            if (rows[i] != m_rows[i] || moved || launchRow != m_launchRow) {
                const int row = static_cast<int>(i);
                m_rows[i] = rows[i];
                emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
            }
        }
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

std::optional<Touchpoint> TouchpointsModel::touchpointAt(int row) const
{
    return row < 0 || row >= rowCount() || at(row).id.isNull() ? std::nullopt : std::optional(at(row));
}

bool TouchpointsModel::isNewRow(int row) const
{
    return row >= 0 && row < rowCount() && at(row).id.isNull() && row != m_launchRow;
}

int TouchpointsModel::rowOf(Id<Touchpoint> touchpoint) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [touchpoint](const Touchpoint &row) { return row.id == touchpoint; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

bool TouchpointsModel::removeAt(int row)
{
    const auto touchpoint = touchpointAt(row);
    return touchpoint && attempt([&] { removeTouchpoint(m_plan, touchpoint->id); }, m_report);
}

bool TouchpointsModel::setPinned(int row, bool pinned)
{
    auto touchpoint = touchpointAt(row);
    const LocalTime when = touchpoint ? touchpoint->when(m_launch) : LocalTime();
    if (!when.isValid() || pinned == touchpoint->pinned.isValid()) {
        return false;
    }
    if (pinned) {
        touchpoint->pinned = when;
        touchpoint->dayOffset.reset();
    } else {
        if (!m_launch.date.isValid()) {
            m_report(Error(Error::Kind::Refused, tr("It stays pinned."),
                           tr("The drop has no launch date that it could move with."), tr("Set the launch first.")));
            return false;
        }
        touchpoint->dayOffset = static_cast<int>(m_launch.date.daysTo(when.date));
        touchpoint->time = when.time;
        touchpoint->pinned = {};
    }
    return attempt([&] { updateTouchpoint(m_plan, *touchpoint); }, m_report);
}

int TouchpointsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TouchpointsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const Channel *TouchpointsModel::channelOf(const Touchpoint &touchpoint) const
{
    const auto found = std::find_if(m_channels.begin(), m_channels.end(),
                                    [&touchpoint](const auto &channel) { return channel.id == touchpoint.channel; });
    return found == m_channels.end() ? nullptr : &*found;
}

QVariant TouchpointsModel::display(const Touchpoint &touchpoint, int column) const
{
    if (touchpoint.id.isNull()) {
        return column == Title ? tr("Add a touchpoint…") : QString();
    }
    switch (column) {
    case FromLaunch:
        if (touchpoint.pinned.isValid() && m_launch.date.isValid()) {
            return offsetText(static_cast<int>(m_launch.date.daysTo(touchpoint.pinned.date)));
        }
        return offsetText(touchpoint.dayOffset);
    case Channel: {
        const auto *channel = channelOf(touchpoint);
        return channel ? channel->name : touchpoint.channel;
    }
    case Title:
        return touchpoint.title;
    case When:
        return whenText(touchpoint.when(m_launch));
    case State:
        return touchpointStateText(touchpoint.state);
    default:
        return touchpoint.owner.isEmpty() ? QStringLiteral("—") : touchpoint.owner;
    }
}

QVariant TouchpointsModel::edited(const Touchpoint &touchpoint, int column) const
{
    switch (column) {
    case FromLaunch:
        return touchpoint.dayOffset ? QLocale().toString(*touchpoint.dayOffset) : QString();
    case Title:
        return touchpoint.title;
    case When: {
        const LocalTime when = touchpoint.when(m_launch);
        const QDate day = m_launch.date.isValid() ? m_launch.date : m_plan.today();
        return when.isValid() ? QDateTime(when.date, when.time) : QDateTime(day, kUsualTime);
    }
    case Who:
        return touchpoint.owner;
    default:
        return display(touchpoint, column);
    }
}

QVariant TouchpointsModel::subtitle(const Touchpoint &touchpoint, int column) const
{
    switch (column) {
    case FromLaunch:
        return touchpoint.pinned.isValid() ? QVariant(tr("pinned")) : QVariant();
    case Title:
        return touchpoint.purpose.isEmpty() ? QVariant() : QVariant(touchpoint.purpose);
    case When:
        return touchpoint.isRepeating() ? QVariant(recurrenceText(touchpoint.repeats)) : QVariant();
    default:
        return {};
    }
}

/// The launch itself: what the others count from.
QVariant TouchpointsModel::launchData(int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: {
        const QStringList cells{offsetText(0), tr("Launch"), m_name, whenText(m_launch), tr("pinned"), QString()};
        return cells.value(column);
    }
    case Qt::ToolTipRole:
        return tr("The launch; what is not pinned moves with it");
    case SubtitleRole:
        return column == Title ? QVariant(tr("what is not pinned moves with it")) : QVariant();
    case ToneRole:
        return static_cast<int>(column == FromLaunch ? Tone::Muted : Tone::Ink);
    case StrongRole:
        return column == Title;
    case SwatchRole:
        return column == Channel ? QVariant(Theme::current().accent) : QVariant();
    case BadgeToneRole:
        return column == State ? QVariant(static_cast<int>(BadgeTone::Warn)) : QVariant();
    case Qt::TextAlignmentRole:
        return column == FromLaunch ? QVariant(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    default:
        return {};
    }
}

QVariant TouchpointsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Touchpoint &touchpoint = at(index.row());
    const bool isNew = touchpoint.id.isNull();
    const int column = index.column();
    if (index.row() == m_launchRow) {
        return launchData(column, role);
    }
    switch (role) {
    case Qt::DisplayRole:
        return display(touchpoint, column);
    case Qt::EditRole:
        return edited(touchpoint, column);
    case TitleAndWhyRole:
        return column == Title ? QStringList{touchpoint.title, touchpoint.purpose} : QVariant();
    case SubtitleRole:
        return subtitle(touchpoint, column);
    case ToneRole:
        return static_cast<int>(isNew || column == FromLaunch || column == Who ? Tone::Muted : Tone::Ink);
    case SwatchRole:
        return column == Channel && channelOf(touchpoint) ? QVariant(QColor(channelOf(touchpoint)->colour))
                                                          : QVariant();
    case BadgeToneRole:
        return column == State && !isNew ? QVariant(static_cast<int>(touchpointStateTone(touchpoint.state)))
                                         : QVariant();
    case ChoiceDelegate::ChoicesRole: {
        if (column == State) {
            return touchpointStateTexts();
        }
        QStringList names;
        for (const auto &channel : m_channels) {
            names << channel.name;
        }
        return names;
    }
    case Qt::TextAlignmentRole:
        return column == FromLaunch ? QVariant(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    default:
        return {};
    }
}

bool TouchpointsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || m_plan.isReadOnly() || index.row() == m_launchRow) {
        return false;
    }
    const Touchpoint touchpoint = at(index.row());
    return attempt(
        [&] {
            if (touchpoint.id.isNull()) {
                add(value.toStringList());
            } else if (const auto now = m_plan.tables().touchpoints().get(touchpoint.id)) {
                // The row as it is now: another cell may have been written since it was read.
                write(*now, index.column(), value);
            }
        },
        m_report);
}

void TouchpointsModel::add(const QStringList &words)
{
    Touchpoint touchpoint;
    touchpoint.drop = m_drop;
    touchpoint.title = words.value(0);
    touchpoint.purpose = words.value(1).trimmed();
    touchpoint.channel = m_channels.empty() ? QString() : m_channels.front().id;
    touchpoint.dayOffset = 0;
    touchpoint.time = m_launch.time.isValid() ? m_launch.time : kUsualTime;
    touchpoint.state = TouchpointState::Planned;
    addTouchpoint(m_plan, touchpoint);
}

void TouchpointsModel::write(Touchpoint touchpoint, int column, const QVariant &value)
{
    const Touchpoint before = touchpoint;
    switch (column) {
    case FromLaunch:
        writeOffset(touchpoint, value.toString().trimmed());
        break;
    case Channel:
        touchpoint.channel = m_channels.at(static_cast<size_t>(value.toInt())).id;
        break;
    case Title:
        touchpoint.title = value.toStringList().value(0).trimmed();
        touchpoint.purpose = value.toStringList().value(1).trimmed();
        break;
    case When:
        writeWhen(touchpoint, value.toDateTime());
        break;
    case State:
        touchpoint.state = static_cast<TouchpointState>(value.toInt());
        break;
    default:
        touchpoint.owner = value.toString().trimmed();
    }
    if (touchpoint != before) {
        updateTouchpoint(m_plan, touchpoint);
    }
}

void TouchpointsModel::writeOffset(Touchpoint &touchpoint, const QString &text) const
{
    if (text.isEmpty()) {
        touchpoint.dayOffset.reset();
        touchpoint.pinned = {};
        touchpoint.state = TouchpointState::Unscheduled;
        return;
    }
    QString figure = text;
    bool ok = false;
    const int days = QLocale().toInt(figure.replace(QChar(0x2212), u'-').remove(u'+').remove(u'd').trimmed(), &ok);
    if (!ok || qAbs(days) > kMostDays) {
        throw Error(Error::Kind::Refused, tr("The day was not changed."), tr("“%1” is no number of days.").arg(text),
                    tr("Write −10 for ten days before the launch, 2 for two days after it."));
    }
    if (touchpoint.pinned.isValid()) {
        touchpoint.time = touchpoint.pinned.time;
        touchpoint.pinned = {};
    } else if (!touchpoint.time.isValid()) {
        touchpoint.time = kUsualTime;
    }
    touchpoint.dayOffset = days;
    if (touchpoint.state == TouchpointState::Unscheduled) {
        touchpoint.state = TouchpointState::Planned;
    }
}

void TouchpointsModel::writeWhen(Touchpoint &touchpoint, const QDateTime &when) const
{
    if (!when.isValid()) {
        return;
    }
    if (touchpoint.pinned.isValid() || !m_launch.date.isValid()) {
        touchpoint.pinned = {when.date(), when.time()};
        touchpoint.dayOffset.reset();
    } else {
        touchpoint.dayOffset = static_cast<int>(m_launch.date.daysTo(when.date()));
        touchpoint.time = when.time();
    }
    if (touchpoint.state == TouchpointState::Unscheduled) {
        touchpoint.state = TouchpointState::Planned;
    }
}

Qt::ItemFlags TouchpointsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && !m_plan.isReadOnly() && index.row() != m_launchRow &&
        (!at(index.row()).id.isNull() || index.column() == Title)) {
        flags |= Qt::ItemIsEditable;
    }
    return flags;
}

QVariant TouchpointsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == FromLaunch) {
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const QStringList names{tr("From launch"), tr("Channel"), tr("Touchpoint and why"),
                            tr("When"),        tr("State"),   tr("Who")};
    return names.value(section);
}

} // namespace dropbeat

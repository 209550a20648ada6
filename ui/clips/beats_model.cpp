// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/beats_model.h"

#include "core/actions/plan_edits.h"
#include "core/actions/script_edits.h"
#include "core/actions/script_presets.h"
#include "core/scripts/beat_edits.h"
#include "ui/clips/stage_words.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/theme.h"

#include <algorithm>

namespace dropbeat {

namespace {

bool sameIds(const std::vector<Beat> &a, const std::vector<Beat> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Beat &x, const Beat &y) { return x.id == y.id; });
}

BeatColumn columnAt(int section)
{
    return beatColumns()[static_cast<size_t>(section)];
}

} // namespace

BeatsModel::BeatsModel(Plan &plan, std::function<void(const Error &)> report, QObject *parent)
    : QAbstractTableModel(parent)
    , m_plan(plan)
    , m_report(std::move(report))
{
    connect(&plan, &Plan::changed, this, &BeatsModel::planChanged);
}

void BeatsModel::setClip(Id<Clip> clip)
{
    if (clip != m_id) {
        m_id = clip;
        m_previewing = false;
        beginResetModel();
        m_stored.clear();
        m_beats.clear();
        endResetModel();
    }
    reload();
}

void BeatsModel::planChanged(const Touched &touched)
{
    if (m_id && (touched.has(QStringLiteral("beat")) || touched.has(QStringLiteral("clip")))) {
        reload();
    }
}

void BeatsModel::reload()
{
    m_clip = m_plan.tables().clips().get(m_id).value_or(Clip());
    m_stored = m_plan.tables().beats().ofClip(m_id);
    m_previewing = false;
    show(m_stored);
}

void BeatsModel::show(std::vector<Beat> beats)
{
    if (!sameIds(beats, m_beats)) {
        beginResetModel();
        m_beats = std::move(beats);
        endResetModel();
    } else {
        std::vector<Beat> before = std::move(m_beats);
        m_beats = std::move(beats);
        bool moved = false; // a beat that gets longer changes when those behind it begin
        for (size_t i = 0; i < before.size(); ++i) {
            moved = moved || before[i].tenths != m_beats[i].tenths;
            if (moved || before[i] != m_beats[i]) {
                const int row = static_cast<int>(i);
                emit dataChanged(index(row, 0), index(row, columnCount() - 1));
            }
        }
    }
    emit shownChanged();
}

void BeatsModel::preview(std::optional<std::vector<Beat>> beats)
{
    m_previewing = beats.has_value();
    show(beats ? std::move(*beats) : m_stored);
}

bool BeatsModel::write(const std::vector<Beat> &beats, const QString &label, const QString &gesture)
{
    const bool done = attempt([&] { setBeats(m_plan, m_id, beats, label, gesture); }, m_report);
    if (m_previewing) {
        preview(std::nullopt); // what it showed was not written, or is the plan's by now
    }
    return done;
}

bool BeatsModel::writeClip(const Clip &clip, const QString &gesture)
{
    return attempt([&] { updateClip(m_plan, clip, gesture); }, m_report);
}

void BeatsModel::setShot(int row, bool shot)
{
    std::vector<Beat> beats = m_stored;
    beats[static_cast<size_t>(row)].shot = shot;
    write(beats, shot ? tr("Tick off a shot") : tr("Take back a shot"));
}

int BeatsModel::rowOf(Id<Beat> beat) const
{
    const auto found =
        std::find_if(m_beats.begin(), m_beats.end(), [beat](const Beat &each) { return each.id == beat; });
    return found == m_beats.end() ? -1 : static_cast<int>(found - m_beats.begin());
}

const Beat *BeatsModel::beat(int row) const
{
    return row >= 0 && row < rowCount() ? &m_beats[static_cast<size_t>(row)] : nullptr;
}

std::pair<int, int> BeatsModel::spanOf(int row) const
{
    int start = 0;
    for (int i = 0; i < row; ++i) {
        start += m_beats[static_cast<size_t>(i)].tenths;
    }
    return {start, start + m_beats[static_cast<size_t>(row)].tenths};
}

int BeatsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_beats.size());
}

int BeatsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(beatColumns().size());
}

QString BeatsModel::text(int row, BeatColumn column) const
{
    const Beat &beat = m_beats[static_cast<size_t>(row)];
    if (column == BeatColumn::Seconds) {
        const auto [from, until] = spanOf(row);
        return spanText(from, until);
    }
    return cellOf(beat, column);
}

QStringList BeatsModel::choices(BeatColumn column) const
{
    QStringList choices;
    switch (column) {
    case BeatColumn::Stage:
        return {stageName(Stage::See), stageName(Stage::Feel), stageName(Stage::Do)};
    case BeatColumn::Grab:
        return {QString(), grabName(Grab::Movement), grabName(Grab::Contrast), grabName(Grab::Surprise)};
    case BeatColumn::Product:
        for (const Product &product : m_plan.tables().products().ofDrop(m_clip.drop)) {
            choices << product.name;
        }
        break;
    case BeatColumn::Shows:
        if (const auto format = formatOf(m_plan.tables(), m_clip.format)) {
            for (const QString &demand : format->format.demands) {
                if (demand.startsWith(QLatin1String("shows:"))) {
                    choices << demand.mid(6);
                } else if (demand == QLatin1String("countdown")) {
                    choices << demand;
                }
            }
        }
        break;
    default: // what the clip has already
        for (const Beat &beat : m_beats) {
            choices << cellOf(beat, column);
        }
    }
    choices.removeAll(QString());
    choices.removeDuplicates();
    return choices;
}

QVariant BeatsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const BeatColumn column = columnAt(index.column());
    const Beat &beat = m_beats[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return column == BeatColumn::Shot ? QString() : text(index.row(), column);
    case Qt::EditRole:
        return column == BeatColumn::Seconds ? secondsNumber(beat.tenths) : cellOf(beat, column);
    case Qt::CheckStateRole:
        return column == BeatColumn::Shot ? QVariant(beat.shot ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::TextAlignmentRole:
        return static_cast<int>((column == BeatColumn::Seconds ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
    case Qt::ToolTipRole:
        return column == BeatColumn::Seconds ? tr("%1 long").arg(secondsText(beat.tenths)) : QVariant();
    case BadgeToneRole:
        return column == BeatColumn::Stage ? QVariant(static_cast<int>(stageTone(beat.stage))) : QVariant();
    case ToneRole:
        return static_cast<int>(column == BeatColumn::Heard ? Tone::Muted : Tone::Ink);
    case Qt::AccessibleTextRole:
        if (column == BeatColumn::Shot) {
            return beat.shot ? tr("shot") : tr("not yet shot");
        }
        return tr("%1: %2").arg(beatColumnName(column), text(index.row(), column));
    case ChoiceDelegate::ChoicesRole:
    case ChoiceDelegate::ChoiceValuesRole:
        return choices(column);
    default:
        return {};
    }
}

bool BeatsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const bool tick = role == Qt::CheckStateRole;
    if (!index.isValid() || (role != Qt::EditRole && !tick) || index.row() >= rowCount()) {
        return false;
    }
    const BeatColumn column = columnAt(index.column());
    if (tick) {
        setShot(index.row(), value.toInt() == Qt::Checked);
        return true;
    }
    std::vector<Beat> beats = m_stored;
    Beat &beat = beats[static_cast<size_t>(index.row())];
    const Beat before = beat;
    const QString typed = value.toString();
    if (column == BeatColumn::Seconds) {
        const auto tenths = tenthsFrom(typed);
        if (!tenths) {
            emit notUnderstood(typed, tr("Write the seconds as a number, such as 1.5, or from when to when: 1.5–6."));
            return false;
        }
        if (*tenths != beat.tenths) {
            return write(withTenths(m_stored, static_cast<size_t>(index.row()), *tenths),
                         tr("Change length of a beat"));
        }
        return true;
    }
    if (!setCell(beat, column, typed)) {
        emit notUnderstood(typed, tr("Choose one of the list."));
        return false;
    }
    return beat == before || write(beats, tr("Change “%1” of a beat").arg(beatColumnName(column)));
}

Qt::ItemFlags BeatsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && !m_plan.isReadOnly()) {
        flags |= columnAt(index.column()) == BeatColumn::Shot ? Qt::ItemIsUserCheckable : Qt::ItemIsEditable;
    }
    return flags;
}

QVariant BeatsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const BeatColumn column = columnAt(section);
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>((column == BeatColumn::Seconds ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return role == Qt::DisplayRole ? QVariant(beatColumnName(column)) : QVariant();
}

} // namespace dropbeat

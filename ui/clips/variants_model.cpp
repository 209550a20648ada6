// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/variants_model.h"

#include "core/actions/plan_edits.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/drop_words.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/theme.h"

#include <QLocale>

#include <algorithm>

namespace dropbeat {

namespace {

/// The override that a column writes.
std::optional<QString> Variant::*fieldOf(int column)
{
    return column == VariantsModel::Hook  ? &Variant::hook
           : column == VariantsModel::Cta ? &Variant::cta
                                          : &Variant::caption;
}

QString saidIn(const ResolvedScript &script, int column)
{
    return column == VariantsModel::Hook  ? script.hook()
           : column == VariantsModel::Cta ? script.cta()
                                          : script.clip.caption;
}

} // namespace

VariantsModel::VariantsModel(Plan &plan, std::function<void(const Error &)> report, QObject *parent)
    : QAbstractTableModel(parent)
    , m_plan(plan)
    , m_report(std::move(report))
{}

void VariantsModel::setClip(Id<Clip> clip)
{
    m_clip = {};
    m_clip.id = clip;
    reload();
}

void VariantsModel::reload()
{
    const Tables &tables = m_plan.tables();
    std::vector<Row> rows;
    m_touchpoints.clear();
    m_own = {};
    if (const auto clip = tables.clips().get(m_clip.id)) {
        m_clip = *clip;
        m_own = {*clip, tables.beats().ofClip(clip->id)};
        const auto drop = tables.drops().get(clip->drop);
        m_launch = drop ? drop->launch : LocalTime();
        for (const Touchpoint &touchpoint : tables.touchpoints().ofDrop(clip->drop)) {
            m_touchpoints.push_back(touchpoint);
        }
        std::stable_sort(m_touchpoints.begin(), m_touchpoints.end(),
                         [this](const Touchpoint &one, const Touchpoint &other) {
                             const LocalTime a = one.when(m_launch);
                             const LocalTime b = other.when(m_launch);
                             return a.isValid() && (!b.isValid() || a < b);
                         });
        for (const Variant &variant : tables.variants().ofClip(clip->id)) {
            rows.push_back({variant, resolved(m_own.clip, m_own.beats, variant)});
        }
    }
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                 [](const Row &a, const Row &b) { return a.variant.id == b.variant.id; });
    if (!same) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    } else if (!rows.empty()) {
        m_rows = std::move(rows); // a cell that is being edited keeps what is typed in it
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

std::optional<Variant> VariantsModel::at(int row) const
{
    return row < 0 || row >= rowCount() ? std::nullopt : std::optional(rowAt(row).variant);
}

int VariantsModel::rowOf(Id<Variant> variant) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [variant](const Row &row) { return row.variant.id == variant; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

std::vector<ResolvedScript> VariantsModel::scripts() const
{
    std::vector<ResolvedScript> scripts;
    for (const Row &row : m_rows) {
        scripts.push_back(row.script);
    }
    return scripts;
}

bool VariantsModel::isOwn(int row, int column) const
{
    return column >= Hook && column <= Caption && saidIn(rowAt(row).script, column) != saidIn(m_own, column);
}

int VariantsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int VariantsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString VariantsModel::postsText(const Row &row) const
{
    const auto found = std::find_if(m_touchpoints.begin(), m_touchpoints.end(), [&row](const Touchpoint &touchpoint) {
        return touchpoint.id == row.variant.touchpoint;
    });
    if (found == m_touchpoints.end()) {
        return row.variant.isFrozen() ? tr("posted %1").arg(weekdayText(row.variant.frozenOn)) : QString();
    }
    const LocalTime when = found->when(m_launch);
    return when.isValid() ? whenText(when) : found->title;
}

QString VariantsModel::text(const Row &row, int column) const
{
    switch (column) {
    case Letter:
        return row.variant.letter;
    case Posts:
        return postsText(row);
    default:
        return saidIn(row.script, column);
    }
}

QString VariantsModel::toolTip(int row, int column) const
{
    const Row &shown = rowAt(row);
    QStringList lines;
    if (column == Letter && !shown.variant.name.isEmpty()) {
        lines << shown.variant.name;
    }
    if (column == Posts && m_plan.tables().touchpoints().get(shown.variant.touchpoint)) {
        lines << m_plan.tables().touchpoints().get(shown.variant.touchpoint)->title;
    }
    if ((column == Posts || column == Letter) && shown.variant.isFrozen()) {
        lines << tr("Posted on %1. What it said then is kept, so that a boost is of the same creative.")
                     .arg(QLocale().toString(shown.variant.frozenOn, QLocale::LongFormat))
              << tr("Content hash (SHA-256): %1").arg(shown.variant.frozenHash);
    }
    if (column >= Hook && column <= Caption) {
        lines << text(shown, column)
              << (isOwn(row, column)
                      ? tr("Its own. The clip says: %1")
                            .arg(saidIn(m_own, column).isEmpty() ? QStringLiteral("—") : saidIn(m_own, column))
                      : tr("As the clip has it"));
    }
    return lines.join(u'\n');
}

QStringList VariantsModel::touchpointNames() const
{
    QStringList names{tr("nowhere yet")};
    for (const Touchpoint &touchpoint : m_touchpoints) {
        const LocalTime when = touchpoint.when(m_launch);
        names << (when.isValid() ? tr("%1 · %2", "when · title").arg(whenText(when), touchpoint.title)
                                 : touchpoint.title);
    }
    return names;
}

QVariant VariantsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Row &row = rowAt(index.row());
    const int column = index.column();
    const bool isText = column >= Hook && column <= Caption;
    switch (role) {
    case Qt::EditRole:
        return text(row, column);
    case Qt::DisplayRole: {
        const QString shown = text(row, column).replace(u'\n', u' ');
        return shown.isEmpty() ? column == Posts ? tr("nowhere yet") : QStringLiteral("—") : shown;
    }
    case Qt::ToolTipRole:
        return toolTip(index.row(), column);
    case Qt::AccessibleTextRole:
        return isText && isOwn(index.row(), column) ? tr("%1, its own").arg(text(row, column))
               : column == Posts && row.variant.isFrozen()
                   ? tr("%1, posted on %2")
                         .arg(postsText(row), QLocale().toString(row.variant.frozenOn, QLocale::LongFormat))
                   : data(index, Qt::DisplayRole);
    case ToneRole:
        return static_cast<int>(column == Posts || text(row, column).isEmpty() ? Tone::Muted
                                : isText && isOwn(index.row(), column)         ? Tone::Accent
                                                                               : Tone::Ink);
    case StrongRole:
        return column == Letter || isOwn(index.row(), column);
    case MarkRole:
        return static_cast<int>(column == Posts && row.variant.isFrozen() ? Mark::Check : Mark::None);
    case ChoiceDelegate::ChoicesRole:
        return column == Posts ? QVariant(touchpointNames()) : QVariant();
    default:
        return {};
    }
}

bool VariantsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable)) {
        return false;
    }
    const Variant variant = rowAt(index.row()).variant;
    return attempt(
        [&] {
            if (index.column() == Posts) {
                choosePost(variant, value.toInt());
            } else {
                writeText(variant, index.column(), value.toString().trimmed());
            }
        },
        m_report);
}

void VariantsModel::choosePost(Variant variant, int choice)
{
    const auto at = static_cast<size_t>(choice);
    variant.touchpoint = choice >= 1 && at <= m_touchpoints.size() ? m_touchpoints[at - 1].id : Id<Touchpoint>();
    updateVariant(m_plan, variant);
}

void VariantsModel::writeText(const Variant &variant, int column, const QString &typed)
{
    const Row &row = rowAt(rowOf(variant.id));
    if (typed == text(row, column).trimmed()) {
        return;
    }
    // What is emptied, or typed as the clip has it, is inherited again.
    Variant changed = variant;
    changed.*fieldOf(column) = typed.isEmpty() || typed == saidIn(m_own, column) ? std::nullopt : std::optional(typed);
    if (variant.isFrozen()) {
        emit postedChangeWanted(changed);
    } else {
        updateVariant(m_plan, changed);
    }
}

Qt::ItemFlags VariantsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid() || m_plan.isReadOnly() || index.column() == Letter) {
        return flags;
    }
    // A hook needs a SEE beat, and a CTA a beat at all, to stand in.
    const bool hasPlace = index.column() == Hook  ? hookBeat(m_own.beats).has_value()
                          : index.column() == Cta ? !m_own.beats.empty()
                                                  : true;
    return hasPlace ? flags | Qt::ItemIsEditable : flags;
}

QVariant VariantsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)) {
        return {};
    }
    switch (section) {
    case Letter:
        return role == Qt::DisplayRole ? QString() : tr("Variant");
    case Hook:
        return tr("Hook (SEE)");
    case Cta:
        return tr("CTA (DO)");
    case Caption:
        return tr("Caption");
    default:
        return tr("Posts");
    }
}

} // namespace dropbeat

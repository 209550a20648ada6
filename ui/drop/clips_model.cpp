// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drop/clips_model.h"

#include "core/actions/plan_edits.h"
#include "core/domain/codes.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/theme.h"

#include <QLocale>

#include <algorithm>

namespace dropbeat {

bool ClipsModel::Row::isSame(const Row &other) const
{
    return clip.id == other.clip.id && variant.has_value() == other.variant.has_value() &&
           (!variant || variant->id == other.variant->id);
}

ClipsModel::ClipsModel(Plan &plan, Report report, QObject *parent)
    : QAbstractTableModel(parent)
    , m_plan(plan)
    , m_report(std::move(report))
{}

void ClipsModel::setDrop(Id<Drop> drop)
{
    m_drop = drop;
    reload();
}

void ClipsModel::reload()
{
    std::vector<Row> rows;
    for (const Clip &clip : m_plan.tables().clips().ofDrop(m_drop)) {
        const bool hasBeats = !m_plan.tables().beats().ofClip(clip.id).empty();
        rows.push_back({clip, {}, hasBeats});
        for (const Variant &variant : m_plan.tables().variants().ofClip(clip.id)) {
            rows.push_back({clip, variant, hasBeats});
        }
    }
    if (!m_plan.isReadOnly() && m_drop) {
        rows.emplace_back();
    }
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                 [](const Row &a, const Row &b) { return a.isSame(b); });
    if (same) {
        // Only what is new is told: a cell that is being edited keeps what is typed in it.
        for (size_t i = 0; i < rows.size(); ++i) {
            if (!(rows[i].clip == m_rows[i].clip && rows[i].variant == m_rows[i].variant &&
                  rows[i].hasBeats == m_rows[i].hasBeats)) {
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

std::optional<Clip> ClipsModel::clipAt(int row) const
{
    return row < 0 || row >= rowCount() || at(row).isNew() ? std::nullopt : std::optional(at(row).clip);
}

std::optional<Variant> ClipsModel::variantAt(int row) const
{
    return row < 0 || row >= rowCount() ? std::nullopt : at(row).variant;
}

bool ClipsModel::isNewRow(int row) const
{
    return row >= 0 && row < rowCount() && at(row).isNew();
}

int ClipsModel::rowOf(Id<Clip> clip) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [clip](const Row &row) { return row.clip.id == clip && !row.variant; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int ClipsModel::rowOf(Id<Variant> variant) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [variant](const Row &row) { return row.variant && row.variant->id == variant; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

bool ClipsModel::removeAt(int row)
{
    const auto clip = clipAt(row);
    const auto variant = variantAt(row);
    if (!clip) {
        return false;
    }
    return attempt([&] { variant ? removeVariant(m_plan, variant->id) : removeClip(m_plan, clip->id); }, m_report);
}

int ClipsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ClipsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ClipsModel::text(const Row &row, int column) const
{
    if (row.isNew()) {
        return {};
    }
    switch (column) {
    case Name:
        return row.variant ? row.variant->name : row.clip.name;
    case Letter:
        return row.variant ? row.variant->letter : QString();
    case Code:
        return row.variant ? contentCode(row.clip, *row.variant) : row.clip.code;
    case Seconds:
        return row.variant || row.clip.seconds <= 0 ? QString() : QLocale().toString(row.clip.seconds);
    default:
        return row.variant ? QString() : row.clip.question;
    }
}

bool ClipsModel::isEditable(const Row &row, int column) const
{
    if (m_plan.isReadOnly()) {
        return false;
    }
    if (row.isNew()) {
        return column == Name;
    }
    if (row.variant) {
        return column == Name || column == Letter;
    }
    return column != Letter && !(column == Seconds && row.hasBeats);
}

QVariant ClipsModel::toolTip(const Row &row, int column) const
{
    if (column == Question && !row.variant && !row.isNew()) {
        return row.clip.question.isEmpty() ? tr("What its variants are to find out: which hook?") : row.clip.question;
    }
    if (column == Letter && row.variant && row.variant->isFrozen()) {
        return tr("Posted on %1; what it said then is kept.")
            .arg(QLocale().toString(row.variant->frozenOn, QLocale::LongFormat));
    }
    if (column == Seconds && !row.variant && row.hasBeats) {
        return tr("The length of its beats, which are changed on the Clips page.");
    }
    return column == Code && !row.isNew()
               ? tr("What links and ads of it carry as utm_content, and what results are recognised by.")
               : QVariant();
}

QVariant ClipsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Row &row = at(index.row());
    switch (role) {
    case Qt::EditRole:
        return text(row, index.column());
    case Qt::DisplayRole:
        if (row.isNew()) {
            return index.column() == Name ? tr("Add a clip…") : QString();
        }
        if (index.column() == Name && row.variant && row.variant->name.isEmpty()) {
            return tr("what makes it different?");
        }
        if (index.column() == Seconds && !text(row, Seconds).isEmpty()) {
            return tr("%1 s", "seconds").arg(text(row, Seconds));
        }
        return text(row, index.column());
    case ToneRole: {
        const bool hint = row.isNew() || (row.variant && row.variant->name.isEmpty());
        const bool quiet = index.column() == Code || (index.column() == Name && hint);
        return static_cast<int>(quiet ? Tone::Muted : Tone::Ink);
    }
    case StrongRole:
        return index.column() == Name && !row.variant && !row.isNew();
    case BadgeToneRole:
        return index.column() == Letter && row.variant ? QVariant(static_cast<int>(BadgeTone::Plain)) : QVariant();
    case MarkRole: // posted
        return static_cast<int>(index.column() == Letter && row.variant && row.variant->isFrozen() ? Mark::Check
                                                                                                   : Mark::None);
    case Qt::TextAlignmentRole:
        return index.column() == Seconds ? QVariant(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::ToolTipRole:
        return toolTip(row, index.column());
    default:
        return {};
    }
}

bool ClipsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || !isEditable(at(index.row()), index.column())) {
        return false;
    }
    const Row row = at(index.row());
    const QString typed = value.toString().trimmed();
    if (typed == text(row, index.column())) {
        return true;
    }
    return attempt(
        [&] {
            if (row.isNew()) {
                Clip clip;
                clip.drop = m_drop;
                clip.name = typed;
                addClip(m_plan, clip);
            } else if (row.variant) {
                writeVariant(*row.variant, index.column(), typed);
            } else {
                writeClip(row.clip, index.column(), typed);
            }
        },
        m_report);
}

void ClipsModel::writeClip(Clip clip, int column, const QString &text)
{
    if (column == Name) {
        clip.name = text;
    } else if (column == Code) {
        clip.code = text;
    } else if (column == Question) {
        clip.question = text;
    } else {
        bool ok = text.isEmpty();
        QString figure = text;
        const double seconds = ok ? 0 : QLocale().toDouble(figure.remove(u's').trimmed(), &ok);
        if (!ok || seconds < 0 || seconds > 36'000) {
            throw Error(Error::Kind::Refused, tr("The length was not changed."), tr("“%1” is no length.").arg(text),
                        tr("Write the seconds as a number, such as 15."));
        }
        clip.seconds = seconds;
    }
    updateClip(m_plan, clip);
}

void ClipsModel::writeVariant(Variant variant, int column, const QString &text)
{
    (column == Letter ? variant.letter : variant.name) = text;
    updateVariant(m_plan, variant);
}

Qt::ItemFlags ClipsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && isEditable(at(index.row()), index.column())) {
        flags |= Qt::ItemIsEditable;
    }
    return flags;
}

QVariant ClipsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == Seconds) {
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Clip and variants");
    case Letter:
        return tr("Variant");
    case Code:
        return tr("Code");
    case Seconds:
        return tr("Length");
    default:
        return tr("Question");
    }
}

} // namespace dropbeat

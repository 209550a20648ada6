// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/assignment_model.h"

#include "core/base/day_words.h"
#include "ui/importing/choice_cell.h"
#include "ui/importing/import_words.h"
#include "ui/widgets/theme.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace dropbeat {

namespace {

/// What stands for how large a thing is: what was spent on it, else how far it reached.
Measure amountOf(const ReadImport &import)
{
    constexpr std::array candidates{Measure::Spend,    Measure::Impressions, Measure::VideoViews,
                                    Measure::Sessions, Measure::Revenue,     Measure::Orders};
    for (const Measure measure : candidates) {
        for (const ParsedFile &file : import.files) {
            if (std::ranges::find(file.rows.measures, measure) != file.rows.measures.end()) {
                return measure;
            }
        }
    }
    return Measure::Impressions;
}

/// Sums one measure per subject of a file.
std::vector<std::optional<qint64>> amounts(const ResultRows &rows, Measure measure)
{
    std::vector<std::optional<qint64>> sums(rows.subjects.size());
    const auto found = std::ranges::find(rows.measures, measure);
    if (found == rows.measures.end()) {
        return sums;
    }
    const auto column = static_cast<size_t>(found - rows.measures.begin());
    for (size_t i = 0; i < rows.size(); ++i) {
        if (const qint64 value = rows.value(i, column); value != ResultRows::kNotReported) {
            auto &sum = sums[rows.keys[i].subject];
            sum = sum.value_or(0) + value;
        }
    }
    return sums;
}

} // namespace

Assignment AssignmentModel::Row::now() const
{
    if (chosen) {
        return {*chosen, Because::Hand, {}};
    }
    return known.isNone() ? proposal.value_or(Assignment()) : known;
}

AssignmentModel::AssignmentModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void AssignmentModel::setImport(const ReadImport &import, const Tables &tables, const QString &planPath, QDate today)
{
    const ImportContext context = ImportContext::of(tables, planPath, QString(), today);
    const QHash<QString, Assignment> proposed = proposals(import, context);
    beginResetModel();
    m_targets = TargetChoices::of(tables);
    m_currency = context.facts.currency;
    m_amount = amountOf(import);
    m_rows.clear();
    QHash<QString, size_t> places;
    for (const ParsedFile &file : import.files) {
        const auto sums = amounts(file.rows, m_amount);
        for (size_t i = 0; i < file.rows.subjects.size(); ++i) {
            const Subject &subject = file.rows.subjects[i];
            const QString key = subjectKey(subject);
            const auto place = places.constFind(key);
            if (place == places.constEnd()) {
                places.insert(key, m_rows.size());
                const auto proposal = proposed.constFind(key);
                m_rows.push_back({key,
                                  subject,
                                  sums[i],
                                  {},
                                  proposal == proposed.constEnd() ? std::nullopt : std::optional(*proposal),
                                  {}});
            } else if (sums[i]) {
                m_rows[*place].amount = m_rows[*place].amount.value_or(0) + *sums[i];
            }
        }
    }
    m_level = m_rows.empty() ? SubjectLevel::Ad : m_rows.front().subject.level;
    readKnown(tables);
    endResetModel();
    emit choicesChanged();
}

void AssignmentModel::readKnown(const Tables &tables)
{
    QHash<QString, Assignment> known;
    for (const Subject &subject : tables.subjects().all()) {
        known.insert(subjectKey(subject), subject.assignment);
    }
    for (Row &row : m_rows) {
        row.known = known.value(row.key);
        const auto chosen = m_chosen.constFind(row.key);
        row.chosen.reset();
        if (chosen != m_chosen.constEnd() && m_targets.indexOf(*chosen) >= 0) {
            row.chosen = *chosen;
        }
        if (row.proposal && m_targets.indexOf(row.proposal->target) < 0) {
            row.proposal.reset();
        }
    }
}

void AssignmentModel::refresh(const Tables &tables)
{
    if (m_rows.empty()) {
        return;
    }
    m_targets = TargetChoices::of(tables);
    readKnown(tables);
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit choicesChanged();
}

void AssignmentModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_chosen.clear();
    endResetModel();
    emit choicesChanged();
}

void AssignmentModel::assign(const QList<int> &rows, const Assignment::Target &target)
{
    for (const int at : rows) {
        Row &row = m_rows[static_cast<size_t>(at)];
        row.chosen.reset();
        m_chosen.remove(row.key);
        if (row.now().target != target) {
            row.chosen = target;
            m_chosen.insert(row.key, target);
        }
        emit dataChanged(index(at, 0), index(at, ColumnCount - 1));
    }
    emit choicesChanged();
}

QHash<QString, Assignment::Target> AssignmentModel::choices() const
{
    QHash<QString, Assignment::Target> chosen;
    for (const Row &row : m_rows) {
        if (row.chosen) {
            chosen.insert(row.key, *row.chosen);
        }
    }
    return chosen;
}

int AssignmentModel::unassigned() const
{
    return static_cast<int>(std::ranges::count_if(m_rows, [](const Row &row) { return row.now().isNone(); }));
}

bool AssignmentModel::hasChanges() const
{
    return std::ranges::any_of(m_rows, [](const Row &row) { return row.now().target != row.known.target; });
}

int AssignmentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AssignmentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AssignmentModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    if (role == UnassignedRole) {
        return row.now().isNone();
    }
    if (role == SearchRole) {
        return QStringList{row.subject.name, row.subject.externalId, row.subject.campaign}.join(u' ');
    }
    switch (index.column()) {
    case Ad:
        return ad(row, role);
    case Spent:
        return spent(row, role);
    case BelongsTo:
        return belongsTo(row, role);
    case BecauseOf:
        return because(row, role);
    default:
        return {};
    }
}

QVariant AssignmentModel::ad(const Row &row, int role) const
{
    const bool hasId = row.subject.externalId != row.subject.name;
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return row.subject.name.isEmpty() ? row.subject.externalId : row.subject.name;
    case SubtitleRole:
        if (hasId) {
            return row.subject.externalId;
        }
        return row.subject.campaign == row.subject.name ? QString() : row.subject.campaign;
    case Qt::ToolTipRole: {
        QStringList lines{row.subject.name, hasId ? row.subject.externalId : QString()};
        if (!row.subject.campaign.isEmpty()) {
            lines << tr("Campaign: %1").arg(row.subject.campaign);
        }
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    default:
        return {};
    }
}

QVariant AssignmentModel::spent(const Row &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return row.amount ? importwords::amount(m_amount, *row.amount, m_currency) : QStringLiteral("—");
    case SortRole:
        return row.amount.value_or(-1);
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    case ToneRole:
        return static_cast<int>(row.amount ? Tone::Ink : Tone::Muted);
    default:
        return {};
    }
}

QVariant AssignmentModel::belongsTo(const Row &row, int role) const
{
    const int at = m_targets.indexOf(row.now().target);
    const TargetChoices::Choice &choice = m_targets.at(std::max(at, 0));
    switch (role) {
    case Qt::DisplayRole:
        return choice.name;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
    case SortRole:
        return choice.path;
    case BadgeToneRole:
        return static_cast<int>(at <= 0 ? BadgeTone::Warn : BadgeTone::Plain);
    case ChoiceRole:
        return true;
    case ChoiceCell::ChoicesRole:
        return m_targets.paths();
    case ChoiceCell::ChosenRole:
        return std::max(at, 0);
    default:
        return {};
    }
}

QString AssignmentModel::becauseText(const Row &row) const
{
    const Assignment now = row.now();
    if (row.chosen) {
        return now.isNone() ? tr("you chose: assign later") : tr("you chose it");
    }
    if (now.isNone()) {
        return tr("nothing matches: assign later");
    }
    const QString since = now.on.isValid() && !row.known.isNone() ? dayText(now.on) : QString();
    switch (now.because) {
    case Because::Utm:
        return since.isEmpty() ? tr("link’s utm_content") : tr("link’s utm_content, since %1").arg(since);
    case Because::Name:
        return since.isEmpty() ? tr("name matches") : tr("name matched on %1").arg(since);
    case Because::Hand:
        return since.isEmpty() ? tr("you chose it") : tr("you chose it on %1").arg(since);
    }
    return {};
}

QVariant AssignmentModel::because(const Row &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case SortRole:
        return becauseText(row);
    case ToneRole:
        return static_cast<int>(Tone::Muted);
    default:
        return {};
    }
}

QVariant AssignmentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == Spent) {
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Ad:
        return importwords::levelName(m_level);
    case Spent: {
        const QString name = importwords::measureName(m_amount);
        return m_amount == Measure::Spend ? tr("Spent") : name.left(1).toUpper() + name.mid(1);
    }
    case BelongsTo:
        return tr("Belongs to");
    default:
        return tr("Because");
    }
}

Qt::ItemFlags AssignmentModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == BelongsTo ? flags | Qt::ItemIsEditable : flags;
}

bool AssignmentModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const int choice = value.toInt();
    if (role != Qt::EditRole || index.column() != BelongsTo || choice < 0 ||
        choice >= static_cast<int>(m_targets.all().size())) {
        return false;
    }
    assign({index.row()}, m_targets.at(choice).target);
    return true;
}

} // namespace dropbeat

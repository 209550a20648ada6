// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/subject_assignment_model.h"

#include "core/domain/platform_names.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/theme.h"

#include <algorithm>

namespace dropbeat {

namespace {

QString joined(const QString &above, const QString &name)
{
    return above + QStringLiteral(" › ") + name;
}

QString levelText(SubjectLevel level)
{
    switch (level) {
    case SubjectLevel::Account:
        return SubjectAssignmentModel::tr("account");
    case SubjectLevel::Campaign:
        return SubjectAssignmentModel::tr("campaign");
    case SubjectLevel::AdGroup:
        return SubjectAssignmentModel::tr("ad group");
    case SubjectLevel::Ad:
        return SubjectAssignmentModel::tr("ad");
    }
    return {};
}

QString becauseText(const Assignment &assignment)
{
    if (assignment.isNone()) {
        return {};
    }
    switch (assignment.because) {
    case Because::Utm:
        return SubjectAssignmentModel::tr("its link");
    case Because::Name:
        return SubjectAssignmentModel::tr("its name");
    case Because::Hand:
        return SubjectAssignmentModel::tr("you said so");
    }
    return {};
}

} // namespace

std::vector<AssignmentChoice> assignmentChoices(const Tables &tables)
{
    std::vector<AssignmentChoice> choices;
    QHash<Id<Clip>, std::vector<Variant>> variants;
    for (const Variant &variant : tables.variants().all()) {
        variants[variant.clip].push_back(variant);
    }
    for (const Drop &drop : tables.drops().all()) {
        choices.push_back({drop.id, drop.name});
        for (const Clip &clip : tables.clips().ofDrop(drop.id)) {
            const QString clipPath = joined(drop.name, clip.name);
            choices.push_back({clip.id, clipPath});
            for (const Variant &variant : variants.value(clip.id)) {
                choices.push_back({variant.id, joined(clipPath, (variant.letter + u' ' + variant.name).trimmed())});
            }
        }
        for (const Touchpoint &touchpoint : tables.touchpoints().ofDrop(drop.id)) {
            choices.push_back({touchpoint.id, joined(drop.name, touchpoint.title)});
        }
    }
    return choices;
}

SubjectAssignmentModel::SubjectAssignmentModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void SubjectAssignmentModel::read(const Tables &tables)
{
    beginResetModel();
    m_currency = tables.profile().currency;
    m_rows.clear();
    QHash<Id<Subject>, size_t> places;
    const std::vector<AssignmentChoice> choices = assignmentChoices(tables);
    QHash<QPair<qsizetype, qint64>, QString> paths;
    const auto keyOf = [](const Assignment::Target &target) {
        const qint64 id = std::visit(
            [](const auto &value) -> qint64 {
                if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::monostate>) {
                    return 0;
                } else {
                    return value.value;
                }
            },
            target);
        return QPair<qsizetype, qint64>(static_cast<qsizetype>(target.index()), id);
    };
    for (const AssignmentChoice &choice : choices) {
        paths.insert(keyOf(choice.target), choice.path);
    }
    for (const Subject &subject : tables.subjects().all()) {
        places.insert(subject.id, m_rows.size());
        m_rows.push_back({subject, {}, {}, paths.value(keyOf(subject.assignment.target))});
    }
    for (const SubjectTotal &total : tables.results().totals()) {
        Row &row = m_rows[places.value(total.subject)];
        if (const auto spend = total.counts[Measure::Spend]) {
            row.spend = row.spend.value_or(0) + *spend;
        }
        if (const auto impressions = total.counts[Measure::Impressions]) {
            row.impressions = row.impressions.value_or(0) + *impressions;
        }
    }
    endResetModel();
}

int SubjectAssignmentModel::unassigned() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.subject.assignment.isNone(); }));
}

int SubjectAssignmentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SubjectAssignmentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SubjectAssignmentModel::text(const Row &row, int column) const
{
    switch (column) {
    case Name:
        return row.subject.name.isEmpty() ? row.subject.externalId : row.subject.name;
    case Spend:
        return row.spend ? Money{*row.spend}.text(m_currency, QLocale(), false) : QStringLiteral("—");
    case Impressions:
        return row.impressions ? QLocale().toString(*row.impressions) : QStringLiteral("—");
    case BelongsTo:
        return row.belongsTo.isEmpty() ? tr("nothing yet") : row.belongsTo;
    case Why:
        return becauseText(row.subject.assignment);
    default:
        return {};
    }
}

QVariant SubjectAssignmentModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case SubtitleRole: {
        if (column != Name) {
            return {};
        }
        const QString where = platformName(row.subject.platform) + QStringLiteral(" · ") + levelText(row.subject.level);
        const QString campaign = row.subject.campaign;
        return campaign.isEmpty() || campaign == row.subject.name ? where : where + QStringLiteral(" · ") + campaign;
    }
    case ToneRole:
        return static_cast<int>(column == Why || (column == BelongsTo && row.belongsTo.isEmpty()) ? Tone::Muted
                                                                                                  : Tone::Ink);
    case Qt::TextAlignmentRole:
        return static_cast<int>((column == Spend || column == Impressions ? Qt::AlignRight : Qt::AlignLeft) |
                                Qt::AlignVCenter);
    case SortRole:
        return column == Spend         ? QVariant(row.spend.value_or(-1))
               : column == Impressions ? QVariant(row.impressions.value_or(-1))
                                       : QVariant(text(row, column));
    case AssignedRole:
        return !row.subject.assignment.isNone();
    case SearchRole:
        return QStringList{row.subject.name, row.subject.campaign, row.subject.externalId, row.belongsTo}.join(u' ');
    default:
        return {};
    }
}

QVariant SubjectAssignmentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>((section == Spend || section == Impressions ? Qt::AlignRight : Qt::AlignLeft) |
                                Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    static const std::array<const char *, ColumnCount> names{QT_TR_NOOP("Reported"), QT_TR_NOOP("Spend"),
                                                             QT_TR_NOOP("Impressions"), QT_TR_NOOP("Belongs to"),
                                                             QT_TR_NOOP("Because of")};
    return tr(names[static_cast<size_t>(section)]);
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/momentum/cohort_model.h"

#include "ui/widgets/table_style.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr double kDeepestShade = 110; ///< of 255: ink stays readable on it in both themes

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(dropbeat::CohortModel)
};

} // namespace

QString shareText(double share)
{
    return Words::tr("%1 %").arg(QLocale().toString(share * 100, 'f', 1));
}

QString intervalText(const Interval &interval)
{
    return Words::tr("%1 to %2").arg(shareText(interval.low), shareText(interval.high));
}

void CohortModel::setCohorts(const std::vector<Cohort> &cohorts, const Cohort &all, int windowDays)
{
    beginResetModel();
    m_rows.assign(cohorts.rbegin(), cohorts.rend());
    m_highest = 0;
    for (const Cohort &cohort : m_rows) {
        m_highest = std::max(m_highest, cohort.rate.value_or(0));
    }
    if (!m_rows.empty()) {
        m_rows.push_back(all);
    }
    m_windowDays = windowDays;
    endResetModel();
}

int CohortModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CohortModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString CohortModel::text(const Cohort &cohort, int column) const
{
    switch (column) {
    case Month:
        return cohort.month.isValid() ? QLocale().toString(cohort.month, QStringLiteral("MMMM yyyy")) : tr("All");
    case Customers:
        return QLocale().toString(cohort.customers);
    case Known:
        return QLocale().toString(cohort.ripe);
    case Back:
        return cohort.ripe > 0 ? QLocale().toString(cohort.back) : QStringLiteral("—");
    case Rate:
        return cohort.rate ? shareText(*cohort.rate) : QStringLiteral("—");
    default:
        return cohort.interval ? intervalText(*cohort.interval) : QStringLiteral("—");
    }
}

QVariant CohortModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Cohort &cohort = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(cohort, index.column());
    case Qt::BackgroundRole: {
        if (index.column() != Rate || !cohort.rate || !cohort.month.isValid() || m_highest <= 0) {
            return {};
        }
        QColor shade = Theme::tone(Tone::Good);
        shade.setAlpha(static_cast<int>(kDeepestShade * *cohort.rate / m_highest));
        return shade;
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() == Month ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return cohort.ripe < cohort.customers ? tr("Of %n customer(s) it is not known yet: their %1 days are not over.",
                                                   nullptr, cohort.customers - cohort.ripe)
                                                    .arg(m_windowDays)
                                              : QString();
    case StrongRole:
        return index.column() == Month || !cohort.month.isValid();
    case ToneRole:
        return static_cast<int>(index.column() == Between ? Tone::Muted : Tone::Ink);
    default:
        return {};
    }
}

QVariant CohortModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue((section == Month ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    }
    static const char *const names[] = {QT_TR_NOOP("First order in"), QT_TR_NOOP("Customers"),
                                        QT_TR_NOOP("Days over"),      QT_TR_NOOP("Bought again"),
                                        QT_TR_NOOP("Rate"),           QT_TR_NOOP("95 % interval")};
    if (role == Qt::ToolTipRole && section == Known) {
        return tr("Customers whose %1 days are over, so that it is known whether they came back").arg(m_windowDays);
    }
    return role == Qt::DisplayRole ? tr(names[section]) : QVariant();
}

} // namespace dropbeat

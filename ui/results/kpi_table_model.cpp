// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/kpi_table_model.h"

#include "core/domain/platform_names.h"
#include "core/measure/presets.h"
#include "ui/widgets/judgement_words.h"
#include "ui/widgets/kpi_words.h"
#include "ui/widgets/table_style.h"

namespace dropbeat {

namespace {

constexpr int kMostHeading = 90; ///< pixels; a longer one is cut and stands whole in its tooltip

/// A name and what stands in brackets behind it.
std::pair<QString, QString> split(const QString &name)
{
    const auto bracket = name.indexOf(QStringLiteral(" ("));
    if (bracket < 0 || !name.endsWith(u')')) {
        return {name, {}};
    }
    return {name.left(bracket), name.mid(bracket + 2).chopped(1)};
}

/// As short as it may be said in a column: percents lean on the benchmark beside them, money goes without cents.
QString figure(const ResultsContent &content, size_t kpi, double value)
{
    const Kpi &measured = content.kpis[kpi];
    if (measured.unit == KpiUnit::Fraction && content.benchmarks[kpi]) {
        return QLocale().toString(value * 100, 'f', qAbs(value) < 0.0995 ? 2 : 1);
    }
    if (measured.unit == KpiUnit::Money) {
        const bool cents = qAbs(value) < 20.0 * static_cast<double>(content.currency.minorPerMajor());
        return Money{qRound64(value)}.text(content.currency, QLocale(), cents);
    }
    return kpiText(measured, value, content.currency);
}

/// What stands in brackets behind the name, and whose counts are in none or not all of the row's figures.
QString leftOut(const ResultsContent &content, size_t kpi, const QString &brackets)
{
    QStringList parts;
    if (!brackets.isEmpty()) {
        parts << brackets;
    }
    QStringList names;
    for (const ResultsRow &row : content.rows) {
        for (const QString &platform : row.judgements[kpi].without) {
            if (const QString name = platformName(platform); !names.contains(name)) {
                names << name;
            }
        }
    }
    if (!names.isEmpty()) {
        parts << KpiTableModel::tr("without %1").arg(QLocale().createSeparatedList(names));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace

KpiTableModel::KpiTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void KpiTableModel::setContent(const ResultsContent *content, const QString &chosen)
{
    beginResetModel();
    m_content = content;
    m_chosen = chosen;
    endResetModel();
}

void KpiTableModel::setChosen(const QString &chosen)
{
    m_chosen = chosen;
    if (rowCount() > 0) {
        emit dataChanged(index(0, FirstRow), index(rowCount() - 1, columnCount() - 1), {StrongRole});
        emit headerDataChanged(Qt::Horizontal, FirstRow, columnCount() - 1);
    }
}

QString KpiTableModel::rowIdAt(int column) const
{
    const int row = column - FirstRow;
    return m_content && row >= 0 && column < columnCount() ? m_content->rows[static_cast<size_t>(row)].id : QString();
}

int KpiTableModel::columnOf(const QString &rowId) const
{
    for (int column = FirstRow; column < columnCount(); ++column) {
        if (rowIdAt(column) == rowId) {
            return column;
        }
    }
    return -1;
}

int KpiTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_content ? 0 : static_cast<int>(m_content->kpis.size());
}

int KpiTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstRow + (m_content ? static_cast<int>(m_content->rows.size()) : 0);
}

QVariant KpiTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_content) {
        return {};
    }
    const auto kpi = static_cast<size_t>(index.row());
    switch (index.column()) {
    case Name:
        return nameData(kpi, role);
    case Band:
        return bandData(kpi, role);
    default:
        return valueData(kpi, m_content->rows[static_cast<size_t>(index.column() - FirstRow)], role);
    }
}

QVariant KpiTableModel::nameData(size_t kpi, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return split(kpiName(m_content->kpis[kpi])).first;
    case SubtitleRole:
        return leftOut(*m_content, kpi, split(kpiName(m_content->kpis[kpi])).second);
    case Qt::AccessibleTextRole:
        return kpiName(m_content->kpis[kpi]);
    case Qt::ToolTipRole:
        return kpiName(m_content->kpis[kpi]) + u'\n' + kpiExplanation(m_content->kpis[kpi].id);
    default:
        return {};
    }
}

QVariant KpiTableModel::bandData(size_t kpi, int role) const
{
    const auto &benchmark = m_content->benchmarks[kpi];
    switch (role) {
    case Qt::DisplayRole:
        return benchmark ? kpiBandText(m_content->kpis[kpi], *benchmark, m_content->currency) : QStringLiteral("—");
    case ToneRole:
        return static_cast<int>(Tone::Muted);
    case Qt::ToolTipRole: {
        if (!benchmark) {
            return tr("No benchmark is set. Benchmarks are on their own page.");
        }
        QStringList lines{benchmark->source};
        if (benchmark->asOf.isValid()) {
            lines << tr("as of %1").arg(QLocale().toString(benchmark->asOf, QLocale::ShortFormat));
        }
        if (const auto &target = m_content->targets[kpi]) {
            lines << tr("target %1").arg(kpiTargetText(m_content->kpis[kpi], *target, m_content->currency));
        }
        return lines.join(u'\n');
    }
    default:
        return {};
    }
}

QVariant KpiTableModel::valueData(size_t kpi, const ResultsRow &row, int role) const
{
    const Kpi &measured = m_content->kpis[kpi];
    const Judgement &judgement = row.judgements[kpi];
    switch (role) {
    case Qt::DisplayRole: {
        if (!judgement.value) {
            return QStringLiteral("—");
        }
        const QString mark = standingMark(judgement.standing);
        return (mark.isEmpty() ? mark : mark + QChar(0x2009)) + figure(*m_content, kpi, *judgement.value);
    }
    case ToneRole:
        return static_cast<int>(standingTone(judgement));
    case StrongRole:
        return row.id == m_chosen && judgement.value.has_value();
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return tr("%1, %2").arg(kpiName(measured), row.name) + u'\n' +
               judgementText(measured, judgement, m_content->currency, row.hasResults);
    case Qt::AccessibleTextRole:
        return judgement.value ? tr("%1, %2").arg(kpiText(measured, *judgement.value, m_content->currency),
                                                  standingText(judgement.standing))
                               : whyNot(measured, judgement, row.hasResults);
    default:
        return {};
    }
}

QVariant KpiTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !m_content) {
        return {};
    }
    if (section >= FirstRow && section < columnCount()) {
        const ResultsRow &row = m_content->rows[static_cast<size_t>(section - FirstRow)];
        switch (role) {
        case Qt::DisplayRole:
            return QFontMetrics(Theme::font(FontRole::Small)).elidedText(row.brief, Qt::ElideRight, kMostHeading);
        case Qt::ToolTipRole:
            return row.name;
        case Qt::TextAlignmentRole:
            return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
        default:
            return {};
        }
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    return section == Name ? tr("KPI") : tr("Benchmark");
}

ChartTable kpiTable(const ResultsContent &content)
{
    using Model = KpiTableModel;
    ChartTable table;
    table.header = {Model::tr("KPI"),          Model::tr("For"),     Model::tr("Value"),
                    Model::tr("95 % from"),    Model::tr("95 % to"), Model::tr("Standing"),
                    Model::tr("Counted"),      Model::tr("Out of"),  Model::tr("Benchmark from"),
                    Model::tr("Benchmark to"), Model::tr("Target")};
    table.numeric = {false, false, true, true, true, false, true, true, true, true, true};
    const auto text = [](const QString &value) { return ChartTable::Cell{value, value, false}; };
    const auto number = [](const auto &value, const QString &shown) {
        return ChartTable::Cell{value ? shown : QString(), value ? QVariant::fromValue(*value) : QVariant(), true};
    };
    for (size_t i = 0; i < content.kpis.size(); ++i) {
        const Kpi &kpi = content.kpis[i];
        const auto figure = [&](const std::optional<double> &value) {
            return number(value, value ? kpiText(kpi, *value, content.currency) : QString());
        };
        const auto count = [&](const std::optional<qint64> &value) {
            return number(value, value ? QLocale().toString(*value) : QString());
        };
        const Benchmark band = content.benchmarks[i].value_or(Benchmark());
        for (const ResultsRow &row : content.rows) {
            const Judgement &judgement = row.judgements[i];
            const auto &interval = judgement.interval;
            table.rows.push_back({text(kpiName(kpi)), text(row.name), figure(judgement.value),
                                  figure(interval ? std::optional(interval->low) : std::nullopt),
                                  figure(interval ? std::optional(interval->high) : std::nullopt),
                                  text(standingText(judgement.standing)), count(judgement.numerator),
                                  count(judgement.denominator), figure(band.low), figure(band.high),
                                  figure(judgement.target)});
        }
    }
    return table;
}

} // namespace dropbeat

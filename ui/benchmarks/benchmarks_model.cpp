// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/benchmarks/benchmarks_model.h"

#include "core/measure/presets.h"
#include "ui/widgets/judgement_words.h"
#include "ui/widgets/kpi_words.h"
#include "ui/widgets/table_style.h"

#include <QLocale>

#include <algorithm>

namespace dropbeat {

namespace {

bool sameLines(const BenchmarksView &a, const BenchmarksView &b)
{
    return std::equal(a.lines.begin(), a.lines.end(), b.lines.begin(), b.lines.end(),
                      [](const BenchmarkLine &x, const BenchmarkLine &y) {
                          return x.kpi.id == y.kpi.id && x.benchmark.id == y.benchmark.id;
                      });
}

bool isNumber(int column)
{
    return column == BenchmarksModel::Low || column == BenchmarksModel::High || column == BenchmarksModel::Seconds ||
           column == BenchmarksModel::Now;
}

} // namespace

BenchmarksModel::BenchmarksModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void BenchmarksModel::setView(BenchmarksView view)
{
    if (sameLines(view, m_view)) {
        m_view = std::move(view);
        if (rowCount() > 0) {
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        }
        return;
    }
    beginResetModel();
    m_view = std::move(view);
    endResetModel();
}

const BenchmarkLine *BenchmarksModel::line(int row) const
{
    return row >= 0 && row < rowCount() ? &m_view.lines[static_cast<size_t>(row)] : nullptr;
}

int BenchmarksModel::rowOf(Id<Benchmark> benchmark) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (line(row)->benchmark.id == benchmark) {
            return row;
        }
    }
    return -1;
}

int BenchmarksModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_view.lines.size());
}

int BenchmarksModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BenchmarksModel::channelName(const QString &id) const
{
    const auto found = std::find_if(m_view.channels.begin(), m_view.channels.end(),
                                    [&id](const Channel &channel) { return channel.id == id; });
    return id.isEmpty() ? tr("All") : found == m_view.channels.end() ? id : found->name;
}

QString BenchmarksModel::text(const BenchmarkLine &line, int column) const
{
    const Benchmark &benchmark = line.benchmark;
    switch (column) {
    case KpiName:
        return kpiName(line.kpi);
    case Low:
        return benchmark.low ? kpiGoalText(line.kpi, *benchmark.low, m_view.currency) : QStringLiteral("—");
    case High:
        return benchmark.high ? kpiGoalText(line.kpi, *benchmark.high, m_view.currency) : QStringLiteral("—");
    case ForChannel:
        return line.isPlace() ? QString() : channelName(benchmark.channel);
    case Seconds:
        return line.isPlace()             ? QString()
               : benchmark.maxSeconds > 0 ? tr("%1 s").arg(QLocale().toString(benchmark.maxSeconds))
                                          : tr("any");
    case Source:
        return benchmark.source;
    case AsOf:
        return benchmark.asOf.isValid() ? QLocale().toString(benchmark.asOf, QStringLiteral("MMM yyyy")) : QString();
    case Now: {
        if (!line.now.value) {
            return QStringLiteral("—");
        }
        const QString mark = standingMark(line.now.standing);
        const QString value = kpiText(line.kpi, *line.now.value, m_view.currency);
        return mark.isEmpty() ? value : mark + QChar(0x2009) + value;
    }
    default:
        return {};
    }
}

QVariant BenchmarksModel::editValue(const BenchmarkLine &line, int column) const
{
    switch (column) {
    case Low:
        return line.benchmark.low ? text(line, Low) : QString();
    case High:
        return line.benchmark.high ? text(line, High) : QString();
    case Seconds:
        return line.benchmark.maxSeconds > 0 ? QLocale().toString(line.benchmark.maxSeconds) : QString();
    case AsOf:
        return line.benchmark.asOf;
    default:
        return text(line, column);
    }
}

QString BenchmarksModel::toolTip(const BenchmarkLine &line, int column) const
{
    switch (column) {
    case KpiName:
        return kpiName(line.kpi) + u'\n' + kpiExplanation(line.kpi.id);
    case Now:
        return judgementText(line.kpi, line.now, m_view.currency, line.hasResults);
    case AsOf:
        return line.benchmark.asOf.isValid() ? QLocale().toString(line.benchmark.asOf, QLocale::LongFormat) : QString();
    default:
        return {};
    }
}

QVariant BenchmarksModel::data(const QModelIndex &index, int role) const
{
    const BenchmarkLine *each = line(index.row());
    if (!each || index.column() >= ColumnCount) {
        return {};
    }
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(*each, column);
    case Qt::EditRole:
        return editValue(*each, column);
    case Qt::ToolTipRole:
        return toolTip(*each, column);
    case Qt::TextAlignmentRole:
        return static_cast<int>((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case ToneRole:
        if (column == Now) {
            return static_cast<int>(standingTone(each->now));
        }
        return static_cast<int>(column == Source || column == AsOf || text(*each, column) == tr("any") ||
                                        text(*each, column) == QStringLiteral("—")
                                    ? Tone::Muted
                                    : Tone::Ink);
    case ChoiceDelegate::ChoicesRole:
    case ChoiceDelegate::ChoiceValuesRole: {
        QStringList names{tr("All")};
        QVariantList ids{QString()};
        for (const Channel &channel : m_view.channels) {
            names << channel.name;
            ids << channel.id;
        }
        return role == ChoiceDelegate::ChoicesRole ? QVariant(names) : QVariant(ids);
    }
    default:
        return {};
    }
}

bool BenchmarksModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const BenchmarkLine *each = line(index.row());
    if (!each || role != Qt::EditRole) {
        return false;
    }
    if (index.column() == Low || index.column() == High) {
        return setEnd(*each, index.column(), value.toString().trimmed());
    }
    if (index.column() == Seconds) {
        return setSeconds(*each, value.toString().trimmed());
    }
    Benchmark benchmark = each->benchmark;
    if (index.column() == ForChannel) {
        benchmark.channel = value.toString();
    } else if (index.column() == Source) {
        benchmark.source = value.toString().trimmed();
    } else if (index.column() == AsOf) {
        benchmark.asOf = value.toDate();
    } else {
        return false;
    }
    if (benchmark != each->benchmark) {
        emit edited(benchmark);
    }
    return true;
}

bool BenchmarksModel::setEnd(const BenchmarkLine &line, int column, const QString &typed)
{
    std::optional<double> end;
    if (!typed.isEmpty() && typed != QStringLiteral("—")) {
        end = kpiFromText(line.kpi, typed, m_view.currency);
        if (!end) {
            emit notUnderstood(typed,
                               kpiGoalText(line.kpi, line.kpi.unit == KpiUnit::Money ? 7400 : 0.5, m_view.currency));
            return false;
        }
    }
    Benchmark benchmark = line.benchmark;
    (column == Low ? benchmark.low : benchmark.high) = end;
    if (benchmark != line.benchmark) {
        emit edited(benchmark);
    }
    return true;
}

bool BenchmarksModel::setSeconds(const BenchmarkLine &line, const QString &typed)
{
    QString figure = typed;
    figure.remove(u's').remove(u' ').remove(QChar(0x00a0));
    bool ok = true;
    const bool any = figure.isEmpty() || typed == tr("any");
    const double seconds = any ? 0 : QLocale().toDouble(figure, &ok);
    if (!ok || seconds < 0 || seconds > 36000) {
        emit notUnderstood(typed, tr("15 s"));
        return false;
    }
    Benchmark benchmark = line.benchmark;
    benchmark.maxSeconds = seconds;
    if (benchmark != line.benchmark) {
        emit edited(benchmark);
    }
    return true;
}

Qt::ItemFlags BenchmarksModel::flags(const QModelIndex &index) const
{
    const BenchmarkLine *each = line(index.row());
    if (!each) {
        return Qt::NoItemFlags;
    }
    const bool fixed = index.column() == KpiName || index.column() == Now;
    const bool needsEnds = each->isPlace() && index.column() != Low && index.column() != High;
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    return fixed || needsEnds || !m_editable ? flags : flags | Qt::ItemIsEditable;
}

QVariant BenchmarksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole) {
        return section == Low       ? tr("The benchmark's lower end; empty: open below")
               : section == High    ? tr("The benchmark's upper end; empty: open above")
               : section == Seconds ? tr("Counts for clips up to this length; empty: any")
               : section == Now     ? tr("All of your assigned results so far")
                                    : QVariant();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    static const std::array<const char *, ColumnCount> names{
        QT_TR_NOOP("KPI"),      QT_TR_NOOP("From"),     QT_TR_NOOP("To"),     QT_TR_NOOP("Channel"),
        QT_TR_NOOP("Clips to"), QT_TR_NOOP("You, now"), QT_TR_NOOP("Source"), QT_TR_NOOP("As of")};
    return tr(names[static_cast<size_t>(section)]);
}

} // namespace dropbeat

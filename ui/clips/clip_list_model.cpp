// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/clip_list_model.h"

#include "core/actions/script_presets.h"
#include "core/scripts/beat_columns.h"

#include <algorithm>

namespace dropbeat {

std::vector<StageSpan> ClipListModel::barOf(const Line &line) const
{
    auto found = m_stages.constFind(line.clip.id);
    if (found == m_stages.constEnd()) {
        found = m_stages.insert(line.clip.id, StageLengths(m_plan.tables().beats()).ofClip(line.clip.id));
    }
    std::vector<StageSpan> bar{{Stage::See, found->see}, {Stage::Feel, found->feel}, {Stage::Do, found->act}};
    std::erase_if(bar, [](const StageSpan &span) { return span.tenths == 0; });
    return bar;
}

ClipListModel::ClipListModel(Plan &plan, Rename rename, QObject *parent)
    : QAbstractListModel(parent)
    , m_plan(plan)
    , m_rename(std::move(rename))
{}

void ClipListModel::setDrop(Id<Drop> drop)
{
    m_drop = drop;
    beginResetModel();
    m_lines = read();
    m_shown = matching(m_lines);
    endResetModel();
}

void ClipListModel::setFilter(const QString &words)
{
    const QStringList filter = words.toLower().split(u' ', Qt::SkipEmptyParts);
    if (filter == m_filter) {
        return;
    }
    m_filter = filter;
    beginResetModel();
    m_shown = matching(m_lines);
    endResetModel();
}

std::optional<int> ClipListModel::problemsOf(Id<Clip> clip) const
{
    return m_problems ? std::optional(m_problems->value(clip, 0)) : std::nullopt;
}

void ClipListModel::setProblems(std::optional<QHash<Id<Clip>, int>> problems)
{
    m_problems = std::move(problems);
    for (Line &line : m_lines) {
        line.problems = problemsOf(line.clip.id);
    }
    if (rowCount() > 0) {
        emit dataChanged(index(0), index(rowCount() - 1), {ProblemsRole});
    }
}

std::vector<ClipListModel::Line> ClipListModel::read()
{
    const Tables &tables = m_plan.tables();
    m_stages.clear();
    if (m_drop) {
        for (const StageTenths &each : StageLengths(tables.beats()).ofDrop(m_drop)) {
            m_stages.insert(each.clip, each);
        }
    }
    m_words.clear();
    m_formats.clear();
    for (const FormatPlan &format : allFormats(tables)) {
        m_formats.insert(format.format.key, format.format.name);
    }
    m_drops.clear();
    QHash<Id<Drop>, int> places;
    if (!m_drop) {
        for (const Drop &drop : tables.drops().all()) {
            places.insert(drop.id, static_cast<int>(places.size()));
            m_drops.insert(drop.id, drop.name);
        }
    }
    std::vector<Line> lines;
    for (Clip &clip : m_drop ? tables.clips().ofDrop(m_drop) : tables.clips().all()) {
        const Id<Clip> id = clip.id;
        lines.push_back({std::move(clip), problemsOf(id)});
    }
    if (!m_drop) {
        std::stable_sort(lines.begin(), lines.end(), [&places](const Line &a, const Line &b) {
            return std::pair(places.value(a.clip.drop), a.clip.position) <
                   std::pair(places.value(b.clip.drop), b.clip.position);
        });
    }
    return lines;
}

QString ClipListModel::detailOf(const Line &line) const
{
    QStringList detail{m_drops.value(line.clip.drop),
                       line.clip.seconds > 0 ? secondsText(qRound(line.clip.seconds * 10)) : QString(),
                       line.clip.question.isEmpty() ? m_formats.value(line.clip.format) : line.clip.question};
    detail.removeAll(QString());
    return detail.join(QStringLiteral(" · "));
}

void ClipListModel::collectWords(const std::vector<Line> &lines)
{
    m_words.reserve(lines.size());
    for (const Line &line : lines) {
        m_words.push_back((line.clip.name + u' ' + line.clip.question + u' ' + line.clip.code + u' ' +
                           m_formats.value(line.clip.format) + u' ' + m_drops.value(line.clip.drop))
                              .toLower());
    }
}

std::vector<size_t> ClipListModel::matching(const std::vector<Line> &lines)
{
    std::vector<size_t> shown;
    shown.reserve(lines.size());
    if (!m_filter.isEmpty() && m_words.size() != lines.size()) {
        collectWords(lines);
    }
    for (size_t i = 0; i < lines.size(); ++i) {
        if (std::all_of(m_filter.begin(), m_filter.end(),
                        [this, i](const QString &word) { return m_words[i].contains(word); })) {
            shown.push_back(i);
        }
    }
    return shown;
}

void ClipListModel::reload()
{
    std::vector<Line> lines = read();
    std::vector<size_t> shown = matching(lines);
    const bool same = std::equal(shown.begin(), shown.end(), m_shown.begin(), m_shown.end(),
                                 [&](size_t a, size_t b) { return lines[a].clip.id == m_lines[b].clip.id; });
    if (!same) {
        beginResetModel();
    }
    m_lines = std::move(lines);
    m_shown = std::move(shown);
    if (!same) {
        endResetModel();
    } else if (rowCount() > 0) {
        emit dataChanged(index(0), index(rowCount() - 1));
    }
}

int ClipListModel::rowOf(Id<Clip> clip) const
{
    const auto found = std::find_if(m_shown.begin(), m_shown.end(),
                                    [this, clip](size_t place) { return m_lines[place].clip.id == clip; });
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

int ClipListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QString ClipListModel::accessibleText(const Line &line) const
{
    QStringList parts{line.clip.name, detailOf(line)};
    for (const StageSpan &span : barOf(line)) {
        parts << tr("%1 %2", "SEE 1.5 s").arg(stageName(span.stage), secondsText(span.tenths));
    }
    if (line.problems) {
        parts << (*line.problems == 0 ? tr("nothing found") : tr("%n finding(s)", nullptr, *line.problems));
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QVariant ClipListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Line &line = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return line.clip.name;
    case Qt::ToolTipRole:
        return QString(line.clip.name + u'\n' + detailOf(line));
    case Qt::AccessibleTextRole:
        return accessibleText(line);
    case DetailRole:
        return detailOf(line);
    case ProblemsRole:
        return line.problems ? QVariant(*line.problems) : QVariant();
    default:
        return {};
    }
}

bool ClipListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole) {
        return false;
    }
    const Clip clip = at(index.row()).clip;
    const QString name = value.toString().trimmed();
    return name == clip.name || m_rename(clip, name);
}

Qt::ItemFlags ClipListModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractListModel::flags(index);
    if (index.isValid() && !m_plan.isReadOnly()) {
        flags |= Qt::ItemIsEditable;
    }
    return flags;
}

} // namespace dropbeat

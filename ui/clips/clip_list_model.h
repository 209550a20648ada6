// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"
#include "core/store/stage_lengths.h"
#include "ui/clips/stage_words.h"

#include <QAbstractListModel>
#include <QHash>

#include <functional>
#include <optional>
#include <vector>

namespace dropbeat {

/// The clips of a drop, or of the whole plan with a filter, as the list of the Clips page shows them. Renaming goes
/// through the plan; everything else a person does to clips is the page's business.
class ClipListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole + 1, ProblemsRole };

    /// What stands on one card. Its words are put together when they are shown: of thousands of clips few are.
    struct Line
    {
        Clip clip;
        std::optional<int> problems; ///< findings of its script; none: not reviewed
    };
    using Rename = std::function<bool(const Clip &clip, const QString &name)>;

    ClipListModel(Plan &plan, Rename rename, QObject *parent = nullptr);

    /// The clips of that drop; a null one: all there are.
    void setDrop(Id<Drop> drop);
    Id<Drop> drop() const { return m_drop; }
    /// Only those that have every word, in their name, question, code, format or drop.
    void setFilter(const QString &words);
    /// How many findings each clip's script has; clips that are not in it have none. Nothing: not reviewed.
    void setProblems(std::optional<QHash<Id<Clip>, int>> problems);
    /// Reads again; the rows that stay keep their place in the views.
    void reload();

    const Line &at(int row) const { return m_lines[m_shown[static_cast<size_t>(row)]]; }
    /// "15 s · fit on two bodies"
    QString detailOf(const Line &line) const;
    /// SEE, FEEL, DO added up; nothing without beats.
    std::vector<StageSpan> barOf(const Line &line) const;
    int rowOf(Id<Clip> clip) const;
    /// All, also those that the filter hides.
    int count() const { return static_cast<int>(m_lines.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<Line> read();
    std::vector<size_t> matching(const std::vector<Line> &lines);
    void collectWords(const std::vector<Line> &lines);
    std::optional<int> problemsOf(Id<Clip> clip) const;
    QString accessibleText(const Line &line) const;

    Plan &m_plan;
    Rename m_rename;
    Id<Drop> m_drop;
    QStringList m_filter;
    std::optional<QHash<Id<Clip>, int>> m_problems;
    QHash<QString, QString> m_formats; ///< key → name
    QHash<Id<Drop>, QString> m_drops;  ///< names; empty while one drop is shown
    std::vector<QString> m_words;      ///< lower case, per line: what the filter looks in; made for the first filter
    mutable QHash<Id<Clip>, StageTenths> m_stages; ///< a drop's at once; of all clips only those that were shown
    std::vector<Line> m_lines;
    std::vector<size_t> m_shown; ///< places in m_lines
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/subject.h"
#include "core/exchange/row.h"
#include "core/exchange/row_plan.h"
#include "core/exchange/subject_index.h"

#include <QHash>

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace dropbeat {

/// Finds out what the rows of a file are about and numbers it. Two subjects never agree in account and external id.
class RowSubjects
{
public:
    explicit RowSubjects(const RowPlan &plan);

    /// The subject's number when an earlier row was about it too.
    std::optional<quint32> find(const Row &row);
    /// Why a row that find() did not know is about nothing; empty when it is about something.
    QString fault(const Row &row) const;
    /// Whether the row names a campaign or ad group and none of the ads that the file is about: it is their total.
    bool isTotalOfParts(const Row &row) const;
    /// What the row's channel says of its placement, else that of the file.
    Placement placementOf(const Row &row);
    /// Takes in the subject of a row that find() did not know.
    quint32 add(const Row &row);

    std::vector<Subject> take() { return std::move(m_subjects); }

private:
    std::string_view identityOf(const Row &row);
    Subject subjectOf(const Row &row) const;
    QString nameIn(const Row &row, int column) const;
    QString channelOf(const QString &said) const;
    void tagFromNames(Subject &subject, const Row &row) const;
    void nameAccount(Subject &subject, const QString &channel) const;
    void nameFromRow(Subject &subject, const Row &row, const QString &channel) const;

    const RowPlan &m_plan;
    int m_column = -1; ///< of the id, else of the name; -1 for an account
    bool m_hasId = false;
    SubjectIndex m_index;
    std::string m_identity;
    std::vector<quint32> m_subjectOf; ///< spellings of one subject, by number in the index
    QHash<QString, quint32> m_known;
    std::vector<Subject> m_subjects;
    std::unordered_map<std::string, Placement> m_placements; ///< by the channel's cell
};

} // namespace dropbeat

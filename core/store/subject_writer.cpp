// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/subject_writer.h"

#include "core/store/history.h"
#include "core/store/recorder.h"
#include "core/store/row_mappings.h"

#include <QCoreApplication>
#include <QSet>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

void bindKey(SQLite::Statement &query, const Subject &subject)
{
    query.bind(1, text(subject.platform));
    query.bind(2, text(subject.account));
    query.bind(3, text(subjectLevelId(subject.level)));
    query.bind(4, text(subject.externalId));
}

} // namespace

std::vector<qint64> SubjectWriter::resolve(const ResultRows &rows)
{
    SQLite::Statement find(
        m_database, "SELECT id FROM subject WHERE platform = ? AND account = ? AND level = ? AND external_id = ?");
    SQLite::Statement rename(m_database, "UPDATE subject SET name = ?2, campaign_id = ?3, campaign = ?4, "
                                         "utm_campaign = ?5, utm_content = ?6 WHERE id = ?1");
    std::vector<Subject> added;
    std::vector<qint64> ids;
    ids.reserve(rows.subjects.size());
    for (const Subject &subject : rows.subjects) {
        bindKey(find, subject);
        qint64 id = 0;
        if (find.executeStep()) {
            id = find.getColumn(0).getInt64();
            rename.bind(1, number(id));
            rename.bind(2, text(subject.name));
            rename.bind(3, text(subject.campaignId));
            rename.bind(4, text(subject.campaign));
            rename.bind(5, text(subject.utmCampaign));
            rename.bind(6, text(subject.utmContent));
            rename.exec();
            rename.reset();
        } else {
            added.push_back(subject);
            added.back().id = m_ids.next<Subject>();
            added.back().assignment = {};
            id = added.back().id.value;
        }
        find.reset();
        ids.push_back(id);
    }
    Table<Subject>(m_database).insertAll(added);
    m_levels.clear();
    m_seen.insert(m_seen.end(), ids.begin(), ids.end());
    return ids;
}

int SubjectWriter::assign(const ImportRequest &request, const Clock &clock)
{
    Recorder recorder(m_database);
    Table<Subject> table(m_database);
    const QSet<qint64> seen(m_seen.begin(), m_seen.end());
    std::vector<Subject> moved;
    for (Subject &subject : table.all()) {
        if (!seen.contains(subject.id.value)) {
            continue;
        }
        std::optional<Assignment> chosen = request.decide ? request.decide(subject) : std::nullopt;
        if (!chosen && request.propose && subject.assignment.isNone()) {
            chosen = request.propose(subject);
        }
        if (chosen && chosen->target != subject.assignment.target) {
            subject.assignment = *chosen;
            moved.push_back(subject);
        }
    }
    table.updateAll(moved);
    const int assigned = static_cast<int>(moved.size());
    const QByteArray changeset = recorder.changeset();
    if (!changeset.isEmpty()) {
        History(m_database)
            .append(tr("Assign %n reported ad(s)", nullptr, assigned), clock.now(), request.author, QString(),
                    changeset);
    }
    return assigned;
}

bool SubjectWriter::hasOtherLevels(const Subject &subject)
{
    if (m_levels.isEmpty()) {
        SQLite::Statement query(m_database, "SELECT DISTINCT platform, account, level FROM subject");
        while (query.executeStep()) {
            m_levels[{text(query.getColumn(0)), text(query.getColumn(1))}].insert(text(query.getColumn(2)));
        }
    }
    return m_levels.value({subject.platform, subject.account}).size() > 1;
}

QString SubjectWriter::rivalOf(const Subject &subject, qint64 firstDay, qint64 lastDay)
{
    if (!subject.claims) {
        return {}; // the shop's own total beside its parts is no second counting: only the parts are assigned
    }
    if (!hasOtherLevels(subject)) {
        return {};
    }
    SQLite::Statement query(m_database, "SELECT other.name, other.level FROM subject AS other "
                                        "JOIN subject_total AS total ON total.subject = other.id "
                                        "WHERE other.platform = ?1 AND other.account = ?2 AND other.level <> ?3 "
                                        "AND total.first_day <= ?6 AND total.last_day >= ?5 "
                                        "AND (other.level = 'account' OR ?3 = 'account' OR "
                                        "(?3 = 'campaign' AND other.campaign_id = ?4) OR "
                                        "(other.level = 'campaign' AND other.external_id = ?7)) LIMIT 1");
    query.bind(1, text(subject.platform));
    query.bind(2, text(subject.account));
    query.bind(3, text(subjectLevelId(subject.level)));
    query.bind(4, text(subject.externalId));
    query.bind(5, number(firstDay));
    query.bind(6, number(lastDay));
    query.bind(7, text(subject.campaignId));
    if (!query.executeStep()) {
        return {};
    }
    return tr("“%1” would be counted twice: the same days are already in the plan through “%2” (%3 level). Import one "
              "level "
              "of an account only: leave this file out, or take the import of the other level back first.")
        .arg(subject.name, text(query.getColumn(0)), text(query.getColumn(1)));
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/synonym_edits.h"

#include "core/attribution/channel_words.h"

#include <QCoreApplication>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

/// Throws Error when there is nothing to look for.
QString foldedWords(const QString &words)
{
    const QString folded = foldAnswer(words);
    if (folded.isEmpty()) {
        throw Error(Error::Kind::Refused, tr("These words can't be kept."), tr("There is no letter or figure in them."),
                    tr("Write what customers write, such as “tik tok”."));
    }
    return folded;
}

std::optional<Synonym> withWords(const Tables &tables, const QString &words)
{
    for (const Synonym &synonym : tables.synonyms().all()) {
        if (synonym.words == words) {
            return synonym;
        }
    }
    return std::nullopt;
}

} // namespace

Id<Synonym> addSynonym(Plan &plan, const QString &words, const QString &channel)
{
    const QString folded = foldedWords(words);
    if (auto known = withWords(plan.tables(), folded)) {
        known->channel = channel;
        updateSynonym(plan, *known);
        return known->id;
    }
    const Synonym synonym{plan.newId<Synonym>(), folded, channel};
    plan.edit(tr("Say what “%1” means").arg(folded), [synonym](Tables &tables) { tables.synonyms().insert(synonym); });
    return synonym.id;
}

void updateSynonym(Plan &plan, const Synonym &synonym)
{
    Synonym changed = synonym;
    changed.words = foldedWords(synonym.words);
    const auto other = withWords(plan.tables(), changed.words);
    if (other && other->id != changed.id) {
        throw Error(Error::Kind::Refused, tr("“%1” is in the list already.").arg(changed.words),
                    tr("The same words can't mean two channels."), tr("Change the row that has them."));
    }
    plan.edit(tr("Say what “%1” means").arg(changed.words),
              [changed](Tables &tables) { tables.synonyms().update(changed); });
}

void removeSynonym(Plan &plan, Id<Synonym> synonym)
{
    const auto gone = plan.tables().synonyms().get(synonym);
    if (gone) {
        plan.edit(tr("Remove “%1”").arg(gone->words), [synonym](Tables &tables) { tables.synonyms().remove(synonym); });
    }
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/moment_files.h"

#include "core/actions/edit_rules.h"
#include "core/actions/moment_edits.h"
#include "core/moments/plan_fields.h"
#include "core/moments/rule_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

FiledMoment filed(const Tables &tables, const BoardMoment &whole, const Currency &currency)
{
    FiledMoment out;
    static_cast<WholeMoment &>(out) = whole;
    if (const auto drop = tables.drops().get(whole.moment.drop)) {
        out.drop = drop->code;
    }
    if (const auto link = tables.links().get(whole.moment.link)) {
        out.link = link->name;
    }
    if (const auto code = tables.promoCodes().get(whole.moment.code)) {
        out.code = code->code;
    }
    const std::vector<Link> links = tables.links().all();
    if (const Link *link = linkOf(whole.moment, links)) {
        out.linkUrl = link->shortUrl.isEmpty() ? link->landing : link->shortUrl;
    }
    const std::vector<PromoCode> codes = tables.promoCodes().all();
    if (const PromoCode *code = codeOf(whole.moment, codes)) {
        out.codeText = code->code;
    }
    out.sentence = momentSentence(whole.moment, currency);
    return out;
}

template <class Rows, class Matches> auto found(const Rows &rows, Matches matches)
{
    const auto at = std::ranges::find_if(rows, matches);
    return at == rows.end() ? decltype(at->id)() : at->id;
}

/// The plan's rows that the file names.
void resolve(const Tables &tables, FiledMoment &moment, QStringList &unknown)
{
    moment.moment.drop = found(tables.drops().all(), [&](const Drop &each) { return each.code == moment.drop; });
    moment.moment.link = found(tables.links().all(), [&](const Link &each) {
        return each.name == moment.link && (moment.moment.drop.isNull() || each.drop == moment.moment.drop);
    });
    moment.moment.code = found(tables.promoCodes().all(), [&](const PromoCode &each) {
        return each.code.compare(moment.code, Qt::CaseInsensitive) == 0;
    });
    if (!moment.code.isEmpty() && moment.moment.code.isNull()) {
        unknown << moment.code;
    }
    if (!moment.link.isEmpty() && moment.moment.link.isNull()) {
        unknown << moment.link;
    }
    if (moment.link.isEmpty()) {
        moment.moment.link = {};
    }
    if (moment.code.isEmpty()) {
        moment.moment.code = {};
    }
}

void put(Tables &tables, FiledMoment moment)
{
    const auto before = boardMoment(tables, moment.moment.key);
    moment.moment.id = before ? keptMoment(tables, moment.moment.key) : tables.newId<Moment>();
    if (before) {
        const auto now = boardMoment(tables, moment.moment.key);
        moment.moment.position = now->moment.position;
        tables.moments().update(moment.moment);
        for (const MomentMessage &message : now->messages) {
            tables.momentMessages().remove(message.id);
        }
        for (const MomentCheck &check : now->checks) {
            tables.momentChecks().remove(check.id);
        }
    } else {
        moment.moment.position = static_cast<int>(momentBoard(tables).size());
        tables.moments().insert(moment.moment);
    }
    for (MomentMessage message : moment.messages) {
        message.id = tables.newId<MomentMessage>();
        message.moment = moment.moment.id;
        tables.momentMessages().insert(message);
    }
    for (MomentCheck check : moment.checks) {
        check.id = tables.newId<MomentCheck>();
        check.moment = moment.moment.id;
        tables.momentChecks().insert(check);
    }
}

} // namespace

std::vector<FiledMoment> filedMoments(const Tables &tables, const QStringList &keys)
{
    const std::vector<BoardMoment> board = momentBoard(tables);
    const bool anyOn = std::ranges::any_of(board, [](const BoardMoment &each) { return each.moment.on; });
    const Currency currency = tables.profile().currency;
    std::vector<FiledMoment> out;
    for (const BoardMoment &each : board) {
        if (keys.isEmpty() ? each.moment.on || !anyOn : keys.contains(each.moment.key)) {
            out.push_back(filed(tables, each, currency));
        }
    }
    return out;
}

MomentsTaken importMoments(Plan &plan, const QByteArray &json)
{
    MomentsFile file = momentsFromJson(json);
    const QString currency = plan.tables().profile().currency.code;
    if (!file.currency.isEmpty() && file.currency != currency) {
        throw refusal(tr("The file's amounts are in %1, the plan's in %2.").arg(file.currency, currency),
                      tr("Export it from a plan in %1.").arg(currency));
    }
    MomentsTaken taken;
    for (FiledMoment &moment : file.moments) {
        boardMoment(plan.tables(), moment.moment.key) ? ++taken.changed : ++taken.added;
        resolve(plan.tables(), moment, taken.unknown);
    }
    plan.edit(tr("Import %n moment(s)", nullptr, static_cast<int>(file.moments.size())),
              [moments = file.moments](Tables &tables) {
                  for (const FiledMoment &moment : moments) {
                      put(tables, moment);
                  }
              });
    return taken;
}

} // namespace dropbeat

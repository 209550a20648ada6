// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/link_edits.h"

#include "core/actions/edit_rules.h"
#include "core/attribution/code_names.h"

#include <QCoreApplication>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

template <class T> int positionBehind(const std::vector<T> &rows)
{
    return rows.empty() ? 0 : rows.back().position + 1;
}

/// Blanks around what was typed are never meant.
Link checked(const Plan &plan, Link link)
{
    for (QString *each : {&link.name, &link.landing, &link.source, &link.medium, &link.campaign, &link.content,
                          &link.term, &link.shortUrl}) {
        *each = each->trimmed();
    }
    if (!plan.tables().drops().get(link.drop)) {
        throw refusal(tr("A link belongs to a drop."), tr("Choose one first."));
    }
    if (!link.shortUrl.isEmpty()) {
        const auto address = readAddress(link.shortUrl);
        if (!address) {
            throw refusal(tr("“%1” is no address of a short link.").arg(link.shortUrl),
                          tr("Paste it as the service shows it: bit.ly/knit10"));
        }
    }
    link.name = link.name.isEmpty() ? link.content : link.name;
    link.name = requireName(link.name, tr("A link needs a name or a content id."));
    return link;
}

PromoCode checked(const Plan &plan, PromoCode code)
{
    code.code = foldedCode(code.code);
    code.creator = code.creator.trimmed();
    code.code = requireName(code.code, tr("A code needs letters or figures to type."));
    if (std::ranges::any_of(code.code, [](QChar character) { return character.isSpace(); })) {
        throw refusal(tr("A code has no blanks: customers type it in one go."));
    }
    if (!plan.tables().drops().get(code.drop)) {
        throw refusal(tr("A code belongs to a drop."), tr("Choose one first."));
    }
    if (code.value.value_or(0) < 0 || code.planned.value_or(0) < 0) {
        throw refusal(tr("Discounts and redemptions can't be negative."));
    }
    if (code.kind == DiscountKind::Percent && code.value.value_or(0) > 10000) {
        throw refusal(tr("A discount is 100 % at most."));
    }
    if (code.starts.isValid() && code.ends.isValid() && code.ends < code.starts) {
        throw refusal(tr("The code would end before it starts."));
    }
    return code;
}

} // namespace

LinksMade makeMissingLinks(Plan &plan, Id<Drop> drop, const QString &landing)
{
    const LinkFacts facts = readLinkFacts(plan.tables(), {plan.today(), QTime(0, 0)}, drop);
    const LinkView view(facts);
    LinkPlan planned = missingLinks(view, drop, landing.trimmed());
    if (planned.isEmpty()) {
        return {};
    }
    int position = positionBehind(plan.tables().promoCodes().ofDrop(drop));
    for (PromoCode &code : planned.codes) {
        code.id = plan.newId<PromoCode>();
        code.position = position++;
    }
    position = positionBehind(plan.tables().links().ofDrop(drop));
    std::vector<Link> links;
    for (PlannedLink &each : planned.links) {
        each.link.id = plan.newId<Link>();
        each.link.position = position++;
        if (each.newCode) {
            each.link.code = planned.codes[*each.newCode].id;
        }
        links.push_back(each.link);
    }
    const LinksMade made{static_cast<int>(links.size()), static_cast<int>(planned.codes.size())};
    plan.edit(tr("Make %n link(s) of “%1”", nullptr, made.links).arg(dropName(plan, drop)),
              [links, codes = planned.codes](Tables &tables) {
                  tables.promoCodes().insertAll(codes);
                  tables.links().insertAll(links);
              });
    return made;
}

Id<Link> addLink(Plan &plan, const Link &link)
{
    Link added = checked(plan, link);
    added.id = plan.newId<Link>();
    added.position = positionBehind(plan.tables().links().ofDrop(added.drop));
    plan.edit(tr("New link “%1”").arg(added.name), [added](Tables &tables) { tables.links().insert(added); });
    return added.id;
}

void updateLink(Plan &plan, const Link &link, const QString &gesture)
{
    const Link changed = checked(plan, link);
    plan.edit(
        tr("Change link “%1”").arg(changed.name), [changed](Tables &tables) { tables.links().update(changed); },
        gesture);
}

void removeLinks(Plan &plan, const std::vector<Id<Link>> &links)
{
    const auto first = links.empty() ? std::nullopt : plan.tables().links().get(links.front());
    if (!first) {
        return;
    }
    const QString label = links.size() == 1 ? tr("Delete link “%1”").arg(first->name)
                                            : tr("Delete %n link(s)", nullptr, static_cast<int>(links.size()));
    plan.edit(label, [links](Tables &tables) {
        for (const Id<Link> link : links) {
            tables.links().remove(link);
        }
    });
}

Id<Link> duplicateLink(Plan &plan, Id<Link> link)
{
    auto copy = plan.tables().links().get(link);
    if (!copy) {
        return {};
    }
    std::vector<Link> rows = plan.tables().links().ofDrop(copy->drop);
    QSet<QString> taken;
    for (const Link &row : rows) {
        taken.insert(row.content);
    }
    copy->id = plan.newId<Link>();
    copy->content = freeCode(copy->content.isEmpty() ? QStringLiteral("link") : copy->content, taken);
    copy->name = tr("%1, copy").arg(copy->name);
    copy->shortUrl.clear(); // it leads to the other
    const auto at = std::ranges::find(rows, link, &Link::id);
    rows.insert(at + 1, *copy);
    plan.edit(tr("Duplicate link “%1”").arg(copy->name), [rows, added = *copy](Tables &tables) {
        tables.links().insert(added);
        writeOrder(tables.links(), rows);
    });
    return copy->id;
}

void moveLink(Plan &plan, Id<Link> link, int by)
{
    const auto row = plan.tables().links().get(link);
    if (!row) {
        return;
    }
    plan.edit(tr("Move link “%1”").arg(row->name), [link, drop = row->drop, by](Tables &tables) {
        moveRow<Link>(tables.links(), tables.links().ofDrop(drop), link, by);
    });
}

PromoCode proposedPromoCode(const Plan &plan, Id<Drop> drop, const QString &channel, const QString &creator)
{
    const LinkFacts facts = readLinkFacts(plan.tables(), {plan.today(), QTime(0, 0)}, drop);
    const LinkView view(facts);
    PromoCode code;
    code.drop = drop;
    code.channel = channel;
    code.creator = creator.trimmed();
    code.value = facts.conventions.discount;
    const std::vector<PromoCode> others = plan.tables().promoCodes().ofDrop(drop);
    if (!others.empty()) {
        code.kind = others.back().kind;
        code.value = others.back().value;
    }
    const Drop *of = view.drop(drop);
    if (of) {
        std::tie(code.starts, code.ends) = codePeriod(view, *of, channel);
    }
    const QString word = code.creator.isEmpty() ? view.tags(channel).codeWord : code.creator;
    const int percent = code.kind == DiscountKind::Percent ? static_cast<int>(code.value.value_or(0) / 100) : 0;
    code.code = proposedCode(of ? of->name : QString(), word, percent, takenCodes(facts.codes));
    return code;
}

PromoCode proposedReferralCode(const Plan &plan, Id<Drop> drop)
{
    PromoCode code = proposedPromoCode(plan, drop, QString(), tr("Friend", "in a code that customers hand on"));
    code.creator.clear();
    code.referral = true;
    return code;
}

Id<PromoCode> addCode(Plan &plan, const PromoCode &code)
{
    PromoCode added = checked(plan, code);
    added.id = plan.newId<PromoCode>();
    added.position = positionBehind(plan.tables().promoCodes().ofDrop(added.drop));
    plan.edit(tr("New code “%1”").arg(added.code), [added](Tables &tables) { tables.promoCodes().insert(added); });
    return added.id;
}

void updateCode(Plan &plan, const PromoCode &code, const QString &gesture)
{
    const PromoCode changed = checked(plan, code);
    plan.edit(
        tr("Change code “%1”").arg(changed.code), [changed](Tables &tables) { tables.promoCodes().update(changed); },
        gesture);
}

void removeCode(Plan &plan, Id<PromoCode> code)
{
    const auto row = plan.tables().promoCodes().get(code);
    if (row) {
        plan.edit(tr("Delete code “%1”").arg(row->code), [code](Tables &tables) { tables.promoCodes().remove(code); });
    }
}

void setLandingCheck(Plan &plan, const LandingCheck &check, bool done, const QString &who)
{
    LandingCheck changed = check;
    changed.done = done;
    changed.who = !done ? QString() : who.trimmed().isEmpty() ? plan.author() : who.trimmed();
    changed.at = done ? plan.clock().now() : QDateTime();
    const auto checklist = readChecklist(plan.tables(), check.drop);
    const auto shown = std::ranges::find_if(checklist, [&check](const ShownCheck &each) {
        return check.id ? each.check.id == check.id : each.check.key == check.key;
    });
    const QString title = shown == checklist.end() ? check.title : shown->title;
    const bool isNew = check.id.isNull();
    changed.id = isNew ? plan.newId<LandingCheck>() : check.id;
    plan.edit((done ? tr("Tick “%1”") : tr("Open “%1” again")).arg(title), [changed, isNew](Tables &tables) {
        isNew ? tables.landingChecks().insert(changed) : tables.landingChecks().update(changed);
    });
}

Id<LandingCheck> addLandingCheck(Plan &plan, Id<Drop> drop, const QString &title)
{
    LandingCheck check;
    check.id = plan.newId<LandingCheck>();
    check.drop = drop;
    check.title = requireName(title, tr("Say what is to be checked."));
    const std::vector<ShownCheck> others = readChecklist(plan.tables(), drop);
    check.position = others.empty() ? 0 : others.back().check.position + 1;
    plan.edit(tr("New check “%1”").arg(check.title), [check](Tables &tables) { tables.landingChecks().insert(check); });
    return check.id;
}

void renameLandingCheck(Plan &plan, Id<LandingCheck> check, const QString &title)
{
    auto row = plan.tables().landingChecks().get(check);
    if (!row || !row->key.isEmpty()) {
        return;
    }
    row->title = requireName(title, tr("Say what is to be checked."));
    plan.edit(tr("Change check “%1”").arg(row->title),
              [changed = *row](Tables &tables) { tables.landingChecks().update(changed); });
}

void removeLandingCheck(Plan &plan, Id<LandingCheck> check)
{
    const auto row = plan.tables().landingChecks().get(check);
    if (row && row->key.isEmpty()) {
        plan.edit(tr("Delete check “%1”").arg(row->title),
                  [check](Tables &tables) { tables.landingChecks().remove(check); });
    }
}

void setConventions(Plan &plan, const LinkConventions &conventions)
{
    const QString changes = conventionChanges(conventions);
    plan.edit(tr("Change how links are written"),
              [changes](Tables &tables) { tables.settings().set(QStringLiteral("link-conventions"), changes); });
}

} // namespace dropbeat

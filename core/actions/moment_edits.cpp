// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/moment_edits.h"

#include "core/actions/edit_rules.h"
#include "core/domain/codes.h"
#include "core/moments/moment_presets.h"

#include <QCoreApplication>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

BoardMoment needMoment(const Tables &tables, const QString &key)
{
    auto found = boardMoment(tables, key);
    if (!found) {
        throw refusal(tr("That moment is not there any more."));
    }
    return std::move(*found);
}

void insertParts(Tables &tables, const WholeMoment &whole)
{
    for (MomentMessage message : whole.messages) {
        message.id = tables.newId<MomentMessage>();
        message.moment = whole.moment.id;
        tables.momentMessages().insert(message);
    }
    for (MomentCheck check : whole.checks) {
        check.id = tables.newId<MomentCheck>();
        check.moment = whole.moment.id;
        tables.momentChecks().insert(check);
    }
}

/// The moment as the plan has it; made a row of the plan when it is none yet.
BoardMoment kept(Tables &tables, const QString &key)
{
    BoardMoment whole = needMoment(tables, key);
    if (!whole.moment.id) {
        whole.moment.id = tables.newId<Moment>();
        tables.moments().insert(whole.moment);
        insertParts(tables, whole);
        whole = needMoment(tables, key);
    }
    return whole;
}

QSet<QString> keysOf(const Tables &tables)
{
    QSet<QString> keys;
    for (const BoardMoment &each : momentBoard(tables)) {
        keys.insert(each.moment.key);
    }
    return keys;
}

void editCheck(Plan &plan, const QString &key, int index, const QString &label,
               const std::function<void(Tables &, MomentCheck &)> &change)
{
    plan.edit(label, [key, index, change](Tables &tables) {
        BoardMoment whole = kept(tables, key);
        if (index >= 0 && index < static_cast<int>(whole.checks.size())) {
            change(tables, whole.checks[static_cast<size_t>(index)]);
        }
    });
}

QString insertOwn(Plan &plan, const QString &label, BoardMoment whole)
{
    const auto board = momentBoard(plan.tables());
    whole.moment.id = plan.newId<Moment>();
    whole.moment.key = freeCode(codeFromName(whole.moment.name), keysOf(plan.tables()));
    whole.moment.on = false;
    whole.moment.position = static_cast<int>(board.size());
    for (MomentCheck &check : whole.checks) {
        check.done = false;
        check.who.clear();
        check.at = {};
    }
    plan.edit(label, [whole](Tables &tables) {
        tables.moments().insert(whole.moment);
        insertParts(tables, whole);
    });
    return whole.moment.key;
}

} // namespace

void editMoment(Plan &plan, const QString &key, const QString &label, const std::function<void(Moment &)> &change,
                const QString &gesture)
{
    const BoardMoment before = needMoment(plan.tables(), key);
    Moment wanted = before.moment;
    change(wanted);
    requireName(wanted.name, tr("A moment needs a name."));
    if (wanted == before.moment) {
        return;
    }
    plan.edit(
        label,
        [key, change](Tables &tables) {
            const BoardMoment whole = kept(tables, key);
            Moment moment = whole.moment;
            change(moment);
            moment.id = whole.moment.id;
            moment.key = whole.moment.key;
            moment.name = moment.name.trimmed();
            tables.moments().update(moment);
        },
        gesture);
}

void switchMoment(Plan &plan, const QString &key, bool on)
{
    const QString name = needMoment(plan.tables(), key).moment.name;
    editMoment(plan, key, on ? tr("Switch on “%1”").arg(name) : tr("Switch off “%1”").arg(name),
               [on](Moment &moment) { moment.on = on; });
}

void placeMoment(Plan &plan, const QString &key, int place)
{
    const BoardMoment moved = needMoment(plan.tables(), key);
    QStringList keys;
    for (const BoardMoment &each : momentBoard(plan.tables())) {
        keys << each.moment.key;
    }
    const qsizetype from = keys.indexOf(key);
    const qsizetype to = std::clamp<qsizetype>(place, 0, keys.size() - 1);
    if (from == to) {
        return;
    }
    keys.move(from, to);
    plan.edit(tr("Move “%1”").arg(moved.moment.name), [order = keys.join(u' ')](Tables &tables) {
        tables.settings().set(QStringLiteral("moments.order"), order);
    });
}

QString addMoment(Plan &plan, const QString &name)
{
    BoardMoment whole;
    whole.moment.name = requireName(name, tr("A moment needs a name."));
    whole.moment.rule.when.filter.event = QStringLiteral("cart");
    MomentCondition noOrder;
    noOrder.filter.event = QStringLiteral("order");
    noOrder.withinMinutes = 60;
    whole.moment.rule.conditions.push_back(noOrder);
    whole.moment.quietFrom = QTime(kQuietFromHour, 0);
    whole.moment.quietTo = QTime(kQuietToHour, 0);
    whole.messages.push_back({{}, {}, QStringLiteral("A"), {}, {}, 0});
    return insertOwn(plan, tr("New moment “%1”").arg(whole.moment.name), whole);
}

QString duplicateMoment(Plan &plan, const QString &key)
{
    BoardMoment whole = needMoment(plan.tables(), key);
    const QString name = whole.moment.name;
    whole.moment.name = tr("%1 (copy)").arg(name);
    return insertOwn(plan, tr("Duplicate “%1”").arg(name), whole);
}

void removeMoment(Plan &plan, const QString &key)
{
    const auto whole = boardMoment(plan.tables(), key);
    if (whole && !whole->preset) {
        plan.edit(tr("Delete the moment “%1”").arg(whole->moment.name),
                  [id = whole->moment.id](Tables &tables) { tables.moments().remove(id); });
    }
}

void resetMoment(Plan &plan, const QString &key)
{
    const auto preset = momentPreset(key);
    const auto whole = boardMoment(plan.tables(), key);
    if (!preset || !whole || !whole->moment.id) {
        return;
    }
    plan.edit(tr("Put “%1” back as it came").arg(preset->moment.name), [key, preset](Tables &tables) {
        const BoardMoment now = kept(tables, key);
        WholeMoment wanted = *preset;
        wanted.moment.id = now.moment.id;
        wanted.moment.on = now.moment.on;
        wanted.moment.position = now.moment.position;
        for (MomentCheck &check : wanted.checks) {
            const auto before = std::ranges::find(now.checks, check.title, &MomentCheck::title);
            if (before != now.checks.end()) {
                check = *before;
            }
        }
        for (const MomentMessage &message : now.messages) {
            tables.momentMessages().remove(message.id);
        }
        for (const MomentCheck &check : now.checks) {
            tables.momentChecks().remove(check.id);
        }
        tables.moments().update(wanted.moment);
        insertParts(tables, wanted);
    });
}

void writeMessage(Plan &plan, const QString &key, const QString &letter, const QString &subject, const QString &body,
                  const QString &gesture)
{
    const BoardMoment before = needMoment(plan.tables(), key);
    const auto now = std::ranges::find(before.messages, letter, &MomentMessage::letter);
    if (now != before.messages.end() && now->subject == subject && now->body == body) {
        return;
    }
    plan.edit(
        tr("Write the message of “%1”").arg(before.moment.name),
        [key, letter, subject, body](Tables &tables) {
            const BoardMoment whole = kept(tables, key);
            const auto row = std::ranges::find(whole.messages, letter, &MomentMessage::letter);
            if (row != whole.messages.end()) {
                MomentMessage message = *row;
                message.subject = subject;
                message.body = body;
                tables.momentMessages().update(message);
                return;
            }
            tables.momentMessages().insert({tables.newId<MomentMessage>(), whole.moment.id, letter, subject, body,
                                            static_cast<int>(whole.messages.size())});
        },
        gesture);
}

QString addMessage(Plan &plan, const QString &key, const QString &like)
{
    const BoardMoment before = needMoment(plan.tables(), key);
    QStringList letters;
    MomentMessage added;
    for (const MomentMessage &message : before.messages) {
        letters << message.letter;
        if (message.letter == like) {
            added.subject = message.subject;
            added.body = message.body;
        }
    }
    added.letter = nextLetter(letters);
    plan.edit(tr("Add version %1 of the message of “%2”").arg(added.letter, before.moment.name),
              [key, added](Tables &tables) {
                  const BoardMoment whole = kept(tables, key);
                  MomentMessage row = added;
                  row.id = tables.newId<MomentMessage>();
                  row.moment = whole.moment.id;
                  row.position = whole.messages.empty() ? 0 : whole.messages.back().position + 1;
                  tables.momentMessages().insert(row);
              });
    return added.letter;
}

void removeMessage(Plan &plan, const QString &key, const QString &letter)
{
    const BoardMoment before = needMoment(plan.tables(), key);
    plan.edit(tr("Delete version %1 of the message of “%2”").arg(letter, before.moment.name),
              [key, letter](Tables &tables) {
                  for (const MomentMessage &message : kept(tables, key).messages) {
                      if (message.letter == letter) {
                          tables.momentMessages().remove(message.id);
                      }
                  }
              });
}

void tickCheck(Plan &plan, const QString &key, int index, bool done, const QString &who)
{
    const QDateTime now = done ? plan.clock().now().toUTC() : QDateTime();
    editCheck(plan, key, index, done ? tr("Tick off what is set up") : tr("Untick what is set up"),
              [done, who, now](Tables &tables, MomentCheck &check) {
                  check.done = done;
                  check.who = done ? who : QString();
                  check.at = now;
                  tables.momentChecks().update(check);
              });
}

void addCheck(Plan &plan, const QString &key, const QString &title)
{
    const QString name = requireName(title, tr("A line of the checklist needs words."));
    plan.edit(tr("Add to the checklist"), [key, name](Tables &tables) {
        const BoardMoment whole = kept(tables, key);
        MomentCheck check;
        check.id = tables.newId<MomentCheck>();
        check.moment = whole.moment.id;
        check.title = name;
        check.position = whole.checks.empty() ? 0 : whole.checks.back().position + 1;
        tables.momentChecks().insert(check);
    });
}

void renameCheck(Plan &plan, const QString &key, int index, const QString &title)
{
    const QString name = requireName(title, tr("A line of the checklist needs words."));
    const BoardMoment before = needMoment(plan.tables(), key);
    if (index < 0 || index >= static_cast<int>(before.checks.size()) ||
        before.checks[static_cast<size_t>(index)].title == name) {
        return;
    }
    editCheck(plan, key, index, tr("Reword a line of the checklist"), [name](Tables &tables, MomentCheck &check) {
        check.title = name;
        tables.momentChecks().update(check);
    });
}

void placeCheck(Plan &plan, const QString &key, int index, int place)
{
    const int count = static_cast<int>(needMoment(plan.tables(), key).checks.size());
    const int to = std::clamp(place, 0, std::max(0, count - 1));
    if (index < 0 || index >= count || index == to) {
        return;
    }
    plan.edit(tr("Move a line of the checklist"), [key, index, to](Tables &tables) {
        std::vector<MomentCheck> checks = kept(tables, key).checks;
        const MomentCheck moved = checks[static_cast<size_t>(index)];
        checks.erase(checks.begin() + index);
        checks.insert(checks.begin() + to, moved);
        for (size_t i = 0; i < checks.size(); ++i) {
            if (checks[i].position != static_cast<int>(i)) {
                checks[i].position = static_cast<int>(i);
                tables.momentChecks().update(checks[i]);
            }
        }
    });
}

void removeCheck(Plan &plan, const QString &key, int index)
{
    editCheck(plan, key, index, tr("Take a line off the checklist"),
              [](Tables &tables, MomentCheck &check) { tables.momentChecks().remove(check.id); });
}

Id<Moment> keptMoment(Tables &tables, const QString &key)
{
    return kept(tables, key).moment.id;
}

void setSharedCap(Plan &plan, const std::optional<FrequencyCap> &cap)
{
    const QString text = cap ? QStringLiteral("%1 %2").arg(cap->count).arg(cap->days) : QString();
    plan.edit(tr("Change what one shopper gets at most"),
              [text](Tables &tables) { tables.settings().set(QStringLiteral("moments.cap"), text); });
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/plan_edits.h"

#include "core/actions/arc_edits.h"
#include "core/actions/clip_edits.h"
#include "core/actions/edit_rules.h"
#include "core/actions/posting.h"
#include "core/domain/codes.h"
#include "core/exchange/propose_assignment.h"
#include "core/measure/presets.h"
#include "core/scripts/beat_edits.h"

#include <QCoreApplication>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

void insertClip(Tables &tables, const Clip &clip, const QString &firstVariant)
{
    tables.clips().insert(clip);
    tables.variants().insert({tables.newId<Variant>(), clip.id, QStringLiteral("A"), firstVariant});
}

void copyClips(Tables &tables, Id<Drop> from, Id<Drop> to)
{
    for (Clip clip : tables.clips().ofDrop(from)) {
        const Id<Clip> original = clip.id;
        clip.video.clear(); // what was shot is the old drop's
        clip.videoHash.clear();
        clip.id = tables.newId<Clip>();
        clip.drop = to;
        insertClipLike(tables, clip, original);
    }
}

/// A clip's length is its beats' where it has any.
void writeClip(Tables &tables, Clip clip)
{
    const std::vector<Beat> beats = tables.beats().ofClip(clip.id);
    if (!beats.empty()) {
        clip.seconds = totalTenths(beats) / 10.0;
    }
    tables.clips().update(clip);
}

/// What it said when it was posted, and that it was, changes by no edit of its fields.
void writeVariant(Tables &tables, Variant variant)
{
    const auto before = tables.variants().get(variant.id);
    if (!before) {
        return;
    }
    if (before->isFrozen() &&
        (variant.hook != before->hook || variant.cta != before->cta || variant.caption != before->caption)) {
        throw refusal(
            tr("Variant %1 was posted: what it says stays as it was, so that a boost is of the same creative.")
                .arg(before->letter),
            tr("Make a new variant with this change."));
    }
    variant.clip = before->clip;
    variant.frozen = before->frozen;
    variant.frozenHash = before->frozenHash;
    variant.frozenOn = before->frozenOn;
    tables.variants().update(variant);
}

/// Letters of a clip's posted variants: "A, C".
QString postedLetters(const Plan &plan, Id<Clip> clip)
{
    QStringList letters;
    for (const Variant &variant : plan.tables().variants().ofClip(clip)) {
        if (variant.isFrozen()) {
            letters << variant.letter;
        }
    }
    return letters.join(QStringLiteral(", "));
}

/// With its checklist, nothing of it ticked. Files are of the old drop.
void copyTouchpoint(Tables &tables, Touchpoint touchpoint, Id<Drop> to)
{
    const Id<Touchpoint> original = touchpoint.id;
    touchpoint.id = tables.newId<Touchpoint>();
    touchpoint.drop = to;
    touchpoint.pinned = {}; // a date of the old drop means nothing for the new one
    touchpoint.uid.clear();
    touchpoint.state = touchpoint.dayOffset ? TouchpointState::Planned : TouchpointState::Unscheduled;
    tables.touchpoints().insert(touchpoint);
    for (CheckItem item : tables.checkItems().ofTouchpoint(original)) {
        item.id = tables.newId<CheckItem>();
        item.touchpoint = touchpoint.id;
        item.done = false;
        tables.checkItems().insert(item);
    }
}

void copyTouchpoints(Tables &tables, Id<Drop> from, Id<Drop> to)
{
    for (const Touchpoint &touchpoint : tables.touchpoints().ofDrop(from)) {
        if (touchpoint.series.isNull()) { // a day that differs in a series is of that series' dates
            copyTouchpoint(tables, touchpoint, to);
        }
    }
}

/// What the drop sells and what it is going to cost; stock and money spent are the old drop's.
void copyMoney(Tables &tables, Id<Drop> from, Id<Drop> to)
{
    for (Product product : tables.products().ofDrop(from)) {
        product.id = tables.newId<Product>();
        product.drop = to;
        tables.products().insert(product);
    }
    for (Expense expense : tables.expenses().ofDrop(from)) {
        expense.id = tables.newId<Expense>();
        expense.drop = to;
        expense.spent.reset();
        tables.expenses().insert(expense);
    }
}

} // namespace

Id<Drop> addDrop(Plan &plan, Drop drop)
{
    drop.name = requireName(drop.name, tr("A drop needs a name."));
    const std::vector<Drop> others = plan.tables().drops().all();
    drop.code = freeCode(drop.code.isEmpty() ? dropCode(drop.name, drop.launch.date) : codeFromName(drop.code),
                         codesOf(others));
    if (drop.colour.isEmpty()) {
        drop.colour = cardColour(others.size());
    }
    drop.id = plan.newId<Drop>();
    plan.edit(tr("New drop “%1”").arg(drop.name), [drop](Tables &tables) { tables.drops().insert(drop); });
    return drop.id;
}

void updateDrop(Plan &plan, const Drop &drop, const QString &gesture)
{
    Drop changed = drop;
    changed.name = requireName(drop.name, tr("A drop needs a name."));
    plan.edit(
        tr("Change “%1”").arg(changed.name), [changed](Tables &tables) { tables.drops().update(changed); }, gesture);
}

void removeDrop(Plan &plan, Id<Drop> drop)
{
    plan.edit(tr("Delete “%1”").arg(dropName(plan, drop)), [drop](Tables &tables) {
        const auto row = tables.drops().get(drop);
        tables.drops().remove(drop);
        if (row) {
            closeChapters(tables, row->arc, drop);
        }
    });
}

void archiveDrop(Plan &plan, Id<Drop> drop, bool archived)
{
    const QString label = archived ? tr("Archive “%1”") : tr("Bring back “%1”");
    plan.edit(label.arg(dropName(plan, drop)), [drop, archived](Tables &tables) {
        if (auto row = tables.drops().get(drop)) {
            row->archived = archived;
            tables.drops().update(*row);
        }
    });
}

void setCover(Plan &plan, Id<Drop> drop, const QByteArray &image)
{
    if (image.size() > kMostCoverBytes) {
        throw refusal(tr("The picture is too large for the plan, which is to stay small enough to mail."));
    }
    const QString label = image.isEmpty() ? tr("Take the picture of “%1” away") : tr("Set the picture of “%1”");
    plan.edit(label.arg(dropName(plan, drop)), [drop, image](Tables &tables) {
        if (tables.drops().get(drop)) {
            tables.covers().set(drop, image);
        }
    });
}

Id<Drop> duplicateDrop(Plan &plan, Id<Drop> drop)
{
    const auto original = plan.tables().drops().get(drop);
    if (!original) {
        throw refusal(tr("That drop has been deleted."));
    }
    Drop copy = *original;
    copy.name = tr("%1 (copy)").arg(original->name);
    copy.code = freeCode(codeFromName(copy.name), codesOf(plan.tables().drops().all()));
    copy.launch = {};
    copy.status = DropStatus::Idea;
    copy.archived = false;
    copy.arc = {}; // where it stands in the story is still to be said
    copy.chapter = 0;
    copy.buildsOn.clear();
    copy.id = plan.newId<Drop>();
    plan.edit(tr("Duplicate “%1”").arg(original->name), [copy, drop](Tables &tables) {
        tables.drops().insert(copy);
        copyClips(tables, drop, copy.id);
        copyTouchpoints(tables, drop, copy.id);
        copyMoney(tables, drop, copy.id);
        for (Target target : tables.targets().ofDrop(drop)) {
            if (target.clip.isNull()) {
                target.id = tables.newId<Target>();
                target.drop = copy.id;
                tables.targets().insert(target);
            }
        }
    });
    return copy.id;
}

void moveLaunch(Plan &plan, Id<Drop> drop, const LocalTime &launch)
{
    plan.edit(tr("Move launch of “%1”").arg(dropName(plan, drop)), [drop, launch](Tables &tables) {
        if (auto row = tables.drops().get(drop)) {
            row->launch = launch;
            tables.drops().update(*row);
        }
    });
}

Id<Clip> addClip(Plan &plan, Clip clip)
{
    clip.name = requireName(clip.name, tr("A clip needs a name."));
    const std::vector<Clip> others = plan.tables().clips().ofDrop(clip.drop);
    clip.code = freeCode(codeFromName(clip.code.isEmpty() ? clip.name : clip.code), codesOf(others));
    clip.position = others.empty() ? 0 : others.back().position + 1;
    clip.id = plan.newId<Clip>();
    plan.edit(tr("New clip “%1”").arg(clip.name), [clip](Tables &tables) { insertClip(tables, clip, QString()); });
    return clip.id;
}

void updateClip(Plan &plan, const Clip &clip, const QString &gesture)
{
    Clip changed = clip;
    changed.name = requireName(clip.name, tr("A clip needs a name."));
    changed.code = codeFromName(clip.code);
    std::vector<Clip> others = plan.tables().clips().ofDrop(clip.drop);
    std::erase_if(others, [&clip](const Clip &other) { return other.id == clip.id; });
    if (changed.code.isEmpty() || codesOf(others).contains(changed.code)) {
        throw refusal(tr("The code “%1” is empty or already another clip's of this drop.").arg(changed.code),
                      tr("Choose a code of its own: it tells the clips' ads apart."));
    }
    plan.edit(
        tr("Change clip “%1”").arg(changed.name),
        [changed, spare = plan.newId<Variant>()](Tables &tables) {
            const RoomForEdit room(tables, changed.id);
            writeClip(tables, changed);
            room.make(tables, spare);
        },
        gesture);
}

void removeClip(Plan &plan, Id<Clip> clip)
{
    const auto row = plan.tables().clips().get(clip);
    if (const QString letters = postedLetters(plan, clip); !letters.isEmpty()) {
        throw refusal(tr("Of “%1”, this was posted: %2.", "%2 are letters of variants").arg(row->name, letters),
                      tr("Say of them that they were posted by mistake first."));
    }
    plan.edit(tr("Delete clip “%1”").arg(row ? row->name : QString()),
              [clip](Tables &tables) { tables.clips().remove(clip); });
}

Id<Variant> addVariant(Plan &plan, Id<Clip> clip, const QString &name)
{
    QStringList taken;
    for (const Variant &variant : plan.tables().variants().ofClip(clip)) {
        taken << variant.letter;
    }
    Variant variant;
    variant.clip = clip;
    variant.letter = nextLetter(taken);
    variant.name = name.trimmed();
    variant.id = plan.newId<Variant>();
    plan.edit(tr("New variant %1").arg(variant.letter),
              [variant](Tables &tables) { tables.variants().insert(variant); });
    return variant.id;
}

void updateVariant(Plan &plan, const Variant &variant, const QString &gesture)
{
    Variant changed = variant;
    changed.letter = requireName(variant.letter, tr("A variant needs a letter.")).toUpper();
    for (const Variant &other : plan.tables().variants().ofClip(variant.clip)) {
        if (other.id != variant.id && other.letter == changed.letter) {
            throw refusal(tr("This clip already has a variant %1.").arg(changed.letter));
        }
    }
    plan.edit(
        tr("Change variant %1").arg(changed.letter), [changed](Tables &tables) { writeVariant(tables, changed); },
        gesture);
}

void removeVariant(Plan &plan, Id<Variant> variant)
{
    const auto row = plan.tables().variants().get(variant);
    if (row && row->isFrozen()) {
        throw refusal(tr("Variant %1 was posted: what it said is kept.").arg(row->letter),
                      tr("Say that it was posted by mistake first."));
    }
    plan.edit(tr("Delete variant %1").arg(row ? row->letter : QString()),
              [variant](Tables &tables) { tables.variants().remove(variant); });
}

Id<Touchpoint> addTouchpoint(Plan &plan, Touchpoint touchpoint)
{
    touchpoint.title = requireName(touchpoint.title, tr("A touchpoint needs a title."));
    if (touchpoint.code.isEmpty()) {
        touchpoint.code = codeFromName(touchpoint.title);
    }
    touchpoint.code = freeCode(touchpoint.code, codesOf(plan.tables().touchpoints().ofDrop(touchpoint.drop)));
    touchpoint.id = plan.newId<Touchpoint>();
    plan.edit(tr("New touchpoint “%1”").arg(touchpoint.title),
              [touchpoint](Tables &tables) { tables.touchpoints().insert(touchpoint); });
    return touchpoint.id;
}

void updateTouchpoint(Plan &plan, const Touchpoint &touchpoint, const QString &gesture)
{
    Touchpoint changed = touchpoint;
    changed.title = requireName(touchpoint.title, tr("A touchpoint needs a title."));
    plan.edit(
        tr("Change touchpoint “%1”").arg(changed.title),
        [changed, today = plan.today()](Tables &tables) { writeTouchpoint(tables, changed, today); }, gesture);
}

void removeTouchpoint(Plan &plan, Id<Touchpoint> touchpoint)
{
    const auto row = plan.tables().touchpoints().get(touchpoint);
    plan.edit(tr("Delete touchpoint “%1”").arg(row ? row->title : QString()),
              [touchpoint](Tables &tables) { tables.touchpoints().remove(touchpoint); });
}

void setTarget(Plan &plan, Id<Drop> drop, Id<Clip> clip, const QString &kpi, std::optional<double> value)
{
    plan.edit(tr("Set target of “%1”").arg(dropName(plan, drop)), [=](Tables &tables) {
        for (Target target : tables.targets().ofDrop(drop)) {
            if (target.kpi != kpi || target.clip != clip) {
                continue;
            }
            if (value) {
                target.value = *value;
                tables.targets().update(target);
            } else {
                tables.targets().remove(target.id);
            }
            return;
        }
        if (value) {
            tables.targets().insert({tables.newId<Target>(), kpi, drop, clip, *value});
        }
    });
}

Id<Benchmark> addBenchmark(Plan &plan, Benchmark benchmark)
{
    benchmark.id = plan.newId<Benchmark>();
    plan.edit(tr("New benchmark"), [benchmark](Tables &tables) { tables.benchmarks().insert(benchmark); });
    return benchmark.id;
}

void updateBenchmark(Plan &plan, const Benchmark &benchmark, const QString &gesture)
{
    if (benchmark.low && benchmark.high && *benchmark.low > *benchmark.high) {
        throw refusal(tr("The low end of a benchmark can't be above its high end."));
    }
    plan.edit(
        tr("Change benchmark"), [benchmark](Tables &tables) { tables.benchmarks().update(benchmark); }, gesture);
}

void removeBenchmark(Plan &plan, Id<Benchmark> benchmark)
{
    plan.edit(tr("Delete benchmark"), [benchmark](Tables &tables) { tables.benchmarks().remove(benchmark); });
}

void restoreBenchmarks(Plan &plan)
{
    plan.edit(tr("Restore the benchmarks Dropbeat comes with"), [](Tables &tables) {
        for (const Benchmark &old : tables.benchmarks().all()) {
            tables.benchmarks().remove(old.id);
        }
        for (Benchmark benchmark : presetBenchmarks()) {
            benchmark.id = tables.newId<Benchmark>();
            tables.benchmarks().insert(benchmark);
        }
    });
}

void assignSubjects(Plan &plan, const std::vector<Id<Subject>> &subjects, const Assignment::Target &target)
{
    const Assignment assignment{target, Because::Hand, plan.today()};
    plan.edit(tr("Assign %n reported ad(s)", nullptr, static_cast<int>(subjects.size())), [=](Tables &tables) {
        for (const Id<Subject> subject : subjects) {
            tables.subjects().assign(subject, assignment);
        }
    });
}

int assignByName(Plan &plan)
{
    const Tables &tables = plan.tables();
    const auto list = [](const auto &rows) { return QList(rows.begin(), rows.end()); };
    const AssignmentProposer proposer(list(tables.drops().all()), list(tables.clips().all()),
                                      list(tables.variants().all()), list(tables.touchpoints().all()));
    std::vector<std::pair<Id<Subject>, Assignment>> found;
    for (const Subject &subject : tables.subjects().all()) {
        if (subject.assignment.isNone()) {
            if (const auto assignment = proposer.propose(subject, plan.today())) {
                found.emplace_back(subject.id, *assignment);
            }
        }
    }
    if (!found.empty()) {
        plan.edit(tr("Assign %n reported ad(s)", nullptr, static_cast<int>(found.size())), [found](Tables &rows) {
            for (const auto &[subject, assignment] : found) {
                rows.subjects().assign(subject, assignment);
            }
        });
    }
    return static_cast<int>(found.size());
}

void updateProfile(Plan &plan, const PlanProfile &profile)
{
    PlanProfile changed = profile;
    changed.brand = requireName(profile.brand, tr("A plan needs the brand's name."));
    if (changed.currency != plan.tables().profile().currency && plan.tables().results().hasMoney()) {
        throw refusal(tr("There are results in %1: amounts would change their meaning.")
                          .arg(plan.tables().profile().currency.code),
                      tr("Make a new plan in %1, or roll those imports back first.").arg(changed.currency.code));
    }
    plan.edit(tr("Change the brand's details"), [changed](Tables &tables) { tables.setProfile(changed); });
}

} // namespace dropbeat

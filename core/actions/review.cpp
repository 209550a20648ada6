// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/review.h"

#include "core/actions/boost_edits.h"
#include "core/actions/ledger.h"
#include "core/actions/link_edits.h"
#include "core/actions/moment_edits.h"
#include "core/actions/moment_review.h"
#include "core/actions/plan_edits.h"
#include "core/actions/script_edits.h"
#include "core/actions/script_review.h"
#include "core/actions/variant_edits.h"
#include "core/rhythm/occasions.h"
#include "core/rhythm/rhythm_view.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <tuple>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

bool isSame(const SetAside &row, const Finding &finding)
{
    return row.rule == finding.rule && row.subjectKind == finding.subjectKind && row.subjectId == finding.subjectId;
}

/// Keeps what moves with the launch moving with it.
void putAt(Touchpoint &touchpoint, const LocalTime &when, const LocalTime &launch)
{
    if (touchpoint.dayOffset && launch.isValid()) {
        touchpoint.dayOffset = static_cast<int>(launch.date.daysTo(when.date));
        touchpoint.time = when.time;
    } else {
        touchpoint.dayOffset.reset();
        touchpoint.time = {};
        touchpoint.pinned = when;
    }
}

/// Those of the brand itself and of drops that are not over, and of the last few that are: a launch is held against
/// them. A plan of ten years has many more.
std::vector<Touchpoint> touchpointsToJudge(const Tables &tables, const std::vector<Drop> &drops, const LocalTime &now)
{
    constexpr int kLast = 6;
    QHash<Id<Drop>, qsizetype> ranks;
    int over = 0;
    for (auto drop = drops.rbegin(); drop != drops.rend(); ++drop) { // by launch, without one last: the latest first
        const bool isOver =
            drop->status == DropStatus::Closed || (drop->status != DropStatus::Live && drop->launch.isValid() &&
                                                   drop->launch.date.daysTo(now.date) > RhythmView::kHorizonDays);
        if (!drop->archived && !(isOver && drop->launch < now && ++over > kLast)) {
            ranks.insert(drop->id, ranks.size());
        }
    }
    std::vector<Touchpoint> found = tables.touchpoints().ofDrops({ranks.keyBegin(), ranks.keyEnd()});
    std::ranges::sort(found, {}, [&ranks](const Touchpoint &touchpoint) { // those of a drop as ofDrop() has them
        return std::tuple(ranks.value(touchpoint.drop), touchpoint.dayOffset, touchpoint.pinned.date,
                          touchpoint.pinned.time, touchpoint.time, touchpoint.id.value);
    });
    const std::vector<Touchpoint> ofBrand = tables.touchpoints().ofNoDrop();
    found.insert(found.begin(), ofBrand.begin(), ofBrand.end());
    return found;
}

bool moveTouchpointTo(Plan &plan, const MoveTouchpoint &fix)
{
    auto touchpoint = plan.tables().touchpoints().get(fix.touchpoint);
    if (!touchpoint) {
        return false;
    }
    const auto drop = touchpoint->drop ? plan.tables().drops().get(touchpoint->drop) : std::optional<Drop>();
    putAt(*touchpoint, fix.when, drop ? drop->launch : LocalTime());
    const Touchpoint moved = *touchpoint;
    plan.edit(tr("Move “%1”").arg(moved.title), [moved](Tables &tables) { tables.touchpoints().update(moved); });
    return true;
}

/// Carries out each kind of fix; false for those that are no edit.
struct Fixer
{
    Plan &plan;
    const Finding &finding;

    bool operator()(const NoFix &) const { return false; }
    bool operator()(const OpenSubject &) const { return false; }
    bool operator()(const AddTouchpoint &fix) const
    {
        if (fix.touchpoint.drop && !plan.tables().drops().get(fix.touchpoint.drop)) {
            return false;
        }
        if (fix.touchpoint.series && !plan.tables().touchpoints().get(fix.touchpoint.series)) {
            return false;
        }
        addTouchpoint(plan, fix.touchpoint);
        return true;
    }
    bool operator()(const MoveLaunch &fix) const
    {
        if (!plan.tables().drops().get(fix.drop)) {
            return false;
        }
        moveLaunch(plan, fix.drop, fix.launch);
        return true;
    }
    bool operator()(const MoveTouchpoint &fix) const { return moveTouchpointTo(plan, fix); }
    bool operator()(const RemoveTouchpoint &fix) const
    {
        if (!plan.tables().touchpoints().get(fix.touchpoint)) {
            return false;
        }
        removeTouchpoint(plan, fix.touchpoint);
        return true;
    }
    bool operator()(const ReplaceBeats &fix) const
    {
        if (!plan.tables().clips().get(fix.clip)) {
            return false;
        }
        setBeats(plan, fix.clip, fix.beats, finding.fixText);
        return true;
    }
    bool operator()(const ReplaceClip &fix) const
    {
        if (!plan.tables().clips().get(fix.clip.id)) {
            return false;
        }
        updateClip(plan, fix.clip);
        return true;
    }
    bool operator()(const ReplaceVariant &fix) const
    {
        if (!plan.tables().variants().get(fix.variant.id)) {
            return false;
        }
        updateVariant(plan, fix.variant);
        return true;
    }
    bool operator()(const MarkPosted &fix) const
    {
        if (!plan.tables().variants().get(fix.variant)) {
            return false;
        }
        markPosted(plan, fix.variant);
        return true;
    }
    bool operator()(const AddLink &fix) const
    {
        if (!plan.tables().drops().get(fix.link.drop)) {
            return false;
        }
        addLink(plan, fix.link);
        return true;
    }
    bool operator()(const ReplaceLink &fix) const
    {
        if (!plan.tables().links().get(fix.link.id)) {
            return false;
        }
        updateLink(plan, fix.link);
        return true;
    }
    bool operator()(const ReplaceCode &fix) const
    {
        if (!plan.tables().promoCodes().get(fix.code.id)) {
            return false;
        }
        updateCode(plan, fix.code);
        return true;
    }
    bool operator()(const SwitchMoment &fix) const
    {
        if (!boardMoment(plan.tables(), fix.key)) {
            return false;
        }
        switchMoment(plan, fix.key, fix.on);
        return true;
    }
    bool operator()(const ReplaceMoment &fix) const
    {
        if (!boardMoment(plan.tables(), fix.moment.key)) {
            return false;
        }
        editMoment(plan, fix.moment.key, finding.fixText, [wanted = fix.moment](Moment &moment) { moment = wanted; });
        return true;
    }
    bool operator()(const RewriteMessage &fix) const
    {
        if (!boardMoment(plan.tables(), fix.key)) {
            return false;
        }
        writeMessage(plan, fix.key, fix.message.letter, fix.message.subject, fix.message.body);
        return true;
    }
    bool operator()(const SetSharedCap &fix) const
    {
        setSharedCap(plan, fix.cap);
        return true;
    }
};

} // namespace

AssetIsMissing missingOnDisk(const QString &folder)
{
    return [folder](const Asset &asset) { return !QFileInfo::exists(QDir(folder).absoluteFilePath(asset.path)); };
}

LocalTime localNow(const Plan &plan)
{
    const QDateTime now = plan.clock().now().toTimeZone(plan.tables().profile().timeZone);
    return {now.date(), now.time()};
}

QStringList countriesOf(const Tables &tables)
{
    return tables.settings().value(QStringLiteral("countries")).split(u' ', Qt::SkipEmptyParts);
}

void setCountries(Plan &plan, const QStringList &countries)
{
    const QString text = countries.join(u' ');
    plan.edit(tr("Change the countries the brand sells in"),
              [text](Tables &tables) { tables.settings().set(QStringLiteral("countries"), text); });
}

RhythmFacts readFacts(const Tables &tables, const LocalTime &now, const AssetIsMissing &isMissing)
{
    RhythmFacts facts;
    facts.profile = tables.profile();
    facts.arcs = tables.arcs().all();
    facts.drops = tables.drops().all();
    facts.touchpoints = touchpointsToJudge(tables, facts.drops, now);
    facts.skipped = tables.skippedDays().all();
    facts.expenses = tables.expenses().all();
    facts.checkItems = tables.checkItems().all();
    for (const Asset &asset : tables.assets().all()) {
        facts.assets.push_back({asset, isMissing(asset)});
    }
    facts.channels = tables.channels().all();
    facts.occasions = occasionsFor(tables.occasions().all(), countriesOf(tables));
    facts.cutoffs = tables.cutoffs().all();
    facts.now = now;
    return facts;
}

std::vector<Finding> review(const Tables &tables, const LocalTime &now, const AssetIsMissing &isMissing)
{
    std::vector<Finding> findings;
    const auto add = [&findings](std::vector<Finding> more) {
        findings.insert(findings.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    const RhythmFacts facts = readFacts(tables, now, isMissing);
    add(rhythmFindings(facts));
    add(scriptFindings(tables, now));
    add(boostReview(tables, now.date));
    add(linkReview(tables, now, facts.touchpoints));
    add(ledgerReview(tables, now.date));
    add(momentReview(tables, now.date));
    findings = withoutSetAside(findings, tables.setAside().all());
    sortFindings(findings);
    return findings;
}

std::vector<Finding> review(const Plan &plan)
{
    return review(plan.tables(), localNow(plan), missingOnDisk(QFileInfo(plan.path()).absolutePath()));
}

void setAside(Plan &plan, const Finding &finding, const QString &reason)
{
    SetAside row;
    row.id = plan.newId<SetAside>();
    row.rule = finding.rule;
    row.subjectKind = finding.subjectKind;
    row.subjectId = finding.subjectId;
    row.facts = finding.facts;
    row.reason = reason.trimmed();
    row.at = plan.clock().now();
    plan.edit(tr("Set aside “%1”").arg(finding.message), [row, finding](Tables &tables) {
        for (const SetAside &old : tables.setAside().all()) {
            if (isSame(old, finding)) {
                tables.setAside().remove(old.id);
            }
        }
        tables.setAside().insert(row);
    });
}

void takeBack(Plan &plan, Id<SetAside> setAside)
{
    plan.edit(tr("Show a finding again"), [setAside](Tables &tables) { tables.setAside().remove(setAside); });
}

bool applyFix(Plan &plan, const Finding &finding)
{
    return std::visit(Fixer{plan, finding}, finding.fix);
}

Readiness readinessOf(const Tables &tables, Id<Drop> drop, const AssetIsMissing &isMissing)
{
    const std::vector<Touchpoint> touchpoints = tables.touchpoints().ofDrop(drop);
    const std::vector<Clip> clips = tables.clips().ofDrop(drop);
    std::vector<Variant> variants;
    for (const Clip &clip : clips) {
        const std::vector<Variant> ofClip = tables.variants().ofClip(clip.id);
        variants.insert(variants.end(), ofClip.begin(), ofClip.end());
    }
    std::vector<AssetFact> assets;
    for (const Touchpoint &touchpoint : touchpoints) {
        for (const Asset &asset : tables.assets().ofTouchpoint(touchpoint.id)) {
            assets.push_back({asset, isMissing(asset)});
        }
    }
    Readiness readiness = readinessOf(touchpoints, clips, variants, assets);
    std::tie(readiness.linksPresent, readiness.linksTotal) = linksPresent(tables, drop);
    return readiness;
}

} // namespace dropbeat

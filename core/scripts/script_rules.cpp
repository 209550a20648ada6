// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/script_rules.h"

#include <QCoreApplication>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

Finding noBeats(const ScriptView &view)
{
    Finding finding = view.about(QStringLiteral("script.no-beats"), FindingSeverity::Hint);
    finding.message = tr("“%1” has no script yet").arg(view.facts().clip.name);
    finding.reason = tr("Lay out its beats: what is seen, read and heard, second by second");
    finding.facts = view.facts().clip.name;
    offerToOpen(finding, tr("Write…"));
    return finding;
}

} // namespace

Findings scriptFindings(const ScriptFacts &facts)
{
    const ScriptView view(facts);
    if (view.isEmpty()) {
        return {noBeats(view)};
    }
    Findings findings;
    for (const auto rule : {findSee, findGrab, findFeel, findBenefit, findDo, findCta, findLateCta, findLengths,
                            findUnreadable, findLongTexts, findCovered, findRushed, findDemands, findCountdown,
                            findCaption, findPromoCodes, findShots, findOtherProducts, findVariants}) {
        rule(view, findings);
    }
    return findings;
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/beat_edits.h"
#include "core/scripts/launch_date.h"
#include "core/scripts/script_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

constexpr int kNewSee = 15; ///< tenths of a SEE beat that a fix adds
constexpr int kNewDo = 25;

bool isPerLook(const ScriptView &view)
{
    return view.facts().format && view.facts().format->format.feelPerLook;
}

std::vector<Beat> withStageBeat(std::vector<Beat> beats, size_t index, Stage stage, int tenths)
{
    Beat beat;
    beat.stage = stage;
    beat.tenths = tenths;
    beats.insert(beats.begin() + static_cast<std::ptrdiff_t>(index), beat);
    return beats;
}

Finding notFirst(const ScriptView &view)
{
    Finding finding = view.about(QStringLiteral("script.see-first"), FindingSeverity::Warning);
    const std::vector<Beat> &beats = view.beats();
    const auto see =
        std::find_if(beats.begin(), beats.end(), [](const Beat &beat) { return beat.stage == Stage::See; });
    finding.message = see == beats.end() ? tr("Nothing grabs: there is no SEE") : tr("It does not begin with SEE");
    finding.reason = tr("SEE should grab in %1").arg(lengthText(view.parameters().seeMin, view.parameters().seeMax));
    finding.facts = stageId(beats.front().stage) + (see == beats.end() ? QString() : QStringLiteral(" see"));
    if (see == beats.end()) {
        finding.fixText = tr("Add SEE");
        finding.fix = view.replace(withStageBeat(beats, 0, Stage::See, kNewSee));
    } else {
        finding.fixText = tr("Put SEE first");
        finding.fix = view.replace(moved(beats, static_cast<size_t>(see - beats.begin()), 0));
    }
    return finding;
}

/// SEE as long as it should be; FEEL takes or gives the time where that leaves it within its limits.
std::vector<Beat> withSee(const ScriptView &view, int tenths)
{
    std::vector<size_t> see;
    for (size_t i = 0; i < leadingSee(view.beats()); ++i) {
        see.push_back(i);
    }
    const std::vector<Beat> beats = scaledTo(view.beats(), see, tenths);
    const auto feel =
        std::find_if(beats.begin(), beats.end(), [](const Beat &beat) { return beat.stage == Stage::Feel; });
    if (feel != beats.end()) {
        std::vector<Beat> sameTotal = beats;
        int &length = sameTotal[static_cast<size_t>(feel - beats.begin())].tenths;
        length += seeTenths(view.beats()) - tenths;
        if (length >= kLeastTenths && feelFits(sameTotal, isPerLook(view), view.parameters())) {
            return sameTotal;
        }
    }
    return beats;
}

} // namespace

void findSee(const ScriptView &view, Findings &findings)
{
    const ScriptParameters &limits = view.parameters();
    const int see = seeTenths(view.beats());
    if (see == 0) {
        findings.push_back(notFirst(view));
        return;
    }
    Finding finding = view.about(QStringLiteral("script.see-length"), FindingSeverity::Good);
    finding.reason = tr("SEE should grab in %1").arg(lengthText(limits.seeMin, limits.seeMax));
    finding.facts = QString::number(see);
    if (seeFits(view.beats(), limits)) {
        finding.message = tr("Hook lands in %1").arg(lengthText(see));
    } else {
        const int to = std::clamp(see, limits.seeMin, limits.seeMax);
        finding.severity = FindingSeverity::Warning;
        finding.message =
            see > to ? tr("SEE takes %1").arg(lengthText(see)) : tr("SEE is over in %1").arg(lengthText(see));
        finding.fixText = see > to ? tr("Cut SEE to %1").arg(lengthText(to)) : tr("Give SEE %1").arg(lengthText(to));
        finding.fix = view.replace(withSee(view, to));
    }
    findings.push_back(finding);
}

void findGrab(const ScriptView &view, Findings &findings)
{
    const size_t count = leadingSee(view.beats());
    const auto end = view.beats().begin() + static_cast<std::ptrdiff_t>(count);
    const bool grabs = std::any_of(view.beats().begin(), end, [](const Beat &beat) {
        return beat.grab != Grab::None || !beat.onScreen.trimmed().isEmpty();
    });
    if (count == 0 || grabs) {
        return;
    }
    Finding finding = view.aboutBeat(0, QStringLiteral("script.see-grabs"), FindingSeverity::Warning);
    finding.message = tr("Nothing says how SEE grabs");
    finding.reason = tr("Movement, contrast, a surprise or a text hook stops the thumb");
    finding.facts = view.beats().front().seen;
    offerToOpen(finding, tr("Say how…"));
    findings.push_back(finding);
}

namespace {

Finding noFeel(const ScriptView &view)
{
    Finding finding = view.about(QStringLiteral("script.feel-length"), FindingSeverity::Warning);
    finding.message = tr("There is no FEEL");
    finding.reason =
        tr("FEEL builds desire in %1").arg(lengthText(view.parameters().feelMin, view.parameters().feelMax));
    finding.facts = QStringLiteral("none");
    finding.fixText = tr("Add FEEL");
    finding.fix =
        view.replace(withStageBeat(view.beats(), leadingSee(view.beats()), Stage::Feel, view.parameters().feelMin));
    return finding;
}

/// Every group that is too short or too long at its limit.
std::vector<Beat> withFeel(const ScriptView &view)
{
    std::vector<Beat> beats = view.beats();
    for (const std::vector<size_t> &group : feelGroups(beats, isPerLook(view))) {
        const int to = std::clamp(lengthOf(beats, group), view.parameters().feelMin, view.parameters().feelMax);
        beats = scaledTo(beats, group, to);
    }
    return beats;
}

QString feelReason(const ScriptView &view)
{
    const QString range = lengthText(view.parameters().feelMin, view.parameters().feelMax);
    return isPerLook(view) ? tr("%1 allows %2 a look", "a format, seconds").arg(view.facts().format->format.name, range)
                           : tr("FEEL builds desire in %1").arg(range);
}

} // namespace

void findFeel(const ScriptView &view, Findings &findings)
{
    const auto groups = feelGroups(view.beats(), isPerLook(view));
    if (groups.empty()) {
        findings.push_back(noFeel(view));
        return;
    }
    int total = 0;
    QStringList lengths;
    const std::vector<size_t> *off = nullptr;
    for (const std::vector<size_t> &group : groups) {
        const int tenths = lengthOf(view.beats(), group);
        total += tenths;
        lengths << QString::number(tenths);
        if (!off && (tenths < view.parameters().feelMin || tenths > view.parameters().feelMax)) {
            off = &group;
        }
    }
    Finding finding = view.about(QStringLiteral("script.feel-length"), FindingSeverity::Good);
    finding.reason = feelReason(view);
    finding.facts = lengths.join(u' ');
    if (!off) {
        finding.message =
            isPerLook(view)
                ? tr("FEEL runs %1 in %n look(s)", nullptr, static_cast<int>(groups.size())).arg(lengthText(total))
                : tr("FEEL runs %1").arg(lengthText(total));
    } else {
        const int tenths = lengthOf(view.beats(), *off);
        const QString look = view.beats()[off->front()].look.trimmed();
        finding.severity = FindingSeverity::Warning;
        finding.message = isPerLook(view) && !look.isEmpty()
                              ? tr("FEEL runs %1 in the look %2").arg(lengthText(tenths), quoted(look))
                              : tr("FEEL runs %1").arg(lengthText(tenths));
        finding.fixText = tenths < view.parameters().feelMin
                              ? tr("Stretch to %1").arg(lengthText(view.parameters().feelMin))
                              : tr("Cut to %1").arg(lengthText(view.parameters().feelMax));
        finding.fix = view.replace(withFeel(view));
    }
    findings.push_back(finding);
}

void findBenefit(const ScriptView &view, Findings &findings)
{
    bool hasFeel = false;
    for (const Beat &beat : view.beats()) {
        hasFeel = hasFeel || beat.stage == Stage::Feel;
        const QString said = QString(beat.onScreen + beat.heard).remove(launchPlaceholder());
        if (beat.stage == Stage::Feel && !said.trimmed().isEmpty()) {
            return;
        }
    }
    if (!hasFeel) {
        return; // script.feel-length says so
    }
    Finding finding = view.about(QStringLiteral("script.feel-benefit"), FindingSeverity::Warning);
    finding.message = tr("FEEL names no benefit");
    finding.reason = tr("Say in a few words what the piece does for its wearer: “breathable merino”");
    finding.facts = QString::number(view.beats().size());
    offerToOpen(finding, tr("Write one…"));
    findings.push_back(finding);
}

void findDo(const ScriptView &view, Findings &findings)
{
    const std::vector<Beat> &beats = view.beats();
    if (beats.back().stage == Stage::Do) {
        return;
    }
    Finding finding = view.about(QStringLiteral("script.do-last"), FindingSeverity::Warning);
    finding.message = tr("It does not end with DO");
    finding.reason = tr("The last seconds say what to do now");
    finding.facts = stageId(beats.back().stage);
    const auto last =
        std::find_if(beats.rbegin(), beats.rend(), [](const Beat &beat) { return beat.stage == Stage::Do; });
    if (last != beats.rend()) {
        finding.fixText = tr("Put DO last");
        finding.fix = view.replace(moved(beats, static_cast<size_t>(beats.rend() - last) - 1, beats.size() - 1));
    } else if (!beats.back().cta.trimmed().isEmpty()) {
        std::vector<Beat> made = beats;
        made.back().stage = Stage::Do;
        finding.fixText = tr("Make the last beat DO");
        finding.fix = view.replace(made);
    } else {
        finding.fixText = tr("Add DO");
        finding.fix = view.replace(withStageBeat(beats, beats.size(), Stage::Do, kNewDo));
    }
    findings.push_back(finding);
}

} // namespace dropbeat

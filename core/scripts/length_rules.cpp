// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/script_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("dropbeat", text, comment);
}

/// The clip that long by its FEEL beats alone, where these stay within their limits; nothing otherwise.
std::optional<std::vector<Beat>> lasting(const ScriptView &view, int tenths)
{
    const bool perLook = view.facts().format && view.facts().format->format.feelPerLook;
    std::vector<size_t> feel;
    for (size_t i = 0; i < view.beats().size(); ++i) {
        if (view.beats()[i].stage == Stage::Feel) {
            feel.push_back(i);
        }
    }
    const int wanted = lengthOf(view.beats(), feel) + tenths - view.total();
    if (feel.empty() || wanted < static_cast<int>(feel.size())) {
        return std::nullopt;
    }
    std::vector<Beat> beats = scaledTo(view.beats(), feel, wanted);
    return feelFits(beats, perLook, view.parameters()) ? std::optional(std::move(beats)) : std::nullopt;
}

/// Another format of this length: the one that leaves most room to both sides.
const ClipFormat *formatOfLength(const ScriptView &view)
{
    const ClipFormat *best = nullptr;
    int room = -1;
    for (const ClipFormat &format : view.facts().formats) {
        const int least = std::min(view.total() - format.minTenths, format.maxTenths - view.total());
        if (format.key != view.facts().clip.format && least >= 0 && least > room) {
            best = &format;
            room = least;
        }
    }
    return best;
}

void offerLength(const ScriptView &view, int to, Finding &finding)
{
    const int by = to - view.total();
    if (const auto beats = lasting(view, to)) {
        finding.fixText = by > 0 ? tr("Add %1").arg(lengthText(by)) : tr("Cut %1").arg(lengthText(-by));
        finding.fix = view.replace(*beats);
    } else {
        offerToOpen(finding, by > 0 ? tr("Make it longer…") : tr("Make it shorter…"));
    }
}

void findFormatLength(const ScriptView &view, Findings &findings)
{
    if (!view.facts().format) {
        return;
    }
    const ClipFormat &format = view.facts().format->format;
    const int tolerance = view.parameters().lengthTolerance;
    Finding finding = view.about(QStringLiteral("script.format-length"), FindingSeverity::Good);
    finding.message = tr("%1 of a %2 format", "how long a clip is, how long it should be")
                          .arg(lengthText(view.total()), lengthText(format.minTenths, format.maxTenths));
    finding.facts = QStringLiteral("%1 %2").arg(view.total()).arg(format.key);
    if (view.total() >= format.minTenths - tolerance && view.total() <= format.maxTenths + tolerance) {
        finding.reason = format.name;
    } else {
        const int to = std::clamp(view.total(), format.minTenths, format.maxTenths);
        finding.severity = FindingSeverity::Warning;
        finding.reason = to > view.total() ? tr("Add %1 or switch format").arg(lengthText(to - view.total()))
                                           : tr("Cut %1 or switch format").arg(lengthText(view.total() - to));
        offerLength(view, to, finding);
        const ClipFormat *other = formatOfLength(view);
        if (std::holds_alternative<OpenSubject>(finding.fix) && other) {
            Clip clip = view.facts().clip;
            clip.format = other->key;
            finding.fixText = tr("Switch to %1").arg(other->name);
            finding.fix = ReplaceClip{clip};
        }
    }
    findings.push_back(finding);
}

} // namespace

void findLengths(const ScriptView &view, Findings &findings)
{
    findFormatLength(view, findings);
    const Outlet &outlet = view.facts().outlet;
    const int least = outlet.minTenths.value_or(0);
    const int most = outlet.maxTenths.value_or(view.total());
    if (view.total() < least || view.total() > most) {
        Finding finding = view.about(QStringLiteral("script.outlet-length"), FindingSeverity::Error);
        finding.message = view.total() < least ? tr("%1 is too short for %2").arg(lengthText(view.total()), outlet.name)
                                               : tr("%1 is too long for %2").arg(lengthText(view.total()), outlet.name);
        finding.reason = view.total() < least ? tr("It takes clips from %1 on").arg(lengthText(least))
                                              : tr("It takes clips up to %1").arg(lengthText(most));
        finding.facts = QStringLiteral("%1 %2").arg(view.total()).arg(outlet.key);
        offerLength(view, std::clamp(view.total(), least, most), finding);
        findings.push_back(finding);
        return;
    }
    const int from = outlet.advisedMinTenths.value_or(0);
    const int to = outlet.advisedMaxTenths.value_or(view.total());
    if (view.total() < from || view.total() > to) {
        Finding finding = view.about(QStringLiteral("script.advised-length"), FindingSeverity::Hint);
        finding.message = tr("%1 on %2, which advises %3")
                              .arg(lengthText(view.total()), outlet.name,
                                   outlet.advisedMaxTenths ? lengthText(from, to) : lengthText(from));
        finding.reason = outlet.source;
        finding.facts = QStringLiteral("%1 %2").arg(view.total()).arg(outlet.key);
        offerLength(view, std::clamp(view.total(), from, to), finding);
        findings.push_back(finding);
    }
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/script_rules.h"
#include "core/scripts/text_count.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

std::vector<size_t> askingBeats(const std::vector<Beat> &beats)
{
    std::vector<size_t> asking;
    for (size_t i = 0; i < beats.size(); ++i) {
        if (!beats[i].cta.trimmed().isEmpty()) {
            asking.push_back(i);
        }
    }
    return asking;
}

/// Whether one line lists several things to do. Only what can't be anything else: "Shop + follow", "Save; share".
bool asksForSeveral(const QString &cta)
{
    return cta.contains(QLatin1String(" + ")) || cta.contains(QLatin1String(" / ")) || cta.contains(u';');
}

QString formatsCta(const ScriptView &view)
{
    if (view.facts().format) {
        const auto &beats = view.facts().format->beats;
        for (auto beat = beats.rbegin(); beat != beats.rend(); ++beat) {
            if (!beat->cta.isEmpty()) {
                return beat->cta;
            }
        }
    }
    return {};
}

std::vector<Beat> askingOnlyLast(std::vector<Beat> beats, const QString &cta)
{
    for (Beat &beat : beats) {
        beat.cta.clear();
    }
    beats.back().cta = cta;
    return beats;
}

QString goodReason(const ScriptView &view, const QString &cta)
{
    const QString shown = cta + u' ' + view.beats().back().onScreen;
    const QStringList codes = promoCodesIn(shown, view.facts().products);
    return codes.isEmpty() || cta.contains(codes.front()) ? quoted(cta)
                                                          : tr("%1, code %2").arg(quoted(cta), codes.front());
}

Finding noCta(const ScriptView &view)
{
    Finding finding = view.about(QStringLiteral("script.one-cta"), FindingSeverity::Warning);
    finding.message = tr("No call to action");
    finding.reason = tr("Who was won over has to be told what to do now");
    finding.facts = QStringLiteral("none");
    const QString cta = formatsCta(view);
    if (cta.isEmpty()) {
        offerToOpen(finding, tr("Write one…"));
    } else {
        finding.fixText = tr("Use %1").arg(quoted(cta));
        finding.fix = view.replace(askingOnlyLast(view.beats(), cta));
    }
    return finding;
}

} // namespace

void findCta(const ScriptView &view, Findings &findings)
{
    const std::vector<Beat> &beats = view.beats();
    const std::vector<size_t> asking = askingBeats(beats);
    if (asking.empty()) {
        findings.push_back(noCta(view));
        return;
    }
    QStringList lines;
    QSet<QString> different;
    for (const size_t i : asking) {
        lines << beats[i].cta.trimmed();
        different.insert(productKey(beats[i].cta));
    }
    Finding finding = view.about(QStringLiteral("script.one-cta"), FindingSeverity::Warning);
    finding.facts = QStringLiteral("%1 %2 %3").arg(asking.front()).arg(beats.size()).arg(lines.join(u'|'));
    const QString kept = lines.back();
    if (asksForSeveral(kept)) {
        finding.message = tr("%1 asks for more than one thing").arg(quoted(kept));
        finding.reason = tr("With two to choose from, fewer do either");
        offerToOpen(finding, tr("Choose one…"));
    } else if (different.size() > 1) {
        finding.message = tr("%n different calls to action", nullptr, static_cast<int>(different.size()));
        finding.reason = tr("With two to choose from, fewer do either");
        finding.fixText = tr("Keep only %1").arg(quoted(kept));
        finding.fix = view.replace(askingOnlyLast(beats, kept));
    } else if (asking.size() > 1 || asking.front() + 1 != beats.size()) {
        finding.message = asking.size() > 1
                              ? tr("The call to action comes %n times", nullptr, static_cast<int>(asking.size()))
                              : tr("The call to action is not in the last beat");
        finding.reason = tr("Once, in the last seconds");
        finding.fixText = tr("Ask only at the end");
        finding.fix = view.replace(askingOnlyLast(beats, kept));
    } else {
        finding.severity = FindingSeverity::Good;
        finding.message = tr("One call to action");
        finding.reason = goodReason(view, kept);
    }
    findings.push_back(finding);
}

namespace {

/// A beat early enough that can bear one line more: the latest of them, as the longest wait is the least disturbing.
std::optional<std::vector<Beat>> shownEarlier(const ScriptView &view, const QString &cta)
{
    std::optional<std::vector<Beat>> best;
    for (size_t i = 0; i < view.beats().size() && view.startOf(i) <= view.parameters().lateCta; ++i) {
        std::vector<Beat> beats = view.beats();
        Beat &beat = beats[i];
        beat.onScreen = beat.onScreen.trimmed().isEmpty() ? cta : beat.onScreen.trimmed() + u'\n' + cta;
        const QString text = view.withLaunch(beat.onScreen);
        const QRectF box = view.facts().textBox(beat, text, view.facts().outlet);
        const bool fits = readingTenths(text, view.parameters()) <= beat.tenths &&
                          textCount(text).graphemes <= view.parameters().onScreenMost &&
                          safeArea(view.facts().outlet).contains(box);
        if (fits && beat.stage != Stage::See) {
            best = beats;
        }
    }
    return best;
}

} // namespace

void findLateCta(const ScriptView &view, Findings &findings)
{
    const std::vector<size_t> asking = askingBeats(view.beats());
    if (asking.empty() || view.startOf(asking.front()) <= view.parameters().lateCta) {
        return;
    }
    const QString cta = view.beats()[asking.front()].cta.trimmed();
    for (size_t i = 0; i < asking.front() && view.startOf(i) <= view.parameters().lateCta; ++i) {
        if (view.beats()[i].onScreen.contains(cta, Qt::CaseInsensitive)) {
            return;
        }
    }
    Finding finding = view.about(QStringLiteral("script.late-cta"), FindingSeverity::Hint);
    finding.message = tr("The only call to action comes at %1").arg(lengthText(view.startOf(asking.front())));
    finding.reason = tr("On TikTok, 60 % of clicks fall in the first 6 s and 36 % in the first 2 s");
    finding.facts = QStringLiteral("%1 %2").arg(view.startOf(asking.front())).arg(cta);
    if (const auto beats = shownEarlier(view, cta)) {
        finding.fixText = tr("Show it earlier, too");
        finding.fix = view.replace(*beats);
    } else {
        offerToOpen(finding, tr("Show it earlier…"));
    }
    findings.push_back(finding);
}

} // namespace dropbeat

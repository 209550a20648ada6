// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/script_rules.h"
#include "core/scripts/text_count.h"

#include <QCoreApplication>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

constexpr double kRounding = 0.5; ///< pixels

/// Gives a beat the time a text needs, unless that would let SEE run on.
void offerTime(const ScriptView &view, size_t beat, int tenths, Finding &finding)
{
    const std::vector<Beat> beats = givenTime(view, beat, tenths);
    if (beat < leadingSee(view.beats()) && seeFits(view.beats(), view.parameters()) &&
        !seeFits(beats, view.parameters())) {
        offerToOpen(finding, tr("Shorten it…"));
    } else {
        finding.fixText = tr("Give it %1").arg(lengthText(tenths));
        finding.fix = view.replace(beats);
    }
}

bool isInside(const QRectF &area, const QRectF &box)
{
    return area.adjusted(-kRounding, -kRounding, kRounding, kRounding).contains(box);
}

/// The beat with its text moved as little as it takes.
std::vector<Beat> movedInside(const ScriptView &view, size_t index, const QRectF &area, const QRectF &box)
{
    std::vector<Beat> beats = view.beats();
    const QSizeF frame(view.facts().outlet.frame);
    const double byX = std::clamp(box.left(), area.left(), area.right() - box.width()) - box.left();
    const double byY = std::clamp(box.top(), area.top(), area.bottom() - box.height()) - box.top();
    beats[index].textX += byX / frame.width();
    beats[index].textY += byY / frame.height();
    return beats;
}

} // namespace

void findUnreadable(const ScriptView &view, Findings &findings)
{
    for (const ShownText &shown : view.shown()) {
        const int needs = readingTenths(shown.text, view.parameters());
        const int has = view.beats()[shown.beat].tenths;
        if (needs <= has) {
            continue;
        }
        Finding finding = view.aboutShown(shown, QStringLiteral("script.text-readable"), FindingSeverity::Warning);
        finding.message = tr("%1 can’t be read in %2").arg(quoted(shown.text), lengthText(has));
        finding.reason =
            tr("%n word(s) take %1 to read", nullptr, readingWords(shown.text, view.parameters().wideCharactersPerWord))
                .arg(lengthText(needs));
        finding.facts = QStringLiteral("%1 %2").arg(has).arg(shown.text);
        offerTime(view, shown.beat, needs, finding);
        findings.push_back(finding);
    }
}

void findLongTexts(const ScriptView &view, Findings &findings)
{
    for (const ShownText &shown : view.shown()) {
        const int count = textCount(shown.text).graphemes;
        if (count <= view.parameters().onScreenMost) {
            continue;
        }
        Finding finding = view.aboutShown(shown, QStringLiteral("script.text-long"), FindingSeverity::Warning);
        finding.message =
            tr("%1: %2 of %3 characters").arg(quoted(shown.text)).arg(count).arg(view.parameters().onScreenMost);
        finding.reason = tr("Two lines are what one reads while things move");
        finding.facts = shown.text;
        offerToOpen(finding, tr("Shorten it…"));
        findings.push_back(finding);
    }
}

void findCovered(const ScriptView &view, Findings &findings)
{
    const Outlet &outlet = view.facts().outlet;
    const QRectF area = safeArea(outlet);
    if (area.isEmpty()) {
        return;
    }
    for (const ShownText &shown : view.shown()) {
        const QRectF box = view.facts().textBox(view.beats()[shown.beat], shown.text, outlet);
        if (box.isNull() || isInside(area, box)) {
            continue;
        }
        Finding finding = view.aboutShown(shown, QStringLiteral("script.safe-zone"), FindingSeverity::Warning);
        finding.message = tr("%1 covers %2", "an outlet's buttons, a text").arg(outlet.name, quoted(shown.text));
        finding.reason = tr("Its buttons and caption lie over the edges");
        finding.facts =
            QStringLiteral("%1 %2 %3 %4").arg(qRound(box.left())).arg(qRound(box.top())).arg(outlet.key, shown.text);
        if (box.width() <= area.width() && box.height() <= area.height()) {
            finding.fixText = tr("Move it inside");
            finding.fix = view.replace(movedInside(view, shown.beat, area, box));
        } else {
            offerToOpen(finding, tr("Shorten it…"));
        }
        findings.push_back(finding);
    }
}

void findRushed(const ScriptView &view, Findings &findings)
{
    for (size_t i = 0; i < view.beats().size(); ++i) {
        const Beat &beat = view.beats()[i];
        const QString text = view.withLaunch(beat.heard);
        const int needs = speakingTenths(text, view.parameters());
        if (needs <= beat.tenths) {
            continue;
        }
        Finding finding = view.aboutBeat(i, QStringLiteral("script.heard-fits"), FindingSeverity::Warning);
        finding.message = tr("%1 is too much to say in %2").arg(quoted(text), lengthText(beat.tenths));
        finding.reason = tr("%n word(s) take %1 even when said fast", nullptr,
                            readingWords(text, view.parameters().wideCharactersPerWord))
                             .arg(lengthText(needs));
        finding.facts = QStringLiteral("%1 %2").arg(beat.tenths).arg(text);
        offerTime(view, i, needs, finding);
        findings.push_back(finding);
    }
}

} // namespace dropbeat

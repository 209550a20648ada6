// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/launch_date.h"
#include "core/scripts/script_rules.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

QStringList parts(const QString &text, const QString &separators)
{
    static const auto keyOf = [](const QString &part) { return productKey(part); };
    QStringList keys;
    for (const QString &part : text.split(QRegularExpression(separators), Qt::SkipEmptyParts)) {
        if (!keyOf(part).isEmpty()) {
            keys << keyOf(part);
        }
    }
    return keys;
}

QSet<QString> looksOf(const std::vector<Beat> &beats)
{
    QSet<QString> looks;
    for (const Beat &beat : beats) {
        if (!productKey(beat.look).isEmpty()) {
            looks.insert(productKey(beat.look));
        }
    }
    return looks;
}

bool showsIt(const Beat &beat, const QString &what)
{
    return parts(beat.shows, QStringLiteral("[,;]")).contains(productKey(what));
}

Beat fromFormat(const FormatBeat &laidOut)
{
    Beat beat;
    beat.stage = laidOut.stage;
    beat.tenths = laidOut.tenths;
    beat.seen = laidOut.seen;
    beat.onScreen = laidOut.onScreen;
    beat.heard = laidOut.heard;
    beat.look = laidOut.look;
    beat.shows = laidOut.shows;
    return beat;
}

/// Before the last beat when that is DO, else at the end.
void addBeforeDo(std::vector<Beat> &beats, const Beat &beat)
{
    beats.insert(!beats.empty() && beats.back().stage == Stage::Do ? beats.end() - 1 : beats.end(), beat);
}

/// The format's looks where none is told, and then its beats, until there are so many.
std::vector<Beat> withLooks(const ScriptView &view, qsizetype wanted)
{
    std::vector<Beat> beats = view.beats();
    for (const FormatBeat &laidOut : view.facts().format->beats) {
        const QSet<QString> looks = looksOf(beats);
        if (looks.size() >= wanted) {
            break;
        }
        if (laidOut.look.isEmpty() || looks.contains(productKey(laidOut.look))) {
            continue;
        }
        const auto free = std::find_if(beats.begin(), beats.end(), [](const Beat &beat) {
            return beat.stage == Stage::Feel && beat.look.trimmed().isEmpty();
        });
        if (free != beats.end()) {
            free->look = laidOut.look;
        } else {
            addBeforeDo(beats, fromFormat(laidOut));
        }
    }
    return beats;
}

void findLooks(const ScriptView &view, Findings &findings)
{
    const int wanted = view.demandedNumber(QStringLiteral("looks"));
    const auto has = static_cast<int>(looksOf(view.beats()).size());
    if (has >= wanted) {
        return;
    }
    Finding finding = view.about(QStringLiteral("script.format-looks"), FindingSeverity::Warning);
    finding.message = tr("%n of %1 look(s)", nullptr, has).arg(wanted);
    finding.reason = tr("%1 wants %2 different looks").arg(view.facts().format->format.name).arg(wanted);
    finding.facts = QStringLiteral("%1 %2").arg(has).arg(wanted);
    const std::vector<Beat> beats = withLooks(view, wanted);
    if (looksOf(beats).size() >= wanted) {
        finding.fixText = tr("Add what is missing");
        finding.fix = view.replace(beats);
    } else {
        offerToOpen(finding, tr("Say which looks…"));
    }
    findings.push_back(finding);
}

void findWearers(const ScriptView &view, Findings &findings)
{
    const int wanted = view.demandedNumber(QStringLiteral("wearers"));
    QSet<QString> wearers;
    for (const Beat &beat : view.beats()) {
        for (const QString &who : parts(beat.wornBy, QStringLiteral("[,;+&/]"))) {
            wearers.insert(who);
        }
    }
    if (wearers.size() >= wanted) {
        return;
    }
    const auto has = static_cast<int>(wearers.size());
    Finding finding = view.about(QStringLiteral("script.format-wearers"), FindingSeverity::Warning);
    finding.message = tr("%n of %1 wearer(s)", nullptr, has).arg(wanted);
    finding.reason = tr("%1 wants it on %2 different bodies").arg(view.facts().format->format.name).arg(wanted);
    finding.facts = QStringLiteral("%1 %2").arg(has).arg(wanted);
    offerToOpen(finding, tr("Say who wears it…"));
    findings.push_back(finding);
}

void findShows(const ScriptView &view, Findings &findings)
{
    QStringList missing;
    std::vector<Beat> beats = view.beats();
    for (const QString &demand : view.facts().format->format.demands) {
        if (!demand.startsWith(QLatin1String("shows:"))) {
            continue;
        }
        const QString what = demand.mid(6);
        const auto shows = [&what](const auto &beat) { return productKey(beat.shows).contains(productKey(what)); };
        const bool shown = std::any_of(view.beats().begin(), view.beats().end(),
                                       [&what](const Beat &beat) { return showsIt(beat, what); });
        if (shown) {
            continue;
        }
        missing << what;
        const auto &laidOut = view.facts().format->beats;
        const auto beat = std::find_if(laidOut.begin(), laidOut.end(), shows);
        if (beat != laidOut.end()) {
            Beat added = fromFormat(*beat);
            added.stage = added.stage == Stage::See ? Stage::Feel : added.stage;
            added.shows = what;
            addBeforeDo(beats, added);
        }
    }
    if (missing.isEmpty()) {
        return;
    }
    Finding finding = view.about(QStringLiteral("script.format-shows"), FindingSeverity::Warning);
    finding.message = tr("Not shown: %1").arg(missing.join(QStringLiteral(", ")));
    finding.reason = tr("%1 promises it").arg(view.facts().format->format.name);
    finding.facts = missing.join(u' ');
    if (beats.size() == view.beats().size() + static_cast<size_t>(missing.size())) {
        finding.fixText = tr("Add what is missing");
        finding.fix = view.replace(beats);
    } else {
        offerToOpen(finding, tr("Say where…"));
    }
    findings.push_back(finding);
}

} // namespace

void findDemands(const ScriptView &view, Findings &findings)
{
    if (view.facts().format) {
        findLooks(view, findings);
        findWearers(view, findings);
        findShows(view, findings);
    }
}

} // namespace dropbeat

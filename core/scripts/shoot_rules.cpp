// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/script_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

QStringList placesOf(const std::vector<size_t> &beats)
{
    QStringList places;
    for (const size_t beat : beats) {
        places << QString::number(beat + 1);
    }
    return places;
}

template <class Predicate> std::vector<size_t> beatsThat(const ScriptView &view, Predicate &&predicate)
{
    std::vector<size_t> found;
    for (size_t i = 0; i < view.beats().size(); ++i) {
        if (predicate(view.beats()[i])) {
            found.push_back(i);
        }
    }
    return found;
}

} // namespace

void findShots(const ScriptView &view, Findings &findings)
{
    const std::vector<size_t> unseen = beatsThat(view, [](const Beat &beat) { return beat.seen.trimmed().isEmpty(); });
    if (!unseen.empty()) {
        Finding finding = view.aboutBeat(unseen.front(), QStringLiteral("script.no-shot"), FindingSeverity::Warning);
        finding.message = tr("%n beat(s) without a shot", nullptr, static_cast<int>(unseen.size()));
        finding.reason = tr("Say what is seen in beat %1").arg(placesOf(unseen).join(QStringLiteral(", ")));
        finding.facts = placesOf(unseen).join(u' ');
        offerToOpen(finding, tr("Describe…"));
        findings.push_back(finding);
    }
    const DropStatus status = view.facts().drop.status;
    if ((status != DropStatus::Ready && status != DropStatus::Live) || !view.facts().clip.video.isEmpty()) {
        return;
    }
    const std::vector<size_t> untaken = beatsThat(view, [](const Beat &beat) { return !beat.shot; });
    if (untaken.empty()) {
        return;
    }
    Finding finding = view.about(QStringLiteral("script.not-shot"), FindingSeverity::Warning);
    finding.message = tr("%n beat(s) not shot yet", nullptr, static_cast<int>(untaken.size()));
    finding.reason = status == DropStatus::Live ? tr("%1 is live").arg(view.facts().drop.name)
                                                : tr("%1 counts as ready").arg(view.facts().drop.name);
    finding.facts = placesOf(untaken).join(u' ');
    std::vector<Beat> beats = view.beats();
    for (Beat &beat : beats) {
        beat.shot = true;
    }
    finding.fixText = tr("They are shot");
    finding.fix = view.replace(beats);
    findings.push_back(finding);
}

void findOtherProducts(const ScriptView &view, Findings &findings)
{
    for (size_t i = 0; i < view.beats().size(); ++i) {
        QStringList kept;
        QString strange;
        for (const QString &product : shownProducts(view.beats()[i])) {
            if (view.facts().otherProducts.contains(productKey(product))) {
                strange = strange.isEmpty() ? product : strange;
            } else {
                kept << product;
            }
        }
        if (strange.isEmpty()) {
            continue;
        }
        Finding finding = view.aboutBeat(i, QStringLiteral("script.other-product"), FindingSeverity::Warning);
        finding.message = tr("%1 is not in this drop").arg(quoted(strange));
        finding.reason = tr("%1 sells it").arg(view.facts().otherProducts.value(productKey(strange)));
        finding.facts = view.beats()[i].product;
        std::vector<Beat> beats = view.beats();
        if (kept.isEmpty() && view.facts().products.size() == 1) {
            kept << view.facts().products.front().name;
            finding.fixText = tr("Show %1 instead").arg(quoted(kept.front()));
        } else {
            finding.fixText = tr("Take it out");
        }
        beats[i].product = kept.join(QStringLiteral(", "));
        finding.fix = view.replace(beats);
        findings.push_back(finding);
    }
}

} // namespace dropbeat

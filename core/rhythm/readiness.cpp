// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rhythm/readiness.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

std::array<std::pair<int, int>, 4> partsOf(const Readiness &readiness)
{
    return {{{readiness.touchpointsReady, readiness.touchpointsTotal},
             {readiness.scriptsPassing, readiness.scriptsTotal},
             {readiness.linksPresent, readiness.linksTotal},
             {readiness.assetsThere, readiness.assetsTotal}}};
}

} // namespace

int Readiness::percent() const
{
    double shares = 0;
    int parts = 0;
    for (const auto &[there, total] : partsOf(*this)) {
        if (total > 0) {
            shares += static_cast<double>(there) / total;
            ++parts;
        }
    }
    // The small amount keeps 1/3 + 2/3 from ending below the whole.
    return parts == 0 ? 0 : static_cast<int>(100 * shares / parts + 1e-9);
}

Readiness readinessOf(const std::vector<Touchpoint> &touchpoints, const std::vector<Clip> &clips,
                      const std::vector<Variant> &variants, const std::vector<AssetFact> &assets)
{
    Readiness readiness;
    readiness.touchpointsTotal = static_cast<int>(touchpoints.size());
    readiness.touchpointsReady =
        static_cast<int>(std::count_if(touchpoints.begin(), touchpoints.end(), [](const Touchpoint &touchpoint) {
            return touchpoint.state >= TouchpointState::Ready;
        }));
    QSet<Id<Clip>> withVariant;
    for (const Variant &variant : variants) {
        withVariant.insert(variant.clip);
    }
    readiness.scriptsTotal = static_cast<int>(clips.size());
    readiness.scriptsPassing =
        static_cast<int>(std::count_if(clips.begin(), clips.end(), [&withVariant](const Clip &clip) {
            return !clip.name.trimmed().isEmpty() && clip.seconds > 0 && withVariant.contains(clip.id);
        }));
    readiness.assetsTotal = static_cast<int>(assets.size());
    readiness.assetsThere = static_cast<int>(
        std::count_if(assets.begin(), assets.end(), [](const AssetFact &fact) { return !fact.missing; }));
    return readiness;
}

QString readinessSummary(const Readiness &readiness)
{
    QStringList parts;
    if (readiness.touchpointsTotal > 0) {
        parts << tr("%1 of %n touchpoint(s)", nullptr, readiness.touchpointsTotal).arg(readiness.touchpointsReady);
    }
    if (readiness.scriptsTotal > 0) {
        parts << tr("%1 of %n script(s)", nullptr, readiness.scriptsTotal).arg(readiness.scriptsPassing);
    }
    if (readiness.linksTotal > 0) {
        parts << tr("%1 of %n link(s)", nullptr, readiness.linksTotal).arg(readiness.linksPresent);
    }
    if (readiness.assetsTotal > 0) {
        parts << tr("%1 of %n file(s)", nullptr, readiness.assetsTotal).arg(readiness.assetsThere);
    }
    return parts.isEmpty() ? tr("Nothing to get ready yet") : parts.join(QStringLiteral(", "));
}

QString readinessText(const Readiness &readiness)
{
    QStringList lines{tr("%1 % ready").arg(readiness.percent())};
    if (readiness.touchpointsTotal > 0) {
        lines << tr("%1 of %n touchpoint(s) are ready, live or done", nullptr, readiness.touchpointsTotal)
                     .arg(readiness.touchpointsReady);
    }
    if (readiness.scriptsTotal > 0) {
        lines << tr("%1 of %n clip(s) have a name, a length and a variant", nullptr, readiness.scriptsTotal)
                     .arg(readiness.scriptsPassing);
    }
    if (readiness.linksTotal > 0) {
        lines << tr("%1 of %n link(s) are present", nullptr, readiness.linksTotal).arg(readiness.linksPresent);
    }
    if (readiness.assetsTotal > 0) {
        lines << tr("%1 of %n file(s) are where they should be", nullptr, readiness.assetsTotal)
                     .arg(readiness.assetsThere);
    }
    lines << (lines.size() == 1 ? tr("It has no touchpoints, clips or files yet.")
                                : tr("Each part counts the same; a part with nothing in it is left out."));
    return lines.join(u'\n');
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/evidence_kinds.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

static void initEvidenceKinds()
{
    Q_INIT_RESOURCE(attribution_words);
}

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

struct KindPresets
{
    std::array<EvidenceStrength, kEvidenceKindCount> strength{};
    std::vector<int> windows;
    int usual = 0;
};

KindPresets readKinds()
{
    initEvidenceKinds();
    QFile file(QStringLiteral(":/presets/evidence-kinds.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    KindPresets presets;
    for (const QJsonValue &value : json.value(QLatin1String("kinds")).toArray()) {
        const auto kind = evidenceKindFromId(value.toObject().value(QLatin1String("kind")).toString());
        const QString strength = value.toObject().value(QLatin1String("strength")).toString();
        Q_ASSERT(kind);
        presets.strength[static_cast<size_t>(*kind)] = strength == QLatin1String("strong")   ? EvidenceStrength::Strong
                                                       : strength == QLatin1String("medium") ? EvidenceStrength::Medium
                                                                                             : EvidenceStrength::Weak;
    }
    for (const QJsonValue &value : json.value(QLatin1String("windows")).toArray()) {
        presets.windows.push_back(value.toInt());
    }
    presets.usual = json.value(QLatin1String("usualWindow")).toInt();
    return presets;
}

const KindPresets &kinds()
{
    static const KindPresets presets = readKinds();
    return presets;
}

} // namespace

EvidenceStrength strengthOf(EvidenceKind kind)
{
    return kinds().strength[static_cast<size_t>(kind)];
}

std::vector<int> evidenceWindows()
{
    return kinds().windows;
}

int usualEvidenceWindow()
{
    return kinds().usual;
}

QString evidenceKindName(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::Utm:
        return tr("UTM on the landing visit");
    case EvidenceKind::Code:
        return tr("Promo code");
    case EvidenceKind::Pixel:
        return tr("Pixel + server (deduplicated)");
    case EvidenceKind::ShortLink:
        return tr("Short link");
    case EvidenceKind::Survey:
        break;
    }
    return tr("Checkout survey");
}

QString evidenceKindShort(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::Utm:
        return tr("UTM");
    case EvidenceKind::Code:
        return tr("Code");
    case EvidenceKind::Pixel:
        return tr("Pixel");
    case EvidenceKind::ShortLink:
        return tr("Short link");
    case EvidenceKind::Survey:
        break;
    }
    return tr("Survey");
}

QString evidenceStrengthName(EvidenceStrength strength)
{
    switch (strength) {
    case EvidenceStrength::Weak:
        return tr("weak");
    case EvidenceStrength::Medium:
        return tr("medium");
    case EvidenceStrength::Strong:
        break;
    }
    return tr("strong");
}

QString evidenceWeakness(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::Utm:
        return tr("Lost when a browser strips parameters or the shopper comes back by themselves.");
    case EvidenceKind::Code:
        return tr("Travels: a code may be passed on or end on a coupon site.");
    case EvidenceKind::Pixel:
        return tr("Counted by the platform that sells the reach: it claims what it also showed.");
    case EvidenceKind::ShortLink:
        return tr("Tells which link was opened, not who came back with it later.");
    case EvidenceKind::Survey:
        break;
    }
    return tr("Memory: people name the place they remember, seldom the first or the last.");
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attribution/ledger_words.h"

#include "core/attribution/evidence_kinds.h"
#include "core/base/day_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QMap>

namespace dropbeat {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(dropbeat::LedgerWords)
};

/// The piece that speaks for a kind: its last one that points somewhere within the window.
const LedgerRows::Piece *pieceOf(const LedgerBook &book, size_t order, EvidenceKind kind)
{
    const qint64 at = book.rows.orders[order].at;
    const LedgerRows::Piece *found = nullptr;
    for (const LedgerRows::Piece &piece : book.rows.piecesOf(order)) {
        const bool counts = book.rows.said[piece.said].kind == kind && book.meanings.places[piece.said].isKnown() &&
                            isWithin(piece, at, book.question.windowDays);
        if (counts && (!found || timeOf(piece, at) > timeOf(*found, at))) {
            found = &piece;
        }
    }
    return found;
}

/// "TikTok", or the drop where no channel is told.
QString shortMeaning(const LedgerBook &book, const Meaning &meaning)
{
    return meaning.channel.isEmpty() ? book.names.drops.value(meaning.drop) : book.names.channel(meaning.channel);
}

QString listed(const QStringList &parts)
{
    return parts.size() < 2
               ? parts.join(QString())
               : Words::tr("%1 and %2")
                     .arg(QStringList(parts.mid(0, parts.size() - 1)).join(QStringLiteral(", ")), parts.last());
}

} // namespace

QString meaningText(const LedgerBook &book, const Meaning &meaning)
{
    QStringList parts;
    if (!meaning.channel.isEmpty()) {
        parts << book.names.channel(meaning.channel);
    }
    if (meaning.variant) {
        parts << book.names.variants.value(meaning.variant);
    } else if (meaning.touchpoint) {
        parts << book.names.touchpoints.value(meaning.touchpoint);
    } else if (meaning.drop) {
        parts << book.names.drops.value(meaning.drop);
    }
    return parts.join(QStringLiteral(" · "));
}

QString saidText(const LedgerRows::Said &said)
{
    const QStringList parts = said.text.split(u'\n');
    switch (said.kind) {
    case EvidenceKind::Utm: {
        QStringList shown{Words::tr("%1 / %2").arg(parts.value(0), parts.value(1))};
        for (qsizetype i = 2; i < parts.size(); ++i) {
            if (!parts[i].isEmpty()) {
                shown << parts[i];
            }
        }
        return shown.join(QStringLiteral(", "));
    }
    case EvidenceKind::Pixel: {
        QStringList shown = parts;
        shown.removeAll(QString());
        return shown.join(QStringLiteral(", "));
    }
    case EvidenceKind::Survey:
        return Words::tr("“%1”").arg(said.text);
    case EvidenceKind::Code:
    case EvidenceKind::ShortLink:
        break;
    }
    return said.text;
}

QString meantByText(const LedgerBook &book, const Meaning &meaning)
{
    switch (meaning.by) {
    case MeantBy::Nothing:
        return Words::tr("The plan knows nothing of the sort.");
    case MeantBy::Link:
        return Words::tr("By the link “%1”.").arg(book.names.links.value(meaning.link));
    case MeantBy::Names:
        return Words::tr("By the codes of drop and content.");
    case MeantBy::Words:
        return meaning.words.isEmpty() ? Words::tr("By the words of source and medium.")
                                       : Words::tr("“%1” stands for the channel.").arg(meaning.words);
    case MeantBy::Code:
        return Words::tr("By the plan's code.");
    case MeantBy::Subject:
        break;
    }
    return Words::tr("By what the platform's campaign is assigned to.");
}

QString whyText(const LedgerBook &book, size_t order)
{
    const OrderStanding &standing = book.standings[order];
    QStringList kinds;
    QStringList says;
    QString where;
    for (int kind = 0; kind < kEvidenceKindCount; ++kind) {
        const auto each = static_cast<EvidenceKind>(kind);
        const LedgerRows::Piece *piece = standing.has(each) ? pieceOf(book, order, each) : nullptr;
        if (!piece) {
            continue;
        }
        const Meaning &meaning = book.meanings.meanings[piece->said];
        kinds << evidenceKindShort(each);
        says << Words::tr("%1 says %2").arg(evidenceKindShort(each), shortMeaning(book, meaning));
        if (where.isEmpty() || !meaning.channel.isEmpty()) {
            where = shortMeaning(book, meaning);
        }
    }
    switch (standing.agreement) {
    case Agreement::Agree:
        return Words::tr("%1 agree: %2").arg(listed(kinds), where);
    case Agreement::OneKind:
    case Agreement::Apart:
    case Agreement::Conflict:
        return says.join(QStringLiteral(", "));
    case Agreement::Unknown:
        break;
    }
    const auto pieces = book.rows.piecesOf(order);
    return pieces.empty()
               ? Words::tr("No evidence at all")
               : Words::tr("Nothing that points anywhere: %1").arg(saidText(book.rows.said[pieces.front().said]));
}

QString kindsText(const OrderStanding &standing)
{
    QStringList kinds;
    for (int kind = 0; kind < kEvidenceKindCount; ++kind) {
        if (standing.has(static_cast<EvidenceKind>(kind))) {
            kinds << evidenceKindShort(static_cast<EvidenceKind>(kind));
        }
    }
    return kinds.isEmpty() ? QStringLiteral("—") : kinds.join(QStringLiteral(", "));
}

QString agreementText(Agreement agreement)
{
    switch (agreement) {
    case Agreement::Unknown:
        return Words::tr("unknown");
    case Agreement::OneKind:
        return Words::tr("one kind");
    case Agreement::Apart:
        return Words::tr("beside each other");
    case Agreement::Agree:
        return Words::tr("agree");
    case Agreement::Conflict:
        break;
    }
    return Words::tr("contradict");
}

QString creditText(const LedgerBook &book, size_t order, CreditModel model)
{
    const auto pieces = creditedPieces(book.rows, book.meanings, order, model, book.question.windowDays);
    if (pieces.empty()) {
        return Words::tr("Unknown");
    }
    QMap<QString, int> parts;
    QStringList names;
    for (const size_t piece : pieces) {
        const QString name = shortMeaning(book, book.meanings.meanings[book.rows.piecesOf(order)[piece].said]);
        if (++parts[name] == 1) {
            names << name;
        }
    }
    if (names.size() == 1) {
        return names.first();
    }
    QStringList shares;
    for (const QString &name : names) {
        shares << Words::tr("%1 %2/%3").arg(name).arg(parts.value(name)).arg(pieces.size());
    }
    return shares.join(QStringLiteral(", "));
}

QString orderTimeText(qint64 at, QDate besides)
{
    const QDateTime when = QDateTime::fromSecsSinceEpoch(at, Qt::UTC);
    return Words::tr("%1, %2").arg(dayText(when.date(), besides), timeText(when.time()));
}

QString windowText(int days)
{
    return days <= 0 ? Words::tr("any time before") : Words::tr("%n day(s) before", nullptr, days);
}

QString orderPartsText(qint64 parts)
{
    return parts % kOrderParts == 0
               ? QLocale().toString(parts / kOrderParts)
               : QLocale().toString(static_cast<double>(parts) / static_cast<double>(kOrderParts), 'f', 1);
}

QString creditGroupingName(CreditGrouping grouping)
{
    switch (grouping) {
    case CreditGrouping::Channel:
        return Words::tr("Channel");
    case CreditGrouping::Drop:
        return Words::tr("Drop");
    case CreditGrouping::Touchpoint:
        return Words::tr("Touchpoint");
    case CreditGrouping::Variant:
        break;
    }
    return Words::tr("Variant");
}

} // namespace dropbeat

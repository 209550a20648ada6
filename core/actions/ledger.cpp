// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/ledger.h"

#include "core/actions/order_choices.h"
#include "core/actions/results_view.h"
#include "core/attribution/evidence_kinds.h"

#include <QDateTime>
#include <QMap>

#include <algorithm>
#include <future>

namespace dropbeat {

namespace {

QDate dayOf(qint64 at)
{
    return QDateTime::fromSecsSinceEpoch(at, Qt::UTC).date();
}

LedgerNames readNames(const MeaningFacts &facts)
{
    LedgerNames names;
    for (const Channel &channel : facts.channels) {
        names.channels.insert(channel.id, channel.name);
    }
    for (const Drop &drop : facts.drops) {
        names.drops.insert(drop.id, drop.name);
    }
    const auto ofDrop = [&names](const QString &name, Id<Drop> drop) {
        const QString of = names.drops.value(drop);
        return of.isEmpty() ? name : name + QStringLiteral(" · ") + of;
    };
    for (const Touchpoint &touchpoint : facts.touchpoints) {
        names.touchpoints.insert(touchpoint.id, ofDrop(touchpoint.title, touchpoint.drop));
    }
    QHash<Id<Clip>, Clip> clips;
    for (const Clip &clip : facts.clips) {
        clips.insert(clip.id, clip);
    }
    for (const Variant &variant : facts.variants) {
        const Clip clip = clips.value(variant.clip);
        names.variants.insert(variant.id, ofDrop(clip.name + u' ' + variant.letter, clip.drop));
    }
    for (const Link &link : facts.links) {
        names.links.insert(link.id, link.name);
    }
    for (const PromoCode &code : facts.codes) {
        names.codes.insert(code.id, code.code);
    }
    return names;
}

/// What platforms claim of orders on the days the book looks at.
void readClaims(LedgerBook &book, const Tables &tables)
{
    ResultQuery query;
    query.by = ResultGrouping::Drop;
    query.drop = book.question.scope.drop;
    query.filter.from = book.from;
    query.filter.to = book.to;
    query.sumUnassigned = query.drop.isNull();
    // Claims stand beside the shop's orders, which need not be added up for them.
    const ResultGroups groups = readResults(tables, query, std::make_shared<const ShopOrders>());
    const auto add = [&book](const SplitCounts &counts) {
        for (const SplitCounts::Source &source : counts.sources) {
            const auto orders = source.counts[Measure::Orders];
            if (source.claims && orders) {
                book.claimed = book.claimed.value_or(0) + *orders;
                book.claimants << source.platform;
            }
        }
    };
    for (const ResultGroup &group : groups.rows) {
        add(group.counts);
    }
    if (query.drop.isNull()) {
        add(groups.unassigned);
    }
    book.claimants.sort();
    book.claimants.removeDuplicates();
}

/// Sums of analytics by campaign and content, on the days the book looks at.
std::vector<AnalyticsSum> readAnalytics(const LedgerBook &book, const Tables &tables, const MeaningFacts &facts)
{
    QHash<Id<Subject>, const Subject *> subjects;
    std::vector<Id<Subject>> ids;
    for (const Subject &subject : facts.subjects) {
        if (!subject.claims && !subject.utmCampaign.isEmpty()) {
            subjects.insert(subject.id, &subject);
            ids.push_back(subject.id);
        }
    }
    if (ids.empty()) {
        return {};
    }
    QMap<std::tuple<QString, QString, QString>, AnalyticsSum> sums;
    for (const SubjectTotal &total : tables.results().totals({book.from, book.to, {}}, ids)) {
        const Subject &subject = *subjects.value(total.subject);
        AnalyticsSum &sum = sums[{subject.utmCampaign.toLower(), subject.utmContent.toLower(), subject.platform}];
        sum.platform = subject.platform;
        sum.campaign = subject.utmCampaign.toLower();
        sum.content = subject.utmContent.toLower();
        sum.channel = subject.channel;
        const auto add = [&total](std::optional<qint64> &to, Measure measure) {
            if (const auto value = total.counts[measure]) {
                to = to.value_or(0) + *value;
            }
        };
        add(sum.sessions, Measure::Sessions);
        add(sum.orders, Measure::Orders);
        add(sum.revenue, Measure::Revenue);
    }
    return {sums.cbegin(), sums.cend()};
}

} // namespace

QString LedgerNames::of(const CreditPlace &place, CreditGrouping grouping) const
{
    switch (grouping) {
    case CreditGrouping::Channel:
        return place.channel.isEmpty() ? QString() : channel(place.channel);
    case CreditGrouping::Drop:
        return drops.value(place.drop);
    case CreditGrouping::Touchpoint:
        return touchpoints.value(place.touchpoint);
    case CreditGrouping::Variant:
        break;
    }
    return variants.value(place.variant);
}

std::vector<quint32> LedgerBook::filtered(const LedgerFilter &filter) const
{
    return dropbeat::filtered(newestFirst, rows, meanings, standings, question.windowDays, filter);
}

std::vector<AnswerCount> LedgerBook::answers() const
{
    std::vector<qint64> counts(rows.said.size());
    for (const quint32 order : newestFirst) {
        for (const LedgerRows::Piece &piece : rows.piecesOf(order)) {
            ++counts[piece.said];
        }
    }
    std::vector<AnswerCount> answers;
    for (size_t said = 0; said < counts.size(); ++said) {
        if (rows.said[said].kind == EvidenceKind::Survey && counts[said] > 0) {
            const Meaning &meaning = meanings.meanings[said];
            answers.push_back({rows.said[said].text, {meaning.words, meaning.channel, false}, counts[said]});
        }
    }
    std::ranges::sort(answers, [](const AnswerCount &a, const AnswerCount &b) {
        if (a.match.isFound() != b.match.isFound()) {
            return !a.match.isFound();
        }
        return a.orders != b.orders ? a.orders > b.orders : a.answer < b.answer;
    });
    return answers;
}

QStringList LedgerBook::codes() const
{
    QMap<QString, qint64> counts;
    for (const quint32 order : newestFirst) {
        for (const LedgerRows::Piece &piece : rows.piecesOf(order)) {
            if (rows.said[piece.said].kind == EvidenceKind::Code) {
                ++counts[rows.said[piece.said].text];
            }
        }
    }
    QStringList codes = counts.keys();
    std::ranges::stable_sort(codes, std::greater(), [&counts](const QString &code) { return counts.value(code); });
    return codes;
}

MeaningFacts readMeaningFacts(const Tables &tables)
{
    return {tables.channels().all(),   tables.drops().all(),       tables.clips().all(),
            tables.variants().all(),   tables.touchpoints().all(), tables.links().all(),
            tables.promoCodes().all(), tables.subjects().all(),    tables.synonyms().all()};
}

std::shared_ptr<const LedgerBook> readLedger(const Tables &tables, const LedgerQuestion &question)
{
    const auto book = std::make_shared<LedgerBook>();
    const MeaningFacts facts = readMeaningFacts(tables);
    book->question = question;
    book->currency = tables.profile().currency;
    book->names = readNames(facts);
    book->planHasOrders = tables.orders().hasAny();
    book->rows = tables.evidence().rows(question.scope, orderCounting(tables));
    book->meanings = LedgerMeanings::of(book->rows, facts, tables.products().all());
    book->standings = standingsOf(book->rows, book->meanings, question);
    // All that follows from the standings goes over every order once more: some of it meanwhile, on another thread.
    auto others = std::async(std::launch::async, [&book = *book, &question] {
        book.newestFirst = askedNewestFirst(book.rows, book.standings);
        for (const CreditGrouping grouping :
             {CreditGrouping::Channel, CreditGrouping::Drop, CreditGrouping::Touchpoint, CreditGrouping::Variant}) {
            book.seen[static_cast<size_t>(grouping)] =
                seenRows(book.rows, book.meanings, book.standings, question.windowDays, grouping);
        }
    });
    book->sums = ledgerSums(book->rows, book->meanings, book->standings, question.windowDays);
    book->from = question.scope.from;
    book->to = question.scope.to;
    if (book->sums.orders > 0) {
        book->from = book->from.isValid() ? book->from : dayOf(book->sums.firstAt);
        book->to = book->to.isValid() ? book->to : dayOf(book->sums.lastAt);
    }
    readClaims(*book, tables);
    book->joined =
        joinSums(readAnalytics(*book, tables, facts), book->rows, book->standings, question, MeaningFinder(facts));
    others.get();
    return book;
}

} // namespace dropbeat

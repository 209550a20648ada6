// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attribution/evidence_card.h"

#include "core/attribution/evidence_kinds.h"
#include "ui/attribution/ledger_table.h"
#include "ui/attribution/ledger_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/money_words.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace dropbeat {

namespace {

constexpr int kByKind = -1;

std::vector<LedgerCell> headerOf(const QString &first)
{
    return {
        {first},
        {EvidenceCard::tr("Orders it alone saw")},
        {EvidenceCard::tr("With one other")},
        {EvidenceCard::tr("With two or more")},
        {EvidenceCard::tr("Revenue"), EvidenceCard::tr("Of all these orders. An order that several kinds saw stands "
                                                       "in several rows: don't add these up.")}};
}

std::vector<LedgerCell> cellsOf(const LedgerCell &first, const SeenCounts &seen, const LedgerBook &book)
{
    const QLocale locale;
    return {first,
            {locale.toString(seen.alone)},
            {locale.toString(seen.withOne)},
            {locale.toString(seen.withMore)},
            {Money{seen.revenue}.text(book.currency, locale, false), amountText(seen.revenue, book.currency)}};
}

} // namespace

EvidenceCard::EvidenceCard(LedgerReading &reading, QWidget *parent)
    : Card(tr("Order by order, which evidence agrees"), parent)
    , m_reading(reading)
    , m_by(new QComboBox(this))
    , m_table(new LedgerTable(title(), this))
    , m_note(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
    , m_answers(makeButton({}, ButtonLook::Link, this))
    , m_empty(new EmptyState(tr("Import the shop's orders to see which traces stand behind each of them."),
                             tr("Import orders"), this))
{
    m_by->setObjectName(QStringLiteral("evidenceBy"));
    m_by->setAccessibleName(tr("By evidence or by place"));
    m_by->addItem(tr("By evidence"), kByKind);
    for (const CreditGrouping grouping :
         {CreditGrouping::Channel, CreditGrouping::Drop, CreditGrouping::Touchpoint, CreditGrouping::Variant}) {
        m_by->addItem(tr("By %1").arg(creditGroupingName(grouping).toLower()), static_cast<int>(grouping));
    }
    Card::addAction(m_by);
    m_table->setObjectName(QStringLiteral("evidence"));
    m_note->setWordWrap(true);
    m_answers->setObjectName(QStringLiteral("answers"));
    content()->addWidget(m_table);
    content()->addWidget(m_note);
    content()->addWidget(m_answers, 0, Qt::AlignLeft);
    content()->addWidget(m_empty);
    content()->addStretch(1);
    m_empty->hide();
    connect(m_by, &QComboBox::currentIndexChanged, this, &EvidenceCard::show);
    connect(&reading, &LedgerReading::read, this, &EvidenceCard::show);
    connect(m_table, &LedgerTable::ordersWanted, this, &EvidenceCard::ordersWanted);
    connect(m_answers, &QPushButton::clicked, this, &EvidenceCard::answersWanted);
    connect(m_empty, &EmptyState::activated, this, &EvidenceCard::importRequested);
}

void EvidenceCard::show()
{
    if (!m_reading.book()) {
        return;
    }
    const LedgerBook &book = *m_reading.book();
    m_empty->setVisible(!book.planHasOrders);
    m_by->setVisible(book.planHasOrders);
    for (QWidget *each : {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_note)}) {
        each->setVisible(book.planHasOrders);
    }
    const int by = m_by->currentData().toInt();
    if (by == kByKind) {
        showKinds(book);
    } else {
        showPlaces(book, static_cast<CreditGrouping>(by));
    }
    qint64 answers = 0;
    qint64 unclear = 0;
    for (const AnswerCount &answer : book.answers()) {
        answers += answer.orders;
        unclear += answer.match.isFound() ? 0 : answer.orders;
    }
    m_answers->setVisible(answers > 0);
    m_answers->setText(unclear > 0 ? tr("%n survey answer(s) mean no channel yet: say what they mean…", nullptr,
                                        static_cast<int>(unclear))
                                   : tr("What survey answers mean…"));
}

void EvidenceCard::showKinds(const LedgerBook &book)
{
    std::vector<LedgerLine> lines;
    for (int kind = 0; kind < kEvidenceKindCount; ++kind) {
        const auto each = static_cast<EvidenceKind>(kind);
        if (each == EvidenceKind::ShortLink && book.sums.of(each).orders() == 0) {
            continue; // few shops see them
        }
        LedgerFilter filter;
        filter.kind = each;
        const QString toolTip =
            tr("%1 evidence. %2").arg(evidenceStrengthName(strengthOf(each)), evidenceWeakness(each));
        lines.push_back(
            {cellsOf({evidenceKindName(each), toolTip.left(1).toUpper() + toolTip.mid(1)}, book.sums.of(each), book),
             filter});
    }
    m_table->setLines(headerOf(tr("Evidence")), std::move(lines));
    m_note->setText(tr("Only evidence that points to a channel or drop of the plan, at most %1 its order.")
                        .arg(windowText(book.question.windowDays)));
}

void EvidenceCard::showPlaces(const LedgerBook &book, CreditGrouping grouping)
{
    std::vector<LedgerLine> lines;
    for (const SeenRow &row : book.seenBy(grouping)) {
        LedgerLine line{cellsOf({book.names.of(row.place, grouping)}, row.seen, book)};
        if (grouping == CreditGrouping::Channel) {
            line.orders.emplace();
            line.orders->channel = row.place.channel;
        }
        lines.push_back(std::move(line));
    }
    const QLocale locale;
    const CreditAmount &unknown = book.sums.credit.unknown;
    const qint64 orders = unknown.orderParts / kOrderParts;
    const double share =
        book.sums.orders > 0 ? 100 * static_cast<double>(orders) / static_cast<double>(book.sums.orders) : 0;
    LedgerFilter nobody;
    nobody.shown = LedgerFilter::Shown::Unknown;
    lines.push_back({{{tr("Unknown"), tr("Orders without any evidence that points somewhere."), false, Tone::Muted},
                      {tr("%1 (%2 %)").arg(locale.toString(orders), locale.toString(share, 'f', 0))},
                      {},
                      {},
                      {amountText(unknown.revenue, book.currency)}},
                     nobody});
    m_table->setLines(headerOf(creditGroupingName(grouping)), std::move(lines));
    m_note->setText(tr("An order whose evidence points to two places stands in both rows."));
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attribution/order_dialog.h"

#include "core/attribution/evidence_kinds.h"
#include "core/domain/platform_names.h"
#include "ui/attribution/ledger_table.h"
#include "ui/attribution/ledger_words.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/money_words.h"
#include "ui/widgets/tone_label.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace dropbeat {

OrderDialog::OrderDialog(Plan &plan, SharedLedger book, size_t order, CreditModel model, QWidget *parent)
    : QDialog(parent)
    , m_book(std::move(book))
    , m_order(order)
    , m_model(model)
    , m_evidence(new LedgerTable(tr("Evidence of this order"), this))
{
    setObjectName(QStringLiteral("orderDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    const QString name = QString::fromUtf8(m_book->rows.nameOf(order));
    setWindowTitle(tr("Order %1").arg(name));
    m_evidence->setObjectName(QStringLiteral("orderEvidence"));
    std::optional<Order> whole;
    attempt([&] { whole = plan.tables().evidence().order(m_book->rows.orders[order].id); }, [](const Error &) {});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(new ToneLabel(tr("Order %1").arg(name), Tone::Ink, FontRole::Heading, this));
    auto *why = new ToneLabel(whyText(*m_book, order), Tone::Ink, FontRole::Body, this);
    why->setObjectName(QStringLiteral("orderWhy"));
    why->setWordWrap(true);
    layout->addWidget(why);
    layout->addWidget(makeFacts(whole));
    layout->addWidget(m_evidence);
    auto *credit = new ToneLabel(
        tr("%1 credits %2. %3")
            .arg(creditModelName(m_model), creditText(*m_book, order, m_model), creditModelExplanation(m_model)),
        Tone::Muted, FontRole::Small, this);
    credit->setWordWrap(true);
    layout->addWidget(credit);
    layout->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    fillEvidence();
    resize(760, 460);
}

QWidget *OrderDialog::makeFacts(const std::optional<Order> &order)
{
    auto *holder = new QWidget(this);
    auto *form = new QFormLayout(holder);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    const auto add = [&](const QString &label, const QString &text) {
        auto *value = new ToneLabel(text, Tone::Ink, FontRole::Body, holder);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        form->addRow(new ToneLabel(label, Tone::Muted, FontRole::Body, holder), value);
    };
    const LedgerRows::OrderRow &row = m_book->rows.orders[m_order];
    add(tr("When"), orderTimeText(row.at, QDate()));
    add(tr("Counts as"),
        row.revenue == LedgerRows::kNotTold ? tr("no amount told") : amountText(row.revenue, m_book->currency));
    const qint16 drop = m_book->standings[m_order].drop;
    if (drop >= 0) {
        add(tr("Articles of"), m_book->names.drops.value(m_book->meanings.drops[static_cast<size_t>(drop)]));
    }
    if (order) {
        QStringList lines;
        for (const OrderLine &line : order->lines) {
            const QString name = line.name.isEmpty() ? line.sku : line.name;
            lines << tr("%1 × %2").arg(QLocale().toString(line.quantity), name);
        }
        if (!lines.isEmpty()) {
            add(tr("Articles"), lines.join(QStringLiteral(", ")));
        }
        add(tr("Shop"),
            tr("%1, %2").arg(platformName(order->shop), order->status.isEmpty() ? tr("no status") : order->status));
        if (order->refunded.value_or(0) > 0) {
            add(tr("Refunded"), amountText(order->refunded, m_book->currency));
        }
    }
    return holder;
}

void OrderDialog::fillEvidence()
{
    const qint64 at = m_book->rows.orders[m_order].at;
    const auto pieces = m_book->rows.piecesOf(m_order);
    const std::vector<size_t> credited =
        creditedPieces(m_book->rows, m_book->meanings, m_order, m_model, m_book->question.windowDays);
    std::vector<size_t> byTime(pieces.size());
    for (size_t i = 0; i < byTime.size(); ++i) {
        byTime[i] = i;
    }
    std::ranges::stable_sort(byTime, {}, [&](size_t i) { return timeOf(pieces[i], at); });
    std::vector<LedgerLine> lines;
    for (const size_t i : byTime) {
        const LedgerRows::Said &said = m_book->rows.said[pieces[i].said];
        const Meaning &meaning = m_book->meanings.meanings[pieces[i].said];
        const bool within = isWithin(pieces[i], at, m_book->question.windowDays);
        const bool isCredited = std::ranges::find(credited, i) != credited.end();
        const Tone tone = within && meaning.isKnown() ? Tone::Ink : Tone::Muted;
        const QString points = !meaning.isKnown() ? tr("nothing known")
                               : within           ? meaningText(*m_book, meaning)
                                                  : tr("%1, too long before").arg(meaningText(*m_book, meaning));
        lines.push_back(
            {{{evidenceKindShort(said.kind), evidenceWeakness(said.kind), isCredited, tone},
              {saidText(said), {}, false, tone},
              {pieces[i].at == LedgerRows::kNotTold ? tr("with the order") : orderTimeText(pieces[i].at, m_book->to),
               {},
               false,
               tone},
              {evidenceStrengthName(strengthOf(said.kind)), evidenceWeakness(said.kind), false, tone},
              {points, meantByText(*m_book, meaning), isCredited, tone},
              {isCredited ? QStringLiteral("✓") : QString(), {}, true, Tone::Good}}});
    }
    std::vector<LedgerCell> header{{tr("Evidence")}, {tr("What it said")}, {tr("When")},
                                   {tr("Strength")}, {tr("Points to")},    {tr("Credited")}};
    for (LedgerCell &cell : header) {
        cell.words = true;
    }
    m_evidence->setLines(header, std::move(lines));
    m_evidence->setVisible(!pieces.empty());
    m_evidence->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_evidence->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
}

} // namespace dropbeat

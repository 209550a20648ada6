// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attribution/ledger_cards.h"

#include "ui/attribution/attribution_page.h"
#include "ui/attribution/card_row.h"
#include "ui/attribution/credit_card.h"
#include "ui/attribution/evidence_card.h"
#include "ui/attribution/joined_card.h"
#include "ui/attribution/ledger_reading.h"
#include "ui/attribution/orders_card.h"
#include "ui/attribution/sure_card.h"
#include "ui/attribution/synonyms_dialog.h"

#include <QAction>
#include <QEvent>
#include <QLineEdit>
#include <QScrollArea>

namespace dropbeat {

LedgerCards::LedgerCards(Plan &plan, AttributionPage &page, CardRow *evidence, CardRow *credit, CardRow *orders)
    : QObject(&page)
    , m_page(page)
    , m_reading(new LedgerReading(plan, this))
    , m_sure(new SureCard(*m_reading, evidence))
    , m_evidence(new EvidenceCard(*m_reading, evidence))
    , m_credit(new CreditCard(*m_reading, credit))
    , m_joined(new JoinedCard(*m_reading, credit))
    , m_orders(new OrdersCard(*m_reading, orders))
{
    evidence->addCard(m_sure, 4);
    evidence->addCard(m_evidence, 6);
    credit->addCard(m_credit, 3);
    credit->addCard(m_joined, 2);
    orders->addCard(m_orders);
    connect(&page, &AttributionPage::scopeChanged, m_reading, &LedgerReading::setScope);
    connect(m_reading, &LedgerReading::read, this,
            [this](const SharedLedger &book) { m_page.setOrderCount(book->sums.orders); });
    connect(m_reading, &LedgerReading::failed, this, [this](const Error &error) { m_page.showProblem(error); });
    connect(m_sure, &SureCard::ordersWanted, this, &LedgerCards::showOrders);
    connect(m_evidence, &EvidenceCard::ordersWanted, this, &LedgerCards::showOrders);
    connect(m_credit, &CreditCard::ordersWanted, this, &LedgerCards::showOrders);
    connect(m_evidence, &EvidenceCard::answersWanted, this, &LedgerCards::openSynonyms);
    connect(m_evidence, &EvidenceCard::importRequested, &page, &AttributionPage::importRequested);
    connect(m_credit, &CreditCard::modelChosen, m_orders, &OrdersCard::setModel);
    connect(m_orders, &OrdersCard::said, &page, &AttributionPage::said);
    page.installEventFilter(this);
    makeCommands();
}

void LedgerCards::makeCommands()
{
    const auto add = [this](const QString &text, const QString &name, auto run) {
        auto *command = new QAction(text, this);
        command->setObjectName(name);
        connect(command, &QAction::triggered, this, run);
        m_commands << command;
    };
    const auto orders = [this](LedgerFilter::Shown shown) {
        return [this, shown] {
            LedgerFilter filter;
            filter.shown = shown;
            showOrders(filter);
        };
    };
    add(tr("Find an order"), QStringLiteral("findOrder"), [this] {
        showOrders({});
        m_orders->search()->setFocus(Qt::ShortcutFocusReason);
    });
    add(tr("Orders whose evidence contradicts itself"), QStringLiteral("conflictingOrders"),
        orders(LedgerFilter::Shown::Conflict));
    add(tr("Orders nobody knows the origin of"), QStringLiteral("unknownOrders"), orders(LedgerFilter::Shown::Unknown));
    add(tr("What survey answers mean…"), QStringLiteral("surveyWords"), [this] { openSynonyms(); });
}

void LedgerCards::openSynonyms()
{
    (new SynonymsDialog(*m_reading, m_page.window()))->open();
}

void LedgerCards::showOrders(const LedgerFilter &filter)
{
    m_orders->setFilter(filter);
    for (QWidget *parent = m_orders->parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(parent)) {
            scroll->ensureWidgetVisible(m_orders);
            break;
        }
    }
}

bool LedgerCards::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_page && (event->type() == QEvent::Show || event->type() == QEvent::Hide)) {
        m_reading->setAwake(event->type() == QEvent::Show);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace dropbeat

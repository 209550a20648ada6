// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attribution/attribution_page.h"

#include "core/attribution/ledger_window.h"
#include "core/base/day_words.h"
#include "core/store/plan.h"
#include "ui/attribution/after_sale_card.h"
#include "ui/attribution/card_row.h"
#include "ui/attribution/landing_card.h"
#include "ui/attribution/ledger_cards.h"
#include "ui/attribution/links_card.h"
#include "ui/attribution/scope_bar.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/problem_banner.h"

#include <QAction>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace dropbeat {

AttributionPage::AttributionPage(Plan &plan, const AttributionContext &context, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_context(context)
    , m_header(new PageHeader(this))
{
    m_header->setTitle(tr("Attribution"));
    connect(m_header, &PageHeader::searchRequested, this, &AttributionPage::searchRequested);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    m_content = makeContent();
    m_empty = new EmptyState(tr("Every order has traces of what brought it: the link, the code, the answer at the "
                                "checkout. Begin with the drop that they are for."),
                             tr("New drop"), this);
    connect(m_empty, &EmptyState::activated, this, &AttributionPage::newDropRequested);
    layout->addWidget(m_content, 1);
    layout->addWidget(m_empty, 1);
    makeHeader();
    addActions(m_linksCard->commands());
    addActions(m_ledgerCards->commands());
    connect(&plan, &Plan::changed, this, &AttributionPage::planChanged);
}

void AttributionPage::makeHeader()
{
    const auto add = [this](const QString &text, const QString &name, bool primary) {
        QAction *command = m_linksCard->command(name);
        QPushButton *button = m_header->addButton(text, primary);
        button->setObjectName(name);
        button->setEnabled(command->isEnabled());
        connect(button, &QPushButton::clicked, command, &QAction::trigger);
        connect(command, &QAction::changed, button, [button, command] { button->setEnabled(command->isEnabled()); });
    };
    add(tr("Copy all links"), QStringLiteral("copyLinks"), false);
    add(tr("QR codes"), QStringLiteral("qrCodes"), false);
    add(tr("New link"), QStringLiteral("newLink"), true);
}

QWidget *AttributionPage::makeContent()
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(14);
    m_bar = new ScopeBar(holder);
    m_problem = new ProblemBanner(holder);
    column->addWidget(m_bar);
    column->addWidget(m_problem);
    for (CardRow **row : {&m_links, &m_evidence, &m_after, &m_ledger, &m_list}) {
        *row = new CardRow(holder);
        column->addWidget(*row);
    }
    column->addStretch(1);
    makeCards(holder);
    scroll->setWidget(holder);
    connect(m_bar, &ScopeBar::chosen, this, &AttributionPage::setScope);
    return scroll;
}

template <class ScopedCard> void AttributionPage::addScoped(CardRow *row, ScopedCard *card, int stretch)
{
    row->addCard(card, stretch);
    connect(this, &AttributionPage::scopeChanged, card, &ScopedCard::setScope);
}

void AttributionPage::makeCards(QWidget *parent)
{
    const ReportError report = [this](const Error &error) { showProblem(error); };
    m_linksCard = new LinksCard(m_plan, m_context, report, parent);
    addScoped(m_links, m_linksCard);
    connect(m_linksCard, &LinksCard::said, this, &AttributionPage::said);
    m_landing = new LandingCard(m_plan, report, parent);
    addScoped(m_after, m_landing, 2);
    m_afterSale = new AfterSaleCard(m_plan, parent);
    addScoped(m_after, m_afterSale, 3);
    connect(m_afterSale, &AfterSaleCard::problem, this, report);
    connect(m_afterSale, &AfterSaleCard::countPostsRequested, this, &AttributionPage::countPostsRequested);
    m_ledgerCards = new LedgerCards(m_plan, *this, m_evidence, m_ledger, m_list);
}

void AttributionPage::openFinding(const Finding &finding)
{
    const Tables &tables = m_plan.tables();
    Id<Drop> drop;
    if (finding.subjectKind == QLatin1String("link")) {
        drop = tables.links().get({finding.subjectId}).value_or(Link()).drop;
    } else if (finding.subjectKind == QLatin1String("code")) {
        drop = tables.promoCodes().get({finding.subjectId}).value_or(PromoCode()).drop;
    } else if (finding.subjectKind == QLatin1String("touchpoint")) {
        drop = tables.touchpoints().get({finding.subjectId}).value_or(Touchpoint()).drop;
    } else if (finding.subjectKind == QLatin1String("drop")) {
        drop = {finding.subjectId};
    }
    if (drop && drop != m_scope.drop) {
        showDrop(drop);
    }
    if (finding.subjectKind == QLatin1String("link")) {
        m_linksCard->choose({finding.subjectId});
        m_linksCard->openLink({finding.subjectId});
    } else if (finding.subjectKind == QLatin1String("code")) {
        m_linksCard->openCodes();
    } else if (finding.rule == QLatin1String("attribution.link-missing")) {
        m_linksCard->makeAll();
    } else if (finding.rule == QLatin1String("attribution.landing-unchecked") ||
               finding.rule == QLatin1String("attribution.coupon-plugin")) {
        m_landing->list()->setFocus();
    }
}

void AttributionPage::showDrop(Id<Drop> drop)
{
    setScope(ledgerWindow(m_plan.tables().drops().all(), drop));
}

void AttributionPage::setScope(const LedgerScope &scope)
{
    m_begun = true;
    m_scope = scope;
    m_orders.reset();
    m_problem->hide();
    refresh();
    emit scopeChanged(m_scope);
}

void AttributionPage::setOrderCount(std::optional<qint64> orders)
{
    m_orders = orders;
    fillHeader(m_plan.tables().drops().all());
}

void AttributionPage::showProblem(const Error &error)
{
    m_problem->show(error);
}

void AttributionPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_dirty) {
        refresh();
    }
}

void AttributionPage::planChanged(const Touched &touched)
{
    if (!touched.has(QLatin1String("drop_"))) {
        return;
    }
    m_dirty = true;
    if (isVisible()) {
        QTimer::singleShot(0, this, [this] {
            if (m_dirty) {
                refresh();
            }
        });
    }
}

void AttributionPage::refresh()
{
    m_dirty = false;
    attempt(
        [this] {
            const std::vector<Drop> drops = m_plan.tables().drops().all();
            const bool gone = m_scope.drop && std::none_of(drops.begin(), drops.end(), [this](const Drop &drop) {
                                  return drop.id == m_scope.drop;
                              });
            if (!drops.empty() && (!m_begun || gone)) {
                m_begun = true;
                m_scope = ledgerWindow(drops, ledgerFirstDrop(drops, m_plan.today()));
                emit scopeChanged(m_scope);
            }
            m_content->setVisible(!drops.empty());
            m_empty->setVisible(drops.empty());
            m_bar->show(drops, m_scope, m_plan.today());
            fillHeader(drops);
        },
        [this](const Error &error) { m_problem->show(error); });
}

void AttributionPage::fillHeader(const std::vector<Drop> &drops)
{
    if (drops.empty()) {
        m_header->setTitle(tr("Attribution"));
        m_header->setSubtitle(tr("What brought the orders"));
        return;
    }
    QString name;
    for (const Drop &drop : drops) {
        name = drop.id == m_scope.drop ? drop.name : name;
    }
    m_header->setTitle(name.isEmpty() ? tr("What brought the orders") : tr("%1: what brought the orders").arg(name));
    QStringList parts;
    if (m_orders) {
        parts << tr("%n order(s)", nullptr, static_cast<int>(*m_orders));
    }
    const QDate today = m_plan.today();
    const QDate last = m_scope.to.isValid() && m_scope.to < today ? m_scope.to : today;
    if (m_scope.from.isValid() && m_scope.from > today) {
        parts << tr("from %1").arg(dayText(m_scope.from));
    } else if (m_scope.from.isValid()) {
        parts << tr("%1 – %2").arg(dayText(m_scope.from), dayText(last));
    } else if (m_scope.to.isValid()) {
        parts << tr("until %1").arg(dayText(m_scope.to));
    } else {
        parts << tr("all days");
    }
    m_header->setSubtitle(
        tr("%1 · evidence kept per order, no e-mail address stored").arg(parts.join(QStringLiteral(", "))));
}

} // namespace dropbeat

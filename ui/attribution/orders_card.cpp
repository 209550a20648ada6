// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attribution/orders_card.h"

#include "core/attribution/evidence_kinds.h"
#include "ui/attribution/order_dialog.h"
#include "ui/attribution/orders_model.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/tone_label.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

namespace dropbeat {

namespace {

constexpr int kTypingPause = 120; ///< ms
constexpr int kTableHeight = 330; ///< some ten orders; the rest scrolls

QComboBox *makeBox(const QString &name, const QString &objectName, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setObjectName(objectName);
    box->setMaxVisibleItems(20);
    return box;
}

/// Chooses what has that data; the first when nothing has.
void choose(QComboBox &box, const QVariant &data)
{
    const QSignalBlocker blocker(&box);
    box.setCurrentIndex(std::max(0, box.findData(data)));
}

} // namespace

OrdersCard::OrdersCard(LedgerReading &reading, QWidget *parent)
    : Card(tr("Orders"), parent)
    , m_reading(reading)
    , m_orders(new OrdersModel(this))
    , m_shown(makeBox(tr("Which orders"), QStringLiteral("ordersShown"), this))
    , m_kinds(makeBox(tr("Kind of evidence"), QStringLiteral("ordersKind"), this))
    , m_channels(makeBox(tr("Channel the evidence points to"), QStringLiteral("ordersChannel"), this))
    , m_codes(makeBox(tr("Promo code"), QStringLiteral("ordersCode"), this))
    , m_search(new QLineEdit(this))
    , m_all(makeButton(tr("Show all"), ButtonLook::Link, this))
    , m_table(new QTableView(this))
    , m_note(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
{
    m_table->setObjectName(QStringLiteral("orders"));
    m_table->setAccessibleName(tr("Orders and their evidence"));
    m_table->setModel(m_orders);
    styleTable(*m_table);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setMinimumHeight(kTableHeight);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // no row is measured before it is seen
    m_table->horizontalHeader()->setSectionResizeMode(OrdersModel::Why, QHeaderView::Stretch);
    const std::pair<int, int> widths[]{{OrdersModel::Name, 90},    {OrdersModel::When, 140},
                                       {OrdersModel::Revenue, 90}, {OrdersModel::Kinds, 170},
                                       {OrdersModel::Stands, 120}, {OrdersModel::Credit, 130}};
    for (const auto &[column, width] : widths) {
        m_table->setColumnWidth(column, width);
    }
    m_table->installEventFilter(this);
    m_note->setWordWrap(true);
    content()->addWidget(makeFilters());
    content()->addWidget(m_table, 1);
    content()->addWidget(m_note);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &OrdersCard::takeFilter);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    for (const QComboBox *box : {m_shown, m_kinds, m_channels, m_codes}) {
        connect(box, &QComboBox::currentIndexChanged, this, &OrdersCard::takeFilter);
    }
    connect(m_all, &QPushButton::clicked, this, [this] { setFilter({}); });
    connect(m_table, &QTableView::doubleClicked, this, &OrdersCard::openOrder);
    connect(m_table, &QTableView::customContextMenuRequested, this, &OrdersCard::showMenu);
    connect(&reading, &LedgerReading::read, this, &OrdersCard::showBook);
}

QWidget *OrdersCard::makeFilters()
{
    using Shown = LedgerFilter::Shown;
    const std::pair<Shown, QString> shown[]{
        {Shown::All, tr("All orders")},         {Shown::Known, tr("With any evidence")},
        {Shown::Agree, tr("Kinds agree")},      {Shown::Conflict, tr("Kinds contradict")},
        {Shown::OneKind, tr("One kind alone")}, {Shown::Unknown, tr("Unknown")}};
    for (const auto &[value, text] : shown) {
        m_shown->addItem(text, static_cast<int>(value));
    }
    m_kinds->addItem(tr("Every kind"), -1);
    for (int kind = 0; kind < kEvidenceKindCount; ++kind) {
        m_kinds->addItem(evidenceKindShort(static_cast<EvidenceKind>(kind)), kind);
    }
    m_channels->addItem(tr("Every channel"), QString());
    m_codes->addItem(tr("Every code"), QString());
    m_search->setObjectName(QStringLiteral("ordersSearch"));
    m_search->setAccessibleName(tr("Find an order, a link, a code or an answer"));
    m_search->setPlaceholderText(tr("Order, link, code or answer"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(200);
    m_all->setObjectName(QStringLiteral("ordersAll"));
    m_all->hide();
    auto *bar = new QWidget(this);
    auto *flow = new FlowLayout(bar, 8);
    flow->setContentsMargins(0, 0, 0, 0);
    for (QWidget *each :
         {static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_shown), static_cast<QWidget *>(m_kinds),
          static_cast<QWidget *>(m_channels), static_cast<QWidget *>(m_codes), static_cast<QWidget *>(m_all)}) {
        flow->addWidget(each);
    }
    return bar;
}

void OrdersCard::fillLists(const LedgerBook &book)
{
    const QSignalBlocker quietChannels(m_channels);
    const QSignalBlocker quietCodes(m_codes);
    const QString channel = m_channels->currentData().toString();
    const QString code = m_codes->currentData().toString();
    m_channels->clear();
    m_channels->addItem(tr("Every channel"), QString());
    for (const SeenRow &row : book.seenBy(CreditGrouping::Channel)) {
        m_channels->addItem(book.names.channel(row.place.channel), row.place.channel);
    }
    m_codes->clear();
    m_codes->addItem(tr("Every code"), QString());
    for (const QString &each : book.codes()) {
        m_codes->addItem(each, each);
    }
    m_codes->setVisible(m_codes->count() > 1);
    choose(*m_channels, channel);
    choose(*m_codes, code);
}

void OrdersCard::showBook(const SharedLedger &book)
{
    setVisible(book->planHasOrders);
    const qint64 chosen = m_orders->orderAt(m_table->currentIndex().row());
    const SharedLedger before = m_reading.book();
    const qint64 id = chosen >= 0 && before && static_cast<size_t>(chosen) < before->rows.orders.size()
                          ? before->rows.orders[static_cast<size_t>(chosen)].id
                          : 0;
    fillLists(*book);
    m_orders->setBook(book);
    takeFilter();
    m_table->selectRow(std::max(0, m_orders->rowOf(id)));
}

void OrdersCard::setFilter(const LedgerFilter &filter)
{
    choose(*m_shown, static_cast<int>(filter.shown));
    choose(*m_kinds, filter.kind ? static_cast<int>(*filter.kind) : -1);
    choose(*m_channels, filter.channel);
    choose(*m_codes, filter.code);
    {
        const QSignalBlocker blocker(m_search);
        m_search->setText(filter.text);
    }
    takeFilter();
    m_table->selectRow(0);
    m_table->setFocus(Qt::OtherFocusReason);
}

void OrdersCard::takeFilter()
{
    m_typing.stop();
    LedgerFilter filter;
    filter.shown = static_cast<LedgerFilter::Shown>(m_shown->currentData().toInt());
    if (m_kinds->currentData().toInt() >= 0) {
        filter.kind = static_cast<EvidenceKind>(m_kinds->currentData().toInt());
    }
    filter.channel = m_channels->currentData().toString();
    filter.code = m_codes->currentData().toString();
    filter.text = m_search->text().trimmed();
    m_orders->setFilter(filter);
    m_all->setVisible(!filter.isEmpty());
    count();
}

void OrdersCard::count()
{
    const SharedLedger &book = m_reading.book();
    if (!book) {
        return;
    }
    const QLocale locale;
    const int shown = m_orders->rowCount();
    setSubtitle(m_orders->filter().isEmpty()
                    ? locale.toString(shown)
                    : tr("%1 of %2").arg(locale.toString(shown), locale.toString(book->sums.orders)));
    m_note->setText(shown > 0                ? tr("Enter opens an order with all that is known of it.")
                    : book->sums.orders == 0 ? tr("No orders on these days.")
                                             : tr("No order is like that."));
}

void OrdersCard::setModel(CreditModel model)
{
    m_orders->setModel(model);
}

void OrdersCard::openOrder()
{
    const qint64 order = m_orders->orderAt(m_table->currentIndex().row());
    if (order >= 0) {
        (new OrderDialog(m_reading.plan(), m_reading.book(), static_cast<size_t>(order), m_orders->creditModel(),
                         window()))
            ->open();
    }
}

void OrdersCard::showMenu(const QPoint &at)
{
    const qint64 order = m_orders->orderAt(m_table->currentIndex().row());
    if (order < 0) {
        return;
    }
    const LedgerBook &book = *m_reading.book();
    QMenu menu(this);
    menu.addAction(tr("Open"), this, &OrdersCard::openOrder);
    menu.addAction(tr("Copy the order's name"), this, [this, &book, order] {
        QApplication::clipboard()->setText(QString::fromUtf8(book.rows.nameOf(static_cast<size_t>(order))));
        emit said(tr("Copied"));
    });
    menu.addSeparator();
    for (const LedgerRows::Piece &piece : book.rows.piecesOf(static_cast<size_t>(order))) {
        const LedgerRows::Said &said = book.rows.said[piece.said];
        LedgerFilter filter;
        if (said.kind == EvidenceKind::Code) {
            filter.code = said.text;
            menu.addAction(tr("All orders with %1").arg(said.text), this, [this, filter] { setFilter(filter); });
        }
    }
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

bool OrdersCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openOrder();
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

} // namespace dropbeat

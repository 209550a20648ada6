// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attribution/credit_card.h"

#include "core/attribution/evidence_kinds.h"
#include "ui/attribution/ledger_table.h"
#include "ui/attribution/ledger_words.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/money_words.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QLocale>
#include <QVBoxLayout>

namespace dropbeat {

namespace {

constexpr CreditModel kModels[]{CreditModel::LastEvidence, CreditModel::FirstEvidence, CreditModel::EqualSplit,
                                CreditModel::CodeFirst, CreditModel::SurveyFirst};
constexpr int kRevenue = 0;
constexpr int kOrders = 1;

QComboBox *makeBox(const QString &name, const QString &objectName, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setObjectName(objectName);
    return box;
}

} // namespace

CreditCard::CreditCard(LedgerReading &reading, QWidget *parent)
    : Card(tr("Who gets the credit"), parent)
    , m_reading(reading)
    , m_by(makeBox(tr("Credit by"), QStringLiteral("creditBy"), this))
    , m_model(makeBox(tr("The model that the list of orders uses"), QStringLiteral("creditModel"), this))
    , m_window(makeBox(tr("How long before its order evidence may lie"), QStringLiteral("creditWindow"), this))
    , m_figure(makeBox(tr("What is shown"), QStringLiteral("creditFigure"), this))
    , m_table(new LedgerTable(title(), this))
    , m_note(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
{
    m_table->setObjectName(QStringLiteral("credit"));
    m_note->setWordWrap(true);
    auto *bar = new QWidget(this);
    auto *flow = new FlowLayout(bar, 8);
    flow->setContentsMargins(0, 0, 0, 0);
    for (QComboBox *box : {m_by, m_model, m_window, m_figure}) {
        flow->addWidget(box);
    }
    content()->addWidget(bar);
    content()->addWidget(m_table);
    content()->addWidget(m_note);
    content()->addStretch(1);
    fillChoices();
    connect(m_by, &QComboBox::currentIndexChanged, this, &CreditCard::show);
    connect(m_figure, &QComboBox::currentIndexChanged, this, &CreditCard::show);
    connect(m_model, &QComboBox::currentIndexChanged, this, [this] {
        show();
        emit modelChosen(chosenModel());
    });
    connect(m_window, &QComboBox::currentIndexChanged, this,
            [this] { m_reading.setWindow(m_window->currentData().toInt()); });
    connect(&reading, &LedgerReading::read, this, &CreditCard::show);
    connect(m_table, &LedgerTable::ordersWanted, this, &CreditCard::ordersWanted);
}

void CreditCard::fillChoices()
{
    for (const CreditGrouping grouping :
         {CreditGrouping::Channel, CreditGrouping::Drop, CreditGrouping::Touchpoint, CreditGrouping::Variant}) {
        m_by->addItem(tr("By %1").arg(creditGroupingName(grouping).toLower()), static_cast<int>(grouping));
    }
    for (const CreditModel model : kModels) {
        m_model->addItem(creditModelName(model), static_cast<int>(model));
        m_model->setItemData(m_model->count() - 1, creditModelExplanation(model), Qt::ToolTipRole);
    }
    for (const int days : evidenceWindows()) {
        m_window->addItem(windowText(days), days);
    }
    m_window->addItem(windowText(0), 0);
    m_window->setCurrentIndex(m_window->findData(m_reading.question().windowDays));
    m_figure->addItem(tr("Revenue"), kRevenue);
    m_figure->addItem(tr("Orders"), kOrders);
}

CreditModel CreditCard::chosenModel() const
{
    return static_cast<CreditModel>(m_model->currentData().toInt());
}

QString CreditCard::amount(const CreditAmount &amount) const
{
    return m_figure->currentData().toInt() == kOrders
               ? orderPartsText(amount.orderParts)
               : Money{amount.revenue}.text(m_reading.book()->currency, QLocale());
}

std::vector<LedgerCell> CreditCard::header() const
{
    std::vector<LedgerCell> header{{creditGroupingName(static_cast<CreditGrouping>(m_by->currentData().toInt()))}};
    for (const CreditModel model : kModels) {
        header.push_back({creditModelName(model), creditModelExplanation(model)});
    }
    return header;
}

std::vector<LedgerCell> CreditCard::cells(const LedgerCell &first, const CreditRow &row, bool strong) const
{
    std::vector<LedgerCell> cells{first};
    cells.front().strong = strong;
    for (const CreditModel model : kModels) {
        const CreditAmount &under = row.under(model);
        const QString toolTip = tr("%1: %2 orders, %3")
                                    .arg(creditModelName(model), orderPartsText(under.orderParts),
                                         amountText(under.revenue, m_reading.book()->currency));
        cells.push_back({amount(under), toolTip, strong || model == chosenModel()});
    }
    return cells;
}

void CreditCard::show()
{
    if (!m_reading.book()) {
        return;
    }
    const LedgerBook &book = *m_reading.book();
    setVisible(book.planHasOrders);
    const auto grouping = static_cast<CreditGrouping>(m_by->currentData().toInt());
    std::vector<LedgerLine> lines;
    CreditRow sum;
    for (const CreditRow &row : grouped(book.sums.credit, grouping, chosenModel())) {
        const QString name = book.names.of(row.place, grouping);
        LedgerCell first{name.isEmpty() ? tr("Not told") : name};
        if (name.isEmpty()) {
            first.toolTip = tr("The evidence that is credited does not tell it.");
            first.tone = Tone::Muted;
        }
        LedgerLine line{cells(first, row, false)};
        if (grouping == CreditGrouping::Channel && !name.isEmpty()) {
            line.orders.emplace();
            line.orders->channel = row.place.channel;
        }
        lines.push_back(std::move(line));
        for (size_t model = 0; model < sum.amounts.size(); ++model) {
            sum.amounts[model] += row.amounts[model];
        }
    }
    CreditRow unknown;
    unknown.amounts.fill(book.sums.credit.unknown);
    LedgerFilter nobody;
    nobody.shown = LedgerFilter::Shown::Unknown;
    lines.push_back(
        {cells({tr("Unknown"), tr("Orders without evidence: no model can credit them."), false, Tone::Muted}, unknown,
               false),
         nobody});
    for (CreditAmount &amount : sum.amounts) {
        amount += book.sums.credit.unknown;
    }
    lines.push_back({cells({tr("All orders")}, sum, true), LedgerFilter()});
    m_table->setLines(header(), std::move(lines));
    QStringList notes{creditModelExplanation(chosenModel()),
                      tr("Every column adds up to the shop's %1.").arg(amountText(book.sums.revenue, book.currency))};
    if (book.sums.withoutRevenue > 0) {
        notes << tr("%n order(s) tell no amount and count as nothing.", nullptr,
                    static_cast<int>(book.sums.withoutRevenue));
    }
    m_note->setText(notes.join(u' '));
}

} // namespace dropbeat

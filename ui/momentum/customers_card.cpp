// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/momentum/customers_card.h"

#include "ui/momentum/cohort_model.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/figure_strip.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/tone_label.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <cmath>

namespace dropbeat {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(dropbeat::CustomersCard)
};

QString days(double count)
{
    return Words::tr("%1 d", "days").arg(QLocale().toString(std::llround(count)));
}

std::vector<StripFigure> figuresOf(const Momentum &momentum)
{
    const CustomerMomentum &customers = momentum.customers;
    std::vector<StripFigure> figures;
    if (customers.gaps.median) {
        figures.push_back({days(*customers.gaps.median), Words::tr("between two purchases, in the middle"),
                           Words::tr("Half of %n gap(s) took between %1 and %2.", nullptr, customers.gaps.count)
                               .arg(days(*customers.gaps.lowerQuarter), days(*customers.gaps.upperQuarter))});
        figures.push_back({Words::tr("%1 to %2", "days, quartiles")
                               .arg(QLocale().toString(std::llround(*customers.gaps.lowerQuarter)),
                                    days(*customers.gaps.upperQuarter)),
                           Words::tr("the middle half of them"),
                           {}});
    }
    if (customers.all.rate) {
        figures.push_back({shareText(*customers.all.rate),
                           Words::tr("bought again in %n day(s)", nullptr, customers.windowDays),
                           Words::tr("95 % interval: %1, of %n customer(s)", nullptr, customers.all.ripe)
                               .arg(intervalText(*customers.all.interval))});
    }
    if (momentum.steadiness.variation) {
        figures.push_back(
            {Words::tr("± %1 %").arg(std::llround(*momentum.steadiness.variation * 100)),
             Words::tr("revenue from week to week"),
             Words::tr("%1 a week on the average of %n week(s), give or take that much (standard deviation ÷ mean): "
                       "drops are to make it steadier.",
                       nullptr, momentum.steadiness.weeks)
                 .arg(Money{std::llround(momentum.steadiness.perWeek)}.text(momentum.board.currency, QLocale(),
                                                                            false))});
    }
    return figures;
}

} // namespace

CustomersCard::CustomersCard(Plan &plan, QWidget *parent)
    : Card(tr("Customers who come back"), parent)
    , m_plan(plan)
    , m_cohorts(new CohortModel(this))
    , m_table(new QTableView(this))
    , m_figures(new FigureStrip(this))
    , m_sentence(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
    , m_window(new QSpinBox(this))
    , m_import(makeButton(tr("Import orders…"), ButtonLook::Small, this))
{
    setObjectName(QStringLiteral("customersCard"));
    styleTable(*m_table);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setModel(m_cohorts);
    m_table->setAccessibleName(tr("Customers by the month of their first order"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_sentence->setWordWrap(true);
    m_window->setObjectName(QStringLiteral("comeBackDays"));
    m_window->setAccessibleName(tr("In how many days a customer comes back"));
    m_window->setRange(7, 365);
    m_window->setPrefix(tr("within "));
    m_window->setSuffix(tr(" days"));
    m_window->setKeyboardTracking(false);
    m_window->setEnabled(!plan.isReadOnly());
    m_import->setObjectName(QStringLiteral("importOrders"));
    addAction(m_window);
    addAction(m_import);
    connect(m_import, &QPushButton::clicked, this, &CustomersCard::importRequested);
    content()->addWidget(m_figures);
    content()->addWidget(m_sentence);
    content()->addWidget(m_table);
    connect(m_window, &QSpinBox::valueChanged, this, [this](int window) {
        attempt([&] { setComeBackWindow(m_plan, window); },
                [this](const Error &error) {
                    m_sentence->setText(error.text());
                    m_sentence->show();
                });
    });
}

void CustomersCard::setMomentum(const Momentum &momentum)
{
    const CustomerMomentum &customers = momentum.customers;
    const QSignalBlocker blocker(m_window);
    m_window->setValue(customers.windowDays);
    m_window->setVisible(customers.customers > 0);
    m_import->setVisible(customers.customers == 0);
    m_figures->setFigures(figuresOf(momentum));
    m_figures->setVisible(!m_figures->figures().empty());
    m_cohorts->setCohorts(customers.cohorts, customers.all, customers.windowDays);
    m_table->setVisible(customers.customers > 0);
    m_sentence->setText(
        customers.customers > 0
            ? tr("%n order(s) of customers who are known: by a salted hash, no address is stored.", nullptr,
                 static_cast<int>(customers.orders))
            : tr("Import your shop's orders to see who comes back, and how soon: sums of days don't tell customers "
                 "apart."));
    fit();
}

QString CustomersCard::sentence() const
{
    return m_sentence->text();
}

void CustomersCard::fit()
{
    if (m_cohorts->rowCount() == 0) {
        return;
    }
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(CohortModel::Month, QHeaderView::Stretch);
    fitHeightToRows(*m_table);
}

void CustomersCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    QTimer::singleShot(0, this, &CustomersCard::fit);
}

} // namespace dropbeat

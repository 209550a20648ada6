// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/order_counting_dialog.h"

#include "core/actions/import_results.h"
#include "core/actions/order_choices.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/tone_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace dropbeat {

namespace {

constexpr int kListHeight = 150;
constexpr int kStatusRole = Qt::UserRole;

} // namespace

OrderCountingDialog::OrderCountingDialog(Plan &plan, const QMap<QString, qint64> &seen, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_before(orderCounting(plan.tables()))
    , m_problem(new ProblemBanner(this))
    , m_statuses(new QListWidget(this))
    , m_subtotal(new QRadioButton(tr("The &merchandise, after discounts"), this))
    , m_total(new QRadioButton(tr("The &total, with shipping and taxes"), this))
    , m_giftCards(new QCheckBox(tr("&Gift cards are revenue when they are sold"), this))
    , m_window(new QComboBox(this))
{
    setObjectName(QStringLiteral("orderCountingDialog"));
    setWindowTitle(tr("Which orders count"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_statuses->setObjectName(QStringLiteral("statuses"));
    m_statuses->setAccessibleName(tr("Statuses of orders that count"));
    m_statuses->setMaximumHeight(kListHeight);
    m_subtotal->setObjectName(QStringLiteral("subtotal"));
    m_total->setObjectName(QStringLiteral("total"));
    m_giftCards->setObjectName(QStringLiteral("giftCards"));
    m_window->setObjectName(QStringLiteral("sameEvent"));
    m_window->setAccessibleName(tr("Time within which two events are the same"));
    listStatuses(seen);
    offerWindows();
    (m_before.revenue == RevenueBasis::Total ? m_total : m_subtotal)->setChecked(true);
    m_giftCards->setChecked(m_before.giftCards);
    auto *remark = new ToneLabel(tr("Cancelled orders never count. Where most customers pay on delivery, “pending” is "
                                    "what most orders stay. Refunds are counted by themselves and never taken off."),
                                 Tone::Muted, FontRole::Small, this);
    remark->setWordWrap(true);
    auto *revenue = new QVBoxLayout;
    revenue->addWidget(m_subtotal);
    revenue->addWidget(m_total);
    revenue->addWidget(m_giftCards);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 18, 20, 16);
    form->setSpacing(10);
    form->addRow(m_problem);
    form->addRow(tr("&Statuses that count"), m_statuses);
    form->addRow(QString(), remark);
    form->addRow(tr("Revenue is"), revenue);
    form->addRow(tr("&Events of one key are one within"), m_window);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *write = makeButton(tr("Count so"), ButtonLook::Primary, this);
    write->setObjectName(QStringLiteral("write"));
    write->setDefault(true);
    buttons->addButton(write, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &OrderCountingDialog::write);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
    m_problem->hide();
    setMinimumWidth(520);
}

/// Those of the plan, those about to come in, and those left out though no order has them.
void OrderCountingDialog::listStatuses(const QMap<QString, qint64> &seen)
{
    QMap<QString, qint64> all = seen;
    all.remove(QStringLiteral("cancelled"));
    for (const auto &[status, count] : m_plan.tables().orders().statuses()) {
        if (!status.isEmpty()) {
            all[status] = std::max(all.value(status), count);
        }
    }
    for (const QString &status : m_before.leftOut) {
        all.insert(status, all.value(status));
    }
    for (auto status = all.cbegin(); status != all.cend(); ++status) {
        const QString count = status.value() > 0 ? tr("%1 (%2)").arg(status.key(), QLocale().toString(status.value()))
                                                 : tr("%1 (none)").arg(status.key());
        auto *item = new QListWidgetItem(count, m_statuses);
        item->setData(kStatusRole, status.key());
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(m_before.leftOut.contains(status.key()) ? Qt::Unchecked : Qt::Checked);
    }
}

void OrderCountingDialog::offerWindows()
{
    for (const auto &[minutes, text] : {std::pair(5, tr("5 minutes")), std::pair(60, tr("1 hour")),
                                        std::pair(24 * 60, tr("24 hours")), std::pair(48 * 60, tr("48 hours"))}) {
        m_window->addItem(text, minutes);
    }
    const int chosen = sameEventMinutes(m_plan.tables());
    if (m_window->findData(chosen) < 0) {
        m_window->addItem(tr("%n minute(s)", nullptr, chosen), chosen);
    }
    m_window->setCurrentIndex(m_window->findData(chosen));
}

OrderCounting OrderCountingDialog::chosen() const
{
    OrderCounting counting;
    counting.revenue = m_total->isChecked() ? RevenueBasis::Total : RevenueBasis::Subtotal;
    counting.giftCards = m_giftCards->isChecked();
    for (int row = 0; row < m_statuses->count(); ++row) {
        const QListWidgetItem *item = m_statuses->item(row);
        if (item->checkState() != Qt::Checked) {
            counting.leftOut << item->data(kStatusRole).toString();
        }
    }
    return counting;
}

void OrderCountingDialog::write()
{
    const OrderCounting counting = chosen();
    const int minutes = m_window->currentData().toInt();
    const auto write = [&] {
        if (counting != m_before) {
            setOrderCounting(m_plan, counting);
        }
        if (minutes != sameEventMinutes(m_plan.tables())) {
            setSameEventMinutes(m_plan, minutes);
        }
    };
    const bool written = attempt(write, [this](const Error &error) { m_problem->show(error); });
    if (written) {
        accept();
    }
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/erase_customer_dialog.h"

#include "core/actions/erase_customer.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/tone_label.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace dropbeat {

EraseCustomerDialog::EraseCustomerDialog(Plan &plan, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_problem(new ProblemBanner(this))
    , m_mark(new QLineEdit(this))
    , m_found(new ToneLabel(QString(), Tone::Muted, FontRole::Body, this))
    , m_erase(makeButton(tr("Erase for good"), ButtonLook::Primary, this))
{
    setObjectName(QStringLiteral("eraseCustomerDialog"));
    setWindowTitle(tr("Erase a customer"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_mark->setObjectName(QStringLiteral("mark"));
    m_mark->setPlaceholderText(tr("name@example.com"));
    m_found->setObjectName(QStringLiteral("found"));
    m_found->setWordWrap(true);
    m_erase->setObjectName(QStringLiteral("erase"));
    m_erase->setEnabled(false);
    auto *what =
        new ToneLabel(tr("The plan keeps no e-mail address, only a number made from it that nobody can turn back. "
                         "Type the address here and the number is taken off the customer’s orders; the orders "
                         "themselves stay, without anyone they belong to."),
                      Tone::Ink, FontRole::Body, this);
    auto *limits =
        new ToneLabel(tr("This can’t be undone. Backups and copies of the plan made earlier still have it, and "
                         "so has the shop: erase the customer there, too, or the next export brings the "
                         "number back."),
                      Tone::Muted, FontRole::Small, this);
    what->setWordWrap(true);
    limits->setWordWrap(true);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 18, 20, 16);
    form->setSpacing(10);
    form->addRow(m_problem);
    form->addRow(what);
    form->addRow(tr("&E-mail address or telephone number"), m_mark);
    form->addRow(m_found);
    form->addRow(limits);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_erase, QDialogButtonBox::ActionRole);
    connect(m_erase, &QPushButton::clicked, this, &EraseCustomerDialog::erase);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_mark, &QLineEdit::textChanged, this, &EraseCustomerDialog::typed);
    form->addRow(buttons);
    m_problem->hide();
    setMinimumWidth(520);
    typed();
}

void EraseCustomerDialog::typed()
{
    const QString mark = m_mark->text().trimmed();
    const qint64 orders = mark.isEmpty() ? 0 : ordersOf(m_plan.tables(), mark);
    m_erase->setEnabled(orders > 0);
    m_found->setText(mark.isEmpty() ? QString()
                     : orders > 0
                         ? tr("%n order(s) of this customer are in the plan.", nullptr, static_cast<int>(orders))
                         : tr("No order in the plan is of a customer with this address."));
}

void EraseCustomerDialog::erase()
{
    qint64 orders = 0;
    if (attempt([&] { orders = eraseCustomer(m_plan, m_mark->text()); },
                [this](const Error &error) { m_problem->show(error); })) {
        m_mark->clear();
        m_found->setText(tr("Erased: %n order(s) belong to nobody known any more.", nullptr, static_cast<int>(orders)));
        m_found->setFocus();
    }
}

} // namespace dropbeat

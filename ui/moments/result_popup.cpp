// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/result_popup.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/money_words.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace dropbeat {

namespace {

std::optional<qint64> countFrom(const QString &text)
{
    bool ok = false;
    const qint64 number = QLocale().toLongLong(text.trimmed(), &ok);
    return ok && number >= 0 ? std::optional(number) : std::nullopt;
}

} // namespace

ResultPopup::ResultPopup(const MomentResult &result, const Currency &currency, QWidget *parent)
    : ChipPopup(tr("What came of it"), parent)
    , m_result(result)
    , m_from(new QDateEdit(result.from, this))
    , m_to(new QDateEdit(result.to, this))
{
    setObjectName(QStringLiteral("resultPopup"));
    m_from->setObjectName(QStringLiteral("resultFrom"));
    m_to->setObjectName(QStringLiteral("resultTo"));
    addRow(tr("From"), m_from);
    addRow(tr("To"), m_to);
    QLineEdit *sent = addCount("resultSent", tr("Sent"), result.sent);
    QLineEdit *clicks = addCount("resultClicks", tr("Clicks"), result.clicks);
    QLineEdit *acted = addCount("resultActed", tr("Did what the KPI counts"), result.acted);
    auto *revenue = new QLineEdit(result.revenue ? amountText(result.revenue, currency) : QString(), this);
    revenue->setObjectName(QStringLiteral("resultRevenue"));
    revenue->setPlaceholderText(tr("not reported"));
    addRow(tr("Revenue"), revenue);
    QPushButton *keep = makeButton(result.id ? tr("Change") : tr("Add"), ButtonLook::Primary, this);
    keep->setObjectName(QStringLiteral("resultKeep"));
    form()->addRow(keep);
    connect(keep, &QPushButton::clicked, this, [this, currency, sent, clicks, acted, revenue] {
        m_result.from = m_from->date();
        m_result.to = m_to->date();
        m_result.sent = countFrom(sent->text());
        m_result.clicks = countFrom(clicks->text());
        m_result.acted = countFrom(acted->text());
        m_result.revenue = amountFromText(revenue->text(), currency);
        const MomentResult kept = m_result;
        close();
        emit entered(kept);
    });
}

QLineEdit *ResultPopup::addCount(const char *name, const QString &label, const std::optional<qint64> &value)
{
    auto *field = new QLineEdit(value ? QLocale().toString(*value) : QString(), this);
    field->setObjectName(QLatin1String(name));
    field->setPlaceholderText(tr("not reported"));
    field->setAlignment(Qt::AlignRight);
    addRow(label, field);
    return field;
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drop/money_card.h"

#include "core/base/day_words.h"
#include "core/base/error.h"
#include "core/measure/profit_words.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/field_editor.h"
#include "ui/widgets/money_words.h"
#include "ui/widgets/tone_label.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>

namespace dropbeat {

namespace {

constexpr int kAmountWidth = 96;

ToneLabel *makeSentence(const QString &name, Tone tone, QWidget *parent)
{
    auto *label = new ToneLabel({}, tone, FontRole::Small, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void say(ToneLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

/// What is taken off is written with a minus, whichever way it is stored.
std::optional<qint64> off(const std::optional<qint64> &cost)
{
    return cost ? std::optional(-*cost) : std::nullopt;
}

} // namespace

MoneyCard::MoneyCard(Plan &plan, Report report, QWidget *parent)
    : Card(tr("Money"), parent)
    , m_plan(plan)
    , m_report(std::move(report))
    , m_net(new QCheckBox(tr("The shop's revenue is without discounts already"), this))
    , m_lines(new QWidget(this))
    , m_missing(makeSentence(QStringLiteral("missing"), Tone::Warn, this))
    , m_breakEven(makeSentence(QStringLiteral("breakEven"), Tone::Ink, this))
    , m_restated(makeSentence(QStringLiteral("restated"), Tone::Warn, this))
    , m_claimed(makeSentence(QStringLiteral("claimed"), Tone::Muted, this))
{
    setObjectName(QStringLiteral("money"));
    setSubtitle(tr("from the shop's own figures"));
    content()->addWidget(m_lines);
    for (ToneLabel *sentence : {m_missing, m_breakEven, m_restated, m_claimed}) {
        content()->addWidget(sentence);
    }
    auto *grid = new QGridLayout;
    grid->setContentsMargins(8, 4, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    addField(grid, tr("Fulfilment per order"), tr("Packing, postage and payment fees of one order"), "fulfilment",
             &DropAccount::fulfilmentPerOrder);
    addField(grid, tr("Cost per return"), tr("Postage and cleaning of one piece that comes back"), "costPerReturn",
             &DropAccount::costPerReturn);
    addField(grid, tr("Discounts"), tr("What was given away in the drop as a whole"), "discounts",
             &DropAccount::discounts);
    content()->addLayout(grid);
    m_net->setObjectName(QStringLiteral("revenueIsNet"));
    m_net->setToolTip(tr("Then discounts are not taken off a second time"));
    m_net->setEnabled(!plan.isReadOnly());
    content()->addWidget(m_net);
    connect(m_net, &QCheckBox::clicked, this,
            [this](bool net) { write([net](DropAccount &account) { account.revenueIsNet = net; }); });
}

void MoneyCard::addField(QGridLayout *grid, const QString &label, const QString &hint, const char *name, Amount amount)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(QString::fromLatin1(name));
    edit->setAccessibleName(label);
    edit->setToolTip(hint);
    edit->setPlaceholderText(tr("not known"));
    edit->setAlignment(Qt::AlignRight);
    edit->setFixedWidth(kAmountWidth);
    edit->setReadOnly(m_plan.isReadOnly());
    auto *editor = new FieldEditor(
        edit, [this, amount, label](const QString &text, const QString &) { writeAmount(amount, label, text); });
    editor->setWritesWhole(true);
    const int row = grid->rowCount();
    grid->addWidget(new ToneLabel(label, Tone::Ink, FontRole::Body, this), row, 0);
    grid->addWidget(edit, row, 1);
    m_fields.push_back({edit, editor, amount});
}

void MoneyCard::setDrop(Id<Drop> drop)
{
    m_drop = drop;
}

void MoneyCard::reload()
{
    const DropMoney money = readMoney(m_plan.tables(), m_drop);
    const Currency currency = m_plan.tables().profile().currency;
    for (const Field &field : m_fields) {
        const std::optional<qint64> amount = money.account.*field.amount;
        field.editor->setStored(amount ? amountText(amount, currency) : QString());
    }
    m_net->setChecked(money.account.revenueIsNet);
    showLines(money);
    say(m_missing, money.profit.revenue ? missingPartsText(money.profit) : QString());
    say(m_breakEven, breakEvenText(money));
    say(m_restated, money.restated ? restatementText(*money.restated, currency) : QString());
    say(m_claimed, money.claimed
                       ? tr("Platforms claim %1 of revenue: never added here.").arg(amountText(money.claimed, currency))
                       : QString());
}

void MoneyCard::showLines(const DropMoney &money)
{
    qDeleteAll(m_lines->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    delete m_lines->layout();
    auto *grid = new QGridLayout(m_lines);
    grid->setContentsMargins(8, 2, 0, 2);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(0, 1);
    const DropProfit &profit = money.profit;
    m_lines->setVisible(profit.revenue.has_value());
    if (!profit.revenue) {
        return;
    }
    addLine(tr("Revenue"), profit.revenue);
    addLine(tr("Discounts"), off(profit.discounts));
    addLine(tr("Returns"), off(profit.returns));
    addLine(tr("Cost of goods"), off(profit.costOfGoods));
    addLine(tr("Fulfilment"), off(profit.fulfilment));
    addLine(tr("Shoot and samples"), off(profit.shoot));
    addLine(tr("Ads"), off(profit.ads));
    addLine(tr("Other and returned pieces"), profit.other != 0 ? off(profit.other) : std::nullopt);
    addLine(*profit.profit < 0 ? tr("Loss so far") : tr("Profit"), profit.profit, true);
}

void MoneyCard::addLine(const QString &label, const std::optional<qint64> &minor, bool total)
{
    if (!minor) {
        return; // said in words below, as what is missing
    }
    auto *grid = static_cast<QGridLayout *>(m_lines->layout());
    const int row = grid->rowCount();
    const FontRole font = total ? FontRole::Strong : FontRole::Body;
    const Tone tone = !total ? Tone::Ink : *minor < 0 ? Tone::Bad : Tone::Good;
    const Currency currency = m_plan.tables().profile().currency;
    auto *name = new ToneLabel(label, total ? Tone::Ink : Tone::Muted, font, m_lines);
    auto *amount = new ToneLabel(Money{*minor}.text(currency, QLocale()), tone, font, m_lines);
    if (total) {
        amount->setObjectName(QStringLiteral("profit"));
    }
    grid->addWidget(name, row, 0);
    grid->addWidget(amount, row, 1, Qt::AlignRight);
}

QString MoneyCard::breakEvenText(const DropMoney &money) const
{
    const QDate today = m_plan.today();
    const DropProfit &profit = money.profit;
    if (!profit.revenue) {
        if (!money.plannedBreakEven) {
            return tr("Prices and unit costs of its products tell where the drop breaks even.");
        }
        const QString pieces = tr("Breaks even at %n piece(s)", nullptr, static_cast<int>(*money.plannedBreakEven));
        const QDate day = dayInMedianCase(m_plan.tables(), money.drop, *money.plannedBreakEven);
        return day.isValid()
                   ? tr("%1, in the median case on %2.", "Breaks even at 16 pieces").arg(pieces, dayText(day, today))
                   : tr("%1.", "Breaks even at 16 pieces").arg(pieces);
    }
    QString text;
    if (profit.breakEvenUnits) {
        text = tr("Breaks even at %n piece(s)", nullptr, static_cast<int>(*profit.breakEvenUnits)) +
               QStringLiteral("; ") + tr("%n sold.", "pieces", static_cast<int>(profit.units));
    }
    if (profit.breakEvenOn.isValid() && profit.missing.empty()) {
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) +
                tr("In profit since %1.").arg(dayText(profit.breakEvenOn, today));
    }
    return text;
}

void MoneyCard::writeAmount(Amount amount, const QString &name, const QString &text)
{
    attempt(
        [&] {
            const Currency currency = m_plan.tables().profile().currency;
            const auto value = amountFromText(text, currency);
            if (!value && !text.trimmed().isEmpty()) {
                throw Error(Error::Kind::Refused, tr("“%1” was not changed.").arg(name),
                            tr("“%1” is no amount.").arg(text), tr("Write it like %1.").arg(amountText(550, currency)));
            }
            write([amount, value](DropAccount &account) { account.*amount = value; });
            reload(); // "5,5" comes back as "€ 5.50"
        },
        m_report);
}

void MoneyCard::write(const std::function<void(DropAccount &)> &change)
{
    attempt(
        [&] {
            DropAccount account = accountOf(m_plan.tables(), m_drop);
            const DropAccount before = account;
            change(account);
            if (!(account == before)) {
                saveAccount(m_plan, account);
            }
        },
        m_report);
}

} // namespace dropbeat

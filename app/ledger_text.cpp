// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledger_text.h"

#include "app/console.h"
#include "core/attribution/evidence_kinds.h"
#include "core/base/day_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

class Text
{
public:
    Text(const LedgerBook &book, CreditModel model)
        : m_book(book)
        , m_model(model)
    {}

    QString all() const
    {
        QStringList parts{head(), sureTable(), kindTable(), creditTable()};
        if (!m_book.joined.rows.empty()) {
            parts << joinedTable();
        }
        return parts.join(QStringLiteral("\n\n"));
    }

private:
    QString number(qint64 value) const { return m_locale.toString(value); }
    QString money(qint64 minor) const { return Money{minor}.text(m_book.currency, m_locale); }
    QString orders(qint64 parts) const
    {
        return parts % kOrderParts == 0
                   ? number(parts / kOrderParts)
                   : m_locale.toString(static_cast<double>(parts) / static_cast<double>(kOrderParts), 'f', 1);
    }

    QString head() const
    {
        const QString drop = m_book.names.drops.value(m_book.question.scope.drop);
        QString days = tr("on all days");
        if (m_book.from.isValid() && m_book.to.isValid()) {
            days = QStringLiteral("%1 – %2").arg(dayText(m_book.from, m_book.to), dayText(m_book.to, QDate()));
        }
        return tr("%1: %2 orders, %3, %4")
            .arg(drop.isEmpty() ? tr("All drops") : drop, number(m_book.sums.orders), money(m_book.sums.revenue), days);
    }

    QString sureTable() const
    {
        const LedgerAgreement &agreement = m_book.sums.agreement;
        TextTable table;
        table.addColumn(tr("How sure can we be?"));
        table.addColumn(tr("Orders"), TextTable::Align::Right);
        table.addRow({tr("Two or more kinds agree"), number(agreement.agree)});
        table.addRow({tr("Kinds contradict each other"), number(agreement.conflict)});
        table.addRow({tr("Any evidence"), number(agreement.any)});
        table.addRow({tr("What platforms claim"), m_book.claimed ? number(*m_book.claimed) : QStringLiteral("—")});
        table.addRow({tr("All orders"), number(agreement.all)});
        return table.text();
    }

    QString kindTable() const
    {
        TextTable table;
        table.addColumn(tr("Evidence"));
        for (const QString &header :
             {tr("Orders it alone saw"), tr("With one other"), tr("With two or more"), tr("Revenue")}) {
            table.addColumn(header, TextTable::Align::Right);
        }
        for (int kind = 0; kind < kEvidenceKindCount; ++kind) {
            const SeenCounts &seen = m_book.sums.of(static_cast<EvidenceKind>(kind));
            table.addRow({evidenceKindName(static_cast<EvidenceKind>(kind)), number(seen.alone), number(seen.withOne),
                          number(seen.withMore), money(seen.revenue)});
        }
        return table.text();
    }

    QString creditTable() const
    {
        TextTable table;
        table.addColumn(tr("Credit: %1").arg(creditModelName(m_model)));
        table.addColumn(tr("Drop"));
        table.addColumn(tr("Orders"), TextTable::Align::Right);
        table.addColumn(tr("Revenue"), TextTable::Align::Right);
        CreditAmount sum = m_book.sums.credit.unknown;
        const auto add = [&](const QString &channel, const QString &drop, const CreditAmount &amount) {
            table.addRow({channel, drop, orders(amount.orderParts), money(amount.revenue)});
        };
        for (const CreditRow &row : byChannelAndDrop(m_book.sums.credit, m_model)) {
            const QString channel =
                row.place.channel.isEmpty() ? QStringLiteral("—") : m_book.names.channel(row.place.channel);
            add(channel, m_book.names.drops.value(row.place.drop, QStringLiteral("—")), row.under(m_model));
            sum += row.under(m_model);
        }
        add(tr("Unknown"), QString(), m_book.sums.credit.unknown);
        add(tr("All orders"), QString(), sum);
        return table.text();
    }

    QString joinedTable() const
    {
        TextTable table;
        table.addColumn(tr("Joined by campaign and content, not order by order"));
        table.addColumn(tr("Content"));
        table.addColumn(tr("Orders counted"), TextTable::Align::Right);
        table.addColumn(tr("Orders with that UTM"), TextTable::Align::Right);
        for (const JoinedSum &row : m_book.joined.rows) {
            table.addRow({row.sum.campaign, row.sum.content,
                          row.sum.orders ? number(*row.sum.orders) : QStringLiteral("—"), number(row.seen)});
        }
        return table.text();
    }

    const LedgerBook &m_book;
    CreditModel m_model;
    QLocale m_locale;
};

} // namespace

QString ledgerText(const LedgerBook &book, CreditModel model)
{
    return Text(book, model).all();
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attribution/joined_card.h"

#include "core/base/money.h"
#include "core/domain/platform_names.h"
#include "ui/attribution/ledger_table.h"
#include "ui/attribution/ledger_words.h"
#include "ui/widgets/tone_label.h"

#include <QLocale>
#include <QVBoxLayout>

namespace dropbeat {

JoinedCard::JoinedCard(LedgerReading &reading, QWidget *parent)
    : Card(tr("Joined by campaign and content"), parent)
    , m_table(new LedgerTable(title(), this))
    , m_note(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
{
    setSubtitle(tr("sums of analytics, not order by order"));
    m_table->setObjectName(QStringLiteral("joined"));
    m_note->setWordWrap(true);
    content()->addWidget(m_table);
    content()->addWidget(m_note);
    content()->addStretch(1);
    hide();
    connect(&reading, &LedgerReading::read, this, [this](const SharedLedger &book) { show(*book); });
}

void JoinedCard::show(const LedgerBook &book)
{
    const QLocale locale;
    setVisible(book.planHasOrders && !book.joined.rows.empty());
    const auto number = [&locale](std::optional<qint64> value) {
        return value ? locale.toString(*value) : QStringLiteral("—");
    };
    std::vector<LedgerLine> lines;
    for (const JoinedSum &row : book.joined.rows) {
        const QString utm = row.sum.content.isEmpty() ? row.sum.campaign : row.sum.content;
        const QString points = meaningText(book, row.meaning);
        const QString toolTip = tr("%1: campaign %2, content %3. %4")
                                    .arg(platformName(row.sum.platform), row.sum.campaign,
                                         row.sum.content.isEmpty() ? QStringLiteral("—") : row.sum.content,
                                         points.isEmpty() ? tr("The plan knows nothing of the sort.") : points);
        lines.push_back(
            {{{utm, toolTip},
              {number(row.sum.sessions), toolTip},
              {number(row.sum.orders), toolTip},
              {locale.toString(row.seen), toolTip},
              {row.sum.revenue ? Money{*row.sum.revenue}.text(book.currency, locale) : QStringLiteral("—"), toolTip}}});
    }
    m_table->setLines({{tr("Content")},
                       {tr("Sessions")},
                       {tr("Orders")},
                       {tr("With UTM"), tr("The shop's orders that carry this campaign and content")},
                       {tr("Revenue")}},
                      std::move(lines));
    m_note->setText(tr("%1 orders here carry no UTM; these sums may speak of %2 of them, but nobody can say of which.")
                        .arg(locale.toString(book.joined.withoutUtm), locale.toString(book.joined.spokenOf)));
}

} // namespace dropbeat

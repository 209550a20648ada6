// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attribution/sure_card.h"

#include "core/domain/platform_names.h"
#include "ui/attribution/ledger_words.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/nested_bars_chart.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/tone_label.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace dropbeat {

namespace {

QString claimsToolTip(const LedgerBook &book)
{
    if (!book.claimed) {
        return SureCard::tr("No platform reports orders on these days: import its ads with their purchases.");
    }
    QStringList names;
    for (const QString &platform : book.claimants) {
        names << platformName(platform);
    }
    return SureCard::tr("%1, on the same days. Platforms count everybody they reached, and one order several times.")
        .arg(names.join(QStringLiteral(", ")));
}

} // namespace

SureCard::SureCard(LedgerReading &reading, QWidget *parent)
    : QWidget(parent)
    , m_chart(new NestedBarsChart)
    , m_note(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
    , m_conflicts(makeButton({}, ButtonLook::Link, this))
{
    m_frame = new ChartFrame(tr("How sure can we be?"), m_chart, this);
    m_note->setWordWrap(true);
    m_conflicts->setObjectName(QStringLiteral("conflicts"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
    m_frame->content()->addWidget(m_note);
    m_frame->content()->addWidget(m_conflicts, 0, Qt::AlignLeft);
    connect(&reading, &LedgerReading::read, this, [this](const SharedLedger &book) { show(*book); });
    connect(m_conflicts, &QPushButton::clicked, this, [this] {
        LedgerFilter filter;
        filter.shown = LedgerFilter::Shown::Conflict;
        emit ordersWanted(filter);
    });
    connect(m_chart, &NestedBarsChart::activated, this, [this](const QString &id) {
        LedgerFilter filter;
        filter.shown = id == QLatin1String("agree") ? LedgerFilter::Shown::Agree
                       : id == QLatin1String("any") ? LedgerFilter::Shown::Known
                                                    : LedgerFilter::Shown::All;
        emit ordersWanted(filter);
    });
}

void SureCard::show(const LedgerBook &book)
{
    const LedgerAgreement &agreement = book.sums.agreement;
    m_chart->setBars({{QStringLiteral("agree"), tr("Two or more kinds agree"), agreement.agree,
                       tr("Independent traces say the same channel or drop, and none contradicts. Click to see them.")},
                      {QStringLiteral("any"), tr("Any evidence"), agreement.any,
                       tr("At least one trace points somewhere. Click to see them.")},
                      {QString(), tr("What platforms claim"), book.claimed, claimsToolTip(book)},
                      {QStringLiteral("all"), tr("All orders in the window"), agreement.all,
                       tr("Orders of the shop that count, without those that are another drop's.")}});
    const qint64 unknown = agreement.all - agreement.any;
    const QLocale locale;
    QString note;
    if (agreement.all > 0) {
        const double share = static_cast<double>(unknown) / static_cast<double>(agreement.all);
        note = tr("Of %1 orders nobody can know where %2 came from (%3 %).")
                   .arg(locale.toString(agreement.all), locale.toString(unknown), locale.toString(share * 100, 'f', 0));
    }
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_conflicts->setVisible(agreement.conflict > 0);
    m_conflicts->setText(
        tr("On %n order(s) the kinds contradict each other", nullptr, static_cast<int>(agreement.conflict)));
}

} // namespace dropbeat

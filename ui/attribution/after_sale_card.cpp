// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attribution/after_sale_card.h"

#include "core/actions/ugc_edits.h"
#include "core/store/read_aside.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/figure_strip.h"
#include "ui/widgets/tone_label.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPushButton>
#include <QTimer>
#include <QtConcurrentRun>

#include <algorithm>
#include <array>
#include <cmath>

namespace dropbeat {

namespace {

/// What the card rests on.
constexpr std::array<const char *, 9> kRead{"drop_",     "product",    "order_",  "order_sum", "evidence",
                                            "ugc_count", "promo_code", "setting", "subject"};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(dropbeat::AfterSaleCard)
};

QString count(qint64 number)
{
    return QLocale().toString(number);
}

QString percent(double share, int decimals = 0)
{
    return Words::tr("%1 %").arg(QLocale().toString(share * 100, 'f', decimals));
}

/// "duets and stitches with #slowknit"
StripFigure postsFigure(const AfterTheSale &after)
{
    QStringList kinds;
    QStringList each;
    for (const UgcSum &sum : after.ugc) {
        const QString plural = sum.kind == UgcKind::Post     ? Words::tr("posts")
                               : sum.kind == UgcKind::Duet   ? Words::tr("duets")
                               : sum.kind == UgcKind::Stitch ? Words::tr("stitches")
                                                             : Words::tr("reviews");
        kinds << plural;
        each << Words::tr("%1: %2").arg(ugcKindName(sum.kind), count(sum.posts));
    }
    QString words = QLocale().createSeparatedList(kinds);
    QStringList tags;
    for (const QString &tag : after.hashtags) {
        tags << u'#' + tag;
    }
    if (!tags.isEmpty()) {
        words = Words::tr("%1 with %2", "duets and stitches with #slowknit").arg(words, tags.first());
    }
    if (tags.size() > 1) {
        each << tags.join(QStringLiteral(", "));
    }
    return {count(after.posts()), words, each.join(u'\n')};
}

StripFigure againFigure(const AfterTheSale &after)
{
    const Cohort &again = after.again;
    const QString words = Words::tr("bought again in %n day(s)", nullptr, after.windowDays);
    if (!again.rate) {
        return {QStringLiteral("—"), words,
                Words::tr("Of no customer the %n day(s) are over yet.", nullptr, after.windowDays)};
    }
    return {percent(*again.rate), words,
            Words::tr("%1 of %n customer(s) whose days are over; 95 % interval: %2 to %3", nullptr, again.ripe)
                .arg(count(again.back), percent(again.interval->low, 1), percent(again.interval->high, 1))};
}

StripFigure gapFigure(const AfterTheSale &after)
{
    const OrderGaps &here = after.gaps.here;
    const OrderGaps &before = after.gaps.before;
    const QString words =
        before.median
            ? Words::tr("median between purchases (was %1)").arg(QLocale().toString(std::llround(*before.median)))
            : Words::tr("median between purchases");
    return {Words::tr("%1 d", "days").arg(QLocale().toString(std::llround(*here.median))), words,
            Words::tr("Days from a customer's purchase before to the one in this drop, %n of them; before the launch "
                      "from one purchase to the next.",
                      nullptr, here.count)};
}

std::vector<StripFigure> figuresOf(const AfterTheSale &after)
{
    std::vector<StripFigure> figures;
    if (after.signups) {
        figures.push_back({count(*after.signups), Words::tr("email signups"), {}});
    }
    if (after.posts() > 0) {
        figures.push_back(postsFigure(after));
    }
    if (after.again.customers > 0) {
        figures.push_back(againFigure(after));
    }
    if (after.gaps.here.median) {
        figures.push_back(gapFigure(after));
    }
    if (after.referralOrders) {
        figures.push_back({count(*after.referralOrders), Words::tr("orders by referral"),
                           Words::tr("With a code that customers hand to each other")});
    }
    return figures;
}

} // namespace

AfterSaleCard::AfterSaleCard(Plan &plan, QWidget *parent)
    : Card(tr("After the sale"), parent)
    , m_plan(plan)
    , m_figures(new FigureStrip(this))
    , m_sentence(new ToneLabel({}, Tone::Muted, FontRole::Body, this))
    , m_count(makeButton(tr("Count posts…"), ButtonLook::Small, this))
{
    setObjectName(QStringLiteral("afterSaleCard"));
    m_count->setObjectName(QStringLiteral("countPosts"));
    m_count->setToolTip(tr("What customers posted of this drop"));
    m_sentence->setWordWrap(true);
    addAction(m_count);
    content()->addWidget(m_figures);
    content()->addWidget(m_sentence);
    content()->addStretch(1);
    connect(m_count, &QPushButton::clicked, this, [this] { emit countPostsRequested(m_drop); });
    connect(&plan, &Plan::changed, this, &AfterSaleCard::planChanged);
    connect(&m_watcher, &QFutureWatcher<Answer>::finished, this, [this] {
        const Answer answer = m_watcher.result();
        if (m_dirty || answer.drop != m_drop) {
            refresh();
        } else if (answer.error) {
            emit problem(*answer.error);
        } else {
            take(answer.after);
        }
    });
}

AfterSaleCard::~AfterSaleCard()
{
    m_watcher.disconnect(this);
    m_watcher.waitForFinished();
}

void AfterSaleCard::setDrop(Id<Drop> drop)
{
    if (drop != m_drop) {
        m_drop = drop;
        m_figures->setFigures({}); // never another drop's
        m_dirty = true;
    }
    if (isVisible() && m_dirty) {
        refresh();
    }
}

void AfterSaleCard::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    if (m_dirty) {
        refresh();
    }
}

void AfterSaleCard::planChanged(const Touched &touched)
{
    const bool reads =
        std::any_of(kRead.begin(), kRead.end(), [&](const char *table) { return touched.has(QLatin1String(table)); });
    m_dirty = m_dirty || reads;
    if (reads && isVisible()) {
        QTimer::singleShot(0, this, [this] {
            if (m_dirty) {
                refresh();
            }
        });
    }
}

void AfterSaleCard::refresh()
{
    if (m_watcher.isRunning()) {
        m_dirty = true; // read when the worker is back
        return;
    }
    m_dirty = false;
    m_count->setEnabled(!m_drop.isNull());
    if (m_drop.isNull()) {
        m_figures->setFigures({});
        m_sentence->setText(tr("Choose one drop to see what it left behind."));
        m_sentence->show();
        return;
    }
    attempt(
        [this] {
            if (m_plan.tables().orders().count() <= kManyOrders) {
                take(afterTheSale(m_plan.tables(), m_drop, m_plan.today()));
                return;
            }
            const Clock *clock = &m_plan.clock();
            m_watcher.setFuture(QtConcurrent::run([path = m_plan.path(), clock, drop = m_drop, today = m_plan.today()] {
                Answer answer{drop, {}, {}};
                try {
                    readAside(path, *clock,
                              [&](const Tables &tables) { answer.after = afterTheSale(tables, drop, today); });
                } catch (const Error &error) {
                    answer.error = error;
                }
                return answer;
            }));
        },
        [this](const Error &error) { emit problem(error); });
}

void AfterSaleCard::take(const AfterTheSale &after)
{
    const std::vector<StripFigure> figures = figuresOf(after);
    m_figures->setFigures(figures);
    m_sentence->setText(
        tr("Signups, posts by customers and orders of known customers stand here once they are imported "
           "or counted."));
    m_sentence->setVisible(figures.empty());
}

void AfterSaleCard::finishReading()
{
    if (m_dirty) {
        refresh();
    }
    while (m_watcher.isRunning() || m_dirty) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    }
}

} // namespace dropbeat

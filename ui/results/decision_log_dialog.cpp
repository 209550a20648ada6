// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/decision_log_dialog.h"

#include "core/actions/test_edits.h"
#include "core/measure/presets.h"
#include "core/measure/verdict.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/drop_words.h"
#include "ui/widgets/field_editor.h"
#include "ui/widgets/kpi_words.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/tone_label.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace dropbeat {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(dropbeat::DecisionLog)
};

QString intervalText(const Kpi &kpi, const Interval &interval, const Currency &currency)
{
    return Words::tr("%1 to %2").arg(kpiText(kpi, interval.low, currency), kpiText(kpi, interval.high, currency));
}

QString knownText(const LogEntry &entry, const Currency &currency)
{
    QStringList arms;
    for (const KnownArm &arm : entry.known->arms) {
        const QString value = arm.value ? kpiText(*entry.kpi, *arm.value, currency) : QStringLiteral("—");
        arms << Words::tr("%1 %2", "B 2.21 %").arg(arm.letter, value);
    }
    return Words::tr("Known after %n day(s): %1", nullptr, entry.known->days).arg(arms.join(QStringLiteral(" · ")));
}

ToneLabel *line(const QString &text, Tone tone, FontRole role, QWidget *parent)
{
    auto *label = new ToneLabel(text, tone, role, parent);
    label->setWordWrap(true);
    return label;
}

Tone toneOf(Aftermath::Reading reading)
{
    return reading == Aftermath::Reading::Worse    ? Tone::Bad
           : reading == Aftermath::Reading::Better ? Tone::Good
                                                   : Tone::Muted;
}

} // namespace

QString decisionText(const LogEntry &entry)
{
    QString call = entry.decision.call;
    for (const Call each : {Call::Boost, Call::KeepTesting, Call::Stop, Call::CannotTell}) {
        call = callId(each) == entry.decision.call ? callText(each) : call;
    }
    return entry.variantName.isEmpty() ? call
                                       : Words::tr("%1: %2", "Boost: B Fits every body").arg(call, entry.variantName);
}

QString aftermathText(const LogEntry &entry, const Currency &currency)
{
    const Aftermath &after = entry.aftermath;
    if (after.reading == Aftermath::Reading::NotPredicted || !entry.kpi) {
        return {};
    }
    const QString expected =
        intervalText(*entry.kpi, {entry.decision.low.value_or(0), entry.decision.high.value_or(0)}, currency);
    const QString name = kpiName(*entry.kpi);
    if (after.reading == Aftermath::Reading::TooEarly || !after.value || !after.interval) {
        return Words::tr("Expected: %1 of %2. Nothing has been counted since.").arg(name, expected);
    }
    const QString since = Words::tr("%1 since then %2 (%3)")
                              .arg(name, kpiText(*entry.kpi, *after.value, currency),
                                   intervalText(*entry.kpi, *after.interval, currency));
    switch (after.reading) {
    case Aftermath::Reading::Better:
        return Words::tr("%1: better than expected (%2)").arg(since, expected);
    case Aftermath::Reading::Worse:
        return Words::tr("%1: worse than expected (%2)").arg(since, expected);
    default:
        return Words::tr("%1: as expected (%2)").arg(since, expected);
    }
}

DecisionLogDialog::DecisionLogDialog(Plan &plan, Id<Clip> clip, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_clip(clip)
    , m_problem(new ProblemBanner(this))
{
    setObjectName(QStringLiteral("decisionLogDialog"));
    const auto row = plan.tables().clips().get(clip);
    setWindowTitle(tr("Decisions on %1").arg(row ? row->name : QString()));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->addWidget(m_problem);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *holder = new QWidget;
    m_list = new QVBoxLayout(holder);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(10);
    scroll->setWidget(holder);
    layout->addWidget(scroll, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    fill();
    resize(620, 460);
}

void DecisionLogDialog::fill()
{
    while (QLayoutItem *item = m_list->takeAt(0)) {
        if (item->widget()) {
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const LogEntry &entry : readDecisions(m_plan.tables(), m_clip)) {
        m_list->addWidget(makeEntry(entry));
    }
    m_list->addStretch(1);
}

QWidget *DecisionLogDialog::makeEntry(const LogEntry &entry)
{
    const Currency currency = m_plan.tables().profile().currency;
    auto *card = new Card(decisionText(entry), this);
    const QDateTime at = entry.decision.at.toTimeZone(m_plan.tables().profile().timeZone);
    card->setSubtitle(tr("%1, by %2").arg(longWhenText({at.date(), at.time()}), entry.decision.author));
    QVBoxLayout *content = card->content();
    content->addWidget(line(entry.decision.reason, Tone::Ink, FontRole::Body, card));
    if (entry.known && entry.kpi) {
        content->addWidget(line(knownText(entry, currency), Tone::Muted, FontRole::Small, card));
    }
    const QString after = aftermathText(entry, currency);
    if (!after.isEmpty()) {
        content->addWidget(line(after, toneOf(entry.aftermath.reading), FontRole::Small, card));
    }
    auto *outcome = new QLineEdit(card);
    outcome->setPlaceholderText(tr("What came of it"));
    outcome->setAccessibleName(tr("What came of it"));
    outcome->setReadOnly(m_plan.isReadOnly());
    const Id<Decision> id = entry.decision.id;
    auto *editor = new FieldEditor(outcome, [this, id](const QString &text, const QString &gesture) {
        attempt([&] { writeOutcome(m_plan, id, text, gesture); },
                [this](const Error &error) { m_problem->show(error); });
    });
    editor->setStored(entry.decision.outcome);
    content->addWidget(outcome);
    if (!m_plan.isReadOnly()) {
        QPushButton *remove = makeButton(tr("Delete"), ButtonLook::Link, card);
        remove->setAutoDefault(false);
        connect(remove, &QPushButton::clicked, this, [this, id] {
            attempt([&] { removeDecision(m_plan, id); }, [this](const Error &error) { m_problem->show(error); });
            fill();
        });
        static_cast<Card *>(card)->addAction(remove);
    }
    return card;
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/past_clips_card.h"

#include "core/scripts/beat_columns.h"
#include "core/scripts/script_view.h"
#include "ui/clips/retention_strip.h"
#include "ui/clips/script_cursor.h"
#include "ui/clips/stage_words.h"
#include "ui/widgets/kpi_words.h"
#include "ui/widgets/tone_label.h"

#include <QVBoxLayout>

#include <algorithm>

namespace dropbeat {

namespace {

QString nameOf(const QString &id, const std::vector<Kpi> &kpis)
{
    const auto kpi = std::find_if(kpis.begin(), kpis.end(), [&id](const Kpi &each) { return each.id == id; });
    return kpi == kpis.end() ? id : kpi->name;
}

QString leavingSentence(const LeavingBeat &leaving, const std::vector<Beat> &beats)
{
    const QString when = lengthText(qRound(leaving.stretch.from * 10), qRound(leaving.stretch.to * 10));
    const QString share = QLocale().toString(qRound(leaving.stretch.lostOfThem * 100));
    if (!leaving.beat) {
        return PastClipsCard::tr("%1: %2 % of those watching left.").arg(when, share);
    }
    const Beat &beat = beats[*leaving.beat];
    const QString what = beat.onScreen.trimmed().isEmpty() ? beat.seen : beat.onScreen;
    return what.trimmed().isEmpty() ? PastClipsCard::tr("%1: %2 % of those watching left. Here that is %3.")
                                          .arg(when, share, stageName(beat.stage))
                                    : PastClipsCard::tr("%1: %2 % of those watching left. Here that is %3, %4.")
                                          .arg(when, share, stageName(beat.stage), quoted(what));
}

} // namespace

QString testabilitySentence(const std::vector<Testability> &testable, const std::vector<Kpi> &kpis)
{
    if (testable.empty()) {
        return {};
    }
    const Testability &first = testable.front();
    const Testability &last = testable.back();
    const QString soon = PastClipsCard::tr("%1 can tell two variants apart in %Ln day(s)", nullptr, *first.days)
                             .arg(nameOf(first.kpi, kpis));
    if (testable.size() == 1) {
        return PastClipsCard::tr("%1.").arg(soon);
    }
    return PastClipsCard::tr("%1; %2 not before %Ln day(s).", nullptr, *last.days).arg(soon, nameOf(last.kpi, kpis));
}

PastClipsCard::PastClipsCard(Plan &plan, ScriptCursor &cursor, QWidget *parent)
    : Card(tr("Past clips"), parent)
    , m_plan(plan)
    , m_cursor(cursor)
    , m_strip(new RetentionStrip(this))
    , m_leaving(new ToneLabel({}, Tone::Ink, FontRole::Small, this))
    , m_testable(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
{
    setAccessibleName(tr("Past clips"));
    content()->setSpacing(6);
    content()->addWidget(m_strip);
    for (ToneLabel *label : {m_leaving, m_testable}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        content()->addWidget(label);
    }
    m_testable->setToolTip(tr("With the brand’s usual traffic a variant, for a difference of a fifth, at 5 % false "
                              "alarms and 80 % power"));
    connect(&cursor, &ScriptCursor::clipChanged, this, &PastClipsCard::read);
    connect(&plan, &Plan::changed, this, &PastClipsCard::planChanged);
    read();
}

QString PastClipsCard::retentionText() const
{
    return m_past ? m_leaving->text() : QString();
}

QString PastClipsCard::testabilityText() const
{
    return m_testable->text();
}

void PastClipsCard::read()
{
    m_past = bestPastClip(m_plan.tables(), m_cursor.clip());
    const std::vector<Kpi> kpis = m_plan.tables().kpis().all();
    m_testable->setText(testabilitySentence(testabilityOfClips(m_plan.tables()), kpis));
    m_testable->setVisible(!m_testable->text().isEmpty());
    m_strip->setVisible(m_past.has_value());
    m_leaving->setVisible(m_past.has_value());
    setVisible(m_past || !m_testable->text().isEmpty());
    if (m_past) {
        const QString best = m_past->kpi.isEmpty() ? QString() : tr(", best by %1").arg(nameOf(m_past->kpi, kpis));
        setSubtitle(tr("retention of %1’s “%2”%3; %Ln view(s)", nullptr, static_cast<int>(m_past->views))
                        .arg(m_past->drop.name, m_past->clip.name, best));
    } else {
        setSubtitle({});
    }
    showBeats();
}

void PastClipsCard::showBeats()
{
    if (!m_past) {
        return;
    }
    const std::vector<Beat> beats = m_plan.tables().beats().ofClip(m_cursor.clip());
    const std::vector<LeavingBeat> leaving = leavingBeats(m_past->curve, beats);
    m_strip->show(m_past->curve, leaving, beats);
    QStringList sentences;
    for (const LeavingBeat &each : leaving) {
        sentences << leavingSentence(each, beats);
    }
    m_leaving->setText(sentences.isEmpty() ? tr("They left evenly.") : sentences.join(u'\n'));
}

void PastClipsCard::planChanged(const Touched &touched)
{
    if (touched.has(QStringLiteral("subject")) || touched.has(QStringLiteral("clip")) ||
        touched.has(QStringLiteral("kpi")) || touched.has(QStringLiteral("drop_"))) {
        read();
    } else if (touched.has(QStringLiteral("beat"))) {
        showBeats();
    }
}

} // namespace dropbeat

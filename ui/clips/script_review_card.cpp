// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/script_review_card.h"

#include "core/actions/review.h"
#include "core/actions/script_presets.h"
#include "core/actions/script_review.h"
#include "ui/clips/script_cursor.h"
#include "ui/clips/text_measure.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/finding_list.h"

#include <QVBoxLayout>

namespace dropbeat {

ScriptReviewCard::ScriptReviewCard(Plan &plan, ScriptCursor &cursor, std::function<void(const Error &)> report,
                                   QWidget *parent)
    : Card(tr("Script review"), parent)
    , m_plan(plan)
    , m_cursor(cursor)
    , m_report(std::move(report))
    , m_list(new FindingList(FindingRow::Form::Narrow, this))
{
    setAccessibleName(tr("Script review"));
    content()->addWidget(m_list);
    m_list->setMost(0);
    m_list->setReadOnly(plan.isReadOnly());
    m_list->setEmptySentence(tr("Nothing to say about it."));
    m_list->setWhyOf([this](const Finding &finding) { return whyOf(finding); });
    m_soon.setSingleShot(true);
    m_soon.setInterval(kPause);
    connect(&m_soon, &QTimer::timeout, this, &ScriptReviewCard::refresh);
    connect(&cursor, &ScriptCursor::clipChanged, this, &ScriptReviewCard::refresh);
    connect(&plan, &Plan::changed, this, &ScriptReviewCard::planChanged);
    connect(m_list, &FindingList::fixWanted, this, [this](const Finding &finding) {
        attempt([&] { applyFix(m_plan, finding); }, m_report);
        refresh();
    });
    connect(m_list, &FindingList::setAsideWanted, this, [this](const Finding &finding, const QString &reason) {
        attempt([&] { setAside(m_plan, finding, reason); }, m_report);
        refresh();
    });
    connect(m_list, &FindingList::openWanted, this, &ScriptReviewCard::open);
}

void ScriptReviewCard::refresh()
{
    m_soon.stop();
    m_dirty = !isVisible();
    if (m_dirty) {
        return;
    }
    m_list->setFindings(reviewOfClip(m_plan.tables(), m_cursor.clip(), renderedTextBox));
}

void ScriptReviewCard::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    if (m_dirty) {
        refresh();
    }
}

void ScriptReviewCard::planChanged(const Touched &touched)
{
    for (const char *table :
         {"clip", "beat", "variant", "drop_", "product", "outlet", "clip_format", "format_beat", "set_aside"}) {
        if (touched.has(QLatin1String(table))) {
            m_dirty = true;
            m_soon.start();
            return;
        }
    }
}

void ScriptReviewCard::open(const Finding &finding)
{
    if (finding.subjectKind == QLatin1String("beat")) {
        m_cursor.setBeat({finding.subjectId});
    } else if (finding.subjectKind == QLatin1String("variant")) {
        m_cursor.setVariant({finding.subjectId});
    }
    emit openWanted(finding);
}

QString ScriptReviewCard::whyOf(const Finding &finding) const
{
    const auto source = sourceOfRule(finding.rule);
    if (!source) {
        return {};
    }
    QString name = source->source;
    QDate asOf = source->asOf;
    if (name.isEmpty()) { // the platform's own figures
        const auto clip = m_plan.tables().clips().get(m_cursor.clip());
        const Outlet outlet = outletOf(m_plan.tables(), clip.value_or(Clip()));
        name = outlet.source;
        asOf = outlet.asOf;
    }
    return tr("%1\n%2, %3", "why a rule is there, who says so, as of")
        .arg(source->why, name, locale().toString(asOf, QLocale::ShortFormat));
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/verdict_card.h"

#include "core/store/plan.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/tone_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace dropbeat {

namespace {

/// The sentence with its figure in bold; everything else as written.
QString emphasised(const Verdict &verdict)
{
    QString text = verdict.sentence.toHtmlEscaped();
    const QString figure = verdict.emphasis.toHtmlEscaped();
    const qsizetype at = figure.isEmpty() ? -1 : text.indexOf(figure);
    if (at >= 0) {
        text.replace(at, figure.size(), QStringLiteral("<b>%1</b>").arg(figure));
    }
    return text;
}

} // namespace

VerdictCard::VerdictCard(Plan &plan, QWidget *parent)
    : Card(tr("Verdict"), parent)
    , m_plan(plan)
    , m_sentence(new ToneLabel({}, Tone::Ink, FontRole::Body, this))
    , m_reason(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
    , m_change(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
{
    setObjectName(QStringLiteral("verdict"));
    m_sentence->setTextFormat(Qt::RichText);
    for (ToneLabel *label : {m_sentence, m_reason, m_change}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setFocusPolicy(Qt::NoFocus);
        content()->addWidget(label);
    }
    makeButtons();
    setView(std::nullopt);
}

void VerdictCard::makeButtons()
{
    auto *buttons = new FlowLayout(nullptr, 6);
    auto *links = new FlowLayout(nullptr, 6); // in a line of their own: what can be read, below what can be done
    const auto add = [this, buttons, links](const QString &text, ButtonLook look, const char *name) {
        QPushButton *button = makeButton(text, look, this);
        button->setObjectName(QLatin1String(name));
        (look == ButtonLook::Link ? links : buttons)->addWidget(button);
        return button;
    };
    m_boost = add(tr("Record the boost…"), ButtonLook::Primary, "recordBoost");
    m_decide = add(tr("Decide…"), ButtonLook::Outlined, "decide");
    m_setup = add(tr("Test setup…"), ButtonLook::Outlined, "testSetup");
    m_details = add(tr("How sure?"), ButtonLook::Link, "testDetails");
    m_log = add(tr("Decisions"), ButtonLook::Link, "decisionLog");
    content()->addLayout(buttons);
    content()->addLayout(links);
    connect(m_boost, &QPushButton::clicked, this, [this] {
        if (m_view && m_view->verdict.arm >= 0) {
            emit boostWanted(m_view->variants[static_cast<size_t>(m_view->verdict.arm)].id);
        }
    });
    connect(m_decide, &QPushButton::clicked, this, &VerdictCard::decisionWanted);
    connect(m_setup, &QPushButton::clicked, this, &VerdictCard::setupWanted);
    connect(m_details, &QPushButton::clicked, this, &VerdictCard::detailsWanted);
    connect(m_log, &QPushButton::clicked, this, &VerdictCard::logWanted);
}

QColor VerdictCard::edge() const
{
    switch (m_view->verdict.call) {
    case Call::Boost:
        return Theme::tone(Tone::Good);
    case Call::Stop:
        return Theme::tone(Tone::Bad);
    case Call::KeepTesting:
        return Theme::tone(Tone::Warn);
    case Call::CannotTell:
        break;
    }
    return Theme::tone(Tone::Faint);
}

void VerdictCard::setView(const std::optional<TestView> &view)
{
    m_view = view;
    setVisible(m_view.has_value());
    if (!m_view) {
        return;
    }
    const Verdict &verdict = m_view->verdict;
    setTitle(verdict.title);
    setSubtitle(m_view->kept ? QString() : tr("by Dropbeat's suggestion for this clip"));
    setEdge(edge());
    m_sentence->setText(emphasised(verdict));
    m_reason->setText(verdict.reason);
    m_reason->setVisible(!verdict.reason.isEmpty());
    m_change->setText(verdict.wouldChange);
    m_change->setVisible(!verdict.wouldChange.isEmpty());
    const bool writes = !m_plan.isReadOnly();
    m_boost->setVisible(writes && verdict.call == Call::Boost);
    m_decide->setVisible(writes);
    m_setup->setVisible(writes);
    m_details->setVisible(!m_view->course.pairs.empty() && !m_view->course.days.empty());
    m_log->setVisible(!m_plan.tables().decisions().ofClip(m_view->clip.id).empty());
    setAccessibleName(tr("Verdict: %1").arg(verdict.title));
    setAccessibleDescription(verdict.sentence);
}

} // namespace dropbeat

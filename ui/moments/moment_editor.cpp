// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/moment_editor.h"

#include "core/actions/moment_review.h"
#include "core/store/plan.h"
#include "ui/moments/kpi_line.h"
#include "ui/moments/message_editor.h"
#include "ui/moments/message_preview.h"
#include "ui/moments/rule_editor.h"
#include "ui/widgets/tone_label.h"

#include <QVBoxLayout>

namespace dropbeat {

MomentEditor::MomentEditor(Plan &plan, std::function<void(const Error &)> report, QWidget *parent)
    : Card(parent)
    , m_plan(plan)
    , m_says(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
    , m_rule(new RuleEditor(plan, report, this))
    , m_message(new MessageEditor(plan, report, this))
    , m_preview(new MessagePreview(this))
    , m_kpi(new KpiLine(plan, report, this))
{
    setObjectName(QStringLiteral("momentEditor"));
    m_says->setWordWrap(true);
    m_preview->hide();
    content()->setSpacing(12);
    content()->addWidget(m_says);
    content()->addWidget(m_rule);
    content()->addWidget(m_message);
    content()->addWidget(m_preview);
    content()->addWidget(m_kpi);
    connect(m_message, &MessageEditor::previewWanted, this, &MomentEditor::togglePreview);
    connect(m_message, &MessageEditor::shown, this, &MomentEditor::preview);
}

void MomentEditor::setMoment(const QString &key)
{
    m_key = key;
    const auto whole = boardMoment(m_plan.tables(), key);
    setVisible(whole.has_value());
    if (!whole) {
        return;
    }
    setTitle(whole->moment.name);
    m_says->setText(whole->says);
    m_says->setVisible(!whole->says.isEmpty());
    m_rule->setMoment(*whole);
    m_message->setMoment(*whole);
    m_kpi->setMoment(*whole);
    preview();
}

void MomentEditor::beginEditing()
{
    m_rule->beginEditing();
}

void MomentEditor::togglePreview()
{
    m_preview->setVisible(m_preview->isHidden());
    preview();
}

void MomentEditor::preview()
{
    const auto whole = m_preview->isHidden() ? std::nullopt : boardMoment(m_plan.tables(), m_key);
    if (!whole) {
        return;
    }
    const MomentFacts facts = readMomentFacts(m_plan.tables(), m_plan.today());
    PreviewedMessage message;
    message.channel = whole->moment.channel;
    message.brand = m_plan.tables().profile().brand;
    message.subject = shownText(m_message->subjectText(), facts, whole->moment);
    message.body = shownText(m_message->bodyText(), facts, whole->moment);
    m_preview->setMessage(message);
}

} // namespace dropbeat

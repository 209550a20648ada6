// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/moment_editor.h"

#include "core/actions/moment_board.h"
#include "core/moments/rule_words.h"
#include "core/store/plan.h"
#include "ui/widgets/tone_label.h"

#include <QVBoxLayout>

namespace dropbeat {

MomentEditor::MomentEditor(Plan &plan, std::function<void(const Error &)> report, QWidget *parent)
    : Card(parent)
    , m_plan(plan)
    , m_report(std::move(report))
    , m_sentence(new ToneLabel({}, Tone::Ink, FontRole::Body, this))
{
    m_sentence->setWordWrap(true);
    content()->addWidget(m_sentence);
}

void MomentEditor::setMoment(const QString &key)
{
    m_key = key;
    const auto whole = boardMoment(m_plan.tables(), key);
    setVisible(whole.has_value());
    if (whole) {
        setTitle(whole->moment.name);
        m_sentence->setText(momentSentence(whole->moment, m_plan.tables().profile().currency));
    }
}

void MomentEditor::beginEditing()
{
    setFocus(Qt::OtherFocusReason);
}

} // namespace dropbeat

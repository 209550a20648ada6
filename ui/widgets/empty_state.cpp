// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/tone_label.h"

#include <QGraphicsOpacityEffect>
#include <QPushButton>
#include <QVBoxLayout>

namespace dropbeat {

EmptyState::EmptyState(const QString &sentence, const QString &action, QWidget *parent)
    : QWidget(parent)
    , m_sentence(new ToneLabel(sentence, Tone::Ink, FontRole::Body, this))
    , m_button(makeButton(action, ButtonLook::Primary, this))
    , m_layout(new QVBoxLayout(this))
{
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_button->setVisible(!action.isEmpty());
    m_layout->setContentsMargins(24, 24, 24, 24);
    m_layout->setSpacing(12);
    m_layout->addStretch(1);
    m_layout->addWidget(m_sentence);
    m_layout->addWidget(m_button, 0, Qt::AlignHCenter);
    m_layout->addStretch(2);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::activated);
}

void EmptyState::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
}

void EmptyState::setExample(QWidget *example)
{
    delete m_example;
    m_example = example;
    if (!example) {
        return;
    }
    example->setAttribute(Qt::WA_TransparentForMouseEvents);
    example->setFocusPolicy(Qt::NoFocus);
    example->setEnabled(false);
    auto *pale = new QGraphicsOpacityEffect(example);
    pale->setOpacity(0.45);
    example->setGraphicsEffect(pale);
    m_layout->insertSpacing(m_layout->count() - 1, 12);
    m_layout->insertWidget(m_layout->count() - 1, example, 4);
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/standing_note.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/style_paint.h"
#include "ui/widgets/tone_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace dropbeat {

StandingNote::StandingNote(QWidget *parent)
    : QFrame(parent)
    , m_text(new ToneLabel({}, Tone::Muted, FontRole::Body, this))
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(14, 5, 6, 5);
    m_row->setSpacing(8);
    m_text->setWordWrap(true);
    m_row->addWidget(m_text, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void StandingNote::setText(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
    for (QPushButton *button : std::as_const(m_buttons)) {
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
}

QString StandingNote::text() const
{
    return m_text->text();
}

QPushButton *StandingNote::addButton(const QString &text)
{
    QPushButton *button = makeButton(text, ButtonLook::Small, this);
    m_row->addWidget(button);
    m_buttons << button;
    return button;
}

void StandingNote::paintEvent(QPaintEvent *)
{
    const Colours &c = Theme::current();
    QPainter painter(this);
    stylepaint::roundRect(painter, rect(), c.well, c.hairline, 8);
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tone_label.h"

#include <QEvent>

namespace dropbeat {

ToneLabel::ToneLabel(const QString &text, Tone tone, FontRole role, QWidget *parent)
    : QLabel(text, parent)
    , m_tone(tone)
    , m_role(role)
{
    refresh();
    if (Theme::instance()) {
        connect(Theme::instance(), &Theme::changed, this, &ToneLabel::refresh);
    }
}

void ToneLabel::setTone(Tone tone)
{
    m_tone = tone;
    refresh();
}

void ToneLabel::setFontRole(FontRole role)
{
    m_role = role;
    refresh();
}

void ToneLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        refresh();
    }
}

void ToneLabel::refresh()
{
    if (m_refreshing) {
        return;
    }
    m_refreshing = true;
    const QColor wanted = Theme::tone(m_tone);
    if (palette().color(QPalette::Active, QPalette::WindowText) != wanted) {
        QPalette colours; // only the one colour is ours, the rest stays the application's
        colours.setColor(QPalette::Active, QPalette::WindowText, wanted);
        colours.setColor(QPalette::Inactive, QPalette::WindowText, wanted);
        setPalette(colours);
    }
    if (m_role != FontRole::Body) {
        setFont(Theme::font(m_role));
    }
    m_refreshing = false;
}

} // namespace dropbeat

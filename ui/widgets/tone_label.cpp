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
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange ||
        event->type() == QEvent::ApplicationFontChange) {
        refresh();
    }
}

void ToneLabel::refresh()
{
    if (m_refreshing) {
        return;
    }
    m_refreshing = true;
    QPalette colours = palette();
    const QColor wanted = Theme::tone(m_tone);
    if (colours.color(QPalette::Active, QPalette::WindowText) != wanted) {
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

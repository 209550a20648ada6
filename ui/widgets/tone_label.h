// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QLabel>

namespace dropbeat {

/// A label in one of the theme's tones and fonts; follows the theme. Wraps words when asked.
class ToneLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ToneLabel(const QString &text = {}, Tone tone = Tone::Ink, FontRole role = FontRole::Body,
                       QWidget *parent = nullptr);
    void setTone(Tone tone);
    void setFontRole(FontRole role);
    Tone tone() const { return m_tone; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    Tone m_tone;
    FontRole m_role;
    bool m_refreshing = false;
};

} // namespace dropbeat

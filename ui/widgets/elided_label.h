// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

namespace dropbeat {

/// One line of plain text that gives up its end when there is no room, and shows itself whole in its tooltip then.
class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text = {}, Tone tone = Tone::Ink, FontRole role = FontRole::Body,
                         QWidget *parent = nullptr);
    void setText(const QString &text);
    QString text() const { return m_text; }
    void setTone(Tone tone);
    void setFontRole(FontRole role);
    void setElideMode(Qt::TextElideMode mode);
    bool isElided() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QFont textFont() const;
    void refreshToolTip();

    QString m_text;
    Tone m_tone;
    FontRole m_role;
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace dropbeat

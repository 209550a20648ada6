// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clips/phone_view.h"

class QPainter;

namespace dropbeat {

/// How the parts of a phone are drawn. The buttons are plain shapes, no platform's marks.
class PhonePainter
{
public:
    PhonePainter(QPainter &painter, const PhoneGeometry &phone, const PhoneScene &scene);

    void body();
    void picture();
    void text(const Beat &beat, bool focused);
    /// The lines of the middle or of an edge that the text has been drawn to.
    void guides(const SnappedPlace &place, const QRectF &text);
    void safeLines();
    void platform();
    void rehearsal();

private:
    double buttonsWidth() const;
    void buttons();
    void captionLines();
    void feed();
    void coveredNote();
    QColor over(double strength) const;

    QPainter &m_painter;
    const PhoneGeometry &m_phone;
    const PhoneScene &m_scene;
};

} // namespace dropbeat

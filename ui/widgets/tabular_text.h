// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

class QPainter;
class QRectF;

namespace dropbeat {

/// Text with digits of equal width, so that figures stand under each other. Qt 6.4 can't ask a font for its tabular
/// figures, so each digit is centred in a cell of the widest.
void drawTabular(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text);
double tabularWidth(const QFont &font, const QString &text);

} // namespace dropbeat

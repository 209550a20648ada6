// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPixmap>
#include <QRectF>
#include <QString>

class QPainter;

namespace dropbeat {

constexpr int kCoverSide = 640; ///< pixels: the longer side of a drop's picture as the plan keeps it

/// A picture file made small enough to travel in a plan: at most 640 pixels wide and high, upright, as JPEG, or as PNG
/// where it is see-through. Empty when it is no picture.
QByteArray coverFrom(const QByteArray &file);
/// The files that can be a picture, for a file dialog: "*.jpg *.png …".
QString coverFilePatterns();

/// Fills rect with the middle of the picture.
void paintCover(QPainter &painter, const QRectF &rect, const QPixmap &cover);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QStringList>

namespace dropbeat {

/// Our own line icons: 24-px grid, 1.5-px strokes, drawn in the palette's colours at any scale.
class Icon
{
public:
    /// An icon that follows palette and device pixel ratio. An unknown name is a programming error.
    static QIcon get(const QString &name);
    /// The icon as a picture of the given logical size in one colour.
    static QPixmap pixmap(const QString &name, int size, const QColor &colour, qreal devicePixelRatio = 1.0);
    /// The product's own mark, for windows and the launcher.
    static QIcon app();
    static QStringList names();
};

} // namespace dropbeat

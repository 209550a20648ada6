// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/text_box.h"

#include "core/scripts/text_count.h"

#include <algorithm>

namespace dropbeat {

namespace {

constexpr double kTextHeight = 0.078; // of the frame's width, and what is kept free at both sides of the safe area
constexpr double kMargin = 0.03;
constexpr double kNarrowest = 0.25;   // of the frame's width
constexpr double kLetterWidth = 0.56; // of the letters' height
constexpr double kLineHeight = 1.2;

/// In heights of a letter.
double widthOf(const QString &text)
{
    double width = 0;
    for (const char32_t character : text.toUcs4()) {
        width += isWide(character) || character > 0xFFFF ? 1.0 : kLetterWidth;
    }
    return width;
}

/// Breaks lines as a narrow column does; a word that is too wide stands alone. Widths in heights of a letter.
std::vector<double> lineWidths(const QString &text, double most)
{
    std::vector<double> lines;
    for (const QString &paragraph : text.split(u'\n')) {
        double line = 0;
        for (const QString &word : paragraph.split(u' ', Qt::SkipEmptyParts)) {
            const double width = widthOf(word);
            if (line > 0 && line + kLetterWidth + width > most) {
                lines.push_back(line);
                line = width;
            } else {
                line += line > 0 ? kLetterWidth + width : width;
            }
        }
        lines.push_back(line);
    }
    return lines;
}

} // namespace

QRectF estimatedTextBox(const Beat &beat, const QString &text, const Outlet &outlet)
{
    if (text.trimmed().isEmpty()) {
        return {};
    }
    const double height = kTextHeight * outlet.frame.width();
    const std::vector<double> lines = lineWidths(text.trimmed(), onScreenWidth(outlet) / height);
    const QSizeF size(*std::max_element(lines.begin(), lines.end()) * height,
                      static_cast<double>(lines.size()) * height * kLineHeight);
    const QPointF middle(beat.textX * outlet.frame.width(), beat.textY * outlet.frame.height());
    return {middle - QPointF(size.width() / 2, size.height() / 2), size};
}

double onScreenWidth(const Outlet &outlet)
{
    const double frame = outlet.frame.width();
    const double covered = std::max(outlet.safe.left(), outlet.safe.right());
    return std::max(frame - 2 * covered - 2 * kMargin * frame, kNarrowest * frame);
}

QRectF safeArea(const Outlet &outlet)
{
    return QRectF(QPointF(0, 0), QSizeF(outlet.frame)).marginsRemoved(QMarginsF(outlet.safe));
}

} // namespace dropbeat

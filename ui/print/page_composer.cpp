// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/page_composer.h"

#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr qreal kGap = 6 * kPoint;
constexpr qreal kDot = 5 * kPoint;

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

QFont smaller(const QFont &font)
{
    QFont small = font;
    small.setBold(false);
    small.setPixelSize(font.pixelSize() * 85 / 100);
    return small;
}

qreal textRoom(const PrintedCell &cell)
{
    return cell.width - kGap - (cell.dot.isValid() ? kDot + 4 * kPoint : 0);
}

} // namespace

QFont printFont(qreal points, bool strong)
{
    QFont font = Theme::font(FontRole::Body);
    font.setPixelSize(static_cast<int>(points * kPoint));
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Inter has other brackets, hyphens and colons between capitals and figures; a PDF has no letters for these, so
    // that "(PS-01)" could neither be found nor copied. Scripts that need shaping still get it.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

qreal textWidth(const QString &text, const QFont &font)
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

qreal lineHeight(const QFont &font)
{
    return QFontMetricsF(font).height() * 1.1;
}

QStringList linesOf(const QString &text, const QFont &font, qreal width)
{
    QStringList lines;
    for (const QString &paragraph : text.split(u'\n')) {
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        QTextLayout layout(paragraph, font);
        layout.setTextOption(option);
        layout.beginLayout();
        const qsizetype before = lines.size();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            lines << paragraph.mid(line.textStart(), line.textLength()).trimmed();
        }
        layout.endLayout();
        if (lines.size() == before) {
            lines << QString();
        }
    }
    return lines;
}

QString elided(const QString &text, const QFont &font, qreal width)
{
    return QFontMetricsF(font).elidedText(text, Qt::ElideRight, width);
}

PageComposer::PageComposer(QSizeF size, QString foot)
    : m_size(size)
    , m_foot(std::move(foot))
{
    newPage();
}

void PageComposer::newPage()
{
    m_pages.push_back({m_size, {}, {}, {}});
    m_y = m_margin;
}

bool PageComposer::need(qreal height, const std::function<void()> &again)
{
    if (m_y + height <= bottom()) {
        return false;
    }
    newPage();
    if (again) {
        again();
    }
    return true;
}

void PageComposer::textAt(QPointF topLeft, const QString &text, const QFont &font, const QColor &colour)
{
    const QPointF baseline = topLeft + QPointF(0, QFontMetricsF(font).ascent());
    m_pages.back().texts.push_back({baseline, text, font, colour, textWidth(text, font)});
}

void PageComposer::text(const QString &text, const QFont &font, const QColor &colour)
{
    for (const QString &line : linesOf(text, font, width())) {
        need(lineHeight(font));
        textAt({left(), m_y}, line, font, colour);
        m_y += lineHeight(font);
    }
}

void PageComposer::line()
{
    box({left(), m_y, width(), 0.6 * kPoint}, ink::kLine);
}

qreal PageComposer::rowHeight(const std::vector<PrintedCell> &cells) const
{
    qreal height = 0;
    for (const PrintedCell &cell : cells) {
        qreal own = static_cast<qreal>(linesOf(cell.text, cell.font, textRoom(cell)).size()) * lineHeight(cell.font);
        if (!cell.below.isEmpty()) {
            const QFont small = smaller(cell.font);
            own += static_cast<qreal>(linesOf(cell.below, small, textRoom(cell)).size()) * lineHeight(small);
        }
        height = std::max(height, own);
    }
    return height + 5 * kPoint;
}

void PageComposer::row(const std::vector<PrintedCell> &cells)
{
    const qreal height = rowHeight(cells);
    qreal x = left();
    for (const PrintedCell &cell : cells) {
        qreal y = m_y + 2 * kPoint;
        qreal from = x;
        if (cell.dot.isValid()) {
            box({x, y + (lineHeight(cell.font) - kDot) / 2, kDot, kDot}, cell.dot);
            from += kDot + 4 * kPoint;
        }
        const auto write = [&](const QString &text, const QFont &font, const QColor &colour) {
            for (const QString &line : linesOf(text, font, textRoom(cell))) {
                const qreal shift = cell.right ? textRoom(cell) - textWidth(line, font) : 0;
                textAt({from + shift, y}, line, font, colour);
                y += lineHeight(font);
            }
        };
        write(cell.text, cell.font, cell.colour);
        if (!cell.below.isEmpty()) {
            write(cell.below, smaller(cell.font), ink::kMuted);
        }
        x += cell.width;
    }
    m_y += height;
    line();
    m_y += 0.6 * kPoint;
}

PrintedPages PageComposer::finish()
{
    const QFont font = printFont(8);
    for (size_t i = 0; i < m_pages.size(); ++i) {
        PrintedPage &page = m_pages[i];
        const QString number = tr("%1 of %2").arg(i + 1).arg(m_pages.size());
        const qreal baseline = m_size.height() - m_margin;
        const qreal numberWidth = textWidth(number, font);
        const QString foot = elided(m_foot, font, width() - numberWidth - kGap);
        page.texts.push_back({{left(), baseline}, foot, font, ink::kMuted, textWidth(foot, font)});
        page.texts.push_back({{left() + width() - numberWidth, baseline}, number, font, ink::kMuted, numberWidth});
    }
    return std::move(m_pages);
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/beat_columns.h"
#include "ui/print/flow_row.h"
#include "ui/print/script_prints.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("dropbeat", text, comment);
}

QString seconds(int tenths)
{
    return tr("%1 s", "seconds").arg(QLocale().toString(tenths / 10.0, 'f', tenths % 10 == 0 ? 0 : 1));
}

/// Lays a clip out in one size of type and one number of frames side by side.
class StoryboardPrint
{
public:
    StoryboardPrint(const ScriptSheet &sheet, const FrameSource &frames, const QPageSize &paper, qreal size,
                    int columns)
        : m_sheet(sheet)
        , m_frames(frames)
        , m_size(size)
        , m_columns(columns)
        , m_page(sizeOf(paper, true),
                 tr("Storyboard") + QStringLiteral(" · ") + sheet.drop.name + QStringLiteral(" · ") + sheet.clip.name)
    {}

    PrintedPages print()
    {
        printHead();
        if (m_sheet.beats.empty()) {
            m_page.text(tr("This clip has no beats yet."), font(9), ink::kMuted);
        } else {
            printTimeline();
            printBeats();
        }
        printVariants();
        return m_page.finish();
    }

private:
    QFont font(qreal points, bool strong = false) const { return printFont(points * m_size, strong); }

    int tenths() const
    {
        int sum = 0;
        for (const Beat &beat : m_sheet.beats) {
            sum += beat.tenths;
        }
        return sum;
    }

    void flowText(const QString &text, const QFont &type, const QColor &colour)
    {
        FlowCell cell(m_page.width());
        cell.text(text, type, colour);
        flow(m_page, {cell}, {});
    }

    void printHead()
    {
        QStringList facts{m_sheet.drop.name, m_sheet.format, m_sheet.outlet.name, seconds(tenths())};
        facts.removeAll(QString());
        flowText(m_sheet.clip.name, font(18, true), ink::kAccent);
        flowText(facts.join(QStringLiteral("   ·   ")), font(9, true), ink::kInk);
        flowText((m_sheet.clip.caption.simplified() + u' ' + m_sheet.clip.hashtags.simplified()).trimmed(), font(9),
                 ink::kMuted);
        m_page.move(6 * kPoint);
    }

    /// The whole clip as a bar; each stretch as wide as it lasts.
    void printTimeline()
    {
        const qreal high = 10 * kPoint * m_size;
        qreal x = m_page.left();
        for (const Beat &beat : m_sheet.beats) {
            const qreal wide = m_page.width() * beat.tenths / tenths();
            m_page.box({x, m_page.y(), std::max(wide - 0.8 * kPoint, 0.4 * kPoint), high}, stageInk(beat.stage));
            const QString word = stageName(beat.stage);
            const QFont type = font(6.5, true);
            if (textWidth(word, type) + 4 * kPoint < wide) {
                m_page.textAt({x + 2 * kPoint, m_page.y() + (high - lineHeight(type)) / 2}, word, type);
            }
            x += wide;
        }
        m_page.move(high + 8 * kPoint);
    }

    void printBeats()
    {
        int start = 0;
        std::vector<FlowCell> row;
        for (size_t i = 0; i < m_sheet.beats.size(); ++i) {
            row.push_back(cellOf(m_sheet.beats[i], i + 1, start));
            start += m_sheet.beats[i].tenths;
            if (row.size() == static_cast<size_t>(m_columns) || i + 1 == m_sheet.beats.size()) {
                flow(m_page, row, {});
                m_page.move(8 * kPoint * m_size);
                row.clear();
            }
        }
    }

    FlowCell cellOf(const Beat &beat, size_t number, int start) const
    {
        FlowCell cell(m_page.width() / m_columns);
        const QFont type = font(8.5);
        const QFont strong = font(8.5, true);
        cell.piece(lineHeight(strong) + 3 * kPoint * m_size,
                   [strong, type, beat, number](PageComposer &page, QPointF at) {
                       const QString count = QString::number(number);
                       page.textAt(at, count, strong, ink::kMuted);
                       const qreal x = textWidth(count, strong) + 4 * kPoint;
                       const qreal wide = drawStage(page, at + QPointF(x, 0), beat.stage, strong);
                       page.textAt(at + QPointF(x + wide + 4 * kPoint, 0), seconds(beat.tenths), type);
                   });
        addFrame(cell, beat, start);
        cell.gap(3 * kPoint * m_size);
        cell.text(beat.seen.trimmed().isEmpty() ? QStringLiteral("—") : beat.seen, type);
        cell.labelled(tr("On screen"), beat.onScreen, type);
        cell.labelled(tr("Heard"), beat.heard, type);
        cell.labelled(tr("CTA"), beat.cta, strong);
        QStringList where{beat.location.simplified(), beat.look.simplified()};
        where.removeAll(QString());
        cell.labelled(tr("Where"), where.join(QStringLiteral(" · ")), type);
        return cell;
    }

    void addFrame(FlowCell &cell, const Beat &beat, int start) const
    {
        BeatFrame frame;
        frame.size = frameWithin(m_frames.size(m_sheet.clip.id), cell.width() - 8 * kPoint, 190 * kPoint * m_size);
        frame.onScreen = beat.onScreen;
        frame.textX = beat.textX;
        frame.textY = beat.textY;
        if (m_frames.picture) {
            frame.picture = m_frames.picture(m_sheet.clip.id, start * 100 + beat.tenths * 50);
        }
        cell.piece(frame.size.height(), [frame](PageComposer &page, QPointF at) { drawFrame(page, at, frame); });
    }

    void printVariants()
    {
        for (const Variant &variant : m_sheet.variants) {
            QStringList said;
            if (variant.hook) {
                said << tr("hook “%1”").arg(*variant.hook);
            }
            if (variant.cta) {
                said << tr("CTA “%1”").arg(*variant.cta);
            }
            if (variant.caption) {
                said << tr("caption “%1”").arg(*variant.caption);
            }
            if (!said.isEmpty()) {
                flowText(tr("Variant %1").arg((variant.letter + u' ' + variant.name).trimmed()) + QStringLiteral(": ") +
                             said.join(QStringLiteral(", ")),
                         font(8.5), ink::kMuted);
            }
        }
    }

    const ScriptSheet &m_sheet;
    const FrameSource &m_frames;
    qreal m_size;
    int m_columns;
    PageComposer m_page;
};

} // namespace

PrintedPages storyboardPages(const ScriptSheet &sheet, const FrameSource &frames, const QPageSize &paper)
{
    constexpr int kMostColumns = 10;
    constexpr qreal kLeastSize = 0.72;
    const auto print = [&](qreal size, int columns) {
        return StoryboardPrint(sheet, frames, paper, size, columns).print();
    };
    if (print(kLeastSize, kMostColumns).size() > 1) {
        return print(0.9, 6);
    }
    const int fewest = std::clamp(static_cast<int>(sheet.beats.size()), 4, 6);
    for (const qreal size : {1.0, 0.9, 0.8, kLeastSize}) {
        for (int columns = fewest; columns <= kMostColumns; ++columns) {
            if (PrintedPages pages = print(size, columns); pages.size() == 1) {
                return pages;
            }
        }
    }
    return print(0.9, 6);
}

} // namespace dropbeat

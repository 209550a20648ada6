// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/script_sheet.h"
#include "ui/print/flow_row.h"
#include "ui/print/script_prints.h"
#include "ui/widgets/drop_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace dropbeat {

namespace {

constexpr qreal kFrameHigh = 76 * kPoint;
constexpr qreal kFrameWide = 48 * kPoint;
constexpr qreal kTick = 11 * kPoint;

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("dropbeat", text, comment);
}

QString shotCount(int shots)
{
    return QCoreApplication::translate("dropbeat", "%n shot(s)", nullptr, shots);
}

QString doneCount(int shots)
{
    return QCoreApplication::translate("dropbeat", "%n in the can", nullptr, shots);
}

QString seconds(int tenths)
{
    return tr("%1 s", "seconds").arg(QLocale().toString(tenths / 10.0, 'f', tenths % 10 == 0 ? 0 : 1));
}

class ShotListPrint
{
public:
    ShotListPrint(const ShotList &list, const FrameSource &frames, const QPageSize &paper)
        : m_list(list)
        , m_frames(frames)
        , m_page(sizeOf(paper, false), tr("Shot list") + QStringLiteral(" · ") + list.drop.name)
    {}

    PrintedPages print()
    {
        printHead();
        printNeeds();
        if (m_list.isEmpty()) {
            m_page.move(12 * kPoint);
            m_page.text(tr("No clip of this drop has a beat to shoot yet."), m_font, ink::kMuted);
        }
        for (const ShotGroup &group : m_list.groups) {
            printGroup(group);
        }
        return m_page.finish();
    }

private:
    void printHead()
    {
        m_page.text(tr("Shot list"), m_font, ink::kMuted);
        flowText(m_list.drop.name, printFont(20, true), ink::kAccent);
        flowText(m_list.drop.story, printFont(11), ink::kInk);
        m_page.move(4 * kPoint);
        for (const ShootDay &day : m_list.days) {
            QStringList facts{tr("Shoot: %1").arg(day.when.isValid() ? longWhenText(day.when) : tr("no date yet"))};
            facts << day.title << (day.owner.isEmpty() ? QString() : tr("Owner: %1").arg(day.owner));
            facts.removeAll(QString());
            flowText(facts.join(QStringLiteral("   ·   ")), m_strong, ink::kInk);
            flowText(day.notes, m_font, ink::kMuted);
        }
        if (m_list.days.empty()) {
            m_page.text(tr("No shoot day is planned yet."), m_strong, ink::kMuted);
        }
        if (m_list.drop.launch.isValid()) {
            m_page.text(tr("Launch: %1").arg(longWhenText(m_list.drop.launch)), m_font, ink::kMuted);
        }
    }

    /// Right-to-left texts, too, begin where they should.
    void flowText(const QString &text, const QFont &font, const QColor &colour)
    {
        FlowCell cell(m_page.width());
        cell.text(text, font, colour);
        flow(m_page, {cell}, {});
    }

    void printNeed(const QString &label, const QStringList &texts)
    {
        if (texts.isEmpty()) {
            return;
        }
        FlowCell name(m_page.width() * 0.16);
        name.text(label, m_font, ink::kMuted);
        FlowCell text(m_page.width() * 0.84);
        text.text(texts.join(QStringLiteral("  ·  ")), m_font);
        text.gap(2 * kPoint);
        flow(m_page, {name, text}, {});
    }

    void printNeeds()
    {
        m_page.move(8 * kPoint);
        m_page.line();
        m_page.move(5 * kPoint);
        QStringList products;
        for (const Product &product : m_list.products) {
            products << (product.sku.isEmpty() ? product.name
                                               : QStringLiteral("%1 (%2)").arg(product.name, product.sku));
        }
        printNeed(tr("To film"), {shotCount(m_list.shots()), seconds(m_list.tenths()), doneCount(m_list.done())});
        printNeed(tr("Locations"), m_list.locations);
        printNeed(tr("Looks"), m_list.looks);
        printNeed(tr("Worn by"), m_list.people);
        printNeed(tr("Products to bring"), products + m_list.otherProducts);
        printNeed(tr("Props"), m_list.props);
        printNeed(tr("No script yet"), m_list.clipsWithoutScript);
    }

    qreal share(qreal of) const { return m_page.width() * of; }
    /// Frame, shot, what happens, what it needs, done.
    std::vector<FlowCell> cells() const
    {
        std::vector<FlowCell> row;
        for (const qreal of : {0.115, 0.15, 0.43, 0.235, 0.07}) {
            row.emplace_back(share(of));
        }
        return row;
    }

    void printTableHead()
    {
        std::vector<FlowCell> head = cells();
        const QFont small = printFont(7.5);
        const QStringList names{tr("Frame"), tr("Shot"), tr("What happens"), tr("What it needs"), tr("Done")};
        for (size_t i = 0; i < head.size(); ++i) {
            head[i].text(names[static_cast<qsizetype>(i)], small, ink::kMuted);
        }
        flow(m_page, head, {});
        m_page.line();
        m_page.move(4 * kPoint);
    }

    void printGroupHead(const ShotGroup &group, bool again)
    {
        QStringList place{group.location.isEmpty() ? tr("Location open") : group.location};
        if (!group.look.isEmpty()) {
            place << group.look;
        }
        const QString name = place.join(QStringLiteral(" · "));
        FlowCell left(share(0.78));
        left.text(again ? tr("%1, continued").arg(name) : name, printFont(11, true), again ? ink::kMuted : ink::kInk);
        FlowCell right(share(0.22));
        right.text(shotCount(static_cast<int>(group.shots.size())) + QStringLiteral(" · ") + seconds(group.tenths()),
                   m_font, ink::kMuted);
        flow(m_page, {left, right}, {});
        m_page.move(2 * kPoint);
        printTableHead();
    }

    void printGroup(const ShotGroup &group)
    {
        std::vector<std::vector<FlowCell>> rows;
        for (const Shot &shot : group.shots) {
            rows.push_back(shotCells(shot));
        }
        m_page.move(12 * kPoint);
        const qreal first = std::ranges::max(rows.front(), {}, &FlowCell::height).height();
        m_page.need(std::min(first, m_page.bottom() - m_page.top() - m_page.headRoom()) + m_page.headRoom());
        printGroupHead(group, false);
        for (const std::vector<FlowCell> &row : rows) {
            flow(m_page, row, [this, &group] { printGroupHead(group, true); });
            m_page.line();
            m_page.move(4 * kPoint);
        }
    }

    std::vector<FlowCell> shotCells(const Shot &shot) const
    {
        std::vector<FlowCell> row = cells();
        addFrame(row[0], shot);
        row[1].text(shot.code, m_strong);
        row[1].gap(2 * kPoint);
        row[1].piece(
            lineHeight(m_small) + 2 * kPoint,
            [font = m_small, stage = shot.stage](PageComposer &page, QPointF at) { drawStage(page, at, stage, font); });
        row[1].text(seconds(shot.tenths), m_font);
        row[1].text(shot.clipName, m_small, ink::kMuted);
        row[1].text(
            tr("beat %1, %2 s", "number, stretch").arg(shot.number).arg(stretchText(shot.startTenths, shot.tenths)),
            m_small, ink::kMuted);
        row[2].text(shot.seen.trimmed().isEmpty() ? QStringLiteral("—") : shot.seen, m_font);
        row[2].labelled(tr("On screen"), shot.onScreen, m_font);
        row[2].labelled(tr("Heard"), shot.heard, m_font);
        row[2].labelled(tr("CTA"), shot.cta, m_font);
        row[2].labelled(tr("In variants instead"), shot.others.join(u'\n'), m_font);
        row[3].labelled(tr("Products"), shot.products.join(u'\n'), m_font);
        row[3].labelled(tr("Props"), shot.props, m_font);
        row[3].labelled(tr("Worn by"), shot.wornBy, m_font);
        row[3].labelled(tr("Has to show"), shot.shows, m_font);
        row[4].piece(kTick, [done = shot.done](PageComposer &page, QPointF at) { drawTick(page, at, done); });
        for (FlowCell &cell : row) {
            cell.gap(4 * kPoint);
        }
        return row;
    }

    void addFrame(FlowCell &cell, const Shot &shot) const
    {
        BeatFrame frame;
        frame.size = frameWithin(m_frames.size(shot.clip), kFrameWide, kFrameHigh);
        frame.onScreen = shot.onScreen;
        frame.textX = shot.textX;
        frame.textY = shot.textY;
        if (m_frames.picture) {
            frame.picture = m_frames.picture(shot.clip, shot.startTenths * 100 + shot.tenths * 50);
        }
        cell.piece(frame.size.height(), [frame](PageComposer &page, QPointF at) { drawFrame(page, at, frame); });
    }

    static void drawTick(PageComposer &page, QPointF at, bool done)
    {
        page.box({at, QSizeF(kTick, kTick)}, ink::kMuted);
        page.box({at + QPointF(kPoint, kPoint), QSizeF(kTick - 2 * kPoint, kTick - 2 * kPoint)}, QColor(Qt::white));
        if (done) {
            page.textAt(at + QPointF(2 * kPoint, 0), QStringLiteral("✓"), printFont(8, true), ink::kAccent);
        }
    }

    const ShotList &m_list;
    const FrameSource &m_frames;
    const QFont m_font = printFont(9);
    const QFont m_small = printFont(7.5);
    const QFont m_strong = printFont(9, true);
    PageComposer m_page;
};

} // namespace

PrintedPages shotListPages(const ShotList &list, const FrameSource &frames, const QPageSize &paper)
{
    return ShotListPrint(list, frames, paper).print();
}

} // namespace dropbeat

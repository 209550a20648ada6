// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/arc_edits.h"
#include "ui/print/page_composer.h"
#include "ui/print/plan_prints.h"
#include "ui/widgets/drop_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

QString expenseName(ExpenseKind kind)
{
    switch (kind) {
    case ExpenseKind::Shoot:
        return tr("Shoot");
    case ExpenseKind::Samples:
        return tr("Samples");
    case ExpenseKind::Ads:
        return tr("Ads");
    case ExpenseKind::Fees:
        return tr("Fees");
    case ExpenseKind::Other:
        return tr("Other");
    }
    return {};
}

/// Lays a drop's plan out in one size of type.
class DropPrint
{
public:
    DropPrint(const PlanSchedule &schedule, const DropSheet &sheet, const QPageSize &paper, qreal size)
        : m_schedule(schedule)
        , m_sheet(sheet)
        , m_size(size)
        , m_page(sizeOf(paper, false), schedule.profile.brand + QStringLiteral(" · ") + sheet.drop.name)
    {}

    PrintedPages print()
    {
        printHead();
        printRollout();
        printProducts();
        printMoney();
        printNotes();
        return m_page.finish();
    }

private:
    QFont font(bool strong = false) const { return printFont(9 * m_size, strong); }

    void printHead()
    {
        const Drop &drop = m_sheet.drop;
        QStringList place;
        if (!m_sheet.arc.isEmpty()) {
            place << (drop.chapter > 0 ? tr("Chapter %1 of “%2”").arg(drop.chapter).arg(m_sheet.arc) : m_sheet.arc);
        }
        if (!drop.buildsOn.isEmpty()) {
            place << (m_sheet.before.isEmpty() ? tr("builds on %1").arg(drop.buildsOn)
                                               : tr("builds on %1: %2").arg(m_sheet.before, drop.buildsOn));
        }
        if (!place.isEmpty()) {
            m_page.text(place.join(QStringLiteral(" · ")), font(), ink::kMuted);
        }
        m_page.text(drop.name, printFont(20 * m_size, true), ink::kAccent);
        if (!drop.story.isEmpty()) {
            m_page.text(drop.story, printFont(11 * m_size));
        }
        m_page.move(4 * kPoint);
        QStringList facts{drop.launch.isValid() ? tr("Launch: %1").arg(longWhenText(drop.launch))
                                                : tr("No launch date yet"),
                          tr("Status: %1").arg(dropStatusText(drop.status))};
        if (!drop.owner.isEmpty()) {
            facts << tr("Owner: %1").arg(drop.owner);
        }
        m_page.text(facts.join(QStringLiteral("   ·   ")), font(true));
    }

    void heading(const QString &text, qreal below)
    {
        m_page.move(12 * kPoint * m_size);
        m_page.need(lineHeight(printFont(11 * m_size, true)) + below);
        m_page.text(text, printFont(11 * m_size, true));
        m_page.line();
        m_page.move(kPoint);
    }

    PrintedCell cell(const QString &text, qreal share, bool right = false, const QColor &colour = ink::kInk) const
    {
        return {text, m_page.width() * share, font(), colour, {}, right, {}};
    }

    void printRows(const QString &title, const std::vector<std::vector<PrintedCell>> &rows)
    {
        if (rows.empty()) {
            return;
        }
        heading(title, m_page.rowHeight(rows.front()));
        for (const auto &row : rows) {
            m_page.need(m_page.rowHeight(row));
            m_page.row(row);
        }
    }

    void printRollout()
    {
        std::vector<const Touchpoint *> touchpoints;
        for (const Touchpoint &touchpoint : m_schedule.touchpoints) {
            if (touchpoint.drop == m_sheet.drop.id) {
                touchpoints.push_back(&touchpoint);
            }
        }
        std::ranges::stable_sort(touchpoints, [this](const Touchpoint *a, const Touchpoint *b) {
            const LocalTime first = m_schedule.when(*a);
            const LocalTime second = m_schedule.when(*b);
            return first.isValid() != second.isValid() ? first.isValid() : first < second;
        });
        std::vector<std::vector<PrintedCell>> rows;
        for (const Touchpoint *touchpoint : touchpoints) {
            const LocalTime when = m_schedule.when(*touchpoint);
            PrintedCell channel = cell(m_schedule.channelName(touchpoint->channel), 0.15);
            for (const Channel &each : m_schedule.channels) {
                if (each.id == touchpoint->channel) {
                    channel.dot = QColor(each.colour);
                }
            }
            PrintedCell title = cell(touchpoint->title, 0.34);
            title.below = touchpoint->purpose;
            rows.push_back({cell(offsetText(touchpoint->dayOffset), 0.08, true, ink::kMuted),
                            cell(when.isValid() ? whenText(when) : tr("no date"), 0.2), channel, title,
                            cell(touchpointStateText(touchpoint->state), 0.13, false, ink::kMuted),
                            cell(touchpoint->owner, 0.1, false, ink::kMuted)});
        }
        printRows(tr("Roll-out"), rows);
    }

    QString money(std::optional<qint64> minor) const
    {
        return minor ? Money{*minor}.text(m_schedule.profile.currency, QLocale()) : QStringLiteral("—");
    }

    void printProducts()
    {
        std::vector<std::vector<PrintedCell>> rows;
        if (!m_sheet.products.empty()) {
            rows.push_back({cell(tr("Name"), 0.4, false, ink::kMuted), cell(tr("SKU"), 0.18, false, ink::kMuted),
                            cell(tr("Price"), 0.15, true, ink::kMuted), cell(tr("Unit cost"), 0.15, true, ink::kMuted),
                            cell(tr("Stock"), 0.12, true, ink::kMuted)});
        }
        for (const Product &product : m_sheet.products) {
            rows.push_back(
                {cell(product.name, 0.4), cell(product.sku, 0.18, false, ink::kMuted),
                 cell(money(product.price), 0.15, true), cell(money(product.unitCost), 0.15, true),
                 cell(product.stock ? QLocale().toString(*product.stock) : QStringLiteral("—"), 0.12, true)});
        }
        printRows(tr("Products"), rows);
    }

    void printMoney()
    {
        std::vector<std::vector<PrintedCell>> rows;
        qint64 planned = 0;
        qint64 spent = 0;
        for (const Expense &expense : m_sheet.expenses) {
            const QString name = expense.title.isEmpty() ? expenseName(expense.kind) : expense.title;
            rows.push_back(
                {cell(name, 0.6), cell(money(expense.spent), 0.2, true), cell(money(expense.planned), 0.2, true)});
            planned += expense.planned.value_or(0);
            spent += expense.spent.value_or(0);
        }
        if (!rows.empty()) {
            rows.insert(rows.begin(),
                        {cell(tr("Expense"), 0.6, false, ink::kMuted), cell(tr("Spent"), 0.2, true, ink::kMuted),
                         cell(tr("Planned"), 0.2, true, ink::kMuted)});
            rows.push_back({cell(tr("Together"), 0.6), cell(money(spent), 0.2, true), cell(money(planned), 0.2, true)});
        }
        if (m_sheet.drop.budget) {
            rows.push_back({cell(tr("Budget"), 0.8), cell(money(m_sheet.drop.budget), 0.2, true)});
        }
        printRows(tr("Money"), rows);
    }

    void printNotes()
    {
        if (!m_sheet.drop.notes.trimmed().isEmpty()) {
            heading(tr("Notes"), lineHeight(font()));
            m_page.move(2 * kPoint);
            m_page.text(m_sheet.drop.notes.trimmed(), font());
        }
    }

    const PlanSchedule &m_schedule;
    const DropSheet &m_sheet;
    qreal m_size;
    PageComposer m_page;
};

} // namespace

DropSheet DropSheet::of(const Tables &tables, Id<Drop> id)
{
    DropSheet sheet;
    sheet.drop = tables.drops().get(id).value_or(Drop());
    if (const auto arc = tables.arcs().get(sheet.drop.arc)) {
        sheet.arc = arc->name;
        sheet.before = chapterBefore(tables, sheet.drop);
    }
    sheet.products = tables.products().ofDrop(id);
    sheet.expenses = tables.expenses().ofDrop(id);
    return sheet;
}

PrintedPages dropPages(const PlanSchedule &schedule, const DropSheet &sheet, const QPageSize &paper)
{
    for (const qreal size : {1.0, 0.9, 0.8, 0.72}) {
        if (PrintedPages pages = DropPrint(schedule, sheet, paper, size).print(); pages.size() == 1) {
            return pages;
        }
    }
    return DropPrint(schedule, sheet, paper, 1).print();
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/arc.h"
#include "core/domain/product.h"
#include "core/exchange/plan_schedule.h"
#include "ui/print/printed_page.h"

namespace dropbeat {

/// What a drop's one-page plan shows beside its schedule.
struct DropSheet
{
    Drop drop;
    QString arc;    ///< its name; empty: a drop on its own
    QString before; ///< the chapter it follows; empty without one
    std::vector<Product> products;
    std::vector<Expense> expenses;

    static DropSheet of(const Tables &tables, Id<Drop> drop);
};

/// A month as a grid of days, lying; the locale's first weekday. What a day has no room for stands on a page behind.
PrintedPages monthPages(const PlanSchedule &schedule, QDate month, const QPageSize &paper);
/// Everything from `from` to `to`, both included, day by day.
PrintedPages agendaPages(const PlanSchedule &schedule, QDate from, QDate to, const QPageSize &paper);
/// A drop's plan: story, launch, roll-out, products and money. One page; on more when it can't be set smaller.
PrintedPages dropPages(const PlanSchedule &schedule, const DropSheet &sheet, const QPageSize &paper);

} // namespace dropbeat

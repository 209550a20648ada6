// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/day_chart.h"
#include "ui/charts/funnel_chart.h"
#include "ui/charts/interval_chart.h"

class QWidget;

/// Made-up pages that show every shared widget and chart once, for looking at.
namespace gallery {

dropbeat::IntervalContent intervals();
dropbeat::DayContent days(int series = 3, int days = 28);
dropbeat::FunnelContent funnel();

QWidget *resultsPage();
QWidget *lineupPage();
QWidget *importPage();
QWidget *controlsPage();
QWidget *detailsPage();
QWidget *emptyPage();

} // namespace gallery

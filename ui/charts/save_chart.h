// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QStringList>

namespace dropbeat {

class Chart;

/// Writes a chart in the format of the path's ending: png (at twice the size), svg, pdf, csv; always in the light
/// colours. Throws Error when the ending is none of these or the file can't be written; a file that was there stays as
/// it was then.
void saveChart(Chart &chart, const QString &path, QSize size = {});
/// The endings saveChart knows, lower case.
QStringList chartEndings();

} // namespace dropbeat

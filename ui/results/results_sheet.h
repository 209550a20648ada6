// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"

#include <QPointer>

namespace dropbeat {

/// The whole page as one picture for files: charts, KPI table and funnel under one title. It is never shown itself.
class ResultsSheet : public Chart
{
    Q_OBJECT

public:
    explicit ResultsSheet(QWidget *parent = nullptr);

    /// Charts in the order of the page: comparison, days, funnel. They are drawn as they are when the sheet is saved.
    void setCharts(Chart *comparison, Chart *days, Chart *funnel);
    /// The KPI table as one reads it, and with every figure for CSV.
    void setTables(ChartTable shown, ChartTable figures);
    void setSubtitle(const QString &subtitle) { m_subtitle = subtitle; }

    QString summary() const override;
    ChartTable table() const override { return m_figures; }
    void paintOn(QPainter &painter, const QSize &size, const Colours &colours) override;
    QSize sizeHint() const override { return {1120, 700}; }

private:
    void paintChart(QPainter &painter, const QRect &rect, Chart *chart, const Colours &colours) const;
    void paintTable(QPainter &painter, const QRect &rect, const Colours &colours) const;

    QPointer<Chart> m_comparison;
    QPointer<Chart> m_days;
    QPointer<Chart> m_funnel;
    ChartTable m_shown;
    ChartTable m_figures;
    QString m_subtitle;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attribution/ledger_reading.h"

#include <QWidget>

class QPushButton;

namespace dropbeat {

class ChartFrame;
class NestedBarsChart;
class ToneLabel;

/// "How sure can we be?": orders on which kinds of evidence agree, with any evidence, as platforms claim, and all.
class SureCard : public QWidget
{
    Q_OBJECT

public:
    explicit SureCard(LedgerReading &reading, QWidget *parent = nullptr);

    NestedBarsChart *chart() const { return m_chart; }
    ChartFrame *frame() const { return m_frame; }

signals:
    /// A bar was chosen: its orders.
    void ordersWanted(const dropbeat::LedgerFilter &filter);

private:
    void show(const LedgerBook &book);
    using QWidget::show;

    ChartFrame *m_frame;
    NestedBarsChart *m_chart;
    ToneLabel *m_note;
    QPushButton *m_conflicts;
};

} // namespace dropbeat

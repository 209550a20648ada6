// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/order_counting.h"
#include "core/store/plan.h"

#include <QDialog>
#include <QMap>

class QCheckBox;
class QComboBox;
class QListWidget;
class QRadioButton;

namespace dropbeat {

class ProblemBanner;

/// Which orders of the plan count, by their status, what of them is revenue, and when two events of a pixel and a
/// server are one. One change in the undo history.
class OrderCountingDialog : public QDialog
{
    Q_OBJECT
public:
    /// seen: statuses of orders that are about to come in, with how many have them.
    OrderCountingDialog(Plan &plan, const QMap<QString, qint64> &seen, QWidget *parent = nullptr);

private:
    void listStatuses(const QMap<QString, qint64> &seen);
    void offerWindows();
    OrderCounting chosen() const;
    void write();

    Plan &m_plan;
    OrderCounting m_before;
    ProblemBanner *m_problem;
    QListWidget *m_statuses;
    QRadioButton *m_subtotal;
    QRadioButton *m_total;
    QCheckBox *m_giftCards;
    QComboBox *m_window;
};

} // namespace dropbeat

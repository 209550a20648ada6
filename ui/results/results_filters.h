// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/results_view.h"

#include <QWidget>

class QComboBox;
class QDateEdit;

namespace dropbeat {

/// The line of choices above the results: which drop, clip and channel, and which days. What is chosen is a
/// ResultQuery; organic or boosted is chosen in the page's header.
class ResultsFilters : public QWidget
{
    Q_OBJECT

public:
    explicit ResultsFilters(QWidget *parent = nullptr);

    /// Fills the lists from the plan and shows what is chosen. Emits nothing.
    void show(const Tables &tables, const ResultQuery &query, QDate launch, QDate today);
    using QWidget::show;

    QComboBox *drops() const { return m_drops; }
    QComboBox *clips() const { return m_clips; }
    QComboBox *channels() const { return m_channels; }
    QComboBox *dates() const { return m_dates; }
    QDateEdit *from() const { return m_from; }
    QDateEdit *to() const { return m_to; }

signals:
    void chosen(const dropbeat::ResultQuery &query);

private:
    void fillClips(const Tables &tables);
    void fillDates(QDate launch);
    void takeDates();
    QComboBox *makeBox(const QString &name);

    QComboBox *m_drops;
    QComboBox *m_clips;
    QComboBox *m_channels;
    QComboBox *m_dates;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QWidget *m_custom;
    ResultQuery m_query;
    QDate m_today;
    bool m_isCustom = false; ///< stays on "Other days" even when they happen to be those of a preset
};

} // namespace dropbeat

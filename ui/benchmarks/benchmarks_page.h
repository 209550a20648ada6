// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"
#include "ui/benchmarks/benchmarks_view.h"

#include <QWidget>

class QBoxLayout;
class QPushButton;
class QTableView;

namespace dropbeat {

class BenchmarksModel;
class BulletBar;
class Card;
class PageHeader;
class ProblemBanner;
class ToneLabel;

/// What good looks like: every KPI with its reference band, where that comes from, and where the brand stands. Edited
/// in place, by channel and clip length where it differs.
class BenchmarksPage : public QWidget
{
    Q_OBJECT

public:
    explicit BenchmarksPage(Plan &plan, QWidget *parent = nullptr);

    QTableView *table() const { return m_table; }
    BenchmarksModel *model() const { return m_model; }
    PageHeader *header() const { return m_header; }
    ProblemBanner *problem() const { return m_problem; }
    /// Chooses the first line of a KPI.
    void chooseKpi(const QString &kpi);

signals:
    void searchRequested();
    void importRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeHeader();
    Card *makeTableCard(QWidget *parent);
    Card *makeExplanationCard(QWidget *parent);
    void planChanged(const Touched &touched);
    void refresh();
    void explain();
    void layOutColumns();
    void write(const Benchmark &benchmark);
    void add();
    void remove();
    void restore();
    const BenchmarkLine *current() const;
    QString presentText(const BenchmarkLine &line) const;

    Plan &m_plan;
    PageHeader *m_header;
    BenchmarksModel *m_model;
    ProblemBanner *m_problem;
    QTableView *m_table = nullptr;
    QBoxLayout *m_cards = nullptr;
    QBoxLayout *m_halves = nullptr;
    Card *m_explanation = nullptr;
    ToneLabel *m_what = nullptr;
    ToneLabel *m_present = nullptr;
    ToneLabel *m_source = nullptr;
    BulletBar *m_bar = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_restore = nullptr;
    bool m_dirty = true;
};

} // namespace dropbeat

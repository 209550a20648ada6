// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"
#include "ui/importing/import_batch_model.h"

#include <QWidget>

class QPushButton;
class QSplitter;
class QTableView;

namespace dropbeat {

class Card;
class EmptyState;
class PageHeader;
class ProblemBanner;
class ReportView;
class ToneLabel;

/// All imports of a plan, each with its report, and the way to take any of them back.
class ImportHistoryPage : public QWidget
{
    Q_OBJECT
public:
    explicit ImportHistoryPage(Plan &plan, QWidget *parent = nullptr);
    PageHeader *header() const { return m_header; }
    QTableView *table() const { return m_table; }

signals:
    void importRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *list();
    QWidget *details();
    void reload();
    void showSelected();
    const ImportBatch *selected() const;
    void rollBack();

    Plan &m_plan;
    ImportBatchModel m_model;
    PageHeader *m_header;
    ProblemBanner *m_banner;
    EmptyState *m_empty;
    QSplitter *m_split;
    QTableView *m_table;
    Card *m_details;
    ReportView *m_report;
    ToneLabel *m_what;
    QPushButton *m_rollBack;
    bool m_stale = true;
};

} // namespace dropbeat

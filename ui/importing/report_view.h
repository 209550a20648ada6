// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/import_results.h"

#include <QWidget>

class QPushButton;

namespace dropbeat {

class FactGrid;
class ProblemTable;
class ToneLabel;

/// The account of an import: what was read, what it did or would do, whether total rows agree, which rows had problems.
class ReportView : public QWidget
{
    Q_OBJECT
public:
    explicit ReportView(QWidget *parent = nullptr);
    void clear();
    /// What would come in, before it does. saidElsewhere: notes that stand on the page already.
    void showPreview(const ReadImport &read, const ImportResult &result, const Currency &plan, int unassigned,
                     int subjects, const QStringList &saidElsewhere);
    /// What came in.
    void showReport(const QList<ImportReport> &reports, const Currency &plan);
    /// Everything shown, as text.
    QString text() const;

private:
    void addTotalRow(const ImportReport &report, const Currency &plan, bool several);
    void addCurrency(const QList<ImportReport> &reports, const Currency &plan);
    void addProblems(const QList<ImportReport> &reports, const QStringList &saidElsewhere);

    FactGrid *m_facts;
    ToneLabel *m_notes;
    QWidget *m_problemHead;
    ToneLabel *m_problemTitle;
    ProblemTable *m_problems;
};

} // namespace dropbeat

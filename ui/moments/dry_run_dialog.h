// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/dry_run_job.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QTableView;
class QTabWidget;

namespace dropbeat {

class CaseModel;
class ToneLabel;

/// Everything else that a dry run tells of one moment: by day and hour, case by case with the events behind each, whom
/// another moment reaches on the same day, and another setting beside this one.
class DryRunDialog : public QDialog
{
    Q_OBJECT

public:
    DryRunDialog(Plan &plan, DryRunJob &job, const QString &key, const LastDryRun &last, QWidget *parent = nullptr);

    QTabWidget *tabs() const { return m_tabs; }

signals:
    void problem(const dropbeat::Error &error);

private:
    QWidget *makeTimes();
    QWidget *makeCases();
    QWidget *makeClashes();
    void showCases();
    void showCase(int row);
    void askAbout(const QString &shopper);

    Plan &m_plan;
    DryRunJob &m_job;
    QString m_key;
    LastDryRun m_last;
    QTimeZone m_zone;
    QTabWidget *m_tabs;
    CaseModel *m_cases;
    QTableView *m_view = nullptr;
    QComboBox *m_end = nullptr;
    QLineEdit *m_shopper = nullptr;
    ToneLabel *m_why = nullptr;
};

} // namespace dropbeat

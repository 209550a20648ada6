// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/opening_problem.h"
#include "ui/shell/plan_session.h"

#include <QObject>

namespace dropbeat {

class NewPlanView;
class SingleWindow;
class StartView;

/// Opening, making and copying plan files, with every way on when that fails.
class PlanFiles : public QObject
{
    Q_OBJECT

public:
    /// window: what dialogs stand over.
    PlanFiles(AppContext &context, QWidget *window);
    ~PlanFiles() override;

    PlanSession &session() { return m_session; }
    Plan *plan() const { return m_session.plan(); }
    /// Whether the open plan is a backup, and of which day.
    QDate backupDay() const { return m_backupDay; }

    /// Opens the plan that was open last; on the first start the sample season, or else the view to begin with.
    void openRemembered();
    void open(const QString &path, Access access = Access::ReadWrite);
    void openBackup(const QString &planPath, const QString &backupPath, QDate day);
    void askAndOpen();
    /// Shows the assistant; a currency is proposed when one is given.
    void askForNew(const QString &currencyCode = {});
    /// Asks where to, and copies the plan as it is open.
    void saveCopy();
    /// The same, and goes on in the copy.
    void saveCopyAndWorkThere();
    /// Closes the plan and opens what stands at its path now.
    void reopen();

signals:
    /// A view that stands instead of a plan's pages.
    void viewWanted(QWidget *view);
    /// The pages of the open plan again.
    void pagesWanted();
    void failed(const dropbeat::Error &error);
    void copied(const QString &path);
    void raiseRequested();

private:
    void connectViews();
    bool openSample();
    void showStart();
    void showProblem(const QString &path, const Error &error);
    void take(WayOn way);
    /// Asks where a copy goes; empty when the person thought better of it.
    QString askForCopy(const QString &of);
    void copyTo(const QString &path, const std::function<void(const QString &)> &copy);
    void afterOpening(const QString &path);

    AppContext &m_context;
    QWidget *m_window;
    PlanSession m_session;
    SingleWindow *m_single;
    StartView *m_start = nullptr;
    NewPlanView *m_newPlan = nullptr;
    QDate m_backupDay;
};

} // namespace dropbeat

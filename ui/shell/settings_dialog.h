// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QComboBox;

namespace dropbeat {

struct AppContext;
class Plan;
class ProblemBanner;

/// Looks and language of the program, where the backups are, and the details of the open plan. Every choice takes
/// effect at once.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// plan: may be null.
    SettingsDialog(AppContext &context, Plan *plan, QWidget *parent = nullptr);

private:
    QWidget *makeProgram();
    QWidget *makePlan();
    QWidget *makeBackups();
    void chooseTheme(int index);
    void chooseLanguage(const QString &code);
    template <class Change> void writeProfile(Change change);

    AppContext &m_context;
    Plan *m_plan;
    ProblemBanner *m_problem;
};

} // namespace dropbeat

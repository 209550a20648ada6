// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_window.h"

#include "app/folders.h"
#include "app/languages.h"
#include "core/actions/sample_plan.h"
#include "core/base/clock.h"
#include "core/store/plan_lock.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/main_window.h"
#include "ui/shell/single_window.h"
#include "ui/shell/theme_choice.h"
#include "ui/shell/user_state.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFileInfo>
#include <QTextStream>

namespace dropbeat {

namespace {

/// Without a display Qt would end the program with an abort.
bool hasDisplay()
{
#if defined(Q_OS_LINUX)
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

/// Whether another window has the plan and has come to the front.
bool isOpenElsewhere(const QString &plan)
{
    return QFileInfo::exists(plan) && PlanLock::holder(plan).process != 0 && SingleWindow::raiseOther(plan);
}

} // namespace

int openWindow(int &argc, char **argv, const QString &plan, bool staysOpen)
{
    if (!hasDisplay()) {
        QTextStream(stderr) << QCoreApplication::translate(
                                   "dropbeat", "dropbeat: There is no display to open the window on. “dropbeat "
                                               "--help” lists what works without one.")
                            << u'\n';
        return 1;
    }
    QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("org.dropbeat.dropbeat"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Dropbeat"));
    UserState state(stateFile());
    installLanguage(state.language());
    const QString wanted = plan.isEmpty() ? state.lastPlan() : plan;
    if (!wanted.isEmpty() && isOpenElsewhere(wanted)) {
        return 0;
    }
    Theme::install(application, themeMode(state.theme()));
    const SystemClock clock;
    SystemDialogs dialogs;
    AppContext context{clock,          state,
                       dialogs,        authorName(),
                       dataFolder(),   planFolder(),
                       backupFolder(), [](const QString &path, const Clock &now) { makeSamplePlan(path, now); },
                       languages(),    true};
    MainWindow window(context);
    if (!staysOpen) {
        QObject::connect(&window, &MainWindow::firstPainted, &window, &QWidget::close, Qt::QueuedConnection);
    }
    window.start(plan);
    window.show();
    return QApplication::exec();
}

} // namespace dropbeat

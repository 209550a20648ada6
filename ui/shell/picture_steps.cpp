// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/picture_steps.h"

#include "ui/shell/main_window.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDialog>
#include <QEvent>
#include <QEventLoop>

namespace dropbeat {

namespace {

constexpr int kPatience = 5000; // milliseconds

} // namespace

void settle()
{
    for (int i = 0; i < 6; ++i) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

void waitFor(const std::function<bool()> &there)
{
    QDeadlineTimer patience(kPatience);
    while (!there() && !patience.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::ExcludeUserInputEvents, 20);
    }
}

QWidget *dialogOf(MainWindow &window, const QString &name)
{
    for (QDialog *dialog : window.findChildren<QDialog *>(name, Qt::FindDirectChildrenOnly)) {
        if (dialog->isVisible()) { // not one that was just closed and waits to be deleted
            return dialog;
        }
    }
    return nullptr;
}

} // namespace dropbeat

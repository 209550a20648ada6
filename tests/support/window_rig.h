// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/new_plan.h"
#include "core/store/plan.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/main_window.h"
#include "ui/shell/plan_files.h"
#include "ui/shell/user_state.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPrinter>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

namespace dropbeat::test {

/// Answers file dialogs with what the test put in, in order; empty afterwards, as when the person cancels.
class AnsweringDialogs final : public Dialogs
{
public:
    QStringList answers;
    QStringList titles; ///< of the dialogs that were asked

    QString fileToOpen(QWidget *, const QString &title, const QString &, const QString &) override
    {
        return next(title);
    }
    QStringList filesToOpen(QWidget *, const QString &title, const QString &, const QString &) override
    {
        const QString answer = next(title);
        return answer.isEmpty() ? QStringList() : QStringList{answer};
    }
    QString fileToSave(QWidget *, const QString &title, const QString &, const QString &) override
    {
        return next(title);
    }
    /// Prints into the file that is the next answer.
    bool choosePrinter(QWidget *, QPrinter &printer) override
    {
        const QString answer = next(QStringLiteral("printer"));
        printer.setOutputFileName(answer);
        return !answer.isEmpty();
    }

private:
    QString next(const QString &title)
    {
        titles << title;
        return answers.isEmpty() ? QString() : answers.takeFirst();
    }
};

/// The real window in a folder of its own, on 20 November 2026 at noon in Paris; can be closed and started again.
class WindowRig
{
public:
    WindowRig()
        : clock(QDateTime(QDate(2026, 11, 20), QTime(11, 0), QTimeZone::utc()))
        , state(std::make_unique<UserState>(folder.filePath(QStringLiteral("state.ini"))))
        , path(folder.filePath(QStringLiteral("season.dropbeat")))
    {
        if (!Theme::instance()) {
            Theme::install(*qApp, ThemeMode::Light);
        }
    }

    /// Makes an empty plan of "Atelier Noor" at path.
    void makePlan()
    {
        PlanProfile profile;
        profile.brand = QStringLiteral("Atelier Noor");
        profile.currency = *Currency::fromCode(QStringLiteral("EUR"));
        profile.timeZone = QTimeZone("Europe/Paris");
        newPlan(path, profile, clock);
    }

    /// Opens the window; without a file, as a start without arguments does.
    void start(const QString &file = {})
    {
        window.reset();
        context = std::make_unique<AppContext>(AppContext{clock,
                                                          *state,
                                                          dialogs,
                                                          QStringLiteral("tester"),
                                                          folder.filePath(QStringLiteral("data")),
                                                          folder.path(),
                                                          folder.filePath(QStringLiteral("backups")),
                                                          makeSample,
                                                          {},
                                                          true});
        window = std::make_unique<MainWindow>(*context);
        window->resize(1360, 860);
        window->start(file);
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        QApplication::setActiveWindow(window.get());
    }

    /// Makes an empty plan and opens it.
    void startWithPlan()
    {
        makePlan();
        start(path);
    }

    void restart()
    {
        window->close();
        start();
    }

    Plan &plan() { return *window->plan(); }

    /// The widget of that name that can be seen.
    template <class T> T *find(const QString &name) const { return findIn<T>(window.get(), name); }
    template <class T> static T *findIn(QObject *parent, const QString &name)
    {
        for (T *widget : parent->findChildren<T *>(name)) {
            if (widget->isVisible()) {
                return widget;
            }
        }
        return nullptr;
    }

    /// The visible button with these words.
    QAbstractButton *button(const QString &text) const
    {
        for (QAbstractButton *button : window->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->text() == text) {
                return button;
            }
        }
        return nullptr;
    }

    void click(const QString &text) const
    {
        QAbstractButton *found = button(text);
        QVERIFY2(found, qPrintable(text));
        QVERIFY2(found->isEnabled(), qPrintable(text));
        QTest::mouseClick(found, Qt::LeftButton);
        QCoreApplication::processEvents();
    }

    /// A shortcut, as typed in the window.
    void keys(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(focus(), static_cast<Qt::Key>(key), modifiers);
        QCoreApplication::processEvents();
    }

    /// Where keys go. Without a window manager nobody activates the window again when a dialog has closed.
    QWidget *focus() const
    {
        if (!QApplication::focusWidget()) {
            QApplication::setActiveWindow(window.get());
        }
        return QApplication::focusWidget() ? QApplication::focusWidget() : window.get();
    }

    void type(const QString &text) const
    {
        QTest::keyClicks(focus(), text);
        QCoreApplication::processEvents();
    }

    QTemporaryDir folder;
    FixedClock clock;
    AnsweringDialogs dialogs;
    std::function<void(const QString &, const Clock &)> makeSample;
    std::unique_ptr<UserState> state;
    QString path;
    std::unique_ptr<AppContext> context;
    std::unique_ptr<MainWindow> window;
};

} // namespace dropbeat::test

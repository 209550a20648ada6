// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"
#include "ui/handover/change_preview_dialog.h"
#include "ui/handover/print_dialog.h"

#include <QObject>

namespace dropbeat {

class CalendarKeeper;
class MainWindow;

/// The ways in and out of the open plan: calendars, tables, schedules for other services, paper. Asks where, and says
/// what was done.
class HandoverCommands : public QObject
{
    Q_OBJECT

public:
    explicit HandoverCommands(MainWindow &window);

    /// Null when it closes.
    void setPlan(Plan *plan);
    CalendarKeeper &keeper() { return *m_keeper; }

    void exportCalendar();
    /// Without a path asks for the file.
    void importCalendar(const QString &path = {});
    void keepCalendar();
    void exportTable();
    void importTable(const QString &path = {});
    void saveTemplate();
    void handOver();
    void print();
    /// With that chosen already.
    void print(Id<Drop> drop, PrintDialog::What what);
    /// A whole path for a file of that name beside the plan.
    QString suggested(const QString &name, const QString &ending) const;
    /// What the bytes would change, to choose from.
    void preview(ChangePreviewDialog::Source source, const QString &name, const QByteArray &bytes);

private:
    Plan &plan() const;
    PrintDialog *openPrint(Id<Drop> drop);
    void import(ChangePreviewDialog::Source source, QString path, const QString &title, const QString &filter);
    /// Asks where to and writes; the bytes are made when there is an answer.
    bool save(const QString &title, const QString &name, const QString &ending, const QString &filter,
              const std::function<QByteArray()> &bytes);
    void keepAt(const QString &path);
    void askWhereToKeep();

    MainWindow &m_window;
    CalendarKeeper *m_keeper;
};

} // namespace dropbeat

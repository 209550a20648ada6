// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QPrinter;
class QWidget;

namespace dropbeat {

/// The questions that the system's own dialogs answer. A seam: tests answer instead.
class Dialogs
{
public:
    virtual ~Dialogs() = default;
    /// An existing file, or empty when the person thought better of it.
    virtual QString fileToOpen(QWidget *parent, const QString &title, const QString &folder, const QString &filter) = 0;
    virtual QStringList filesToOpen(QWidget *parent, const QString &title, const QString &folder,
                                    const QString &filter) = 0;
    /// Where to write. suggested: a whole path.
    virtual QString fileToSave(QWidget *parent, const QString &title, const QString &suggested,
                               const QString &filter) = 0;
    /// Sets the printer up as chosen; false when the person thought better of it.
    virtual bool choosePrinter(QWidget *parent, QPrinter &printer) = 0;
};

/// Asks through the system's file dialogs.
class SystemDialogs final : public Dialogs
{
public:
    QString fileToOpen(QWidget *parent, const QString &title, const QString &folder, const QString &filter) override;
    QStringList filesToOpen(QWidget *parent, const QString &title, const QString &folder,
                            const QString &filter) override;
    QString fileToSave(QWidget *parent, const QString &title, const QString &suggested, const QString &filter) override;
    bool choosePrinter(QWidget *parent, QPrinter &printer) override;
};

} // namespace dropbeat

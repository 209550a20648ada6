// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dialogs.h"

#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>

namespace dropbeat {

QString SystemDialogs::fileToOpen(QWidget *parent, const QString &title, const QString &folder, const QString &filter)
{
    return QFileDialog::getOpenFileName(parent, title, folder, filter);
}

QStringList SystemDialogs::filesToOpen(QWidget *parent, const QString &title, const QString &folder,
                                       const QString &filter)
{
    return QFileDialog::getOpenFileNames(parent, title, folder, filter);
}

QString SystemDialogs::fileToSave(QWidget *parent, const QString &title, const QString &suggested,
                                  const QString &filter)
{
    return QFileDialog::getSaveFileName(parent, title, suggested, filter);
}

bool SystemDialogs::choosePrinter(QWidget *parent, QPrinter &printer)
{
    return QPrintDialog(&printer, parent).exec() == QDialog::Accepted;
}

} // namespace dropbeat

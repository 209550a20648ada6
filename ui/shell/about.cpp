// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/about.h"

#include "ui/shell/main_window.h"
#include "ui/shell/palette_entries.h"
#include "ui/widgets/card.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/tone_label.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QMenuBar>
#include <QScrollArea>
#include <QVBoxLayout>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

QDialog *makeDialog(MainWindow &window, const QString &name, const QString &title)
{
    auto *dialog = new QDialog(&window);
    dialog->setObjectName(name);
    dialog->setWindowTitle(title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(22, 20, 22, 16);
    column->setSpacing(10);
    return dialog;
}

void finish(QDialog *dialog)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    dialog->layout()->addWidget(buttons);
    dialog->open();
}

} // namespace

void openAbout(MainWindow &window)
{
    QDialog *dialog = makeDialog(window, QStringLiteral("aboutDialog"), tr("About Dropbeat"));
    auto *mark = new QLabel(dialog);
    mark->setPixmap(Icon::app().pixmap(56, 56));
    dialog->layout()->addWidget(mark);
    const auto say = [dialog](const QString &text, Tone tone, FontRole role) {
        auto *label = new ToneLabel(text, tone, role, dialog);
        label->setWordWrap(true);
        label->setMinimumWidth(380);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        dialog->layout()->addWidget(label);
    };
    say(tr("Dropbeat %1").arg(QCoreApplication::applicationVersion()), Tone::Ink, FontRole::Title);
    say(tr("Plans a season of small fashion campaigns, and holds each against what really came of it."), Tone::Ink,
        FontRole::Body);
    say(tr("Free software under the GNU General Public License, version 3 or later. It comes without any warranty. "
           "Everything stays on this computer: nothing is sent anywhere."),
        Tone::Muted, FontRole::Body);
    finish(dialog);
}

void openShortcutList(MainWindow &window)
{
    QDialog *dialog = makeDialog(window, QStringLiteral("shortcutsDialog"), tr("Keyboard shortcuts"));
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    grid->setHorizontalSpacing(28);
    grid->setVerticalSpacing(7);
    grid->setContentsMargins(4, 4, 16, 4);
    int row = 0;
    const auto line = [&](const QString &what, const QString &keys) {
        grid->addWidget(new ToneLabel(what, Tone::Ink, FontRole::Body, list), row, 0);
        grid->addWidget(new ToneLabel(keys, Tone::Muted, FontRole::Body, list), row++, 1);
    };
    line(tr("Find or do anything"), QKeySequence(tr("Ctrl+K")).toString(QKeySequence::NativeText));
    for (const PaletteEntry &entry : actionEntries(*window.menuBar(), true)) {
        if (!entry.shortcut.isEmpty()) {
            line(entry.text, entry.shortcut);
        }
    }
    line(tr("Between cards of the Line-up"), tr("arrow keys, Home, End"));
    line(tr("Open the chosen drop"), tr("Enter"));
    line(tr("Change a cell of a table"), tr("F2, Enter, or type"));
    line(tr("Delete the row of a table"), tr("Delete"));
    auto *scroll = new QScrollArea(dialog);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(list);
    scroll->setMinimumSize(460, 420);
    dialog->layout()->addWidget(scroll);
    finish(dialog);
}

} // namespace dropbeat

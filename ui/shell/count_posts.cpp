// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/count_posts.h"

#include "core/store/plan.h"
#include "ui/posts/posts_dialog.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/main_window.h"

#include <QCoreApplication>
#include <QDir>

namespace dropbeat {

void countPosts(MainWindow &window, Id<Drop> drop)
{
    Plan *plan = window.plan();
    if (plan == nullptr) {
        return;
    }
    const auto ask = [&window](QWidget *parent) {
        return window.context().dialogs.fileToOpen(
            parent, QCoreApplication::translate("dropbeat", "List of posts"), QDir::homePath(),
            QCoreApplication::translate("dropbeat", "Tables (*.csv *.tsv *.txt)"));
    };
    (new PostsDialog(*plan, drop, ask, &window))->open();
}

} // namespace dropbeat

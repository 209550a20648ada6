// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/opening_problem.h"

#include <QWidget>

class QVBoxLayout;

namespace dropbeat {

class Card;

/// What the window shows instead of a plan: where to begin, or why a plan did not open and the ways on.
class StartView : public QWidget
{
    Q_OBJECT

public:
    explicit StartView(QWidget *parent = nullptr);

    /// recent: paths, newest first.
    void showStart(const QStringList &recent);
    /// back: the name of the plan that is still open behind it; empty: none is.
    void showProblem(const QString &path, const Error &error, const QList<WayOn> &ways, const QString &back);
    /// The path of the plan that did not open.
    QString path() const { return m_path; }

signals:
    void newPlanRequested();
    void openRequested();
    void recentChosen(const QString &path);
    void wayChosen(dropbeat::WayOn way);
    void backRequested();

private:
    Card *begin(const QString &title);
    void addText(const QString &text);

    QVBoxLayout *m_column;
    Card *m_card = nullptr;
    QString m_path;
};

} // namespace dropbeat

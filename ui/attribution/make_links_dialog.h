// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace dropbeat {

class ProblemBanner;
class ToneLabel;

/// All links and codes that a drop lacks, made in one step: shows which, asks only where they lead.
class MakeLinksDialog : public QDialog
{
    Q_OBJECT

public:
    MakeLinksDialog(Plan &plan, Id<Drop> drop, QWidget *parent = nullptr);

signals:
    /// "7 links and 2 codes made".
    void made(const QString &what);

private:
    void preview();
    void make();

    Plan &m_plan;
    Id<Drop> m_drop;
    ProblemBanner *m_problem;
    QLineEdit *m_landing;
    QListWidget *m_list;
    ToneLabel *m_what;
    QPushButton *m_make;
};

} // namespace dropbeat

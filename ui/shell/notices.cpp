// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notices.h"

#include "ui/widgets/problem_banner.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace dropbeat {

Notices::Notices(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 0, 20, 0);
    column->setSpacing(0);
    m_problem = addBanner();
    m_standing = addBanner();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

ProblemBanner *Notices::addBanner()
{
    auto *holder = new QWidget(this);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 12, 0, 0);
    auto *banner = new ProblemBanner(holder);
    column->addWidget(banner);
    layout()->addWidget(holder);
    holder->hide();
    connect(banner, &ProblemBanner::dismissed, holder, &QWidget::hide);
    return banner;
}

void Notices::addButtons(ProblemBanner &banner, const QList<Button> &buttons)
{
    for (const Button &button : buttons) {
        QPushButton *made = banner.addButton(button.text);
        // Queued: what it does may take the button away.
        connect(made, &QPushButton::clicked, made, button.press, Qt::QueuedConnection);
    }
    banner.parentWidget()->show();
}

void Notices::showProblem(const Error &error, const QList<Button> &buttons)
{
    m_problem->show(error);
    addButtons(*m_problem, buttons);
}

void Notices::clearProblem()
{
    m_problem->parentWidget()->hide();
}

void Notices::showNote(const QString &text, const QString &why, const QList<Button> &buttons)
{
    m_problem->show(ProblemBanner::Severity::Notice, text, why);
    addButtons(*m_problem, buttons);
}

void Notices::setStanding(const QString &text, const QString &why, const QList<Button> &buttons)
{
    if (text.isEmpty()) {
        m_standing->parentWidget()->hide();
        return;
    }
    m_standing->show(ProblemBanner::Severity::Notice, text, why);
    addButtons(*m_standing, buttons);
}

} // namespace dropbeat

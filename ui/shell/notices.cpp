// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notices.h"

#include "ui/shell/standing_note.h"
#include "ui/widgets/problem_banner.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace dropbeat {

Notices::Notices(QWidget *parent)
    : QWidget(parent)
    , m_problem(new ProblemBanner(this))
    , m_standing(new StandingNote(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 0, 20, 0);
    column->setSpacing(0);
    addBanner(m_problem);
    addBanner(m_standing);
    connect(m_problem, &ProblemBanner::dismissed, this, &Notices::clearProblem);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void Notices::addBanner(QWidget *banner)
{
    auto *holder = new QWidget(this); // brings the gap above along, so that nothing is left when it hides
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 12, 0, 4);
    column->addWidget(banner);
    layout()->addWidget(holder);
    holder->hide();
}

void Notices::addButtons(const QList<Button> &buttons)
{
    for (const Button &button : buttons) {
        QPushButton *made = m_problem->addButton(button.text);
        // Queued: what it does may take the button away.
        connect(made, &QPushButton::clicked, made, button.press, Qt::QueuedConnection);
    }
    m_problem->parentWidget()->show();
}

void Notices::showProblem(const Error &error, const QList<Button> &buttons)
{
    m_problem->show(error);
    addButtons(buttons);
}

void Notices::clearProblem()
{
    m_problem->parentWidget()->hide();
}

void Notices::showNote(const QString &text, const QString &why, const QList<Button> &buttons)
{
    m_problem->show(ProblemBanner::Severity::Notice, text, why);
    addButtons(buttons);
}

void Notices::setStanding(const QString &text, const QList<Button> &buttons)
{
    m_standing->setText(text);
    for (const Button &button : buttons) {
        QPushButton *made = m_standing->addButton(button.text);
        connect(made, &QPushButton::clicked, made, button.press, Qt::QueuedConnection);
    }
    m_standing->parentWidget()->setVisible(!text.isEmpty());
}

} // namespace dropbeat

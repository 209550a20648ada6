// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QWidget>

#include <functional>

namespace dropbeat {

class ProblemBanner;

/// What is said to the person inside a page: what just failed, and what is to be known about the plan as long as it is
/// open (a sample, read only).
class Notices : public QWidget
{
    Q_OBJECT

public:
    struct Button
    {
        QString text;
        std::function<void()> press;
    };

    explicit Notices(QWidget *parent = nullptr);

    /// What failed; stays until it is dismissed, another one comes, or something succeeds.
    void showProblem(const Error &error, const QList<Button> &buttons = {});
    void clearProblem();
    void showNote(const QString &text, const QString &why = {}, const QList<Button> &buttons = {});
    /// Said about the plan; no text takes it away.
    void setStanding(const QString &text, const QString &why = {}, const QList<Button> &buttons = {});
    ProblemBanner *problem() const { return m_problem; }
    ProblemBanner *standing() const { return m_standing; }

private:
    ProblemBanner *addBanner();
    static void addButtons(ProblemBanner &banner, const QList<Button> &buttons);

    ProblemBanner *m_problem;
    ProblemBanner *m_standing;
};

} // namespace dropbeat

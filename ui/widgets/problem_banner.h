// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QFrame>
#include <QList>

class QHBoxLayout;
class QPushButton;

namespace dropbeat {

class Error;
class MarkLabel;
class ToneLabel;

/// A notice or error inside a page: what happened, why, and what to do, with buttons that do it. Never a modal.
class ProblemBanner : public QFrame
{
    Q_OBJECT

public:
    enum class Severity { Notice, Warning, Error };

    explicit ProblemBanner(QWidget *parent = nullptr);

    /// Replaces text and buttons, and shows itself.
    void show(Severity severity, const QString &what, const QString &why = {}, const QString &whatToDo = {});
    void show(const dropbeat::Error &error);
    using QFrame::show;
    QPushButton *addButton(const QString &text);
    void clearButtons();
    QString text() const;

signals:
    /// The × was pressed; the banner has hidden itself.
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Severity m_severity = Severity::Notice;
    MarkLabel *m_mark;
    ToneLabel *m_what;
    ToneLabel *m_why;
    QHBoxLayout *m_buttons;
    QList<QPushButton *> m_made;
};

} // namespace dropbeat

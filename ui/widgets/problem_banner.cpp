// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/problem_banner.h"

#include "core/base/error.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/style_paint.h"
#include "ui/widgets/tone_label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace dropbeat {

ProblemBanner::ProblemBanner(QWidget *parent)
    : QFrame(parent)
    , m_mark(new MarkLabel(Mark::Circle, BadgeTone::Plain, {}, this))
    , m_what(new ToneLabel({}, Tone::Ink, FontRole::Strong, this))
    , m_why(new ToneLabel({}, Tone::Ink, FontRole::Body, this))
    , m_buttons(new QHBoxLayout)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 5, 8, 5);
    row->setSpacing(10);
    auto *front = new QVBoxLayout;
    front->setContentsMargins(0, 6, 0, 0);
    front->addWidget(m_mark);
    front->addStretch(1);
    row->addLayout(front);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->setContentsMargins(0, 6, 0, 6);
    for (ToneLabel *label : {m_what, m_why}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setFocusPolicy(Qt::NoFocus);
        words->addWidget(label);
    }
    row->addLayout(words, 1);
    m_buttons->setSpacing(8);
    row->addLayout(m_buttons);
    QToolButton *close = makeIconButton(QStringLiteral("close"), tr("Dismiss"), this);
    row->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        emit dismissed();
    });
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void ProblemBanner::show(Severity severity, const QString &what, const QString &why, const QString &whatToDo)
{
    m_severity = severity;
    clearButtons();
    m_what->setText(what);
    m_why->setText(whatToDo.isEmpty() ? why : (why.isEmpty() ? whatToDo : why + u' ' + whatToDo));
    m_why->setVisible(!m_why->text().isEmpty());
    switch (severity) {
    case Severity::Notice:
        m_mark->setMark(Mark::Circle, BadgeTone::Good, tr("Notice"));
        break;
    case Severity::Warning:
        m_mark->setMark(Mark::Triangle, BadgeTone::Warn, tr("Warning"));
        break;
    case Severity::Error:
        m_mark->setMark(Mark::Square, BadgeTone::Bad, tr("Error"));
        break;
    }
    setAccessibleName(m_mark->accessibleName() + QStringLiteral(": ") + text());
    QFrame::show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    update();
}

void ProblemBanner::show(const dropbeat::Error &error)
{
    show(Severity::Error, error.summary(), error.why(), error.whatToDo());
}

QPushButton *ProblemBanner::addButton(const QString &text)
{
    QPushButton *button = makeButton(text, ButtonLook::Outlined, this);
    m_buttons->addWidget(button, 0, Qt::AlignTop);
    m_made.append(button);
    button->show();
    return button;
}

void ProblemBanner::clearButtons()
{
    for (QPushButton *button : std::as_const(m_made)) {
        button->hide();
        button->deleteLater();
    }
    m_made.clear();
}

QString ProblemBanner::text() const
{
    return m_why->text().isEmpty() ? m_what->text() : m_what->text() + u' ' + m_why->text();
}

void ProblemBanner::paintEvent(QPaintEvent *)
{
    const Colours &c = Theme::current();
    QPainter painter(this);
    switch (m_severity) {
    case Severity::Notice:
        stylepaint::roundRect(painter, rect(), mixed(c.card, c.goodSoft, 0.5), c.act, 8);
        break;
    case Severity::Warning:
        stylepaint::roundRect(painter, rect(), mixed(c.card, c.warnSoft, 0.5), c.see, 8);
        break;
    case Severity::Error:
        stylepaint::roundRect(painter, rect(), mixed(c.card, c.badSoft, 0.5), c.bad, 8);
        break;
    }
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/finding_row.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/style_paint.h"
#include "ui/widgets/tone_label.h"

#include <QContextMenuEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

#include <memory>

namespace dropbeat {

namespace {

struct SeverityLook
{
    Mark mark;
    BadgeTone tone;
    QString word;
};

SeverityLook lookOf(FindingSeverity severity)
{
    switch (severity) {
    case FindingSeverity::Error:
        return {Mark::Square, BadgeTone::Bad, FindingRow::tr("Error")};
    case FindingSeverity::Warning:
        return {Mark::Triangle, BadgeTone::Warn, FindingRow::tr("Warning")};
    case FindingSeverity::Hint:
        return {Mark::Ring, BadgeTone::Plain, FindingRow::tr("Hint")};
    case FindingSeverity::Good:
        break;
    }
    return {Mark::Circle, BadgeTone::Good, FindingRow::tr("Good")};
}

ToneLabel *wrapped(const QString &text, Tone tone, FontRole role, QWidget *parent)
{
    auto *label = new ToneLabel(text, tone, role, parent);
    label->setTextFormat(Qt::PlainText); // names are a person's and may hold anything
    label->setWordWrap(true);
    return label;
}

} // namespace

FindingRow::FindingRow(const Finding &finding, Form form, bool readOnly, QWidget *parent)
    : QWidget(parent)
    , m_finding(finding)
    , m_form(form)
    , m_readOnly(readOnly)
{
    const SeverityLook look = lookOf(finding.severity);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("%1: %2", "severity, message").arg(look.word, finding.message));
    setAccessibleDescription(finding.reason);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(4, form == Form::Wide ? 8 : 4, 4, form == Form::Wide ? 8 : 4);
    grid->setHorizontalSpacing(7);
    grid->setVerticalSpacing(1);
    grid->setColumnStretch(1, 1);
    auto *message = wrapped(finding.message, Tone::Ink, FontRole::Body, this);
    auto *mark = new MarkLabel(look.mark, look.tone, look.word, this);
    // The shape stands beside the first line, however many there are.
    mark->setFixedHeight(message->fontMetrics().height());
    grid->addWidget(mark, 0, 0, Qt::AlignTop);
    grid->addWidget(message, 0, 1);
    grid->addWidget(wrapped(finding.reason, Tone::Muted, FontRole::Small, this), 1, 1);
    m_links = new QHBoxLayout;
    m_links->setContentsMargins(0, 0, 0, 0);
    m_links->setSpacing(10);
    m_links->addStretch(1);
    grid->addLayout(m_links, 2, 1);
    m_below = new QVBoxLayout;
    grid->addLayout(m_below, 3, 1);
    const bool opens = std::holds_alternative<OpenSubject>(finding.fix);
    if (form == Form::Narrow && opens) {
        setCursor(Qt::PointingHandCursor); // a panel's calm: a click on the words is the button
        setToolTip(finding.fixText);
    }
    if (!hasFix() || (form == Form::Narrow && opens)) {
        return;
    }
    QPushButton *button = makeButton(finding.fixText, form == Form::Wide ? ButtonLook::Small : ButtonLook::Link, this);
    button->setAccessibleName(
        tr("%1: %2", "what a button does, for which finding").arg(finding.fixText, finding.message));
    connect(button, &QPushButton::clicked, this, &FindingRow::trigger);
    if (form == Form::Wide) {
        grid->addWidget(button, 0, 2, 2, 1, Qt::AlignTop);
    } else {
        m_links->insertWidget(0, button);
    }
}

void FindingRow::setWhy(const QString &why)
{
    if (why.isEmpty()) {
        return;
    }
    QPushButton *link = makeButton(tr("Why"), ButtonLook::Link, this);
    link->setAccessibleName(tr("Why: %1").arg(m_finding.message));
    link->setCheckable(true);
    m_links->insertWidget(m_links->count() - 1, link);
    auto *text = wrapped(why, Tone::Muted, FontRole::Small, this);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->hide();
    m_below->addWidget(text);
    connect(link, &QPushButton::toggled, text, &QWidget::setVisible);
}

bool FindingRow::hasFix() const
{
    if (std::holds_alternative<NoFix>(m_finding.fix)) {
        return false;
    }
    return !m_readOnly || std::holds_alternative<OpenSubject>(m_finding.fix);
}

void FindingRow::trigger()
{
    if (std::holds_alternative<OpenSubject>(m_finding.fix) || !hasFix()) {
        emit openWanted();
    } else {
        emit fixWanted();
    }
}

QMenu *FindingRow::makeMenu()
{
    auto *menu = new QMenu(this);
    if (hasFix() && !std::holds_alternative<OpenSubject>(m_finding.fix)) {
        connect(menu->addAction(m_finding.fixText), &QAction::triggered, this, &FindingRow::fixWanted);
    }
    connect(menu->addAction(tr("Open")), &QAction::triggered, this, &FindingRow::openWanted);
    if (!m_readOnly && m_finding.severity != FindingSeverity::Good) {
        menu->addSeparator();
        connect(menu->addAction(tr("Set aside…")), &QAction::triggered, this, &FindingRow::setAsideWanted);
    }
    return menu;
}

void FindingRow::keyPressEvent(QKeyEvent *event)
{
    window()->setAttribute(Qt::WA_KeyboardFocusChange);
    switch (event->key()) {
    case Qt::Key_Up:
        emit moveWanted(-1);
        break;
    case Qt::Key_Down:
        emit moveWanted(1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        trigger();
        break;
    case Qt::Key_O:
        emit openWanted();
        break;
    case Qt::Key_Delete:
        if (!m_readOnly && m_finding.severity != FindingSeverity::Good) {
            emit setAsideWanted();
        }
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void FindingRow::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = makeMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    menu->popup(byKey ? mapToGlobal(rect().center()) : event->globalPos());
}

void FindingRow::mouseReleaseEvent(QMouseEvent *event)
{
    const bool opens = std::holds_alternative<OpenSubject>(m_finding.fix);
    if (m_form == Form::Narrow && opens && event->button() == Qt::LeftButton && rect().contains(event->pos())) {
        emit openWanted();
    }
}

void FindingRow::mouseDoubleClickEvent(QMouseEvent *)
{
    if (m_form == Form::Wide || !std::holds_alternative<OpenSubject>(m_finding.fix)) {
        emit openWanted();
    }
}

void FindingRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_form == Form::Wide) {
        painter.setPen(Theme::current().hairline);
        painter.drawLine(0, height() - 1, width(), height() - 1);
    }
    if (hasFocus() && stylepaint::showsFocus(*this)) {
        stylepaint::focusRing(painter, QRectF(rect()).adjusted(0, 1, 0, -2));
    }
}

} // namespace dropbeat

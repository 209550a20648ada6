// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/tone_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace dropbeat {

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_saved(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
    , m_undo(makeButton(QString(), ButtonLook::Link, this))
    , m_waiting(new ToneLabel({}, Tone::Warn, FontRole::Small, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 2, 20, 2);
    row->setSpacing(10);
    row->addWidget(m_saved);
    row->addWidget(m_undo);
    row->addStretch(1);
    row->addWidget(m_waiting);
    m_undo->setObjectName(QStringLiteral("statusUndo"));
    m_undo->setFocusPolicy(Qt::NoFocus); // Ctrl+Z is its twin
    m_undo->setFont(Theme::font(FontRole::Small));
    connect(m_undo, &QPushButton::clicked, this, &StatusLine::undoRequested);
    setFixedHeight(QFontMetrics(Theme::font(FontRole::Small)).height() + 12);
    setReadOnly(false);
    setUndo({});
    setWaiting(0);
}

void StatusLine::setReadOnly(bool readOnly)
{
    m_saved->setText(readOnly ? tr("Read only") : tr("Saved · every change is on disk"));
}

void StatusLine::setUndo(const QString &label)
{
    m_undo->setVisible(!label.isEmpty());
    m_undo->setText(tr("Undo: “%1”").arg(label));
    m_undo->setAccessibleName(m_undo->text());
}

void StatusLine::setWaiting(int edits)
{
    m_waiting->setVisible(edits > 0);
    m_waiting->setText(tr("%n change(s) wait for the import to finish", nullptr, edits));
}

QString StatusLine::text() const
{
    QStringList parts;
    for (const QWidget *part : {static_cast<QWidget *>(m_saved), static_cast<QWidget *>(m_waiting)}) {
        if (!part->isHidden()) {
            parts << static_cast<const QLabel *>(part)->text();
        }
    }
    if (!m_undo->isHidden()) {
        parts << m_undo->text();
    }
    return parts.join(u' ');
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().chrome);
    painter.fillRect(QRect(0, 0, width(), 1), Theme::current().hairline);
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field_editor.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QUuid>

namespace dropbeat {

FieldEditor::FieldEditor(QWidget *field, Write write)
    : QObject(field)
    , m_field(field)
    , m_write(std::move(write))
{
    m_pause.setInterval(kPause);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &FieldEditor::flush);
    field->installEventFilter(this);
    m_gesture = QUuid::createUuid().toString(QUuid::Id128);
}

FieldEditor::FieldEditor(QLineEdit *field, Write write)
    : FieldEditor(static_cast<QWidget *>(field), std::move(write))
{
    m_line = field;
    connect(field, &QLineEdit::textEdited, this, &FieldEditor::typed);
    connect(field, &QLineEdit::returnPressed, this, &FieldEditor::flush);
}

FieldEditor::FieldEditor(QPlainTextEdit *field, Write write)
    : FieldEditor(static_cast<QWidget *>(field), std::move(write))
{
    m_area = field;
    m_seen = field->toPlainText();
    connect(field, &QPlainTextEdit::textChanged, this, [this] {
        if (m_area->toPlainText() != m_seen) {
            typed();
        }
    });
}

QString FieldEditor::text() const
{
    return m_line ? m_line->text() : m_area->toPlainText();
}

void FieldEditor::setText(const QString &text)
{
    if (m_line) {
        const int cursor = m_line->cursorPosition();
        m_line->setText(text);
        m_line->setCursorPosition(m_line->hasFocus() ? cursor : 0);
    } else {
        const QSignalBlocker quiet(m_area);
        m_area->setPlainText(text);
        m_seen = text;
    }
}

void FieldEditor::setStored(const QString &text)
{
    m_stored = text;
    if (m_pending || this->text().trimmed() == text.trimmed()) {
        return;
    }
    setText(text);
    m_gesture = QUuid::createUuid().toString(QUuid::Id128); // typing after an undo is something new
}

void FieldEditor::typed()
{
    m_pending = true;
    m_seen = text();
    if (!m_whole) {
        m_pause.start();
    }
}

void FieldEditor::flush()
{
    m_pause.stop();
    if (!m_pending) {
        return;
    }
    if (m_needed && text().trimmed().isEmpty()) {
        return; // being rewritten
    }
    m_pending = false;
    if (text() != m_stored) {
        m_write(text(), m_gesture);
    }
}

void FieldEditor::flushAll(const QObject &window)
{
    for (FieldEditor *editor : window.findChildren<FieldEditor *>()) {
        editor->flush();
    }
}

void FieldEditor::leave()
{
    flush();
    if (m_pending) {
        m_pending = false;
        setText(m_stored);
    }
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
        m_gesture = QUuid::createUuid().toString(QUuid::Id128);
        break;
    case QEvent::FocusOut:
        leave();
        break;
    case QEvent::ShortcutOverride: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore(); // the window's undo knows what was typed, and all else
            return true;
        }
        break;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace dropbeat

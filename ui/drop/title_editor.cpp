// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drop/title_editor.h"

#include <QApplication>
#include <QLineEdit>
#include <QVBoxLayout>

namespace dropbeat {

TitleEditor::TitleEditor(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLineEdit(this))
    , m_why(new QLineEdit(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addWidget(m_why);
    m_title->setPlaceholderText(tr("What customers meet"));
    m_title->setAccessibleName(tr("Title"));
    m_why->setPlaceholderText(tr("Why it exists"));
    m_why->setAccessibleName(tr("Why it exists"));
    setFocusProxy(m_title);
    setAutoFillBackground(true);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) { focusMoved(now); });
}

void TitleEditor::setWords(const QStringList &titleAndWhy)
{
    m_title->setText(titleAndWhy.value(0));
    m_why->setText(titleAndWhy.value(1));
}

QStringList TitleEditor::words() const
{
    return {m_title->text(), m_why->text()};
}

void TitleEditor::focusMoved(const QWidget *now)
{
    // A closed window takes the focus to nowhere; what was typed stays then.
    if (!now || now == this || isAncestorOf(now)) {
        return;
    }
    // Later: the focus also moves when the table itself puts the editor away.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (isVisible()) {
                emit done();
            }
        },
        Qt::QueuedConnection);
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/text_popup.h"

#include <QFormLayout>
#include <QLineEdit>

namespace dropbeat {

TextPopup::TextPopup(const QString &title, const QString &label, const QString &text, QWidget *parent)
    : ChipPopup(title, parent)
    , m_field(new QLineEdit(text, this))
{
    setObjectName(QStringLiteral("textPopup"));
    m_field->setObjectName(QStringLiteral("popupText"));
    m_field->selectAll();
    addRow(label, m_field);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        const QString typed = m_field->text();
        close();
        emit entered(typed);
    });
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/moments/chip_popup.h"

class QLineEdit;

namespace dropbeat {

/// One line of text under a chip; Enter takes it, Escape leaves it.
class TextPopup : public ChipPopup
{
    Q_OBJECT

public:
    TextPopup(const QString &title, const QString &label, const QString &text, QWidget *parent);
    QLineEdit *field() const { return m_field; }

signals:
    void entered(const QString &text);

private:
    QLineEdit *m_field;
};

} // namespace dropbeat

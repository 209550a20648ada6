// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace dropbeat {

class ProblemBanner;
class ToneLabel;

/// Makes a customer unknown who asks for it, by the e-mail address or telephone number they give. Cannot be undone.
class EraseCustomerDialog : public QDialog
{
    Q_OBJECT
public:
    explicit EraseCustomerDialog(Plan &plan, QWidget *parent = nullptr);

private:
    void typed();
    void erase();

    Plan &m_plan;
    ProblemBanner *m_problem;
    QLineEdit *m_mark;
    ToneLabel *m_found;
    QPushButton *m_erase;
};

} // namespace dropbeat

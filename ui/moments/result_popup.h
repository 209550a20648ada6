// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/domain/moment.h"
#include "ui/moments/chip_popup.h"

class QDateEdit;
class QLineEdit;

namespace dropbeat {

/// One result of a moment as a form. What is left empty was not reported. Written with the button, as half of a result
/// is none.
class ResultPopup : public ChipPopup
{
    Q_OBJECT

public:
    ResultPopup(const MomentResult &result, const Currency &currency, QWidget *parent);

signals:
    void entered(const dropbeat::MomentResult &result);

private:
    QLineEdit *addCount(const char *name, const QString &label, const std::optional<qint64> &value);

    MomentResult m_result;
    QDateEdit *m_from;
    QDateEdit *m_to;
};

} // namespace dropbeat

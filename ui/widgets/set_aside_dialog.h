// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"

#include <QDialog>

class QLineEdit;

namespace dropbeat {

/// Asks why a finding is to be set aside; without a reason it stays.
class SetAsideDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SetAsideDialog(const Finding &finding, QWidget *parent = nullptr);

signals:
    void decided(const QString &reason);

private:
    QLineEdit *m_reason;
};

} // namespace dropbeat

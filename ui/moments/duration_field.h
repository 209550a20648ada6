// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QSpinBox;

namespace dropbeat {

/// A duration as a number and its unit: minutes, hours, days.
class DurationField : public QWidget
{
    Q_OBJECT

public:
    explicit DurationField(const QString &name, QWidget *parent = nullptr);

    void setMinutes(qint64 minutes);
    qint64 minutes() const;
    QSpinBox *number() const { return m_number; }

signals:
    void changed();

private:
    QSpinBox *m_number;
    QComboBox *m_unit;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/domain/moment_rule.h"
#include "core/store/tables.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace dropbeat {

/// Which events count, as fields: the event, how often, and what narrows it down.
class FilterFields : public QWidget
{
    Q_OBJECT

public:
    /// The plan's products are offered as items.
    FilterFields(const Tables &tables, QWidget *parent = nullptr);

    void setFilter(const EventFilter &filter);
    EventFilter filter() const;
    QComboBox *event() const { return m_event; }
    QSpinBox *count() const { return m_count; }
    QLineEdit *propertyIs() const { return m_propertyIs; }

signals:
    void changed();

private:
    void addRow(QFormLayout &form, const QString &label, QWidget *field, const char *name);
    QString chosenOf(const QComboBox &box) const;

    Currency m_currency;
    QComboBox *m_event;
    QSpinBox *m_count;
    QComboBox *m_per;
    QComboBox *m_item;
    QLineEdit *m_value;
    QLineEdit *m_property;
    QLineEdit *m_propertyIs;
};

} // namespace dropbeat

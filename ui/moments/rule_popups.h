// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/moment.h"
#include "core/store/tables.h"
#include "ui/moments/chip_popup.h"

#include <functional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;
class QTimeEdit;

namespace dropbeat {

class DurationField;
class FilterFields;

/// What sets a moment going, as a form: its kind, and what that kind asks for.
class TriggerPopup : public ChipPopup
{
    Q_OBJECT

public:
    using Write = std::function<void(const Trigger &trigger, const QString &gesture)>;
    TriggerPopup(const Tables &tables, const Trigger &trigger, Write write, QWidget *parent);

private:
    void makeFields(const Tables &tables);
    void showKind();
    void write();
    Trigger trigger() const;

    Write m_write;
    Trigger m_before;
    Currency m_currency;
    QComboBox *m_kind;
    FilterFields *m_filter;
    DurationField *m_length;
    QSpinBox *m_views;
    QComboBox *m_field;
    QSpinBox *m_days;
    QComboBox *m_side;
    QSpinBox *m_nth;
    QLineEdit *m_amount;
    QSpinBox *m_points;
    QSpinBox *m_late;
};

/// What else has to happen, or must not.
class ConditionPopup : public ChipPopup
{
    Q_OBJECT

public:
    using Write = std::function<void(const MomentCondition &condition, const QString &gesture)>;
    ConditionPopup(const Tables &tables, const MomentCondition &condition, Write write, QWidget *parent);

private:
    void write();

    Write m_write;
    QComboBox *m_happens;
    FilterFields *m_filter;
    QComboBox *m_where;
    DurationField *m_within;
};

/// One event, as the "or" of a trigger is.
class FilterPopup : public ChipPopup
{
    Q_OBJECT

public:
    using Write = std::function<void(const EventFilter &filter, const QString &gesture)>;
    FilterPopup(const Tables &tables, const EventFilter &filter, Write write, QWidget *parent);
};

/// A duration by itself: the wait.
class DurationPopup : public ChipPopup
{
    Q_OBJECT

public:
    using Write = std::function<void(qint64 minutes, const QString &gesture)>;
    DurationPopup(const QString &title, qint64 minutes, Write write, QWidget *parent);
};

/// At most so many in so many days.
class CapPopup : public ChipPopup
{
    Q_OBJECT

public:
    using Write = std::function<void(const FrequencyCap &cap, const QString &gesture)>;
    CapPopup(const QString &title, const FrequencyCap &cap, Write write, QWidget *parent);
};

/// From when to when nothing is sent, or that there are no such hours.
class QuietPopup : public ChipPopup
{
    Q_OBJECT

public:
    using Write = std::function<void(QTime from, QTime to, const QString &gesture)>;
    QuietPopup(QTime from, QTime to, Write write, QWidget *parent);
};

} // namespace dropbeat

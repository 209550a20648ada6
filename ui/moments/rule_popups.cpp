// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/rule_popups.h"

#include "core/moments/moment_presets.h"
#include "core/moments/rule_words.h"
#include "ui/moments/duration_field.h"
#include "ui/moments/filter_fields.h"
#include "ui/widgets/money_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimeEdit>

namespace dropbeat {

namespace {

constexpr int kMostDays = 730;

QSpinBox *makeNumber(const char *name, int low, int high, QWidget *parent)
{
    auto *spin = new QSpinBox(parent);
    spin->setObjectName(QLatin1String(name));
    spin->setRange(low, high);
    spin->setAlignment(Qt::AlignRight);
    return spin;
}

QTimeEdit *makeTime(const char *name, QTime time, QWidget *parent)
{
    auto *edit = new QTimeEdit(time, parent);
    edit->setObjectName(QLatin1String(name));
    edit->setDisplayFormat(QStringLiteral("HH:mm"));
    return edit;
}

} // namespace

TriggerPopup::TriggerPopup(const Tables &tables, const Trigger &trigger, Write write, QWidget *parent)
    : ChipPopup(tr("When a shopper…"), parent)
    , m_write(std::move(write))
    , m_before(trigger)
    , m_currency(tables.profile().currency)
    , m_kind(new QComboBox(this))
{
    setObjectName(QStringLiteral("triggerPopup"));
    makeFields(tables);
    m_kind->setCurrentIndex(static_cast<int>(trigger.kind));
    m_filter->setFilter(trigger.filter);
    m_length->setMinutes(trigger.minutes);
    m_views->setValue(trigger.views);
    const int field = m_field->findData(trigger.field);
    field >= 0 ? m_field->setCurrentIndex(field) : m_field->setEditText(trigger.field);
    m_days->setValue(std::abs(trigger.days));
    m_side->setCurrentIndex(trigger.days > 0 ? 1 : 0);
    m_nth->setValue(trigger.nth);
    m_amount->setText(trigger.atLeast ? amountText(trigger.atLeast, m_currency) : QString());
    m_points->setValue(static_cast<int>(trigger.atLeast.value_or(0)));
    m_late->setValue(std::max(0, trigger.days));
    showKind();
    connect(m_kind, &QComboBox::activated, this, [this] {
        showKind();
        this->write();
    });
    connect(m_filter, &FilterFields::changed, this, &TriggerPopup::write);
    connect(m_length, &DurationField::changed, this, &TriggerPopup::write);
    for (QSpinBox *spin : {m_views, m_days, m_nth, m_points, m_late}) {
        connect(spin, &QSpinBox::valueChanged, this, &TriggerPopup::write);
    }
    connect(m_side, &QComboBox::activated, this, &TriggerPopup::write);
    connect(m_field, &QComboBox::activated, this, &TriggerPopup::write);
    connect(m_field->lineEdit(), &QLineEdit::editingFinished, this, &TriggerPopup::write);
    connect(m_amount, &QLineEdit::editingFinished, this, &TriggerPopup::write);
}

void TriggerPopup::makeFields(const Tables &tables)
{
    m_kind->setObjectName(QStringLiteral("triggerKind"));
    m_kind->addItems({tr("does something"), tr("browses deeply"), tr("has a date coming or past"),
                      tr("places the nth order"), tr("has spent an amount"), tr("reaches points"),
                      tr("waits for an item that is back"), tr("gets a late delivery")});
    m_filter = new FilterFields(tables, this);
    m_length = new DurationField(tr("Length of the session"), this);
    m_views = makeNumber("triggerViews", 0, 1000, this);
    m_field = new QComboBox(this);
    m_field->setEditable(true);
    m_field->setObjectName(QStringLiteral("triggerField"));
    for (const char *id : {"birthday", "renewal", "order-by"}) {
        m_field->addItem(dateFieldName(QLatin1String(id)), QLatin1String(id));
    }
    m_days = makeNumber("triggerDays", 0, kMostDays, this);
    m_side = new QComboBox(this);
    m_side->setObjectName(QStringLiteral("triggerSide"));
    m_side->addItems({tr("before the date"), tr("after the date")});
    m_nth = makeNumber("triggerNth", 0, 1000, this);
    m_amount = new QLineEdit(this);
    m_amount->setObjectName(QStringLiteral("triggerAmount"));
    m_amount->setPlaceholderText(tr("no amount"));
    m_points = makeNumber("triggerPoints", 0, 10'000'000, this);
    m_late = makeNumber("triggerLate", 0, kMostDays, this);
    addRow(tr("A shopper"), m_kind);
    form()->addRow(m_filter);
    addRow(tr("Lasting"), m_length);
    addRow(tr("or views"), m_views);
    addRow(tr("Date"), m_field);
    addRow(tr("Days"), m_days);
    addRow(tr("Side"), m_side);
    addRow(tr("Order number"), m_nth);
    addRow(tr("Spent in all"), m_amount);
    addRow(tr("Points"), m_points);
    addRow(tr("Days late, more than"), m_late);
}

void TriggerPopup::showKind()
{
    using Kind = Trigger::Kind;
    const auto kind = static_cast<Kind>(m_kind->currentIndex());
    setRowShown(m_filter, kind == Kind::Event);
    setRowShown(m_length, kind == Kind::SessionDepth);
    setRowShown(m_views, kind == Kind::SessionDepth);
    for (QWidget *field :
         {static_cast<QWidget *>(m_field), static_cast<QWidget *>(m_days), static_cast<QWidget *>(m_side)}) {
        setRowShown(field, kind == Kind::DateField);
    }
    setRowShown(m_nth, kind == Kind::NthOrder);
    setRowShown(m_amount, kind == Kind::NthOrder || kind == Kind::Spend);
    setRowShown(m_points, kind == Kind::Points);
    setRowShown(m_late, kind == Kind::Late);
}

Trigger TriggerPopup::trigger() const
{
    using Kind = Trigger::Kind;
    Trigger trigger;
    trigger.kind = static_cast<Kind>(m_kind->currentIndex());
    switch (trigger.kind) {
    case Kind::Event:
        trigger.filter = m_filter->filter();
        trigger.orElse = m_before.orElse;
        break;
    case Kind::SessionDepth:
        trigger.minutes = m_length->minutes();
        trigger.views = m_views->value();
        break;
    case Kind::DateField: {
        const int known = m_field->findText(m_field->currentText(), Qt::MatchFixedString);
        trigger.field = known >= 0 ? m_field->itemData(known).toString() : m_field->currentText().trimmed();
        trigger.days = m_side->currentIndex() == 0 ? -m_days->value() : m_days->value();
        break;
    }
    case Kind::NthOrder:
        trigger.nth = m_nth->value();
        trigger.atLeast = amountFromText(m_amount->text(), m_currency);
        break;
    case Kind::Spend:
        trigger.atLeast = amountFromText(m_amount->text(), m_currency);
        break;
    case Kind::Points:
        trigger.atLeast = m_points->value();
        break;
    case Kind::BackInStock:
        break;
    case Kind::Late:
        trigger.days = m_late->value();
        break;
    }
    return trigger;
}

void TriggerPopup::write()
{
    m_write(trigger(), gesture());
}

ConditionPopup::ConditionPopup(const Tables &tables, const MomentCondition &condition, Write write, QWidget *parent)
    : ChipPopup(tr("And…"), parent)
    , m_write(std::move(write))
    , m_happens(new QComboBox(this))
    , m_filter(new FilterFields(tables, this))
    , m_where(new QComboBox(this))
    , m_within(new DurationField(tr("Within"), this))
{
    setObjectName(QStringLiteral("conditionPopup"));
    m_happens->setObjectName(QStringLiteral("conditionHappens"));
    m_happens->addItems({tr("must not happen"), tr("must happen")});
    m_happens->setCurrentIndex(condition.happens ? 1 : 0);
    m_filter->setFilter(condition.filter);
    m_where->setObjectName(QStringLiteral("conditionWhere"));
    m_where->addItems({tr("after it"), tr("before it"), tr("in the same session")});
    m_where->setCurrentIndex(static_cast<int>(condition.where));
    m_within->setMinutes(condition.withinMinutes);
    addRow(tr("It"), m_happens);
    form()->addRow(m_filter);
    addRow(tr("When"), m_where);
    addRow(tr("Within"), m_within);
    setRowShown(m_within, condition.where != MomentCondition::Where::SameSession);
    connect(m_happens, &QComboBox::activated, this, &ConditionPopup::write);
    connect(m_filter, &FilterFields::changed, this, &ConditionPopup::write);
    connect(m_within, &DurationField::changed, this, &ConditionPopup::write);
    connect(m_where, &QComboBox::activated, this, [this](int index) {
        setRowShown(m_within, index != static_cast<int>(MomentCondition::Where::SameSession));
        this->write();
    });
}

void ConditionPopup::write()
{
    MomentCondition condition;
    condition.happens = m_happens->currentIndex() == 1;
    condition.filter = m_filter->filter();
    condition.where = static_cast<MomentCondition::Where>(m_where->currentIndex());
    condition.withinMinutes = condition.where == MomentCondition::Where::SameSession ? 0 : m_within->minutes();
    m_write(condition, gesture());
}

FilterPopup::FilterPopup(const Tables &tables, const EventFilter &filter, Write write, QWidget *parent)
    : ChipPopup(tr("Or when a shopper…"), parent)
{
    setObjectName(QStringLiteral("filterPopup"));
    auto *fields = new FilterFields(tables, this);
    fields->setFilter(filter);
    form()->addRow(fields);
    connect(fields, &FilterFields::changed, this,
            [this, fields, write = std::move(write)] { write(fields->filter(), gesture()); });
}

DurationPopup::DurationPopup(const QString &title, qint64 minutes, Write write, QWidget *parent)
    : ChipPopup(title, parent)
{
    setObjectName(QStringLiteral("durationPopup"));
    auto *field = new DurationField(title, this);
    field->setMinutes(minutes);
    form()->addRow(field);
    connect(field, &DurationField::changed, this,
            [this, field, write = std::move(write)] { write(field->minutes(), gesture()); });
}

CapPopup::CapPopup(const QString &title, const FrequencyCap &cap, Write write, QWidget *parent)
    : ChipPopup(title, parent)
{
    setObjectName(QStringLiteral("capPopup"));
    QSpinBox *count = makeNumber("capCount", 1, 100, this);
    QSpinBox *days = makeNumber("capDays", 0, kMostDays, this);
    days->setSpecialValueText(tr("without a limit"));
    count->setValue(cap.count);
    days->setValue(cap.days);
    addRow(tr("Messages"), count);
    addRow(tr("in days"), days);
    const auto changed = [this, count, days, write = std::move(write)] {
        write({count->value(), days->value()}, gesture());
    };
    connect(count, &QSpinBox::valueChanged, this, changed);
    connect(days, &QSpinBox::valueChanged, this, changed);
}

QuietPopup::QuietPopup(QTime from, QTime to, Write write, QWidget *parent)
    : ChipPopup(tr("Nothing is sent, the shopper's time"), parent)
{
    setObjectName(QStringLiteral("quietPopup"));
    const bool has = from.isValid() && to.isValid();
    auto *kept = new QCheckBox(tr("Keep quiet hours"), this);
    kept->setObjectName(QStringLiteral("quietKept"));
    kept->setChecked(has);
    QTimeEdit *begins = makeTime("quietFrom", has ? from : QTime(kQuietFromHour, 0), this);
    QTimeEdit *ends = makeTime("quietTo", has ? to : QTime(kQuietToHour, 0), this);
    form()->addRow(kept);
    addRow(tr("From"), begins);
    addRow(tr("To"), ends);
    const auto changed = [this, kept, begins, ends, write = std::move(write)] {
        begins->setEnabled(kept->isChecked());
        ends->setEnabled(kept->isChecked());
        kept->isChecked() ? write(begins->time(), ends->time(), gesture()) : write({}, {}, gesture());
    };
    begins->setEnabled(has);
    ends->setEnabled(has);
    connect(kept, &QCheckBox::toggled, this, changed);
    connect(begins, &QTimeEdit::timeChanged, this, changed);
    connect(ends, &QTimeEdit::timeChanged, this, changed);
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/filter_fields.h"

#include "core/domain/shop_event.h"
#include "core/moments/rule_words.h"
#include "ui/widgets/money_words.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSet>
#include <QSpinBox>

namespace dropbeat {

FilterFields::FilterFields(const Tables &tables, QWidget *parent)
    : QWidget(parent)
    , m_currency(tables.profile().currency)
    , m_event(new QComboBox(this))
    , m_count(new QSpinBox(this))
    , m_per(new QComboBox(this))
    , m_item(new QComboBox(this))
    , m_value(new QLineEdit(this))
    , m_property(new QLineEdit(this))
    , m_propertyIs(new QLineEdit(this))
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const QString &event : shopEvents()) {
        m_event->addItem(eventName(event), event);
    }
    m_item->addItem(tr("any"), QString());
    QSet<QString> seen;
    for (const Product &product : tables.products().all()) {
        if (!product.sku.isEmpty() && !seen.contains(product.sku)) {
            seen.insert(product.sku);
            m_item->addItem(tr("%1 · %2", "SKU, name of a product").arg(product.sku, product.name), product.sku);
        }
    }
    for (QComboBox *box : {m_event, m_item}) {
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }
    m_count->setRange(1, 1000);
    m_count->setAlignment(Qt::AlignRight);
    m_per->addItems({tr("of the shopper"), tr("in one session"), tr("of one item in one session")});
    m_value->setPlaceholderText(tr("any"));
    m_property->setPlaceholderText(tr("a column: reason, rating"));
    m_propertyIs->setPlaceholderText(tr("damaged|wrong"));
    addRow(*form, tr("What"), m_event, "filterEvent");
    addRow(*form, tr("How often"), m_count, "filterCount");
    addRow(*form, tr("Counted"), m_per, "filterPer");
    addRow(*form, tr("Item"), m_item, "filterItem");
    addRow(*form, tr("Worth at least"), m_value, "filterValue");
    addRow(*form, tr("Where"), m_property, "filterProperty");
    addRow(*form, tr("is one of"), m_propertyIs, "filterPropertyIs");
    setFocusProxy(m_event);
    for (QComboBox *box : {m_event, m_per, m_item}) {
        connect(box, &QComboBox::activated, this, &FilterFields::changed);
    }
    for (QLineEdit *line : {m_event->lineEdit(), m_item->lineEdit(), m_value, m_property, m_propertyIs}) {
        connect(line, &QLineEdit::editingFinished, this, &FilterFields::changed);
    }
    connect(m_count, &QSpinBox::valueChanged, this, &FilterFields::changed);
}

void FilterFields::addRow(QFormLayout &form, const QString &label, QWidget *field, const char *name)
{
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(label);
    auto *words = new ToneLabel(label, Tone::Muted, FontRole::Small, this);
    words->setBuddy(field);
    form.addRow(words, field);
}

void FilterFields::setFilter(const EventFilter &filter)
{
    const auto choose = [](QComboBox &box, const QString &id, const QString &words) {
        const QSignalBlocker quiet(&box);
        int at = box.findData(id);
        if (at < 0) {
            box.addItem(words, id);
            at = box.count() - 1;
        }
        box.setCurrentIndex(at);
    };
    const QSignalBlocker count(m_count);
    choose(*m_event, filter.event, filter.event);
    choose(*m_item, filter.item, filter.item);
    m_count->setValue(filter.count);
    m_per->setCurrentIndex(static_cast<int>(filter.per));
    m_value->setText(filter.valueAtLeast ? amountText(filter.valueAtLeast, m_currency) : QString());
    m_property->setText(filter.property);
    m_propertyIs->setText(filter.propertyIs);
}

/// What is chosen from the list, else what is typed.
QString FilterFields::chosenOf(const QComboBox &box) const
{
    const QString typed = box.currentText().trimmed();
    const int at = box.findText(typed, Qt::MatchFixedString);
    return at >= 0 ? box.itemData(at).toString() : typed;
}

EventFilter FilterFields::filter() const
{
    EventFilter filter;
    filter.event = chosenOf(*m_event);
    filter.item = chosenOf(*m_item);
    filter.count = m_count->value();
    filter.per = static_cast<EventFilter::Per>(m_per->currentIndex());
    filter.valueAtLeast = amountFromText(m_value->text(), m_currency);
    filter.property = m_property->text().trimmed();
    filter.propertyIs = m_propertyIs->text().trimmed();
    return filter;
}

} // namespace dropbeat

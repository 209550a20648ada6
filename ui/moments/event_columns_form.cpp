// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/event_columns_form.h"

#include "core/domain/shop_event.h"
#include "core/moments/rule_words.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QFormLayout>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kSampleLength = 24; ///< characters of a column's first cell

QString dateLabel(const QString &field)
{
    return field == QLatin1String("birthday")  ? EventColumnsForm::tr("Birthday")
           : field == QLatin1String("renewal") ? EventColumnsForm::tr("Day of renewal")
                                               : EventColumnsForm::tr("Last day to order");
}

QString propertyLabel(const QString &name)
{
    return name == QLatin1String("reason")     ? EventColumnsForm::tr("Reason of a return or refund")
           : name == QLatin1String("rating")   ? EventColumnsForm::tr("Stars of a review")
           : name == QLatin1String("promised") ? EventColumnsForm::tr("Day promised for delivery")
                                               : EventColumnsForm::tr("“%1”, which a rule names").arg(name);
}

} // namespace

EventColumnsForm::EventColumnsForm(const QStringList &properties, const QTimeZone &planZone, QWidget *parent)
    : QWidget(parent)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addColumns(*form);
    addSpellings(*form, planZone);
    for (const QString &name : properties) {
        m_properties.push_back({name, add(*form, "propertyColumn", propertyLabel(name))});
    }
    for (const QString &field : EventCatalog::standard().dateFields()) {
        m_dates.push_back({field, add(*form, "dateColumn", dateLabel(field))});
    }
}

QComboBox *EventColumnsForm::add(QFormLayout &form, const char *name, const QString &label)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(label);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    auto *words = new ToneLabel(label, Tone::Muted, FontRole::Small, this);
    words->setBuddy(box);
    form.addRow(words, box);
    connect(box, &QComboBox::activated, this, [this] {
        showEveryEvent();
        emit changed();
    });
    return box;
}

void EventColumnsForm::addColumns(QFormLayout &form)
{
    const auto column = [&](Member member, const char *name, const QString &label) {
        m_columns.push_back({member, add(form, name, label)});
        return m_columns.back().box;
    };
    column(&EventMapping::time, "timeColumn", tr("When it happened"));
    column(&EventMapping::customer, "customerColumn", tr("Customer"));
    column(&EventMapping::session, "sessionColumn", tr("Session"));
    m_event = column(&EventMapping::event, "eventColumn", tr("What happened"));
    m_everyEvent = add(form, "everyEvent", tr("Every row is"));
    m_everyEvent->addItem(tr("not said"), QString());
    for (const QString &event : shopEvents()) {
        m_everyEvent->addItem(eventName(event), event);
    }
    column(&EventMapping::item, "itemColumn", tr("Item"));
    column(&EventMapping::value, "valueColumn", tr("Value"));
    column(&EventMapping::zone, "zoneColumn", tr("Shopper’s time zone"));
}

void EventColumnsForm::addSpellings(QFormLayout &form, const QTimeZone &planZone)
{
    m_zone = add(form, "timesZone", tr("Times without a zone are of"));
    m_zone->addItem(tr("%1, as the plan", "a time zone").arg(QString::fromLatin1(planZone.id())), QString());
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        if ((id.contains('/') && !id.startsWith("Etc/")) || id == "UTC") {
            m_zone->addItem(QString::fromLatin1(id), QString::fromLatin1(id));
        }
    }
    m_dayFirst = add(form, "dayOrder", tr("05/06 is"));
    m_dayFirst->addItem(tr("as the file shows it"), -1);
    m_dayFirst->addItem(tr("5 June"), 1);
    m_dayFirst->addItem(tr("May 6"), 0);
}

void EventColumnsForm::fill(QComboBox &box, const QString &header) const
{
    box.clear();
    box.addItem(tr("not in this file"), QString());
    for (int column = 0; column < static_cast<int>(m_head.headers.size()); ++column) {
        const QString &each = m_head.headers[column];
        if (each.isEmpty()) {
            continue;
        }
        QString sample;
        for (size_t row = 0; row < m_head.dataRecords() && sample.isEmpty() && row < 20; ++row) {
            const std::string_view cell = m_head.cell(row, column);
            sample = QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())).simplified();
        }
        if (sample.size() > kSampleLength) {
            sample = sample.left(kSampleLength - 1) + u'…';
        }
        box.addItem(sample.isEmpty() ? each : tr("%1 · %2", "a column, its first cell").arg(each, sample), each);
    }
    box.setCurrentIndex(std::max(0, box.findData(header)));
}

void EventColumnsForm::setTable(const TableHead &head, const EventMapping &mapping)
{
    m_head = head;
    m_mapping = mapping;
    for (const Choice &choice : m_columns) {
        fill(*choice.box, mapping.*choice.member);
    }
    for (const Named &each : m_properties) {
        fill(*each.box, mapping.properties.value(each.name));
    }
    for (const Named &each : m_dates) {
        fill(*each.box, mapping.dates.value(each.name));
    }
    m_everyEvent->setCurrentIndex(std::max(0, m_everyEvent->findData(mapping.everyEvent)));
    m_zone->setCurrentIndex(std::max(0, m_zone->findData(mapping.timeZone)));
    m_dayFirst->setCurrentIndex(m_dayFirst->findData(mapping.dayFirst ? static_cast<int>(*mapping.dayFirst) : -1));
    showEveryEvent();
}

/// A file with a column for it has no one event.
void EventColumnsForm::showEveryEvent()
{
    auto *form = qobject_cast<QFormLayout *>(layout());
    const bool shown = m_event->currentData().toString().isEmpty();
    m_everyEvent->setVisible(shown);
    form->labelForField(m_everyEvent)->setVisible(shown);
}

EventMapping EventColumnsForm::mapping() const
{
    EventMapping mapping = m_mapping;
    for (const Choice &choice : m_columns) {
        mapping.*choice.member = choice.box->currentData().toString();
    }
    mapping.everyEvent = mapping.event.isEmpty() ? m_everyEvent->currentData().toString() : QString();
    mapping.timeZone = m_zone->currentData().toString();
    const int dayFirst = m_dayFirst->currentData().toInt();
    mapping.dayFirst = dayFirst < 0 ? std::nullopt : std::optional(dayFirst == 1);
    for (const Named &each : m_properties) {
        mapping.properties.insert(each.name, each.box->currentData().toString()); // empty: said to be in none
    }
    for (const Named &each : m_dates) {
        mapping.dates.insert(each.name, each.box->currentData().toString());
    }
    return mapping;
}

} // namespace dropbeat

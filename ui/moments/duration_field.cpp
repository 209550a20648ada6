// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/duration_field.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>

#include <array>

namespace dropbeat {

namespace {

constexpr std::array<qint64, 3> kUnits{1, 60, 24 * 60}; ///< minutes
constexpr int kMost = 10'000;

} // namespace

DurationField::DurationField(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_number(new QSpinBox(this))
    , m_unit(new QComboBox(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    m_number->setObjectName(QStringLiteral("durationNumber"));
    m_number->setRange(0, kMost);
    m_number->setAccessibleName(name);
    m_number->setAlignment(Qt::AlignRight);
    m_unit->setObjectName(QStringLiteral("durationUnit"));
    m_unit->addItems({tr("minutes"), tr("hours"), tr("days")});
    m_unit->setAccessibleName(tr("Unit of the duration"));
    row->addWidget(m_number, 1);
    row->addWidget(m_unit);
    setFocusProxy(m_number);
    setAccessibleName(name);
    connect(m_number, &QSpinBox::valueChanged, this, &DurationField::changed);
    connect(m_unit, &QComboBox::activated, this, &DurationField::changed);
}

void DurationField::setMinutes(qint64 minutes)
{
    const QSignalBlocker number(m_number);
    const QSignalBlocker unit(m_unit);
    size_t largest = kUnits.size() - 1;
    while (largest > 0 && (minutes == 0 || minutes % kUnits[largest] != 0)) {
        --largest;
    }
    m_unit->setCurrentIndex(static_cast<int>(largest));
    m_number->setValue(static_cast<int>(minutes / kUnits[largest]));
}

qint64 DurationField::minutes() const
{
    return m_number->value() * kUnits[static_cast<size_t>(m_unit->currentIndex())];
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/profile_lists.h"

#include "core/base/money.h"

#include <QComboBox>
#include <QTimeZone>

namespace dropbeat {

namespace {

void shape(QComboBox &list)
{
    list.setMaxVisibleItems(16);
    list.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list.setMinimumContentsLength(24);
}

} // namespace

void fillCurrencies(QComboBox &list)
{
    shape(list);
    for (const QString &code : Currency::codes()) {
        const QString sign = Currency::fromCode(code)->sign();
        list.addItem(sign == code ? code : code + QStringLiteral("  ") + sign, code);
    }
}

void fillTimeZones(QComboBox &list)
{
    shape(list);
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        if (id.contains('/') && !id.startsWith("Etc/")) {
            QString name = QString::fromLatin1(id);
            list.addItem(name.replace(u'_', u' '), id);
        }
    }
    list.addItem(QStringLiteral("UTC"), QByteArray("UTC"));
}

} // namespace dropbeat

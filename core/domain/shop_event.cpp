// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/shop_event.h"

namespace dropbeat {

const QStringList &shopEvents()
{
    using namespace shop_event;
    static const QStringList events = [] {
        QStringList list;
        for (const char *id : {kVisit, kView, kCart, kCheckout, kPayment, kOrder, kRefund, kReturn, kReview, kDelivery,
                               kSignup, kWait, kBackInStock, kPoints, kClick, kMessage}) {
            list << QLatin1String(id);
        }
        return list;
    }();
    return events;
}

} // namespace dropbeat

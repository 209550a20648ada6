// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clip_format.h"
#include "core/domain/kpi.h"

#include <QStyledItemDelegate>

#include <vector>

class QStandardItem;

namespace dropbeat {

/// "15 s · tells by: add to cart rate": how long a clip of the format is and what shows that it worked.
QString formatFacts(const ClipFormat &format, const std::vector<Kpi> &kpis);

/// A row of a list that FormatDelegate paints.
QStandardItem *formatItem(const FormatPlan &plan, const std::vector<Kpi> &kpis);
/// The same for what is no format: name, what it is for, its facts.
QStandardItem *formatItem(const QString &name, const QString &purpose, const QString &facts);

/// Paints a format in a list of choices: name, length and KPI, what it is for, and its beats as a bar.
class FormatDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role { PurposeRole = Qt::UserRole + 1, FactsRole, BeatsRole };

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace dropbeat

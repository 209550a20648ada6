// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/event_preview.h"

#include <QWidget>

class QComboBox;
class QFormLayout;

namespace dropbeat {

/// Which column of a file of shop events is what, and how its times and days are written.
class EventColumnsForm : public QWidget
{
    Q_OBJECT

public:
    /// properties: those that rules name.
    EventColumnsForm(const QStringList &properties, const QTimeZone &planZone, QWidget *parent = nullptr);

    /// Shows the columns of a table, understood like this.
    void setTable(const TableHead &head, const EventMapping &mapping);
    /// As it is chosen now; what events are called stays as it was.
    EventMapping mapping() const;

signals:
    void changed();

private:
    QComboBox *add(QFormLayout &form, const char *name, const QString &label);
    void addColumns(QFormLayout &form);
    void addSpellings(QFormLayout &form, const QTimeZone &planZone);
    void fill(QComboBox &box, const QString &header) const;
    void showEveryEvent();

    using Member = QString EventMapping::*;
    struct Choice
    {
        Member member;
        QComboBox *box;
    };
    struct Named
    {
        QString name;
        QComboBox *box;
    };

    TableHead m_head;
    EventMapping m_mapping;
    std::vector<Choice> m_columns;
    std::vector<Named> m_properties;
    std::vector<Named> m_dates;
    QComboBox *m_event = nullptr;
    QComboBox *m_everyEvent = nullptr;
    QComboBox *m_zone = nullptr;
    QComboBox *m_dayFirst = nullptr;
};

} // namespace dropbeat

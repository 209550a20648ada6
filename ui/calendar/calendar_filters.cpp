// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendar_filters.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/drop_words.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace dropbeat {

CalendarFilters::CalendarFilters(CalendarModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_drops(new QComboBox(this))
    , m_owners(new QComboBox(this))
    , m_states(new QComboBox(this))
    , m_clear(makeButton(tr("Show everything"), ButtonLook::Link, this))
{
    m_drops->setObjectName(QStringLiteral("filterDrop"));
    m_drops->setAccessibleName(tr("Drop"));
    m_owners->setAccessibleName(tr("Owner"));
    m_states->setAccessibleName(tr("State"));
    m_states->addItem(tr("Every state"), -1);
    const QStringList states = touchpointStateTexts();
    for (int i = 1; i < static_cast<int>(states.size()); ++i) {
        m_states->addItem(states[i], i);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (QComboBox *box : {m_drops, m_owners, m_states}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        column->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, &CalendarFilters::choose);
    }
    column->addWidget(m_clear, 0, Qt::AlignLeft);
    connect(m_clear, &QPushButton::clicked, this, [this] { m_model.setFilter({}); });
    refresh();
}

void CalendarFilters::refresh()
{
    const CalendarFilter &filter = m_model.filter();
    const QSignalBlocker quietDrops(m_drops);
    const QSignalBlocker quietOwners(m_owners);
    const QSignalBlocker quietStates(m_states);
    m_drops->clear();
    m_drops->addItem(tr("Every drop"), QVariant::fromValue<qint64>(0));
    for (const Drop &drop : m_model.book().drops()) {
        if (!drop.archived) {
            m_drops->addItem(drop.name, QVariant::fromValue<qint64>(drop.id.value));
        }
    }
    m_drops->setCurrentIndex(std::max(0, m_drops->findData(QVariant::fromValue<qint64>(filter.drop.value))));
    m_owners->clear();
    m_owners->addItem(tr("Everyone"), QString());
    for (const QString &owner : m_model.book().owners()) {
        m_owners->addItem(owner, owner);
    }
    m_owners->setCurrentIndex(std::max(0, m_owners->findData(filter.owner)));
    m_owners->setVisible(m_owners->count() > 1);
    m_states->setCurrentIndex(filter.state ? std::max(0, m_states->findData(static_cast<int>(*filter.state))) : 0);
    m_clear->setVisible(!filter.isEmpty());
}

void CalendarFilters::choose()
{
    CalendarFilter filter = m_model.filter();
    filter.drop = {m_drops->currentData().toLongLong()};
    filter.owner = m_owners->currentData().toString();
    const int state = m_states->currentData().toInt();
    filter.state = state < 0 ? std::nullopt : std::optional(static_cast<TouchpointState>(state));
    m_model.setFilter(filter);
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/results_filters.h"

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace dropbeat {

namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kFromRole = Qt::UserRole + 1;
constexpr int kToRole = Qt::UserRole + 2;
constexpr int kCustomRole = Qt::UserRole + 3;

void addDays(QComboBox &box, const QString &text, QDate from, QDate to)
{
    box.addItem(text);
    box.setItemData(box.count() - 1, from, kFromRole);
    box.setItemData(box.count() - 1, to, kToRole);
}

void choose(QComboBox &box, const QVariant &id)
{
    box.setCurrentIndex(std::max(0, box.findData(id, kIdRole)));
    box.setToolTip(box.currentText());
}

} // namespace

ResultsFilters::ResultsFilters(QWidget *parent)
    : QWidget(parent)
    , m_drops(makeBox(tr("Drop")))
    , m_clips(makeBox(tr("Clip")))
    , m_channels(makeBox(tr("Channel")))
    , m_dates(makeBox(tr("Days")))
    , m_from(new QDateEdit(this))
    , m_to(new QDateEdit(this))
    , m_custom(new QWidget(this))
{
    auto *flow = new FlowLayout(this, 8);
    flow->setContentsMargins(0, 0, 0, 0);
    auto *days = new QHBoxLayout(m_custom);
    days->setContentsMargins(0, 0, 0, 0);
    days->addWidget(m_from);
    days->addWidget(new ToneLabel(tr("to"), Tone::Muted, FontRole::Body, m_custom));
    days->addWidget(m_to);
    for (QWidget *each : {static_cast<QWidget *>(m_drops), static_cast<QWidget *>(m_clips),
                          static_cast<QWidget *>(m_channels), static_cast<QWidget *>(m_dates), m_custom}) {
        flow->addWidget(each);
    }
    m_from->setAccessibleName(tr("First day"));
    m_to->setAccessibleName(tr("Last day"));
    for (QDateEdit *edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        edit->setKeyboardTracking(false);
        connect(edit, &QDateEdit::dateChanged, this, [this] {
            m_query.filter.from = std::min(m_from->date(), m_to->date());
            m_query.filter.to = std::max(m_from->date(), m_to->date());
            emit chosen(m_query);
        });
    }
    connect(m_drops, &QComboBox::activated, this, [this] {
        m_query.drop = {m_drops->currentData(kIdRole).toLongLong()};
        m_query.clip = {};
        emit chosen(m_query);
    });
    connect(m_clips, &QComboBox::activated, this, [this] {
        m_query.clip = {m_clips->currentData(kIdRole).toLongLong()};
        emit chosen(m_query);
    });
    connect(m_channels, &QComboBox::activated, this, [this] {
        m_query.channel = m_channels->currentData(kIdRole).toString();
        emit chosen(m_query);
    });
    connect(m_dates, &QComboBox::activated, this, &ResultsFilters::takeDates);
}

QComboBox *ResultsFilters::makeBox(const QString &name)
{
    auto *box = new QComboBox(this);
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(14);
    box->setMaxVisibleItems(20);
    return box;
}

void ResultsFilters::show(const Tables &tables, const ResultQuery &query, QDate launch, QDate today)
{
    m_query = query;
    m_today = today;
    m_drops->clear();
    m_drops->addItem(tr("All drops"), QVariant::fromValue(qint64(0)));
    for (const Drop &drop : tables.drops().all()) {
        m_drops->addItem(drop.name, QVariant::fromValue(drop.id.value));
    }
    choose(*m_drops, QVariant::fromValue(query.drop.value));
    fillClips(tables);
    m_channels->clear();
    m_channels->addItem(tr("All channels"), QString());
    for (const Channel &channel : tables.channels().all()) {
        m_channels->addItem(channel.name, channel.id);
    }
    choose(*m_channels, query.channel);
    fillDates(launch);
}

void ResultsFilters::fillClips(const Tables &tables)
{
    m_clips->clear();
    m_clips->addItem(tr("All clips"), QVariant::fromValue(qint64(0)));
    if (m_query.drop) {
        for (const Clip &clip : tables.clips().ofDrop(m_query.drop)) {
            m_clips->addItem(clip.name, QVariant::fromValue(clip.id.value));
        }
    }
    m_clips->setVisible(!m_query.drop.isNull());
    choose(*m_clips, QVariant::fromValue(m_query.clip.value));
}

void ResultsFilters::fillDates(QDate launch)
{
    const ResultFilter &filter = m_query.filter;
    m_dates->clear();
    addDays(*m_dates, tr("All days"), {}, {});
    addDays(*m_dates, tr("Last 7 days"), m_today.addDays(-6), m_today);
    addDays(*m_dates, tr("Last 30 days"), m_today.addDays(-29), m_today);
    addDays(*m_dates, tr("Last 90 days"), m_today.addDays(-89), m_today);
    if (launch.isValid()) {
        addDays(*m_dates, tr("Since the launch"), launch, {});
        addDays(*m_dates, tr("First week from the launch"), launch, launch.addDays(6));
    }
    m_dates->addItem(tr("Other days…"));
    const int custom = m_dates->count() - 1;
    m_dates->setItemData(custom, true, kCustomRole);
    int current = m_isCustom && filter.hasDates() ? custom : -1;
    for (int i = 0; i < custom && current < 0; ++i) {
        if (m_dates->itemData(i, kFromRole).toDate() == filter.from &&
            m_dates->itemData(i, kToRole).toDate() == filter.to) {
            current = i;
        }
    }
    m_dates->setCurrentIndex(current < 0 ? custom : current);
    m_custom->setVisible(m_dates->currentIndex() == custom);
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietTo(m_to);
    m_from->setDate(filter.from.isValid() ? filter.from : launch.isValid() ? launch : m_today.addDays(-29));
    m_to->setDate(filter.to.isValid() ? filter.to : m_today);
}

void ResultsFilters::takeDates()
{
    m_isCustom = m_dates->currentData(kCustomRole).toBool();
    if (m_isCustom) {
        m_query.filter.from = std::min(m_from->date(), m_to->date());
        m_query.filter.to = std::max(m_from->date(), m_to->date());
        m_custom->show();
        m_from->setFocus(Qt::OtherFocusReason);
    } else {
        m_query.filter.from = m_dates->currentData(kFromRole).toDate();
        m_query.filter.to = m_dates->currentData(kToRole).toDate();
    }
    emit chosen(m_query);
}

} // namespace dropbeat

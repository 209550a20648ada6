// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attribution/scope_bar.h"

#include "core/attribution/ledger_window.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace dropbeat {

namespace {

constexpr int kDropRole = Qt::UserRole;
constexpr int kFromRole = Qt::UserRole + 1;
constexpr int kToRole = Qt::UserRole + 2;
constexpr int kCustomRole = Qt::UserRole + 3;

QComboBox *makeBox(const QString &name, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(18);
    box->setMaxVisibleItems(20);
    return box;
}

void addDays(QComboBox &box, const QString &text, QDate from, QDate to)
{
    box.addItem(text);
    box.setItemData(box.count() - 1, from, kFromRole);
    box.setItemData(box.count() - 1, to, kToRole);
}

} // namespace

ScopeBar::ScopeBar(QWidget *parent)
    : QWidget(parent)
    , m_drops(makeBox(tr("Drop"), this))
    , m_days(makeBox(tr("Days on which orders count"), this))
    , m_from(new QDateEdit(this))
    , m_to(new QDateEdit(this))
    , m_custom(new QWidget(this))
{
    m_days->setMinimumContentsLength(34);
    auto *flow = new FlowLayout(this, 8);
    flow->setContentsMargins(0, 0, 0, 0);
    auto *days = new QHBoxLayout(m_custom);
    days->setContentsMargins(0, 0, 0, 0);
    days->addWidget(m_from);
    days->addWidget(new ToneLabel(tr("to"), Tone::Muted, FontRole::Body, m_custom));
    days->addWidget(m_to);
    for (QWidget *each : {static_cast<QWidget *>(m_drops), static_cast<QWidget *>(m_days), m_custom}) {
        flow->addWidget(each);
    }
    m_from->setAccessibleName(tr("First day"));
    m_to->setAccessibleName(tr("Last day"));
    for (QDateEdit *edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        edit->setKeyboardTracking(false);
        connect(edit, &QDateEdit::dateChanged, this, [this] {
            m_scope.from = std::min(m_from->date(), m_to->date());
            m_scope.to = std::max(m_from->date(), m_to->date());
            emit chosen(m_scope);
        });
    }
    connect(m_drops, &QComboBox::activated, this, [this] {
        m_isCustom = false;
        m_scope = ledgerWindow(m_all, {m_drops->currentData(kDropRole).toLongLong()});
        emit chosen(m_scope);
    });
    connect(m_days, &QComboBox::activated, this, &ScopeBar::takeDays);
}

void ScopeBar::show(const std::vector<Drop> &drops, const LedgerScope &scope, QDate today)
{
    m_all = drops;
    m_scope = scope;
    m_drops->clear();
    m_drops->addItem(tr("All drops"), QVariant::fromValue(qint64(0)));
    for (const Drop &drop : drops) {
        if (!drop.archived || drop.id == scope.drop) {
            m_drops->addItem(drop.name, QVariant::fromValue(drop.id.value));
        }
    }
    m_drops->setCurrentIndex(std::max(0, m_drops->findData(QVariant::fromValue(scope.drop.value), kDropRole)));
    m_drops->setToolTip(m_drops->currentText());
    fillDays(drops, today);
}

void ScopeBar::fillDays(const std::vector<Drop> &drops, QDate today)
{
    m_days->clear();
    const LedgerScope usual = ledgerWindow(drops, m_scope.drop);
    if (usual.from.isValid()) {
        addDays(*m_days, tr("Launch until the next one, %n day(s) at most", nullptr, kLedgerDays), usual.from,
                usual.to);
        addDays(*m_days, tr("First week from the launch"), usual.from, usual.from.addDays(6));
        addDays(*m_days, tr("Since the launch"), usual.from, {});
    }
    addDays(*m_days, m_scope.drop.isNull() ? tr("The whole season") : tr("All days"), {}, {});
    addDays(*m_days, tr("Last 30 days"), today.addDays(-29), today);
    m_days->addItem(tr("Other days…"));
    const int custom = m_days->count() - 1;
    m_days->setItemData(custom, true, kCustomRole);
    int current = m_isCustom ? custom : -1;
    for (int i = 0; i < custom && current < 0; ++i) {
        const bool same = m_days->itemData(i, kFromRole).toDate() == m_scope.from &&
                          m_days->itemData(i, kToRole).toDate() == m_scope.to;
        current = same ? i : current;
    }
    m_days->setCurrentIndex(current < 0 ? custom : current);
    m_days->setToolTip(m_days->currentText());
    m_custom->setVisible(m_days->currentIndex() == custom);
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietTo(m_to);
    m_from->setDate(m_scope.from.isValid() ? m_scope.from : usual.from.isValid() ? usual.from : today.addDays(-29));
    m_to->setDate(m_scope.to.isValid() ? m_scope.to : today);
}

void ScopeBar::takeDays()
{
    m_isCustom = m_days->currentData(kCustomRole).toBool();
    if (m_isCustom) {
        m_scope.from = std::min(m_from->date(), m_to->date());
        m_scope.to = std::max(m_from->date(), m_to->date());
        m_custom->show();
        m_from->setFocus(Qt::OtherFocusReason);
    } else {
        m_scope.from = m_days->currentData(kFromRole).toDate();
        m_scope.to = m_days->currentData(kToRole).toDate();
    }
    emit chosen(m_scope);
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ledger_scope.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QDateEdit;

namespace dropbeat {

/// The line of choices above the cards: which drop, and on which days its orders are looked for.
class ScopeBar : public QWidget
{
    Q_OBJECT

public:
    explicit ScopeBar(QWidget *parent = nullptr);

    /// Fills the lists and shows what is chosen. Emits nothing.
    void show(const std::vector<Drop> &drops, const LedgerScope &scope, QDate today);
    using QWidget::show;

    QComboBox *drops() const { return m_drops; }
    QComboBox *days() const { return m_days; }
    QDateEdit *from() const { return m_from; }
    QDateEdit *to() const { return m_to; }

signals:
    void chosen(const dropbeat::LedgerScope &scope);

private:
    void fillDays(const std::vector<Drop> &drops, QDate today);
    void takeDays();

    QComboBox *m_drops;
    QComboBox *m_days;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QWidget *m_custom;
    std::vector<Drop> m_all;
    LedgerScope m_scope;
    bool m_isCustom = false; ///< stays on "Other days" even when they happen to be those of a preset
};

} // namespace dropbeat

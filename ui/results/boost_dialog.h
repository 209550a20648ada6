// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/boost_rules.h"
#include "core/store/plan.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace dropbeat {

class FindingList;
class ProblemBanner;

/// Records a boost of a posted variant, or shows one that was recorded: days, daily budget, the authorisation code, and
/// what was changed on it since; with what the gate says, as one types.
class BoostDialog : public QDialog
{
    Q_OBJECT

public:
    /// A boost without id is a new one; its variant is set.
    BoostDialog(Plan &plan, const Boost &boost, QWidget *parent = nullptr);

signals:
    void saved(dropbeat::Id<dropbeat::Boost> boost);
    /// "Mark as posted" of a variant that was not.
    void openClip(dropbeat::Id<dropbeat::Clip> clip);

private:
    void makeFields();
    QWidget *makeChanges();
    void layOut();
    Boost written() const;
    void judge();
    void fillChanges();
    void addChange();
    void removeChange();
    void save();

    Plan &m_plan;
    Boost m_boost;
    Variant m_variant;
    Clip m_clip;
    Currency m_currency;
    BoostLimits m_limits;
    ProblemBanner *m_problem;
    QDateEdit *m_starts;
    QCheckBox *m_hasEnd;
    QDateEdit *m_ends;
    QLineEdit *m_budget;
    QCheckBox *m_public;
    QLineEdit *m_code;
    QDateEdit *m_codeFrom;
    QComboBox *m_codeDays;
    QLineEdit *m_note;
    FindingList *m_gate;
    QListWidget *m_changes = nullptr;
    QDateEdit *m_changeDay = nullptr;
    QComboBox *m_changeKind = nullptr;
    QLineEdit *m_changeBudget = nullptr;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/arc_edits.h"
#include "core/rhythm/roll_out.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLineEdit;
class QSpinBox;

namespace dropbeat {

class ToneLabel;

/// The next launches of an arc with a field for each drop's name, and the roll-out they are to get.
class PlanNextPanel : public QWidget
{
    Q_OBJECT

public:
    PlanNextPanel(const Plan &plan, QWidget *parent = nullptr);

    /// Reads the dates again; names that are typed stay.
    void show(const Arc &arc);
    using QWidget::show;
    QStringList names() const; ///< one for each launch; empty where none was typed
    int count() const;
    std::vector<RolloutStep> steps() const;
    QLineEdit *nameField(int row) const { return m_names.value(row); }

signals:
    void changed();
    /// Enter in the last name.
    void done();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillRollouts();
    void fill();
    void addRow(int row);
    bool pasteNames(int row);
    void goOn(int row);
    QString summary(int launches) const;

    const Plan &m_plan;
    Arc m_arc;
    QSpinBox *m_count;
    QGridLayout *m_grid;
    QList<ToneLabel *> m_chapters;
    QList<ToneLabel *> m_dates;
    QList<QLineEdit *> m_names;
    QComboBox *m_rollout;
    std::vector<RolloutPlan> m_rollouts;
    ToneLabel *m_summary;
};

} // namespace dropbeat

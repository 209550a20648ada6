// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/dry_run_job.h"

#include <QWidget>

class QGridLayout;
class QPushButton;
class QSpinBox;

namespace dropbeat {

class ToneLabel;

/// Two settings of one moment side by side: as it is, and with another wait, cap or quiet hours; both tried on the
/// events at hand. Taking the other one over is an edit.
class CompareSettings : public QWidget
{
    Q_OBJECT

public:
    CompareSettings(Plan &plan, DryRunJob &job, const QString &key, QWidget *parent = nullptr);

signals:
    void problem(const dropbeat::Error &error);

private:
    TriedMoment asItIs() const;
    TriedMoment other() const;
    void compare();
    void take();
    void showBoth(const MomentOutcome &one, const MomentOutcome &other);

    Plan &m_plan;
    DryRunJob &m_job;
    QString m_key;
    QSpinBox *m_wait;
    QSpinBox *m_count;
    QSpinBox *m_days;
    QPushButton *m_run;
    QPushButton *m_take;
    ToneLabel *m_note;
    QGridLayout *m_table;
    bool m_asked = false; ///< this one asked for what is being compared
};

} // namespace dropbeat

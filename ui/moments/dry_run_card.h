// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/dry_run_job.h"

#include <QWidget>

#include <functional>

class QDoubleSpinBox;
class QLayout;
class QPushButton;

namespace dropbeat {

class BarChart;
class ChartFrame;
class EmptyState;
class ProblemBanner;
class ProgressStrip;
class ToneLabel;
class Touched;

/// What trying the chosen moment on a shop's events came to: the sentence, when shoppers come back by themselves with
/// the wait as a line that can be moved, and what the message might bring. Runs on a worker; the outcome stays in the
/// plan.
class DryRunCard : public QWidget
{
    Q_OBJECT

public:
    explicit DryRunCard(Plan &plan, QWidget *parent = nullptr);

    void setMoment(const QString &key);
    /// How files are asked for; empty when the person thought better of it.
    void setAskForFiles(std::function<QStringList(QWidget *parent)> ask) { m_ask = std::move(ask); }
    /// Asks for a file of events and tries the moments on it.
    void tryEvents();
    void tryFiles(const QStringList &paths);
    /// Says that these hold shop events, with a button that tries the moments on them.
    void offer(const QStringList &paths);
    void showDetails();
    /// How the columns of the last files are read, to be changed.
    void showColumns();

    BarChart *chart() const { return m_chart; }
    DryRunJob *job() const { return m_job; }
    QString text() const;

signals:
    void problem(const dropbeat::Error &error);
    void said(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeBody();
    QLayout *makeStaleLine();
    QLayout *makeLiftLine();
    QLayout *makeButtonLine();
    void connectBody();
    void planChanged(const Touched &touched);
    void refresh();
    void showRun(const LastDryRun &last);
    void showStale(const LastDryRun &last);
    void connectJob();
    void jobFailed(const Error &error);
    void openColumns();
    void setWaitTo(double position);
    qint64 minutesAt(double position) const;
    void tryAgain();

    Plan &m_plan;
    QString m_key;
    std::function<QStringList(QWidget *parent)> m_ask;
    DryRunJob *m_job;
    BarChart *m_chart;
    ChartFrame *m_frame;
    EmptyState *m_empty;
    ProgressStrip *m_progress;
    ProblemBanner *m_banner;
    QWidget *m_body;
    ToneLabel *m_sentence;
    ToneLabel *m_stale;
    QPushButton *m_again;
    ToneLabel *m_caption;
    ToneLabel *m_suggestion;
    QPushButton *m_takeSuggestion;
    ToneLabel *m_lift;
    QDoubleSpinBox *m_liftField;
    ToneLabel *m_remarks;
    QPushButton *m_details;
    QPushButton *m_columns;
    QStringList m_paths;               ///< of the last files
    EventMappings m_byHand;            ///< what is said of their columns, remembered or not
    std::optional<qint64> m_suggested; ///< minutes
    qint64 m_barSeconds = 900;
    bool m_dirty = true;
    bool m_filling = false;
    bool m_mayExplain = false; ///< the file could be looked at
};

} // namespace dropbeat

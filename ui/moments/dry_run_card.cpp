// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/dry_run_card.h"

#include "core/actions/moment_board.h"
#include "core/moments/wait_bars.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/chart_frame.h"
#include "ui/moments/dry_run_dialog.h"
#include "ui/moments/dry_run_words.h"
#include "ui/moments/event_columns_dialog.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/tone_label.h"

#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace dropbeat {

namespace {

/// What the card rests on.
constexpr const char *kRead[]{"moment", "dry_run", "setting"};

ToneLabel *wrapped(Tone tone, FontRole role, QWidget *parent)
{
    auto *label = new ToneLabel({}, tone, role, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

DryRunCard::DryRunCard(Plan &plan, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_job(new DryRunJob(plan, this))
    , m_chart(new BarChart)
    , m_frame(new ChartFrame(tr("Dry run"), m_chart, this))
    , m_empty(new EmptyState(tr("Try the moments on last month’s shop events before anyone is messaged: who would have "
                                "received one, how often, and who would have come back anyway."),
                             tr("Try on shop events…"), this))
    , m_progress(new ProgressStrip(this))
    , m_banner(new ProblemBanner(this))
    , m_body(new QWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_banner);
    layout->addWidget(m_progress);
    layout->addWidget(m_empty);
    layout->addWidget(m_frame);
    m_banner->hide();
    m_progress->hide();
    m_chart->setObjectName(QStringLiteral("waitChart"));
    m_chart->parentWidget()->setFixedHeight(128); // the chart, and the table in its place
    makeBody();
    connectJob();
    connect(m_empty, &EmptyState::activated, this, &DryRunCard::tryEvents);
    connect(m_chart, &BarChart::markerMoved, this, &DryRunCard::setWaitTo);
    connect(m_chart, &BarChart::markerMoving, this,
            [this](double position) { m_caption->setText(tr("Wait %1 minutes").arg(minutesAt(position))); });
    connect(&plan, &Plan::changed, this, &DryRunCard::planChanged);
}

void DryRunCard::makeBody()
{
    m_sentence = wrapped(Tone::Ink, FontRole::Body, m_body);
    m_caption = wrapped(Tone::Muted, FontRole::Small, m_body);
    m_suggestion = wrapped(Tone::Muted, FontRole::Small, m_body);
    m_takeSuggestion = makeButton({}, ButtonLook::Small, m_body);
    m_takeSuggestion->setObjectName(QStringLiteral("takeSuggestionButton"));
    m_lift = wrapped(Tone::Ink, FontRole::Small, m_body);
    m_remarks = wrapped(Tone::Muted, FontRole::Small, m_body);
    m_frame->content()->insertWidget(0, m_sentence);
    m_frame->content()->insertLayout(1, makeStaleLine());
    auto *below = new QVBoxLayout(m_body);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(6);
    below->addWidget(m_caption);
    below->addWidget(m_suggestion);
    below->addWidget(m_takeSuggestion, 0, Qt::AlignLeft);
    below->addWidget(m_lift);
    below->addLayout(makeLiftLine());
    below->addWidget(m_remarks);
    below->addLayout(makeButtonLine());
    m_frame->content()->addWidget(m_body);
    connectBody();
}

QLayout *DryRunCard::makeStaleLine()
{
    m_stale = wrapped(Tone::Warn, FontRole::Small, m_body);
    m_again = makeButton(tr("Try again"), ButtonLook::Small, m_body);
    m_again->setObjectName(QStringLiteral("tryAgainButton"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_stale, 1);
    line->addWidget(m_again);
    return line;
}

QLayout *DryRunCard::makeLiftLine()
{
    m_liftField = new QDoubleSpinBox(m_body);
    m_liftField->setObjectName(QStringLiteral("liftField"));
    m_liftField->setAccessibleName(tr("Assumed lift of the baseline, per cent"));
    m_liftField->setRange(1, 500);
    m_liftField->setDecimals(0);
    m_liftField->setSuffix(tr(" %"));
    m_liftField->setKeyboardTracking(false);
    auto *name = new ToneLabel(tr("Assumed lift"), Tone::Muted, FontRole::Small, m_body);
    name->setBuddy(m_liftField);
    auto *line = new QHBoxLayout;
    line->addWidget(name);
    line->addWidget(m_liftField);
    line->addStretch(1);
    return line;
}

QLayout *DryRunCard::makeButtonLine()
{
    m_details = makeButton(tr("Details…"), ButtonLook::Small, m_body);
    m_details->setToolTip(tr("By day and hour, case by case, clashes, and two settings side by side"));
    m_details->setObjectName(QStringLiteral("dryRunDetailsButton"));
    m_columns = makeButton(tr("Columns…"), ButtonLook::Small, m_body);
    m_columns->setObjectName(QStringLiteral("eventColumnsButton"));
    QPushButton *other = makeButton(tr("Other events…"), ButtonLook::Small, m_body);
    connect(other, &QPushButton::clicked, this, &DryRunCard::tryEvents);
    auto *line = new QHBoxLayout;
    line->addWidget(m_details);
    line->addWidget(m_columns);
    line->addWidget(other);
    line->addStretch(1);
    return line;
}

void DryRunCard::connectBody()
{
    connect(m_again, &QPushButton::clicked, this, &DryRunCard::tryAgain);
    connect(m_details, &QPushButton::clicked, this, &DryRunCard::showDetails);
    connect(m_columns, &QPushButton::clicked, this, &DryRunCard::showColumns);
    connect(m_takeSuggestion, &QPushButton::clicked, this, [this] {
        if (m_suggested) {
            setWaitTo(static_cast<double>(*m_suggested * 60) / static_cast<double>(m_barSeconds));
        }
    });
    connect(m_liftField, &QDoubleSpinBox::valueChanged, this, [this](double percent) {
        if (!m_filling) {
            attempt([&] { setAssumedLift(m_plan, percent / 100); },
                    [this](const Error &error) { emit problem(error); });
        }
    });
}

void DryRunCard::connectJob()
{
    connect(m_job, &DryRunJob::progress, this, [this](const QString &what, qint64 done, qint64 total) {
        m_progress->setDoing(what);
        m_progress->setProgress(total > 0 ? static_cast<double>(done) / static_cast<double>(total) : -1);
    });
    connect(m_job, &DryRunJob::done, this, [this] {
        m_progress->finish();
        m_progress->hide();
        refresh();
        const auto &report = m_job->events()->report;
        emit said(tr("Tried on %1 events of “%2”").arg(QLocale().toString(report.rowsImported), report.file));
    });
    connect(m_job, &DryRunJob::compared, this, [this] {
        m_progress->finish();
        m_progress->hide();
    });
    connect(m_job, &DryRunJob::looked, this, &DryRunCard::openColumns);
    connect(m_job, &DryRunJob::failed, this, &DryRunCard::jobFailed);
    connect(m_progress, &ProgressStrip::cancelRequested, m_job, &DryRunJob::cancel);
}

/// A table whose columns say nothing by themselves can be explained by hand.
void DryRunCard::jobFailed(const Error &error)
{
    m_progress->finish();
    m_progress->hide();
    if (error.kind() == Error::Kind::Cancelled) {
        return;
    }
    m_banner->show(error);
    if (error.kind() == Error::Kind::Refused && !m_paths.isEmpty() && m_mayExplain) {
        QPushButton *button = m_banner->addButton(tr("Say which column is which…"));
        button->setObjectName(QStringLiteral("explainColumnsButton"));
        connect(button, &QPushButton::clicked, this, &DryRunCard::showColumns);
    }
}

void DryRunCard::showColumns()
{
    if (m_job->isRunning() || m_paths.isEmpty()) {
        return;
    }
    m_mayExplain = false; // what can't even be looked at
    m_progress->start(tr("Looking at the file"));
    m_progress->show();
    m_job->look(m_paths, m_byHand);
}

void DryRunCard::openColumns()
{
    m_progress->finish();
    m_progress->hide();
    if (m_job->tables().empty()) {
        return;
    }
    auto *dialog = new EventColumnsDialog(m_plan, m_job->tables(), window());
    connect(dialog, &EventColumnsDialog::problem, this, &DryRunCard::problem);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_byHand.insert(dialog->byHand());
        tryFiles(m_paths);
    });
    dialog->open();
}

void DryRunCard::setMoment(const QString &key)
{
    if (m_key != key) {
        m_key = key;
        m_dirty = true;
    }
    if (isVisible() && m_dirty) {
        refresh();
    }
}

QString DryRunCard::text() const
{
    return m_sentence->text();
}

void DryRunCard::tryEvents()
{
    const QStringList paths = m_ask ? m_ask(this) : QStringList();
    if (!paths.isEmpty()) {
        tryFiles(paths);
    }
}

void DryRunCard::tryFiles(const QStringList &paths)
{
    if (m_job->isRunning() || m_plan.isReadOnly()) {
        return;
    }
    if (paths != m_paths) {
        m_paths = paths;
        m_byHand.clear();
    }
    m_mayExplain = true;
    m_banner->hide();
    m_progress->start(tr("Reading the events"));
    m_progress->show();
    m_job->tryFiles(paths, m_key, m_byHand);
}

void DryRunCard::offer(const QStringList &paths)
{
    m_banner->show(ProblemBanner::Severity::Notice,
                   tr("“%1” holds shop events.").arg(QFileInfo(paths.value(0)).fileName()));
    QPushButton *button = m_banner->addButton(tr("Try the moments on it"));
    button->setObjectName(QStringLiteral("tryOfferedButton"));
    button->setEnabled(!m_plan.isReadOnly());
    connect(button, &QPushButton::clicked, this, [this, paths] { tryFiles(paths); });
}

void DryRunCard::tryAgain()
{
    if (!m_job->events()) {
        tryEvents();
        return;
    }
    m_banner->hide();
    m_progress->start(tr("Trying the moments"));
    m_progress->show();
    m_job->tryAgain(m_key);
}

void DryRunCard::showDetails()
{
    const auto last = lastDryRun(m_plan.tables(), m_key);
    if (!last) {
        return;
    }
    auto *dialog = new DryRunDialog(m_plan, *m_job, m_key, *last, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DryRunDialog::problem, this, &DryRunCard::problem);
    dialog->open();
}

qint64 DryRunCard::minutesAt(double position) const
{
    return std::max(qint64(1), std::llround(position * static_cast<double>(m_barSeconds) / 60));
}

/// Where the line stands is the wait: an edit of the rule.
void DryRunCard::setWaitTo(double position)
{
    const bool set = attempt([&] { setWait(m_plan, m_key, minutesAt(position), QStringLiteral("wait")); },
                             [this](const Error &error) { emit problem(error); });
    if (!set) {
        refresh();
    } else if (m_job->events() && !m_job->isRunning()) {
        tryAgain(); // the events are at hand: the new figures come at once
    }
}

void DryRunCard::planChanged(const Touched &touched)
{
    if (std::ranges::none_of(kRead, [&touched](const char *table) { return touched.has(QLatin1String(table)); })) {
        return;
    }
    m_dirty = true;
    if (isVisible()) {
        refresh();
    }
}

void DryRunCard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_dirty) {
        refresh();
    }
}

void DryRunCard::refresh()
{
    m_dirty = false;
    const auto last = lastDryRun(m_plan.tables(), m_key);
    m_empty->setVisible(!last);
    m_empty->button()->setEnabled(!m_plan.isReadOnly());
    m_frame->setVisible(last.has_value());
    if (last) {
        m_filling = true;
        showRun(*last);
        m_filling = false;
    }
}

void DryRunCard::showRun(const LastDryRun &last)
{
    const auto moment = boardMoment(m_plan.tables(), m_key);
    const MomentOutcome &outcome = last.run.outcome;
    const PlanProfile profile = m_plan.tables().profile();
    const std::optional<qint64> wait = waitOf(moment->moment.rule);
    const bool canMove = wait && !m_plan.isReadOnly();
    m_frame->setHeading(dryRunTitle(last.run, profile.timeZone));
    m_frame->setToolTip(tr("%1, %2 events").arg(last.file, QLocale().toString(last.run.events)));
    m_sentence->setText(dryRunSentence(outcome));
    m_barSeconds = waitBarSeconds(outcome, wait);
    m_chart->setContent(waitContent(outcome, wait, canMove));
    m_caption->setText(waitCaption(moment->moment.rule, outcome));
    const auto suggested = suggestedWait(outcome.selfReturns);
    m_suggested = suggested ? std::optional(*suggested / 60) : std::nullopt;
    m_suggestion->setText(suggestionText(outcome));
    m_suggestion->setVisible(wait.has_value());
    const bool other = canMove && m_suggested && *m_suggested > 0 && *m_suggested != *wait;
    m_takeSuggestion->setVisible(other);
    if (other) {
        m_takeSuggestion->setText(tr("Wait %1 minutes").arg(*m_suggested));
    }
    const double lift = assumedLift(m_plan.tables());
    m_liftField->setValue(lift * 100);
    m_liftField->setEnabled(!m_plan.isReadOnly());
    m_lift->setText(liftSentence(outcome, lift, profile.currency));
    m_columns->setEnabled(!m_paths.isEmpty());
    m_columns->setToolTip(m_paths.isEmpty()
                              ? tr("Try on shop events again to see how the file’s columns are read")
                              : tr("How the file’s columns and events are read, and when a session ends"));
    m_remarks->setText(dryRunRemarks(last.run));
    m_remarks->setVisible(!m_remarks->text().isEmpty());
    showStale(last);
}

void DryRunCard::showStale(const LastDryRun &last)
{
    m_stale->setVisible(last.stale);
    m_again->setVisible(last.stale && !m_plan.isReadOnly());
    m_stale->setText(tr("The moment has been changed since: these are the figures of before."));
    m_again->setText(m_job->events() ? tr("Try again") : tr("Try on shop events…"));
}

} // namespace dropbeat

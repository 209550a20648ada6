// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rhythm/plan_next_panel.h"

#include "core/actions/rollout_edits.h"
#include "ui/widgets/drop_words.h"
#include "ui/widgets/tone_label.h"

#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kUsual = 6;
constexpr int kMost = 24;

QString launchDayText(const PlannedLaunch &launch)
{
    const QString day =
        weekdayText(launch.launch.date) + QLocale().toString(launch.launch.date, QStringLiteral(" yyyy"));
    return launch.insteadOf.isValid()
               ? PlanNextPanel::tr("%1, not %2: %3").arg(day, dayText(launch.insteadOf), launch.quietReason)
               : day;
}

} // namespace

PlanNextPanel::PlanNextPanel(const Plan &plan, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_count(new QSpinBox(this))
    , m_grid(new QGridLayout)
    , m_rollout(new QComboBox(this))
    , m_summary(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
{
    m_count->setObjectName(QStringLiteral("count"));
    m_count->setAccessibleName(tr("How many drops"));
    m_count->setRange(1, kMost);
    m_count->setValue(kUsual);
    connect(m_count, &QSpinBox::valueChanged, this, [this] {
        fill();
        emit changed();
    });
    m_rollout->setObjectName(QStringLiteral("rollout"));
    m_rollout->setAccessibleName(tr("Roll-out of each drop"));
    connect(m_rollout, &QComboBox::currentIndexChanged, this, [this] { m_summary->setText(summary(count())); });
    m_summary->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *top = new QHBoxLayout;
    top->addWidget(new ToneLabel(tr("Drops"), Tone::Ink, FontRole::Body, this));
    top->addWidget(m_count);
    top->addSpacing(12);
    top->addWidget(new ToneLabel(tr("each with"), Tone::Ink, FontRole::Body, this));
    top->addWidget(m_rollout, 1);
    column->addLayout(top);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(5);
    m_grid->setColumnStretch(1, 1);
    column->addLayout(m_grid);
    column->addWidget(m_summary);
    fillRollouts();
}

void PlanNextPanel::fillRollouts()
{
    m_rollouts = allRollouts(m_plan.tables());
    m_rollout->addItem(tr("no roll-out yet"));
    for (const RolloutPlan &rollout : m_rollouts) {
        m_rollout->addItem(rollout.rollout.name);
    }
    m_rollout->setCurrentIndex(1);
}

void PlanNextPanel::show(const Arc &arc)
{
    m_arc = arc;
    fill();
}

int PlanNextPanel::count() const
{
    return m_count->value();
}

QStringList PlanNextPanel::names() const
{
    QStringList names;
    for (int row = 0; row < count() && row < m_names.size(); ++row) {
        names << m_names.at(row)->text().trimmed();
    }
    return names;
}

std::vector<RolloutStep> PlanNextPanel::steps() const
{
    const int at = m_rollout->currentIndex() - 1;
    return at < 0 ? std::vector<RolloutStep>() : m_rollouts.at(static_cast<size_t>(at)).steps;
}

void PlanNextPanel::addRow(int row)
{
    auto *chapter = new ToneLabel({}, Tone::Muted, FontRole::Small, this);
    auto *name = new QLineEdit(this);
    name->setObjectName(QStringLiteral("name%1").arg(row));
    name->installEventFilter(this);
    auto *date = new ToneLabel({}, Tone::Ink, FontRole::Small, this);
    date->setObjectName(QStringLiteral("date%1").arg(row));
    m_grid->addWidget(chapter, row, 0);
    m_grid->addWidget(name, row, 1);
    m_grid->addWidget(date, row, 2);
    m_chapters << chapter;
    m_names << name;
    m_dates << date;
    if (row > 0) {
        setTabOrder(m_names.at(row - 1), name);
    }
}

void PlanNextPanel::fill()
{
    const std::vector<PlannedLaunch> launches = previewNext(m_plan.tables(), m_arc, count(), m_plan.today());
    const int rows = std::max(static_cast<int>(m_names.size()), static_cast<int>(launches.size()));
    for (int row = 0; row < rows; ++row) {
        if (row >= m_names.size()) {
            addRow(row);
        }
        const bool shown = row < static_cast<int>(launches.size());
        m_chapters.at(row)->setVisible(shown);
        m_names.at(row)->setVisible(shown);
        m_dates.at(row)->setVisible(shown);
        if (shown) {
            const PlannedLaunch &launch = launches[static_cast<size_t>(row)];
            const QString chapter = tr("Chapter %1").arg(launch.chapter);
            m_chapters.at(row)->setText(chapter);
            m_names.at(row)->setPlaceholderText(row == 0 ? tr("What drops? A name is enough for now") : chapter);
            m_names.at(row)->setAccessibleName(
                tr("Name of chapter %1, %2").arg(launch.chapter).arg(launchDayText(launch)));
            m_dates.at(row)->setText(launchDayText(launch));
            m_dates.at(row)->setTone(launch.insteadOf.isValid() ? Tone::Warn : Tone::Ink);
        }
    }
    m_summary->setText(summary(static_cast<int>(launches.size())));
}

QString PlanNextPanel::summary(int launches) const
{
    const std::vector<RolloutStep> each = steps();
    if (each.empty()) {
        return tr("%n drop(s) get a launch and nothing around it yet.", nullptr, launches);
    }
    const int touchpoints =
        launches * static_cast<int>(std::count_if(each.begin(), each.end(), [this](const RolloutStep &step) {
            return m_plan.tables().channels().get(step.channel).has_value();
        }));
    const auto [first, last] = std::minmax_element(
        each.begin(), each.end(), [](const auto &a, const auto &b) { return a.dayOffset < b.dayOffset; });
    return tr("%n touchpoint(s) in all, from %1 to %2 around each launch.", nullptr, touchpoints)
        .arg(offsetText(first->dayOffset), offsetText(last->dayOffset));
}

bool PlanNextPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    const auto row = static_cast<int>(m_names.indexOf(qobject_cast<QLineEdit *>(watched)));
    if (row < 0) {
        return QWidget::eventFilter(watched, event);
    }
    if (key->matches(QKeySequence::Paste) && pasteNames(row)) {
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Down) {
        if (row + 1 < count()) {
            goOn(row + 1);
        } else if (key->key() != Qt::Key_Down) {
            emit done();
        }
        return true;
    }
    if (key->key() == Qt::Key_Up && row > 0) {
        goOn(row - 1);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void PlanNextPanel::goOn(int row)
{
    m_names.at(row)->setFocus(Qt::TabFocusReason);
    m_names.at(row)->selectAll();
}

bool PlanNextPanel::pasteNames(int row)
{
    // A column of a spreadsheet, or lines of a note: one name a line.
    const QStringList lines = QGuiApplication::clipboard()->text().trimmed().split(u'\n', Qt::SkipEmptyParts);
    if (lines.size() < 2) {
        return false;
    }
    const auto most = static_cast<int>(std::min<qsizetype>(kMost, row + lines.size()));
    m_count->setValue(std::max(m_count->value(), most));
    for (int i = row; i < most && i < m_names.size(); ++i) {
        m_names.at(i)->setText(lines.at(i - row).section(u'\t', 0, 0).trimmed());
    }
    goOn(most - 1);
    return true;
}

} // namespace dropbeat

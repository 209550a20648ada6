// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/dry_run_dialog.h"

#include "core/actions/moment_board.h"
#include "core/moments/dry_run.h"
#include "core/moments/episode_words.h"
#include "core/moments/rule_words.h"
#include "ui/charts/chart_frame.h"
#include "ui/moments/case_model.h"
#include "ui/moments/compare_settings.h"
#include "ui/moments/dry_run_words.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <array>

namespace dropbeat {

namespace {

constexpr std::array<Episode::End, 7> kEnds{Episode::End::Fires,     Episode::End::Returned,    Episode::End::Restarted,
                                            Episode::End::Already,   Episode::End::NotFollowed, Episode::End::OwnCap,
                                            Episode::End::OverallCap};

/// The events of a case as lines, the trigger's marked.
QString eventLines(const ShownCase &one, const QTimeZone &zone, const Currency &currency)
{
    QString lines;
    for (const CaseEvent &event : one.events) {
        QString line = QStringLiteral("%1  %2").arg(eventTimeText(event.at, zone, true), eventName(event.event));
        if (!event.item.isEmpty()) {
            line += QStringLiteral(" · ") + event.item;
        }
        if (event.value != EventLog::kNoValue && event.event != QStringLiteral("points")) {
            line += QStringLiteral(" · ") + Money{event.value}.text(currency, QLocale());
        }
        const QString shown = line.toHtmlEscaped();
        lines += event.at == one.episode.trigger ? QStringLiteral("<b>%1</b><br>").arg(shown)
                                                 : QStringLiteral("%1<br>").arg(shown);
    }
    return lines;
}

} // namespace

DryRunDialog::DryRunDialog(Plan &plan, DryRunJob &job, const QString &key, const LastDryRun &last, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_job(job)
    , m_key(key)
    , m_last(last)
    , m_zone(plan.tables().profile().timeZone)
    , m_tabs(new QTabWidget(this))
    , m_cases(new CaseModel(m_zone, this))
{
    setObjectName(QStringLiteral("dryRunDialog"));
    const auto moment = boardMoment(plan.tables(), key);
    setWindowTitle(tr("%1: %2").arg(moment ? moment->moment.name : key, dryRunTitle(last.run, m_zone)));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs);
    m_tabs->addTab(makeTimes(), tr("Days and hours"));
    m_tabs->addTab(makeCases(), tr("Cases: why, and why not"));
    m_tabs->addTab(makeClashes(), tr("Clashes"));
    auto *compare = new CompareSettings(plan, job, key, m_tabs);
    connect(compare, &CompareSettings::problem, this, &DryRunDialog::problem);
    m_tabs->addTab(compare, tr("Compare two settings"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(760, 560);
}

QWidget *DryRunDialog::makeTimes()
{
    auto *page = new QWidget(m_tabs);
    auto *layout = new QVBoxLayout(page);
    auto *days = new BarChart;
    days->setContent(dayContent(m_last.run.outcome));
    layout->addWidget(new ChartFrame(tr("Messages by day"), days, page), 1);
    auto *hours = new BarChart;
    hours->setContent(hourContent(m_last.run.outcome));
    layout->addWidget(new ChartFrame(tr("Messages by hour of the day"), hours, page), 1);
    return page;
}

QWidget *DryRunDialog::makeCases()
{
    auto *page = new QWidget(m_tabs);
    auto *layout = new QVBoxLayout(page);
    auto *line = new QHBoxLayout;
    m_end = new QComboBox(page);
    m_end->setAccessibleName(tr("What became of it"));
    m_end->addItem(tr("All"), -1);
    for (const Episode::End end : kEnds) {
        m_end->addItem(episodeEndWords(end), static_cast<int>(end));
    }
    m_shopper = new QLineEdit(page);
    m_shopper->setObjectName(QStringLiteral("askShopper"));
    m_shopper->setAccessibleName(tr("Ask about a shopper"));
    m_shopper->setClearButtonEnabled(true);
    m_shopper->setEnabled(m_job.events() != nullptr);
    m_shopper->setPlaceholderText(m_job.events() ? tr("Why, or why not? Customer or session")
                                                 : tr("Try on shop events again to ask about any shopper"));
    line->addWidget(m_end);
    line->addWidget(m_shopper, 1);
    layout->addLayout(line);
    m_view = new QTableView(page);
    m_view->setModel(m_cases);
    m_view->setAccessibleName(tr("Cases"));
    styleTable(*m_view);
    m_view->horizontalHeader()->setSectionResizeMode(CaseModel::What, QHeaderView::Stretch);
    layout->addWidget(m_view, 1);
    m_why = new ToneLabel({}, Tone::Ink, FontRole::Small, page);
    m_why->setObjectName(QStringLiteral("whyText"));
    m_why->setWordWrap(true);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_why->setMinimumHeight(140);
    m_why->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    layout->addWidget(m_why);
    connect(m_end, &QComboBox::currentIndexChanged, this, &DryRunDialog::showCases);
    connect(m_shopper, &QLineEdit::textChanged, this, &DryRunDialog::showCases);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { showCase(current.row()); });
    showCases();
    return page;
}

void DryRunDialog::showCases()
{
    const QString shopper = m_shopper->text().trimmed();
    if (!shopper.isEmpty()) {
        askAbout(shopper);
        return;
    }
    const int wanted = m_end->currentData().toInt();
    std::vector<ShownCase> shown;
    for (const ShownCase &one : m_last.run.cases) {
        if (wanted < 0 || static_cast<int>(one.episode.end) == wanted) {
            shown.push_back(one);
        }
    }
    m_cases->setCases(std::move(shown));
    if (m_cases->rowCount() > 0) {
        m_view->selectRow(0);
    } else {
        m_why->setText(tr("No case ended like this."));
    }
}

/// Any shopper of the events at hand: every trigger, also those that sent nothing.
void DryRunDialog::askAbout(const QString &shopper)
{
    const std::shared_ptr<const ReadEvents> events = m_job.events();
    const auto found = events ? events->log.shopperNamed(shopper) : std::nullopt;
    m_cases->setCases({});
    if (!found) {
        m_why->setText(tr("No shopper of these events is called “%1”.").arg(shopper.toHtmlEscaped()));
        return;
    }
    const size_t who = found.value_or(0);
    const EventLog &log = events->log;
    QStringList keys;
    for (const BoardMoment &each : momentBoard(m_plan.tables())) {
        if (each.moment.on || each.moment.key == m_key) {
            keys << each.moment.key;
        }
    }
    const TrialSetting setting = trialSetting(m_plan.tables(), keys, log.first, log.last);
    DryRun run(log, setting);
    const auto &episodes = run.episodesOf(who);
    std::vector<ShownCase> shown;
    for (size_t i = 0; i < setting.moments.size(); ++i) {
        if (setting.moments[i].key == m_key) {
            for (const Episode &episode : episodes[i]) {
                shown.push_back(shownCase(log, {who, episode}, 40));
            }
        }
    }
    if (shown.empty()) {
        Episode none;
        none.trigger = log.secondsAt(log.begin[who]);
        none.send = none.endAt = none.trigger;
        const ShownCase all = shownCase(log, {who, none}, 40);
        m_why->setText(tr("Why not: nothing this shopper did is this moment’s trigger. Their first events:") +
                       QStringLiteral("<br>") + eventLines(all, m_zone, m_plan.tables().profile().currency));
        return;
    }
    m_cases->setCases(std::move(shown));
    m_view->selectRow(0);
}

void DryRunDialog::showCase(int row)
{
    if (row < 0 || row >= m_cases->rowCount()) {
        return;
    }
    const ShownCase &one = m_cases->at(row);
    m_why->setText(episodeSentence(one.episode, m_zone).toHtmlEscaped() + QStringLiteral("<br>") +
                   eventLines(one, m_zone, m_plan.tables().profile().currency));
}

QWidget *DryRunDialog::makeClashes()
{
    auto *page = new QWidget(m_tabs);
    auto *layout = new QVBoxLayout(page);
    const QLocale locale;
    QStringList lines;
    for (const KeptClash &clash : m_last.run.clashes) {
        lines << tr("%1: %2 times, %3 shoppers")
                     .arg(clash.with, locale.toString(clash.times), locale.toString(clash.shoppers));
    }
    auto *text = new ToneLabel(
        lines.isEmpty() ? tr("No shopper would have had another moment’s message within 24 hours of this one.")
                        : tr("Within 24 hours of this moment’s message the same shopper would have had one of:") +
                              u'\n' + lines.join(u'\n'),
        Tone::Ink, FontRole::Body, page);
    text->setWordWrap(true);
    layout->addWidget(text);
    auto *note = new ToneLabel(tr("A cap over all moments and drops, or switching one of them off, keeps them apart."),
                               Tone::Muted, FontRole::Small, page);
    note->setWordWrap(true);
    note->setVisible(!lines.isEmpty());
    layout->addWidget(note);
    layout->addStretch(1);
    return page;
}

} // namespace dropbeat

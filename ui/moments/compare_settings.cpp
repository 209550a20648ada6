// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/compare_settings.h"

#include "core/actions/moment_board.h"
#include "core/actions/moment_edits.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/tone_label.h"

#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace dropbeat {

namespace {

QSpinBox *field(const QString &name, int least, int most, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setAccessibleName(name);
    box->setRange(least, most);
    box->setGroupSeparatorShown(true);
    return box;
}

struct Line
{
    QString name;
    QString one;
    QString other;
};

QString share(qint64 part, qint64 whole)
{
    return whole > 0 ? CompareSettings::tr("%1 %").arg(
                           QLocale().toString(100.0 * static_cast<double>(part) / static_cast<double>(whole), 'f', 1))
                     : QStringLiteral("—");
}

} // namespace

CompareSettings::CompareSettings(Plan &plan, DryRunJob &job, const QString &key, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_job(job)
    , m_key(key)
    , m_wait(field(tr("Wait, minutes"), 1, 100'000, this))
    , m_count(field(tr("At most so many"), 1, 99, this))
    , m_days(field(tr("In so many days; 0 is without a limit"), 0, 3650, this))
    , m_run(makeButton(tr("Compare"), ButtonLook::Primary, this))
    , m_take(makeButton(tr("Take the other setting"), ButtonLook::Outlined, this))
    , m_note(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
    , m_table(new QGridLayout)
{
    m_wait->setObjectName(QStringLiteral("compareWait"));
    m_run->setObjectName(QStringLiteral("compareButton"));
    m_take->setObjectName(QStringLiteral("takeSettingButton"));
    const TriedMoment now = asItIs();
    const auto wait = waitOf(now.rule);
    m_wait->setEnabled(wait.has_value());
    m_wait->setValue(static_cast<int>(wait.value_or(0)));
    m_count->setValue(now.cap.count);
    m_days->setValue(now.cap.days);
    auto *form = new QGridLayout;
    const auto add = [&](int line, const QString &name, QSpinBox *box) {
        form->addWidget(new ToneLabel(name, Tone::Ink, FontRole::Body, this), line, 0);
        form->addWidget(box, line, 1);
    };
    add(0, tr("The other setting waits, minutes"), m_wait);
    add(1, tr("sends at most"), m_count);
    add(2, tr("in so many days (0: no limit)"), m_days);
    form->setColumnStretch(2, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_run);
    buttons->addWidget(m_take);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    m_note->setWordWrap(true);
    layout->addWidget(m_note);
    layout->addLayout(m_table);
    layout->addStretch(1);
    m_run->setEnabled(m_job.events() != nullptr);
    m_take->setEnabled(!m_plan.isReadOnly());
    m_note->setText(m_job.events() ? QString() : tr("Try on shop events again first: comparing needs the events."));
    connect(m_run, &QPushButton::clicked, this, &CompareSettings::compare);
    connect(m_take, &QPushButton::clicked, this, &CompareSettings::take);
    connect(&m_job, &DryRunJob::compared, this, [this](const MomentOutcome &one, const MomentOutcome &second) {
        if (std::exchange(m_asked, false)) {
            showBoth(one, second);
        }
    });
    connect(&m_job, &DryRunJob::failed, this, [this](const Error &error) {
        if (std::exchange(m_asked, false)) {
            m_run->setEnabled(true);
            m_note->setText(error.text());
        }
    });
}

TriedMoment CompareSettings::asItIs() const
{
    const auto moment = boardMoment(m_plan.tables(), m_key);
    return moment ? TriedMoment::of(moment->moment) : TriedMoment();
}

TriedMoment CompareSettings::other() const
{
    TriedMoment moment = asItIs();
    if (m_wait->isEnabled()) {
        moment.rule = withWait(moment.rule, m_wait->value());
    }
    moment.cap = {m_count->value(), m_days->value()};
    return moment;
}

void CompareSettings::compare()
{
    if (m_job.isRunning()) {
        return;
    }
    m_asked = true;
    m_run->setEnabled(false);
    m_note->setText(tr("Trying both…"));
    m_job.compare(asItIs(), other());
}

void CompareSettings::take()
{
    const TriedMoment wanted = other();
    try {
        editMoment(m_plan, m_key, tr("Take another setting of a moment"), [wanted](Moment &moment) {
            moment.rule = wanted.rule;
            moment.cap = wanted.cap;
        });
        m_note->setText(tr("Taken over. Undo takes it back."));
    } catch (const Error &error) {
        emit problem(error);
    }
}

void CompareSettings::showBoth(const MomentOutcome &one, const MomentOutcome &second)
{
    m_run->setEnabled(true);
    m_note->setText({});
    while (QLayoutItem *item = m_table->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QLocale locale;
    const auto count = [&](const QString &name, qint64 MomentOutcome::*member) {
        return Line{name, locale.toString(one.*member), locale.toString(second.*member)};
    };
    const std::vector<Line> lines{
        {QString(), tr("As it is"), tr("The other")},
        count(tr("Messages"), &MomentOutcome::fires),
        count(tr("Shoppers"), &MomentOutcome::shoppers),
        count(tr("Came back on their own sooner"), &MomentOutcome::returnedBefore),
        count(tr("Wait began anew"), &MomentOutcome::restarted),
        count(tr("Held back by its cap"), &MomentOutcome::ownCap),
        count(tr("Held back by the cap over all"), &MomentOutcome::overallCap),
        {tr("Baseline of the KPI"), share(one.reached, one.followed), share(second.reached, second.followed)}};
    for (int line = 0; line < static_cast<int>(lines.size()); ++line) {
        const Line &at = lines[static_cast<size_t>(line)];
        const Tone tone = line == 0 ? Tone::Muted : Tone::Ink;
        m_table->addWidget(new ToneLabel(at.name, tone, FontRole::Body, this), line, 0);
        for (int column = 1; column <= 2; ++column) {
            auto *cell = new ToneLabel(column == 1 ? at.one : at.other, tone, FontRole::Body, this);
            cell->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->addWidget(cell, line, column);
        }
    }
    m_table->setColumnStretch(0, 1);
}

} // namespace dropbeat

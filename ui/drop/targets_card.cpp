// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drop/targets_card.h"

#include "core/actions/plan_edits.h"
#include "core/measure/judgement.h"
#include "core/measure/presets.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/bullet_bar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/field_editor.h"
#include "ui/widgets/kpi_words.h"
#include "ui/widgets/tone_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kFieldWidth = 92;

} // namespace

TargetsCard::TargetsCard(Plan &plan, Report report, QWidget *parent)
    : Card(tr("Targets"), parent)
    , m_plan(plan)
    , m_report(std::move(report))
    , m_currency(plan.tables().profile().currency)
{
    for (const Kpi &kpi : plan.tables().kpis().all()) {
        addRow(kpi);
    }
    m_more = makeButton(QString(), ButtonLook::Link, this);
    m_more->setObjectName(QStringLiteral("moreTargets"));
    connect(m_more, &QPushButton::clicked, this, [this] {
        for (const Row &row : m_rows) {
            m_shown.insert(row.kpi.id);
        }
        reload();
    });
    content()->addWidget(m_more, 0, Qt::AlignLeft);
    auto *key = new ToneLabel(tr("tick = target · band = benchmark"), Tone::Muted, FontRole::Small, this);
    key->setWordWrap(true);
    content()->addWidget(key);
    content()->addStretch(1);
}

void TargetsCard::addRow(const Kpi &kpi)
{
    auto *holder = new QWidget(this);
    auto *line = new QHBoxLayout(holder);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(10);
    auto *bar = new BulletBar(Bullet(), this);
    bar->setFocusPolicy(Qt::NoFocus); // the field beside it is the way in
    auto *field = new QLineEdit(this);
    field->setFixedWidth(kFieldWidth);
    field->setAlignment(Qt::AlignRight);
    field->setPlaceholderText(tr("no target"));
    field->setAccessibleName(tr("Target for %1").arg(kpi.name));
    field->setToolTip(kpiExplanation(kpi.id));
    field->setReadOnly(m_plan.isReadOnly());
    line->addWidget(bar, 1);
    line->addWidget(field, 0, Qt::AlignBottom);
    content()->addWidget(holder);
    auto *editor = new FieldEditor(field, [this, kpi](const QString &text, const QString &) { write(kpi, text); });
    editor->setWritesWhole(true);
    m_rows.push_back({kpi, holder, bar, field, editor});
}

void TargetsCard::setDrop(Id<Drop> drop)
{
    m_drop = drop;
    m_shown.clear();
    reload();
}

void TargetsCard::reload()
{
    m_currency = m_plan.tables().profile().currency;
    const std::vector<Target> targets = m_plan.tables().targets().ofDrop(m_drop);
    const std::vector<Benchmark> benchmarks = m_plan.tables().benchmarks().all();
    for (const Row &row : m_rows) {
        const auto target = std::find_if(targets.begin(), targets.end(), [&row](const Target &one) {
            return one.kpi == row.kpi.id && one.clip.isNull();
        });
        show(row, target == targets.end() ? std::nullopt : std::optional(target->value),
             benchmarkFor(row.kpi.id, benchmarks, QString(), 0));
    }
    showRows(targets);
}

/// Those with a target; with none, all. What has been seen stays in sight.
void TargetsCard::showRows(const std::vector<Target> &targets)
{
    bool any = false;
    for (const Target &target : targets) {
        if (target.clip.isNull()) {
            m_shown.insert(target.kpi);
            any = true;
        }
    }
    const bool all = !any && m_shown.isEmpty();
    int hidden = 0;
    for (const Row &row : m_rows) {
        if (all) {
            m_shown.insert(row.kpi.id);
        }
        const bool shown = m_shown.contains(row.kpi.id);
        row.holder->setVisible(shown);
        hidden += shown ? 0 : 1;
    }
    m_more->setVisible(hidden > 0);
    m_more->setText(tr("%n more to aim at", nullptr, hidden));
}

void TargetsCard::show(const Row &row, std::optional<double> target, const std::optional<Benchmark> &benchmark)
{
    Bullet bullet;
    bullet.id = row.kpi.id;
    bullet.label =
        row.kpi.direction == Direction::LowerIsBetter ? tr("%1 (lower is better)").arg(row.kpi.name) : row.kpi.name;
    bullet.target = target;
    bullet.toolTip = kpiExplanation(row.kpi.id);
    if (benchmark) {
        bullet.bandLow = benchmark->low ? benchmark->low : std::optional(0.0);
        bullet.bandHigh = benchmark->high;
        bullet.toolTip +=
            u'\n' + tr("Benchmark %1 (%2)").arg(kpiBandText(row.kpi, *benchmark, m_currency), benchmark->source);
    }
    row.bar->setBullet(bullet);
    row.editor->setStored(target ? kpiTargetText(row.kpi, *target, m_currency) : QString());
}

void TargetsCard::write(const Kpi &kpi, const QString &text)
{
    attempt(
        [&] {
            const std::optional<double> value = kpiFromText(kpi, text, m_currency);
            if (!value && !text.trimmed().isEmpty()) {
                throw Error(Error::Kind::Refused, tr("The target for %1 was not changed.").arg(kpi.name),
                            tr("“%1” is no such figure.").arg(text),
                            tr("Write it like %1, or leave the field empty for no target.")
                                .arg(kpiGoalText(kpi, kpi.unit == KpiUnit::Fraction ? 0.025 : 200, m_currency)));
            }
            setTarget(m_plan, m_drop, {}, kpi.id, value);
            reload(); // "42" comes back as "≥ 42 %"
        },
        m_report);
}

QLineEdit *TargetsCard::field(const QString &kpi) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&kpi](const Row &row) { return row.kpi.id == kpi; });
    return found == m_rows.end() ? nullptr : found->field;
}

} // namespace dropbeat

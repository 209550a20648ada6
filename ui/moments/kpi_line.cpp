// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/kpi_line.h"

#include "core/actions/moment_edits.h"
#include "ui/moments/chip_button.h"
#include "ui/moments/moment_words.h"
#include "ui/moments/text_popup.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/tone_label.h"

#include <QMenu>
#include <QVBoxLayout>

namespace dropbeat {

KpiLine::KpiLine(Plan &plan, std::function<void(const Error &)> report, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_report(std::move(report))
    , m_column(new QVBoxLayout(this))
    , m_remark(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    m_column->addWidget(new ToneLabel(tr("One KPI"), Tone::Ink, FontRole::Strong, this));
    m_remark->setWordWrap(true);
    m_remark->setObjectName(QStringLiteral("kpiRemark"));
    m_column->addWidget(m_remark);
}

void KpiLine::setMoment(const BoardMoment &whole)
{
    m_whole = whole;
    const Moment &moment = whole.moment;
    const Currency currency = m_plan.tables().profile().currency;
    const MomentKpi kpi = measuredKpi(moment.kpi);
    const MomentFigure figure =
        moment.id ? momentFigure(moment.kpi, m_plan.tables().momentResults().ofMoment(moment.id)) : MomentFigure();
    const bool focused = m_line && m_line->focusWidget() && m_line->focusWidget()->hasFocus();
    const QString had = focused ? m_line->focusWidget()->objectName() : QString();
    if (m_line) {
        m_column->removeWidget(m_line);
        m_line->hide();
        m_line->deleteLater();
    }
    auto *chosen = new ChipButton(moment.kpi.isEmpty() ? tr("Choose a KPI…") : kpi.name, this);
    chosen->setObjectName(QStringLiteral("kpiChip"));
    connect(chosen, &QPushButton::clicked, this, [this, chosen] { openKpis(chosen); });
    auto *target = new ChipButton(moment.target ? momentKpiText(kpi, *moment.target, currency) : tr("none yet"), this);
    target->setObjectName(QStringLiteral("targetChip"));
    connect(target, &QPushButton::clicked, this, [this, target] { openTarget(target); });
    for (ChipButton *chip : {chosen, target}) {
        chip->setEnabled(!m_plan.isReadOnly());
    }
    target->setVisible(!moment.kpi.isEmpty());
    const QString sentence = moment.kpi.isEmpty() ? QStringLiteral("%1")
                             : figure.value
                                 ? tr("%1 — now %3, target %2", "KPI, target, figure")
                                       .replace(QStringLiteral("%3"), momentFigureText(kpi, figure, currency))
                                 : tr("%1 — not reported yet, target %2", "KPI, target");
    m_line = makeSentenceLine(sentence,
                              moment.kpi.isEmpty() ? QList<QWidget *>{chosen} : QList<QWidget *>{chosen, target}, this);
    m_column->insertWidget(1, m_line);
    m_line->show();
    if (auto *again = had.isEmpty() ? nullptr : m_line->findChild<QWidget *>(had)) {
        again->setFocus(Qt::OtherFocusReason);
    }
    showRemarks(kpi, figure);
}

/// What the KPI counts, what others reach, and what its figure leaves out.
void KpiLine::showRemarks(const MomentKpi &kpi, const MomentFigure &figure)
{
    QStringList remarks;
    if (const QString band = momentBandText(kpi, m_plan.tables().profile().currency); !band.isEmpty()) {
        remarks << tr("Benchmark %1: %2, %3.", "band, source, year")
                       .arg(band, kpi.source, kpi.asOf.toString(QStringLiteral("yyyy")));
    } else if (!m_whole.moment.kpi.isEmpty()) {
        remarks << tr("No benchmark with a source is known: your own history is the measure.");
    }
    if (!kpi.counts.isEmpty()) {
        remarks.prepend(tr("It counts %1.").arg(kpi.counts));
    }
    if (figure.value && figure.without > 0) {
        remarks << tr("%n result(s) lack a part of it and are left out.", nullptr, figure.without);
    }
    m_remark->setText(remarks.join(u' '));
    m_remark->setVisible(!remarks.isEmpty());
}

void KpiLine::change(const QString &label, std::function<void(Moment &)> edit, const QString &gesture)
{
    attempt([&] { editMoment(m_plan, m_whole.moment.key, label, edit, gesture); }, m_report);
}

void KpiLine::openKpis(ChipButton *chip)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const MomentKpi &kpi : momentKpis()) {
        QAction *action = menu->addAction(kpi.name);
        action->setCheckable(true);
        action->setChecked(kpi.id == m_whole.moment.kpi);
        connect(action, &QAction::triggered, this, [this, kpi] {
            change(tr("Choose the KPI of “%1”").arg(m_whole.moment.name), [kpi](Moment &moment) {
                if (measuredKpi(moment.kpi).unit != kpi.unit) {
                    moment.target.reset(); // it was in another unit
                }
                moment.kpi = kpi.id;
            });
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("One of your own…")), &QAction::triggered, this, &KpiLine::askOwnKpi);
    menu->popup(chip->mapToGlobal(QPoint(0, chip->height() + 2)));
}

void KpiLine::askOwnKpi()
{
    auto *popup =
        new TextPopup(tr("What is counted, of what was sent"), tr("Name of the KPI"),
                      measuredKpi(m_whole.moment.kpi).id == m_whole.moment.kpi ? QString() : m_whole.moment.kpi, this);
    connect(popup, &TextPopup::entered, this, [this](const QString &name) {
        change(tr("Choose the KPI of “%1”").arg(m_whole.moment.name), [name](Moment &moment) {
            moment.kpi = name.trimmed();
            moment.target.reset();
        });
    });
    popup->popUp(m_line);
}

void KpiLine::openTarget(ChipButton *chip)
{
    const MomentKpi kpi = measuredKpi(m_whole.moment.kpi);
    const Currency currency = m_plan.tables().profile().currency;
    auto *popup =
        new TextPopup(tr("What it aims at"), tr("Target"),
                      m_whole.moment.target ? momentKpiText(kpi, *m_whole.moment.target, currency) : QString(), this);
    connect(popup, &TextPopup::entered, this, [this, kpi, currency](const QString &text) {
        const auto value = momentKpiFromText(kpi, text, currency);
        if (text.trimmed().isEmpty() || value) {
            change(tr("Set the target of “%1”").arg(m_whole.moment.name),
                   [value](Moment &moment) { moment.target = value; });
        } else {
            m_report(Error(Error::Kind::Refused, tr("“%1” is no figure for this KPI.").arg(text), {},
                           tr("Write it like %1.").arg(momentKpiText(kpi, 0.15, currency))));
        }
    });
    popup->popUp(chip);
}

} // namespace dropbeat

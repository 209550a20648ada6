// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/moment_findings.h"

#include "core/actions/moment_edits.h"
#include "core/actions/moment_review.h"
#include "core/actions/review.h"
#include "core/moments/rule_words.h"
#include "ui/moments/chip_button.h"
#include "ui/moments/rule_popups.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/finding_list.h"

#include <QVBoxLayout>

#include <algorithm>

namespace dropbeat {

MomentFindings::MomentFindings(Plan &plan, std::function<void(const Error &)> report, QWidget *parent)
    : Card(tr("What to look at"), parent)
    , m_plan(plan)
    , m_report(std::move(report))
    , m_list(new FindingList(FindingRow::Form::Wide, this))
{
    setObjectName(QStringLiteral("momentFindings"));
    m_list->setReadOnly(plan.isReadOnly());
    m_list->setEmptySentence(tr("Nothing to say: few, short, each with one KPI."));
    content()->addWidget(m_list);
    connect(m_list, &FindingList::fixWanted, this,
            [this](const Finding &finding) { attempt([&] { applyFix(m_plan, finding); }, m_report); });
    connect(m_list, &FindingList::setAsideWanted, this, [this](const Finding &finding, const QString &reason) {
        attempt([&] { setAside(m_plan, finding, reason); }, m_report);
        setMoment(m_key);
    });
    connect(m_list, &FindingList::openWanted, this, &MomentFindings::openWanted);
}

void MomentFindings::setMoment(const QString &key)
{
    m_key = key;
    const auto whole = boardMoment(m_plan.tables(), key);
    std::vector<Finding> findings = reviewOfMoment(m_plan.tables(), key, m_plan.today());
    // Of the board: too many on, two that meet; the chosen one's own are there already.
    for (const Finding &each :
         withoutSetAside(momentReview(m_plan.tables(), m_plan.today()), m_plan.tables().setAside().all())) {
        if (std::ranges::find(findings, each) == findings.end() &&
            (each.rule == QLatin1String("moments.too-many") || each.rule == QLatin1String("moments.same-shopper"))) {
            findings.push_back(each);
        }
    }
    sortFindings(findings);
    m_list->setFindings(findings);
    setSubtitle(whole ? tr("%1, and the board", "name of a moment").arg(whole->moment.name) : QString());
    showCap();
}

void MomentFindings::showCap()
{
    if (m_cap) {
        content()->removeWidget(m_cap);
        m_cap->hide();
        m_cap->deleteLater();
    }
    const auto cap = sharedCap(m_plan.tables());
    auto *chip = new ChipButton(cap ? capText(*cap) : tr("without a limit"), this);
    chip->setObjectName(QStringLiteral("sharedCapChip"));
    chip->setEnabled(!m_plan.isReadOnly());
    connect(chip, &QPushButton::clicked, this, [this, chip, cap] {
        (new CapPopup(
             tr("From moments and drops together"), cap.value_or(FrequencyCap{1, 1}),
             [this](const FrequencyCap &wanted, const QString &) {
                 attempt([&] { setSharedCap(m_plan, wanted.days > 0 ? std::optional(wanted) : std::nullopt); },
                         m_report);
             },
             this))
            ->popUp(chip);
    });
    m_cap = makeSentenceLine(
        tr("From moments and drops together, one shopper gets a message at most %1", "once in 1 day"), {chip}, this);
    content()->addWidget(m_cap);
    m_cap->show();
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attribution/landing_card.h"

#include "core/actions/link_edits.h"
#include "core/actions/review.h"
#include "core/base/day_words.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/finding_list.h"
#include "ui/widgets/tone_label.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

namespace dropbeat {

LandingCard::LandingCard(Plan &plan, ReportError report, QWidget *parent)
    : Card(tr("Frictionless checkout"), parent)
    , m_plan(plan)
    , m_report(std::move(report))
    , m_list(new QListWidget(this))
    , m_new(new QLineEdit(this))
    , m_choose(
          new ToneLabel(tr("Choose a drop to see what its landing page has to do."), Tone::Muted, FontRole::Body, this))
    , m_findings(new FindingList(FindingRow::Form::Narrow, this))
{
    m_list->setObjectName(QStringLiteral("landingChecks"));
    m_list->setAccessibleName(tr("Frictionless checkout"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_new->setObjectName(QStringLiteral("newLandingCheck"));
    m_new->setPlaceholderText(tr("Add a thing to check…"));
    m_new->setAccessibleName(tr("A thing to check"));
    m_new->installEventFilter(this);
    m_new->setEnabled(!plan.isReadOnly());
    auto *remove = new QAction(tr("Delete check"), m_list);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    remove->setEnabled(!plan.isReadOnly());
    connect(remove, &QAction::triggered, this, &LandingCard::remove);
    m_list->addAction(remove);
    m_findings->setReadOnly(plan.isReadOnly());
    content()->addWidget(m_choose);
    content()->addWidget(m_list);
    content()->addWidget(m_new);
    content()->addWidget(m_findings);
    content()->addStretch(1);
    connect(m_list, &QListWidget::itemChanged, this, &LandingCard::itemChanged);
    connect(m_findings, &FindingList::openWanted, this, [this] { m_list->setFocus(); });
    connect(m_findings, &FindingList::setAsideWanted, this, [this](const Finding &finding, const QString &reason) {
        attempt([&] { setAside(m_plan, finding, reason); }, m_report);
    });
    connect(&plan, &Plan::changed, this, &LandingCard::planChanged);
}

void LandingCard::setScope(const LedgerScope &scope)
{
    if (scope.drop != m_drop || m_dirty) {
        m_drop = scope.drop;
        reload();
    }
}

void LandingCard::planChanged(const Touched &touched)
{
    for (const char *table : {"landing_check", "drop_", "link", "promo_code", "set_aside"}) {
        if (touched.has(QLatin1String(table)) && !m_dirty) {
            m_dirty = true;
            QTimer::singleShot(0, this, [this] {
                if (m_dirty && isVisible()) {
                    reload();
                }
            });
        }
    }
}

void LandingCard::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    if (m_dirty) {
        reload();
    }
}

void LandingCard::reload()
{
    m_dirty = false;
    const bool any = !m_drop.isNull();
    m_choose->setVisible(!any);
    m_list->setVisible(any);
    m_new->setVisible(any && !m_plan.isReadOnly());
    m_checks = any ? readChecklist(m_plan.tables(), m_drop) : std::vector<ShownCheck>();
    const int row = m_list->currentRow();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const ShownCheck &each : m_checks) {
        QString text = each.title;
        if (each.check.done) {
            const QDateTime local = each.check.at.toTimeZone(m_plan.tables().profile().timeZone);
            const QString when = dayText(local.date(), m_plan.today());
            text += QStringLiteral(" · ") +
                    (each.check.who.isEmpty() ? when : each.check.who + QStringLiteral(", ") + when);
        }
        auto *item = new QListWidgetItem(text, m_list);
        item->setToolTip(each.why.isEmpty() ? text : text + u'\n' + each.why);
        item->setCheckState(each.check.done ? Qt::Checked : Qt::Unchecked);
        Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
        if (!m_plan.isReadOnly()) {
            flags |= Qt::ItemIsUserCheckable;
        }
        item->setFlags(flags);
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    fit();
    showFindings();
}

void LandingCard::fit()
{
    int height = 2 * m_list->frameWidth() + 2;
    for (int row = 0; row < std::min(m_list->count(), 12); ++row) {
        height += std::max(m_list->sizeHintForRow(row), m_list->fontMetrics().height() + 6);
    }
    m_list->setFixedHeight(height);
}

void LandingCard::showFindings()
{
    std::vector<Finding> shown;
    if (m_drop) {
        for (const Finding &finding : linkReview(m_plan.tables(), localNow(m_plan))) {
            if (finding.rule == QLatin1String("attribution.landing-unchecked") && finding.subjectId == m_drop.value) {
                shown.push_back(finding);
            }
        }
    }
    m_findings->setFindings(shown);
    m_findings->setVisible(!shown.empty());
}

void LandingCard::itemChanged(QListWidgetItem *item)
{
    const int row = m_list->row(item);
    if (row < 0 || row >= static_cast<int>(m_checks.size())) {
        return;
    }
    const LandingCheck check = m_checks[static_cast<size_t>(row)].check;
    const bool done = item->checkState() == Qt::Checked;
    if (done != check.done) {
        attempt([&] { setLandingCheck(m_plan, check, done); }, m_report);
    }
}

void LandingCard::addTyped()
{
    const QString typed = m_new->text().trimmed();
    if (!typed.isEmpty() && attempt([&] { addLandingCheck(m_plan, m_drop, typed); }, m_report)) {
        m_new->clear();
    }
}

void LandingCard::remove()
{
    const int row = m_list->currentRow();
    if (row >= 0 && row < static_cast<int>(m_checks.size())) {
        const Id<LandingCheck> check = m_checks[static_cast<size_t>(row)].check.id;
        attempt([&] { removeLandingCheck(m_plan, check); }, m_report);
    }
}

bool LandingCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_new && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            addTyped();
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

} // namespace dropbeat

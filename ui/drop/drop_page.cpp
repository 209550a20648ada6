// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drop/drop_page.h"

#include "core/actions/plan_edits.h"
#include "core/actions/review.h"
#include "ui/drop/budget_card.h"
#include "ui/drop/clips_card.h"
#include "ui/drop/identity_card.h"
#include "ui/drop/money_card.h"
#include "ui/drop/products_card.h"
#include "ui/drop/rollout_card.h"
#include "ui/drop/row_table.h"
#include "ui/drop/targets_card.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/drop_words.h"
#include "ui/widgets/field_editor.h"
#include "ui/widgets/finding_list.h"
#include "ui/widgets/page_header.h"

#include <QAction>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>
#include <QVBoxLayout>

namespace dropbeat {

namespace {

constexpr int kNarrow = 900; ///< below this width the side cards stand under the others
constexpr int kSideWidth = 366;

} // namespace

DropPage::DropPage(Plan &plan, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_header(new PageHeader(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(makeBody(), 1);
    makeHeader();
    addActions(m_clips->commands());
    addActions(m_rollout->commands());
    addActions(m_products->commands());
    addActions(m_budget->commands());
    connect(&plan, &Plan::changed, this, &DropPage::planChanged);
}

void DropPage::makeHeader()
{
    const auto button = [this](const QString &text, bool primary, auto slot) {
        QPushButton *made = m_header->addButton(text, primary);
        made->setEnabled(!m_plan.isReadOnly());
        connect(made, &QPushButton::clicked, this, slot);
    };
    button(tr("Duplicate"), false, &DropPage::duplicateRequested);
    button(tr("Move launch…"), false, &DropPage::moveLaunchRequested);
    button(tr("Add touchpoint"), true, [this] { m_rollout->startTouchpoint(); });
}

QWidget *DropPage::makeBody()
{
    const Report report = [this](const Error &error) { emit problem(error); };
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *body = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, body);
    m_columns->setContentsMargins(20, 16, 20, 16);
    m_columns->setSpacing(14);
    m_identity = new IdentityCard(m_plan, report, body);
    m_clips = new ClipsCard(m_plan, report, body);
    m_rollout = new RolloutCard(m_plan, report, body);
    m_side = new QWidget(body);
    m_targets = new TargetsCard(m_plan, report, m_side);
    m_products = new ProductsCard(m_plan, report, m_side);
    m_budget = new BudgetCard(m_plan, report, m_side);
    m_money = new MoneyCard(m_plan, report, m_side);
    auto *main = new QVBoxLayout;
    main->setSpacing(12);
    main->addWidget(m_identity);
    main->addWidget(m_rollout);
    main->addWidget(m_clips);
    main->addStretch(1);
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(12);
    side->addWidget(m_targets);
    side->addWidget(m_products);
    side->addWidget(m_budget);
    side->addWidget(m_money);
    side->addWidget(makeNotes());
    side->addStretch(1);
    m_columns->addLayout(main, 1);
    m_columns->addWidget(m_side);
    scroll->setWidget(body);
    connect(m_identity, &IdentityCard::moveLaunchRequested, this, &DropPage::moveLaunchRequested);
    connect(m_identity, &IdentityCard::pictureWanted, this, &DropPage::pictureWanted);
    connect(m_identity, &IdentityCard::rhythmRequested, this, &DropPage::rhythmRequested);
    connect(m_rollout, &RolloutCard::moveLaunchRequested, this, &DropPage::moveLaunchRequested);
    connect(m_rollout, &RolloutCard::detailsRequested, this, &DropPage::touchpointDetailsRequested);
    connect(m_clips, &ClipsCard::scriptRequested, this, &DropPage::clipOpened);
    connect(m_products, &ProductsCard::fileWanted, this, &DropPage::productsWanted);
    connectFindings();
    return scroll;
}

QWidget *DropPage::makeNotes()
{
    auto *card = new Card(tr("Notes"), this);
    m_notes = new QPlainTextEdit(card);
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setPlaceholderText(tr("What else to remember"));
    m_notes->setTabChangesFocus(true);
    m_notes->setReadOnly(m_plan.isReadOnly());
    m_notes->setMinimumHeight(96);
    m_notes->setMaximumHeight(160);
    card->content()->addWidget(m_notes);
    m_notesEditor =
        new FieldEditor(m_notes, [this](const QString &text, const QString &gesture) { writeNotes(text, gesture); });
    return card;
}

void DropPage::writeNotes(const QString &text, const QString &gesture)
{
    attempt(
        [&] {
            if (auto drop = m_plan.tables().drops().get(m_drop)) {
                drop->notes = text;
                updateDrop(m_plan, *drop, gesture);
            }
        },
        [this](const Error &error) { emit problem(error); });
}

void DropPage::setDrop(Id<Drop> drop)
{
    if (drop != m_drop) {
        FieldEditor::flushAll(*this); // what was typed belongs to the drop left behind
        m_drop = drop;
        m_clips->setDrop(drop);
        m_rollout->setDrop(drop);
        m_targets->setDrop(drop);
        m_products->setDrop(drop);
        m_budget->setDrop(drop);
        m_money->setDrop(drop);
    }
    refresh();
}

void DropPage::planChanged(const Touched &)
{
    m_dirty = true;
    if (m_coming || !isVisible()) {
        return;
    }
    m_coming = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_coming = false;
            if (m_dirty) {
                refresh();
            }
        },
        Qt::QueuedConnection);
}

void DropPage::refresh()
{
    m_dirty = false;
    const auto shown = m_plan.tables().drops().get(m_drop);
    if (!shown) {
        if (m_drop) {
            emit gone();
        }
        return;
    }
    m_header->setTitle(shown->name);
    m_identity->show(*shown);
    m_notesEditor->setStored(shown->notes);
    m_clips->reload();
    m_rollout->reload();
    m_targets->reload();
    m_products->reload();
    m_budget->reload();
    m_money->reload();
    showFindings();
}

void DropPage::connectFindings()
{
    for (FindingList *list : {m_identity->findings(), m_rollout->findings(), m_budget->findings()}) {
        list->setReadOnly(m_plan.isReadOnly());
        const auto report = [this](const Error &error) { emit problem(error); };
        connect(list, &FindingList::fixWanted, this, [this, report](const Finding &finding) {
            bool fixed = false;
            if (attempt([&] { fixed = applyFix(m_plan, finding); }, report) && !fixed) {
                emit findingOpened(finding);
            }
        });
        connect(list, &FindingList::openWanted, this, [this, list](const Finding &finding) {
            if (list == m_identity->findings()) {
                m_identity->focusStory();
            } else if (list == m_budget->findings()) {
                m_budget->table()->setFocus();
            } else if (finding.subjectKind == QLatin1String("touchpoint")) {
                m_rollout->choose({finding.subjectId});
                emit touchpointDetailsRequested({finding.subjectId});
            } else {
                emit findingOpened(finding);
            }
        });
        connect(list, &FindingList::setAsideWanted, this,
                [this, report](const Finding &finding, const QString &reason) {
                    attempt([&] { setAside(m_plan, finding, reason); }, report);
                });
    }
}

void DropPage::showFindings()
{
    std::vector<Finding> story;
    std::vector<Finding> money;
    std::vector<Finding> others;
    QSet<qint64> touchpoints;
    for (const Touchpoint &touchpoint : m_plan.tables().touchpoints().ofDrop(m_drop)) {
        touchpoints.insert(touchpoint.id.value);
    }
    for (const Finding &finding : review(m_plan)) {
        const bool own = finding.subjectKind == QLatin1String("drop") && finding.subjectId == m_drop.value;
        if (own && finding.rule.startsWith(QLatin1String("rhythm.story"))) {
            story.push_back(finding);
        } else if (own && finding.rule == QLatin1String("rhythm.over-budget")) {
            money.push_back(finding);
        } else if (own ||
                   (finding.subjectKind == QLatin1String("touchpoint") && touchpoints.contains(finding.subjectId))) {
            others.push_back(finding);
        }
    }
    m_identity->findings()->setFindings(story);
    m_budget->findings()->setFindings(money);
    m_rollout->findings()->setFindings(others);
    for (FindingList *list : {m_identity->findings(), m_rollout->findings(), m_budget->findings()}) {
        list->setVisible(!list->findings().empty());
    }
    const auto drop = m_plan.tables().drops().get(m_drop);
    const auto count = static_cast<int>(story.size() + money.size() + others.size());
    QString subtitle =
        dropStatusText(drop->status) + QStringLiteral(" · ") + launchText(drop->launch.date, m_plan.today());
    if (count > 0) {
        subtitle += QStringLiteral(" · ") + tr("%n thing(s) need a decision", nullptr, count);
    }
    m_header->setSubtitle(subtitle);
}

void DropPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_dirty && m_drop) {
        refresh();
    }
}

void DropPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < kNarrow;
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_side->setFixedWidth(narrow ? QWIDGETSIZE_MAX : kSideWidth);
    if (narrow) { // setFixedWidth also raised the minimum
        m_side->setMinimumWidth(0);
    }
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/file_card.h"

#include "ui/importing/file_questions.h"
#include "ui/importing/import_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/problem_banner.h"

#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace dropbeat {

FileCard::FileCard(ImportDraft &draft, int index, QWidget *parent)
    : Card(parent)
    , m_draft(draft)
    , m_index(index)
    , m_banner(new ProblemBanner(this))
    , m_ways(new QWidget(this))
    , m_questions(new FileQuestions(draft, this))
{
    auto *leave = makeButton(tr("Leave it out"), ButtonLook::Small, this);
    leave->setAccessibleName(tr("Leave %1 out").arg(draft.file(index).name()));
    connect(
        leave, &QPushButton::clicked, this, [this] { m_draft.remove(m_index); }, Qt::QueuedConnection);
    addAction(leave);
    for (QToolButton *dismiss : m_banner->findChildren<QToolButton *>()) {
        dismiss->setFixedSize(0, 0); // what stands in the way of a file is not dismissed, it is dealt with
        dismiss->setFocusPolicy(Qt::NoFocus);
    }
    new FlowLayout(m_ways);
    content()->addWidget(m_banner);
    content()->addWidget(m_ways);
    content()->addWidget(m_questions);
    refresh();
}

void FileCard::refresh()
{
    const FileDraft &file = m_draft.file(m_index);
    setTitle(file.name());
    m_banner->hide();
    clearWays();
    m_questions->setFile(m_index);
    m_questions->setVisible(m_draft.stateOf(m_index) != FileDraft::State::Refused && m_questions->hasQuestions());
    showState(file);
}

void FileCard::showState(const FileDraft &file)
{
    switch (m_draft.stateOf(m_index)) {
    case FileDraft::State::Looking:
        setSubtitle(tr("looking at it…"));
        return;
    case FileDraft::State::Refused:
        setSubtitle(file.isLookedAt ? importwords::kindOf(file.layout) : QString());
        showRefusal(file);
        return;
    case FileDraft::State::Asking:
    case FileDraft::State::Ready:
        setSubtitle(importwords::kindOf(file.layout) + QStringLiteral(" · ") + importwords::textOf(file.layout));
        return;
    }
}

void FileCard::showRefusal(const FileDraft &file)
{
    using Severity = ProblemBanner::Severity;
    const auto foreign = file.isLookedAt ? file.foreignCurrency(m_draft.currency()) : std::nullopt;
    if (foreign) {
        showForeignCurrency(*foreign);
    } else if (file.error) {
        m_banner->show(*file.error);
    } else if (file.layout.refusal) {
        m_banner->show(Severity::Warning, file.layout.refusal->what, file.layout.refusal->why,
                       file.layout.refusal->whatToDo);
    } else {
        m_banner->show(Severity::Warning, tr("This file is not of a kind Dropbeat knows."),
                       tr("None of the known exports has these columns."),
                       tr("Say what its columns mean, or choose another file."));
    }
    addWaysOn(file);
}

void FileCard::showForeignCurrency(const Currency &currency)
{
    const QString planCode = m_draft.currency().code;
    m_banner->show(ProblemBanner::Severity::Warning,
                   tr("Its money is in %1, the plan counts in %2.").arg(currency.code, planCode),
                   tr("Amounts of two currencies can’t be added up, and Dropbeat knows no exchange rates."),
                   tr("Export it again in %1, keep a plan of its own for %2, or import the counts without the money.")
                       .arg(planCode, currency.code));
    connect(addWay(tr("Make a plan in %1…").arg(currency.code)), &QPushButton::clicked, this,
            [this, currency] { emit newPlanRequested(currency); });
    connect(
        addWay(tr("Import without &money")), &QPushButton::clicked, this,
        [this] { m_draft.leaveMoneyOut(m_index, true); }, Qt::QueuedConnection);
}

QPushButton *FileCard::addWay(const QString &text)
{
    auto *button = makeButton(text, ButtonLook::Outlined, m_ways);
    m_ways->layout()->addWidget(button);
    m_ways->show();
    return button;
}

void FileCard::clearWays()
{
    for (QPushButton *button : m_ways->findChildren<QPushButton *>()) {
        m_ways->layout()->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
    m_ways->hide();
}

void FileCard::addWaysOn(const FileDraft &file)
{
    const bool hasTable = file.isLookedAt && !file.layout.columns.isEmpty();
    if (hasTable && !file.foreignCurrency(m_draft.currency())) {
        connect(
            addWay(file.layout.kind.isEmpty() || file.layout.refusal ? tr("&Map the columns by hand")
                                                                     : tr("Look at the &columns")),
            &QPushButton::clicked, this, [this] { emit columnsWanted(m_index); }, Qt::QueuedConnection);
    }
    if (file.error && hasTable && file.hasMoney() && !file.layout.mapping.withoutMoney) {
        connect(
            addWay(tr("Import without &money")), &QPushButton::clicked, this,
            [this] { m_draft.leaveMoneyOut(m_index, true); }, Qt::QueuedConnection);
    }
    connect(
        addWay(tr("Choose &another file…")), &QPushButton::clicked, this, [this] { emit anotherFileWanted(m_index); },
        Qt::QueuedConnection);
    connect(
        addWay(tr("&Try again")), &QPushButton::clicked, this, [this] { m_draft.retry(m_index); },
        Qt::QueuedConnection);
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/file_step.h"

#include "ui/importing/fact_grid.h"
#include "ui/importing/file_card.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/tone_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace dropbeat {

FileStep::FileStep(ImportDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_pages(new QStackedLayout(this))
{
    m_pages->addWidget(emptyPage());
    m_pages->addWidget(filesPage());
    connect(&draft, &ImportDraft::filesChanged, this, &FileStep::rebuild);
    connect(&draft, &ImportDraft::fileChanged, this, &FileStep::refresh);
    rebuild();
}

QWidget *FileStep::emptyPage()
{
    auto *empty = new EmptyState(
        tr("Drop exports of TikTok, Meta, Google Analytics, Klaviyo, Pinterest, Bitly or any daily table "
           "here, as they come from the platform (CSV, XLSX or ZIP), and see what each clip did."),
        tr("&Choose files…"), this);
    empty->button()->setObjectName(QStringLiteral("chooseFiles"));
    empty->setExample(example());
    connect(empty, &EmptyState::activated, this, &FileStep::filesWanted);
    return empty;
}

QWidget *FileStep::example()
{
    auto *middle = new QWidget;
    auto *line = new QHBoxLayout(middle);
    auto *card = new Card(tr("What will come in"), middle);
    auto *facts = new FactGrid(card);
    facts->add(tr("84 ad-days, 23 Oct – 19 Nov"), tr("new 56, replace 28"));
    facts->add(tr("Total row “Total of 84 results”"), tr("agrees: € 506.45, 61,920 impressions"), Tone::Good,
               Mark::Check);
    facts->add(tr("Currency"), tr("EUR, as the plan"));
    card->content()->addWidget(facts);
    card->setMaximumWidth(520);
    line->addStretch(1);
    line->addWidget(card, 20);
    line->addStretch(1);
    return middle;
}

QWidget *FileStep::filesPage()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    auto *list = new QWidget;
    list->setAutoFillBackground(false);
    m_cards = new QVBoxLayout(list);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(12);
    scroll->setWidget(list);
    layout->addWidget(scroll, 1);

    auto *line = new QHBoxLayout;
    auto *more = makeButton(tr("Add &files…"), ButtonLook::Outlined, page);
    auto *cancel = makeButton(tr("Cancel"), ButtonLook::Outlined, page);
    m_next = makeButton(tr("&Next"), ButtonLook::Primary, page);
    m_next->setObjectName(QStringLiteral("fileNext"));
    connect(more, &QPushButton::clicked, this, &FileStep::filesWanted);
    connect(cancel, &QPushButton::clicked, this, &FileStep::cancelled);
    connect(m_next, &QPushButton::clicked, this, &FileStep::next);
    line->addWidget(more);
    line->addStretch();
    line->addWidget(cancel);
    line->addWidget(m_next);
    layout->addLayout(line);
    return page;
}

void FileStep::rebuild()
{
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        if (item->widget()) {
            item->widget()->deleteLater();
            item->widget()->hide();
        }
        delete item;
    }
    m_files.clear();
    for (int i = 0; i < static_cast<int>(m_draft.files().size()); ++i) {
        auto *card = new FileCard(m_draft, i, this);
        connect(card, &FileCard::anotherFileWanted, this, &FileStep::anotherFileWanted);
        connect(card, &FileCard::columnsWanted, this, &FileStep::columnsWanted);
        connect(card, &FileCard::newPlanRequested, this, &FileStep::newPlanRequested);
        m_cards->addWidget(card);
        m_files.push_back(card);
    }
    m_cards->addStretch(1);
    m_pages->setCurrentIndex(m_files.empty() ? 0 : 1);
    showNext();
}

void FileStep::refresh(int index)
{
    m_files[static_cast<size_t>(index)]->refresh();
    showNext();
}

void FileStep::showNext()
{
    const auto blocks = [this](const FileDraft &file) {
        const FileDraft::State state = file.state(m_draft.currency());
        return state == FileDraft::State::Looking || state == FileDraft::State::Refused;
    };
    const bool blocked = std::ranges::any_of(m_draft.files(), blocks);
    m_next->setEnabled(!blocked);
    m_next->setToolTip(blocked ? tr("Files come in all together or not at all: first deal with those that can’t.")
                               : QString());
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start_view.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/tone_label.h"

#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

namespace dropbeat {

namespace {

constexpr int kCardWidth = 600;

} // namespace

StartView::StartView(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("startView"));
    m_column->setContentsMargins(24, 24, 24, 24);
    m_column->addStretch(2);
    m_column->addStretch(3);
}

Card *StartView::begin(const QString &title)
{
    if (m_card) {
        m_card->hide();
        m_card->deleteLater(); // one of its buttons may have led here
    }
    m_card = new Card(this);
    m_card->setAccessibleName(title);
    m_card->setMaximumWidth(kCardWidth);
    m_card->setMinimumWidth(320);
    m_card->content()->setSpacing(10);
    auto *heading = new ToneLabel(title, Tone::Ink, FontRole::Title, m_card);
    heading->setWordWrap(true);
    m_card->content()->addWidget(heading);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_card, 20);
    row->addStretch(1);
    m_column->insertLayout(1, row);
    if (m_column->count() > 3) { // the row that held the card before
        QLayoutItem *old = m_column->takeAt(2);
        delete old;
    }
    return m_card;
}

void StartView::addText(const QString &text)
{
    if (text.isEmpty()) {
        return;
    }
    auto *label = new ToneLabel(text, Tone::Ink, FontRole::Body, m_card);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_card->content()->addWidget(label);
}

void StartView::showStart(const QStringList &recent)
{
    m_path.clear();
    Card *card = begin(tr("Plan a season of small drops"));
    addText(
        tr("A plan is one brand's file: its drops, clips, touchpoints and results. Make one, or open one you have."));
    auto *buttons = new QHBoxLayout;
    QPushButton *make = makeButton(tr("New plan…"), ButtonLook::Primary, card);
    QPushButton *open = makeButton(tr("Open…"), ButtonLook::Outlined, card);
    connect(make, &QPushButton::clicked, this, &StartView::newPlanRequested);
    connect(open, &QPushButton::clicked, this, &StartView::openRequested);
    buttons->addWidget(make);
    buttons->addWidget(open);
    buttons->addStretch(1);
    card->content()->addLayout(buttons);
    if (recent.isEmpty()) {
        return;
    }
    card->content()->addWidget(new ToneLabel(tr("Recent plans"), Tone::Muted, FontRole::Small, card));
    for (const QString &path : recent) {
        QPushButton *plan = makeButton(QFileInfo(path).completeBaseName(), ButtonLook::Link, card);
        plan->setToolTip(QDir::toNativeSeparators(path));
        connect(plan, &QPushButton::clicked, this, [this, path] { emit recentChosen(path); });
        card->content()->addWidget(plan, 0, Qt::AlignLeft);
    }
}

void StartView::showProblem(const QString &path, const Error &error, const QList<WayOn> &ways, const QString &back)
{
    m_path = path;
    Card *card = begin(error.summary());
    card->setEdge(Theme::current().bad);
    addText(error.why());
    addText(error.whatToDo());
    auto *place = new ElidedLabel(QDir::toNativeSeparators(path), Tone::Muted, FontRole::Small, card);
    place->setElideMode(Qt::ElideMiddle);
    card->content()->addWidget(place);
    auto *holder = new QWidget(card);
    auto *buttons = new FlowLayout(holder, 8);
    for (const WayOn way : ways) {
        const bool best = way == ways.first();
        QPushButton *button = makeButton(wayOnText(way), best ? ButtonLook::Primary : ButtonLook::Outlined, holder);
        connect(button, &QPushButton::clicked, this, [this, way] { emit wayChosen(way); });
        buttons->addWidget(button);
    }
    if (!back.isEmpty()) {
        QPushButton *button = makeButton(tr("Back to %1").arg(back), ButtonLook::Outlined, holder);
        connect(button, &QPushButton::clicked, this, &StartView::backRequested);
        buttons->addWidget(button);
    }
    card->content()->addWidget(holder);
}

} // namespace dropbeat

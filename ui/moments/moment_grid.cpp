// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/moment_grid.h"

#include "ui/widgets/flow_layout.h"

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kColumn = 190; ///< least width of a card
constexpr int kSpacing = 12;

} // namespace

MomentGrid::MomentGrid(QWidget *parent)
    : QWidget(parent)
    , m_layout(new FlowLayout(this, kSpacing))
{
    m_layout->setColumnWidth(kColumn);
    setAccessibleName(tr("Moments"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

MomentCard *MomentGrid::makeCard()
{
    auto *card = new MomentCard(this);
    card->setReadOnly(m_readOnly);
    card->setContextMenuPolicy(Qt::CustomContextMenu);
    card->addActions(actions()); // their keys are the cards'
    connect(card, &MomentCard::chosen, this, [this, card] { choose(card->tile().key); });
    connect(card, &MomentCard::switchWanted, this, [this, card](bool on) { emit switchWanted(card->tile().key, on); });
    connect(card, &MomentCard::editWanted, this, [this, card] { emit editWanted(card->tile().key); });
    connect(card, &MomentCard::stepWanted, this, &MomentGrid::step);
    connect(card, &QWidget::customContextMenuRequested, this, [this, card](const QPoint &at) {
        choose(card->tile().key);
        emit menuWanted(card->tile().key, card->mapToGlobal(at));
    });
    m_layout->addWidget(card);
    return card;
}

void MomentGrid::setTiles(const std::vector<MomentTile> &tiles)
{
    while (m_cards.size() > static_cast<qsizetype>(tiles.size())) {
        MomentCard *last = m_cards.takeLast();
        m_layout->removeWidget(last);
        last->hide();
        last->deleteLater();
    }
    while (m_cards.size() < static_cast<qsizetype>(tiles.size())) {
        m_cards << makeCard();
        m_cards.last()->show();
    }
    const bool hadFocus = std::ranges::any_of(m_cards, [](const MomentCard *each) { return each->hasFocus(); });
    for (size_t i = 0; i < tiles.size(); ++i) {
        m_cards[static_cast<qsizetype>(i)]->setTile(tiles[i]);
        m_cards[static_cast<qsizetype>(i)]->setChosen(tiles[i].key == m_chosen);
    }
    if (!card(m_chosen) && !m_cards.isEmpty()) {
        choose(m_cards.first()->tile().key, hadFocus);
    } else if (hadFocus && !card(m_chosen)->hasFocus()) {
        card(m_chosen)->setFocus(Qt::OtherFocusReason); // it has moved
    }
    updateGeometry();
}

void MomentGrid::choose(const QString &key, bool focus)
{
    MomentCard *wanted = card(key);
    if (!wanted) {
        return;
    }
    const bool other = m_chosen != key;
    m_chosen = key;
    for (MomentCard *each : std::as_const(m_cards)) {
        each->setChosen(each == wanted);
    }
    setFocusProxy(wanted);
    if (focus) {
        wanted->setFocus(Qt::OtherFocusReason);
    }
    if (other) {
        emit chosenChanged(key);
    }
}

MomentCard *MomentGrid::card(const QString &key) const
{
    const auto found =
        std::ranges::find_if(m_cards, [&key](const MomentCard *each) { return each->tile().key == key; });
    return found == m_cards.end() ? nullptr : *found;
}

void MomentGrid::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (MomentCard *each : std::as_const(m_cards)) {
        each->setReadOnly(readOnly);
    }
}

int MomentGrid::columns() const
{
    return std::max(1, (width() + kSpacing) / (kColumn + kSpacing));
}

void MomentGrid::step(int columns, int rows)
{
    const qsizetype from = m_cards.indexOf(card(m_chosen));
    const qsizetype to = from + columns + rows * this->columns();
    if (from >= 0 && to >= 0 && to < m_cards.size()) {
        m_cards[to]->setFocus(Qt::ShortcutFocusReason);
        choose(m_cards[to]->tile().key);
    }
}

} // namespace dropbeat

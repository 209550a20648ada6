// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lineup/arc_strips.h"

#include "ui/lineup/drop_card.h"
#include "ui/lineup/drop_strip.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/tone_label.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QPushButton>

#include <utility>

namespace dropbeat {

ArcStrips::ArcStrips(CoverOf coverOf, QWidget *parent)
    : QWidget(parent)
    , m_coverOf(std::move(coverOf))
    , m_column(new QVBoxLayout(this))
    , m_toggle(makeButton(QString(), ButtonLook::Link, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_toggle->setObjectName(QStringLiteral("showArchived"));
    m_column->addWidget(m_toggle, 0, Qt::AlignLeft);
    connect(m_toggle, &QPushButton::clicked, this, [this] { showArchived(!m_archivedShown); });
}

void ArcStrips::addRow()
{
    Row row{};
    row.heading = new QWidget(this);
    auto *line = new QHBoxLayout(row.heading);
    line->setContentsMargins(0, 2, 0, 0);
    line->setSpacing(5);
    row.title = new ToneLabel({}, Tone::Ink, FontRole::Strong, row.heading);
    row.remark = new ElidedLabel({}, Tone::Muted, FontRole::Small, row.heading);
    line->addWidget(row.title);
    line->addWidget(row.remark, 1);
    row.strip = new DropStrip(this);
    connect(row.strip, &DropStrip::opened, this, &ArcStrips::opened);
    connect(row.strip, &DropStrip::chosenChanged, this,
            [this, strip = row.strip](Id<Drop> drop) { chosenIn(strip, drop); });
    const int at = 2 * static_cast<int>(m_rows.size());
    m_column->insertWidget(at, row.heading);
    m_column->insertWidget(at + 1, row.strip);
    m_rows.push_back(row);
}

void ArcStrips::setStrips(const std::vector<LineupStrip> &strips, QDate today)
{
    m_strips = strips;
    m_today = today;
    std::vector<const LineupStrip *> shown;
    int archived = 0;
    for (const LineupStrip &strip : strips) {
        const bool away = strip.kind == LineupStrip::Kind::Archived;
        archived += away ? static_cast<int>(strip.cards.size()) : 0;
        if (!away || m_archivedShown) {
            shown.push_back(&strip);
        }
    }
    while (m_rows.size() < shown.size()) {
        addRow();
    }
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const bool used = i < shown.size();
        show(m_rows[i], used ? *shown[i] : LineupStrip(), today);
        m_rows[i].strip->setVisible(used && !shown[i]->cards.empty());
        m_rows[i].heading->setVisible(used && !shown[i]->title.isEmpty());
    }
    m_toggle->setVisible(archived > 0);
    m_toggle->setText(m_archivedShown ? tr("Hide the archive") : tr("Show %n archived drop(s)", nullptr, archived));
    if (m_chosen && !cardOf(m_chosen)) {
        choose({});
    }
}

void ArcStrips::show(const Row &row, const LineupStrip &strip, QDate today)
{
    row.title->setText(strip.title);
    row.remark->setText(strip.remark.isEmpty() ? QString() : QStringLiteral("— ") + strip.remark);
    row.heading->setToolTip(strip.premise);
    m_choosing = true; // cards that move to another strip don't change what is chosen
    row.strip->setCards(strip.cards, today);
    row.strip->choose(row.strip->cardOf(m_chosen) ? m_chosen : Id<Drop>());
    m_choosing = false;
    if (!strip.title.isEmpty()) {
        row.strip->setAccessibleName(strip.title);
    }
    for (DropCard *card : row.strip->cards()) {
        card->setCover(card->card().cover ? m_coverOf(card->card().id) : QPixmap());
    }
}

void ArcStrips::chosenIn(const DropStrip *strip, Id<Drop> drop)
{
    if (m_choosing || (!drop && !strip->chosen() && cardOf(m_chosen))) {
        return;
    }
    choose(drop);
}

void ArcStrips::choose(Id<Drop> drop)
{
    if (m_choosing) {
        return;
    }
    m_choosing = true;
    for (const Row &row : m_rows) {
        row.strip->choose(row.strip->cardOf(drop) ? drop : Id<Drop>());
    }
    m_choosing = false;
    if (std::exchange(m_chosen, drop) != drop) {
        emit chosenChanged(drop);
    }
}

DropCard *ArcStrips::cardOf(Id<Drop> drop) const
{
    for (const Row &row : m_rows) {
        if (DropCard *card = row.strip->cardOf(drop)) {
            return card;
        }
    }
    return nullptr;
}

std::vector<DropCard *> ArcStrips::cards() const
{
    std::vector<DropCard *> cards;
    for (const Row &row : m_rows) {
        cards.insert(cards.end(), row.strip->cards().begin(), row.strip->cards().end());
    }
    return cards;
}

void ArcStrips::showArchived(bool shown)
{
    m_archivedShown = shown;
    setStrips(m_strips, m_today);
}

void ArcStrips::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    DropCard *card = cardOf(m_chosen);
    if (!card && !cards().empty()) {
        card = cards().front();
    }
    if (card) {
        card->setFocus(event->reason());
    }
}

} // namespace dropbeat

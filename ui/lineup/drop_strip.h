// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lineup/lineup_view.h"
#include "ui/lineup/strip_geometry.h"

#include <QWidget>

namespace dropbeat {

class DropCard;

/// The cards of all drops in order of launch, over a ribbon with their dots and today. Wraps when narrow. Arrow keys,
/// Home and End move between cards.
class DropStrip : public QWidget
{
    Q_OBJECT

public:
    explicit DropStrip(QWidget *parent = nullptr);

    void setCards(const std::vector<LineupCard> &cards, QDate today);
    /// The card that stands out; a null id takes the mark away.
    void choose(Id<Drop> drop);
    Id<Drop> chosen() const { return m_chosen; }
    DropCard *cardOf(Id<Drop> drop) const;
    const std::vector<DropCard *> &cards() const { return m_cards; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosenChanged(dropbeat::Id<dropbeat::Drop> drop);
    void opened(dropbeat::Id<dropbeat::Drop> drop);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    DropCard *addCard();
    void arrange();
    int step(int key) const;
    void paintToday(QPainter &painter) const;

    std::vector<DropCard *> m_cards;
    StripGeometry m_geometry;
    std::optional<double> m_today;
    Id<Drop> m_chosen;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/moments/moment_card.h"

#include <QWidget>

#include <vector>

namespace dropbeat {

class FlowLayout;

/// The cards of the board in as many columns as there is room for. One of them is the chosen one; arrows go from card
/// to card.
class MomentGrid : public QWidget
{
    Q_OBJECT

public:
    explicit MomentGrid(QWidget *parent = nullptr);

    /// In this order; the chosen one stays chosen while it is there.
    void setTiles(const std::vector<MomentTile> &tiles);
    QString chosen() const { return m_chosen; }
    /// Nothing happens when there is no such card.
    void choose(const QString &key, bool focus = false);
    MomentCard *card(const QString &key) const;
    const QList<MomentCard *> &cards() const { return m_cards; }
    void setReadOnly(bool readOnly);
    /// How many cards stand in a row.
    int columns() const;

signals:
    void chosenChanged(const QString &key);
    void switchWanted(const QString &key, bool on);
    void editWanted(const QString &key);
    void menuWanted(const QString &key, const QPoint &globalPos);

private:
    MomentCard *makeCard();
    void step(int columns, int rows);

    FlowLayout *m_layout;
    QList<MomentCard *> m_cards;
    QString m_chosen;
    bool m_readOnly = false;
};

} // namespace dropbeat

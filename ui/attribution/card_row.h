// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;

namespace dropbeat {

/// Cards beside each other where there is room for them, under each other where there is not.
class CardRow : public QWidget
{
    Q_OBJECT

public:
    explicit CardRow(QWidget *parent = nullptr);

    /// stretch: its share of the width, and of the height when they stand under each other.
    void addCard(QWidget *card, int stretch = 1);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QBoxLayout *m_cards;
};

} // namespace dropbeat

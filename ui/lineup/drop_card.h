// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lineup/lineup_view.h"

#include <QAbstractButton>
#include <QPixmap>

namespace dropbeat {

/// One drop as a card: its colour, chapter and day, name, status and one line of figures. Chosen by click or focus,
/// opened by double click or Enter.
class DropCard : public QAbstractButton
{
    Q_OBJECT

public:
    explicit DropCard(QWidget *parent = nullptr);

    void setCard(const LineupCard &card);
    const LineupCard &card() const { return m_card; }
    /// Stands in the place of the colour; a null one takes it away.
    void setCover(const QPixmap &cover);
    void setChosen(bool chosen);
    bool isChosen() const { return m_chosen; }

signals:
    void chosen();
    void opened();

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void describe();
    QString chapterLine() const;
    void paintWords(QPainter &painter, const QRectF &area) const;

    LineupCard m_card;
    QPixmap m_cover;
    bool m_chosen = false;
    bool m_byKeyboard = false; ///< the focus came by a key: it is to be seen
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace dropbeat {

/// What a card of the board shows of a moment.
struct MomentTile
{
    QString key;
    QString name;
    bool on = false;
    QString when;     ///< "cart, then no order for 45 min"
    QString kpi;      ///< "Return-to-cart rate"; empty while none is chosen
    QString figure;   ///< "12.4 %"; empty without results
    QString sentence; ///< the whole rule, for the tooltip
    int remarks = 0;  ///< findings that hurt

    friend bool operator==(const MomentTile &, const MomentTile &) = default;
};

/// A moment on the board: name, on or off, when, and its one KPI. Its check state is whether it is on. Says what a
/// person wants; the board does it.
class MomentCard : public QAbstractButton
{
    Q_OBJECT

public:
    explicit MomentCard(QWidget *parent = nullptr);

    void setTile(const MomentTile &tile);
    const MomentTile &tile() const { return m_tile; }
    void setChosen(bool chosen);
    bool isChosen() const { return m_chosen; }
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    /// Where the word "on" or "off" stands: a click there switches.
    QRect switchRect() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void chosen();
    void switchWanted(bool on);
    void editWanted();
    /// An arrow key: by so many columns and rows.
    void stepWanted(int columns, int rows);

protected:
    void nextCheckState() override {} // a click chooses; what is on is the plan's to say
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void describe();
    void paintSwitch(QPainter &painter) const;
    void paintWords(QPainter &painter) const;

    MomentTile m_tile;
    bool m_chosen = false;
    bool m_readOnly = false;
};

} // namespace dropbeat

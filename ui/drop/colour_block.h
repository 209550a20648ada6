// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QColor>
#include <QPixmap>

namespace dropbeat {

/// The face of a drop's card: its colour, or a picture. A click offers others; a picture can be dropped on it.
class ColourBlock : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ColourBlock(QWidget *parent = nullptr);
    void setColour(const QColor &colour);
    QColor colour() const { return m_colour; }
    /// A null one shows the colour.
    void setCover(const QPixmap &cover);
    QSize sizeHint() const override { return {150, 170}; }

signals:
    void colourChosen(const QColor &colour);
    /// A person wants to choose a picture file.
    void pictureWanted();
    void pictureRemoved();
    /// A picture file's contents were dropped here.
    void pictureDropped(const QByteArray &file);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void offer();

    QColor m_colour;
    QPixmap m_cover;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/beat.h"
#include "core/domain/outlet.h"
#include "core/scripts/rehearsal.h"
#include "ui/clips/phone_geometry.h"

#include <QImage>
#include <QWidget>

#include <functional>
#include <optional>

namespace dropbeat {

/// What a rehearsal lays over the picture.
struct RehearsalOverlay
{
    RehearsalState state;
    std::vector<Beat> beats;

    friend bool operator==(const RehearsalOverlay &, const RehearsalOverlay &) = default;
};

/// What the phone shows.
struct PhoneScene
{
    Outlet outlet;
    std::optional<Beat> beat; ///< the one whose text is on the screen
    QString account;          ///< who posts
    QString caption;
    QColor fabric; ///< behind the text while there is no picture
    QImage picture;
    std::optional<RehearsalOverlay> rehearsal;
};

/// A phone that shows a moment of a clip as its platform would: the picture, the text on it, and over both a drawing of
/// what the platform lays over them. The text is moved by mouse and arrow keys. What a move means is its owner's
/// business.
class PhoneView : public QWidget
{
    Q_OBJECT

public:
    explicit PhoneView(QWidget *parent = nullptr);

    void setScene(PhoneScene scene);
    const PhoneScene &scene() const { return m_scene; }
    void setPicture(const QImage &picture);
    void setWritable(bool writable) { m_writable = writable; }
    /// With true it takes all the room it gets; else it is as high as its width asks for.
    void setFillsRoom(bool fills);
    /// Who takes the keys while a rehearsal is under way; returns whether it did.
    void setRehearsalKeys(std::function<bool(const QKeyEvent &)> take) { m_takesKeys = std::move(take); }

    PhoneGeometry geometryOfPhone() const;
    /// The text as shown, in pixels of the widget.
    QRectF textArea() const;
    bool isDragging() const { return m_drag.has_value(); }

    bool hasHeightForWidth() const override { return !m_fills; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The text's new place, as shares of the frame. Moves with the same gesture belong together.
    void textMoved(double x, double y, const QString &gesture);
    void playToggled();
    void framesStepped(int frames); ///< forward, or back below 0
    void fileDropped(const QString &path);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Drag
    {
        QPointF grip; ///< from the text's middle to the mouse, in pixels of the frame
        SnappedPlace place;
        bool moved = false;
    };

    /// The beat with its text where it is being drawn to.
    std::optional<Beat> shownBeat() const;
    void nudge(QPointF pixels);
    void describe();

    PhoneScene m_scene;
    std::optional<Drag> m_drag;
    QString m_gesture; ///< of the arrow keys pressed one after the other
    int m_gestures = 0;
    bool m_writable = true;
    bool m_fills = false;
    std::function<bool(const QKeyEvent &)> m_takesKeys;
};

} // namespace dropbeat

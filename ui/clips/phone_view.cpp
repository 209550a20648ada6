// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/phone_view.h"

#include "ui/clips/phone_painter.h"
#include "ui/clips/text_measure.h"
#include "ui/video/video_file.h"
#include "ui/widgets/theme.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace dropbeat {

namespace {

constexpr int kWidest = 236; ///< of the phone in a column of cards
constexpr double kReach = 6; ///< pixels of the screen within which a text snaps
constexpr double kStep = 10; ///< pixels of the frame that an arrow key moves
constexpr double kSmall = 1; ///< with Shift
constexpr double kGrip = 6;  ///< pixels around the text that still take hold of it

QString droppedFile(const QMimeData *dropped)
{
    const QList<QUrl> urls = dropped->urls();
    const QString file = urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
    return isVideoName(file) || isPictureName(file) ? file : QString(); // others are the window's: an export, say
}

} // namespace

PhoneView::PhoneView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("phoneView"));
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Phone preview"));
    setToolTip(tr("Drag the text, or move it with the arrow keys (Shift: finely). Space plays, J and L step frames."));
}

void PhoneView::setScene(PhoneScene scene)
{
    const bool otherBeat = scene.beat.has_value() != m_scene.beat.has_value() ||
                           (scene.beat && m_scene.beat && scene.beat->id != m_scene.beat->id);
    if (otherBeat) {
        m_drag.reset();
        m_gesture.clear();
    }
    const bool otherShape = scene.outlet.frame != m_scene.outlet.frame;
    m_scene = std::move(scene);
    if (otherShape) {
        updateGeometry();
    }
    describe();
    update();
}

void PhoneView::setPicture(const QImage &picture)
{
    m_scene.picture = picture;
    update();
}

void PhoneView::setFillsRoom(bool fills)
{
    m_fills = fills;
    QSizePolicy policy(fills ? QSizePolicy::Expanding : QSizePolicy::Preferred,
                       fills ? QSizePolicy::Expanding : QSizePolicy::Preferred);
    policy.setHeightForWidth(!fills);
    setSizePolicy(policy);
}

PhoneGeometry PhoneView::geometryOfPhone() const
{
    return PhoneGeometry::fit(size(), m_scene.outlet.frame);
}

int PhoneView::heightForWidth(int width) const
{
    return qRound(std::min(width, kWidest) * 1.725); // the body of a 9:16 screen
}

QSize PhoneView::sizeHint() const
{
    return {196, heightForWidth(196)};
}

QSize PhoneView::minimumSizeHint() const
{
    return {150, heightForWidth(150)};
}

std::optional<Beat> PhoneView::shownBeat() const
{
    std::optional<Beat> beat = m_scene.beat;
    if (beat && m_drag) {
        beat->textX = m_drag->place.middle.x() / m_scene.outlet.frame.width();
        beat->textY = m_drag->place.middle.y() / m_scene.outlet.frame.height();
    }
    return beat;
}

QRectF PhoneView::textArea() const
{
    const std::optional<Beat> beat = shownBeat();
    return beat ? geometryOfPhone().fromFrame(textBox(*beat, m_scene.outlet)) : QRectF();
}

void PhoneView::paintEvent(QPaintEvent *)
{
    if (m_scene.outlet.frame.isEmpty()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const PhoneGeometry phone = geometryOfPhone();
    PhonePainter part(painter, phone, m_scene);
    part.body();
    part.picture();
    part.platform();
    if (!m_scene.rehearsal) {
        part.safeLines();
    }
    if (const std::optional<Beat> beat = shownBeat()) {
        part.text(*beat, !m_scene.rehearsal && (hasFocus() || m_drag) && !beat->onScreen.trimmed().isEmpty());
        if (m_drag && m_drag->moved) {
            part.guides(m_drag->place, textArea());
        }
    }
    if (m_scene.rehearsal) {
        part.rehearsal();
    } else if (hasFocus()) {
        painter.setClipping(false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Theme::current().focus, 2));
        const double round = phone.body.width() * 0.1;
        painter.drawRoundedRect(phone.body.adjusted(1, 1, -1, -1), round, round);
    }
}

void PhoneView::mousePressEvent(QMouseEvent *event)
{
    const bool onText = textArea().adjusted(-kGrip, -kGrip, kGrip, kGrip).contains(event->position());
    if (event->button() != Qt::LeftButton || !m_writable || !onText || m_scene.rehearsal) {
        QWidget::mousePressEvent(event);
        return;
    }
    const PhoneGeometry phone = geometryOfPhone();
    const QPointF middle = textBox(*m_scene.beat, m_scene.outlet).center();
    m_drag = Drag{phone.toFrame(event->position()) - middle, {middle, false, false, false, false}, false};
    m_gesture.clear();
    update();
}

void PhoneView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_drag) {
        const bool onText = m_writable && !m_scene.rehearsal && textArea().contains(event->position());
        setCursor(onText ? Qt::OpenHandCursor : Qt::ArrowCursor);
        return;
    }
    const PhoneGeometry phone = geometryOfPhone();
    const QSizeF text = textBox(*m_scene.beat, m_scene.outlet).size();
    const bool free = event->modifiers().testFlag(Qt::AltModifier);
    m_drag->place =
        snapped(phone.toFrame(event->position()) - m_drag->grip, text, m_scene.outlet, free ? 0 : kReach / phone.scale);
    m_drag->moved = true;
    setCursor(Qt::ClosedHandCursor);
    update();
}

void PhoneView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_drag || event->button() != Qt::LeftButton) {
        return;
    }
    const Drag drag = *m_drag;
    m_drag.reset();
    setCursor(Qt::OpenHandCursor);
    if (drag.moved) {
        emit textMoved(drag.place.middle.x() / m_scene.outlet.frame.width(),
                       drag.place.middle.y() / m_scene.outlet.frame.height(), QString());
    }
    update();
}

void PhoneView::nudge(QPointF pixels)
{
    if (m_gesture.isEmpty()) {
        m_gesture = QStringLiteral("phone-text-%1-%2").arg(m_scene.beat->id.value).arg(++m_gestures);
    }
    const QSizeF frame = m_scene.outlet.frame;
    emit textMoved(std::clamp(m_scene.beat->textX + pixels.x() / frame.width(), 0.0, 1.0),
                   std::clamp(m_scene.beat->textY + pixels.y() / frame.height(), 0.0, 1.0), m_gesture);
}

void PhoneView::keyPressEvent(QKeyEvent *event)
{
    if (m_scene.rehearsal) {
        if (!m_takesKeys || !m_takesKeys(*event)) {
            QWidget::keyPressEvent(event);
        }
        return;
    }
    const bool text = m_scene.beat && !m_scene.beat->onScreen.trimmed().isEmpty() && m_writable && !m_drag;
    const double step = event->modifiers().testFlag(Qt::ShiftModifier) ? kSmall : kStep;
    const auto nudged = [&](double x, double y) {
        if (text) {
            nudge(QPointF(x * step, y * step));
        } else {
            event->ignore();
        }
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return nudged(-1, 0);
    case Qt::Key_Right:
        return nudged(1, 0);
    case Qt::Key_Up:
        return nudged(0, -1);
    case Qt::Key_Down:
        return nudged(0, 1);
    case Qt::Key_Space:
    case Qt::Key_K:
        emit playToggled();
        return;
    case Qt::Key_J:
    case Qt::Key_Comma:
        emit framesStepped(-1);
        return;
    case Qt::Key_L:
    case Qt::Key_Period:
        emit framesStepped(1);
        return;
    case Qt::Key_Escape:
        if (m_drag) {
            m_drag.reset();
            setCursor(Qt::ArrowCursor);
            update();
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

bool PhoneView::event(QEvent *event)
{
    // Escape ends the drag before any action of the window takes it.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *keys = static_cast<QKeyEvent *>(event);
        const bool ours =
            keys->modifiers() == Qt::NoModifier &&
            (m_scene.rehearsal || (keys->key() == Qt::Key_Escape && m_drag) || keys->key() == Qt::Key_Space ||
             keys->key() == Qt::Key_J || keys->key() == Qt::Key_K || keys->key() == Qt::Key_L);
        if (ours) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void PhoneView::focusInEvent(QFocusEvent *event)
{
    m_gesture.clear();
    QWidget::focusInEvent(event);
}

void PhoneView::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_writable && !droppedFile(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void PhoneView::dropEvent(QDropEvent *event)
{
    const QString file = droppedFile(event->mimeData());
    if (m_writable && !file.isEmpty()) {
        event->acceptProposedAction();
        emit fileDropped(file);
    }
}

void PhoneView::describe()
{
    QStringList parts{tr("%1, %2 × %3", "TikTok, 1080 × 1920")
                          .arg(m_scene.outlet.name, QString::number(m_scene.outlet.frame.width()),
                               QString::number(m_scene.outlet.frame.height()))};
    if (m_scene.beat && !m_scene.beat->onScreen.trimmed().isEmpty()) {
        const QRectF box = textBox(*m_scene.beat, m_scene.outlet);
        parts << tr("on-screen text “%1”").arg(m_scene.beat->onScreen.simplified());
        parts << (safeArea(m_scene.outlet).contains(box) ? tr("inside the safe zone")
                                                         : tr("partly covered by captions or buttons"));
    } else {
        parts << tr("no on-screen text");
    }
    setAccessibleDescription(parts.join(QStringLiteral("; ")));
}

} // namespace dropbeat

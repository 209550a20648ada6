// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

#include <optional>

namespace dropbeat {

/// What a bullet bar shows; all values on one scale from 0 to maximum. What is absent is not drawn.
struct Bullet
{
    QString label;         ///< "View-through rate"
    QString text;          ///< "43.2 %", "≥ 42 %", or "—"
    Tone tone = Tone::Ink; ///< of the text
    std::optional<double> value;
    std::optional<double> target;
    std::optional<double> bandLow;
    std::optional<double> bandHigh; ///< absent with bandLow: open to the end
    double maximum = 0;             ///< 0: chosen from the values
    QString toolTip;                ///< names the denominator and the figures
    QString id;

    friend bool operator==(const Bullet &, const Bullet &) = default;
};

/// Bar = result, tick = target, band = benchmark, with the name above and the figure at the right.
class BulletBar : public QWidget
{
    Q_OBJECT

public:
    explicit BulletBar(const Bullet &bullet = {}, QWidget *parent = nullptr);
    void setBullet(const Bullet &bullet);
    const Bullet &bullet() const { return m_bullet; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void activated(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void describe();

    Bullet m_bullet;
};

} // namespace dropbeat

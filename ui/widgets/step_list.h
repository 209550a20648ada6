// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace dropbeat {

/// The steps of an assistant: done with a check, the current one with a ring, the rest pale. Steps already reached can
/// be gone back to by click or keyboard.
class StepList : public QWidget
{
    Q_OBJECT

public:
    explicit StepList(const QStringList &steps = {}, QWidget *parent = nullptr);
    void setSteps(const QStringList &steps);
    void setCurrent(int index);
    int current() const { return m_current; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// An earlier step was chosen; the list does not move by itself.
    void stepChosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int stepAt(const QPoint &position) const;
    void describe();

    QStringList m_steps;
    int m_current = 0;
    int m_focused = 0;
};

} // namespace dropbeat

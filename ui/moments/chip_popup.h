// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

class QFormLayout;

namespace dropbeat {

/// The small form that opens under a chip. What is changed in it is written at once; Escape, Enter or a click beside it
/// closes it. All changes of one stay are one gesture.
class ChipPopup : public QFrame
{
    Q_OBJECT

public:
    ChipPopup(const QString &title, QWidget *parent);

    /// Shows itself under a widget and lets go of itself when it is closed.
    void popUp(QWidget *under);
    const QString &gesture() const { return m_gesture; }

protected:
    QFormLayout *form() const { return m_form; }
    void addRow(const QString &label, QWidget *field);
    /// With its label; fits the popup to what is shown.
    void setRowShown(QWidget *field, bool shown);
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QFormLayout *m_form;
    QString m_gesture;
};

} // namespace dropbeat

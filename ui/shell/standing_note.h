// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>

class QHBoxLayout;
class QPushButton;

namespace dropbeat {

class ToneLabel;

/// One quiet line about the plan, with what can be done about it at its end.
class StandingNote : public QFrame
{
    Q_OBJECT

public:
    explicit StandingNote(QWidget *parent = nullptr);

    /// Replaces the words and takes the buttons away.
    void setText(const QString &text);
    QString text() const;
    QPushButton *addButton(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ToneLabel *m_text;
    QHBoxLayout *m_row;
    QList<QPushButton *> m_buttons;
};

} // namespace dropbeat

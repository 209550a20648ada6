// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace dropbeat {

class ToneLabel;

/// What an empty page shows: one sentence, one button that does the first step, and an example greyed out.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const QString &sentence, const QString &action = {}, QWidget *parent = nullptr);

    void setSentence(const QString &sentence);
    /// The example: shown pale and out of reach of mouse, keyboard and screen reader. Takes ownership.
    void setExample(QWidget *example);
    QPushButton *button() const { return m_button; }

signals:
    void activated();

private:
    ToneLabel *m_sentence;
    QPushButton *m_button;
    QVBoxLayout *m_layout;
    QWidget *m_example = nullptr;
};

} // namespace dropbeat

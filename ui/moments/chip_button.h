// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace dropbeat {

/// A word of a sentence that can be changed: a small button that gives up its end when there is no room, and shows
/// itself whole in its tooltip then.
class ChipButton : public QPushButton
{
    Q_OBJECT

public:
    explicit ChipButton(const QString &words, QWidget *parent = nullptr);

    QString words() const { return m_words; }
    void setWords(const QString &words);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QString m_words;
};

/// A line of a sentence with controls in it: "and does not %1 within %2". The controls stand where the translation has
/// their numbers.
QWidget *makeSentenceLine(const QString &sentence, const QList<QWidget *> &controls, QWidget *parent);

} // namespace dropbeat

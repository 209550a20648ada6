// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace dropbeat {

/// The shape that goes with a word, so that colour never speaks alone.
enum class Mark { None, Circle, Triangle, Square, Check, Ring };

/// How a pill is coloured.
enum class BadgeTone { Plain, Good, Warn, Bad, Accent, See, Feel, Do };

/// A word in a small rounded frame, with a shape in front where it judges: "Live", "▲ below".
class Badge : public QWidget
{
    Q_OBJECT

public:
    explicit Badge(const QString &text = {}, BadgeTone tone = BadgeTone::Plain, QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const { return m_text; }
    void setTone(BadgeTone tone);
    BadgeTone tone() const { return m_tone; }
    void setMark(Mark mark);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// The same picture for delegates: paints into rect, which is sized by sizeFor.
    static void paint(QPainter &painter, const QRectF &rect, const QString &text, BadgeTone tone, Mark mark,
                      Qt::LayoutDirection direction);
    static QSize sizeFor(const QString &text, Mark mark, const QFont &font);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    BadgeTone m_tone;
    Mark m_mark = Mark::None;
};

/// A mark by itself: ● good, ▲ warning, ■ error, as findings carry it. The meaning is its accessible name.
class MarkLabel : public QWidget
{
    Q_OBJECT

public:
    explicit MarkLabel(Mark mark, BadgeTone tone, const QString &meaning, QWidget *parent = nullptr);
    void setMark(Mark mark, BadgeTone tone, const QString &meaning);
    QSize sizeHint() const override;

    static void paint(QPainter &painter, const QRectF &rect, Mark mark, const QColor &colour);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Mark m_mark;
    BadgeTone m_tone;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/widgets/style_paint.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace dropbeat {

/// The heading's rich text: strong title, muted remark on the same line. A label, so that it wraps.
class CardHeading : public QLabel
{
public:
    explicit CardHeading(QWidget *parent)
        : QLabel(parent)
    {
        setTextFormat(Qt::RichText);
        setWordWrap(true);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        if (Theme::instance()) {
            connect(Theme::instance(), &Theme::changed, this, &CardHeading::refresh);
        }
    }

    void refresh()
    {
        const Colours &c = Theme::current();
        QString html = QStringLiteral("<span style=\"font-weight:600;color:%1\">%2</span>")
                           .arg(c.ink.name(), title.toHtmlEscaped());
        if (!subtitle.isEmpty()) {
            html += QStringLiteral("<span style=\"color:%1;font-size:%2pt\">%3%4</span>")
                        .arg(c.muted.name(), QString::number(Theme::font(FontRole::Small).pointSizeF()),
                             title.isEmpty() ? QString() : QStringLiteral(" — "), subtitle.toHtmlEscaped());
        }
        setText(html);
        // A label aligns by what its text is written in; a heading stands where the card begins.
        setAlignment((layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute |
                     Qt::AlignVCenter);
        setAccessibleName(subtitle.isEmpty() ? title : title + QStringLiteral(" — ") + subtitle);
    }

    QString title;
    QString subtitle;

protected:
    void changeEvent(QEvent *event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) {
            refresh();
        }
    }
};

Card::Card(QWidget *parent)
    : QFrame(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(15, 13, 15, 14);
    outer->setSpacing(8);
    m_header = new QWidget(this);
    m_actions = new QHBoxLayout(m_header);
    m_actions->setContentsMargins(0, 0, 0, 0);
    m_actions->setSpacing(6);
    m_heading = new CardHeading(m_header);
    m_actions->addWidget(m_heading, 1);
    outer->addWidget(m_header);
    m_header->hide();
    m_content = new QVBoxLayout;
    m_content->setSpacing(8);
    outer->addLayout(m_content, 1);
    outer->addStretch(0);
    m_header->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

Card::Card(const QString &title, QWidget *parent)
    : Card(parent)
{
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_heading->title = title;
    setAccessibleName(title);
    showHeader();
}

QString Card::title() const
{
    return m_heading->title;
}

void Card::setSubtitle(const QString &subtitle)
{
    m_heading->subtitle = subtitle;
    showHeader();
}

void Card::addAction(QWidget *action)
{
    m_actions->addWidget(action, 0, Qt::AlignTop);
    showHeader();
}

void Card::showHeader()
{
    m_heading->refresh();
    m_header->setVisible(!m_heading->title.isEmpty() || !m_heading->subtitle.isEmpty() || m_actions->count() > 1);
}

void Card::setEdge(const QColor &colour)
{
    m_edge = colour;
    update();
}

void Card::setSelected(bool selected)
{
    m_selected = selected;
    update();
}

void Card::setQuiet(bool quiet)
{
    m_quiet = quiet;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    const Colours &c = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr double radius = 8;
    const QRectF frame = rect();
    stylepaint::roundRect(painter, frame, m_quiet ? c.well : c.card, c.hairline, radius);
    if (m_edge.isValid()) {
        QPainterPath shape;
        shape.addRoundedRect(frame, radius, radius);
        painter.setClipPath(shape);
        const double left = layoutDirection() == Qt::RightToLeft ? frame.right() - 4 : frame.left();
        painter.fillRect(QRectF(left, frame.top(), 4, frame.height()), m_edge);
        painter.setClipping(false);
    }
    if (m_selected) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(c.accent, 2));
        painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), radius - 1, radius - 1);
    }
}

} // namespace dropbeat

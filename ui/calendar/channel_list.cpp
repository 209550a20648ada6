// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/channel_list.h"

#include "ui/widgets/style_paint.h"
#include "ui/widgets/swatch.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace dropbeat {

namespace {

/// One channel: checked while it is shown.
class ChannelRow : public QAbstractButton
{
public:
    explicit ChannelRow(QWidget *parent)
        : QAbstractButton(parent)
    {
        setCheckable(true);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setCursor(Qt::PointingHandCursor);
    }

    void set(const Channel &channel, int count, bool shown)
    {
        m_colour = QColor(channel.colour);
        m_count = count;
        setText(channel.name);
        setChecked(shown);
        setAccessibleName(ChannelList::tr("%1: %n touchpoint(s)", nullptr, count).arg(channel.name));
        setToolTip(shown ? ChannelList::tr("Hide %1").arg(channel.name) : ChannelList::tr("Show %1").arg(channel.name));
        update();
    }

    QSize sizeHint() const override { return {120, fontMetrics().height() + 5}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Colours &c = Theme::current();
        QPainter painter(this);
        const bool right = layoutDirection() == Qt::RightToLeft;
        const int y = (height() - 10) / 2;
        const QRect swatch(right ? width() - 10 : 0, y, 10, 10);
        if (isChecked()) {
            Swatch::paint(painter, swatch, Theme::onCard(m_colour));
        } else {
            painter.setPen(c.faint);
            painter.drawRect(swatch.adjusted(0, 0, -1, -1));
        }
        QFont font = painter.font();
        font.setStrikeOut(!isChecked());
        painter.setFont(font);
        painter.setPen(isChecked() ? c.ink : c.muted);
        const QRect words = rect().adjusted(right ? 40 : 18, 0, right ? -18 : -40, 0);
        painter.drawText(words, Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft),
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
        painter.setFont(Theme::font(FontRole::Small));
        painter.setPen(c.muted);
        painter.drawText(rect(), Qt::AlignVCenter | (right ? Qt::AlignLeft : Qt::AlignRight),
                         QLocale().toString(m_count));
        if (hasFocus() && stylepaint::showsFocus(*this)) {
            stylepaint::focusRing(painter, QRectF(rect()), 3);
        }
    }

private:
    QColor m_colour;
    int m_count = 0;
};

} // namespace

ChannelList::ChannelList(CalendarModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void ChannelList::show(const CalendarSpan &span)
{
    const std::vector<Channel> &channels = m_model.book().channels();
    while (m_rows.size() > static_cast<qsizetype>(channels.size())) {
        delete m_rows.takeLast();
    }
    while (m_rows.size() < static_cast<qsizetype>(channels.size())) {
        auto *row = new ChannelRow(this);
        const qsizetype place = m_rows.size();
        connect(row, &QAbstractButton::toggled, this, [this, place](bool shown) {
            const std::vector<Channel> &now = m_model.book().channels();
            if (place < static_cast<qsizetype>(now.size())) {
                m_model.setChannelShown(now[static_cast<size_t>(place)].id, shown);
            }
        });
        m_rows << row;
        m_column->addWidget(row);
    }
    for (size_t i = 0; i < channels.size(); ++i) {
        auto *row = static_cast<ChannelRow *>(m_rows[static_cast<qsizetype>(i)]);
        const QSignalBlocker quiet(row);
        row->set(channels[i], span.perChannel.value(channels[i].id),
                 !m_model.filter().hiddenChannels.contains(channels[i].id));
    }
}

} // namespace dropbeat

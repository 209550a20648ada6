// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/fact_grid.h"

#include "ui/widgets/tone_label.h"

#include <QGridLayout>
#include <QPainter>

#include <algorithm>

namespace dropbeat {

namespace {

BadgeTone toneOf(Mark mark)
{
    return mark == Mark::Check ? BadgeTone::Good : mark == Mark::Square ? BadgeTone::Bad : BadgeTone::Warn;
}

} // namespace

FactGrid::FactGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(8, 0, 8, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(13);
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(2, 3);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void FactGrid::clear()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_lines.clear();
}

void FactGrid::add(const QString &what, const QString &value, Tone tone, Mark mark)
{
    const int row = static_cast<int>(m_lines.size());
    auto *left = new ToneLabel(what, Tone::Ink, FontRole::Body, this);
    auto *right = new ToneLabel(value, tone, FontRole::Body, this);
    for (ToneLabel *label : {left, right}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    right->setAlignment(Qt::AlignRight | Qt::AlignTop);
    right->setAccessibleName(tr("%1: %2").arg(what, value));
    m_grid->addWidget(left, row, 0, Qt::AlignTop);
    if (mark != Mark::None) {
        m_grid->addWidget(new MarkLabel(mark, toneOf(mark), QString(), this), row, 1, Qt::AlignTop);
    }
    m_grid->addWidget(right, row, 2);
    m_lines << what + u'\t' + value;
    updateGeometry();
    update();
}

QString FactGrid::text() const { return m_lines.join(u'\n'); }

void FactGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Theme::current().hairline);
    for (int row = 0; row + 1 < m_lines.size(); ++row) {
        int bottom = 0;
        for (const int column : {0, 2}) {
            bottom = std::max(bottom, m_grid->itemAtPosition(row, column)->geometry().bottom());
        }
        const int y = bottom + m_grid->verticalSpacing() / 2 + 1;
        painter.drawLine(0, y, width(), y);
    }
}

} // namespace dropbeat

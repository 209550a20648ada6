// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/fact_grid.h"

#include "ui/widgets/tone_label.h"

#include <QGridLayout>
#include <QPainter>

#include <algorithm>

namespace dropbeat {

namespace {

/// The mark as a character, so that it stays beside its words however they wrap.
QString markText(Mark mark)
{
    switch (mark) {
    case Mark::Check:
        return QStringLiteral("✓ ");
    case Mark::Triangle:
        return QStringLiteral("▲ ");
    case Mark::Square:
        return QStringLiteral("■ ");
    default:
        return {};
    }
}

} // namespace

FactGrid::FactGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(8, 0, 8, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(13);
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 3);
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
    auto *right = new ToneLabel(markText(mark) + value, tone, FontRole::Body, this);
    for (ToneLabel *label : {left, right}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    right->setAlignment(Qt::AlignRight | Qt::AlignTop);
    right->setAccessibleName(tr("%1: %2").arg(what, value));
    m_grid->addWidget(left, row, 0, Qt::AlignTop);
    m_grid->addWidget(right, row, 1);
    m_lines << what + u'\t' + value;
    updateGeometry();
    update();
}

QString FactGrid::text() const
{
    return m_lines.join(u'\n');
}

void FactGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Theme::current().hairline);
    for (int row = 0; row + 1 < m_lines.size(); ++row) {
        int bottom = 0;
        for (const int column : {0, 1}) {
            bottom = std::max(bottom, m_grid->itemAtPosition(row, column)->geometry().bottom());
        }
        const int y = bottom + m_grid->verticalSpacing() / 2 + 1;
        painter.drawLine(0, y, width(), y);
    }
}

} // namespace dropbeat

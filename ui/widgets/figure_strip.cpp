// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figure_strip.h"

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/tone_label.h"

#include <QVBoxLayout>

namespace dropbeat {

namespace {

constexpr int kSpacing = 14;

} // namespace

FigureStrip::FigureStrip(QWidget *parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(this, kSpacing))
{
    m_flow->setContentsMargins(0, 0, 0, 0);
}

void FigureStrip::setFigures(const std::vector<StripFigure> &figures)
{
    if (figures == m_shown) {
        return;
    }
    m_shown = figures;
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const StripFigure &each : figures) {
        auto *cell = new QWidget(this);
        auto *column = new QVBoxLayout(cell);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        auto *figure = new ToneLabel(each.figure, Tone::Ink, FontRole::Strong, cell);
        auto *words = new ToneLabel(each.words, Tone::Muted, FontRole::Small, cell);
        figure->setTextFormat(Qt::PlainText);
        words->setTextFormat(Qt::PlainText); // hashtags and names are a person's own text
        column->addWidget(figure);
        column->addWidget(words);
        cell->setToolTip(each.toolTip);
        cell->setAccessibleName(each.figure + u' ' + each.words);
        cell->setAccessibleDescription(each.toolTip);
        m_flow->addWidget(cell);
        cell->show();
    }
    updateGeometry();
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/progress_strip.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/tone_label.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace dropbeat {

namespace {

constexpr int kSteps = 1000;

} // namespace

ProgressStrip::ProgressStrip(QWidget *parent)
    : QWidget(parent)
    , m_doing(new ElidedLabel({}, Tone::Ink, FontRole::Body, this))
    , m_bar(new QProgressBar(this))
    , m_left(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
    , m_cancel(makeButton(tr("Cancel"), ButtonLook::Small, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, kSteps);
    m_bar->setMinimumWidth(120);
    m_bar->setFixedHeight(8);
    row->addWidget(m_doing, 2);
    row->addWidget(m_bar, 3, Qt::AlignVCenter);
    row->addWidget(m_left);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_cancel->setText(tr("Stopping…"));
        emit cancelRequested();
    });
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
}

void ProgressStrip::start(const QString &doing)
{
    m_cancel->setEnabled(true);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setVisible(true);
    setDoing(doing);
    setProgress(-1);
    show();
}

void ProgressStrip::setProgress(double share, const QString &left)
{
    if (share < 0) {
        m_bar->setRange(0, 0);
    } else {
        m_bar->setRange(0, kSteps);
        m_bar->setValue(static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * kSteps)));
    }
    m_left->setText(left);
    m_left->setVisible(!left.isEmpty());
    m_bar->setAccessibleDescription(left);
}

void ProgressStrip::setDoing(const QString &doing)
{
    m_doing->setText(doing);
    m_bar->setAccessibleName(doing);
    m_cancel->setAccessibleDescription(doing);
}

void ProgressStrip::setCancellable(bool cancellable)
{
    m_cancel->setVisible(cancellable);
}

void ProgressStrip::finish()
{
    hide();
}

} // namespace dropbeat

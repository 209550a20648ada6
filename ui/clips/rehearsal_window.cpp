// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/rehearsal_window.h"

#include "ui/clips/rehearsal_bar.h"
#include "ui/clips/rehearsal_board.h"
#include "ui/clips/rehearsal_run.h"
#include "ui/widgets/tone_label.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace dropbeat {

RehearsalWindow::RehearsalWindow(RehearsalRun &run, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_run(run)
    , m_phone(new PhoneView(this))
{
    setObjectName(QStringLiteral("rehearsalWindow"));
    setWindowTitle(tr("Rehearsal"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFocusPolicy(Qt::StrongFocus);
    m_phone->setFillsRoom(true);
    m_phone->setWritable(false);
    m_phone->setFocusPolicy(Qt::NoFocus); // the keys are the rehearsal's
    m_phone->setToolTip({});
    auto *bar = new RehearsalBar(run, RehearsalBar::Place::Screen, this);
    connect(bar, &RehearsalBar::screenRequested, this, &QWidget::close);
    for (QWidget *part : bar->findChildren<QWidget *>()) {
        part->installEventFilter(this); // Space on a button is the button's; the other keys are not
    }
    auto *keys = new ToneLabel(tr("Space pauses · R again · ← → beats · + − speed · L loop · T tick · Esc leaves"),
                               Tone::Muted, FontRole::Small, this);
    keys->setWordWrap(true);

    auto *side = new QVBoxLayout;
    side->setSpacing(16);
    side->addWidget(new RehearsalBoard(run, this), 1);
    side->addWidget(bar);
    side->addWidget(keys);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(40, 32, 40, 28);
    row->setSpacing(48);
    row->addWidget(m_phone, 2);
    row->addLayout(side, 5);
    connect(&run, &RehearsalRun::opened, this, [this](bool open) {
        if (!open) {
            close();
        }
    });
    setFocus();
}

void RehearsalWindow::setScene(const PhoneScene &scene)
{
    m_phone->setScene(scene);
}

void RehearsalWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F11) {
        close();
    } else if (!RehearsalBar::take(m_run, *event)) {
        QWidget::keyPressEvent(event);
    }
}

bool RehearsalWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool ofControl = key->key() == Qt::Key_Space || watched->inherits("QComboBox");
        if (!ofControl && RehearsalBar::take(m_run, *key)) {
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void RehearsalWindow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::current().paper);
}

} // namespace dropbeat

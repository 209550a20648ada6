// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clips/phone_view.h"

#include <QWidget>

namespace dropbeat {

class RehearsalRun;

/// A rehearsal on the whole screen: the phone beside the board. Escape or F11 leave it; the rehearsal goes on in the
/// page.
class RehearsalWindow : public QWidget
{
    Q_OBJECT

public:
    explicit RehearsalWindow(RehearsalRun &run, QWidget *parent = nullptr);

    void setScene(const PhoneScene &scene);
    PhoneView *phone() const { return m_phone; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    RehearsalRun &m_run;
    PhoneView *m_phone;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace dropbeat {

class ElidedLabel;
class ToneLabel;

/// One line for long work: what is being done, how far it is, what is left, and Cancel.
class ProgressStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressStrip(QWidget *parent = nullptr);

    /// "Reading ads.csv". Also resets Cancel.
    void start(const QString &doing);
    /// share 0 to 1, negative while unknown; left: "412,000 rows left".
    void setProgress(double share, const QString &left = {});
    void setDoing(const QString &doing);
    /// Hides Cancel for the stretch that can't be stopped.
    void setCancellable(bool cancellable);
    void finish();

signals:
    /// Once per start; the button then says that it is stopping.
    void cancelRequested();

private:
    ElidedLabel *m_doing;
    QProgressBar *m_bar;
    ToneLabel *m_left;
    QPushButton *m_cancel;
};

} // namespace dropbeat

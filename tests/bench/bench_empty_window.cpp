// SPDX-License-Identifier: GPL-3.0-or-later
// The least a Qt program does: shows an empty QMainWindow and leaves once it has been painted. What Dropbeat's own
// start is measured against.

#include <QApplication>
#include <QMainWindow>
#include <QTimer>

namespace {

class EmptyWindow : public QMainWindow
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    EmptyWindow window;
    window.resize(1360, 860);
    window.show();
    return QApplication::exec();
}

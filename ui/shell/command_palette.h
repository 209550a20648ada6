// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/palette_model.h"

#include <QFrame>

class QLineEdit;
class QListView;

namespace dropbeat {

class ToneLabel;

/// Find anything and do anything: a field and what answers it, over the window. Up and Down choose, Enter does, Esc or
/// a click elsewhere closes.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *window);

    void open(std::vector<PaletteEntry> entries);
    QLineEdit *field() const { return m_field; }
    QListView *list() const { return m_list; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void typed();
    void step(int by);
    void run();
    void close(bool giveFocusBack);
    bool fieldKey(int key);

    PaletteModel *m_model;
    QLineEdit *m_field;
    QListView *m_list;
    ToneLabel *m_nothing;
    QPointer<QWidget> m_focusBefore;
};

} // namespace dropbeat

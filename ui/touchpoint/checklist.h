// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/preparation.h"

#include <QWidget>

#include <vector>

class QLineEdit;
class QListWidget;

namespace dropbeat {

/// The things to do before a touchpoint may go out: ticked, renamed by F2 or double click, ordered by dragging or
/// Alt+Up and Alt+Down, deleted by Delete; a line below adds one.
class Checklist : public QWidget
{
    Q_OBJECT

public:
    explicit Checklist(QWidget *parent = nullptr);

    void setItems(const std::vector<CheckItem> &items);
    std::vector<CheckItem> items() const;
    void setReadOnly(bool readOnly);

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add(const CheckItem &item);
    void addTyped();
    void moveCurrent(int by);
    void fit();

    QListWidget *m_list;
    QLineEdit *m_new;
    bool m_readOnly = false;
};

} // namespace dropbeat

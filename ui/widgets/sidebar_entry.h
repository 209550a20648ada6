// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/sidebar.h"

#include <QAbstractButton>

namespace dropbeat {

/// One line of the sidebar: icon, words, count pill.
class SidebarEntry : public QAbstractButton
{
    Q_OBJECT

public:
    SidebarEntry(const QString &text, const QString &icon, bool page, QWidget *parent);

    void setCurrent(bool current);
    void setCount(int count, Sidebar::Urgency urgency, const QString &description);
    bool isPage() const { return m_page; }
    int count() const { return m_count; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    /// Leaves the keys that move between entries to the sidebar.
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRect paintPill(QPainter &painter) const;

    QString m_icon;
    bool m_page;
    bool m_current = false;
    int m_count = 0;
    Sidebar::Urgency m_urgency = Sidebar::Urgency::Quiet;
};

} // namespace dropbeat

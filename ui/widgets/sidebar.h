// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace dropbeat {

class ElidedLabel;
class SidebarEntry;

/// The brand's name, the pages with their counts, and a few actions at the bottom. Up, Down, Home and End move between
/// entries; Enter and Space choose.
class Sidebar : public QWidget
{
    Q_OBJECT

public:
    /// How urgent a count is: things to decide carry a warm pill.
    enum class Urgency { Quiet, Attention };

    explicit Sidebar(QWidget *parent = nullptr);

    void setBrand(const QString &brand);
    /// A page: stays marked while it is current.
    void addPage(const QString &id, const QString &text, const QString &icon = {});
    /// An action at the bottom: is not marked, only emits activated.
    void addBottomAction(const QString &id, const QString &text, const QString &icon = {});
    /// Marks a page without emitting activated.
    void setCurrent(const QString &id);
    QString current() const { return m_current; }
    /// The count pill of an entry; 0 hides it. The description is for screen readers and the tooltip.
    void setCount(const QString &id, int count, Urgency urgency = Urgency::Attention, const QString &description = {});
    SidebarEntry *entry(const QString &id) const { return m_entries.value(id); }

signals:
    void activated(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    SidebarEntry *addEntry(const QString &id, const QString &text, const QString &icon, bool page);
    void choose(const QString &id);

    ElidedLabel *m_brand;
    QVBoxLayout *m_pages;
    QVBoxLayout *m_bottom;
    QHash<QString, SidebarEntry *> m_entries;
    QList<SidebarEntry *> m_order;
    QString m_current;
};

} // namespace dropbeat

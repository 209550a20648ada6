// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QStackedWidget>

#include <functional>
#include <vector>

namespace dropbeat {

class Plan;

/// One page the window can show, and how it is made once a plan is open.
struct PageKind
{
    enum class Place { Sidebar, SidebarBottom, Hidden };

    QString id;
    QString title;
    QString icon;
    Place place = Place::Sidebar;
    QString sidebarEntry; ///< the entry that is marked while it is shown; empty: its own
    QKeySequence shortcut;
    bool writes = false; ///< makes no sense in a plan that is open to read only
    std::function<QWidget *(Plan &)> make;
};

/// The pages of a plan, made when first shown. A strip of notices stands in whichever is shown, under its header.
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    /// notices: not owned while no page is shown.
    explicit PageStack(QWidget *notices, QWidget *parent = nullptr);

    void setKinds(std::vector<PageKind> kinds) { m_kinds = std::move(kinds); }
    const std::vector<PageKind> &kinds() const { return m_kinds; }
    const PageKind *kind(const QString &id) const;
    /// Pages are made for this plan from now on; those of the plan before are gone. Null: none can be shown.
    void setPlan(Plan *plan);
    bool hasPlan() const { return m_plan != nullptr; }
    /// The page of that id, made if need be; null without a plan or for an unknown id.
    QWidget *page(const QString &id);
    /// The same, only when it has been made already.
    QWidget *madePage(const QString &id) const { return m_pages.value(id); }
    void showPage(const QString &id);
    /// Shows a widget that belongs to no plan (start, problem, new plan); it is kept.
    void showOther(QWidget *widget);
    /// The id of the page shown; empty while another widget is.
    QString current() const;

signals:
    void pageShown(const QString &id);

private:
    void seatNotices(QWidget *page);

    QWidget *m_notices;
    std::vector<PageKind> m_kinds;
    Plan *m_plan = nullptr;
    QHash<QString, QWidget *> m_pages;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/calendar_model.h"
#include "ui/calendar/calendar_period.h"
#include "ui/touchpoint/asset_list.h"
#include "ui/touchpoint/touchpoint_editor.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QAction;
class QActionGroup;
class QMenu;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace dropbeat {

class CalendarCanvas;
class CalendarCommands;
class CalendarFilters;
class Card;
class ChannelList;
class FindingList;
class PageHeader;
class ToneLabel;
class TrayList;
class YearStrip;

/// The plan by its days: a calendar of touchpoints and launches, the year's rhythm under it, and beside it channels,
/// filters, what the rhythm's review says and what has no day yet.
class CalendarPage : public QWidget
{
    Q_OBJECT

public:
    explicit CalendarPage(Plan &plan, QWidget *parent = nullptr);

    void setAskForFiles(AskForFiles ask) { m_ask = std::move(ask); }
    CalendarCanvas *canvas() const { return m_canvas; }
    TrayList *tray() const { return m_tray; }
    YearStrip *strip() const { return m_strip; }
    CalendarCommands *commands() const { return m_commands; }
    CalendarModel *model() const { return m_model; }
    FindingList *findings() const { return m_findings; }

    void setKind(CalendarKind kind);
    void goTo(QDate day);
    /// Shows a touchpoint where it stands, and chooses it.
    void showTouchpoint(Id<Touchpoint> touchpoint);
    /// The editor of an occurrence; null for a launch.
    TouchpointEditor *openEditor(const OccurrenceRef &occurrence);
    /// Asks for a new touchpoint on a day.
    void create(QDate day, QTime time = {});
    /// Everything read that would be read in a moment.
    void settle();

signals:
    void problem(const dropbeat::Error &error);
    void newDropRequested();
    void dropOpened(dropbeat::Id<dropbeat::Drop> drop);
    void momentOpened(const QString &key);
    void findingOpened(const dropbeat::Finding &finding);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeHeader();
    QAction *addAction(const char *name, const QString &text, const QKeySequence &keys,
                       const std::function<void()> &run);
    using QWidget::addAction;
    void makeViewMenu();
    void makeZoneMenu(QMenu *menu);
    void chooseZone();
    QWidget *makeMain();
    QWidget *makeSide();
    Card *makeEmptyCard();
    Card *makeRolloutCard();
    void connectCanvas();
    void connectTray();
    void connectFindings();
    void refreshSoon();
    void refresh();
    void showReview();
    void showPeriod();
    void showStrip();
    void openMenu(QPoint global);
    void placeSide();
    void fix(const Finding &finding);

    Plan &m_plan;
    AskForFiles m_ask;
    CalendarModel *m_model;
    PageHeader *m_header;
    CalendarCanvas *m_canvas = nullptr;
    CalendarCommands *m_commands = nullptr;
    QScrollArea *m_side = nullptr;
    QToolButton *m_sideButton = nullptr;
    QPushButton *m_view = nullptr;
    QMenu *m_viewMenu = nullptr;
    QActionGroup *m_kinds = nullptr;
    QAction *m_showSide = nullptr;
    Card *m_empty = nullptr;
    Card *m_stripCard = nullptr;
    YearStrip *m_strip = nullptr;
    ChannelList *m_channels = nullptr;
    CalendarFilters *m_filters = nullptr;
    FindingList *m_findings = nullptr;
    Card *m_trayCard = nullptr;
    ToneLabel *m_trayHint = nullptr;
    TrayList *m_tray = nullptr;
    QTimer m_reviewSoon;
    std::optional<bool> m_sideWanted; ///< nothing: as there is room
    int m_stripYear = 0;
    bool m_dirty = true;
    bool m_reviewDirty = true;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendar_page.h"

#include "core/actions/review.h"
#include "ui/calendar/calendar_canvas.h"
#include "ui/calendar/calendar_commands.h"
#include "ui/calendar/calendar_filters.h"
#include "ui/calendar/channel_list.h"
#include "ui/calendar/entry_drag.h"
#include "ui/calendar/quick_create.h"
#include "ui/calendar/tray_list.h"
#include "ui/calendar/year_strip.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/card.h"
#include "ui/widgets/finding_list.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/tone_label.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kNarrow = 900;      ///< below this width the side column is only there when asked for
constexpr int kReviewPause = 250; ///< milliseconds after the last change
const QTime kUsual(10, 0);

} // namespace

CalendarPage::CalendarPage(Plan &plan, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_model(new CalendarModel(plan, this))
    , m_header(new PageHeader(this))
{
    m_commands = new CalendarCommands(
        *m_model, [this](const Error &error) { emit problem(error); }, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    auto *body = new QHBoxLayout;
    body->setContentsMargins(20, 16, 20, 16);
    body->setSpacing(14);
    body->addWidget(makeMain(), 1);
    body->addWidget(makeSide());
    layout->addLayout(body, 1);
    makeHeader();
    for (QAction *action : m_commands->actions()) {
        addAction(action);
    }
    new EntryDrag(*m_model, *m_canvas, *m_tray, *m_trayCard, *m_commands, this);
    connectCanvas();
    connectTray();
    connectFindings();
    m_reviewSoon.setSingleShot(true);
    m_reviewSoon.setInterval(kReviewPause);
    connect(&m_reviewSoon, &QTimer::timeout, this, &CalendarPage::showReview);
    connect(m_model, &CalendarModel::changed, this, &CalendarPage::refreshSoon);
    setFocusProxy(m_canvas);
    refresh();
}

QAction *CalendarPage::addAction(const char *name, const QString &text, const QKeySequence &keys,
                                 const std::function<void()> &run)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setProperty("menu", QStringLiteral("calendar"));
    connect(action, &QAction::triggered, this, run);
    QWidget::addAction(action);
    return action;
}

void CalendarPage::connectCanvas()
{
    connect(m_canvas, &CalendarCanvas::periodChanged, this, &CalendarPage::showPeriod);
    connect(m_canvas, &CalendarCanvas::dayChanged, m_commands, &CalendarCommands::setDay);
    connect(m_canvas, &CalendarCanvas::selectionChanged, this,
            [this] { m_commands->setSelection(m_canvas->selection()); });
    connect(m_canvas, &CalendarCanvas::createWanted, this, &CalendarPage::create);
    connect(m_canvas, &CalendarCanvas::menuWanted, this, &CalendarPage::openMenu);
    connect(m_canvas, &CalendarCanvas::dayWanted, this, [this](QDate day) {
        setKind(m_canvas->kind() == CalendarKind::Year ? CalendarKind::Month : CalendarKind::Week);
        goTo(day);
    });
    const auto open = [this](const CalendarEntry &entry) {
        if (entry.isLaunch()) {
            emit dropOpened(entry.drop);
        } else {
            openEditor(entry.ref());
        }
    };
    connect(m_canvas, &CalendarCanvas::openWanted, this, open);
    connect(m_canvas, &CalendarCanvas::momentWanted, this, &CalendarPage::momentOpened);
    connect(m_commands, &CalendarCommands::openWanted, this, open);
    connect(m_commands, &CalendarCommands::openDropWanted, this, &CalendarPage::dropOpened);
    connect(m_commands, &CalendarCommands::cutChanged, m_canvas, &CalendarCanvas::setCut);
    connect(m_commands, &CalendarCommands::createWanted, this, [this] { create(m_canvas->day()); });
    connect(m_commands, &CalendarCommands::dayWanted, this, [this](QDate day) {
        // What was moved goes on being what the keys are about.
        const std::vector<CalendarEntry> selection = m_canvas->selection();
        m_canvas->setDay(day);
        m_canvas->refresh();
        if (!selection.empty() && !selection.front().isLaunch() && !selection.front().repeats &&
            selection.size() == 1) {
            m_canvas->select(selection.front().touchpoint);
        }
    });
}

void CalendarPage::connectTray()
{
    connect(m_tray, &TrayList::scheduleWanted, this, [this](const std::vector<Id<Touchpoint>> &touchpoints) {
        m_commands->schedule(touchpoints, m_canvas->day(), {});
    });
    connect(m_tray, &TrayList::openWanted, this, [this](Id<Touchpoint> touchpoint) { openEditor({touchpoint, {}}); });
    connect(m_tray, &TrayList::deleteWanted, this, [this](const std::vector<Id<Touchpoint>> &touchpoints) {
        std::vector<OccurrenceRef> refs;
        for (const Id<Touchpoint> touchpoint : touchpoints) {
            refs.push_back({touchpoint, {}});
        }
        attempt([&] { deleteOccurrences(m_plan, refs); }, [this](const Error &error) { emit problem(error); });
    });
}

void CalendarPage::connectFindings()
{
    connect(m_findings, &FindingList::fixWanted, this, &CalendarPage::fix);
    connect(m_findings, &FindingList::openWanted, this, [this](const Finding &finding) {
        if (finding.subjectKind == QLatin1String("touchpoint")) {
            showTouchpoint({finding.subjectId});
        } else if (finding.day.isValid()) {
            goTo(finding.day);
        } else {
            emit findingOpened(finding);
        }
    });
    connect(m_findings, &FindingList::setAsideWanted, this, [this](const Finding &finding, const QString &reason) {
        attempt([&] { setAside(m_plan, finding, reason); }, [this](const Error &error) { emit problem(error); });
    });
}

void CalendarPage::fix(const Finding &finding)
{
    bool fixed = false;
    if (attempt([&] { fixed = applyFix(m_plan, finding); }, [this](const Error &error) { emit problem(error); }) &&
        !fixed) {
        emit findingOpened(finding);
    }
}

void CalendarPage::setKind(CalendarKind kind)
{
    m_canvas->setKind(kind);
    emit m_canvas->dayChanged(m_canvas->day()); // into sight
    // Quarter and year show the rhythm themselves, and need the height.
    m_stripCard->setVisible(kind != CalendarKind::Quarter && kind != CalendarKind::Year);
    m_commands->setByTime(kind == CalendarKind::Week);
    m_kinds->actions().at(static_cast<int>(kind))->setChecked(true);
    m_view->setText(kindText(kind) + QStringLiteral(" ▾"));
    m_view->setAccessibleName(tr("View: %1").arg(kindText(kind)));
}

void CalendarPage::goTo(QDate day)
{
    m_canvas->setDay(day);
    m_commands->setDay(day);
}

void CalendarPage::showTouchpoint(Id<Touchpoint> touchpoint)
{
    const Touchpoint *row = m_model->book().touchpoint(touchpoint);
    if (!row) {
        return;
    }
    const Drop *drop = m_model->book().drop(row->drop);
    const LocalTime when = row->when(drop ? drop->launch : LocalTime());
    if (row->state == TouchpointState::Unscheduled || !when.isValid()) {
        openEditor({touchpoint, {}});
        return;
    }
    m_model->setFilter({}); // else it might not be there to be seen
    goTo(when.date);
    m_canvas->refresh();
    m_canvas->select(touchpoint);
    m_canvas->setFocus();
}

TouchpointEditor *CalendarPage::openEditor(const OccurrenceRef &occurrence)
{
    if (!occurrence.touchpoint) {
        return nullptr;
    }
    auto *editor = new TouchpointEditor(m_plan, occurrence, m_ask, window());
    editor->open();
    return editor;
}

void CalendarPage::create(QDate day, QTime time)
{
    if (m_plan.isReadOnly() || m_model->book().channels().empty()) {
        return;
    }
    auto *dialog = new QuickCreate(*m_model, {day, time.isValid() ? time : kUsual}, window());
    connect(dialog, &QuickCreate::made, this, [this](Id<Touchpoint> touchpoint) { showTouchpoint(touchpoint); });
    connect(dialog, &QuickCreate::moreWanted, this, [this](const Touchpoint &touchpoint) {
        auto *editor = new TouchpointEditor(m_plan, touchpoint, m_ask, window());
        connect(editor, &TouchpointEditor::saved, this, &CalendarPage::showTouchpoint);
        editor->open();
    });
    dialog->open();
}

void CalendarPage::openMenu(QPoint global)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : m_commands->actions()) {
        if (action->isEnabled()) {
            menu->addAction(action);
        }
    }
    if (!menu->isEmpty()) {
        menu->popup(global);
    }
}

void CalendarPage::refreshSoon()
{
    m_dirty = true;
    m_reviewDirty = true;
    if (isVisible()) {
        refresh();
        m_reviewSoon.start();
    }
}

void CalendarPage::refresh()
{
    m_dirty = false;
    m_stripYear = 0;
    m_canvas->refresh();
    m_filters->refresh();
    m_tray->refresh();
    m_trayHint->setVisible(m_tray->count() == 0);
    m_empty->setVisible(m_model->book().isEmpty());
    showPeriod();
}

void CalendarPage::showPeriod()
{
    const CalendarPeriod &period = m_canvas->period();
    m_header->setTitle(periodTitle(period));
    m_channels->show(m_canvas->span());
    showStrip();
}

void CalendarPage::showStrip()
{
    const CalendarPeriod &period = m_canvas->period();
    const int year = m_canvas->day().year();
    if (year != m_stripYear) {
        m_stripYear = year;
        const YearRhythm rhythm = m_model->book().year(year, m_model->filter());
        m_strip->setRhythm(rhythm, m_model->today());
        const int without = rhythm.monthsWithout();
        QString remark = tr("touchpoints a week; dots are launches");
        if (without > 0) {
            remark = tr("touchpoints a week; dots are launches; %n month(s) have none", nullptr, without);
        }
        m_stripCard->setSubtitle(year == m_model->today().year() ? remark
                                                                 : QStringLiteral("%1: %2").arg(year).arg(remark));
    }
    m_strip->setShown(period.first, period.last);
}

void CalendarPage::showReview()
{
    m_reviewDirty = false;
    std::vector<Finding> findings = review(m_plan);
    std::erase_if(findings, [](const Finding &finding) { return !finding.rule.startsWith(QLatin1String("rhythm.")); });
    m_findings->setFindings(findings);
}

void CalendarPage::settle()
{
    if (m_dirty) {
        refresh();
    }
    if (m_reviewDirty) {
        m_reviewSoon.stop();
        showReview();
    }
}

void CalendarPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_dirty) {
        refresh();
    }
    if (m_reviewDirty) {
        m_reviewSoon.start();
    }
}

void CalendarPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeSide();
}

void CalendarPage::placeSide()
{
    const bool room = width() >= kNarrow;
    const bool shown = m_sideWanted.value_or(room);
    m_side->setVisible(shown);
    m_sideButton->setVisible(!room);
    const QSignalBlocker quiet(m_showSide);
    m_showSide->setChecked(shown);
    m_sideButton->setChecked(shown);
}

} // namespace dropbeat

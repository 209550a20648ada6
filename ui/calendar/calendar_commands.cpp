// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendar_commands.h"

#include "core/actions/calendar_edits.h"
#include "core/actions/launch_move.h"
#include "ui/calendar/move_drop_dialog.h"
#include "ui/calendar/series_question.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/drop_words.h"

#include <QAction>
#include <QWidget>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kHalfHour = 30;

std::vector<OccurrenceRef> refsOf(const std::vector<CalendarEntry> &entries)
{
    std::vector<OccurrenceRef> refs;
    for (const CalendarEntry &entry : entries) {
        refs.push_back(entry.ref());
    }
    return refs;
}

std::vector<Id<Touchpoint>> idsOf(const std::vector<CalendarEntry> &entries)
{
    std::vector<Id<Touchpoint>> ids;
    for (const CalendarEntry &entry : entries) {
        ids.push_back(entry.touchpoint);
    }
    return ids;
}

std::vector<CalendarEntry> touchpointsOf(std::vector<CalendarEntry> entries)
{
    std::erase_if(entries, [](const CalendarEntry &entry) { return entry.isLaunch(); });
    return entries;
}

/// Later by so many days and minutes; the minutes stay within the day.
LocalTime shifted(const LocalTime &when, qint64 days, int minutes)
{
    const int of = std::clamp(when.time.hour() * 60 + when.time.minute() + minutes, 0, 24 * 60 - 1);
    return {when.date.addDays(days), QTime(of / 60, of % 60)};
}

int minutesOf(const QTime &time)
{
    return time.hour() * 60 + time.minute();
}

} // namespace

CalendarCommands::CalendarCommands(CalendarModel &model, Report report, QWidget *page)
    : QObject(page)
    , m_model(model)
    , m_report(std::move(report))
    , m_page(page)
    , m_day(model.today())
{
    makeActions();
    enable();
}

QAction *CalendarCommands::add(const char *name, const QString &text, const QKeySequence &keys,
                               std::function<void()> run, bool needsEntries)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setProperty("menu", QStringLiteral("calendar"));
    connect(action, &QAction::triggered, this, std::move(run));
    m_actions << action;
    if (needsEntries) {
        m_needEntries << action;
    }
    return action;
}

void CalendarCommands::makeActions()
{
    add(
        "calendarNew", tr("New touchpoint…"), QKeySequence(tr("N")), [this] { emit createWanted(); }, false);
    add("calendarOpen", tr("Open touchpoint"), QKeySequence(tr("Ctrl+Return")), [this] {
        if (!m_selection.empty()) {
            emit openWanted(m_selection.front());
        }
    });
    add("calendarOpenDrop", tr("Go to its drop"), QKeySequence(tr("Ctrl+G")), [this] {
        if (!m_selection.empty() && m_selection.front().drop) {
            emit openDropWanted(m_selection.front().drop);
        }
    });
    add("calendarEarlier", tr("Move a day earlier"), QKeySequence(tr("Alt+Left")), [this] { moveBy(-1); });
    add("calendarLater", tr("Move a day later"), QKeySequence(tr("Alt+Right")), [this] { moveBy(1); });
    add("calendarUp", tr("Move a week earlier"), QKeySequence(tr("Alt+Up")), [this] { moveUpDown(-1); });
    add("calendarDown", tr("Move a week later"), QKeySequence(tr("Alt+Down")), [this] { moveUpDown(1); });
    add("calendarDropEarlier", tr("Move its drop a day earlier…"), QKeySequence(tr("Shift+Alt+Left")),
        [this] { moveDropBy(-1); });
    add("calendarDropLater", tr("Move its drop a day later…"), QKeySequence(tr("Shift+Alt+Right")),
        [this] { moveDropBy(1); });
    add("calendarDropUp", tr("Move its drop a week earlier…"), QKeySequence(tr("Shift+Alt+Up")),
        [this] { moveDropBy(-7); });
    add("calendarDropDown", tr("Move its drop a week later…"), QKeySequence(tr("Shift+Alt+Down")),
        [this] { moveDropBy(7); });
    add("calendarCut", tr("Cut, to paste on another day"), QKeySequence::Cut, [this] { cut(); });
    add(
        "calendarPaste", tr("Paste on this day"), QKeySequence::Paste, [this] { paste(); }, false);
    add("calendarPin", tr("Pin to its date"), QKeySequence(tr("P")),
        [this] { attempt([this] { pinTouchpoints(m_model.plan(), idsOf(touchpoints())); }, m_report); });
    add("calendarFollow", tr("Let it move with the launch"), QKeySequence(tr("Shift+P")),
        [this] { attempt([this] { followLaunch(m_model.plan(), idsOf(touchpoints())); }, m_report); });
    add("calendarUnschedule", tr("Put in the unscheduled tray"), QKeySequence(tr("U")),
        [this] { unschedule(m_selection); });
    add("calendarDelete", tr("Delete touchpoint"), QKeySequence::Delete, [this] { remove(); });
    const QStringList states = touchpointStateTexts();
    for (int i = 1; i < static_cast<int>(states.size()); ++i) {
        add(("calendarState" + QByteArray::number(i)).constData(), tr("Mark as %1").arg(states[i]),
            QKeySequence(QStringLiteral("Ctrl+Alt+%1").arg(i)),
            [this, i] { setState(static_cast<TouchpointState>(i)); });
    }
}

QAction *CalendarCommands::action(const char *name) const
{
    for (QAction *action : m_actions) {
        if (action->objectName() == QLatin1String(name)) {
            return action;
        }
    }
    return nullptr;
}

std::vector<CalendarEntry> CalendarCommands::touchpoints() const
{
    return touchpointsOf(m_selection);
}

void CalendarCommands::setSelection(const std::vector<CalendarEntry> &entries)
{
    m_selection = entries;
    enable();
}

void CalendarCommands::enable()
{
    const bool writable = !m_model.plan().isReadOnly();
    const bool any = !touchpoints().empty();
    const bool ofDrop = std::any_of(m_selection.begin(), m_selection.end(),
                                    [](const CalendarEntry &entry) { return !entry.drop.isNull(); });
    for (QAction *each : std::as_const(m_needEntries)) {
        each->setEnabled(writable && any);
    }
    action("calendarOpen")->setEnabled(!m_selection.empty());
    action("calendarOpenDrop")->setEnabled(ofDrop);
    for (const char *name : {"calendarDropEarlier", "calendarDropLater", "calendarDropUp", "calendarDropDown"}) {
        action(name)->setEnabled(writable && ofDrop);
    }
    // A launch that is chosen moves its drop by the keys that move a touchpoint, too.
    for (const char *name : {"calendarEarlier", "calendarLater", "calendarUp", "calendarDown"}) {
        action(name)->setEnabled(writable && !m_selection.empty());
    }
    action("calendarNew")->setEnabled(writable);
    action("calendarPaste")->setEnabled(writable && !m_cut.empty());
}

void CalendarCommands::withScope(const std::vector<CalendarEntry> &entries, const QString &what,
                                 const std::function<void(SeriesScope)> &run)
{
    const auto guarded = [this, run](SeriesScope scope) { attempt([&] { run(scope); }, m_report); };
    const bool repeats =
        std::any_of(entries.begin(), entries.end(), [](const CalendarEntry &entry) { return entry.repeats; });
    if (repeats) {
        SeriesQuestion::ask(m_page, what, guarded);
    } else {
        guarded(SeriesScope::ThisOne);
    }
}

void CalendarCommands::moveTo(const std::vector<CalendarEntry> &entries, const LocalTime &to)
{
    if (entries.empty() || to == entries.front().when) {
        return;
    }
    const LocalTime anchor = entries.front().when;
    const qint64 days = anchor.date.daysTo(to.date);
    const int minutes = minutesOf(to.time) - minutesOf(anchor.time);
    std::vector<OccurrenceMove> moves;
    for (const CalendarEntry &entry : touchpointsOf(entries)) {
        moves.push_back({entry.ref(), shifted(entry.when, days, minutes)});
    }
    withScope(entries, tr("Move “%1”").arg(entries.front().title), [this, moves, to](SeriesScope scope) {
        moveOccurrences(m_model.plan(), moves, scope);
        emit dayWanted(to.date);
    });
}

void CalendarCommands::moveBy(int days)
{
    if (m_selection.empty()) {
        return;
    }
    if (touchpoints().empty()) {
        moveDropBy(days);
        return;
    }
    const std::vector<CalendarEntry> entries = touchpoints();
    moveTo(entries, entries.front().when.addDays(days));
}

void CalendarCommands::moveUpDown(int by)
{
    const std::vector<CalendarEntry> entries = touchpoints();
    if (m_byTime && !entries.empty()) {
        moveTo(entries, shifted(entries.front().when, 0, by * kHalfHour));
    } else {
        moveBy(7 * by);
    }
}

void CalendarCommands::moveDropTo(const CalendarEntry &entry, QDate day)
{
    const Drop *drop = m_model.book().drop(entry.drop);
    const qint64 days = entry.when.date.daysTo(day);
    if (!drop || !drop->launch.isValid() || days == 0) {
        return;
    }
    const LocalTime to = drop->launch.addDays(static_cast<int>(days));
    auto *dialog = new MoveDropDialog(m_model.plan(), previewMoveLaunch(m_model.book(), drop->id, to, m_model.today()),
                                      m_page->window());
    connect(dialog, &QDialog::accepted, this, [this, day] { emit dayWanted(day); });
    dialog->open();
}

void CalendarCommands::moveDropBy(int days)
{
    for (const CalendarEntry &entry : m_selection) {
        if (entry.drop) {
            moveDropTo(entry, entry.when.date.addDays(days));
            return;
        }
    }
}

void CalendarCommands::cut()
{
    m_cut = touchpoints();
    emit cutChanged(m_cut);
    enable();
}

void CalendarCommands::paste()
{
    if (m_cut.empty() || !m_day.isValid()) {
        return;
    }
    const std::vector<CalendarEntry> entries = std::exchange(m_cut, {});
    emit cutChanged({});
    enable();
    const auto first =
        std::min_element(entries.begin(), entries.end(), [](const auto &a, const auto &b) { return a.when < b.when; });
    std::vector<CalendarEntry> ordered{*first};
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(ordered),
                 [first](const CalendarEntry &entry) { return !entry.isSame(*first); });
    moveTo(ordered, {m_day, first->when.time});
}

void CalendarCommands::remove()
{
    const std::vector<CalendarEntry> entries = touchpoints();
    if (!entries.empty()) {
        withScope(entries, tr("Delete “%1”").arg(entries.front().title),
                  [this, entries](SeriesScope scope) { deleteOccurrences(m_model.plan(), refsOf(entries), scope); });
    }
}

void CalendarCommands::unschedule(const std::vector<CalendarEntry> &entries)
{
    const std::vector<CalendarEntry> list = touchpointsOf(entries);
    if (!list.empty()) {
        attempt([&] { unscheduleOccurrences(m_model.plan(), refsOf(list)); }, m_report);
    }
}

void CalendarCommands::schedule(const std::vector<Id<Touchpoint>> &touchpoints, QDate day, QTime time)
{
    attempt(
        [&] {
            if (time.isValid() && touchpoints.size() == 1) {
                moveOccurrences(m_model.plan(), {{{touchpoints.front(), {}}, {day, time}}});
            } else {
                scheduleTouchpoints(m_model.plan(), touchpoints, day);
            }
            emit dayWanted(day);
        },
        m_report);
}

void CalendarCommands::setState(TouchpointState state)
{
    const std::vector<CalendarEntry> entries = touchpoints();
    if (!entries.empty()) {
        attempt([&] { setOccurrenceState(m_model.plan(), refsOf(entries), state); }, m_report);
    }
}

} // namespace dropbeat

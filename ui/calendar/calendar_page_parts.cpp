// SPDX-License-Identifier: GPL-3.0-or-later
// What CalendarPage is put together from.
#include "core/rhythm/roll_out.h"
#include "ui/calendar/calendar_canvas.h"
#include "ui/calendar/calendar_commands.h"
#include "ui/calendar/calendar_filters.h"
#include "ui/calendar/calendar_page.h"
#include "ui/calendar/channel_list.h"
#include "ui/calendar/tray_list.h"
#include "ui/calendar/year_strip.h"
#include "ui/touchpoint/touchpoint_when.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/drop_words.h"
#include "ui/widgets/finding_list.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/style_paint.h"
#include "ui/widgets/tone_label.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QInputDialog>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

namespace dropbeat {

namespace {

constexpr int kSideWidth = 232;

/// The line around the calendar.
class CalendarFrame : public QFrame
{
public:
    explicit CalendarFrame(QWidget *parent)
        : QFrame(parent)
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(1, 1, 1, 1);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(Theme::current().hairline);
        painter.setBrush(Theme::current().card);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
};

} // namespace

void CalendarPage::makeHeader()
{
    m_header->setSubtitle(m_plan.isReadOnly()
                              ? tr("Open to read only")
                              : tr("Drag a touchpoint to move it · hold Shift to move the whole drop with it"));
    QAction *back = addAction("calendarBack", tr("Go back"), {}, [this] { m_canvas->step(-1); });
    QAction *today =
        addAction("calendarToday", tr("Go to today"), QKeySequence(tr("T")), [this] { goTo(m_model->today()); });
    QAction *on = addAction("calendarOn", tr("Go on"), {}, [this] { m_canvas->step(1); });
    addAction("calendarSelectAll", tr("Select all shown"), QKeySequence::SelectAll, [this] { m_canvas->selectAll(); });
    const auto small = [this](QAction *action, const QString &text, const QString &name) {
        QPushButton *button = m_header->addButton(text);
        button->setAccessibleName(name);
        button->setToolTip(name);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        return button;
    };
    const bool right = layoutDirection() == Qt::RightToLeft;
    small(back, right ? QStringLiteral("›") : QStringLiteral("‹"), tr("Earlier"))->setFixedWidth(34);
    small(today, tr("Today"), tr("Today"));
    small(on, right ? QStringLiteral("‹") : QStringLiteral("›"), tr("Later"))->setFixedWidth(34);
    m_view = m_header->addButton(QString());
    m_view->setObjectName(QStringLiteral("view"));
    m_viewMenu = new QMenu(this);
    connect(m_view, &QPushButton::clicked, this,
            [this] { m_viewMenu->popup(m_view->mapToGlobal(QPoint(0, m_view->height() + 2))); });
    m_sideButton = makeIconButton(QStringLiteral("filter"), tr("Channels, review and unscheduled"), m_header);
    m_sideButton->setCheckable(true);
    m_header->addAction(m_sideButton);
    QPushButton *add = m_header->addButton(tr("New touchpoint"), true);
    add->setObjectName(QStringLiteral("newTouchpoint"));
    add->setEnabled(!m_plan.isReadOnly());
    connect(add, &QPushButton::clicked, m_commands->action("calendarNew"), &QAction::trigger);
    makeViewMenu();
    setKind(CalendarKind::Month);
    placeSide();
}

void CalendarPage::makeViewMenu()
{
    m_kinds = new QActionGroup(this);
    const struct
    {
        CalendarKind kind;
        const char *name;
        QString text;
    } kinds[] = {{CalendarKind::Month, "calendarMonth", tr("Month view")},
                 {CalendarKind::Week, "calendarWeek", tr("Week view")},
                 {CalendarKind::Quarter, "calendarQuarter", tr("Quarter view")},
                 {CalendarKind::Year, "calendarYear", tr("Year view")},
                 {CalendarKind::Agenda, "calendarAgenda", tr("Agenda view")}};
    int number = 0;
    for (const auto &each : kinds) {
        QAction *action = addAction(each.name, each.text, QKeySequence(QStringLiteral("Alt+%1").arg(++number)),
                                    [this, kind = each.kind] { setKind(kind); });
        action->setCheckable(true);
        m_kinds->addAction(action);
        m_viewMenu->addAction(action);
    }
    m_viewMenu->addSeparator();
    makeZoneMenu(m_viewMenu->addMenu(tr("Second time zone")));
    m_showSide = addAction("calendarSide", tr("Show channels, review and unscheduled"), QKeySequence(tr("F9")), [this] {
        m_sideWanted = !m_side->isVisible();
        placeSide();
    });
    m_showSide->setCheckable(true);
    m_viewMenu->addAction(m_showSide);
    connect(m_sideButton, &QToolButton::clicked, m_showSide, &QAction::trigger);
}

void CalendarPage::makeZoneMenu(QMenu *menu)
{
    menu->setEnabled(!m_plan.isReadOnly());
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        QList<QByteArray> zones{"America/New_York", "America/Los_Angeles", "Europe/London",   "Europe/Paris",
                                "Europe/Berlin",    "Asia/Tokyo",          "Australia/Sydney"};
        const QByteArray chosen = m_model->secondZone().isValid() ? m_model->secondZone().id() : QByteArray();
        if (!chosen.isEmpty() && !zones.contains(chosen)) {
            zones.prepend(chosen);
        }
        const auto add = [&](const QString &text, const QByteArray &zone) {
            QAction *action = menu->addAction(text);
            action->setCheckable(true);
            action->setChecked(zone == chosen);
            connect(action, &QAction::triggered, this, [this, zone] {
                attempt([&] { m_model->setSecondZone(zone); }, [this](const Error &error) { emit problem(error); });
            });
        };
        add(tr("None"), {});
        for (const QByteArray &zone : zones) {
            if (zone != m_model->zone().id()) {
                add(placeOf(QTimeZone(zone)), zone);
            }
        }
        menu->addSeparator();
        connect(menu->addAction(tr("Another…")), &QAction::triggered, this, &CalendarPage::chooseZone);
    });
}

void CalendarPage::chooseZone()
{
    auto *dialog = new QInputDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Second time zone"));
    dialog->setLabelText(tr("Times are shown there, too:"));
    QStringList zones;
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds()) {
        if (zone.contains('/')) {
            zones << QString::fromLatin1(zone);
        }
    }
    dialog->setComboBoxItems(zones);
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &zone) {
        attempt([&] { m_model->setSecondZone(zone.toLatin1()); }, [this](const Error &error) { emit problem(error); });
    });
    dialog->open();
}

QWidget *CalendarPage::makeMain()
{
    auto *main = new QWidget(this);
    auto *column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeEmptyCard());
    auto *frame = new CalendarFrame(main);
    auto *scroll = new QScrollArea(frame);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_canvas = new CalendarCanvas(*m_model);
    m_canvas->setObjectName(QStringLiteral("calendar"));
    scroll->setWidget(m_canvas);
    frame->layout()->addWidget(scroll);
    // Queued, as the canvas may get its height only now.
    connect(
        m_canvas, &CalendarCanvas::dayChanged, scroll,
        [this, scroll](QDate day) {
            const QRect rect = m_canvas->rectOf(day);
            scroll->ensureVisible(rect.center().x(), rect.center().y(), 0, rect.height() / 2 + 8);
        },
        Qt::QueuedConnection);
    column->addWidget(frame, 1);
    m_stripCard = new Card(tr("The year’s rhythm"), main);
    m_strip = new YearStrip(m_stripCard);
    m_stripCard->content()->addWidget(m_strip);
    m_stripCard->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_strip, &YearStrip::dayWanted, this, &CalendarPage::goTo);
    column->addWidget(m_stripCard);
    return main;
}

Card *CalendarPage::makeEmptyCard()
{
    m_empty = new Card(tr("Nothing is planned yet"), this);
    auto *row = new QHBoxLayout;
    auto *words =
        new ToneLabel(tr("Begin with a drop and roll it out into touchpoints, or double-click a day and write "
                         "“18:30 tiktok try-on teaser”."),
                      Tone::Muted);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    QPushButton *drop = makeButton(tr("New drop"), ButtonLook::Primary);
    drop->setEnabled(!m_plan.isReadOnly());
    connect(drop, &QPushButton::clicked, this, &CalendarPage::newDropRequested);
    row->addWidget(drop);
    m_empty->content()->addLayout(row);
    m_empty->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    return m_empty;
}

QWidget *CalendarPage::makeSide()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto *channels = new Card(tr("Channels"), content);
    m_channels = new ChannelList(*m_model, channels);
    channels->content()->addWidget(m_channels);
    m_filters = new CalendarFilters(*m_model, channels);
    channels->content()->addWidget(m_filters);
    column->addWidget(channels);
    m_trayCard = new Card(tr("Unscheduled"), content);
    m_trayHint = new ToneLabel(tr("What has no day yet waits here: drag it to a day, or drag a touchpoint here."),
                               Tone::Muted, FontRole::Small, m_trayCard);
    m_trayHint->setWordWrap(true);
    m_tray = new TrayList(*m_model, m_trayCard);
    m_trayCard->content()->addWidget(m_trayHint);
    m_trayCard->content()->addWidget(m_tray);
    column->addWidget(m_trayCard);
    auto *rhythm = new Card(tr("Rhythm review"), content);
    m_findings = new FindingList(FindingRow::Form::Narrow, rhythm);
    m_findings->setMost(3);
    m_findings->setReadOnly(m_plan.isReadOnly());
    m_findings->setEmptySentence(tr("The rhythm holds."));
    rhythm->content()->addWidget(m_findings);
    column->addWidget(rhythm);
    column->addWidget(makeRolloutCard());
    column->addStretch(1);
    m_side = new QScrollArea(this);
    m_side->setFrameShape(QFrame::NoFrame);
    m_side->setWidgetResizable(true);
    m_side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_side->setFocusPolicy(Qt::NoFocus);
    m_side->setFixedWidth(kSideWidth);
    m_side->setWidget(content);
    return m_side;
}

Card *CalendarPage::makeRolloutCard()
{
    auto *card = new Card(tr("Roll-out of a drop"), this);
    QStringList steps;
    const std::vector<RolloutPlan> presets = presetRollouts();
    std::optional<int> before;
    for (const RolloutStep &step : presets.empty() ? std::vector<RolloutStep>() : presets.front().steps) {
        if (step.dayOffset != before) {
            before = step.dayOffset;
            steps << offsetText(step.dayOffset) + u' ' + QLocale().toLower(step.title);
        }
    }
    auto *words = new ToneLabel(steps.join(QStringLiteral(" · ")), Tone::Muted, FontRole::Small, card);
    words->setWordWrap(true);
    card->content()->addWidget(words);
    return card;
}

} // namespace dropbeat

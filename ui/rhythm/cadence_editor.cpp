// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rhythm/cadence_editor.h"

#include "ui/widgets/drop_words.h"
#include "ui/widgets/flow_layout.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace dropbeat {

namespace {

constexpr int kMostMonths = 6;
constexpr int kMostWeeks = 26;
constexpr int kMostTolerance = 14;
constexpr std::array<int, 5> kNths{1, 2, 3, 4, -1};

QStringList weekdays()
{
    QStringList names;
    for (int day = 1; day <= 7; ++day) {
        names << QLocale().standaloneDayName(day);
    }
    return names;
}

QStringList monthDays()
{
    QStringList days;
    for (int day = 1; day <= 31; ++day) {
        days << CadenceEditor::tr("the %1.", "day of the month").arg(day);
    }
    return days << CadenceEditor::tr("the last day");
}

QStringList everyMonths()
{
    QStringList texts{CadenceEditor::tr("of each month"), CadenceEditor::tr("of every other month")};
    for (int months = 3; months <= kMostMonths; ++months) {
        texts << CadenceEditor::tr("of every %1. month").arg(months);
    }
    return texts;
}

} // namespace

CadenceEditor::CadenceEditor(QWidget *parent)
    : QWidget(parent)
    , m_kind(makeCombo(tr("Kind of rhythm"), QStringLiteral("kind"), {tr("By weekday"), tr("By date"), tr("By weeks")}))
    , m_the(new QLabel(tr("the"), this))
    , m_nth(makeCombo(tr("Which one of the month"), QStringLiteral("nth"),
                      {tr("first"), tr("second"), tr("third"), tr("fourth"), tr("last")}))
    , m_weeks(makeSpin(tr("Weeks from launch to launch"), QStringLiteral("weeks"), 1, kMostWeeks))
    , m_weeksOn(new QLabel(tr("on"), this))
    , m_weekday(makeCombo(tr("Weekday"), QStringLiteral("weekday"), weekdays()))
    , m_monthDay(makeCombo(tr("Day of the month"), QStringLiteral("monthDay"), monthDays()))
    , m_months(makeCombo(tr("Months"), QStringLiteral("months"), everyMonths()))
    , m_starting(new QLabel(tr("starting"), this))
    , m_start(makeCombo(tr("Counted from"), QStringLiteral("start"), {}))
    , m_time(new QTimeEdit(this))
    , m_tolerance(makeSpin(tr("Days it may move off a quiet day"), QStringLiteral("tolerance"), 0, kMostTolerance))
{
    m_time->setObjectName(QStringLiteral("launchTime"));
    m_time->setAccessibleName(tr("Time of the launch"));
    m_time->setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat));
    connect(m_time, &QTimeEdit::timeChanged, this, &CadenceEditor::changed);
    makeRows();
    showFields();
}

QComboBox *CadenceEditor::makeCombo(const QString &name, const QString &objectName, const QStringList &texts)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(objectName);
    combo->setAccessibleName(name);
    combo->setToolTip(name);
    combo->addItems(texts);
    connect(combo, &QComboBox::activated, this, [this] {
        showFields();
        emit changed();
    });
    return combo;
}

QSpinBox *CadenceEditor::makeSpin(const QString &name, const QString &objectName, int least, int most)
{
    auto *spin = new QSpinBox(this);
    spin->setObjectName(objectName);
    spin->setAccessibleName(name);
    spin->setToolTip(name);
    spin->setRange(least, most);
    connect(spin, &QSpinBox::valueChanged, this, [this] {
        showFields();
        emit changed();
    });
    return spin;
}

void CadenceEditor::makeRows()
{
    m_weeks->setPrefix(tr("every ", "before a number of weeks"));
    m_weeks->setSuffix(tr(" weeks"));
    m_tolerance->setSuffix(tr(" days"));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    const auto addRow = [&](std::initializer_list<QWidget *> widgets) {
        auto *holder = new QWidget(this);
        auto *flow = new FlowLayout(holder, 6);
        for (QWidget *widget : widgets) {
            flow->addWidget(widget);
        }
        rows->addWidget(holder);
    };
    addRow({m_kind, m_the, m_nth, m_weeks, m_weeksOn, m_weekday, m_monthDay, m_months, m_starting, m_start});
    addRow({new QLabel(tr("launching at"), this), m_time, new QLabel(tr("and off a quiet day by at most"), this),
            m_tolerance});
    for (QLabel *label : findChildren<QLabel *>()) {
        label->setMinimumHeight(m_kind->sizeHint().height());
    }
}

void CadenceEditor::showFields()
{
    const auto kind = static_cast<Cadence::Kind>(m_kind->currentIndex());
    m_the->setVisible(kind == Cadence::Kind::NthWeekday);
    m_nth->setVisible(kind == Cadence::Kind::NthWeekday);
    m_weeks->setVisible(kind == Cadence::Kind::Weeks);
    m_weeksOn->setVisible(kind == Cadence::Kind::Weeks);
    m_weekday->setVisible(kind != Cadence::Kind::DayOfMonth);
    m_monthDay->setVisible(kind == Cadence::Kind::DayOfMonth);
    m_months->setVisible(kind != Cadence::Kind::Weeks);
    m_starting->setVisible(m_start->count() > 1);
    m_start->setVisible(m_start->count() > 1);
}

void CadenceEditor::setCadence(const Cadence &cadence, const std::vector<QDate> &starts, QDate firstStart)
{
    m_cadence = cadence;
    const QSignalBlocker weeks(m_weeks);
    const QSignalBlocker tolerance(m_tolerance);
    const QSignalBlocker time(m_time);
    m_kind->setCurrentIndex(static_cast<int>(cadence.kind));
    const auto nth = std::find(kNths.begin(), kNths.end(), cadence.nth);
    m_nth->setCurrentIndex(nth == kNths.end() ? 0 : static_cast<int>(nth - kNths.begin()));
    m_weekday->setCurrentIndex(cadence.weekday - 1);
    m_monthDay->setCurrentIndex(cadence.monthDay < 0 ? m_monthDay->count() - 1 : cadence.monthDay - 1);
    m_months->setCurrentIndex(std::clamp(cadence.every, 1, kMostMonths) - 1);
    m_weeks->setValue(cadence.every);
    m_weeks->setSuffix(cadence.every == 1 ? tr(" week") : tr(" weeks"));
    m_tolerance->setValue(cadence.toleranceDays);
    m_tolerance->setSuffix(cadence.toleranceDays == 1 ? tr(" day") : tr(" days"));
    m_time->setTime(cadence.time);
    m_start->clear();
    for (const QDate day : starts) {
        m_start->addItem(dayText(day), day);
    }
    m_start->setCurrentIndex(std::max(0, m_start->findData(firstStart)));
    showFields();
}

Cadence CadenceEditor::cadence() const
{
    Cadence cadence = m_cadence;
    cadence.kind = static_cast<Cadence::Kind>(m_kind->currentIndex());
    cadence.nth = kNths[static_cast<size_t>(m_nth->currentIndex())];
    cadence.weekday = m_weekday->currentIndex() + 1;
    cadence.monthDay = m_monthDay->currentIndex() == m_monthDay->count() - 1 ? -1 : m_monthDay->currentIndex() + 1;
    cadence.every = cadence.kind == Cadence::Kind::Weeks ? m_weeks->value() : m_months->currentIndex() + 1;
    cadence.toleranceDays = m_tolerance->value();
    cadence.time = m_time->time();
    const QDate start = m_start->currentData().toDate();
    const bool sameCount = cadence.kind == m_cadence.kind && cadence.every == m_cadence.every;
    // Another count starts anew.
    cadence.anchor = !sameCount ? QDate() : m_start->count() > 1 ? start : m_cadence.anchor;
    return cadence;
}

} // namespace dropbeat

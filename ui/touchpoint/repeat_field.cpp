// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/touchpoint/repeat_field.h"

#include "core/rhythm/recurrence.h"
#include "core/rhythm/recurrence_parts.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/tone_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace dropbeat {

namespace {

constexpr int kMostTimes = 999;
constexpr int kMostSteps = 52;

QHBoxLayout *rowIn(QWidget *widget)
{
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    return row;
}

} // namespace

RepeatField::RepeatField(QWidget *parent)
    : QWidget(parent)
    , m_choice(new QComboBox(this))
    , m_every(new QSpinBox(this))
    , m_everyRow(new QWidget(this))
    , m_weekdayRow(new QWidget(this))
    , m_endRow(new QWidget(this))
    , m_end(new QComboBox(this))
    , m_until(new QDateEdit(this))
    , m_count(new QSpinBox(this))
    , m_byHand(new QLineEdit(this))
    , m_words(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
{
    m_choice->setObjectName(QStringLiteral("repeats"));
    m_choice->setAccessibleName(tr("Repeats"));
    m_every->setRange(1, kMostSteps);
    m_every->setAccessibleName(tr("Every so many"));
    m_end->addItems({tr("without end"), tr("until"), tr("for")});
    m_end->setAccessibleName(tr("How long it repeats"));
    m_until->setCalendarPopup(true);
    m_until->setAccessibleName(tr("Last day"));
    m_count->setRange(1, kMostTimes);
    m_count->setValue(10);
    m_count->setSuffix(tr(" times"));
    m_count->setAccessibleName(tr("Times"));
    m_byHand->setObjectName(QStringLiteral("rule"));
    m_byHand->setAccessibleName(tr("Rule to repeat by"));
    m_byHand->setPlaceholderText(QStringLiteral("FREQ=WEEKLY;BYDAY=TU,TH"));
    m_words->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_choice);
    auto *every = rowIn(m_everyRow);
    every->addWidget(new ToneLabel(tr("every"), Tone::Muted, FontRole::Body, m_everyRow));
    every->addWidget(m_every);
    every->addStretch(1);
    column->addWidget(m_everyRow);
    makeWeekdays();
    column->addWidget(m_weekdayRow);
    auto *end = rowIn(m_endRow);
    end->addWidget(m_end);
    end->addWidget(m_until);
    end->addWidget(m_count);
    end->addStretch(1);
    column->addWidget(m_endRow);
    column->addWidget(m_byHand);
    column->addWidget(m_words);
    for (QComboBox *box : {m_choice, m_end}) {
        connect(box, &QComboBox::currentIndexChanged, this, &RepeatField::refresh);
    }
    for (QSpinBox *box : {m_every, m_count}) {
        connect(box, &QSpinBox::valueChanged, this, &RepeatField::refresh);
    }
    connect(m_until, &QDateEdit::dateChanged, this, &RepeatField::refresh);
    connect(m_byHand, &QLineEdit::textChanged, this, &RepeatField::refresh);
    nameChoices();
    refresh();
}

void RepeatField::makeWeekdays()
{
    auto *flow = new FlowLayout(m_weekdayRow, 6);
    flow->setContentsMargins(0, 0, 0, 0);
    const QLocale locale;
    for (int i = 0; i < 7; ++i) {
        m_weekdays << new QCheckBox(locale.dayName(i + 1, QLocale::ShortFormat), m_weekdayRow);
        m_weekdays.back()->setAccessibleName(locale.dayName(i + 1));
        connect(m_weekdays.back(), &QCheckBox::toggled, this, &RepeatField::refresh);
    }
    for (int i = 0; i < 7; ++i) {
        flow->addWidget(m_weekdays[(locale.firstDayOfWeek() - 1 + i) % 7]);
    }
}

void RepeatField::nameChoices()
{
    const QSignalBlocker quiet(m_choice);
    const int current = std::max(0, m_choice->currentIndex());
    const QLocale locale;
    const int nth = m_start.isValid() ? (m_start.day() - 1) / 7 + 1 : 1;
    const QStringList ordinals{tr("first"), tr("second"), tr("third"), tr("fourth"), tr("last")};
    m_choice->clear();
    m_choice->addItems({tr("Once"), tr("By days"), tr("By weeks"),
                        tr("By months, on day %1").arg(m_start.isValid() ? m_start.day() : 1),
                        tr("By months, on the %1 %2", "first Thursday")
                            .arg(ordinals.value(nth - 1), locale.dayName(m_start.isValid() ? m_start.dayOfWeek() : 1)),
                        tr("By a rule of your own")});
    m_choice->setCurrentIndex(current);
}

void RepeatField::setRule(const QString &rule, QDate start)
{
    m_start = start;
    nameChoices();
    const auto parts = partsOf(rule, start);
    {
        const QSignalBlocker quiet(this);
        m_choice->setCurrentIndex(rule.isEmpty() ? Once : parts ? static_cast<int>(parts->kind) + 1 : ByHand);
        m_byHand->setText(rule);
        const RecurrenceParts shown = parts.value_or(RecurrenceParts());
        m_every->setValue(shown.every);
        const QList<int> weekdays = shown.weekdays.isEmpty() ? QList<int>{start.dayOfWeek()} : shown.weekdays;
        for (int i = 0; i < 7; ++i) {
            m_weekdays[i]->setChecked(weekdays.contains(i + 1));
        }
        m_end->setCurrentIndex(shown.count > 0 ? AfterTimes : shown.until.isValid() ? OnDay : Never);
        m_count->setValue(shown.count > 0 ? shown.count : 10);
        m_until->setDate(shown.until.isValid() ? shown.until : start.addMonths(3));
    }
    refresh();
}

void RepeatField::setStart(QDate start)
{
    if (start == m_start || !start.isValid()) {
        return;
    }
    // The one weekday that was the start's goes along with it.
    if (m_start.isValid() && start.dayOfWeek() != m_start.dayOfWeek()) {
        const auto chosen =
            std::count_if(m_weekdays.begin(), m_weekdays.end(), [](const QCheckBox *box) { return box->isChecked(); });
        if (chosen == 1 && m_weekdays[m_start.dayOfWeek() - 1]->isChecked()) {
            m_weekdays[m_start.dayOfWeek() - 1]->setChecked(false);
            m_weekdays[start.dayOfWeek() - 1]->setChecked(true);
        }
    }
    m_start = start;
    nameChoices();
    refresh();
}

QString RepeatField::rule() const
{
    const int choice = m_choice->currentIndex();
    if (choice == Once || choice < 0) {
        return {};
    }
    if (choice == ByHand) {
        const QString text = m_byHand->text().trimmed();
        return text.startsWith(QLatin1String("RRULE:"), Qt::CaseInsensitive) ? text.mid(6) : text;
    }
    RecurrenceParts parts;
    parts.kind = static_cast<RecurrenceParts::Kind>(choice - 1);
    parts.every = m_every->value();
    for (int i = 0; parts.kind == RecurrenceParts::Kind::Weekly && i < 7; ++i) {
        if (m_weekdays[i]->isChecked()) {
            parts.weekdays << i + 1;
        }
    }
    parts.count = m_end->currentIndex() == AfterTimes ? m_count->value() : 0;
    parts.until = m_end->currentIndex() == OnDay ? m_until->date() : QDate();
    return ruleOf(parts, m_start.isValid() ? m_start : QDate(2001, 1, 1));
}

void RepeatField::refresh()
{
    const int choice = m_choice->currentIndex();
    const bool built = choice > Once && choice < ByHand;
    m_everyRow->setVisible(built);
    m_weekdayRow->setVisible(choice == Weekly);
    m_endRow->setVisible(built);
    m_until->setVisible(m_end->currentIndex() == OnDay);
    m_count->setVisible(m_end->currentIndex() == AfterTimes);
    m_byHand->setVisible(choice == ByHand);
    m_every->setSuffix(choice == Daily    ? tr(" day(s)", nullptr, m_every->value())
                       : choice == Weekly ? tr(" week(s)", nullptr, m_every->value())
                                          : tr(" month(s)", nullptr, m_every->value()));
    const QString rule = this->rule();
    const bool readable = rule.isEmpty() || Recurrence::fromRule(rule).has_value();
    m_words->setVisible(choice != Once);
    m_words->setTone(readable ? Tone::Muted : Tone::Bad);
    m_words->setText(rule.isEmpty() ? tr("Write the rule as calendars do.")
                     : readable     ? recurrenceText(rule)
                                    : tr("This is no rule that repeats by days, weeks, months or years."));
    emit changed();
}

} // namespace dropbeat

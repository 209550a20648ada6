// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/touchpoint.h"

#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QSpinBox;
class QTimeEdit;

namespace dropbeat {

class ToneLabel;

/// When a touchpoint stands: so many days from its launch, on a date of its own, or not yet.
class TouchpointWhen : public QWidget
{
    Q_OBJECT

public:
    /// secondZone: other people's time, shown beside; not valid for none.
    TouchpointWhen(const QTimeZone &zone, const QTimeZone &secondZone, QWidget *parent = nullptr);

    /// launch: of its drop, not valid without one. day: proposed for one that has no date.
    void setTouchpoint(const Touchpoint &touchpoint, const LocalTime &launch, QDate day);
    /// The drop was changed: a relative time keeps its day where the new launch allows it.
    void setLaunch(const LocalTime &launch);
    /// A series is pinned to its first time.
    void setRepeats(bool repeats);
    /// Writes date, time and, where it follows from them, the state.
    void writeTo(Touchpoint &touchpoint) const;
    LocalTime when() const; ///< not valid when unscheduled

signals:
    void changed();

private:
    enum Hold { WithLaunch, OwnDate, Unscheduled };

    void refresh();
    void setHold(Hold hold);
    Hold hold() const;

    QTimeZone m_zone;
    QTimeZone m_second;
    LocalTime m_launch;
    bool m_repeats = false;
    QComboBox *m_hold;
    QWidget *m_relative;
    QSpinBox *m_offset;
    QTimeEdit *m_time;
    QDateTimeEdit *m_date;
    ToneLabel *m_words;
};

/// "18:30 · 12:30 New York": a time where the plan lives and, when the second zone is valid, where else it is read.
QString timeInZones(const LocalTime &when, const QTimeZone &zone, const QTimeZone &second);
/// "New York" of "America/New_York".
QString placeOf(const QTimeZone &zone);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/calendar_view.h"
#include "core/domain/arc.h"
#include "core/domain/channel.h"
#include "core/domain/moment.h"
#include "core/rhythm/occurrences.h"
#include "core/store/tables.h"
#include "core/store/touched.h"

#include <memory>
#include <optional>

namespace dropbeat {

/// Everything dated of a plan in memory, as calendars ask for it: read once, and from then on only the rows that a
/// change touched. Asking for a span costs what comes out of it, and does not read the file.
class CalendarBook
{
public:
    explicit CalendarBook(const Tables &tables);

    /// Reads again what a change touched. Whether anything a calendar shows may be different.
    bool update(const Tables &tables, const Touched &touched);

    const std::vector<Drop> &drops() const { return m_drops; } ///< in order of launch; archived ones too
    const std::vector<Channel> &channels() const { return m_channels; }
    const std::vector<Touchpoint> &touchpoints() const { return m_touchpoints; }
    const Drop *drop(Id<Drop> id) const;
    const Touchpoint *touchpoint(Id<Touchpoint> id) const;
    const Channel *channel(const QString &id) const;
    /// People who own touchpoints, by name.
    QStringList owners() const;
    bool isEmpty() const { return m_drops.empty() && m_touchpoints.empty(); }

    /// From `from` to `to`, both included.
    CalendarSpan span(QDate from, QDate to, const CalendarFilter &filter = {}) const;
    /// By drop and title.
    std::vector<TrayEntry> tray(const CalendarFilter &filter = {}) const;
    YearRhythm year(int year, const CalendarFilter &filter = {}) const;
    std::vector<OccasionDay> occasions(QDate from, QDate to) const { return occasionDays(m_occasions, from, to); }
    /// The touchpoints' times alone.
    std::vector<Occurrence> occurrences(QDate from, QDate to) const { return m_index->between(from, to); }
    CalendarEntry entry(const Occurrence &occurrence) const;

private:
    void readTouchpoints(const Tables &tables);
    bool updateTouchpoints(const Tables &tables, const QSet<qint64> &ids);
    void readRest(const Tables &tables);
    void buildIndex();
    CalendarEntry launchEntry(const Drop &drop) const;
    void addMissing(YearRhythm &rhythm, const Arc &arc) const;

    std::vector<Drop> m_drops;
    std::vector<Arc> m_arcs;
    std::vector<Channel> m_channels;
    std::vector<Occasion> m_occasions;
    std::vector<Moment> m_moments;
    std::vector<Cutoff> m_cutoffs;
    std::vector<std::pair<Id<Touchpoint>, QDate>> m_skipped;
    std::vector<Touchpoint> m_touchpoints; ///< by id
    QHash<Id<Drop>, size_t> m_dropAt;
    QHash<QString, size_t> m_channelAt;
    std::unique_ptr<OccurrenceIndex> m_index;
};

} // namespace dropbeat

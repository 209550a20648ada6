// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/line_bank.h"

#include "core/actions/results_view.h"
#include "core/scripts/variants.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <tuple>

namespace dropbeat {

namespace {

/// The beats of every clip, read at once.
QHash<Id<Clip>, std::vector<Beat>> beatsByClip(const Tables &tables)
{
    QHash<Id<Clip>, std::vector<Beat>> beats;
    for (Beat &beat : tables.beats().all()) {
        beats[beat.clip].push_back(std::move(beat));
    }
    for (std::vector<Beat> &ofClip : beats) {
        std::sort(ofClip.begin(), ofClip.end(),
                  [](const Beat &one, const Beat &other) { return one.position < other.position; });
    }
    return beats;
}

/// Collects lines by their text, and the results of those who said them.
class Collector
{
public:
    Collector(const Tables &tables, LineKind kind)
        : m_kind(kind)
    {
        for (const Clip &clip : tables.clips().all()) {
            m_clips.insert(clip.id, clip);
        }
        for (const Drop &drop : tables.drops().all()) {
            m_drops.insert(drop.id, drop);
        }
    }

    void addSaved(const SavedLine &line)
    {
        if (line.kind == m_kind) {
            BankLine &kept = at(line.text);
            kept.saved = line.id;
            kept.note = line.note;
        }
    }

    void addUse(const Variant &variant, const std::vector<Beat> &beats)
    {
        const Clip clip = m_clips.value(variant.clip);
        const ResolvedScript script = resolved(clip, beats, variant);
        const QString text = (m_kind == LineKind::Hook ? script.hook() : script.cta()).trimmed();
        if (text.isEmpty()) {
            return;
        }
        const Drop drop = m_drops.value(clip.drop);
        const QDate day = variant.isFrozen() ? variant.frozenOn : drop.launch.date;
        BankLine &line = at(text);
        ++line.uses;
        if (line.lastClip.isEmpty() || (day.isValid() && (!line.lastUsed.isValid() || day > line.lastUsed))) {
            line.lastClip = clip.name + QStringLiteral(" · ") + drop.name;
            line.lastUsed = day;
        }
        m_saidBy.insert(variant.id, text);
    }

    void addResults(const ResultGroups &groups)
    {
        for (const ResultGroup &group : groups.rows) {
            const auto text = m_saidBy.constFind(group.variant);
            if (text != m_saidBy.constEnd()) {
                m_counts[*text] += group.counts;
            }
        }
    }

    std::vector<BankLine> judged(const Kpi *kpi, const std::vector<Benchmark> &benchmarks) &&
    {
        if (kpi) {
            const auto benchmark = benchmarkFor(kpi->id, benchmarks, {}, 0);
            for (BankLine &line : m_lines) {
                line.how = judge(*kpi, m_counts.value(line.text), benchmark, std::nullopt);
            }
        }
        return std::move(m_lines);
    }

private:
    BankLine &at(const QString &text)
    {
        const auto found = m_places.constFind(text);
        if (found != m_places.constEnd()) {
            return m_lines[*found];
        }
        m_places.insert(text, m_lines.size());
        m_lines.emplace_back();
        m_lines.back().text = text;
        return m_lines.back();
    }

    LineKind m_kind;
    QHash<Id<Clip>, Clip> m_clips;
    QHash<Id<Drop>, Drop> m_drops;
    std::vector<BankLine> m_lines;
    QHash<QString, size_t> m_places;
    QHash<Id<Variant>, QString> m_saidBy;
    QHash<QString, SplitCounts> m_counts;
};

/// Enough to say something by, as judge() has it: n·p and n·(1−p) of at least 5.
bool hasEvidence(const Judgement &how)
{
    return how.interval && how.numerator.value_or(0) >= 5 &&
           how.denominator.value_or(0) - how.numerator.value_or(0) >= 5;
}

/// Smaller comes first.
auto rankOf(const BankLine &line)
{
    const double low = hasEvidence(line.how) ? line.how.interval->low : -1;
    const qint64 day = line.lastUsed.isValid() ? line.lastUsed.toJulianDay() : 0;
    return std::tuple(-low, line.saved.isNull(), -day, -line.uses);
}

} // namespace

LineBank lineBank(const Tables &tables, LineKind kind)
{
    LineBank bank;
    bank.kind = kind;
    const QString wanted = kind == LineKind::Hook ? QStringLiteral("hook_rate") : QStringLiteral("ctr");
    for (const Kpi &kpi : tables.kpis().all()) {
        if (kpi.id == wanted) {
            bank.kpi = kpi;
        }
    }
    Collector collector(tables, kind);
    for (const SavedLine &line : tables.savedLines().all()) {
        collector.addSaved(line);
    }
    const QHash<Id<Clip>, std::vector<Beat>> beats = beatsByClip(tables);
    for (const Variant &variant : tables.variants().all()) {
        collector.addUse(variant, beats.value(variant.clip));
    }
    ResultQuery query;
    query.by = ResultGrouping::Variant;
    query.sumUnassigned = false;
    collector.addResults(readResults(tables, query));
    bank.lines = std::move(collector).judged(bank.kpi ? &*bank.kpi : nullptr, tables.benchmarks().all());
    std::stable_sort(bank.lines.begin(), bank.lines.end(),
                     [](const BankLine &one, const BankLine &other) { return rankOf(one) < rankOf(other); });
    return bank;
}

std::vector<size_t> matching(const LineBank &bank, const QString &typed)
{
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    std::vector<size_t> places;
    for (size_t i = 0; i < bank.lines.size(); ++i) {
        const BankLine &line = bank.lines[i];
        const bool all = std::all_of(words.begin(), words.end(), [&line](const QString &word) {
            return line.text.contains(word, Qt::CaseInsensitive) || line.note.contains(word, Qt::CaseInsensitive) ||
                   line.lastClip.contains(word, Qt::CaseInsensitive);
        });
        if (all) {
            places.push_back(i);
        }
    }
    return places;
}

} // namespace dropbeat

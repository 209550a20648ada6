// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/occasion_edits.h"

#include "core/actions/edit_rules.h"
#include "core/actions/review.h"
#include "core/rhythm/cutoffs.h"
#include "core/rhythm/occasions.h"

#include <QCoreApplication>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

std::optional<Occasion> presetOf(const QString &key)
{
    const std::vector<Occasion> presets = presetOccasions();
    const auto found = std::find_if(presets.begin(), presets.end(),
                                    [&key](const Occasion &each) { return !key.isEmpty() && each.key == key; });
    return found == presets.end() ? std::nullopt : std::optional(*found);
}

QDate nextDay(Occasion occasion, QDate today)
{
    occasion.shown = true;
    const std::vector<OccasionDay> days = occasionDays({occasion}, today, today.addYears(10));
    return days.empty() ? QDate() : days.front().day;
}

/// An empty carrier tells nobody anything.
Cutoff checked(const Cutoff &cutoff)
{
    Cutoff clean = cutoff;
    clean.carrier = requireName(cutoff.carrier, tr("An order-by date needs its carrier."));
    clean.handlingDays = std::max(0, cutoff.handlingDays);
    if (!clean.lastDay.isValid()) {
        throw refusal(tr("An order-by date needs the carrier's last day."));
    }
    return clean;
}

} // namespace

QStringList sellingCountries()
{
    return {QStringLiteral("US"), QStringLiteral("UK"), QStringLiteral("FR"),
            QStringLiteral("DE"), QStringLiteral("IT"), QStringLiteral("ES")};
}

std::vector<OccasionLine> occasionLines(const Tables &tables, QDate today)
{
    std::vector<OccasionLine> lines;
    for (const Occasion &occasion : occasionsFor(tables.occasions().all(), countriesOf(tables))) {
        const bool preset = presetOf(occasion.key).has_value();
        lines.push_back({occasion, preset, preset && occasion.id, nextDay(occasion, today)});
    }
    std::stable_sort(lines.begin(), lines.end(), [](const OccasionLine &a, const OccasionLine &b) {
        return a.next.isValid() != b.next.isValid() ? a.next.isValid() : a.next < b.next;
    });
    return lines;
}

Id<Occasion> saveOccasion(Plan &plan, const Occasion &occasion, const QString &gesture)
{
    Occasion clean = occasion;
    clean.name = requireName(occasion.name, tr("An occasion needs a name."));
    clean.rule = occasion.rule.simplified().toLower();
    if (const QString problem = problemOfOccasionRule(clean.rule); !problem.isEmpty()) {
        throw refusal(problem);
    }
    if (const auto preset = presetOf(clean.key)) {
        Occasion asItCame = *preset;
        asItCame.id = clean.id;
        if (asItCame == clean) {
            restoreOccasion(plan, clean.key);
            return {};
        }
    }
    if (clean.id) {
        plan.edit(
            tr("Change “%1”").arg(clean.name), [clean](Tables &tables) { tables.occasions().update(clean); }, gesture);
        return clean.id;
    }
    clean.id = plan.newId<Occasion>();
    const QString label = clean.key.isEmpty() ? tr("New occasion “%1”") : tr("Change “%1”");
    plan.edit(
        label.arg(clean.name), [clean](Tables &tables) { tables.occasions().insert(clean); }, gesture);
    return clean.id;
}

void removeOccasion(Plan &plan, Id<Occasion> occasion)
{
    const auto row = plan.tables().occasions().get(occasion);
    plan.edit(tr("Delete “%1”").arg(row ? row->name : QString()),
              [occasion](Tables &tables) { tables.occasions().remove(occasion); });
}

void restoreOccasion(Plan &plan, const QString &key)
{
    const auto preset = presetOf(key);
    plan.edit(tr("Restore “%1”").arg(preset ? preset->name : key), [key](Tables &tables) {
        for (const Occasion &row : tables.occasions().all()) {
            if (row.key == key) {
                tables.occasions().remove(row.id);
            }
        }
    });
}

void restoreOccasions(Plan &plan)
{
    plan.edit(tr("Restore the occasions Dropbeat comes with"), [](Tables &tables) {
        for (const Occasion &row : tables.occasions().all()) {
            if (!row.key.isEmpty()) {
                tables.occasions().remove(row.id);
            }
        }
    });
}

Id<Cutoff> addCutoff(Plan &plan, Cutoff cutoff)
{
    cutoff = checked(cutoff);
    cutoff.id = plan.newId<Cutoff>();
    plan.edit(tr("New order-by date of %1").arg(cutoff.carrier),
              [cutoff](Tables &tables) { tables.cutoffs().insert(cutoff); });
    return cutoff.id;
}

void updateCutoff(Plan &plan, const Cutoff &cutoff, const QString &gesture)
{
    const Cutoff clean = checked(cutoff);
    plan.edit(
        tr("Change the order-by date of %1").arg(clean.carrier),
        [clean](Tables &tables) { tables.cutoffs().update(clean); }, gesture);
}

void removeCutoff(Plan &plan, Id<Cutoff> cutoff)
{
    const auto row = plan.tables().cutoffs().get(cutoff);
    plan.edit(tr("Delete the order-by date of %1").arg(row ? row->carrier : QString()),
              [cutoff](Tables &tables) { tables.cutoffs().remove(cutoff); });
}

Cutoff guessFrom(const Cutoff &known, QDate today)
{
    Cutoff guess = known;
    guess.id = {};
    const int year = known.lastDay.year();
    for (int years = 1; guess.lastDay < today; ++years) {
        guess.lastDay = known.lastDay.addYears(years);
    }
    if (guess.lastDay.year() == year) {
        return guess;
    }
    while (!isWeekday(guess.lastDay)) {
        guess.lastDay = guess.lastDay.addDays(-1);
    }
    guess.occasion = QString(known.occasion).replace(QString::number(year), QString::number(guess.lastDay.year()));
    guess.source = tr("as in %1, to be checked with the carrier (%2)").arg(QString::number(year), known.source);
    return guess;
}

} // namespace dropbeat

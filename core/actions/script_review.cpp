// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/script_review.h"

#include "core/actions/script_presets.h"
#include "core/review/review.h"
#include "core/rhythm/rhythm_view.h"

#include <QSet>

#include <algorithm>

namespace dropbeat {

namespace {

/// What a script says, with the codes in it.
QStringList textsOf(const Clip &clip, const std::vector<Beat> &beats)
{
    QStringList texts{clip.caption, clip.firstComment};
    for (const Beat &beat : beats) {
        if (beat.clip == clip.id) {
            texts << beat.cta << beat.onScreen << beat.heard;
        }
    }
    return texts;
}

bool isOver(const Drop &drop, const LocalTime &now)
{
    return drop.archived || drop.status == DropStatus::Closed ||
           (drop.status != DropStatus::Live && drop.launch.isValid() &&
            drop.launch.date.daysTo(now.date) > RhythmView::kHorizonDays);
}

bool isPosted(const ScriptFacts &facts)
{
    return !facts.variants.empty() && std::all_of(facts.variants.begin(), facts.variants.end(),
                                                  [](const Variant &variant) { return variant.isFrozen(); });
}

} // namespace

ScriptFactsReader::ScriptFactsReader(const Tables &tables)
    : m_tables(tables)
    , m_formats(allFormats(tables))
    , m_outlets(allOutlets(tables))
    , m_products(tables.products().all())
{
    for (const Drop &drop : tables.drops().all()) {
        m_dropNames.insert(drop.id.value, drop.name);
    }
}

const QHash<QString, QString> &ScriptFactsReader::othersThan(Id<Drop> drop) const
{
    if (m_othersThan != drop) {
        m_othersThan = drop;
        m_others.clear();
        for (const Product &product : m_products) {
            m_others.insert(productKey(product.sku), m_dropNames.value(product.drop.value));
            m_others.insert(productKey(product.name), m_dropNames.value(product.drop.value));
        }
        for (const Product &product : m_products) { // also what is sold again
            if (product.drop == drop) {
                m_others.remove(productKey(product.sku));
                m_others.remove(productKey(product.name));
            }
        }
        m_others.remove(QString());
    }
    return m_others;
}

ScriptFacts ScriptFactsReader::factsOf(const Clip &clip) const
{
    return factsOf(clip, m_tables.drops().get(clip.drop).value_or(Drop()), m_tables.clips().ofDrop(clip.drop),
                   m_tables.beats().ofDrop(clip.drop));
}

ScriptFacts ScriptFactsReader::factsOf(const Clip &clip, const Drop &drop, const std::vector<Clip> &clips,
                                       const std::vector<Beat> &beatsOfDrop) const
{
    ScriptFacts facts;
    facts.clip = clip;
    facts.drop = drop;
    facts.variants = m_tables.variants().ofClip(clip.id);
    std::copy_if(beatsOfDrop.begin(), beatsOfDrop.end(), std::back_inserter(facts.beats),
                 [&clip](const Beat &beat) { return beat.clip == clip.id; });
    for (const FormatPlan &format : m_formats) {
        facts.formats.push_back(format.format);
        if (format.format.key == clip.format) {
            facts.format = format;
        }
    }
    const auto outlet = std::find_if(m_outlets.begin(), m_outlets.end(),
                                     [&clip](const Outlet &each) { return each.key == clip.outlet; });
    facts.outlet = outlet == m_outlets.end() ? m_outlets.front() : *outlet;
    for (const Product &product : m_products) {
        if (product.drop == drop.id) {
            facts.products.push_back(product);
        }
    }
    facts.otherProducts = othersThan(drop.id);
    QStringList siblings;
    for (const Clip &other : clips) {
        if (other.id != clip.id) {
            siblings << textsOf(other, beatsOfDrop);
        }
    }
    facts.dropCode = commonCode(siblings, facts.products);
    return facts;
}

std::vector<Finding> reviewOfClip(const Tables &tables, Id<Clip> clip, const TextBoxOf &textBox)
{
    const auto row = tables.clips().get(clip);
    if (!row) {
        return {};
    }
    ScriptFacts facts = ScriptFactsReader(tables).factsOf(*row);
    if (textBox) {
        facts.textBox = textBox;
    }
    return withoutSetAside(scriptFindings(facts), tables.setAside().all());
}

std::vector<Finding> scriptFindings(const Tables &tables, const LocalTime &now)
{
    std::vector<Finding> found;
    std::optional<ScriptFactsReader> reader; // most plans have more drops without clips than with
    for (const Drop &drop : tables.drops().all()) {
        if (isOver(drop, now)) {
            continue;
        }
        const std::vector<Clip> clips = tables.clips().ofDrop(drop.id);
        const std::vector<Beat> beats = clips.empty() ? std::vector<Beat>() : tables.beats().ofDrop(drop.id);
        if (!clips.empty() && !reader) {
            reader.emplace(tables);
        }
        for (const Clip &clip : clips) {
            const ScriptFacts facts = reader->factsOf(clip, drop, clips, beats);
            if (isPosted(facts) || (facts.beats.empty() && drop.status == DropStatus::Live)) {
                continue;
            }
            for (Finding &finding : scriptFindings(facts)) {
                if (finding.severity != FindingSeverity::Good) {
                    found.push_back(std::move(finding));
                }
            }
        }
    }
    return found;
}

Id<Clip> clipOf(const Tables &tables, const Finding &finding)
{
    if (finding.subjectKind == QLatin1String("clip")) {
        return {finding.subjectId};
    }
    if (finding.subjectKind == QLatin1String("beat")) {
        return tables.beats().get({finding.subjectId}).value_or(Beat()).clip;
    }
    if (finding.subjectKind == QLatin1String("variant")) {
        return tables.variants().get({finding.subjectId}).value_or(Variant()).clip;
    }
    return {};
}

int clipsWithWarnings(const Tables &tables, const std::vector<Finding> &findings)
{
    QSet<Id<Clip>> clips;
    for (const Finding &finding : findings) {
        if (finding.severity <= FindingSeverity::Warning && finding.rule.startsWith(QLatin1String("script."))) {
            if (const Id<Clip> clip = clipOf(tables, finding)) {
                clips.insert(clip);
            }
        }
    }
    return static_cast<int>(clips.size());
}

} // namespace dropbeat

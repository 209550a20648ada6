// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/script_view.h"

#include "core/scripts/beat_edits.h"
#include "core/scripts/launch_date.h"
#include "core/scripts/variants.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("dropbeat", text, comment);
}

QString numberText(int tenths)
{
    return QLocale().toString(tenths / 10.0, 'f', tenths % 10 == 0 ? 0 : 1);
}

} // namespace

ScriptView::ScriptView(const ScriptFacts &facts)
    : m_facts(facts)
    , m_total(totalTenths(facts.beats))
    , m_starts(startsOf(facts.beats))
{
    for (size_t i = 0; i < facts.beats.size(); ++i) {
        if (!facts.beats[i].onScreen.trimmed().isEmpty()) {
            m_shown.push_back({i, withLaunch(facts.beats[i].onScreen), nullptr});
        }
    }
    for (const Variant &variant : facts.variants) {
        if (variant.isFrozen()) {
            continue; // posted: nothing can be changed about it
        }
        const ResolvedScript script = resolvedAnew(facts.clip, facts.beats, variant);
        for (size_t i = 0; i < script.beats.size(); ++i) {
            const QString &text = script.beats[i].onScreen;
            if (text != facts.beats[i].onScreen && !text.trimmed().isEmpty()) {
                m_shown.push_back({i, withLaunch(text), &variant});
            }
        }
    }
}

bool ScriptView::demands(const QString &demand) const
{
    return m_facts.format && m_facts.format->format.demands.contains(demand);
}

int ScriptView::demandedNumber(const QString &name) const
{
    if (m_facts.format) {
        for (const QString &demand : m_facts.format->format.demands) {
            if (demand.startsWith(name + u':')) {
                return demand.mid(name.size() + 1).toInt();
            }
        }
    }
    return 0;
}

QString ScriptView::withLaunch(const QString &text) const
{
    return dropbeat::withLaunch(text, m_facts.drop.launch.date, m_facts.clip.language);
}

Finding ScriptView::about(const QString &rule, FindingSeverity severity) const
{
    Finding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.subjectKind = QStringLiteral("clip");
    finding.subjectId = m_facts.clip.id.value;
    finding.subjectName = m_facts.clip.name;
    finding.day = m_facts.drop.launch.date;
    return finding;
}

Finding ScriptView::aboutBeat(size_t beat, const QString &rule, FindingSeverity severity) const
{
    Finding finding = about(rule, severity);
    finding.subjectKind = QStringLiteral("beat");
    finding.subjectId = m_facts.beats[beat].id.value;
    return finding;
}

Finding ScriptView::aboutVariant(const Variant &variant, const QString &rule, FindingSeverity severity) const
{
    Finding finding = about(rule, severity);
    finding.subjectKind = QStringLiteral("variant");
    finding.subjectId = variant.id.value;
    finding.subjectName = tr("%1, variant %2").arg(m_facts.clip.name, variant.letter);
    return finding;
}

Finding ScriptView::aboutShown(const ShownText &shown, const QString &rule, FindingSeverity severity) const
{
    return shown.variant ? aboutVariant(*shown.variant, rule, severity) : aboutBeat(shown.beat, rule, severity);
}

Fix ScriptView::replace(std::vector<Beat> beats) const
{
    for (size_t i = 0; i < beats.size(); ++i) {
        beats[i].clip = m_facts.clip.id;
        beats[i].position = static_cast<int>(i);
    }
    return ReplaceBeats{m_facts.clip.id, std::move(beats)};
}

size_t leadingSee(const std::vector<Beat> &beats)
{
    const auto other =
        std::find_if(beats.begin(), beats.end(), [](const Beat &beat) { return beat.stage != Stage::See; });
    return static_cast<size_t>(other - beats.begin());
}

int seeTenths(const std::vector<Beat> &beats)
{
    int tenths = 0;
    for (size_t i = 0; i < leadingSee(beats); ++i) {
        tenths += beats[i].tenths;
    }
    return tenths;
}

std::vector<std::vector<size_t>> feelGroups(const std::vector<Beat> &beats, bool perLook)
{
    std::vector<std::vector<size_t>> groups;
    QHash<QString, size_t> ofLook;
    for (size_t i = 0; i < beats.size(); ++i) {
        if (beats[i].stage != Stage::Feel) {
            continue;
        }
        const QString look = perLook ? productKey(beats[i].look) : QStringLiteral("all");
        if (look.isEmpty() || !ofLook.contains(look)) {
            ofLook.insert(look, groups.size());
            groups.emplace_back();
        }
        groups[ofLook.value(look)].push_back(i);
    }
    return groups;
}

int lengthOf(const std::vector<Beat> &beats, const std::vector<size_t> &indices)
{
    int tenths = 0;
    for (const size_t i : indices) {
        tenths += beats[i].tenths;
    }
    return tenths;
}

bool seeFits(const std::vector<Beat> &beats, const ScriptParameters &parameters)
{
    const int see = seeTenths(beats);
    return see >= parameters.seeMin && see <= parameters.seeMax;
}

bool feelFits(const std::vector<Beat> &beats, bool perLook, const ScriptParameters &parameters)
{
    const auto groups = feelGroups(beats, perLook);
    return std::all_of(groups.begin(), groups.end(), [&](const std::vector<size_t> &group) {
        const int tenths = lengthOf(beats, group);
        return tenths >= parameters.feelMin && tenths <= parameters.feelMax;
    });
}

std::vector<Beat> scaledTo(std::vector<Beat> beats, const std::vector<size_t> &indices, int tenths)
{
    const int before = lengthOf(beats, indices);
    int done = 0;  // of the lengths as they were
    int given = 0; // of the new ones
    for (const size_t i : indices) {
        done += beats[i].tenths;
        const int upTo = before == 0 ? tenths : qRound(static_cast<double>(tenths) * done / before);
        beats[i].tenths = std::max(upTo - given, kLeastTenths);
        given += beats[i].tenths;
    }
    if (!indices.empty() && given != tenths) { // least lengths have taken more than there was
        const auto longest = std::max_element(
            indices.begin(), indices.end(), [&beats](size_t a, size_t b) { return beats[a].tenths < beats[b].tenths; });
        beats[*longest].tenths = std::max(beats[*longest].tenths + tenths - given, kLeastTenths);
    }
    return beats;
}

std::vector<Beat> givenTime(const ScriptView &view, size_t beat, int tenths)
{
    const int more = tenths - view.beats()[beat].tenths;
    const bool perLook = view.facts().format && view.facts().format->format.feelPerLook;
    std::vector<size_t> donors;
    for (size_t i = 0; i < view.beats().size(); ++i) {
        if (i != beat && view.beats()[i].stage == Stage::Feel) {
            donors.push_back(i);
        }
    }
    std::stable_sort(donors.begin(), donors.end(),
                     [&view](size_t a, size_t b) { return view.beats()[a].tenths > view.beats()[b].tenths; });
    for (const size_t donor : donors) {
        std::vector<Beat> beats = view.beats();
        beats[donor].tenths -= more;
        beats[beat].tenths = tenths;
        const Beat &giver = beats[donor];
        const int needs = std::max(readingTenths(view.withLaunch(giver.onScreen), view.parameters()),
                                   speakingTenths(view.withLaunch(giver.heard), view.parameters()));
        if (giver.tenths >= std::max(needs, kLeastTenths) && feelFits(beats, perLook, view.parameters())) {
            return beats;
        }
    }
    return withTenths(view.beats(), beat, tenths);
}

void offerToOpen(Finding &finding, const QString &text)
{
    finding.fix = OpenSubject{};
    finding.fixText = text;
}

QString lengthText(int tenths)
{
    return tr("%1 s", "seconds").arg(numberText(tenths));
}

QString lengthText(int least, int most)
{
    return least == most ? lengthText(least) : tr("%1–%2 s", "seconds").arg(numberText(least), numberText(most));
}

QString quoted(const QString &text)
{
    constexpr qsizetype kMost = 40;
    const QString line = text.simplified();
    return tr("“%1”", "quotation").arg(line.size() > kMost ? line.left(kMost - 1).trimmed() + u'…' : line);
}

} // namespace dropbeat

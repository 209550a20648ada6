// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/script_rules.h"
#include "core/scripts/variants.h"

#include <QCoreApplication>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

QString partsText(const std::vector<ScriptPart> &parts)
{
    QStringList names;
    for (const ScriptPart part : parts) {
        names << scriptPartName(part);
    }
    return names.join(QStringLiteral(", "));
}

/// The variant with the first one's lines everywhere but in this part.
Variant keeping(const ScriptView &view, const Variant &variant, const Variant &first, ScriptPart part)
{
    Variant changed = variant;
    const ResolvedScript wanted = resolved(view.facts().clip, view.beats(), first);
    const ResolvedScript own = resolvedAnew(view.facts().clip, view.beats(), Variant());
    const auto same = [](const QString &line, const QString &inherited) {
        return line == inherited ? std::optional<QString>() : std::optional(line);
    };
    if (part != ScriptPart::Hook) {
        changed.hook = same(wanted.hook(), own.hook());
    }
    if (part != ScriptPart::Cta) {
        changed.cta = same(wanted.cta(), own.cta());
    }
    if (part != ScriptPart::Caption) {
        changed.caption = same(wanted.clip.caption, own.clip.caption);
    }
    return changed;
}

Finding twoThings(const ScriptView &view, const Variant &variant, const Variant &first,
                  const std::vector<ScriptPart> &parts)
{
    Finding finding = view.aboutVariant(variant, QStringLiteral("script.variant-two-things"), FindingSeverity::Warning);
    finding.message = tr("%1 and %2 differ in more than one thing").arg(first.letter, variant.letter);
    finding.reason = tr("A test should change one thing; these differ in %1").arg(partsText(parts));
    finding.facts = QStringLiteral("%1 %2 %3 %4")
                        .arg(first.letter, variant.hook.value_or(QStringLiteral("-")),
                             variant.cta.value_or(QStringLiteral("-")), variant.caption.value_or(QStringLiteral("-")));
    const Variant changed = keeping(view, variant, first, parts.front());
    const ResolvedScript firstScript = resolved(view.facts().clip, view.beats(), first);
    const ResolvedScript script = resolved(view.facts().clip, view.beats(), changed);
    if (differences(firstScript, script).size() == 1) {
        finding.fixText = tr("Change only the %1").arg(scriptPartName(parts.front()));
        finding.fix = ReplaceVariant{changed};
    } else {
        offerToOpen(finding, tr("Look…"));
    }
    return finding;
}

} // namespace

void findVariants(const ScriptView &view, Findings &findings)
{
    const std::vector<Variant> &variants = view.facts().variants;
    std::vector<ResolvedScript> scripts;
    for (size_t i = 0; i < variants.size(); ++i) {
        scripts.push_back(resolved(view.facts().clip, view.beats(), variants[i]));
        if (i == 0 || variants[i].isFrozen()) {
            continue;
        }
        const std::vector<ScriptPart> parts = differences(scripts.front(), scripts.back());
        if (parts.size() > 1) {
            findings.push_back(twoThings(view, variants[i], variants.front(), parts));
        }
        for (size_t earlier = 0; earlier < i; ++earlier) {
            // A name of its own says that it differs in what no text tells: another take, another first picture.
            const bool told = variants[i].name != variants[earlier].name;
            if (!told && differences(scripts[earlier], scripts.back()).empty()) {
                Finding finding =
                    view.aboutVariant(variants[i], QStringLiteral("script.variant-same"), FindingSeverity::Hint);
                finding.message = tr("%1 and %2 are the same").arg(variants[earlier].letter, variants[i].letter);
                finding.reason = tr("Give one another hook, call to action or caption");
                finding.facts = variants[earlier].letter;
                offerToOpen(finding, tr("Change it…"));
                findings.push_back(finding);
                break;
            }
        }
    }
}

} // namespace dropbeat

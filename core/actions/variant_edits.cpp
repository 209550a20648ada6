// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/variant_edits.h"

#include "core/actions/edit_rules.h"
#include "core/actions/posting.h"
#include "core/domain/codes.h"

#include <QCoreApplication>
#include <QLocale>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

QStringList lettersOf(const Tables &tables, Id<Clip> clip)
{
    QStringList letters;
    for (const Variant &variant : tables.variants().ofClip(clip)) {
        letters << variant.letter;
    }
    return letters;
}

Variant variantOr(const Plan &plan, Id<Variant> variant)
{
    const auto row = plan.tables().variants().get(variant);
    if (!row) {
        throw refusal(tr("That variant has been deleted."));
    }
    return *row;
}

/// What a posted variant says differently from the clip of today, as overrides.
void keepWhatItSaid(const Tables &tables, const Variant &posted, Variant &copy)
{
    const auto clip = scriptOf(tables, posted.clip);
    const auto said = scriptOf(tables, posted.id);
    if (!clip || !said) {
        return;
    }
    const auto keep = [](std::optional<QString> &now, const std::optional<QString> &before, const QString &text,
                         const QString &own) {
        if (now == before) { // otherwise it is the change that was asked for
            now = text == own ? std::nullopt : std::optional(text);
        }
    };
    keep(copy.hook, posted.hook, said->hook(), clip->hook());
    keep(copy.cta, posted.cta, said->cta(), clip->cta());
    keep(copy.caption, posted.caption, said->clip.caption, clip->clip.caption);
}

} // namespace

void markPosted(Plan &plan, Id<Variant> variant, QDate day)
{
    const Variant row = variantOr(plan, variant);
    if (row.isFrozen()) {
        throw refusal(tr("Variant %1 was posted on %2 already.")
                          .arg(row.letter, QLocale().toString(row.frozenOn, QLocale::ShortFormat)));
    }
    const QDate on = day.isValid() ? day : plan.today();
    plan.edit(tr("Mark variant %1 as posted").arg(row.letter), [variant, on](Tables &tables) {
        if (const auto current = tables.variants().get(variant)) {
            postNow(tables, *current, on);
        }
    });
}

void takePostedBack(Plan &plan, Id<Variant> variant)
{
    const Variant row = variantOr(plan, variant);
    plan.edit(tr("Variant %1 was not posted").arg(row.letter), [variant](Tables &tables) {
        if (auto current = tables.variants().get(variant)) {
            current->frozen.clear();
            current->frozenHash.clear();
            current->frozenOn = {};
            tables.variants().update(*current);
        }
    });
}

Id<Variant> newVariantWith(Plan &plan, const Variant &changed)
{
    const Variant original = variantOr(plan, changed.id);
    Variant copy = changed;
    if (original.isFrozen()) {
        keepWhatItSaid(plan.tables(), original, copy);
    }
    copy.id = {};
    copy.touchpoint = {};
    return addVariants(plan, original.clip, {copy}).front();
}

Id<Variant> duplicateVariant(Plan &plan, Id<Variant> variant)
{
    return newVariantWith(plan, variantOr(plan, variant));
}

std::vector<Id<Variant>> addVariants(Plan &plan, Id<Clip> clip, const std::vector<Variant> &variants)
{
    if (variants.empty()) {
        return {};
    }
    QStringList letters = lettersOf(plan.tables(), clip);
    std::vector<Variant> made;
    std::vector<Id<Variant>> ids;
    for (Variant variant : variants) {
        variant.id = plan.newId<Variant>();
        variant.clip = clip;
        if (variant.letter.isEmpty() || letters.contains(variant.letter)) {
            variant.letter = nextLetter(letters);
        }
        variant.frozen.clear();
        variant.frozenHash.clear();
        variant.frozenOn = {};
        letters << variant.letter;
        ids.push_back(variant.id);
        made.push_back(variant);
    }
    const QString label = made.size() == 1 ? tr("New variant %1").arg(made.front().letter)
                                           : tr("Make %n variant(s)", nullptr, static_cast<int>(made.size()));
    plan.edit(label, [made](Tables &tables) { tables.variants().insertAll(made); });
    return ids;
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/script_rules.h"
#include "core/scripts/text_count.h"
#include "core/scripts/variants.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

QString ofCharacters(const char *what, int count, int limit)
{
    return tr(what).arg(QLocale().toString(count), QLocale().toString(limit));
}

QString readsIn(const QString &text)
{
    return tr("Reads in %1").arg(lengthText(readingTenths(text)));
}

/// The hashtags in the first comment, where they count for neither limit of the caption. Nothing where a comment takes
/// no more.
std::optional<Clip> hashtagsInComment(const ScriptView &view)
{
    Clip clip = view.facts().clip;
    if (clip.hashtags.trimmed().isEmpty() || !view.facts().outlet.commentLimit) {
        return std::nullopt;
    }
    clip.firstComment = postedCaption(clip.firstComment, clip.hashtags);
    clip.hashtags.clear();
    const bool fits = countedBy(view.facts().outlet, clip.firstComment) <= *view.facts().outlet.commentLimit;
    return fits ? std::optional(clip) : std::nullopt;
}

void findClipCaption(const ScriptView &view, int limit, Findings &findings)
{
    const Clip &clip = view.facts().clip;
    const QString posted = postedCaption(clip.caption, clip.hashtags);
    if (posted.isEmpty()) {
        return;
    }
    const int count = countedBy(view.facts().outlet, posted);
    Finding finding = view.about(QStringLiteral("script.caption-length"),
                                 count <= limit ? FindingSeverity::Good : FindingSeverity::Error);
    finding.message = ofCharacters(QT_TRANSLATE_NOOP("dropbeat", "Caption %1 of %2 characters"), count, limit);
    finding.facts = QStringLiteral("%1 %2").arg(limit).arg(posted);
    finding.reason = readsIn(posted);
    if (count > limit) {
        finding.reason = tr("%n character(s) too many for %1", nullptr, count - limit).arg(view.facts().outlet.name);
        const auto moved = hashtagsInComment(view);
        if (moved && countedBy(view.facts().outlet, moved->caption.trimmed()) <= limit) {
            finding.fixText = tr("Put the hashtags in the first comment");
            finding.fix = ReplaceClip{*moved};
        } else {
            offerToOpen(finding, tr("Shorten it…"));
        }
    }
    findings.push_back(finding);
}

void findVariantCaptions(const ScriptView &view, int limit, Findings &findings)
{
    const Clip &clip = view.facts().clip;
    for (const Variant &variant : view.facts().variants) {
        if (!variant.caption || variant.isFrozen()) {
            continue;
        }
        const int count = countedBy(view.facts().outlet, postedCaption(*variant.caption, clip.hashtags));
        if (count <= limit) {
            continue;
        }
        Finding finding = view.aboutVariant(variant, QStringLiteral("script.caption-length"), FindingSeverity::Error);
        finding.message = ofCharacters(QT_TRANSLATE_NOOP("dropbeat", "Caption %1 of %2 characters"), count, limit);
        finding.reason = tr("Variant %1: %n character(s) too many for %2", nullptr, count - limit)
                             .arg(variant.letter, view.facts().outlet.name);
        finding.facts = QStringLiteral("%1 %2").arg(limit).arg(*variant.caption);
        if (countedBy(view.facts().outlet, postedCaption(clip.caption, clip.hashtags)) <= limit) {
            Variant inheriting = variant;
            inheriting.caption.reset();
            finding.fixText = tr("Use the clip’s caption");
            finding.fix = ReplaceVariant{inheriting};
        } else {
            offerToOpen(finding, tr("Shorten it…"));
        }
        findings.push_back(finding);
    }
}

/// The caption without its last hashtags past so many; those typed into the text itself stay.
std::optional<Clip> withFewerHashtags(const ScriptView &view, int most)
{
    Clip clip = view.facts().clip;
    const int inText = static_cast<int>(hashtagsIn(clip.caption).size());
    if (inText > most) {
        return std::nullopt;
    }
    QStringList kept = hashtagsIn(clip.hashtags).mid(0, most - inText);
    for (QString &tag : kept) {
        tag.prepend(u'#');
    }
    clip.hashtags = kept.join(u' ');
    return clip;
}

void findHashtags(const ScriptView &view, Findings &findings)
{
    const Clip &clip = view.facts().clip;
    const auto count = static_cast<int>(hashtagsIn(postedCaption(clip.caption, clip.hashtags)).size());
    const std::optional<int> limit = view.facts().outlet.hashtagLimit;
    if (!limit || count <= *limit) {
        return;
    }
    Finding finding = view.about(QStringLiteral("script.hashtags"), FindingSeverity::Error);
    finding.message = tr("%n of %1 hashtag(s)", nullptr, count).arg(*limit);
    finding.reason = view.facts().outlet.source;
    finding.facts = QStringLiteral("%1 %2").arg(*limit).arg(postedCaption(clip.caption, clip.hashtags));
    if (const auto fewer = withFewerHashtags(view, *limit)) {
        finding.fixText = tr("Keep the first %1").arg(*limit);
        finding.fix = ReplaceClip{*fewer};
    } else {
        offerToOpen(finding, tr("Choose %1…").arg(*limit));
    }
    findings.push_back(finding);
}

void findComment(const ScriptView &view, Findings &findings)
{
    const std::optional<int> limit = view.facts().outlet.commentLimit;
    const int count = countedBy(view.facts().outlet, view.facts().clip.firstComment.trimmed());
    if (!limit || count <= *limit) {
        return;
    }
    Finding finding = view.about(QStringLiteral("script.comment-length"), FindingSeverity::Error);
    finding.message = ofCharacters(QT_TRANSLATE_NOOP("dropbeat", "First comment %1 of %2 characters"), count, *limit);
    finding.reason = tr("%n character(s) too many for %1", nullptr, count - *limit).arg(view.facts().outlet.name);
    finding.facts = QStringLiteral("%1 %2").arg(*limit).arg(view.facts().clip.firstComment);
    offerToOpen(finding, tr("Shorten it…"));
    findings.push_back(finding);
}

QStringList codesIn(const ScriptView &view, const QString &text)
{
    return promoCodesIn(text, view.facts().products);
}

/// Every other code in a text replaced by this one; told whether there was any.
bool putCode(const ScriptView &view, QString &text, const QString &code, QStringList &others)
{
    bool changed = false;
    for (const QString &other : codesIn(view, text)) {
        if (other != code) {
            text.replace(QRegularExpression(QStringLiteral("\\b%1\\b").arg(QRegularExpression::escape(other))), code);
            others << other;
            changed = true;
        }
    }
    return changed;
}

Finding otherCode(Finding finding, const ScriptView &view, const QStringList &others, const QString &code)
{
    finding.message = tr("Code %1, elsewhere %2").arg(others.front(), code);
    finding.reason = code == view.facts().dropCode ? tr("The drop’s other clips say %1").arg(code)
                                                   : tr("All texts of a clip should name one code");
    finding.facts = code + u' ' + others.join(u'|');
    finding.fixText = tr("Use %1").arg(code);
    return finding;
}

/// What the clip's texts should name: the drop's code, else what most of its own texts say, the beats first.
QString rightCode(const ScriptView &view)
{
    if (!view.facts().dropCode.isEmpty()) {
        return view.facts().dropCode;
    }
    QStringList texts;
    for (const Beat &beat : view.beats()) {
        texts << beat.cta << beat.onScreen << beat.heard;
    }
    const Clip &clip = view.facts().clip;
    return commonCode(texts << clip.caption << clip.firstComment, view.facts().products);
}

/// A variant may have a code of its own, so that its orders can be told apart; but then in all of its texts.
void findVariantCodes(const ScriptView &view, const Variant &variant, Findings &findings)
{
    QStringList own;
    for (auto text : {&Variant::hook, &Variant::cta, &Variant::caption}) {
        own << codesIn(view, (variant.*text).value_or(QString()));
    }
    if (own.isEmpty() || variant.isFrozen()) {
        return;
    }
    const ResolvedScript script = resolvedAnew(view.facts().clip, view.beats(), variant);
    QStringList all;
    for (const Beat &beat : script.beats) {
        all << codesIn(view, beat.onScreen) << codesIn(view, beat.heard) << codesIn(view, beat.cta);
    }
    all << codesIn(view, script.clip.caption) << codesIn(view, script.clip.firstComment);
    all.removeDuplicates();
    if (all.size() <= 1) {
        return;
    }
    const auto inherited =
        std::find_if(all.begin(), all.end(), [&own](const QString &code) { return !own.contains(code); });
    const QString code = inherited != all.end() ? *inherited : own.front();
    Variant changed = variant;
    QStringList others;
    for (auto text : {&Variant::hook, &Variant::cta, &Variant::caption}) {
        if (changed.*text) {
            putCode(view, *(changed.*text), code, others);
        }
    }
    if (!others.isEmpty()) {
        findings.push_back(
            otherCode(view.aboutVariant(variant, QStringLiteral("script.promo-code"), FindingSeverity::Warning), view,
                      others, code));
        findings.back().reason = tr("All texts of a variant should name one code");
        findings.back().fix = ReplaceVariant{changed};
    }
}

} // namespace

void findCaption(const ScriptView &view, Findings &findings)
{
    if (const std::optional<int> limit = view.facts().outlet.captionLimit) {
        findClipCaption(view, *limit, findings);
        findVariantCaptions(view, *limit, findings);
    }
    findHashtags(view, findings);
    findComment(view, findings);
}

void findPromoCodes(const ScriptView &view, Findings &findings)
{
    const QString code = rightCode(view);
    if (!code.isEmpty()) {
        QStringList others;
        std::vector<Beat> beats = view.beats();
        for (Beat &beat : beats) {
            for (QString Beat::*text : {&Beat::onScreen, &Beat::heard, &Beat::cta}) {
                putCode(view, beat.*text, code, others);
            }
        }
        const QString rule = QStringLiteral("script.promo-code");
        if (!others.isEmpty()) {
            findings.push_back(otherCode(view.about(rule, FindingSeverity::Warning), view, others, code));
            findings.back().fix = view.replace(beats);
            others.clear();
        }
        Clip clip = view.facts().clip;
        const bool caption = putCode(view, clip.caption, code, others);
        if (putCode(view, clip.firstComment, code, others) || caption) {
            findings.push_back(otherCode(view.about(rule, FindingSeverity::Warning), view, others, code));
            findings.back().facts.prepend(QLatin1String("post "));
            findings.back().fix = ReplaceClip{clip};
        }
    }
    for (const Variant &variant : view.facts().variants) {
        findVariantCodes(view, variant, findings);
    }
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/code_names.h"
#include "core/attribution/link_plan.h"
#include "core/attribution/link_rules.h"
#include "core/base/day_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("dropbeat", text, comment);
}

void offerToOpenCode(Finding &finding)
{
    finding.fix = OpenSubject{};
    finding.fixText = tr("Open…");
}

std::vector<const PromoCode *> judgedCodes(const LinkView &view)
{
    std::vector<const PromoCode *> codes;
    for (const PromoCode &code : view.facts().codes) {
        const Drop *drop = view.drop(code.drop);
        if (drop && isJudged(*drop)) {
            codes.push_back(&code);
        }
    }
    return codes;
}

/// Whether a script says it already: then the script has to change, too, and a person decides.
bool isSpoken(const LinkView &view, const PromoCode &code)
{
    return std::ranges::any_of(view.facts().spokenCodes, [&code](const QStringList &spoken) {
        return spoken.contains(code.code, Qt::CaseInsensitive);
    });
}

void offerOther(const LinkView &view, Finding &finding, const PromoCode &code)
{
    if (isSpoken(view, code)) {
        offerToOpenCode(finding);
        return;
    }
    const QString word = code.creator.isEmpty() ? view.tags(code.channel).codeWord : code.creator;
    const int percent = code.kind == DiscountKind::Percent ? static_cast<int>(code.value.value_or(0) / 100) : 0;
    PromoCode changed = code;
    changed.code = proposedCode(view.drop(code.drop)->name, word, percent, takenCodes(view.facts().codes));
    finding.fix = ReplaceCode{changed};
    finding.fixText = tr("Use %1").arg(changed.code);
}

bool isSaid(const QStringList &spoken, const PromoCode *code)
{
    return code && spoken.contains(foldedCode(code->code), Qt::CaseInsensitive);
}

/// The day on which a link's code has to be valid; not valid: none is known.
QDate dayOf(const LinkView &view, const Link &link)
{
    const Touchpoint *touchpoint = view.touchpoint(link.touchpoint);
    if (!touchpoint) {
        const Variant *variant = view.variant(link.variant);
        touchpoint = variant ? view.touchpoint(variant->touchpoint) : nullptr;
    }
    return touchpoint ? view.when(*touchpoint).date : QDate();
}

} // namespace

Finding findingAbout(const PromoCode &code, const char *rule, FindingSeverity severity)
{
    Finding finding;
    finding.rule = QLatin1String(rule);
    finding.severity = severity;
    finding.subjectKind = QStringLiteral("code");
    finding.subjectId = code.id.value;
    finding.subjectName = code.code;
    return finding;
}

void findAmbiguousCodes(const LinkView &view, LinkFindings &findings)
{
    for (const PromoCode *code : judgedCodes(view)) {
        if (!isAmbiguousCode(code->code)) {
            continue;
        }
        Finding finding = findingAbout(*code, "attribution.code-ambiguous", FindingSeverity::Hint);
        finding.message = tr("%1 can be read in two ways").arg(code->code);
        finding.reason = tr("0 and O, 1 and I look alike beside each other");
        finding.facts = code->code;
        offerOther(view, finding, *code);
        findings.push_back(finding);
    }
}

void findCodeClashes(const LinkView &view, LinkFindings &findings)
{
    for (const PromoCode *code : judgedCodes(view)) {
        const auto other = std::ranges::find_if(view.facts().codes, [code](const PromoCode &each) {
            return each.id < code->id && foldedCode(each.code) == foldedCode(code->code);
        });
        if (other == view.facts().codes.end()) {
            continue;
        }
        const Drop *drop = view.drop(other->drop);
        Finding finding = findingAbout(*code, "attribution.code-clash", FindingSeverity::Error);
        finding.message = tr("%1 is there twice").arg(code->code);
        finding.reason = drop && other->drop != code->drop
                             ? tr("It is %1's code, too: an order with it could be either's").arg(drop->name)
                             : tr("The shop knows one code of that name: an order with it could be either's");
        finding.facts = QString::number(other->id.value) + u' ' + foldedCode(code->code);
        offerOther(view, finding, *code);
        findings.push_back(finding);
    }
}

void findInvalidCodes(const LinkView &view, LinkFindings &findings)
{
    for (const Link *link : judgedLinks(view)) {
        const PromoCode *code = view.code(link->code);
        QDate day = dayOf(view, *link);
        if (!code) {
            continue;
        }
        const Touchpoint *touchpoint = view.touchpoint(link->touchpoint);
        const bool live = touchpoint && touchpoint->state == TouchpointState::Live;
        day = live && day < view.today() ? view.today() : day; // it still brings people
        const bool early = day.isValid() && code->starts.isValid() && day < code->starts;
        const bool late = day.isValid() && code->ends.isValid() && day > code->ends;
        if (!early && !late) {
            continue;
        }
        Finding finding = findingAbout(*link, "attribution.code-not-valid", FindingSeverity::Error);
        finding.message = early ? tr("%1 is not valid yet when “%2” goes out").arg(code->code, link->name)
                                : tr("%1 has run out when “%2” brings people").arg(code->code, link->name);
        finding.reason = early ? tr("It starts on %1").arg(dayText(code->starts, view.today()))
                               : tr("It ends on %1").arg(dayText(code->ends, view.today()));
        finding.facts =
            QStringLiteral("%1 %2 %3")
                .arg(day.toString(Qt::ISODate), code->starts.toString(Qt::ISODate), code->ends.toString(Qt::ISODate));
        finding.day = day;
        PromoCode changed = *code;
        if (early) {
            changed.starts = day;
            finding.fixText = tr("Start on %1").arg(dayText(day, view.today()));
        } else {
            changed.ends = day.addDays(7);
            finding.fixText = tr("Extend to %1").arg(dayText(changed.ends, view.today()));
        }
        finding.fix = ReplaceCode{changed};
        findings.push_back(finding);
    }
}

void findDifferingCodes(const LinkView &view, LinkFindings &findings)
{
    for (const Link *link : judgedLinks(view)) {
        const QStringList spoken = view.facts().spokenCodes.value(link->variant);
        const PromoCode *code = view.code(link->code);
        if (spoken.isEmpty() || isSaid(spoken, code)) {
            continue;
        }
        Finding finding = findingAbout(*link, "attribution.code-differs", FindingSeverity::Error);
        finding.message =
            code ? tr("The clip says %1, the link of “%2” carries %3").arg(spoken.front(), link->name, code->code)
                 : tr("The clip says %1, the link of “%2” carries no code").arg(spoken.front(), link->name);
        finding.reason = tr("Shoppers type what they heard, and it does not work or counts for another channel");
        finding.facts = spoken.join(u',') + u' ' + (code ? code->code : QString());
        const auto said = std::ranges::find_if(view.facts().codes, [&](const PromoCode &each) {
            return each.drop == link->drop && isSaid(spoken, &each);
        });
        if (said == view.facts().codes.end()) {
            offerToOpenLink(finding);
        } else {
            Link changed = *link;
            changed.code = said->id;
            changed.applies = link->applies == CodeApplied::Not ? view.conventions().applies : link->applies;
            offerLink(finding, tr("Use %1").arg(said->code), changed);
        }
        findings.push_back(finding);
    }
}

} // namespace dropbeat

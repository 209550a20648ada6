// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/propose_assignment.h"

#include "core/domain/codes.h"

#include <QSet>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace dropbeat {

namespace {

/// A text's words of letters and digits, lower case, with what stands between them.
struct Words
{
    QStringList words;
    QList<bool> joined; ///< word i + 1 follows word i after exactly one hyphen

    static Words of(const QString &text)
    {
        Words result;
        QString word;
        qsizetype end = 0;
        const QString lower = text.toLower();
        const auto close = [&](qsizetype at) {
            if (!word.isEmpty()) {
                result.words.append(word);
                end = at;
                word.clear();
            }
        };
        for (qsizetype i = 0; i < lower.size(); ++i) {
            if (!lower.at(i).isLetterOrNumber()) {
                close(i);
                continue;
            }
            if (word.isEmpty() && !result.words.isEmpty()) {
                result.joined.append(i == end + 1 && lower.at(end) == u'-');
            }
            word += lower.at(i);
        }
        close(lower.size());
        return result;
    }
};

} // namespace

UtmTags UtmTags::fromUrl(const QString &url)
{
    if (!url.contains(QStringLiteral("utm_"), Qt::CaseInsensitive)) {
        return {};
    }
    UtmTags tags;
    const QUrlQuery query(QUrl(url.trimmed()));
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded)) {
        const QString key = name.toLower();
        if (key == QStringLiteral("utm_campaign")) {
            tags.campaign = value.trimmed().toLower();
        } else if (key == QStringLiteral("utm_content")) {
            tags.content = value.trimmed().toLower();
        }
    }
    return tags;
}

AssignmentProposer::AssignmentProposer(const QList<Drop> &drops, const QList<Clip> &clips,
                                       const QList<Variant> &variants, const QList<Touchpoint> &touchpoints)
{
    const auto add = [this](const QString &code, const Candidate &candidate) {
        if (!code.isEmpty()) {
            m_codes[code.toLower()].append(candidate);
            m_longestCode = qMax(m_longestCode, static_cast<int>(code.count(u'-')) + 1);
        }
    };
    QHash<Id<Clip>, const Clip *> clipOf;
    for (const Drop &drop : drops) {
        add(drop.code, {drop.id, drop.id, 0});
    }
    for (const Clip &clip : clips) {
        clipOf.insert(clip.id, &clip);
        add(clip.code, {clip.drop, clip.id, 1});
    }
    for (const Touchpoint &touchpoint : touchpoints) {
        add(touchpoint.code, {touchpoint.drop, touchpoint.id, 1});
    }
    for (const Variant &variant : variants) {
        if (const Clip *clip = clipOf.value(variant.clip)) {
            add(contentCode(*clip, variant), {clip->drop, variant.id, 2});
        }
    }
}

/// All codes that stand in the text, bounded by something that is neither letter nor digit; the longest at each place.
QList<AssignmentProposer::Candidate> AssignmentProposer::inText(const QString &text) const
{
    const Words words = Words::of(text);
    QList<Candidate> found;
    qsizetype at = 0;
    while (at < words.words.size()) {
        qsizetype next = at + 1;
        QString code;
        for (qsizetype end = at; end < words.words.size() && end < at + m_longestCode; ++end) {
            if (end > at && !words.joined.at(end - 1)) {
                break;
            }
            code += (end > at ? QStringLiteral("-") : QString()) + words.words.at(end);
            const auto candidates = m_codes.constFind(code);
            if (candidates != m_codes.constEnd()) {
                if (next > at + 1 || end > at) {
                    found.removeIf([&](const Candidate &candidate) { return candidate.place == at; });
                }
                for (Candidate candidate : *candidates) {
                    candidate.place = at;
                    found.append(candidate);
                }
                next = end + 1;
            }
        }
        at = next;
    }
    return found;
}

QList<Id<Drop>> AssignmentProposer::dropsIn(const QStringList &texts) const
{
    QList<Id<Drop>> drops;
    for (const QString &text : texts) {
        const QList<Candidate> candidates = inText(text);
        for (const Candidate &candidate : candidates) {
            if (candidate.depth == 0 && !drops.contains(candidate.drop)) {
                drops.append(candidate.drop);
            }
        }
        if (!drops.isEmpty()) {
            break;
        }
    }
    return drops;
}

/// The one deepest candidate, within the drops named when there are any.
std::optional<Assignment::Target> AssignmentProposer::choose(const QList<Candidate> &candidates,
                                                             const QList<Id<Drop>> &drops) const
{
    int depth = -1;
    QList<Assignment::Target> best;
    for (const Candidate &candidate : candidates) {
        if (!drops.isEmpty() && !drops.contains(candidate.drop)) {
            continue;
        }
        if (candidate.depth > depth) {
            depth = candidate.depth;
            best.clear();
        }
        if (candidate.depth == depth && !best.contains(candidate.target)) {
            best.append(candidate.target);
        }
    }
    return best.size() == 1 ? std::optional(best.first()) : std::nullopt;
}

std::optional<Assignment> AssignmentProposer::propose(const Subject &subject, QDate today) const
{
    if (!subject.utmCampaign.isEmpty() || !subject.utmContent.isEmpty()) {
        const QList<Id<Drop>> named = dropsIn({subject.utmCampaign});
        const QList<Candidate> content = inText(subject.utmContent);
        if (const auto target = choose(content, named.isEmpty() ? dropsIn({subject.campaign}) : named)) {
            return Assignment{*target, Because::Utm, today};
        }
        if (content.isEmpty() && named.size() == 1) {
            const auto inName = choose(inText(subject.name), named);
            return Assignment{inName.value_or(named.first()), inName ? Because::Name : Because::Utm, today};
        }
    }
    const QList<Id<Drop>> named = dropsIn({subject.name, subject.campaign});
    const QList<Candidate> candidates =
        inText(subject.name) + (subject.name == subject.campaign ? QList<Candidate>() : inText(subject.campaign));
    if (const auto target = choose(candidates, named)) {
        return Assignment{*target, Because::Name, today};
    }
    return std::nullopt;
}

std::optional<Assignment> proposeAssignment(const Subject &subject, const QList<Drop> &drops, const QList<Clip> &clips,
                                            const QList<Variant> &variants, const QList<Touchpoint> &touchpoints,
                                            QDate today)
{
    return AssignmentProposer(drops, clips, variants, touchpoints).propose(subject, today);
}

} // namespace dropbeat

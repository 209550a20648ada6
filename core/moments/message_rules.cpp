// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moments/message_rules.h"

#include "core/base/day_words.h"
#include "core/moments/message_text.h"
#include "core/moments/plan_fields.h"
#include "core/moments/sms_size.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace dropbeat {

namespace {

using Severity = FindingSeverity;

// Beyond these a message is no short one any more: ours, of the seed's "keep the message short".
constexpr int kMostEmailWords = 120;
constexpr int kMostSiteCharacters = 140;

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

/// One version of one moment's message.
class MessageCheck
{
public:
    MessageCheck(std::vector<Finding> &findings, const MomentFacts &facts, const WholeMoment &whole,
                 const MomentMessage &message)
        : m_findings(findings)
        , m_facts(facts)
        , m_moment(whole.moment)
        , m_message(message)
        , m_name(whole.messages.size() > 1
                     ? tr("%1 %2", "moment, version of its message").arg(whole.moment.name, message.letter)
                     : whole.moment.name)
        , m_shown(shownText(message.body, facts, whole.moment))
    {}

    void run()
    {
        length();
        subject();
        fields();
        code();
        link();
    }

private:
    Finding of(const char *rule, Severity severity, const QString &message, const QString &reason)
    {
        Finding finding = momentFinding(m_moment, rule, severity);
        finding.message = message;
        finding.reason = reason;
        finding.fixText = tr("Change the message…");
        finding.fix = OpenSubject{};
        finding.facts = m_message.letter + u' ' + m_message.subject + u' ' + m_message.body;
        return finding;
    }

    void add(const Finding &finding) { m_findings.push_back(finding); }

    void length()
    {
        switch (m_moment.channel) {
        case MessageChannel::Sms:
            return smsLength();
        case MessageChannel::Email: {
            static const QRegularExpression blank(QStringLiteral("\\s+"));
            const auto words = static_cast<int>(m_shown.split(blank, Qt::SkipEmptyParts).size());
            if (words > kMostEmailWords) {
                add(of("moments.message-long", Severity::Hint, tr("“%1” has %n word(s).", nullptr, words).arg(m_name),
                       tr("A moment is one thought. Up to %1 words are read in one go.").arg(kMostEmailWords)));
            }
            return;
        }
        case MessageChannel::OnSite:
            break;
        }
        const int characters = characterCount(m_shown);
        if (characters > kMostSiteCharacters) {
            add(of("moments.message-long", Severity::Hint,
                   tr("“%1” has %n character(s).", nullptr, characters).arg(m_name),
                   tr("A note on the site is seen in passing: up to %1 characters.").arg(kMostSiteCharacters)));
        }
    }

    void smsLength()
    {
        const SmsSize size = smsSize(m_shown);
        if (size.count() <= 1) {
            return;
        }
        Finding finding = of("moments.message-long", Severity::Warning,
                             tr("“%1” goes out as %n text message(s).", nullptr, size.count()).arg(m_name),
                             size.encoding == SmsSize::Encoding::Ucs2
                                 ? tr("%1 is beyond the SMS alphabet, so a message holds 70 characters instead of 160. "
                                      "Each part is paid for.")
                                       .arg(size.beyondGsm7)
                                 : tr("One holds 160 characters; each part is paid for, and the point comes last."));
        const QString plain = withPlainCharacters(m_message.body);
        if (plain != m_message.body && smsSize(shownText(plain, m_facts, m_moment)).count() < size.count()) {
            MomentMessage rewritten = m_message;
            rewritten.body = plain;
            finding.fixText = tr("Use plain characters");
            finding.fix = RewriteMessage{m_moment.key, rewritten};
        }
        add(finding);
    }

    void subject()
    {
        if (m_moment.channel != MessageChannel::Email) {
            return;
        }
        if (m_message.subject.trimmed().isEmpty()) {
            add(of("moments.no-subject", Severity::Warning, tr("“%1” has no subject.").arg(m_name),
                   tr("The subject decides whether the email is opened.")));
            return;
        }
        const int characters = characterCount(shownText(m_message.subject, m_facts, m_moment));
        if (characters > kSubjectMost) {
            add(of("moments.subject-long", Severity::Warning,
                   tr("The subject of “%1” has %n character(s).", nullptr, characters).arg(m_name),
                   tr("Most programs cut it at %1, many phones show %2: the point belongs there.")
                       .arg(kSubjectMost)
                       .arg(kSubjectSeen)));
        }
    }

    void fields()
    {
        for (const QString &text : {m_message.subject, m_message.body}) {
            for (const MessageField &field : fieldsOf(text)) {
                if (isPlanField(field.name) || field.hasFallback) {
                    continue;
                }
                Finding finding = of("moments.field-without-fallback", Severity::Warning,
                                     tr("“%1” says {%2}, and nothing without it.").arg(m_name, field.name),
                                     tr("Whoever has not told it would read “Hi ,” or the braces."));
                if (field.name == QLatin1String("first_name")) {
                    MomentMessage rewritten = m_message;
                    const QString with = tr("{first_name|there}");
                    rewritten.subject.replace(QStringLiteral("{first_name}"), with);
                    rewritten.body.replace(QStringLiteral("{first_name}"), with);
                    finding.fixText = tr("Write %1").arg(with);
                    finding.fix = RewriteMessage{m_moment.key, rewritten};
                }
                add(finding);
                return; // one is enough to look
            }
        }
    }

    bool says(const QString &field) const
    {
        for (const QString &text : {m_message.subject, m_message.body}) {
            const auto fields = fieldsOf(text);
            if (std::ranges::find(fields, field, &MessageField::name) != fields.end()) {
                return true;
            }
        }
        return false;
    }

    void code()
    {
        const PromoCode *chosen = codeOf(m_moment, m_facts.codes);
        if (chosen != nullptr && says(QStringLiteral("code"))) {
            judge(*chosen);
        }
        writtenCodes();
    }

    void judge(const PromoCode &code)
    {
        if (code.ends.isValid() && code.ends < m_facts.today) {
            Finding finding =
                of("moments.code-expired", Severity::Error,
                   tr("The code %1 of “%2” has run out: %3.").arg(code.code, m_name, dayText(code.ends, m_facts.today)),
                   tr("Shoppers would be turned away at the checkout."));
            finding.day = code.ends;
            add(finding);
        } else if (code.starts.isValid() && code.starts > m_facts.today) {
            add(of("moments.code-not-yet", Severity::Warning,
                   tr("The code %1 of “%2” is not valid before %3.")
                       .arg(code.code, m_name, dayText(code.starts, m_facts.today)),
                   tr("Until then shoppers would be turned away at the checkout.")));
        }
    }

    /// Codes that are typed into the text instead of being taken from the plan.
    void writtenCodes()
    {
        static const QRegularExpression looksLikeOne(
            QStringLiteral("\\b(?=[A-Z0-9]*[A-Z])(?=[A-Z0-9]*[0-9])[A-Z][A-Z0-9]{3,}\\b"));
        auto matches = looksLikeOne.globalMatch(m_message.body);
        while (matches.hasNext()) {
            const QString written = matches.next().captured();
            const auto known = std::ranges::find_if(m_facts.codes, [&written](const PromoCode &each) {
                return each.code.compare(written, Qt::CaseInsensitive) == 0;
            });
            if (known != m_facts.codes.end()) {
                judge(*known);
            } else {
                add(of("moments.code-unknown", Severity::Warning,
                       tr("“%1” says %2, and the plan has no such code.").arg(m_name, written),
                       tr("A code the shop does not know is a bad surprise. Add it under “Attribution”, or take "
                          "{code}.")));
            }
        }
    }

    void link()
    {
        if (says(QStringLiteral("link")) && m_moment.link && linkOf(m_moment, m_facts.links) == nullptr) {
            add(of("moments.link-missing", Severity::Warning, tr("The link of “%1” is gone.").arg(m_name),
                   tr("Choose another one, or the message leads nowhere.")));
        }
    }

    std::vector<Finding> &m_findings;
    const MomentFacts &m_facts;
    const Moment &m_moment;
    const MomentMessage &m_message;
    QString m_name;
    QString m_shown;
};

/// Fields that the plan was to fill and can't: one finding a moment, not one a version.
void unfilled(std::vector<Finding> &findings, const MomentFacts &facts, const WholeMoment &whole)
{
    const bool noCode = !whole.moment.code && codeOf(whole.moment, facts.codes) == nullptr;
    const bool noLink = !whole.moment.link && linkOf(whole.moment, facts.links) == nullptr;
    QStringList missing;
    for (const MomentMessage &message : whole.messages) {
        for (const MessageField &field : fieldsOf(message.subject + u' ' + message.body)) {
            const bool lacks = (field.name == QLatin1String("code") && noCode) ||
                               (field.name == QLatin1String("link") && noLink) ||
                               (field.name == QLatin1String("perk") && whole.moment.perk.isEmpty());
            if (lacks && !field.hasFallback && !missing.contains(field.name)) {
                missing << field.name;
            }
        }
    }
    if (missing.isEmpty()) {
        return;
    }
    Finding finding = momentFinding(whole.moment, "moments.unfilled", FindingSeverity::Hint);
    finding.message =
        tr("“%1” says {%2}, and none is chosen.").arg(whole.moment.name, missing.join(QStringLiteral("}, {")));
    finding.reason = tr("Choose it under “Set up”, or the mail tool has to fill it in.");
    finding.fixText = tr("Choose…");
    finding.fix = OpenSubject{};
    finding.facts = missing.join(u' ');
    findings.push_back(finding);
}

} // namespace

QString shownText(const QString &text, const MomentFacts &facts, const Moment &moment)
{
    QHash<QString, QString> values;
    if (const PromoCode *code = codeOf(moment, facts.codes)) {
        values.insert(QStringLiteral("code"), code->code);
    }
    if (const Link *link = linkOf(moment, facts.links)) {
        values.insert(QStringLiteral("link"), link->shortUrl.isEmpty() ? link->landing : link->shortUrl);
    }
    if (!moment.perk.isEmpty()) {
        values.insert(QStringLiteral("perk"), moment.perk);
    }
    return filledText(text, values);
}

void messageFindings(std::vector<Finding> &findings, const MomentFacts &facts, const WholeMoment &whole)
{
    bool any = false;
    for (const MomentMessage &message : whole.messages) {
        if (!message.body.trimmed().isEmpty()) {
            any = true;
            MessageCheck(findings, facts, whole, message).run();
        }
    }
    if (!any) {
        Finding finding = momentFinding(whole.moment, "moments.no-message", FindingSeverity::Error);
        finding.message = tr("“%1” has nothing to say.").arg(whole.moment.name);
        finding.reason = tr("A moment is one short message.");
        finding.fixText = tr("Write it…");
        finding.fix = OpenSubject{};
        findings.push_back(finding);
        return;
    }
    unfilled(findings, facts, whole);
}

} // namespace dropbeat

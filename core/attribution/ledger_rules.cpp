// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attribution/ledger_rules.h"

#include "core/attribution/code_uses.h"
#include "core/base/day_words.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QMap>

#include <algorithm>

static void initLedgerRules()
{
    Q_INIT_RESOURCE(attribution_words);
}

namespace dropbeat {

namespace {

/// Collects what there is to say of codes and claims.
class Judge
{
    Q_DECLARE_TR_FUNCTIONS(dropbeat::LedgerRules)

public:
    Judge(const LedgerRuleFacts &facts, const MeaningFinder &meanings, const LedgerLimits &limits)
        : m_facts(facts)
        , m_meanings(meanings)
        , m_limits(limits)
        , m_recent(facts.today.addDays(-limits.recentDays))
    {}

    std::vector<Finding> findings()
    {
        for (const ClaimFact &claim : m_facts.claims) {
            judge(claim);
        }
        for (const PromoCode &code : m_facts.codes) {
            judgePeriod(code);
            judgeAudience(code);
        }
        judgeUnknown();
        return m_findings;
    }

private:
    Finding &add(const char *rule, FindingSeverity severity, const Drop &drop, const QString &message,
                 const QString &reason, const QString &facts)
    {
        Finding finding;
        finding.rule = QString::fromLatin1(rule);
        finding.severity = severity;
        finding.subjectKind = drop.id ? QStringLiteral("drop") : QStringLiteral("plan");
        finding.subjectId = drop.id.value;
        finding.subjectName = drop.name;
        finding.message = message;
        finding.reason = reason;
        finding.facts = facts;
        finding.fix = OpenSubject{};
        finding.fixText = tr("Open");
        m_findings.push_back(finding);
        return m_findings.back();
    }

    Drop dropOf(Id<Drop> id) const
    {
        const auto found = std::ranges::find(m_facts.drops, id, &Drop::id);
        return found == m_facts.drops.end() ? Drop() : *found;
    }

    void judge(const ClaimFact &claim)
    {
        if (claim.claimed <= claim.shop || claim.claimed < m_limits.claimsLeast || claim.to < m_recent) {
            return;
        }
        const QLocale locale;
        Finding &finding =
            add("attribution.claims-above-sales", FindingSeverity::Warning, claim.drop,
                tr("%1: platforms claim %2 orders, the shop had %3")
                    .arg(claim.drop.name, locale.toString(claim.claimed), locale.toString(claim.shop)),
                tr("%1 count every order of somebody they reached, and the same order twice. In %2 – %3 believe the "
                   "shop, and compare platforms by the evidence.")
                    .arg(claim.platforms.join(QStringLiteral(", ")), dayText(claim.from, m_facts.today),
                         dayText(claim.to, m_facts.today)),
                QStringLiteral("%1>%2").arg(claim.claimed).arg(claim.shop));
        finding.day = claim.to;
    }

    void judgePeriod(const PromoCode &code)
    {
        if (!code.starts.isValid() && !code.ends.isValid()) {
            return;
        }
        qint64 early = 0;
        qint64 late = 0;
        QDate last;
        for (const CodeDay &use : m_facts.days) {
            if (use.code != codeAsTyped(code) || isDayOfAnother(code, use.day, m_facts.codes)) {
                continue;
            }
            const bool isEarly = code.starts.isValid() && use.day < code.starts;
            const bool isLate = code.ends.isValid() && use.day > code.ends;
            early += isEarly ? use.orders : 0;
            late += isLate ? use.orders : 0;
            last = isEarly || isLate ? std::max(last, use.day) : last;
        }
        if (early + late < m_limits.outsideLeast || last < m_recent) {
            return;
        }
        const QString message = late >= early
                                    ? tr("%1 was used %n time(s) after it ended", nullptr, static_cast<int>(late))
                                    : tr("%1 was used %n time(s) before it began", nullptr, static_cast<int>(early));
        const QString days = late >= early ? tr("It was to end on %1.").arg(dayText(code.ends, m_facts.today))
                                           : tr("It was to begin on %1.").arg(dayText(code.starts, m_facts.today));
        add("attribution.code-outside-period", FindingSeverity::Warning, dropOf(code.drop), message.arg(code.code),
            tr("%1 Either the shop still takes it, or it went to a coupon site: end it in the shop, or change its days "
               "here.")
                .arg(days),
            QStringLiteral("%1:%2+%3").arg(code.code).arg(early).arg(late))
            .day = last;
    }

    void judgeAudience(const PromoCode &code)
    {
        if (code.channel.isEmpty() || code.referral) {
            return; // made for everybody, or to be passed on
        }
        qint64 firstTime = 0;
        QDate last;
        for (const CodeDay &use : m_facts.days) {
            if (use.code == codeAsTyped(code)) {
                firstTime += use.firstTime;
                last = std::max(last, use.day);
            }
        }
        qint64 elsewhere = 0;
        QMap<QString, qint64> channels;
        for (const CodeBeside &beside : m_facts.beside) {
            if (beside.code != codeAsTyped(code)) {
                continue;
            }
            const QString channel = m_meanings.of(beside.kind, beside.said).channel;
            if (!channel.isEmpty() && channel != code.channel) {
                elsewhere += beside.firstTime;
                channels[channel] += beside.firstTime;
            }
        }
        const bool many = elsewhere >= m_limits.elsewhereLeast &&
                          static_cast<double>(elsewhere) >= m_limits.elsewhereShare * static_cast<double>(firstTime);
        if (!many || last < m_recent) {
            return;
        }
        const QLocale locale;
        add("attribution.code-leaked", FindingSeverity::Warning, dropOf(code.drop),
            tr("%1 has left its audience: %2 of %3 newcomers with it came from elsewhere")
                .arg(code.code, locale.toString(elsewhere), locale.toString(firstTime)),
            tr("It was made for one channel. Newcomers who bring it from others mostly found it on a coupon site and "
               "would have bought anyway: replace it, one code for each channel."),
            QStringLiteral("%1:%2/%3").arg(code.code).arg(elsewhere).arg(firstTime))
            .day = last;
    }

    void judgeUnknown()
    {
        QMap<QString, std::pair<qint64, QDate>> unknown;
        for (const CodeDay &use : m_facts.days) {
            const bool isKnown = std::ranges::any_of(
                m_facts.codes, [&use](const PromoCode &code) { return codeAsTyped(code) == use.code; });
            if (!isKnown && use.day >= m_recent) {
                auto &[orders, last] = unknown[use.code];
                orders += use.orders;
                last = std::max(last, use.day);
            }
        }
        for (auto it = unknown.constBegin(); it != unknown.constEnd(); ++it) {
            const auto &[orders, last] = *it;
            if (orders >= m_limits.unknownLeast) {
                add("attribution.code-unknown", FindingSeverity::Hint, Drop(),
                    tr("%1 was used %n time(s) and is no code of the plan", nullptr, static_cast<int>(orders))
                        .arg(it.key()),
                    tr("Nobody can say which drop or channel brought these orders: add the code to the drop it belongs "
                       "to."),
                    it.key())
                    .day = last;
            }
        }
    }

    const LedgerRuleFacts &m_facts;
    const MeaningFinder &m_meanings;
    const LedgerLimits &m_limits;
    QDate m_recent;
    std::vector<Finding> m_findings;
};

} // namespace

LedgerLimits presetLedgerLimits()
{
    initLedgerRules();
    QFile file(QStringLiteral(":/presets/ledger-rules.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    LedgerLimits limits;
    limits.outsideLeast = json.value(QLatin1String("outsideLeast")).toInteger();
    limits.elsewhereLeast = json.value(QLatin1String("elsewhereLeast")).toInteger();
    limits.elsewhereShare = json.value(QLatin1String("elsewhereShare")).toDouble();
    limits.unknownLeast = json.value(QLatin1String("unknownLeast")).toInteger();
    limits.recentDays = json.value(QLatin1String("recentDays")).toInt();
    limits.claimsLeast = json.value(QLatin1String("claimsLeast")).toInteger();
    limits.source = json.value(QLatin1String("source")).toString();
    limits.asOf = QDate::fromString(json.value(QLatin1String("asOf")).toString(), Qt::ISODate);
    return limits;
}

std::vector<Finding> ledgerFindings(const LedgerRuleFacts &facts, const MeaningFinder &meanings,
                                    const LedgerLimits &limits)
{
    return Judge(facts, meanings, limits).findings();
}

} // namespace dropbeat

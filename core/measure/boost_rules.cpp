// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/boost_rules.h"

#include "core/base/day_words.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <cmath>

static void initBoostResources()
{
    Q_INIT_RESOURCE(presets);
}

namespace dropbeat {

namespace {

/// Collects the findings of one boost.
class Gate
{
    Q_DECLARE_TR_FUNCTIONS(dropbeat::Gate)

public:
    Gate(const BoostFacts &facts, QDate today, const BoostLimits &limits)
        : m_facts(facts)
        , m_boost(facts.boost)
        , m_today(today)
        , m_limits(limits)
    {}

    std::vector<Finding> findings()
    {
        findCreative();
        findPost();
        findCode();
        findLearning();
        findBudgets();
        if (m_findings.empty()) {
            add("boost.gate", FindingSeverity::Good, tr("Creative unchanged, the post is public, the code holds"),
                tr("Nothing stands between this boost and what the test showed."), m_boost.hash);
        }
        return m_findings;
    }

private:
    Finding &add(const char *rule, FindingSeverity severity, const QString &message, const QString &reason,
                 const QString &facts)
    {
        Finding finding;
        finding.rule = QString::fromLatin1(rule);
        finding.severity = severity;
        finding.subjectKind = QStringLiteral("variant");
        finding.subjectId = m_facts.variant.id.value;
        finding.subjectName = m_facts.subjectName;
        finding.message = message;
        finding.reason = reason;
        finding.facts = QString::number(m_boost.id.value) + u':' + facts;
        finding.day = m_boost.starts;
        if (severity != FindingSeverity::Good) {
            finding.fix = OpenSubject{};
            finding.fixText = tr("Open");
        }
        m_findings.push_back(finding);
        return m_findings.back();
    }

    bool isOver() const { return m_boost.ends.isValid() && m_boost.ends < m_today; }

    void findCreative()
    {
        if (!m_facts.variant.isFrozen()) {
            add("boost.not-posted", FindingSeverity::Error, tr("What is boosted was never marked as posted"),
                tr("Only what was kept when it was posted can be shown to be the creative that was tested."), {});
        } else if (m_facts.variant.frozenHash != m_boost.hash) {
            add("boost.creative-changed", FindingSeverity::Error,
                tr("The creative is not the one this boost was recorded for"),
                tr("A changed hook, caption or cut is another creative: what the test showed does not hold for it."),
                m_facts.variant.frozenHash);
        }
        for (const BoostChange &change : m_facts.changes) {
            if (change.what == BoostChangeKind::Creative || change.what == BoostChangeKind::Caption) {
                add("boost.creative-changed", FindingSeverity::Error,
                    tr("The creative was changed on %1").arg(dayText(change.day, m_today)),
                    tr("Boost winners unchanged: from that day on it is another creative, and results before and after "
                       "can't be put together."),
                    change.day.toString(Qt::ISODate));
            }
        }
    }

    void findPost()
    {
        if (!m_boost.publicPost) {
            add("boost.post-not-public", FindingSeverity::Error, tr("The post is not public"),
                tr("Only a public post can be authorised, and it has to stay public while it runs."), {});
        }
    }

    void findCode()
    {
        if (isOver()) {
            return;
        }
        const QDate expires = codeExpires(m_boost);
        if (m_boost.code.trimmed().isEmpty()) {
            add("boost.no-code", FindingSeverity::Warning, tr("No authorisation code"),
                tr("A Spark ad runs on the code that the post's owner makes: without it likes, comments and follows "
                   "don't reach the post."),
                {});
        } else if (!expires.isValid()) {
            add("boost.code-expires", FindingSeverity::Hint, tr("Nobody knows until when the code holds"),
                tr("Codes are made for %1 days. Enter the day it was made and for how long.").arg(codeLengths()), {});
        } else if (expires < (m_boost.ends.isValid() ? m_boost.ends : m_today)) {
            add("boost.code-expires", FindingSeverity::Error,
                tr("The code ends on %1, before the boost").arg(dayText(expires, m_today)),
                tr("When the code ends, the ad stops. Ask the post's owner to extend it, or end the boost earlier."),
                expires.toString(Qt::ISODate))
                .day = expires;
        }
    }

    QString codeLengths() const
    {
        QStringList lengths;
        for (const int days : m_limits.codeDays) {
            lengths << QString::number(days);
        }
        return lengths.join(QStringLiteral(", "));
    }

    void findLearning()
    {
        const QDate over = m_boost.starts.addDays(m_boost.learningDays);
        for (const BoostChange &change : m_facts.changes) {
            if (change.day > m_boost.starts && change.day < over) {
                add("boost.learning-phase", FindingSeverity::Warning,
                    tr("Changed on %1, in the learning phase").arg(dayText(change.day, m_today)),
                    tr("The platform finds its audience until %1; every change starts that over.")
                        .arg(dayText(over.addDays(-1), m_today)),
                    change.day.toString(Qt::ISODate));
            }
        }
    }

    void findBudgets()
    {
        std::optional<qint64> before = m_boost.budget;
        QDate last = m_boost.starts;
        for (const BoostChange &change : m_facts.changes) {
            if (change.what != BoostChangeKind::Budget || !change.budget) {
                continue;
            }
            judgeStep(before, change);
            if (last.daysTo(change.day) < m_limits.daysBetweenSteps && last != m_boost.starts) {
                add("boost.budget-pace", FindingSeverity::Warning,
                    tr("Two budget changes within %n day(s)", nullptr,
                       std::max(1, static_cast<int>(last.daysTo(change.day)))),
                    tr("At least %n day(s) between changes let the delivery settle.", nullptr,
                       m_limits.daysBetweenSteps),
                    change.day.toString(Qt::ISODate));
            }
            before = change.budget;
            last = change.day;
        }
    }

    void judgeStep(const std::optional<qint64> &before, const BoostChange &change)
    {
        if (!before || *before <= 0) {
            return;
        }
        const double step = static_cast<double>(*change.budget - *before) / static_cast<double>(*before);
        if (std::abs(step) > m_limits.largestStep + 1e-9) {
            const QLocale locale;
            add("boost.budget-step", FindingSeverity::Warning,
                tr("Budget changed from %1 to %2 a day on %3")
                    .arg(Money{*before}.text(m_facts.currency, locale),
                         Money{*change.budget}.text(m_facts.currency, locale), dayText(change.day, m_today)),
                tr("Steps of %1 % or less keep the audience that was found; this one is %2 %.")
                    .arg(locale.toString(m_limits.largestStep * 100, 'f', 0),
                         locale.toString(std::abs(step) * 100, 'f', 0)),
                QStringLiteral("%1:%2").arg(change.day.toString(Qt::ISODate)).arg(*change.budget));
        }
    }

    const BoostFacts &m_facts;
    const Boost &m_boost;
    QDate m_today;
    const BoostLimits &m_limits;
    std::vector<Finding> m_findings;
};

} // namespace

BoostLimits presetBoostLimits()
{
    initBoostResources();
    QFile file(QStringLiteral(":/presets/boost-rules.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened)
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    BoostLimits limits;
    limits.largestStep = json.value(QLatin1String("largestStep")).toDouble();
    limits.daysBetweenSteps = json.value(QLatin1String("daysBetweenSteps")).toInt();
    limits.learningDays = json.value(QLatin1String("learningDays")).toInt();
    for (const QJsonValue &days : json.value(QLatin1String("codeDays")).toArray()) {
        limits.codeDays.push_back(days.toInt());
    }
    limits.source = json.value(QLatin1String("source")).toString();
    limits.asOf = QDate::fromString(json.value(QLatin1String("asOf")).toString(), Qt::ISODate);
    return limits;
}

QDate codeExpires(const Boost &boost)
{
    const bool known = !boost.code.trimmed().isEmpty() && boost.codeFrom.isValid() && boost.codeDays > 0;
    return known ? boost.codeFrom.addDays(boost.codeDays) : QDate();
}

std::optional<qint64> budgetOn(const Boost &boost, const std::vector<BoostChange> &changes, QDate day)
{
    if (day < boost.starts || (boost.ends.isValid() && day > boost.ends)) {
        return std::nullopt;
    }
    std::optional<qint64> budget = boost.budget;
    for (const BoostChange &change : changes) {
        if (change.what == BoostChangeKind::Budget && change.budget && change.day <= day) {
            budget = change.budget;
        }
    }
    return budget;
}

std::vector<Finding> boostFindings(const BoostFacts &facts, QDate today, const BoostLimits &limits)
{
    return Gate(facts, today, limits).findings();
}

} // namespace dropbeat

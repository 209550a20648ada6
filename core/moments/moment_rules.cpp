// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moments/moment_rules.h"

#include "core/base/day_words.h"
#include "core/moments/message_rules.h"
#include "core/moments/message_text.h"
#include "core/moments/moment_presets.h"
#include "core/moments/rule_check.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace dropbeat {

namespace {

using Severity = FindingSeverity;

constexpr int kMinutesADay = 24 * 60;
constexpr int kLeastOpen = 6 * 60; ///< minutes a day in which something can be sent

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

/// Where in a shopper's days a moment stands.
enum class Lane { Browsing, Buying, Care, Calendar };

Lane laneOf(const MomentRule &rule)
{
    switch (rule.when.kind) {
    case Trigger::Kind::SessionDepth:
        return Lane::Browsing;
    case Trigger::Kind::NthOrder:
    case Trigger::Kind::Spend:
    case Trigger::Kind::Points:
        return Lane::Buying;
    case Trigger::Kind::Late:
        return Lane::Care;
    case Trigger::Kind::DateField:
    case Trigger::Kind::BackInStock:
        return Lane::Calendar;
    case Trigger::Kind::Event:
        break;
    }
    static const QStringList care{QStringLiteral("refund"), QStringLiteral("return"), QStringLiteral("delivery"),
                                  QStringLiteral("review")};
    const QString event = rule.when.filter.event.section(u'|', 0, 0);
    if (event == QLatin1String("order") || event == QLatin1String("points")) {
        return Lane::Buying;
    }
    return care.contains(event) ? Lane::Care : Lane::Browsing;
}

void tooMany(std::vector<Finding> &findings, const MomentFacts &facts)
{
    const auto on =
        static_cast<int>(std::ranges::count_if(facts.moments, [](const WholeMoment &each) { return each.moment.on; }));
    if (on <= kMostMomentsOn) {
        return;
    }
    Finding finding;
    finding.rule = QStringLiteral("moments.too-many");
    finding.severity = Severity::Warning;
    finding.subjectKind = QStringLiteral("moment");
    finding.message = tr("%n moment(s) are on.", nullptr, on);
    finding.reason =
        tr("A few, kept light, beat all of them at once: every message more makes the others weaker. Choose "
           "up to five.");
    finding.fixText = tr("Choose…");
    finding.fix = OpenSubject{};
    finding.facts = QString::number(on);
    findings.push_back(finding);
}

bool allowsTwoADay(const std::optional<FrequencyCap> &cap)
{
    return !cap || cap->count > 1;
}

void sameShopper(std::vector<Finding> &findings, const MomentFacts &facts)
{
    if (!allowsTwoADay(facts.shared)) {
        return;
    }
    for (size_t i = 0; i < facts.moments.size(); ++i) {
        for (size_t j = i + 1; j < facts.moments.size(); ++j) {
            const Moment &a = facts.moments[i].moment;
            const Moment &b = facts.moments[j].moment;
            if (!a.on || !b.on || !canMeet(a.rule, b.rule)) {
                continue;
            }
            Finding finding = momentFinding(a, "moments.same-shopper", Severity::Hint);
            finding.message = tr("“%1” and “%2” can reach the same shopper within a day.").arg(a.name, b.name);
            finding.reason =
                tr("Each has its own limit, and nothing counts them together. Two messages a day read as one "
                   "too many.");
            finding.fixText = tr("At most one message a day");
            finding.fix = SetSharedCap{{1, 1}};
            finding.facts = b.key;
            findings.push_back(finding);
        }
    }
}

void kpi(std::vector<Finding> &findings, const Moment &moment)
{
    static const QRegularExpression several(QStringLiteral("[,;/&+]|\\s(and|und|et|y|e)\\s"));
    if (moment.kpi.trimmed().isEmpty()) {
        Finding finding = momentFinding(moment, "moments.no-kpi", Severity::Warning);
        finding.message = tr("“%1” has no KPI.").arg(moment.name);
        finding.reason = tr("Without one figure to watch, nobody can say whether it does any good.");
        finding.fixText = tr("Choose one…");
        finding.fix = OpenSubject{};
        findings.push_back(finding);
    } else if (!momentKpi(moment.kpi) && moment.kpi.contains(several)) {
        Finding finding = momentFinding(moment, "moments.two-kpis", Severity::Warning);
        finding.message = tr("“%1” is measured by more than one KPI.").arg(moment.name);
        finding.reason = tr("One KPI a moment: two let you pick the one that looks better.");
        finding.fixText = tr("Choose one…");
        finding.fix = OpenSubject{};
        finding.facts = moment.kpi;
        findings.push_back(finding);
    }
}

Moment withUsualQuiet(Moment moment)
{
    moment.quietFrom = QTime(kQuietFromHour, 0);
    moment.quietTo = QTime(kQuietToHour, 0);
    return moment;
}

/// Minutes a day in which something can be sent.
int openMinutes(const Moment &moment)
{
    const int quiet = (moment.quietFrom.secsTo(moment.quietTo) / 60 + kMinutesADay) % kMinutesADay;
    return kMinutesADay - quiet;
}

void quietHours(std::vector<Finding> &findings, const Moment &moment)
{
    if (moment.channel == MessageChannel::OnSite) {
        return; // whoever is on the site is awake
    }
    Finding finding = momentFinding(moment, "moments.quiet-hours", Severity::Warning);
    finding.fixText = tr("Set %1 to %2").arg(timeText(QTime(kQuietFromHour, 0)), timeText(QTime(kQuietToHour, 0)));
    finding.fix = ReplaceMoment{withUsualQuiet(moment)};
    finding.facts = timeText(moment.quietFrom) + u' ' + timeText(moment.quietTo);
    if (!moment.quietFrom.isValid() || !moment.quietTo.isValid() || moment.quietFrom == moment.quietTo) {
        finding.severity = moment.channel == MessageChannel::Sms ? Severity::Warning : Severity::Hint;
        finding.message = tr("“%1” has no quiet hours.").arg(moment.name);
        finding.reason = moment.channel == MessageChannel::Sms
                             ? tr("A text message rings at night. Many countries forbid it, too.")
                             : tr("What comes at night is under everything else in the morning.");
    } else if (openMinutes(moment) < kLeastOpen) {
        finding.message =
            tr("“%1” can be sent for only %n hour(s) a day.", nullptr, openMinutes(moment) / 60).arg(moment.name);
        finding.reason = tr("Most messages would wait so long that what set them going is over.");
    } else if (moment.quietFrom < moment.quietTo && moment.quietFrom.hour() < 12 && moment.quietTo.hour() >= 18) {
        finding.message = tr("“%1” is quiet by day and sent at night.").arg(moment.name);
        finding.reason = tr("Quiet hours are when nothing is sent: from the evening to the morning.");
    } else {
        return;
    }
    findings.push_back(finding);
}

void cap(std::vector<Finding> &findings, const Moment &moment)
{
    if (moment.cap.days >= 1 && moment.cap.count >= 1) {
        return;
    }
    Finding finding = momentFinding(moment, "moments.no-cap", Severity::Warning);
    finding.message = tr("“%1” can be sent to one shopper without end.").arg(moment.name);
    finding.reason = tr("Someone who sets it going every day gets it every day.");
    Moment capped = moment;
    capped.cap = {1, 7};
    finding.fixText = tr("At most once in 7 days");
    finding.fix = ReplaceMoment{capped};
    findings.push_back(finding);
}

void cutoff(std::vector<Finding> &findings, const MomentFacts &facts, const Moment &moment)
{
    if (moment.rule.when.kind != Trigger::Kind::DateField || moment.rule.when.field != QLatin1String("order-by")) {
        return;
    }
    Finding finding = momentFinding(moment, "moments.cutoff-past", Severity::Warning);
    if (facts.orderBy.empty()) {
        finding.rule = QStringLiteral("moments.no-cutoff");
        finding.message = tr("“%1” counts to an order-by date, and the plan has none.").arg(moment.name);
        finding.reason = tr("The carriers' last days and your handling days make it; they stand under “Occasions and "
                            "order-by dates”.");
        finding.subjectKind = QStringLiteral("cutoff");
        finding.fixText = tr("Add the dates…");
        finding.fix = OpenSubject{};
        findings.push_back(finding);
        return;
    }
    const QDate last = *std::ranges::max_element(facts.orderBy);
    if (last.addDays(moment.rule.when.days) >= facts.today) {
        return;
    }
    finding.message = tr("The last order-by date of “%1” is past: %2.").arg(moment.name, dayText(last, facts.today));
    finding.reason = tr("It would promise what no parcel can keep, or never fire.");
    finding.fixText = tr("Switch it off");
    finding.fix = SwitchMoment{moment.key, false};
    finding.facts = last.toString(Qt::ISODate);
    finding.day = last;
    findings.push_back(finding);
}

void neverFires(std::vector<Finding> &findings, const Moment &moment)
{
    for (const RuleProblem &problem : ruleProblems(moment.rule)) {
        const bool pointless = problem.kind == RuleProblem::Kind::Pointless;
        Finding finding = momentFinding(moment, pointless ? "moments.pointless" : "moments.never-fires",
                                        pointless ? Severity::Hint : Severity::Error);
        finding.message =
            tr("“%1”: %2", "name of a moment, what is wrong with its rule").arg(moment.name, problem.message);
        finding.reason = problem.reason;
        finding.fixText = tr("Change the rule…");
        finding.fix = OpenSubject{};
        finding.facts = problem.id;
        findings.push_back(finding);
    }
}

void setUp(std::vector<Finding> &findings, const WholeMoment &whole)
{
    const auto open = static_cast<int>(std::ranges::count(whole.checks, false, &MomentCheck::done));
    if (open == 0 || !whole.moment.on) {
        return;
    }
    Finding finding = momentFinding(whole.moment, "moments.not-set-up", Severity::Hint);
    finding.message =
        tr("“%1” is on, and %n thing(s) of its checklist are open.", nullptr, open).arg(whole.moment.name);
    finding.reason =
        tr("Dropbeat plans the moment; the shop or the mail tool sends it. What is not set up there does not "
           "go out.");
    finding.fixText = tr("Open the checklist");
    finding.fix = OpenSubject{};
    finding.facts = QString::number(open);
    findings.push_back(finding);
}

void stock(std::vector<Finding> &findings, const MomentFacts &facts, const Moment &moment)
{
    if (moment.rule.when.kind != Trigger::Kind::BackInStock) {
        return;
    }
    const bool tied =
        moment.drop && std::ranges::find(facts.dropsWithProduct, moment.drop) != facts.dropsWithProduct.end();
    if (tied || facts.dropsWithProduct.empty()) {
        return;
    }
    Finding finding = momentFinding(moment, "moments.no-products", Severity::Hint);
    finding.message = tr("“%1” is tied to no drop's products.").arg(moment.name);
    finding.reason = tr("Then it says “back” of anything. Choose the drop whose pieces people wait for.");
    finding.fixText = tr("Choose the drop…");
    finding.fix = OpenSubject{};
    findings.push_back(finding);
}

} // namespace

Finding momentFinding(const Moment &moment, const char *rule, FindingSeverity severity)
{
    Finding finding;
    finding.rule = QLatin1String(rule);
    finding.severity = severity;
    finding.subjectKind = QStringLiteral("moment");
    finding.subjectId = moment.id.value;
    finding.subjectName = moment.name;
    return finding;
}

bool canMeet(const MomentRule &a, const MomentRule &b)
{
    return laneOf(a) == laneOf(b);
}

std::vector<Finding> findingsOfMoment(const MomentFacts &facts, const WholeMoment &whole)
{
    std::vector<Finding> findings;
    neverFires(findings, whole.moment);
    messageFindings(findings, facts, whole);
    kpi(findings, whole.moment);
    quietHours(findings, whole.moment);
    cap(findings, whole.moment);
    cutoff(findings, facts, whole.moment);
    stock(findings, facts, whole.moment);
    setUp(findings, whole);
    return findings;
}

std::vector<Finding> momentFindings(const MomentFacts &facts)
{
    std::vector<Finding> findings;
    tooMany(findings, facts);
    sameShopper(findings, facts);
    for (const WholeMoment &whole : facts.moments) {
        if (whole.moment.on) {
            std::vector<Finding> of = findingsOfMoment(facts, whole);
            findings.insert(findings.end(), std::make_move_iterator(of.begin()), std::make_move_iterator(of.end()));
        }
    }
    return findings;
}

} // namespace dropbeat

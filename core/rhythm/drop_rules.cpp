// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/day_words.h"
#include "core/rhythm/cutoffs.h"
#include "core/rhythm/rhythm_rules.h"
#include "core/rhythm/rhythm_view.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <map>

namespace dropbeat {

namespace {

constexpr int kSoonDays = 28;     ///< a launch nearer than this is looked at whatever its status
constexpr int kUrgentDays = 14;   ///< nearer than this it hurts
constexpr int kReminderDays = 3;  ///< before the order-by date
constexpr int kRemindedDays = 21; ///< a reminder earlier than this before the order-by date is forgotten

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

bool isAudience(ChannelRole role)
{
    return role != ChannelRole::Shoot && role != ChannelRole::Site;
}

/// The channels that carry a drop to people: those of its touchpoints that have a date.
QStringList channelsOf(const RhythmView &view, const Drop &drop)
{
    QSet<QString> ids;
    for (const Touchpoint *touchpoint : view.touchpointsOf(drop.id)) {
        if (isScheduled(*touchpoint, drop.launch) && isAudience(view.role(touchpoint->channel))) {
            ids.insert(touchpoint->channel);
        }
    }
    QStringList sorted(ids.begin(), ids.end());
    sorted.sort();
    return sorted;
}

/// The two launches before this one that had any channel at all, the last one first.
std::vector<const Drop *> lastDrops(const RhythmView &view, const Drop &drop)
{
    std::vector<const Drop *> before;
    for (auto each = view.launches().rbegin(); each != view.launches().rend() && before.size() < 2; ++each) {
        if ((*each)->id != drop.id && (*each)->launch < drop.launch && !channelsOf(view, **each).isEmpty()) {
            before.push_back(*each);
        }
    }
    return before;
}

/// "One channel carries the whole launch; the last two drops used 3".
QString cohesionText(const RhythmView &view, const Drop &drop, int channels)
{
    QString text = channels == 0   ? tr("Nothing carries the launch yet")
                   : channels == 1 ? tr("One channel carries the whole launch")
                                   : tr("%n channel(s) carry the launch", nullptr, channels);
    const std::vector<const Drop *> last = lastDrops(view, drop);
    if (last.empty()) {
        return text;
    }
    const auto first = static_cast<int>(channelsOf(view, *last.front()).size());
    if (last.size() == 1) {
        return tr("%1; %2 used %3", "One channel carries the whole launch; Knit Capsule used 3")
            .arg(text, last.front()->name, QString::number(first));
    }
    const auto second = static_cast<int>(channelsOf(view, *last.back()).size());
    const QString used = first == second ? QString::number(first) : tr("%1 and %2").arg(second).arg(first);
    return tr("%1; the last two drops used %2").arg(text, used);
}

/// The social channel that the last drops used, else the first one of the plan.
const Channel *usualSocial(const RhythmView &view, const Drop &drop)
{
    for (const Drop *before : lastDrops(view, drop)) {
        for (const QString &id : channelsOf(view, *before)) {
            if (view.channel(id) && view.role(id) == ChannelRole::Social) {
                return view.channel(id);
            }
        }
    }
    return view.firstChannel(ChannelRole::Social);
}

AddTouchpoint launchTouchpoint(const Drop &drop, const Channel &channel, const QString &title, const QString &purpose,
                               QTime time)
{
    Touchpoint touchpoint;
    touchpoint.drop = drop.id;
    touchpoint.channel = channel.id;
    touchpoint.title = title;
    touchpoint.purpose = purpose;
    touchpoint.state = TouchpointState::Planned;
    touchpoint.dayOffset = 0;
    touchpoint.time = time;
    return {touchpoint};
}

void addMissingChannel(const RhythmView &view, const Drop &drop, const QStringList &channels, ChannelRole role,
                       Findings &findings)
{
    const bool email = role == ChannelRole::Email;
    const bool urgent = view.today().daysTo(drop.launch.date) <= kUrgentDays;
    Finding finding = findingAbout(drop, email ? QStringLiteral("rhythm.no-email") : QStringLiteral("rhythm.no-social"),
                                   urgent ? FindingSeverity::Error : FindingSeverity::Warning);
    finding.message =
        email ? tr("%1 has no email touchpoint").arg(drop.name) : tr("%1 has no social touchpoint").arg(drop.name);
    finding.reason = cohesionText(view, drop, static_cast<int>(channels.size()));
    finding.facts = channels.join(u' ');
    finding.day = drop.launch.date;
    const Channel *channel = email ? view.firstChannel(role) : usualSocial(view, drop);
    if (!channel) {
        offerToOpen(finding);
    } else if (email) {
        // Five minutes after the page is up, within the launch's day.
        const QTime after = drop.launch.time.addSecs(300);
        finding.fix =
            launchTouchpoint(drop, *channel, tr("Launch email to the waitlist"), tr("first access for those who asked"),
                             after > drop.launch.time ? after : drop.launch.time);
        finding.fixText = tr("Add email");
    } else {
        const QTime evening(18, 30);
        finding.fix = launchTouchpoint(drop, *channel, tr("Launch clip"), tr("say that it is here, once, clearly"),
                                       evening > drop.launch.time ? evening : drop.launch.time);
        finding.fixText = tr("Add %1", "Add TikTok").arg(channel->name);
    }
    findings.push_back(finding);
}

Finding storyFinding(const RhythmView &view, const Drop &drop, const QString &rule)
{
    const bool soon = drop.launch.isValid() && view.today().daysTo(drop.launch.date) <= kSoonDays;
    Finding finding = findingAbout(drop, rule, soon ? FindingSeverity::Warning : FindingSeverity::Hint);
    finding.facts = drop.story;
    finding.day = drop.launch.date;
    offerToOpen(finding);
    return finding;
}

/// Words by which a touchpoint shows that it reminds of an order-by date.
bool remindsOfCutoff(const Touchpoint &touchpoint)
{
    static const QStringList words{QStringLiteral("cutoff"), QStringLiteral("cut-off"), QStringLiteral("order by"),
                                   QStringLiteral("order-by")};
    const QString text = touchpoint.title + u' ' + touchpoint.purpose + u' ' + touchpoint.code;
    const QString own = tr("Order by", "the beginning of “Order by 16 Dec: standard shipping”");
    return text.contains(own, Qt::CaseInsensitive) ||
           std::any_of(words.begin(), words.end(),
                       [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool isReminded(const RhythmView &view, QDate orderByDay)
{
    return std::any_of(view.facts().touchpoints.begin(), view.facts().touchpoints.end(), [&](const Touchpoint &each) {
        const Drop *drop = view.drop(each.drop);
        if ((drop && drop->archived) || !remindsOfCutoff(each)) {
            return false;
        }
        const LocalTime when = each.when(drop ? drop->launch : LocalTime());
        return when.isValid() && when.date <= orderByDay && when.date.daysTo(orderByDay) <= kRemindedDays;
    });
}

/// Where a message to all customers goes: by SMS when the brand sends them, else by email.
const Channel *reminderChannel(const RhythmView &view)
{
    const bool sms =
        std::any_of(view.facts().touchpoints.begin(), view.facts().touchpoints.end(),
                    [&view](const Touchpoint &each) { return view.role(each.channel) == ChannelRole::Sms; });
    const Channel *channel = sms ? view.firstChannel(ChannelRole::Sms) : nullptr;
    channel = channel ? channel : view.firstChannel(ChannelRole::Email);
    return channel ? channel : view.firstChannel(ChannelRole::Social);
}

QString serviceText(const Cutoff &cutoff)
{
    return cutoff.service.isEmpty() ? cutoff.carrier : cutoff.service;
}

void addReminder(const RhythmView &view, QDate day, const std::vector<const Cutoff *> &cutoffs, Findings &findings)
{
    const QString until = dayText(day, view.today());
    QStringList services;
    Finding finding;
    for (const Cutoff *cutoff : cutoffs) {
        services << QStringLiteral("%1 %2").arg(cutoff->carrier, cutoff->service).trimmed();
        finding.facts += QString::number(cutoff->id.value) + u':' + day.toString(Qt::ISODate) + u' ';
    }
    services.removeDuplicates();
    finding.rule = QStringLiteral("rhythm.cutoff-reminder");
    finding.severity = view.today().daysTo(day) <= 2 * kReminderDays ? FindingSeverity::Warning : FindingSeverity::Hint;
    finding.subjectKind = QStringLiteral("cutoff");
    finding.subjectId = cutoffs.front()->id.value;
    finding.subjectName = services.join(QStringLiteral(", "));
    finding.message = tr("Nothing reminds of the order-by date %1").arg(until);
    finding.reason =
        tr("%1: orders after it arrive too late for %2")
            .arg(finding.subjectName, cutoffs.front()->occasion.isEmpty() ? tr("the day") : cutoffs.front()->occasion);
    finding.day = day.addDays(-kReminderDays);
    const Channel *channel = reminderChannel(view);
    if (!channel) {
        offerToOpen(finding);
        findings.push_back(finding);
        return;
    }
    AddTouchpoint add;
    add.touchpoint.channel = channel->id;
    add.touchpoint.title =
        tr("Order by", "the beginning of “Order by 16 Dec: standard shipping”") +
        tr(" %1: %2", "the end of “Order by 16 Dec: standard shipping”").arg(until, serviceText(*cutoffs.front()));
    add.touchpoint.purpose = tr("orders before the cutoff");
    add.touchpoint.state = TouchpointState::Planned;
    const QDate earliest = std::min(view.today().addDays(1), day);
    add.touchpoint.pinned = {std::max(day.addDays(-kReminderDays), earliest), QTime(10, 0)};
    finding.fix = add;
    finding.fixText = tr("Add reminder");
    findings.push_back(finding);
}

void addKnown(const RhythmView &view, const std::map<QDate, std::vector<const Cutoff *>> &byDay, Findings &findings)
{
    QSet<QString> carriers;
    QStringList dates;
    Finding finding;
    for (const auto &[day, cutoffs] : byDay) {
        for (const Cutoff *cutoff : cutoffs) {
            carriers.insert(cutoff->carrier);
            dates << tr("%1 %2", "Standard 16 Dec").arg(serviceText(*cutoff), dayText(day, view.today()));
        }
    }
    dates.removeDuplicates();
    finding.rule = QStringLiteral("rhythm.cutoffs-known");
    finding.severity = FindingSeverity::Good;
    finding.subjectKind = QStringLiteral("plan");
    finding.subjectName = view.facts().profile.brand;
    finding.message = tr("Order-by dates known for %n carrier(s)", nullptr, static_cast<int>(carriers.size()));
    finding.reason = dates.mid(0, 4).join(QStringLiteral(" · "));
    finding.facts = dates.join(u'|');
    finding.day = byDay.begin()->first;
    offerToOpen(finding);
    findings.push_back(finding);
}

} // namespace

int sentenceCount(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    int count = 0;
    qsizetype from = 0;
    for (qsizetype to = finder.toNextBoundary(); to >= 0; from = to, to = finder.toNextBoundary()) {
        const QString sentence = text.mid(from, to - from).trimmed();
        if (std::any_of(sentence.begin(), sentence.end(), [](QChar c) { return c.isLetterOrNumber(); })) {
            ++count;
        }
    }
    return count;
}

int wordCount(const QString &text)
{
    return static_cast<int>(text.simplified().split(u' ', Qt::SkipEmptyParts).size());
}

void findMissingChannels(const RhythmView &view, Findings &findings)
{
    for (const Drop *drop : view.launches()) {
        if (!view.launchesLater(*drop)) {
            continue;
        }
        const QStringList channels = channelsOf(view, *drop);
        // Months before its launch a drop may still be without a roll-out.
        if (channels.isEmpty() && view.today().daysTo(drop->launch.date) > kSoonDays) {
            continue;
        }
        for (const ChannelRole role : {ChannelRole::Email, ChannelRole::Social}) {
            if (std::none_of(channels.begin(), channels.end(),
                             [&](const QString &id) { return view.role(id) == role; })) {
                addMissingChannel(view, *drop, channels, role, findings);
            }
        }
    }
}

void findStories(const RhythmView &view, Findings &findings)
{
    for (const Drop &drop : view.facts().drops) {
        if (drop.archived || drop.status == DropStatus::Closed ||
            (drop.launch.isValid() && !view.launchesLater(drop))) {
            continue;
        }
        const bool soon = drop.launch.isValid() && view.today().daysTo(drop.launch.date) <= 2 * kSoonDays;
        const QString story = drop.story.trimmed();
        if (story.isEmpty()) {
            if (!soon && drop.status == DropStatus::Idea) {
                continue; // an idea may be no more than a name
            }
            Finding finding = storyFinding(view, drop, QStringLiteral("rhythm.story-missing"));
            finding.message = tr("%1 has no product story").arg(drop.name);
            finding.reason = tr("One sentence that every clip, email and page can be held against");
            findings.push_back(finding);
            continue;
        }
        const int sentences = sentenceCount(story);
        const int words = wordCount(story);
        if (sentences > 1 || words > kStoryWords) {
            Finding finding = storyFinding(view, drop, QStringLiteral("rhythm.story-runs-on"));
            finding.severity = FindingSeverity::Hint;
            finding.message = tr("The story of %1 runs on").arg(drop.name);
            finding.reason =
                sentences > 1 ? tr("It has %n sentence(s); one keeps the creative direction tight", nullptr, sentences)
                              : tr("It has %n word(s); up to %1 keep the creative direction tight", nullptr, words)
                                    .arg(kStoryWords);
            findings.push_back(finding);
        }
    }
}

void findOverBudget(const RhythmView &view, Findings &findings)
{
    struct Sum
    {
        qint64 spent = 0;
        qint64 planned = 0; ///< still to be spent
    };
    QHash<Id<Drop>, Sum> sums;
    for (const Expense &expense : view.facts().expenses) {
        Sum &sum = sums[expense.drop];
        const qint64 spent = expense.spent.value_or(0);
        sum.spent += spent;
        sum.planned += std::max<qint64>(0, expense.planned.value_or(0) - spent);
    }
    const QLocale locale;
    for (const Drop &drop : view.facts().drops) {
        const Sum sum = sums.value(drop.id);
        if (!drop.budget || !view.isOpen(drop) || sum.spent + sum.planned <= *drop.budget) {
            continue;
        }
        const auto money = [&](qint64 minor) {
            return Money{minor}.text(view.facts().profile.currency, locale, false);
        };
        const bool already = sum.spent > *drop.budget;
        Finding finding = findingAbout(drop, QStringLiteral("rhythm.over-budget"),
                                       already ? FindingSeverity::Error : FindingSeverity::Warning);
        finding.message = already ? tr("%1 has spent more than its budget").arg(drop.name)
                                  : tr("%1 will cost more than its budget").arg(drop.name);
        finding.reason =
            tr("%1 spent and %2 still planned, of %3").arg(money(sum.spent), money(sum.planned), money(*drop.budget));
        finding.facts = QStringLiteral("%1+%2>%3").arg(sum.spent).arg(sum.planned).arg(*drop.budget);
        finding.day = drop.launch.date;
        offerToOpen(finding);
        findings.push_back(finding);
    }
}

void findShootsAfterClips(const RhythmView &view, Findings &findings)
{
    for (const Drop &drop : view.facts().drops) {
        if (!view.isOpen(drop)) {
            continue;
        }
        const Touchpoint *shoot = nullptr;
        const Touchpoint *post = nullptr;
        const auto earlier = [&drop](const Touchpoint *a, const Touchpoint *b) {
            return !b || a->when(drop.launch) < b->when(drop.launch);
        };
        for (const Touchpoint *each : view.touchpointsOf(drop.id)) {
            if (!isScheduled(*each, drop.launch) || each->isRepeating()) {
                continue;
            }
            const ChannelRole role = view.role(each->channel);
            if (role == ChannelRole::Shoot && earlier(each, shoot)) {
                shoot = each;
            } else if (role == ChannelRole::Social && earlier(each, post)) {
                post = each;
            }
        }
        // What is over can't be put right, and a shoot that took place was early enough for something.
        if (!shoot || !post || shoot->state == TouchpointState::Done || shoot->when(drop.launch) < view.now() ||
            !(post->when(drop.launch) < shoot->when(drop.launch))) {
            continue;
        }
        const LocalTime shot = shoot->when(drop.launch);
        const LocalTime posted = post->when(drop.launch);
        Finding finding = findingAbout(*shoot, QStringLiteral("rhythm.shoot-after-clip"), FindingSeverity::Error);
        finding.message = tr("%1 is shot after its first post").arg(drop.name);
        finding.reason = tr("“%1” goes out on %2, the shoot is on %3")
                             .arg(post->title, dayText(posted.date, view.today()), dayText(shot.date, view.today()));
        finding.facts = shot.toString() + u' ' + posted.toString();
        finding.day = posted.date;
        QDate day = posted.date.addDays(-1);
        while (view.isQuiet(day)) {
            day = day.addDays(-1);
        }
        if (day > view.today()) {
            finding.fix = MoveTouchpoint{shoot->id, {day, shot.time}};
            finding.fixText = tr("Move to %1").arg(dayText(day, view.today()));
        } else {
            offerToOpen(finding);
        }
        findings.push_back(finding);
    }
}

void findCutoffs(const RhythmView &view, Findings &findings)
{
    std::map<QDate, std::vector<const Cutoff *>> byDay;
    for (const Cutoff &cutoff : view.facts().cutoffs) {
        const QDate day = orderBy(cutoff);
        if (day.isValid() && day >= view.today() && view.today().daysTo(day) <= RhythmView::kHorizonDays) {
            byDay[day].push_back(&cutoff);
        }
    }
    if (byDay.empty()) {
        return;
    }
    for (const auto &[day, cutoffs] : byDay) {
        if (!isReminded(view, day)) {
            addReminder(view, day, cutoffs, findings);
        }
    }
    addKnown(view, byDay, findings);
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/launch_date.h"
#include "core/scripts/script_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

QString countdownWord()
{
    return QStringLiteral("countdown");
}

bool isCountdown(const Beat &beat)
{
    return beat.shows.contains(countdownWord(), Qt::CaseInsensitive);
}

bool tellsLaunch(const QString &text, QDate launch)
{
    const auto dates = datesIn(text);
    return text.contains(launchPlaceholder()) ||
           std::any_of(dates.begin(), dates.end(), [launch](const DateMention &date) { return date.means(launch); });
}

/// A text with every date that can't be the launch replaced. A date of another year than the launch's and its
/// neighbours' is history ("since 3 May 2019") and stays.
QString corrected(const QString &text, QDate launch, const QString &right, QStringList &wrong)
{
    QString made = text;
    const auto dates = datesIn(text);
    for (auto date = dates.rbegin(); date != dates.rend(); ++date) {
        const bool isHistory = date->year != 0 && std::abs(date->year - launch.year()) > 1;
        if (!date->means(launch) && !isHistory) {
            wrong.prepend(text.mid(date->start, date->length));
            made.replace(date->start, date->length, right);
        }
    }
    return made;
}

Finding wrongDate(Finding finding, const ScriptView &view, const QStringList &wrong)
{
    const QDate launch = view.facts().drop.launch.date;
    finding.message = tr("%1 is not the launch").arg(quoted(wrong.join(QStringLiteral(", "))));
    finding.reason = tr("%1 launches on %2").arg(view.facts().drop.name, launchText(launch));
    finding.facts = launch.toString(Qt::ISODate) + u' ' + wrong.join(u'|');
    finding.fixText = tr("Put in the launch");
    return finding;
}

void findWrongInBeats(const ScriptView &view, Findings &findings)
{
    QStringList wrong;
    std::vector<Beat> beats = view.beats();
    for (Beat &beat : beats) {
        if (view.demands(countdownWord()) || isCountdown(beat)) {
            for (QString Beat::*text : {&Beat::onScreen, &Beat::heard, &Beat::cta}) {
                beat.*text = corrected(beat.*text, view.facts().drop.launch.date, launchPlaceholder(), wrong);
            }
        }
    }
    if (!wrong.isEmpty()) {
        findings.push_back(
            wrongDate(view.about(QStringLiteral("script.launch-date"), FindingSeverity::Error), view, wrong));
        findings.back().fix = view.replace(beats);
    }
}

/// What is posted as text has no placeholder that a platform would know; so the date itself is put in.
void findWrongInPost(const ScriptView &view, Findings &findings)
{
    const QDate launch = view.facts().drop.launch.date;
    const QString right = launchText(launch, view.facts().clip.language);
    QStringList wrong;
    Clip clip = view.facts().clip;
    clip.caption = corrected(clip.caption, launch, right, wrong);
    clip.firstComment = corrected(clip.firstComment, launch, right, wrong);
    if (!wrong.isEmpty()) {
        findings.push_back(
            wrongDate(view.about(QStringLiteral("script.launch-date"), FindingSeverity::Error), view, wrong));
        findings.back().facts.prepend(QLatin1String("post "));
        findings.back().fix = ReplaceClip{clip};
    }
    for (Variant variant : view.facts().variants) {
        QStringList ofVariant;
        for (auto text : {&Variant::hook, &Variant::cta, &Variant::caption}) {
            if (variant.*text) {
                variant.*text = corrected(*(variant.*text), launch, right, ofVariant);
            }
        }
        if (!ofVariant.isEmpty() && !variant.isFrozen()) {
            findings.push_back(
                wrongDate(view.aboutVariant(variant, QStringLiteral("script.launch-date"), FindingSeverity::Error),
                          view, ofVariant));
            findings.back().fix = ReplaceVariant{variant};
        }
    }
}

std::vector<Beat> withCountdown(const ScriptView &view)
{
    std::vector<Beat> beats = view.beats();
    const auto bears = std::find_if(beats.rbegin(), beats.rend(), [](const Beat &beat) {
        return (beat.stage == Stage::Feel || isCountdown(beat)) && beat.onScreen.trimmed().isEmpty();
    });
    if (bears != beats.rend()) {
        bears->onScreen = launchPlaceholder();
        bears->shows = isCountdown(*bears) ? bears->shows : countdownWord();
        return beats;
    }
    Beat beat;
    beat.stage = Stage::Feel;
    beat.tenths = 30;
    beat.onScreen = launchPlaceholder();
    beat.look = tr("Countdown");
    beat.shows = countdownWord();
    beats.insert(beats.back().stage == Stage::Do ? beats.end() - 1 : beats.end(), beat);
    return beats;
}

void findMissing(const ScriptView &view, Findings &findings)
{
    const QDate launch = view.facts().drop.launch.date;
    const bool told = std::any_of(view.beats().begin(), view.beats().end(), [launch](const Beat &beat) {
        // A wrong date has a finding of its own.
        return tellsLaunch(beat.onScreen + u'\n' + beat.heard, launch) ||
               (isCountdown(beat) && !datesIn(beat.onScreen + u'\n' + beat.heard).empty());
    });
    if (told) {
        return;
    }
    Finding finding = view.about(QStringLiteral("script.countdown"), FindingSeverity::Warning);
    finding.message = tr("Nothing tells the day of the launch");
    finding.reason = launch.isValid()
                         ? tr("%1 counts down to %2").arg(view.facts().format->format.name, launchText(launch))
                         : tr("%1 counts down to the launch").arg(view.facts().format->format.name);
    finding.facts = launch.toString(Qt::ISODate);
    finding.fixText = tr("Show the day");
    finding.fix = view.replace(withCountdown(view));
    findings.push_back(finding);
}

} // namespace

void findCountdown(const ScriptView &view, Findings &findings)
{
    const bool demanded = view.demands(countdownWord());
    if (demanded) {
        findMissing(view, findings);
    }
    if (!view.facts().drop.launch.date.isValid()) {
        return; // there is nothing yet that a date could be held against
    }
    findWrongInBeats(view, findings);
    if (demanded) {
        findWrongInPost(view, findings);
    }
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/import_words.h"

#include "core/base/day_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace dropbeat::importwords {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

QString delimiterName(char delimiter)
{
    switch (delimiter) {
    case ',':
        return Tr::tr("comma");
    case ';':
        return Tr::tr("semicolon");
    case '\t':
        return Tr::tr("tab");
    case '|':
        return Tr::tr("vertical bar");
    case '\0':
        return {}; // a sheet
    default:
        return QString(QLatin1Char(delimiter));
    }
}

QString levelWords(SubjectLevel level)
{
    switch (level) {
    case SubjectLevel::Account:
        return Tr::tr("account level");
    case SubjectLevel::Campaign:
        return Tr::tr("campaign level");
    case SubjectLevel::AdGroup:
        return Tr::tr("ad group level");
    case SubjectLevel::Ad:
        return Tr::tr("ad level");
    }
    return {};
}

} // namespace

QString kindOf(const Layout &layout)
{
    if (layout.kind.isEmpty()) {
        return Tr::tr("a kind of table not known yet");
    }
    switch (layout.holds) {
    case Holds::Orders:
        return layout.mapping.has(ColumnRole::Day) ? Tr::tr("%1, order by order").arg(layout.displayName)
                                                   : Tr::tr("%1, articles of orders").arg(layout.displayName);
    case Holds::Events:
    case Holds::Answers:
    case Holds::Visits:
        return Tr::tr("%1, evidence for orders").arg(layout.displayName);
    case Holds::Results:
        break;
    }
    const QString grain = layout.granularity == Granularity::Day ? Tr::tr("daily") : Tr::tr("one period");
    return QStringList{layout.displayName, grain, levelWords(layout.level)}.join(QStringLiteral(", "));
}

QString textOf(const Layout &layout)
{
    QStringList parts;
    if (!layout.language.isEmpty()) {
        const QLocale::Language language = QLocale(layout.language).language();
        parts << (language == QLocale::C ? layout.language : QLocale::languageToString(language));
    }
    parts << layout.table << layout.encoding << delimiterName(layout.delimiter);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString levelName(SubjectLevel level)
{
    switch (level) {
    case SubjectLevel::Account:
        return Tr::tr("Account");
    case SubjectLevel::Campaign:
        return Tr::tr("Campaign");
    case SubjectLevel::AdGroup:
        return Tr::tr("Ad group");
    case SubjectLevel::Ad:
        return Tr::tr("Ad");
    }
    return {};
}

QString resultCount(qint64 count, SubjectLevel level, bool byDay)
{
    const int n = static_cast<int>(count);
    const QString figure = number(count);
    if (!byDay) {
        return (n == 1 ? Tr::tr("%1 total of a period") : Tr::tr("%1 totals of a period")).arg(figure);
    }
    switch (level) {
    case SubjectLevel::Account:
        return (n == 1 ? Tr::tr("%1 day") : Tr::tr("%1 days")).arg(figure);
    case SubjectLevel::Campaign:
        return (n == 1 ? Tr::tr("%1 campaign-day") : Tr::tr("%1 campaign-days")).arg(figure);
    case SubjectLevel::AdGroup:
        return (n == 1 ? Tr::tr("%1 ad-group-day") : Tr::tr("%1 ad-group-days")).arg(figure);
    case SubjectLevel::Ad:
        return (n == 1 ? Tr::tr("%1 ad-day") : Tr::tr("%1 ad-days")).arg(figure);
    }
    return figure;
}

QString resultCount(qint64 count, const ReadImport &read)
{
    bool byDay = true;
    SubjectLevel level = SubjectLevel::Ad;
    for (const ParsedFile &file : read.files) {
        byDay = byDay && (file.rows.keys.empty() || file.rows.keys.front().isDay());
        level = file.rows.subjects.empty() ? level : file.rows.subjects.front().level;
    }
    return resultCount(count, level, byDay);
}

QString dateRange(QDate from, QDate to)
{
    if (!from.isValid()) {
        return {};
    }
    if (!to.isValid() || from == to) {
        return dayText(from, {});
    }
    return Tr::tr("%1 – %2", "from – to").arg(dayText(from, to), dayText(to, {}));
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString amount(Measure measure, qint64 value, const Currency &currency)
{
    return isMoney(measure) ? Money{value}.text(currency, QLocale()) : number(value);
}

QString countsLine(const Counts &counts, const Currency &currency, int most)
{
    QStringList parts;
    const auto add = [&](Measure measure) {
        if (const auto value = counts[measure]; value && parts.size() < most) {
            const QString figure = amount(measure, *value, currency);
            parts << (measure == Measure::Spend
                          ? figure
                          : Tr::tr("%1 %2", "a figure and what it counts").arg(figure, measureName(measure)));
        }
    };
    add(Measure::Spend);
    for (const Measure measure : allMeasures()) {
        if (measure != Measure::Spend) {
            add(measure);
        }
    }
    return parts.join(QStringLiteral(", "));
}

QString measureName(Measure measure)
{
    return ColumnUse{ColumnRole::Measure, measure, {}}.text();
}

} // namespace dropbeat::importwords

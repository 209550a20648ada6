// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checks/house_rules.h"

#include <QRegularExpression>

#include <algorithm>

namespace dropbeat::checks {

namespace {

constexpr qsizetype kMostLines = 600;

bool isCpp(const QString &path)
{
    return path.endsWith(QStringLiteral(".cpp")) || path.endsWith(QStringLiteral(".h"));
}

bool isSource(const QString &path, const QStringList &lines)
{
    static const QStringList endings{QStringLiteral(".cpp"),   QStringLiteral(".h"),  QStringLiteral("CMakeLists.txt"),
                                     QStringLiteral(".cmake"), QStringLiteral(".sh"), QStringLiteral(".sql")};
    return lines.value(0).startsWith(QStringLiteral("#!")) ||
           std::ranges::any_of(endings, [&](const QString &ending) { return path.endsWith(ending); });
}

/// Clock, environment and other state of the machine. Today comes from a Clock, and so does now.
QString machineState(const QString &code)
{
    static const QRegularExpression pattern(QStringLiteral(
        "\\b(currentDateTime(Utc)?|currentDate|currentTime|current(M)?SecsSinceEpoch|system_clock|systemTimeZone(Id)?|"
        "qgetenv|qEnvironmentVariable(IsSet|IsEmpty|IntValue)?|secure_getenv|getenv|systemEnvironment|"
        "CURRENT_(DATE|TIME|TIMESTAMP))\\b|\\btime\\s*\\(\\s*(nullptr|NULL|0)\\s*\\)|\\(\\s*'now'"));
    return pattern.match(code).captured().trimmed();
}

bool holdsSql(const QString &code)
{
    static const QRegularExpression pattern(QStringLiteral(
        "(^|\"|R\"[a-z]*\\()\\s*(SELECT\\s|WITH\\s+\\w+\\s+AS\\b|INSERT\\s+(OR\\s+\\w+\\s+)?INTO\\s|REPLACE\\s+"
        "INTO\\s|UPDATE\\s+\\w+\\s+SET\\s|DELETE\\s+FROM\\s|(CREATE|DROP|ALTER)\\s+(TEMP\\s+)?(TABLE|INDEX|"
        "VIEW|TRIGGER)\\s|PRAGMA\\s|ATTACH\\s|VACUUM\\b|BEGIN\\s+(IMMEDIATE|EXCLUSIVE)\\b)"));
    return pattern.match(code).hasMatch();
}

QStringList findingsInLines(const QString &path, const QStringList &lines)
{
    // In two halves, so that this file is not among the findings.
    static const QRegularExpression unfinished(QStringLiteral("(^|[^a-z])(TO"
                                                              "DO|FIX"
                                                              "ME|XX"
                                                              "X|HA"
                                                              "CK)([^a-z]|$)"));
    const bool core = path.startsWith(QStringLiteral("core/")) || path.startsWith(QStringLiteral("resources/sql/"));
    const bool clock = path == QStringLiteral("core/base/clock.cpp");
    const bool mayHoldSql = path.startsWith(QStringLiteral("core/store/"));
    const bool product = path.startsWith(QStringLiteral("core/")) || path.startsWith(QStringLiteral("ui/")) ||
                         path.startsWith(QStringLiteral("app/"));
    QStringList findings;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto mark = unfinished.match(lines[i]);
        if (mark.hasMatch() && !path.endsWith(QStringLiteral(".ts")))
            findings << finding(path, i, QStringLiteral("unfinished: %1").arg(mark.captured(2)));
        const QString code = withoutComment(lines[i]);
        const QString state = core && !clock ? machineState(code) : QString();
        if (!state.isEmpty())
            findings << finding(path, i, QStringLiteral("core reads no clock and no environment: %1").arg(state));
        if (product && !mayHoldSql && isCpp(path) && holdsSql(code))
            findings << finding(path, i, QStringLiteral("SQL outside core/store"));
    }
    return findings;
}

} // namespace

QStringList houseFindings(const SourceTree &tree)
{
    QStringList findings;
    for (auto file = tree.begin(); file != tree.end(); ++file) {
        const QString &path = file.key();
        const QStringList &lines = file.value();
        const QString top = lines.mid(0, 3).join(u'\n');
        if (isSource(path, lines) && !top.contains(QStringLiteral("SPDX-License-Identifier: GPL-3.0-or-later")))
            findings << finding(path, 0, QStringLiteral("no SPDX licence line at the top"));
        if (isCpp(path) && lines.size() - 1 > kMostLines)
            findings << finding(path, kMostLines, QStringLiteral("past %1 lines, a file is two").arg(kMostLines));
        findings << findingsInLines(path, lines);
    }
    return findings;
}

} // namespace dropbeat::checks

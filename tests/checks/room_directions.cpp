// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checks/room_directions.h"

#include <QRegularExpression>

namespace dropbeat::checks {

namespace {

/// base ← domain ← {the rule rooms} and store ← exchange ← actions ← ui ← app. The rule rooms and store don't know each
/// other. A room may always include itself.
const QMap<QString, QStringList> &directions()
{
    static const QMap<QString, QStringList> table = [] {
        const QStringList base{QStringLiteral("core/base")};
        const QStringList domain = base + QStringList{QStringLiteral("core/domain")};
        const QStringList rules{QStringLiteral("core/review"),      QStringLiteral("core/scripts"),
                                QStringLiteral("core/rhythm"),      QStringLiteral("core/measure"),
                                QStringLiteral("core/attribution"), QStringLiteral("core/moments")};
        const QStringList exchange = domain + rules + QStringList{QStringLiteral("core/store")};
        const QStringList actions = exchange + QStringList{QStringLiteral("core/exchange")};
        const QStringList ui = actions + QStringList{QStringLiteral("core/actions")};
        QMap<QString, QStringList> t;
        t[QStringLiteral("core/base")] = {};
        t[QStringLiteral("core/domain")] = base;
        for (const QString &rule : rules)
            t[rule] = domain;
        t[QStringLiteral("core/store")] = domain;
        t[QStringLiteral("core/exchange")] = exchange;
        t[QStringLiteral("core/actions")] = actions;
        t[QStringLiteral("ui")] = ui;
        t[QStringLiteral("app")] = ui + QStringList{QStringLiteral("ui")};
        return t;
    }();
    return table;
}

/// "core/store" of "core/store/plan.h"; all of ui and all of app are one room each. Empty for anything else.
QString roomOf(const QString &path)
{
    if (path.startsWith(QStringLiteral("core/")))
        return path.section(u'/', 0, 1);
    const QString top = path.section(u'/', 0, 0);
    return top == QStringLiteral("ui") || top == QStringLiteral("app") ? top : QString();
}

/// What is wrong with one include, or nothing.
QString objection(const SourceTree &tree, const QString &path, const QString &included,
                  const QSet<QString> &widgetHeaders)
{
    static const QRegularExpression widgetModule(QStringLiteral("^Qt(Widgets|PrintSupport|SvgWidgets)(/|$)"));
    static const QRegularExpression sqlite(QStringLiteral("^(sqlite3(ext)?\\.h$|SQLiteCpp/)"));
    const QString room = roomOf(path);
    const QString target = roomOf(included);
    if (!target.isEmpty() && target != room && !directions().value(room).contains(target))
        return QStringLiteral("%1 may not include %2").arg(room, included);
    if (target.isEmpty() && tree.contains(path.section(u'/', 0, -2) + u'/' + included))
        return QStringLiteral("%1 is included from beside, not from the root").arg(included);
    if (included.startsWith(QStringLiteral("../")))
        return QStringLiteral("%1 is included from beside, not from the root").arg(included);
    if (included.startsWith(QStringLiteral("tests/")))
        return QStringLiteral("%1 belongs to the tests").arg(included);
    if (room.startsWith(QStringLiteral("core/")) &&
        (widgetHeaders.contains(included) || widgetModule.match(included).hasMatch()))
        return QStringLiteral("core has no screen, and %1 is of widgets").arg(included);
    if (included.endsWith(QStringLiteral("qcustomplot.h")) && !path.startsWith(QStringLiteral("ui/charts/")))
        return QStringLiteral("only ui/charts includes qcustomplot.h");
    if (sqlite.match(included).hasMatch() && room != QStringLiteral("core/store"))
        return QStringLiteral("only core/store includes %1").arg(included);
    return {};
}

QStringList findingsInCode(const SourceTree &tree, const QString &path, const QSet<QString> &widgetHeaders)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"));
    QStringList findings;
    const QStringList &lines = tree[path];
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto match = include.match(lines[i]);
        if (!match.hasMatch())
            continue;
        const QString wrong = objection(tree, path, match.captured(1), widgetHeaders);
        if (!wrong.isEmpty())
            findings << finding(path, i, wrong);
    }
    return findings;
}

QStringList findingsInBuild(const SourceTree &tree, const QString &path)
{
    static const QRegularExpression screen(
        QStringLiteral("Qt6::(Widgets|PrintSupport|SvgWidgets)|QCustomPlotQt6|dropbeat_ui_"));
    QStringList findings;
    const QStringList &lines = tree[path];
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto match = screen.match(lines[i].section(u'#', 0, 0));
        if (match.hasMatch())
            findings << finding(path, i, QStringLiteral("core has no screen, and links %1").arg(match.captured()));
    }
    return findings;
}

} // namespace

QStringList directionFindings(const SourceTree &tree, const QSet<QString> &widgetHeaders)
{
    QStringList findings;
    for (auto file = tree.begin(); file != tree.end(); ++file) {
        const QString &path = file.key();
        const QString room = roomOf(path);
        if (path.endsWith(QStringLiteral(".h")) || path.endsWith(QStringLiteral(".cpp"))) {
            if (!room.isEmpty() && !directions().contains(room))
                findings << finding(path, 0, QStringLiteral("%1 has no place in the table of directions").arg(room));
            else if (!room.isEmpty())
                findings << findingsInCode(tree, path, widgetHeaders);
        } else if (room.startsWith(QStringLiteral("core/")) && path.endsWith(QStringLiteral("CMakeLists.txt"))) {
            findings << findingsInBuild(tree, path);
        }
    }
    return findings;
}

} // namespace dropbeat::checks

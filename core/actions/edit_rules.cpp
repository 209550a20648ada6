// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/edit_rules.h"

#include <QCoreApplication>

#include <array>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

constexpr std::array<const char *, 8> kColours{"#dcc9a6", "#aab7c9", "#c9a9a6", "#8d6a70",
                                               "#8f8a7d", "#d8b3bf", "#a9b89d", "#c9b39a"};

} // namespace

Error refusal(const QString &why, const QString &whatToDo)
{
    return {Error::Kind::Refused, tr("The change was not made."), why, whatToDo};
}

QString requireName(const QString &name, const QString &why)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty()) {
        throw refusal(why);
    }
    return trimmed;
}

QString freeCode(const QString &code, const QSet<QString> &taken)
{
    const QString base = code.isEmpty() ? QStringLiteral("x") : code;
    QString free = base;
    for (int number = 2; taken.contains(free); ++number) {
        free = base + u'-' + QString::number(number);
    }
    return free;
}

QString cardColour(size_t others)
{
    return QLatin1String(kColours[others % kColours.size()]);
}

QString dropName(const Plan &plan, Id<Drop> drop)
{
    const auto row = plan.tables().drops().get(drop);
    return row ? row->name : QString();
}

} // namespace dropbeat

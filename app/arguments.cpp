// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/arguments.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

QString optionText(const QCommandLineOption &option)
{
    const QString name = QLatin1String("--") + option.names().first();
    return option.valueName().isEmpty() ? name : name + u' ' + option.valueName();
}

} // namespace

QString CommandSyntax::usage() const
{
    QStringList parts{QStringLiteral("dropbeat"), name};
    parts << positional;
    for (const QCommandLineOption &option : options) {
        parts << u'[' + optionText(option) + u']';
    }
    return parts.join(u' ');
}

QString CommandSyntax::help() const
{
    qsizetype width = 0;
    for (const QCommandLineOption &option : options) {
        width = std::max(width, optionText(option).size());
    }
    QString text = tr("Usage: %1").arg(usage()) + QLatin1String("\n\n") + summary + u'\n';
    for (const QCommandLineOption &option : options) {
        text += (option.names().first() == options.first().names().first() ? QLatin1String("\n") : QLatin1String()) +
                QLatin1String("  ") + optionText(option).leftJustified(width + 2) + option.description() + u'\n';
    }
    return text;
}

Arguments::Arguments(const CommandSyntax &syntax, const QStringList &arguments)
{
    m_parser.addOptions(syntax.options);
    if (!m_parser.parse(QStringList{syntax.name} + arguments)) {
        throw UsageError{m_parser.errorText()};
    }
    for (const QCommandLineOption &option : syntax.options) {
        if (m_parser.values(option).size() > 1) {
            throw UsageError{tr("--%1 is given twice.").arg(option.names().first())};
        }
    }
    m_positional = m_parser.positionalArguments();
    if (m_positional.size() < syntax.positional.size()) {
        throw UsageError{tr("%1 is missing.").arg(syntax.positional.at(m_positional.size()))};
    }
    if (m_positional.size() > syntax.most) {
        throw UsageError{tr("“%1” is one argument too many.").arg(m_positional.at(syntax.most))};
    }
    if (m_positional.contains(QString())) {
        throw UsageError{tr("A file name is empty.")};
    }
}

QString Arguments::value(const QString &option, const QString &fallback) const
{
    return m_parser.isSet(option) ? m_parser.value(option) : fallback;
}

QDate Arguments::day(const QString &option) const
{
    if (!m_parser.isSet(option)) {
        return {};
    }
    const QDate day = QDate::fromString(m_parser.value(option), Qt::ISODate);
    if (!day.isValid()) {
        throw UsageError{tr("--%1 needs a day such as 2026-11-05, not “%2”.").arg(option, m_parser.value(option))};
    }
    return day;
}

QSize Arguments::size(const QString &option, QSize fallback) const
{
    if (!m_parser.isSet(option)) {
        return fallback;
    }
    static const QRegularExpression pattern(QStringLiteral("^(\\d{2,5})x(\\d{2,5})$"));
    const auto match = pattern.match(m_parser.value(option));
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (!match.hasMatch() || size.width() < 320 || size.height() < 240 || size.width() > 8192 || size.height() > 8192) {
        throw UsageError{tr("--%1 needs a size from 320x240 to 8192x8192, such as 1360x860, not “%2”.")
                             .arg(option, m_parser.value(option))};
    }
    return size;
}

QString Arguments::oneOf(const QString &option, const QStringList &words) const
{
    const QString word = value(option, words.first());
    if (!words.contains(word)) {
        throw UsageError{tr("--%1 is one of %2, not “%3”.").arg(option, words.join(QLatin1String(", ")), word)};
    }
    return word;
}

} // namespace dropbeat

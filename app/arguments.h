// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <QDate>
#include <QList>
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace dropbeat {

/// The command line was not understood: exit status 2.
struct UsageError
{
    QString text;
};

/// What one command takes.
struct CommandSyntax
{
    static constexpr int kAnyNumber = 1000000;

    QString name;
    QString summary;
    QStringList positional; ///< names for the usage line: PLAN, FILE…
    int most = 1;           ///< positional arguments at most; each of `positional` is needed
    QList<QCommandLineOption> options;

    /// "dropbeat imports PLAN [--rollback ID] [--json]"
    QString usage() const;
    /// The usage line, the summary and every option.
    QString help() const;
};

/// The arguments of one command, checked against its syntax. Every reader throws UsageError for a value it can't read.
class Arguments
{
public:
    Arguments(const CommandSyntax &syntax, const QStringList &arguments);

    bool has(const QString &option) const { return m_parser.isSet(option); }
    QString value(const QString &option, const QString &fallback = {}) const;
    /// An ISO 8601 day; not valid when the option is absent.
    QDate day(const QString &option) const;
    /// 1360x860
    QSize size(const QString &option, QSize fallback) const;
    /// One of the words; the first when the option is absent.
    QString oneOf(const QString &option, const QStringList &words) const;
    QString plan() const { return m_positional.first(); }
    const QStringList &positional() const { return m_positional; }

private:
    QCommandLineParser m_parser;
    QStringList m_positional;
};

} // namespace dropbeat

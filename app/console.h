// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTextStream>

#include <vector>

namespace dropbeat {

/// What a command prints: results on stdout, reasons on stderr.
class Console
{
public:
    Console();

    void print(const QString &line);
    /// One object, on one line.
    void print(const QJsonObject &object);
    void complain(const QString &line);
    /// Whether everything printed has arrived; false when stdout is full or closed.
    bool flush();

private:
    QTextStream m_out;
    QTextStream m_err;
};

/// A table in plain text: columns as wide as they need, numbers to the right.
class TextTable
{
public:
    enum class Align { Left, Right };

    void addColumn(const QString &header, Align align = Align::Left);
    void addRow(const QStringList &cells);
    bool isEmpty() const { return m_rows.empty(); }
    /// The lines with their header, each beginning with the indent; no line ends in spaces.
    QString text(int indent = 0) const;

private:
    QStringList m_headers;
    std::vector<Align> m_aligns;
    std::vector<QStringList> m_rows;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console.h"

#include <QJsonDocument>

#include <algorithm>
#include <cstdio>
#include <numeric>

namespace dropbeat {

namespace {

/// How many places a text takes in a terminal: East Asian letters take two.
qsizetype width(const QString &text)
{
    return std::accumulate(text.begin(), text.end(), qsizetype{0}, [](qsizetype sum, QChar character) {
        const ushort code = character.unicode();
        const bool wide = (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf) ||
                          (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) ||
                          (code >= 0xff00 && code <= 0xff60);
        return sum + (wide ? 2 : 1);
    });
}

} // namespace

Console::Console()
    : m_out(stdout)
    , m_err(stderr)
{}

void Console::print(const QString &line)
{
    m_out << line << u'\n';
}

void Console::print(const QJsonObject &object)
{
    m_out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << u'\n';
}

void Console::complain(const QString &line)
{
    m_err << line << u'\n';
    m_err.flush();
}

bool Console::flush()
{
    m_out.flush();
    return m_out.status() == QTextStream::Ok && std::fflush(stdout) == 0;
}

void TextTable::addColumn(const QString &header, Align align)
{
    m_headers << header;
    m_aligns.push_back(align);
}

void TextTable::addRow(const QStringList &cells)
{
    m_rows.push_back(cells);
}

QString TextTable::text(int indent) const
{
    std::vector<QStringList> lines{m_headers};
    lines.insert(lines.end(), m_rows.begin(), m_rows.end());
    std::vector<qsizetype> widths(m_aligns.size(), 0);
    for (const QStringList &line : lines) {
        for (size_t i = 0; i < widths.size(); ++i) {
            widths[i] = std::max(widths[i], width(line.value(static_cast<qsizetype>(i))));
        }
    }
    QStringList result;
    for (const QStringList &line : lines) {
        QString text(indent, u' ');
        for (size_t i = 0; i < widths.size(); ++i) {
            const QString cell = line.value(static_cast<qsizetype>(i));
            const QString gap(widths[i] - width(cell), u' ');
            text += (i > 0 ? QLatin1String("  ") : QLatin1String()) +
                    (m_aligns[i] == Align::Right ? gap + cell : cell + gap);
        }
        while (text.endsWith(u' ')) {
            text.chop(1);
        }
        result << text;
    }
    return result.join(u'\n');
}

} // namespace dropbeat

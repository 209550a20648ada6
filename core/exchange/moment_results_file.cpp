// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/moment_results_file.h"

#include "core/base/error.h"
#include "core/exchange/date_text.h"
#include "core/exchange/header_key.h"
#include "core/exchange/number_text.h"
#include "core/exchange/plain_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace dropbeat {

namespace {

constexpr std::array kFlows{"flow name"};
constexpr std::array kMoments{"moment", "name", "key"};
constexpr std::array kPeriods{"date", "month", "period", "date range"};
constexpr std::array kFrom{"from", "first day", "start", "von", "du", "desde"};
constexpr std::array kTo{"to", "last day", "end", "bis", "au", "hasta"};
constexpr std::array kDelivered{"successful deliveries", "delivered", "sent"};
constexpr std::array kRecipients{"total recipients", "recipients"};
constexpr std::array kBounces{"bounces"};
constexpr std::array kClicks{"unique clicks", "clicks"};
constexpr std::array kActed{
    "acted", "unique placed order", "placed order (unique)", "unique placed orders", "placed order", "orders"};
constexpr std::array kRevenue{"revenue", "total revenue", "placed order value"};

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

std::string_view viewOf(const QByteArray &text)
{
    return {text.constData(), static_cast<size_t>(text.size())};
}

struct Columns
{
    qsizetype name = -1;
    qsizetype period = -1;
    qsizetype from = -1;
    qsizetype to = -1;
    qsizetype sent = -1;
    qsizetype recipients = -1;
    qsizetype bounces = -1;
    qsizetype clicks = -1;
    qsizetype acted = -1;
    qsizetype revenue = -1;
};

/// Of several parts: their sum when all are there.
void addTo(std::optional<qint64> &sum, const std::optional<qint64> &part)
{
    sum = sum && part ? std::optional(*sum + *part) : std::nullopt;
}

class ResultsReader
{
public:
    ResultsReader(PlainTable table, const Currency &currency)
        : m_table(std::move(table))
        , m_currency(currency)
    {}

    MomentResultsFile read(const QString &name)
    {
        findColumns(name);
        for (size_t i = 1; i < m_table.lines.size(); ++i) {
            readLine(m_table.lines[i]);
        }
        return std::move(m_file);
    }

private:
    void findColumns(const QString &name)
    {
        QStringList keys;
        if (!m_table.lines.empty()) {
            for (const QString &cell : m_table.lines.front().cells) {
                keys << splitCurrency(headerKey(cell)).key;
            }
        }
        const qsizetype flow = columnOf(keys, kFlows);
        m_file.flows = flow >= 0;
        m_columns.name = flow >= 0 ? flow : columnOf(keys, kMoments);
        m_columns.period = columnOf(keys, kPeriods);
        m_columns.from = columnOf(keys, kFrom);
        m_columns.to = columnOf(keys, kTo);
        m_columns.sent = columnOf(keys, kDelivered);
        m_columns.recipients = columnOf(keys, kRecipients);
        m_columns.bounces = columnOf(keys, kBounces);
        m_columns.clicks = columnOf(keys, kClicks);
        m_columns.acted = columnOf(keys, kActed);
        m_columns.revenue = columnOf(keys, kRevenue);
        const bool dated = m_columns.period >= 0 || (m_columns.from >= 0 && m_columns.to >= 0);
        if (m_columns.name < 0 || !dated) {
            throw Error(
                Error::Kind::Refused, tr("%1 holds no results of moments.").arg(name),
                tr("It has no column for the moment or flow, or none for its days."),
                tr("Take Klaviyo's flow report, or a table with the columns moment, from, to, sent, clicks, acted, "
                   "revenue."));
        }
    }

    void refuse(const PlainTable::Line &line, const QString &why)
    {
        m_file.problems << tr("Row %1: %2").arg(line.number).arg(why);
    }

    std::optional<qint64> number(const QString &cell, bool money)
    {
        const QByteArray text = cell.toUtf8();
        NumberEvidence evidence;
        const NumberRead read = money ? readMoney(viewOf(text), m_currency.digits, NumberStyle::Point, evidence)
                                      : readPieces(viewOf(text), NumberStyle::Point, evidence);
        return read.result == NumberRead::Result::Value ? std::optional(read.value) : std::nullopt;
    }

    QDate day(const QString &cell)
    {
        const QByteArray text = cell.toUtf8();
        DateEvidence evidence;
        const DateRead read = readDate(viewOf(text), false, evidence);
        return read.result == DateRead::Result::Day ? QDate::fromJulianDay(read.julianDay) : QDate();
    }

    void readDays(const PlainTable::Line &line, MomentResult &result)
    {
        if (m_columns.from >= 0 && m_columns.to >= 0) {
            result.from = day(line.cell(m_columns.from));
            result.to = day(line.cell(m_columns.to));
            return;
        }
        const QByteArray text = line.cell(m_columns.period).toUtf8();
        DateEvidence evidence;
        const PeriodRead read = readPeriod(viewOf(text), false, evidence);
        if (read.result == DateRead::Result::Day) {
            result.from = QDate::fromJulianDay(read.firstDay);
            result.to = QDate::fromJulianDay(read.lastDay);
        }
    }

    void readLine(const PlainTable::Line &line)
    {
        NamedMomentResult named;
        named.name = line.cell(m_columns.name);
        MomentResult &result = named.result;
        readDays(line, result);
        if (named.name.isEmpty()) {
            return refuse(line, tr("it names no moment."));
        }
        if (!result.from.isValid() || !result.to.isValid() || result.to < result.from) {
            return refuse(line, tr("its days can't be read."));
        }
        result.sent = number(line.cell(m_columns.sent), false);
        if (!result.sent) {
            result.sent = number(line.cell(m_columns.recipients), false);
            const auto bounced = number(line.cell(m_columns.bounces), false);
            if (result.sent && bounced) {
                result.sent = *result.sent - *bounced;
            }
        }
        result.clicks = number(line.cell(m_columns.clicks), false);
        result.acted = number(line.cell(m_columns.acted), false);
        result.revenue = number(line.cell(m_columns.revenue), true);
        if (!result.sent && !result.clicks && !result.acted && !result.revenue) {
            return refuse(line, tr("it has no figure."));
        }
        put(named);
    }

    void put(const NamedMomentResult &named)
    {
        const auto same = std::ranges::find_if(m_file.lines, [&named](const NamedMomentResult &each) {
            return each.name == named.name && each.result.from == named.result.from &&
                   each.result.to == named.result.to;
        });
        if (same == m_file.lines.end()) {
            m_file.lines.push_back(named);
            return;
        }
        addTo(same->result.sent, named.result.sent);
        addTo(same->result.clicks, named.result.clicks);
        addTo(same->result.acted, named.result.acted);
        addTo(same->result.revenue, named.result.revenue);
    }

    PlainTable m_table;
    Currency m_currency;
    Columns m_columns;
    MomentResultsFile m_file;
};

} // namespace

QStringList MomentResultsFile::names() const
{
    QStringList names;
    for (const NamedMomentResult &line : lines) {
        if (!names.contains(line.name)) {
            names << line.name;
        }
    }
    return names;
}

MomentResultsFile readMomentResults(const QByteArray &bytes, const QString &name, const Currency &currency)
{
    return ResultsReader(PlainTable::read(bytes, name), currency).read(name);
}

} // namespace dropbeat

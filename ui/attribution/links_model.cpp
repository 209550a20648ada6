// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attribution/links_model.h"

#include "ui/widgets/table_style.h"
#include "ui/widgets/theme.h"

#include <QLocale>

#include <algorithm>

namespace dropbeat {

void LinksModel::setBook(const LinkBook &book)
{
    const bool same = std::equal(book.rows.begin(), book.rows.end(), m_book.rows.begin(), m_book.rows.end(),
                                 [](const LinkRow &a, const LinkRow &b) { return a.link.id == b.link.id; });
    if (!same) {
        beginResetModel();
        m_book = book;
        endResetModel();
        return;
    }
    m_book = book;
    if (!m_book.rows.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

const LinkRow *LinksModel::rowAt(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_book.rows[static_cast<size_t>(row)];
}

int LinksModel::rowOf(Id<Link> link) const
{
    const auto found = std::ranges::find(m_book.rows, link, [](const LinkRow &row) { return row.link.id; });
    return found == m_book.rows.end() ? -1 : static_cast<int>(found - m_book.rows.begin());
}

int LinksModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_book.rows.size());
}

int LinksModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LinksModel::text(const LinkRow &row, int column) const
{
    switch (column) {
    case Name:
        return row.link.name;
    case Tagged:
        return row.tagged.isEmpty() ? tr("not tagged") : row.tagged;
    case Code:
        return row.code.isEmpty() ? QStringLiteral("—") : row.code;
    case Landing:
        return (isGood(row.landing) ? QStringLiteral("✓ ") : QStringLiteral("✕ ")) + landingStateText(row.landing);
    default:
        return row.clicks ? QLocale().toString(*row.clicks) : QStringLiteral("—");
    }
}

QString LinksModel::toolTip(const LinkRow &row, int column) const
{
    const QLocale locale;
    switch (column) {
    case Tagged:
        return row.tagged.isEmpty()
                   ? QString()
                   : tr("%1\nGA4 files it under %2: %3").arg(row.address, row.filed.group, row.filed.why);
    case Code: {
        QStringList lines;
        if (row.redeemed) {
            lines << tr("typed in %n order(s)", nullptr, static_cast<int>(*row.redeemed));
        }
        if (row.planned) {
            lines << tr("planned: %1").arg(locale.toString(*row.planned));
        }
        return lines.join(u'\n');
    }
    case Landing:
        return row.link.landing;
    case Clicks: {
        QStringList lines;
        if (row.shortClicks) {
            lines << tr("%1 by its short link %2").arg(locale.toString(*row.shortClicks), row.link.shortUrl);
        }
        if (row.platformClicks) {
            lines << tr("%1 by the platform").arg(locale.toString(*row.platformClicks));
        }
        return lines.isEmpty()
                   ? tr("No import tells: it needs a report with utm_content %1, or the short link's export")
                         .arg(row.link.content)
                   : lines.join(u'\n');
    }
    default:
        return {};
    }
}

QVariant LinksModel::data(const QModelIndex &index, int role) const
{
    const LinkRow *row = rowAt(index.row());
    if (!row) {
        return {};
    }
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, column);
    case Qt::ToolTipRole: {
        const QString tip = toolTip(*row, column);
        return tip.isEmpty() ? QVariant() : QVariant(tip);
    }
    case Qt::AccessibleTextRole:
        return column == Tagged && !row->address.isEmpty() ? QVariant(row->address) : QVariant(text(*row, column));
    case Qt::TextAlignmentRole:
        return column == Clicks ? QVariant(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::FontRole:
        return column == Tagged ? QVariant(Theme::font(FontRole::Small)) : QVariant();
    case SubtitleRole:
        return column == Name && m_book.drops.size() > 1 ? QVariant(row->dropName) : QVariant();
    case BadgeToneRole:
        return column == Code ? QVariant(static_cast<int>(BadgeTone::Plain)) : QVariant();
    case ToneRole: {
        const bool bad = column == Landing && !isGood(row->landing) && row->landing != LandingState::NoCode;
        return static_cast<int>(bad ? Tone::Bad : column == Tagged ? Tone::Muted : Tone::Ink);
    }
    default:
        return {};
    }
}

QVariant LinksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == Clicks) {
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    }
    const QStringList names{tr("Link"), tr("Tagged"), tr("Code"), tr("Landing"), tr("Clicks")};
    return role == Qt::DisplayRole ? QVariant(names.value(section)) : QVariant();
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attribution/codes_model.h"

#include "core/actions/link_edits.h"
#include "core/actions/link_files.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/money_words.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/theme.h"

#include <QLocale>

#include <algorithm>

namespace dropbeat {

namespace {

Error notUnderstood(const QString &typed, const QString &like)
{
    return Error(Error::Kind::Refused, CodesModel::tr("The code was not changed."),
                 CodesModel::tr("“%1” can't be understood.").arg(typed), CodesModel::tr("Write it like %1.").arg(like));
}

/// As the locale writes it, or ISO; empty: for ever. Throws Error.
QDate dayFrom(const QString &typed)
{
    if (typed.isEmpty()) {
        return {};
    }
    QDate day = QDate::fromString(typed, Qt::ISODate);
    if (!day.isValid()) {
        day = QLocale().toDate(typed, QLocale::ShortFormat);
        day = day.isValid() && day.year() < 2000 ? day.addYears(100) : day;
    }
    if (!day.isValid()) {
        throw notUnderstood(typed, QDate(2026, 11, 5).toString(Qt::ISODate));
    }
    return day;
}

} // namespace

CodesModel::CodesModel(Plan &plan, Id<Drop> drop, ReportError report, QObject *parent)
    : QAbstractTableModel(parent)
    , m_plan(plan)
    , m_drop(drop)
    , m_report(std::move(report))
    , m_currency(plan.tables().profile().currency)
{
    reload();
}

void CodesModel::reload()
{
    beginResetModel();
    m_rows = m_plan.tables().promoCodes().ofDrop(m_drop);
    m_channels = m_plan.tables().channels().all();
    m_links.clear();
    for (const Link &link : m_plan.tables().links().ofDrop(m_drop)) {
        ++m_links[link.code];
    }
    endResetModel();
}

std::optional<PromoCode> CodesModel::codeAt(int row) const
{
    return row < 0 || row >= rowCount() ? std::nullopt : std::optional(m_rows[static_cast<size_t>(row)]);
}

int CodesModel::rowOf(Id<PromoCode> code) const
{
    const auto found = std::ranges::find(m_rows, code, &PromoCode::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int CodesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CodesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CodesModel::text(const PromoCode &code, int column) const
{
    const QLocale locale;
    switch (column) {
    case Code:
        return code.code;
    case Discount:
        return discountText(code, m_currency);
    case From:
        return code.starts.isValid() ? locale.toString(code.starts, QLocale::ShortFormat) : tr("always");
    case Until:
        return code.ends.isValid() ? locale.toString(code.ends, QLocale::ShortFormat) : tr("for ever");
    case ForChannel: {
        const auto channel = std::ranges::find(m_channels, code.channel, &Channel::id);
        return channel == m_channels.end() ? tr("any") : channel->name;
    }
    case Creator:
        return code.creator.isEmpty() ? QStringLiteral("—") : code.creator;
    case Planned:
        return code.planned ? locale.toString(*code.planned) : QStringLiteral("—");
    default:
        return locale.toString(m_links.value(code.id));
    }
}

QVariant CodesModel::data(const QModelIndex &index, int role) const
{
    const auto code = codeAt(index.row());
    if (!code) {
        return {};
    }
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(*code, column);
    case Qt::EditRole: {
        if (column == From || column == Until) {
            const QDate day = column == From ? code->starts : code->ends;
            return day.isValid() ? day.toString(Qt::ISODate) : QString();
        }
        const QString shown = text(*code, column);
        return shown == QStringLiteral("—") ? QString() : shown;
    }
    case ChoiceDelegate::ChoicesRole: {
        if (column != ForChannel) {
            return {};
        }
        QStringList names{tr("any")};
        for (const Channel &channel : m_channels) {
            names << channel.name;
        }
        return names;
    }
    case Qt::TextAlignmentRole:
        return column >= Planned ? QVariant(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case BadgeToneRole:
        return column == Code || column == ForChannel ? QVariant(static_cast<int>(BadgeTone::Plain)) : QVariant();
    case ChoiceRole:
        return column == ForChannel;
    default:
        return {};
    }
}

bool CodesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const auto code = codeAt(index.row());
    if (!code || role != Qt::EditRole || m_plan.isReadOnly()) {
        return false;
    }
    const bool done = attempt(
        [&] {
            if (index.column() == ForChannel) {
                PromoCode changed = *code;
                const int choice = value.toInt(); // 0: any
                changed.channel = choice <= 0 ? QString() : m_channels.at(static_cast<size_t>(choice) - 1).id;
                updateCode(m_plan, changed);
            } else {
                write(*code, index.column(), value.toString().trimmed());
            }
        },
        m_report);
    if (done) {
        m_rows[static_cast<size_t>(index.row())] = m_plan.tables().promoCodes().get(code->id).value_or(*code);
        emit dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(ColumnCount - 1));
    }
    return done;
}

void CodesModel::writeDiscount(PromoCode &code, const QString &typed) const
{
    QString number = typed;
    number.remove(u'%');
    bool ok = false;
    const double percent = QLocale().toDouble(number.trimmed(), &ok);
    if (typed.isEmpty() || typed == tr("free shipping")) {
        code.kind = DiscountKind::FreeShipping;
        code.value.reset();
    } else if (typed.contains(u'%') && ok) {
        code.kind = DiscountKind::Percent;
        code.value = qRound64(percent * 100);
    } else if (const auto amount = amountFromText(typed, m_currency); amount && typed.contains(m_currency.sign())) {
        code.kind = DiscountKind::Amount;
        code.value = amount;
    } else if (ok) {
        code.value = code.kind == DiscountKind::Amount ? amountFromText(typed, m_currency)
                                                       : std::optional<qint64>(qRound64(percent * 100));
        code.kind = code.kind == DiscountKind::FreeShipping ? DiscountKind::Percent : code.kind;
    } else {
        throw notUnderstood(typed, tr("10 %, %1, or free shipping").arg(amountText(500, m_currency)));
    }
}

void CodesModel::write(PromoCode code, int column, const QString &typed)
{
    const PromoCode before = code;
    switch (column) {
    case Code:
        code.code = typed;
        break;
    case Discount:
        writeDiscount(code, typed);
        break;
    case From:
        code.starts = dayFrom(typed);
        break;
    case Until:
        code.ends = dayFrom(typed);
        break;
    case Creator:
        code.creator = typed;
        break;
    case Planned: {
        bool ok = false;
        const qlonglong planned = QLocale().toLongLong(typed, &ok);
        if (!typed.isEmpty() && !ok) {
            throw notUnderstood(typed, QStringLiteral("150"));
        }
        code.planned = ok ? std::optional<qint64>(planned) : std::nullopt;
        break;
    }
    default:
        return;
    }
    if (code != before) {
        updateCode(m_plan, code);
    }
}

Qt::ItemFlags CodesModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return !index.isValid() || m_plan.isReadOnly() || index.column() == Links ? flags : flags | Qt::ItemIsEditable;
}

QVariant CodesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section >= Planned) {
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    }
    const QStringList names{tr("Code"),    tr("Discount"), tr("From"),    tr("Until"),
                            tr("Channel"), tr("Creator"),  tr("Planned"), tr("Links")};
    if (role == Qt::ToolTipRole && section == Planned) {
        return tr("Redemptions expected");
    }
    return role == Qt::DisplayRole ? QVariant(names.value(section)) : QVariant();
}

} // namespace dropbeat

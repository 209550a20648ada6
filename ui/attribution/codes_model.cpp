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
    m_rows = m_drop ? readCodeBook(m_plan.tables(), m_drop) : std::vector<CodeRow>();
    m_channels = m_plan.tables().channels().all();
    endResetModel();
}

std::optional<PromoCode> CodesModel::codeAt(int row) const
{
    return row < 0 || row >= rowCount() ? std::nullopt : std::optional(m_rows[static_cast<size_t>(row)].code);
}

int CodesModel::rowOf(Id<PromoCode> code) const
{
    const auto found = std::ranges::find(m_rows, code, [](const CodeRow &row) { return row.code.id; });
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

QString CodesModel::text(const CodeRow &row, int column) const
{
    const QLocale locale;
    const PromoCode &code = row.code;
    switch (column) {
    case Code:
        return code.code;
    case Discount:
        return discountText(code, m_currency);
    case From:
        return code.starts.isValid() ? locale.toString(code.starts, QLocale::ShortFormat) : tr("always");
    case Until:
        return code.ends.isValid() ? locale.toString(code.ends, QLocale::ShortFormat) : tr("for ever");
    case ForChannel:
        return code.referral               ? tr("from customer to customer")
               : row.channelName.isEmpty() ? tr("any")
                                           : row.channelName;
    case Creator:
        return code.creator.isEmpty() ? QStringLiteral("—") : code.creator;
    case Planned:
        return code.planned ? locale.toString(*code.planned) : QStringLiteral("—");
    case Counted:
        return row.counted ? locale.toString(*row.counted) : QStringLiteral("—");
    default:
        return locale.toString(row.links);
    }
}

QString CodesModel::toolTip(const CodeRow &row, int column) const
{
    if (column != Counted) {
        return {};
    }
    if (!row.counted) {
        return tr("The plan has no orders yet: import the shop's.");
    }
    const QString orders = tr("typed in %n order(s) that were not cancelled", nullptr, static_cast<int>(*row.counted));
    if (row.code.planned.value_or(0) <= 0) {
        return orders;
    }
    const double share = static_cast<double>(*row.counted) / static_cast<double>(*row.code.planned);
    return tr("%1: %2 % of those planned").arg(orders, QLocale().toString(share * 100, 'f', 0));
}

QVariant CodesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const CodeRow &row = m_rows[static_cast<size_t>(index.row())];
    const PromoCode &code = row.code;
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::EditRole: {
        if (column == From || column == Until) {
            const QDate day = column == From ? code.starts : code.ends;
            return day.isValid() ? day.toString(Qt::ISODate) : QString();
        }
        const QString shown = text(row, column);
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
        names << tr("from customer to customer");
        return names;
    }
    case Qt::ToolTipRole: {
        const QString tip = toolTip(row, column);
        return tip.isEmpty() ? QVariant() : QVariant(tip);
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
                const int choice = value.toInt(); // 0: any, then the channels, then customers themselves
                const int last = static_cast<int>(m_channels.size());
                changed.referral = choice > last;
                changed.channel =
                    choice <= 0 || changed.referral ? QString() : m_channels.at(static_cast<size_t>(choice) - 1).id;
                updateCode(m_plan, changed);
            } else {
                write(*code, index.column(), value.toString().trimmed());
            }
        },
        m_report);
    if (done) {
        CodeRow &row = m_rows[static_cast<size_t>(index.row())];
        for (const CodeRow &each : readCodeBook(m_plan.tables(), m_drop)) {
            row = each.code.id == code->id ? each : row;
        }
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
    return !index.isValid() || m_plan.isReadOnly() || index.column() > Planned ? flags : flags | Qt::ItemIsEditable;
}

QVariant CodesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section >= Planned) {
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    }
    const QStringList names{tr("Code"),    tr("Discount"), tr("From"),    tr("Until"), tr("Channel"),
                            tr("Creator"), tr("Planned"),  tr("Counted"), tr("Links")};
    if (role == Qt::ToolTipRole && section == Planned) {
        return tr("Redemptions expected");
    }
    if (role == Qt::ToolTipRole && section == Counted) {
        return tr("Orders in which it was typed, without those cancelled");
    }
    return role == Qt::DisplayRole ? QVariant(names.value(section)) : QVariant();
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drop/products_model.h"

#include "core/actions/product_edits.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/money_words.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/theme.h"

#include <QLocale>

#include <algorithm>

namespace dropbeat {

ProductsModel::ProductsModel(Plan &plan, Report report, QObject *parent)
    : QAbstractTableModel(parent)
    , m_plan(plan)
    , m_report(std::move(report))
{}

void ProductsModel::setDrop(Id<Drop> drop)
{
    m_drop = drop;
    reload();
}

void ProductsModel::reload()
{
    m_currency = m_plan.tables().profile().currency;
    std::vector<Product> rows = m_plan.tables().products().ofDrop(m_drop);
    if (m_drop && !m_plan.isReadOnly()) {
        rows.emplace_back();
    }
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                 [](const Product &a, const Product &b) { return a.id == b.id; });
    if (!same) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    // Only what is new is told: a cell that is being edited keeps what is typed in it.
    for (size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] != m_rows[i]) {
            m_rows[i] = rows[i];
            emit dataChanged(index(static_cast<int>(i), 0), index(static_cast<int>(i), ColumnCount - 1));
        }
    }
}

std::optional<Product> ProductsModel::productAt(int row) const
{
    return row < 0 || row >= rowCount() || at(row).id.isNull() ? std::nullopt : std::optional(at(row));
}

int ProductsModel::rowOf(Id<Product> product) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [product](const Product &row) { return row.id == product; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

bool ProductsModel::removeAt(int row)
{
    const auto product = productAt(row);
    return product && attempt([&] { removeProduct(m_plan, product->id); }, m_report);
}

void ProductsModel::move(int row, int by)
{
    if (const auto product = productAt(row)) {
        attempt([&] { moveProduct(m_plan, product->id, by); }, m_report);
    }
}

int ProductsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ProductsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ProductsModel::text(const Product &product, int column) const
{
    if (product.id.isNull()) {
        return column == Name ? tr("Add…") : QString();
    }
    switch (column) {
    case Name:
        return product.name;
    case Sku:
        return product.sku;
    case Price:
        return amountText(product.price, m_currency).remove(m_currency.sign()).trimmed(); // it stands in the header
    case Cost:
        return amountText(product.unitCost, m_currency).remove(m_currency.sign()).trimmed();
    default:
        return product.stock ? QLocale().toString(*product.stock) : QStringLiteral("—");
    }
}

QVariant ProductsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Product &product = at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(product, column);
    case Qt::EditRole: {
        const QString shown = product.id.isNull() ? QString() : text(product, column);
        return shown == QStringLiteral("—") ? QString() : shown;
    }
    case Qt::TextAlignmentRole:
        return column >= Price ? QVariant(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case ToneRole:
        return static_cast<int>(product.id.isNull() || column == Sku || column == Cost ? Tone::Muted : Tone::Ink);
    default:
        return {};
    }
}

bool ProductsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || m_plan.isReadOnly()) {
        return false;
    }
    const Product product = at(index.row());
    const QString typed = value.toString().trimmed();
    if (product.id.isNull() && typed.isEmpty()) {
        return false;
    }
    return attempt(
        [&] {
            if (product.id.isNull()) {
                Product added;
                added.drop = m_drop;
                added.name = typed;
                addProduct(m_plan, added);
            } else {
                // The row as it is now: another cell may have been written since it was read.
                write(m_plan.tables().products().get(product.id).value_or(product), index.column(), typed);
            }
        },
        m_report);
}

void ProductsModel::write(Product product, int column, const QString &typed)
{
    const Product before = product;
    const auto amount = [&]() -> std::optional<qint64> {
        const auto read = amountFromText(typed, m_currency);
        if (!read && !typed.isEmpty()) {
            throw Error(Error::Kind::Refused, tr("The product was not changed."), tr("“%1” is no amount.").arg(typed),
                        tr("Write it like %1.").arg(amountText(12900, m_currency)));
        }
        return read;
    };
    switch (column) {
    case Name:
        product.name = typed;
        break;
    case Sku:
        product.sku = typed;
        break;
    case Price:
        product.price = amount();
        break;
    case Cost:
        product.unitCost = amount();
        break;
    default: {
        bool ok = false;
        const qlonglong pieces = QLocale().toLongLong(typed, &ok);
        if (!typed.isEmpty() && !ok) {
            throw Error(Error::Kind::Refused, tr("The product was not changed."),
                        tr("“%1” is no number of pieces.").arg(typed));
        }
        product.stock = ok ? std::optional<qint64>(pieces) : std::nullopt;
    }
    }
    if (product != before) {
        updateProduct(m_plan, product);
    }
}

Qt::ItemFlags ProductsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && !m_plan.isReadOnly() && (!at(index.row()).id.isNull() || index.column() == Name)) {
        flags |= Qt::ItemIsEditable;
    }
    return flags;
}

QVariant ProductsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section >= Price) {
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    }
    const QStringList names{tr("Name"), tr("SKU"), tr("Price %1").arg(m_currency.sign()),
                            tr("Cost %1").arg(m_currency.sign()), tr("Stock")};
    return role == Qt::DisplayRole ? QVariant(names.value(section)) : QVariant();
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/products_csv.h"

#include "core/exchange/file_currency.h"
#include "core/exchange/header_key.h"
#include "core/exchange/number_text.h"
#include "core/exchange/plain_table.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>

namespace dropbeat {

namespace {

constexpr std::array kNames{"name",     "product name", "product",     "title",    "item", "article",
                            "artikel",  "produkt",      "bezeichnung", "produit",  "nom",  "désignation",
                            "producto", "nombre",       "artículo",    "prodotto", "nome", "articolo"};
constexpr std::array kSkus{"sku",  "variant sku",   "item number", "article number", "style number", "style",
                           "code", "artikelnummer", "art. nr.",    "référence",      "reference",    "ref",
                           "ref.", "referencia",    "codice",      "código"};
constexpr std::array kPrices{"price",  "variant price", "retail price", "selling price", "rrp",
                             "preis",  "verkaufspreis", "vk",           "prix",          "prix de vente",
                             "precio", "pvp",           "prezzo"};
constexpr std::array kCosts{"cost",          "cost per item", "unit cost",   "cogs", "ek",
                            "einkaufspreis", "kosten",        "stückkosten", "coût", "coût unitaire",
                            "prix d'achat",  "coste",         "costo"};
constexpr std::array kStocks{"stock",
                             "variant inventory qty",
                             "inventory quantity",
                             "inventory",
                             "quantity",
                             "qty",
                             "on hand",
                             "available",
                             "units",
                             "pieces",
                             "bestand",
                             "lager",
                             "menge",
                             "quantité",
                             "existencias",
                             "cantidad",
                             "quantità",
                             "giacenza"};

struct Columns
{
    qsizetype name = -1;
    qsizetype sku = -1;
    qsizetype price = -1;
    qsizetype cost = -1;
    qsizetype stock = -1;
    qsizetype handle = -1; ///< Shopify: rows of one product share it
    std::vector<qsizetype> options;
};

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

std::string_view viewOf(const QByteArray &text)
{
    return {text.constData(), static_cast<size_t>(text.size())};
}

bool isNumber(const QString &cell)
{
    NumberEvidence evidence;
    const QByteArray text = cell.toUtf8();
    return readMoney(viewOf(text), 2, NumberStyle::Point, evidence).result == NumberRead::Result::Value ||
           readMoney(viewOf(text), 2, NumberStyle::Comma, evidence).result == NumberRead::Result::Value;
}

QString decoded(QString text)
{
    // A SKU of digits is guarded by an apostrophe in Shopify's files.
    return text.startsWith(u'\'') ? text.mid(1) : text;
}

/// Reads the rows of one table; keeps what went wrong beside the products.
class ProductReader
{
public:
    ProductReader(PlainTable table, const Currency &currency)
        : m_table(std::move(table))
        , m_currency(currency)
    {}

    ProductsFile read()
    {
        if (m_table.lines.empty()) {
            return {};
        }
        const bool hasHeader = findHeader();
        if (!hasHeader) {
            guessColumns();
        }
        m_first = hasHeader ? 1 : 0;
        checkHeaderCurrency(hasHeader);
        m_priceStyle = styleOf(m_columns.price);
        m_costStyle = styleOf(m_columns.cost);
        for (size_t i = m_first; i < m_table.lines.size(); ++i) {
            readLine(m_table.lines[i]);
        }
        tellRepeatedSkus();
        return std::move(m_file);
    }

private:
    bool findHeader()
    {
        const PlainTable::Line &head = m_table.lines.front();
        if (std::ranges::any_of(head.cells, isNumber)) {
            return false;
        }
        for (const QString &cell : head.cells) {
            m_keys << splitCurrency(headerKey(cell)).key;
        }
        m_columns.name = columnOf(m_keys, kNames);
        m_columns.sku = columnOf(m_keys, kSkus);
        m_columns.price = columnOf(m_keys, kPrices);
        m_columns.cost = columnOf(m_keys, kCosts);
        m_columns.stock = columnOf(m_keys, kStocks);
        static constexpr std::array handles{"handle", "url handle"};
        m_columns.handle = columnOf(m_keys, handles);
        if (m_columns.handle >= 0) {
            m_columns.name = m_keys.indexOf(QStringLiteral("title"));
            for (const char *option : {"option1 value", "option2 value", "option3 value"}) {
                if (const qsizetype at = m_keys.indexOf(QLatin1String(option)); at >= 0) {
                    m_columns.options.push_back(at);
                }
            }
        }
        const bool known = m_columns.name >= 0 || m_columns.sku >= 0;
        if (!known) {
            m_columns = {};
        }
        return known;
    }

    /// Without a header: a column is figures when most of its cells are.
    void guessColumns()
    {
        std::vector<qsizetype> texts;
        std::vector<qsizetype> figures;
        qsizetype widest = 0;
        for (const PlainTable::Line &line : m_table.lines) {
            widest = std::max(widest, line.cells.size());
        }
        for (qsizetype column = 0; column < widest; ++column) {
            const auto numbers = std::ranges::count_if(
                m_table.lines, [column](const PlainTable::Line &line) { return isNumber(line.cell(column)); });
            (2 * static_cast<size_t>(numbers) > m_table.lines.size() ? figures : texts).push_back(column);
        }
        const auto at = [](const std::vector<qsizetype> &columns, size_t index) {
            return index < columns.size() ? columns[index] : -1;
        };
        m_columns.price = at(figures, 0);
        m_columns.cost = at(figures, 1);
        m_columns.stock = at(figures, 2);
        m_columns.name = at(texts, 0);
        m_columns.sku = at(texts, 1);
        if (texts.size() > 1 && looksLikeSkus(texts[0]) && !looksLikeSkus(texts[1])) {
            std::swap(m_columns.name, m_columns.sku);
        }
    }

    bool looksLikeSkus(qsizetype column) const
    {
        return std::ranges::all_of(m_table.lines, [column](const PlainTable::Line &line) {
            const QString cell = line.cell(column);
            return !cell.contains(u' ') &&
                   (cell.isEmpty() || cell.toUpper() == cell ||
                    std::any_of(cell.begin(), cell.end(), [](QChar each) { return each.isDigit(); }));
        });
    }

    void checkHeaderCurrency(bool hasHeader)
    {
        for (qsizetype *column : {&m_columns.price, &m_columns.cost}) {
            if (!hasHeader || *column < 0) {
                continue;
            }
            const QString header = m_table.lines.front().cell(*column);
            const auto written = splitCurrency(headerKey(header)).currency;
            if (written && *written != m_currency) {
                m_file.problems << tr("Row %1, %2: amounts in %3 stay out, the plan's money is %4.")
                                       .arg(QString::number(m_table.lines.front().number), header, written->code,
                                            m_currency.code);
                *column = -1;
            }
        }
    }

    NumberStyle styleOf(qsizetype column) const
    {
        NumberEvidence evidence;
        for (size_t i = m_first; i < m_table.lines.size(); ++i) {
            const QByteArray text = m_table.lines[i].cell(column).toUtf8();
            readMoney(viewOf(text), m_currency.digits, NumberStyle::Unknown, evidence);
        }
        const NumberStyle proven = evidence.proven();
        return proven == NumberStyle::Unknown ? NumberStyle::Point : proven;
    }

    QString headerOf(qsizetype column) const
    {
        return m_first > 0 ? m_table.lines.front().cell(column) : tr("column %1").arg(column + 1);
    }

    void tell(const PlainTable::Line &line, qsizetype column, const QString &what)
    {
        m_file.problems << tr("Row %1, %2: %3").arg(QString::number(line.number), headerOf(column), what);
    }

    std::optional<qint64> money(const PlainTable::Line &line, qsizetype column, NumberStyle style)
    {
        const QByteArray text = line.cell(column).toUtf8();
        const std::string_view sign = currencySignIn(viewOf(text));
        const QString signText = QString::fromUtf8(sign.data(), static_cast<qsizetype>(sign.size()));
        if (!sign.empty() && !canBe(signText, m_currency)) {
            tell(line, column, tr("“%1” is not in %2; left out.").arg(line.cell(column), m_currency.code));
            return std::nullopt;
        }
        NumberEvidence evidence;
        const NumberRead read = readMoney(viewOf(text), m_currency.digits, style, evidence);
        if (read.result == NumberRead::Result::None) {
            return std::nullopt;
        }
        if (read.result != NumberRead::Result::Value || read.value < 0) {
            tell(line, column, tr("“%1” is not an amount; left out.").arg(line.cell(column)));
            return std::nullopt;
        }
        return read.value;
    }

    std::optional<qint64> stock(const PlainTable::Line &line)
    {
        const QByteArray text = line.cell(m_columns.stock).toUtf8();
        NumberEvidence evidence;
        const NumberRead read = readPieces(viewOf(text), NumberStyle::Point, evidence);
        if (read.result == NumberRead::Result::None) {
            return std::nullopt;
        }
        if (read.result != NumberRead::Result::Value) {
            tell(line, m_columns.stock,
                 tr("“%1” is not a number of pieces; left out.").arg(line.cell(m_columns.stock)));
            return std::nullopt;
        }
        return std::max(read.value, qint64(0)); // sold beyond the stock: none left
    }

    /// The product's title (from its first row) with the variant's options; empty when the row has none.
    QString nameOf(const PlainTable::Line &line)
    {
        QString name = line.cell(m_columns.name);
        if (m_columns.handle < 0) {
            return name;
        }
        const QString handle = line.cell(m_columns.handle);
        if (!name.isEmpty()) {
            m_titles.insert(handle, name);
        }
        name = m_titles.value(handle, handle);
        QStringList options;
        for (const qsizetype column : m_columns.options) {
            const QString option = line.cell(column);
            if (!option.isEmpty() && option != QStringLiteral("Default Title")) {
                options << option;
            }
        }
        return options.isEmpty() ? name : name + QStringLiteral(" – ") + options.join(QStringLiteral(" / "));
    }

    bool isPictureAlone(const PlainTable::Line &line) const
    {
        return m_columns.handle >= 0 && line.cell(m_columns.name).isEmpty() && line.cell(m_columns.sku).isEmpty() &&
               line.cell(m_columns.price).isEmpty() &&
               std::ranges::all_of(m_columns.options,
                                   [&line](qsizetype column) { return line.cell(column).isEmpty(); });
    }

    void readLine(const PlainTable::Line &line)
    {
        if (isPictureAlone(line)) {
            return;
        }
        Product product;
        product.sku = decoded(line.cell(m_columns.sku));
        product.name = nameOf(line);
        if (product.name.isEmpty()) {
            product.name = product.sku;
        }
        if (product.name.isEmpty()) {
            m_file.problems << tr("Row %1: no name and no SKU; left out.").arg(line.number);
            return;
        }
        product.price = money(line, m_columns.price, m_priceStyle);
        product.unitCost = money(line, m_columns.cost, m_costStyle);
        product.stock = stock(line);
        product.position = static_cast<int>(m_file.products.size());
        if (!product.sku.isEmpty()) {
            m_rowsOfSku[product.sku] << QString::number(line.number);
        }
        m_file.products.push_back(std::move(product));
    }

    void tellRepeatedSkus()
    {
        for (const Product &product : m_file.products) {
            const QStringList rows = m_rowsOfSku.take(product.sku);
            if (rows.size() > 1) {
                m_file.problems
                    << tr("Rows %1: the SKU “%2” stands more than once.").arg(rows.join(tr(", ")), product.sku);
            }
        }
    }

    PlainTable m_table;
    Currency m_currency;
    ProductsFile m_file;
    QStringList m_keys;
    Columns m_columns;
    size_t m_first = 0; ///< line
    NumberStyle m_priceStyle = NumberStyle::Point;
    NumberStyle m_costStyle = NumberStyle::Point;
    QHash<QString, QString> m_titles; ///< by handle
    QHash<QString, QStringList> m_rowsOfSku;
};

} // namespace

ProductsFile readProducts(const QByteArray &bytes, const Currency &currency)
{
    if (bytes.trimmed().isEmpty()) {
        return {{}, {tr("There is nothing in it.")}};
    }
    return ProductReader(PlainTable::read(bytes, tr("Products")), currency).read();
}

} // namespace dropbeat

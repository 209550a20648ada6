// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/exchange/products_csv.h"

#include <QFile>
#include <QTest>

using namespace dropbeat;

namespace {

const Currency kEuro = *Currency::fromCode(QStringLiteral("EUR"));

QString textOf(const Product &product)
{
    const auto number = [](std::optional<qint64> value) {
        return value ? QString::number(*value) : QStringLiteral("-");
    };
    return QStringList{product.name, product.sku, number(product.price), number(product.unitCost),
                       number(product.stock)}
        .join(u'|');
}

QStringList textsOf(const ProductsFile &file)
{
    QStringList texts;
    for (const Product &product : file.products) {
        texts << textOf(product);
    }
    return texts;
}

} // namespace

class TestProductsCsv : public QObject
{
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("products");
        QTest::addColumn<QStringList>("problems");
        const auto row = [](const char *name, const QByteArray &bytes, const QStringList &products,
                            const QStringList &problems = {}) {
            QTest::addRow("%s", name) << bytes << products << problems;
        };
        row("shopify to 2024",
            "Handle,Title,Body (HTML),Option1 Name,Option1 Value,Option2 Value,Variant SKU,Variant Inventory Qty,"
            "Variant Price,Variant Compare At Price,Image Src,Cost per item\n"
            "cardigan,Ribbed cardigan,\"<p>Soft,\nwarm</p>\",Size,S,Rust,'00100,12,89.00,99.00,https://a/1.jpg,31.50\n"
            "cardigan,,,,M,Rust,KN-M,-2,89.00,,,31.50\n"
            "cardigan,,,,,,,,,,https://a/2.jpg,\n"
            "scarf,Scarf,,Title,Default Title,,,,35,,,\n",
            {QStringLiteral("Ribbed cardigan – S / Rust|00100|8900|3150|12"),
             QStringLiteral("Ribbed cardigan – M / Rust|KN-M|8900|3150|0"), QStringLiteral("Scarf||3500|-|-")});
        row("shopify since 2025",
            "Title,URL handle,Description,Vendor,Status,SKU,Option1 name,Option1 value,Price,Compare-at price,"
            "Cost per item,Inventory quantity,Product image URL\n"
            "Beanie,beanie,,Us,Active,B-1,Color,Navy,25.00,,8.10,40,https://a/1.jpg\n"
            ",beanie,,,,B-2,,Ochre,25.00,,8.10,15,\n"
            ",beanie,,,,,,,,,,,https://a/2.jpg\n",
            {QStringLiteral("Beanie – Navy|B-1|2500|810|40"), QStringLiteral("Beanie – Ochre|B-2|2500|810|15")});
        row("pasted with header", "Name\tSKU\tPrice (EUR)\tUnit cost\tStock\nMitten\tM-1\t€ 19.90\t6\t1,200\n",
            {QStringLiteral("Mitten|M-1|1990|600|1200")});
        row("pasted without header", "MT-1\tMitten, long\t19,90\t6,00\t30\nMT-2\tMitten, short\t17,90\t5,50\t12\n",
            {QStringLiteral("Mitten, long|MT-1|1990|600|30"), QStringLiteral("Mitten, short|MT-2|1790|550|12")});
        row("german", "Artikelnummer;Bezeichnung;Preis;EK;Bestand\nA1;Mütze;1.249,00 €;400;7\n",
            {QStringLiteral("Mütze|A1|124900|40000|7")});
        row("windows-1252", "Produit;Prix\nBonnet d\xe9grad\xe9;29,50\n", {QStringLiteral("Bonnet dégradé||2950|-|-")});
        row("names alone", "Mitten\nScarf\n", {QStringLiteral("Mitten||-|-|-"), QStringLiteral("Scarf||-|-|-")});
        row("problems", "name,sku,price,cost,stock\nMitten,M-1,cheap,$4,many\n,,3,,\nScarf,M-1,-5,,2\n",
            {QStringLiteral("Mitten|M-1|-|-|-"), QStringLiteral("Scarf|M-1|-|-|2")},
            {QStringLiteral("Row 2, price: “cheap” is not an amount; left out."),
             QStringLiteral("Row 2, cost: “$4” is not in EUR; left out."),
             QStringLiteral("Row 2, stock: “many” is not a number of pieces; left out."),
             QStringLiteral("Row 3: no name and no SKU; left out."),
             QStringLiteral("Row 4, price: “-5” is not an amount; left out."),
             QStringLiteral("Rows 2, 4: the SKU “M-1” stands more than once.")});
        row("money of another currency", "name,price (usd)\nMitten,5\n", {QStringLiteral("Mitten||-|-|-")},
            {QStringLiteral("Row 1, price (usd): amounts in USD stay out, the plan's money is EUR.")});
        row("nothing", " \n", {}, {QStringLiteral("There is nothing in it.")});
    }

    void reads()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, products);
        QFETCH(QStringList, problems);
        const ProductsFile file = readProducts(bytes, kEuro);
        QCOMPARE(textsOf(file), products);
        QCOMPARE(file.problems, problems);
        for (size_t i = 0; i < file.products.size(); ++i) {
            QCOMPARE(file.products[i].position, static_cast<int>(i));
        }
    }

    void refusesWhatIsNoTable()
    {
        QVERIFY_EXCEPTION_THROWN(readProducts("PK\x03\x04 xl/", kEuro), Error);
        QVERIFY_EXCEPTION_THROWN(readProducts(QByteArray("a,b\n").repeated(20'001), kEuro), Error);
    }

    void survivesCuts()
    {
        const QByteArray whole = "Handle,Title,Variant SKU,Variant Price\na,\"Quoted \"\"name\"\"\",S,1.50\n";
        for (qsizetype length = 1; length < whole.size(); ++length) {
            readProducts(whole.left(length), kEuro);
        }
    }

    void readsRealCatalogues()
    {
        QFile file(QStringLiteral(DROPBEAT_SAMPLES "/shopify/products_apparel_import_template.csv"));
        if (!file.open(QIODevice::ReadOnly)) {
            QSKIP("no samples of real exports here");
        }
        const ProductsFile read = readProducts(file.readAll(), kEuro);
        QCOMPARE(read.problems, QStringList());
        QCOMPARE(read.products.size(), size_t(22));
        QCOMPARE(textOf(read.products[2]), QStringLiteral("Classic Varsity Top – Medium||6000|-|1"));
    }
};

QTEST_GUILESS_MAIN(TestProductsCsv)
#include "tst_products_csv.moc"

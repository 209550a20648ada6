// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/link_edits.h"
#include "core/actions/plan_edits.h"
#include "core/store/result_writer.h"
#include "tests/support/test_orders.h"
#include "tests/support/window_rig.h"
#include "ui/attribution/attribution_page.h"
#include "ui/attribution/codes_dialog.h"
#include "ui/attribution/codes_model.h"
#include "ui/attribution/landing_card.h"
#include "ui/attribution/link_dialog.h"
#include "ui/attribution/links_card.h"
#include "ui/attribution/links_model.h"
#include "ui/attribution/scope_bar.h"
#include "ui/widgets/finding_list.h"
#include "ui/widgets/page_header.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QProcess>
#include <QStandardPaths>
#include <QTableView>

using namespace dropbeat;
using test::WindowRig;

namespace {

/// The window on the Attribution page of a plan with one drop: two clips' posts, an email and its page.
struct LinkRig : WindowRig
{
    Id<Drop> drop;
    AttributionPage *page = nullptr;

    LinkRig()
    {
        startWithPlan();
        Drop row;
        row.name = QStringLiteral("Knit Capsule");
        row.launch = {QDate(2026, 11, 26), QTime(10, 0)};
        drop = addDrop(plan(), row);
        for (const auto &[channel, title, day] :
             {std::tuple("tiktok", "Tease", -3), std::tuple("tiktok", "Style it", 2),
              std::tuple("email", "Launch email", 0), std::tuple("site", "It is here", 0)}) {
            Touchpoint touchpoint;
            touchpoint.drop = drop;
            touchpoint.channel = QString::fromLatin1(channel);
            touchpoint.title = QString::fromLatin1(title);
            touchpoint.state = TouchpointState::Planned;
            touchpoint.dayOffset = day;
            touchpoint.time = QTime(18, 30);
            addTouchpoint(plan(), touchpoint);
        }
        keys(Qt::Key_5, Qt::ControlModifier);
        page = qobject_cast<AttributionPage *>(window->pages()->currentWidget());
    }

    std::vector<Link> links() { return plan().tables().links().ofDrop(drop); }
    QStringList rules() const
    {
        QStringList rules;
        for (const Finding &finding : page->links()->findings()->findings()) {
            rules << finding.rule;
        }
        return rules;
    }
    /// Ctrl+Shift+M, the page's address, Enter.
    void makeAll()
    {
        keys(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = find<QDialog>(QStringLiteral("makeLinksDialog"));
        QVERIFY(dialog);
        auto *landing = findIn<QLineEdit>(dialog, QStringLiteral("landing"));
        QTest::keyClicks(landing, QStringLiteral("ateliernoor.com/knit"));
        QTest::keyClick(landing, Qt::Key_Return);
        QCoreApplication::processEvents();
    }
};

} // namespace

class TestOfLinkWork : public QObject
{
    Q_OBJECT

private slots:
    void aDropInAFewKeys();
    void copiesThem();
    void seesAClashAndMendsIt();
    void oneLinkByHand();
    void saysWhenAPluginIsNeeded();
    void codesInTheTable();
    void checksTheCheckout();
    void writesSheetAndTable();
    void emptyPlanTeaches();
};

void TestOfLinkWork::aDropInAFewKeys()
{
    LinkRig rig;
    QVERIFY(rig.page);
    QCOMPARE(rig.page->header()->title(), QStringLiteral("Knit Capsule: what brought the orders"));
    QVERIFY(rig.button(QStringLiteral("Make all links and codes"))); // the page teaches
    QVERIFY(rig.rules().contains(QStringLiteral("attribution.link-missing")));
    rig.makeAll();
    QCOMPARE(rig.links().size(), size_t(3)); // the site needs none
    QCOMPARE(rig.plan().tables().promoCodes().ofDrop(rig.drop).size(), size_t(2));
    QVERIFY(rig.rules().isEmpty());
    QTableView *table = rig.page->links()->table();
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 3);
    QCOMPARE(table->model()->index(0, LinksModel::Code).data().toString(), QStringLiteral("KNIT10"));
    QVERIFY(table->model()
                ->index(0, LinksModel::Tagged)
                .data()
                .toString()
                .startsWith(QStringLiteral("utm_source=tiktok&")));
    QCOMPARE(table->model()->index(0, LinksModel::Landing).data().toString(), QStringLiteral("✓ code to be typed"));
    rig.keys(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(rig.links().empty());
    QVERIFY(rig.button(QStringLiteral("Make all links and codes")));
}

void TestOfLinkWork::copiesThem()
{
    LinkRig rig;
    rig.makeAll();
    rig.click(QStringLiteral("Copy all links"));
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(mime->text().count(u'\n'), 2);
    QVERIFY(
        mime->text().startsWith(QStringLiteral("Bio link · Tease\thttps://ateliernoor.com/knit?utm_source=tiktok")));
    QVERIFY(mime->html().contains(QStringLiteral("<table>")));
    rig.page->links()->table()->setFocus();
    rig.page->links()->table()->setCurrentIndex(rig.page->links()->model()->index(2, 0));
    rig.keys(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), rig.page->links()->model()->rowAt(2)->address);
}

void TestOfLinkWork::seesAClashAndMendsIt()
{
    LinkRig rig;
    rig.makeAll();
    const std::vector<Link> made = rig.links();
    const auto of = [&made](const char *content) {
        return *std::ranges::find(made, QString::fromLatin1(content), &Link::content);
    };
    Link second = of("style-it");
    second.content = of("tease").content;
    updateLink(rig.plan(), second);
    QCoreApplication::processEvents();
    QVERIFY(rig.rules().contains(QStringLiteral("attribution.link-clash")));
    FindingRow *row = rig.page->links()->findings()->rows().first();
    row->setFocus();
    QTest::keyClick(row, Qt::Key_Return); // does what its button does
    QCoreApplication::processEvents();
    QVERIFY(rig.rules().isEmpty());
    QCOMPARE(rig.plan().tables().links().get(second.id)->content, QStringLiteral("style-it"));
}

void TestOfLinkWork::oneLinkByHand()
{
    LinkRig rig;
    rig.click(QStringLiteral("New link"));
    auto *dialog = rig.find<LinkDialog>(QStringLiteral("linkDialog"));
    QVERIFY(dialog);
    auto *thing = WindowRig::findIn<QComboBox>(dialog, QStringLiteral("thing"));
    const int email = thing->findText(QStringLiteral("Email: Launch email"));
    QVERIFY(email > 0);
    thing->setCurrentIndex(email);
    emit thing->activated(email);
    auto *landing = WindowRig::findIn<QLineEdit>(dialog, QStringLiteral("landing"));
    landing->selectAll();
    QTest::keyClicks(landing, QStringLiteral("ateliernoor.com/knit?v=1#fit"));
    QCOMPARE(dialog->address(), QStringLiteral("https://ateliernoor.com/knit?v=1&utm_source=newsletter&utm_medium=email"
                                               "&utm_campaign=2611-knit-capsule&utm_content=launch-email#fit"));
    QVERIFY(WindowRig::findIn<QLabel>(dialog, QStringLiteral("filed"))->text().startsWith(QStringLiteral("Email — ")));
    auto *medium = WindowRig::findIn<QComboBox>(dialog, QStringLiteral("medium"));
    medium->setCurrentText(QStringLiteral("paid"));
    QVERIFY(
        WindowRig::findIn<QLabel>(dialog, QStringLiteral("filed"))->text().startsWith(QStringLiteral("Paid Other")));
    medium->setCurrentText(QStringLiteral("email"));
    QTest::keyClick(landing, Qt::Key_Return);
    QCoreApplication::processEvents();
    QCOMPARE(rig.links().size(), size_t(1));
    QCOMPARE(rig.links()[0].name, QStringLiteral("Email · Launch email"));
}

void TestOfLinkWork::saysWhenAPluginIsNeeded()
{
    LinkRig rig;
    rig.makeAll();
    rig.click(QStringLiteral("New link"));
    auto *dialog = rig.find<LinkDialog>(QStringLiteral("linkDialog"));
    QVERIFY(dialog);
    auto *landing = WindowRig::findIn<QLineEdit>(dialog, QStringLiteral("landing"));
    landing->setText(QStringLiteral("https://ateliernoor.com/knit"));
    auto *code = WindowRig::findIn<QComboBox>(dialog, QStringLiteral("code"));
    auto *applies = WindowRig::findIn<QComboBox>(dialog, QStringLiteral("applies"));
    code->setCurrentIndex(1);
    applies->setCurrentIndex(applies->findData(codeAppliedId(CodeApplied::Shopify)));
    QVERIFY(!WindowRig::findIn<QLabel>(dialog, QStringLiteral("plugin")));
    applies->setCurrentIndex(applies->findData(codeAppliedId(CodeApplied::WooCommerce)));
    const auto *needed = WindowRig::findIn<QLabel>(dialog, QStringLiteral("plugin"));
    QVERIFY(needed && needed->text().contains(QStringLiteral("plugin")));
    landing->setText(QStringLiteral("https://ateliernoor.com/checkout-link/?products=1:1"));
    QVERIFY(!WindowRig::findIn<QLabel>(dialog, QStringLiteral("plugin")));
}

void TestOfLinkWork::codesInTheTable()
{
    LinkRig rig;
    rig.makeAll();
    rig.keys(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = rig.find<CodesDialog>(QStringLiteral("codesDialog"));
    QVERIFY(dialog);
    const QAbstractItemModelTester tester(dialog->model());
    auto *creator = WindowRig::findIn<QLineEdit>(dialog, QStringLiteral("creator"));
    QTest::keyClicks(creator, QStringLiteral("Maya"));
    QTest::mouseClick(WindowRig::findIn<QPushButton>(dialog, QStringLiteral("propose")), Qt::LeftButton);
    QCoreApplication::processEvents();
    QCOMPARE(dialog->model()->codeAt(2)->code, QStringLiteral("KNITMAYA"));
    const auto type = [&](int column, const QString &text) {
        return dialog->model()->setData(dialog->model()->index(2, column), text, Qt::EditRole);
    };
    QVERIFY(type(CodesModel::Discount, QStringLiteral("15 %")));
    QVERIFY(type(CodesModel::Planned, QStringLiteral("40")));
    QVERIFY(type(CodesModel::Until, QStringLiteral("2026-12-31")));
    QVERIFY(!type(CodesModel::Until, QStringLiteral("some day")));
    QVERIFY(!type(CodesModel::Code, QStringLiteral("KNIT MAYA")));
    const auto shown = [&](int column) { return dialog->model()->index(2, column).data().toString(); };
    QCOMPARE(shown(CodesModel::Counted), QStringLiteral("—")); // no orders yet
    OrderRows orders;
    orders.orders = {test::told(1, QDate(2026, 11, 20), 5000, {{EvidenceKind::Code, QStringLiteral("KNITMAYA"), {}}})};
    ImportRequest request;
    request.orders = {&orders};
    request.fileNames = {QStringLiteral("orders_export.csv")};
    request.kind = QStringLiteral("shopify-orders");
    request.rowsRejected = {0};
    writeResults(rig.path, request, rig.clock);
    dialog->model()->reload();
    QCOMPARE(shown(CodesModel::Planned), QStringLiteral("40"));
    QCOMPARE(shown(CodesModel::Counted), QStringLiteral("1"));
    QVERIFY(!(dialog->model()->index(2, CodesModel::Counted).flags() & Qt::ItemIsEditable));
    const QString file = rig.folder.filePath(QStringLiteral("codes.csv"));
    rig.dialogs.answers = {file};
    QTest::mouseClick(WindowRig::findIn<QPushButton>(dialog, QStringLiteral("exportCodes")), Qt::LeftButton);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().contains("KNITMAYA,15 %"));
    auto *of = WindowRig::findIn<QComboBox>(dialog, QStringLiteral("channel"));
    of->setCurrentIndex(of->count() - 1); // from customer to customer
    QVERIFY(!creator->isEnabled());
    QTest::mouseClick(WindowRig::findIn<QPushButton>(dialog, QStringLiteral("propose")), Qt::LeftButton);
    QCoreApplication::processEvents();
    QVERIFY(dialog->model()->codeAt(3)->referral);
    QVERIFY(dialog->model()->setData(dialog->model()->index(3, CodesModel::ForChannel), 0, Qt::EditRole));
    QVERIFY(!dialog->model()->codeAt(3)->referral);
    rig.plan().undo();
    rig.plan().undo();
    dialog->model()->reload();
    const PromoCode code = *dialog->model()->codeAt(2);
    QCOMPARE(code.value, std::optional<qint64>(1500));
    QCOMPARE(code.planned, std::optional<qint64>(40));
    QCOMPARE(code.ends, QDate(2026, 12, 31));
    dialog->table()->setCurrentIndex(dialog->model()->index(2, 0));
    QTest::keyClick(dialog->table(), Qt::Key_Delete);
    QCoreApplication::processEvents();
    QCOMPARE(rig.plan().tables().promoCodes().ofDrop(rig.drop).size(), size_t(2));
}

void TestOfLinkWork::checksTheCheckout()
{
    LinkRig rig;
    QListWidget *list = rig.page->landing()->list();
    QVERIFY(list->count() >= 5);
    list->setFocus();
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Space);
    QCoreApplication::processEvents();
    QVERIFY(readChecklist(rig.plan().tables(), rig.drop)[0].check.done);
    QVERIFY(list->item(0)->text().contains(QStringLiteral("tester, 20 Nov")) ||
            list->item(0)->text().contains(QStringLiteral("tester, Nov 20")));
    QLineEdit *own = rig.page->landing()->newItem();
    own->setFocus();
    QTest::keyClicks(own, QStringLiteral("Size chart opens"));
    QTest::keyClick(own, Qt::Key_Return);
    QCoreApplication::processEvents();
    QCOMPARE(list->item(list->count() - 1)->text(), QStringLiteral("Size chart opens"));
}

void TestOfLinkWork::writesSheetAndTable()
{
    LinkRig rig;
    rig.makeAll();
    const QString csv = rig.folder.filePath(QStringLiteral("links.csv"));
    const QString sheet = rig.folder.filePath(QStringLiteral("codes.pdf"));
    const QString png = rig.folder.filePath(QStringLiteral("code.png"));
    rig.dialogs.answers = {csv, png, sheet};
    rig.page->links()->saveTable();
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("\r\n"), 4);
    rig.click(QStringLiteral("QR codes"));
    auto *dialog = rig.find<QDialog>(QStringLiteral("qrDialog"));
    QVERIFY(dialog);
    QTest::mouseClick(WindowRig::findIn<QPushButton>(dialog, QStringLiteral("saveOne")), Qt::LeftButton);
    QTest::mouseClick(WindowRig::findIn<QPushButton>(dialog, QStringLiteral("saveSheet")), Qt::LeftButton);
    QVERIFY(QFile::exists(png) && QFile::exists(sheet));
    const QString zbar = QStandardPaths::findExecutable(QStringLiteral("zbarimg"));
    if (!zbar.isEmpty()) {
        QProcess reader;
        reader.start(zbar, {QStringLiteral("--raw"), QStringLiteral("-q"), png});
        QVERIFY(reader.waitForFinished(60'000));
        QCOMPARE(QString::fromUtf8(reader.readAllStandardOutput()).trimmed(),
                 rig.page->links()->model()->rowAt(0)->address);
    }
    QProcess words;
    words.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), sheet, QStringLiteral("-")});
    QVERIFY(words.waitForFinished(60'000));
    const QString text = QString::fromUtf8(words.readAllStandardOutput());
    QVERIFY(text.contains(QStringLiteral("KNIT10")) && text.contains(QStringLiteral("Launch email")));
}

void TestOfLinkWork::emptyPlanTeaches()
{
    WindowRig rig;
    rig.startWithPlan();
    rig.keys(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(qobject_cast<AttributionPage *>(rig.window->pages()->currentWidget()));
    QVERIFY(rig.button(QStringLiteral("New drop")));
}

QTEST_MAIN(TestOfLinkWork)
#include "tst_link_work.moc"

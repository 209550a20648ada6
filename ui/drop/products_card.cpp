// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drop/products_card.h"

#include "core/actions/product_edits.h"
#include "core/exchange/products_csv.h"
#include "ui/drop/products_model.h"
#include "ui/drop/row_delegates.h"
#include "ui/drop/row_table.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/problem_banner.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace dropbeat {

ProductsCard::ProductsCard(Plan &plan, Report report, QWidget *parent)
    : Card(tr("Products"), parent)
    , m_plan(plan)
    , m_report(report)
    , m_note(new ProblemBanner(this))
    , m_model(new ProductsModel(plan, std::move(report), this))
    , m_table(new RowTable(this))
{
    m_table->setWideColumn(ProductsModel::Name);
    m_table->setLeastWide(90);
    m_table->setItemDelegate(new RowDelegate(m_table));
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Products"));
    content()->addWidget(m_note);
    content()->addWidget(m_table);
    connect(m_table, &RowTable::removalRequested, m_model, &ProductsModel::removeAt);
    makeCommands();
}

void ProductsCard::makeCommands()
{
    const auto add = [this](const QString &name, const QString &text, auto slot) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setProperty("menu", QStringLiteral("drop"));
        action->setEnabled(!m_plan.isReadOnly());
        connect(action, &QAction::triggered, this, slot);
        m_commands << action;
        return action;
    };
    add(QStringLiteral("addProduct"), tr("Add product"), [this] { startProduct(); });
    add(QStringLiteral("pasteProducts"), tr("Paste products"), [this] { paste(); });
    QAction *import = add(QStringLiteral("importProducts"), tr("Import products…"), [this] { emit fileWanted(); });
    const auto ofTable = [this](const QString &text, const QKeySequence &shortcut, auto slot) {
        auto *action = new QAction(text, m_table);
        action->setShortcut(shortcut);
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setEnabled(!m_plan.isReadOnly());
        connect(action, &QAction::triggered, this, slot);
        m_table->addAction(action);
    };
    m_table->addActions(m_commands);
    ofTable(tr("Paste a table"), QKeySequence::Paste, [this] { paste(); });
    ofTable(tr("Move up"), QKeySequence(tr("Alt+Up")), [this] { move(-1); });
    ofTable(tr("Move down"), QKeySequence(tr("Alt+Down")), [this] { move(1); });
    ofTable(tr("Delete product"), {}, [this] { m_model->removeAt(m_table->currentIndex().row()); });
    QPushButton *button = makeButton(tr("Import…"), ButtonLook::Small, this);
    button->setToolTip(tr("Take products from a Shopify products CSV or another table; a copied one can be pasted"));
    button->setEnabled(!m_plan.isReadOnly());
    connect(button, &QPushButton::clicked, import, &QAction::trigger);
    addAction(button);
}

void ProductsCard::setDrop(Id<Drop> drop)
{
    m_drop = drop;
    m_note->hide();
    m_model->setDrop(drop);
}

void ProductsCard::reload()
{
    const auto product = m_model->productAt(m_table->currentIndex().row());
    const bool adding = m_table->currentIndex().isValid() && !product;
    const int column = m_table->currentIndex().column();
    m_model->reload();
    if (adding && !m_table->currentIndex().isValid()) {
        m_table->setCurrentIndex(m_model->index(m_model->rowCount() - 1, column)); // ready for the next
    }
    if (product && !m_table->currentIndex().isValid()) {
        m_table->setCurrentIndex(m_model->index(m_model->rowOf(product->id), column));
    }
}

void ProductsCard::startProduct()
{
    const QModelIndex index = m_model->index(m_model->rowCount() - 1, ProductsModel::Name);
    m_table->setFocus();
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
    m_table->edit(index);
}

void ProductsCard::move(int by)
{
    const auto product = m_model->productAt(m_table->currentIndex().row());
    if (product) {
        m_model->move(m_table->currentIndex().row(), by);
        m_model->reload();
        m_table->setCurrentIndex(m_model->index(m_model->rowOf(product->id), m_table->currentIndex().column()));
    }
}

void ProductsCard::paste()
{
    take(QGuiApplication::clipboard()->text().toUtf8());
}

void ProductsCard::importFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_report(Error(Error::Kind::NotFound, tr("The products were not read."),
                       tr("“%1” can't be opened: %2").arg(QDir::toNativeSeparators(path), file.errorString())));
        return;
    }
    take(file.readAll());
}

void ProductsCard::take(const QByteArray &bytes)
{
    m_note->hide();
    attempt(
        [&] {
            const ProductsFile read = readProducts(bytes, m_plan.tables().profile().currency);
            if (read.products.empty()) {
                throw Error(Error::Kind::Refused, tr("There are no products in it."), read.problems.join(u'\n'),
                            tr("Copy rows with a name, and if you like SKU, price, cost and stock."));
            }
            const ProductsTaken taken = takeProducts(m_plan, m_drop, read.products);
            reload();
            if (!read.problems.isEmpty()) {
                m_note->show(ProblemBanner::Severity::Warning,
                             tr("%n product(s) taken over, not all of it.", nullptr, taken.added + taken.changed),
                             read.problems.join(u'\n'));
            }
        },
        [this](const Error &error) { m_note->show(error); });
}

} // namespace dropbeat

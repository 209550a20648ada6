// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_frame.h"

#include "core/base/error.h"
#include "ui/charts/chart.h"
#include "ui/charts/chart_table_model.h"
#include "ui/charts/save_chart.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace dropbeat {

ChartFrame::ChartFrame(const QString &title, Chart *chart, QWidget *parent)
    : Card(title, parent)
    , m_chart(chart)
    , m_stack(new QStackedWidget(this))
    , m_view(new QTableView(this))
    , m_model(new ChartTableModel(this))
{
    m_chart->setTitle(title);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_view);
    content()->addWidget(m_stack, 1);
    m_view->setModel(m_model);
    styleTable(*m_view);
    m_view->setAccessibleName(title);
    makeActions();
    connect(m_chart, &Chart::contentChanged, this, [this] {
        if (showsTable()) {
            fillTable();
        }
    });
}

void ChartFrame::makeActions()
{
    const auto add = [this](const QString &icon, const QString &text, auto &&run) {
        auto *action = new QAction(Icon::get(icon), text, this);
        connect(action, &QAction::triggered, this, run);
        m_exports.append(action);
    };
    m_toggle = new QAction(this);
    connect(m_toggle, &QAction::triggered, this, [this] { setShowsTable(!showsTable()); });
    add(QStringLiteral("copy"), tr("Copy picture"), [this] { copyPicture(); });
    add(QStringLiteral("table"), tr("Copy figures"), [this] { copyFigures(); });
    add(QStringLiteral("export"), tr("Save as PNG…"), [this] { saveAs(QStringLiteral("png")); });
    add(QStringLiteral("export"), tr("Save as SVG…"), [this] { saveAs(QStringLiteral("svg")); });
    add(QStringLiteral("export"), tr("Save as PDF…"), [this] { saveAs(QStringLiteral("pdf")); });
    add(QStringLiteral("export"), tr("Save figures as CSV…"), [this] { saveAs(QStringLiteral("csv")); });

    auto *toggle = makeIconButton(QStringLiteral("table"), QString(), this);
    toggle->setDefaultAction(m_toggle);
    Card::addAction(toggle);
    auto *more = makeIconButton(QStringLiteral("more"), tr("Copy and save"), this);
    auto *menu = new QMenu(more);
    menu->addActions(m_exports);
    more->setMenu(menu);
    more->setPopupMode(QToolButton::InstantPopup);
    Card::addAction(more);
    for (QToolButton *button : {toggle, more}) {
        button->setAutoRaise(true);
        button->setIconSize({16, 16});
        button->setFixedSize(26, 24);
    }
    setShowsTable(false);
}

void ChartFrame::setHeading(const QString &title, const QString &subtitle)
{
    setTitle(title);
    setSubtitle(subtitle);
    m_chart->setTitle(subtitle.isEmpty() ? title : title + QStringLiteral(" — ") + subtitle);
    m_view->setAccessibleName(title);
}

bool ChartFrame::showsTable() const
{
    return m_stack->currentWidget() == m_view;
}

void ChartFrame::setShowsTable(bool table)
{
    const bool was = showsTable();
    if (table) {
        fillTable();
    }
    m_stack->setCurrentWidget(table ? static_cast<QWidget *>(m_view) : m_chart);
    m_toggle->setText(table ? tr("Show as chart") : tr("Show as table"));
    m_toggle->setIcon(Icon::get(table ? QStringLiteral("chart") : QStringLiteral("table")));
    for (QObject *button : m_toggle->associatedObjects()) {
        if (auto *widget = qobject_cast<QToolButton *>(button)) {
            widget->setAccessibleName(m_toggle->text());
        }
    }
    if (was != table) {
        emit showsTableChanged(table);
    }
}

void ChartFrame::fillTable()
{
    m_model->setTable(m_chart->table());
    QHeaderView *header = m_view->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    m_view->resizeColumnsToContents();
    // Words in the last column take what is left and show whole in the tooltip.
    const int last = m_model->columnCount() - 1;
    if (last > 0 && !m_model->table().numeric.back()) {
        header->setSectionResizeMode(last, QHeaderView::Stretch);
    }
}

void ChartFrame::copyPicture() const
{
    constexpr double scale = 2;
    const QSize size = m_chart->isVisible() ? m_chart->size() : m_chart->sizeHint();
    QImage image = m_chart->image(size, lightColours(), scale);
    image.setDevicePixelRatio(1);
    QApplication::clipboard()->setImage(image);
}

void ChartFrame::copyFigures() const
{
    QApplication::clipboard()->setText(m_chart->table().toTsv());
}

void ChartFrame::saveAs()
{
    saveAs(QStringLiteral("png"));
}

void ChartFrame::saveAs(const QString &ending)
{
    QString name = title().isEmpty() ? tr("chart") : title();
    name.replace(u'/', u'-');
    const QString filter = QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending);
    auto *dialog = new QFileDialog(this, tr("Save the chart"), name + u'.' + ending, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(name + u'.' + ending);
    connect(dialog, &QFileDialog::fileSelected, this, &ChartFrame::write);
    dialog->open();
}

void ChartFrame::write(const QString &path)
{
    try {
        saveChart(*m_chart, path);
        emit saved(path);
    } catch (const Error &error) {
        emit saveFailed(error.summary(), error.why());
    }
}

void ChartFrame::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(m_toggle);
    menu.addSeparator();
    menu.addActions(m_exports);
    menu.exec(event->globalPos());
}

} // namespace dropbeat

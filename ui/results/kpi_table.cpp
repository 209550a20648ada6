// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/kpi_table.h"

#include "ui/widgets/table_style.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kLeastValue = 58; ///< narrowest column of figures
constexpr int kMostValue = 110; ///< a longer heading is cut and stands whole in its tooltip
constexpr int kLeastName = 136; ///< narrowest column of names

} // namespace

KpiTable::KpiTable(QWidget *parent)
    : QWidget(parent)
    , m_model(new KpiTableModel(this))
    , m_names(new QTableView(this))
    , m_values(new QTableView(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_names, 1);
    row->addWidget(m_values);
    for (QTableView *view : {m_names, m_values}) {
        view->setModel(m_model);
        styleTable(*view);
        view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        connect(view, &QTableView::clicked, this, [this](const QModelIndex &index) {
            if (const QString id = m_model->rowIdAt(index.column()); !id.isEmpty()) {
                emit rowChosen(id);
            }
        });
    }
    m_names->setAccessibleName(tr("KPIs and their benchmarks"));
    m_values->setAccessibleName(tr("KPIs of what is compared"));
    m_names->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_values->setSelectionModel(m_names->selectionModel());
    m_values->horizontalHeader()->setSectionsClickable(true);
    connect(m_values->horizontalHeader(), &QHeaderView::sectionClicked, this,
            [this](int column) { emit rowChosen(m_model->rowIdAt(column)); });
    connect(m_names->selectionModel(), &QItemSelectionModel::currentChanged, this, &KpiTable::currentMoved);
}

void KpiTable::setContent(const ResultsContent *content, size_t kpi, const QString &chosen)
{
    m_setting = true;
    m_model->setContent(content, chosen);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        m_names->setColumnHidden(column, column >= KpiTableModel::FirstRow);
        m_values->setColumnHidden(column, column < KpiTableModel::FirstRow);
    }
    m_setting = false;
    setChosen(kpi, chosen);
    layOut();
}

void KpiTable::setChosen(size_t kpi, const QString &chosen)
{
    m_setting = true;
    m_model->setChosen(chosen);
    const int column = std::max(static_cast<int>(KpiTableModel::Name), m_model->columnOf(chosen));
    const QModelIndex index = m_model->index(static_cast<int>(kpi), column);
    m_names->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_values->scrollTo(index);
    m_setting = false;
}

void KpiTable::currentMoved(const QModelIndex &current, const QModelIndex &previous)
{
    if (m_setting || !current.isValid()) {
        return;
    }
    if (current.row() != previous.row()) {
        emit kpiChosen(current.row());
    }
    if (const QString id = m_model->rowIdAt(current.column()); !id.isEmpty() && current.column() != previous.column()) {
        emit rowChosen(id);
    }
}

void KpiTable::layOut()
{
    m_names->resizeColumnToContents(KpiTableModel::Band);
    m_names->horizontalHeader()->setSectionResizeMode(KpiTableModel::Name, QHeaderView::Stretch);
    int wanted = 0;
    for (int column = KpiTableModel::FirstRow; column < m_model->columnCount(); ++column) {
        m_values->resizeColumnToContents(column);
        m_values->setColumnWidth(column, std::clamp(m_values->columnWidth(column), kLeastValue, kMostValue));
        wanted += m_values->columnWidth(column);
    }
    const int names = m_names->columnWidth(KpiTableModel::Band) + kLeastName;
    const int width = std::clamp(wanted, 0, std::max(kLeastValue, this->width() - names));
    m_values->setFixedWidth(width);
    m_values->setVisible(wanted > 0);
    const bool scrolls = wanted > width;
    m_values->setHorizontalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex name = m_model->index(row, KpiTableModel::Name);
        const int height = name.data(SubtitleRole).toString().isEmpty() ? fontMetrics().height() + 15
                                                                        : m_names->sizeHintForIndex(name).height() - 2;
        m_names->setRowHeight(row, height);
        m_values->setRowHeight(row, height);
    }
    for (QTableView *view : {m_names, m_values}) {
        fitHeightToRows(*view);
        view->setFixedHeight(view->maximumHeight() +
                             (scrolls ? m_values->horizontalScrollBar()->sizeHint().height() : 0));
    }
    setFixedHeight(m_names->maximumHeight());
}

void KpiTable::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void KpiTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        layOut();
    }
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

class QMenu;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace dropbeat {

class Chart;
class ChartTableModel;

/// A card around one chart: title and remark, chart ↔ table, and a menu that copies and saves picture and figures.
class ChartFrame : public Card
{
    Q_OBJECT

public:
    /// Takes ownership of the chart.
    ChartFrame(const QString &title, Chart *chart, QWidget *parent = nullptr);

    /// The card's title and the chart's name.
    void setHeading(const QString &title, const QString &subtitle = {});
    Chart *chart() const { return m_chart; }
    QTableView *tableView() const { return m_view; }
    bool showsTable() const;
    void setShowsTable(bool table);

    void copyPicture() const;
    void copyFigures() const;
    /// Asks where, then saves in the format of the name's ending.
    void saveAs();
    /// The export actions, for a page's own menu too.
    QList<QAction *> exportActions() const { return m_exports; }

signals:
    void showsTableChanged(bool table);
    /// A file was written, or not: the text says it to the person.
    void saved(const QString &path);
    void saveFailed(const QString &what, const QString &why);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void makeActions();
    void fillTable();
    void saveAs(const QString &ending);
    void write(const QString &path);

    Chart *m_chart;
    QStackedWidget *m_stack;
    QTableView *m_view;
    ChartTableModel *m_model;
    QAction *m_toggle = nullptr;
    QList<QAction *> m_exports;
};

} // namespace dropbeat

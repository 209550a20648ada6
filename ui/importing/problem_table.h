// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/problem_model.h"

#include <QTableView>

namespace dropbeat {

/// The list of row problems. Ctrl+C copies the chosen rows, or all when none is chosen.
class ProblemTable : public QTableView
{
    Q_OBJECT
public:
    explicit ProblemTable(QWidget *parent = nullptr);
    void setReports(const QList<ImportReport> &reports);
    bool isEmpty() const { return m_model.rowCount() == 0; }
    /// Copies every line.
    void copyAll() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    ProblemModel m_model;
};

} // namespace dropbeat

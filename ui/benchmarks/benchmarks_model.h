// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/benchmarks/benchmarks_view.h"

#include <QAbstractTableModel>

namespace dropbeat {

/// The benchmark table for editing in place. It writes nothing itself: what was typed goes out by edited(), and comes
/// back with the plan's change.
class BenchmarksModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { KpiName, Low, High, ForChannel, Seconds, Now, Source, AsOf, ColumnCount };

    explicit BenchmarksModel(QObject *parent = nullptr);
    /// Keeps selection and scroll position where the lines stay the same.
    void setView(BenchmarksView view);
    void setEditable(bool editable) { m_editable = editable; }
    const BenchmarksView &view() const { return m_view; }
    const BenchmarkLine *line(int row) const;
    int rowOf(Id<Benchmark> benchmark) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// A benchmark as it should become; its id is null for a new one.
    void edited(const dropbeat::Benchmark &benchmark);
    /// What was typed can't be read.
    void notUnderstood(const QString &typed, const QString &example);

private:
    QString text(const BenchmarkLine &line, int column) const;
    QVariant editValue(const BenchmarkLine &line, int column) const;
    QString channelName(const QString &id) const;
    bool setEnd(const BenchmarkLine &line, int column, const QString &typed);
    bool setSeconds(const BenchmarkLine &line, const QString &typed);
    QString toolTip(const BenchmarkLine &line, int column) const;

    BenchmarksView m_view;
    bool m_editable = true;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/import_results.h"
#include "ui/importing/target_choices.h"

#include <QAbstractTableModel>
#include <QHash>

#include <optional>
#include <vector>

namespace dropbeat {

/// What the files report on and where each of it belongs: as it was, as link or name tell, or as a person says now.
/// Holds plain rows, so that thousands of ads cost nothing.
class AssignmentModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Ad, Spent, BelongsTo, BecauseOf, ColumnCount };
    /// Sorting by value, not by words.
    static constexpr int SortRole = Qt::UserRole + 142;
    static constexpr int UnassignedRole = Qt::UserRole + 143;
    /// Name, id and campaign in one text.
    static constexpr int SearchRole = Qt::UserRole + 144;

    /// One reported thing.
    struct Row
    {
        QString key;
        Subject subject;
        std::optional<qint64> amount;
        Assignment known;                   ///< as the plan has it
        std::optional<Assignment> proposal; ///< by link or name
        std::optional<Assignment::Target> chosen;

        Assignment now() const;
    };

    explicit AssignmentModel(QObject *parent = nullptr);
    /// Takes what was read; keeps choices made before for what is still there.
    void setImport(const ReadImport &import, const Tables &tables, const QString &planPath, QDate today);
    /// Reads the plan's drops, clips and assignments anew.
    void refresh(const Tables &tables);
    void clear();

    const TargetChoices &targets() const { return m_targets; }
    const std::vector<Row> &rows() const { return m_rows; }
    void assign(const QList<int> &rows, const Assignment::Target &target);
    /// Choices made by a person, as the import wants them.
    QHash<QString, Assignment::Target> choices() const;
    int unassigned() const;
    bool hasChanges() const;
    Measure amountMeasure() const { return m_amount; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void choicesChanged();

private:
    void readKnown(const Tables &tables);
    QVariant ad(const Row &row, int role) const;
    QVariant spent(const Row &row, int role) const;
    QVariant belongsTo(const Row &row, int role) const;
    QVariant because(const Row &row, int role) const;
    QString becauseText(const Row &row) const;

    std::vector<Row> m_rows;
    QHash<QString, Assignment::Target> m_chosen;
    TargetChoices m_targets;
    Measure m_amount = Measure::Spend;
    SubjectLevel m_level = SubjectLevel::Ad;
    Currency m_currency;
};

} // namespace dropbeat

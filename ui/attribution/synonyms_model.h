// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/ledger.h"
#include "core/domain/link.h"

#include <QAbstractTableModel>

namespace dropbeat {

/// Survey answers with their number of orders and the channel they are taken for.
class AnswersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Answer, Orders, Channel, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setAnswers(std::vector<AnswerCount> answers, const LedgerNames &names);
    const AnswerCount *at(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<AnswerCount> m_answers;
    LedgerNames m_names;
};

/// Words for channels: one's own first, then those Dropbeat comes with, which can be overruled and not removed.
class SynonymsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Words, Channel, Whose, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setSynonyms(const std::vector<Synonym> &own, const std::vector<dropbeat::Channel> &channels);
    const Synonym *at(int row) const;
    bool isOwn(int row) const { return row >= 0 && static_cast<size_t>(row) < m_own; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<Synonym> m_synonyms;
    size_t m_own = 0;
    QHash<QString, QString> m_names; ///< of channels
};

} // namespace dropbeat

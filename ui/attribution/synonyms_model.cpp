// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attribution/synonyms_model.h"

#include "ui/widgets/table_style.h"
#include "ui/widgets/theme.h"

#include <QLocale>

#include <algorithm>

namespace dropbeat {

void AnswersModel::setAnswers(std::vector<AnswerCount> answers, const LedgerNames &names)
{
    beginResetModel();
    m_answers = std::move(answers);
    m_names = names;
    endResetModel();
}

const AnswerCount *AnswersModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_answers[static_cast<size_t>(row)] : nullptr;
}

int AnswersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_answers.size());
}

int AnswersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AnswersModel::data(const QModelIndex &index, int role) const
{
    const AnswerCount *answer = at(index.row());
    if (!answer) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant((index.column() == Orders ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role == ToneRole && index.column() == Channel && !answer->match.isFound()) {
        return static_cast<int>(Tone::Warn);
    }
    if (role == Qt::ToolTipRole && answer->match.isFound()) {
        return tr("Because of “%1”").arg(answer->match.words);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case Answer:
        return answer->answer;
    case Orders:
        return QLocale().toString(answer->orders);
    default:
        return !answer->match.isFound()          ? tr("nobody knows")
               : answer->match.channel.isEmpty() ? tr("none of the channels")
                                                 : m_names.channel(answer->match.channel);
    }
}

QVariant AnswersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant((section == Orders ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    return section == Answer ? tr("Answer") : section == Orders ? tr("Orders") : tr("Taken for");
}

void SynonymsModel::setSynonyms(const std::vector<Synonym> &own, const std::vector<dropbeat::Channel> &channels)
{
    beginResetModel();
    m_names.clear();
    for (const dropbeat::Channel &channel : channels) {
        m_names.insert(channel.id, channel.name);
    }
    m_synonyms = own;
    std::ranges::sort(m_synonyms, {}, &Synonym::words);
    m_own = m_synonyms.size();
    for (const Synonym &preset : presetSynonyms()) {
        const bool overruled =
            std::ranges::any_of(own, [&](const Synonym &each) { return each.words == preset.words; });
        if (!overruled && m_names.contains(preset.channel)) {
            m_synonyms.push_back(preset);
        }
    }
    endResetModel();
}

const Synonym *SynonymsModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_synonyms[static_cast<size_t>(row)] : nullptr;
}

int SynonymsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_synonyms.size());
}

int SynonymsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SynonymsModel::data(const QModelIndex &index, int role) const
{
    const Synonym *synonym = at(index.row());
    if (!synonym) {
        return {};
    }
    if (role == ToneRole && index.column() == Whose) {
        return static_cast<int>(Tone::Muted);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case Words:
        return synonym->words;
    case Channel:
        return synonym->channel.isEmpty() ? tr("none of the channels")
                                          : m_names.value(synonym->channel, synonym->channel);
    default:
        return isOwn(index.row()) ? tr("your own") : tr("Dropbeat's");
    }
}

QVariant SynonymsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return orientation == Qt::Horizontal && role == Qt::TextAlignmentRole
                   ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                   : QVariant();
    }
    return section == Words ? tr("Words") : section == Channel ? tr("Channel") : tr("Whose");
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channel.h"
#include "core/domain/link.h"

#include <QHash>
#include <QRegularExpression>
#include <QString>

#include <vector>

namespace dropbeat {

/// An answer as answers are compared: lower case, without accents and punctuation, words joined by one space. Folding
/// twice changes nothing.
QString foldAnswer(const QString &answer);

/// The words Dropbeat knows for channels (resources/presets/channel-words.json), without ids, folded.
std::vector<Synonym> presetSynonyms();

/// What was found in an answer.
struct AnswerMatch
{
    QString words;   ///< the synonym, folded; empty: nothing was found
    QString channel; ///< Channel::id; empty: one's own table says that these words mean no channel
    bool own = false;

    bool isFound() const { return !words.isEmpty(); }
    friend bool operator==(const AnswerMatch &, const AnswerMatch &) = default;
};

/// Which channel of the plan words mean: survey answers, UTM sources and mediums, names of pixels. Words for channels
/// that the plan does not have mean nothing.
class ChannelWords
{
public:
    /// One's own synonyms go before the presets; a channel's own name and id are words for it, too.
    ChannelWords(const std::vector<Channel> &channels, const std::vector<Synonym> &own);

    /// The longest synonym that stands in the answer as whole words; of equally long ones the first in the answer.
    AnswerMatch ofAnswer(const QString &answer) const;
    /// By the medium where it names a channel (email, sms), else by the source; a paid medium goes to the source's
    /// channel for ads. Empty when neither is known.
    QString ofUtm(const QString &source, const QString &medium) const;
    /// Of what a pixel or server event calls its channel.
    QString ofPixel(const QString &name) const;

private:
    struct Word
    {
        QString words;
        QString channel;
        bool own = false;
    };
    struct Source
    {
        QString channel;
        QString paid;
    };
    struct Medium
    {
        QRegularExpression shape;
        QString channel;
    };
    void addWord(const QString &words, const QString &channel, bool own);
    void readPresets();
    QString known(const QString &channel) const;

    std::vector<Channel> m_channels;
    std::vector<Word> m_words; ///< the longest first
    QHash<QString, Source> m_sources;
    std::vector<Medium> m_mediums;
    QRegularExpression m_paid;
    QString m_paidChannel;
};

} // namespace dropbeat

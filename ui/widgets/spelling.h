// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace dropbeat {

/// Which words are spelled right, by a Hunspell dictionary that this computer has for the language, and by the
/// person's own words. Without a dictionary every word is.
class Spelling : public QObject
{
    Q_OBJECT

public:
    struct Files
    {
        QString affixes; ///< the .aff file
        QString words;   ///< the .dic file
        bool operator==(const Files &) const = default;
    };
    class Dictionary;
    using Keep = std::function<void(const QStringList &)>;

    /// Looks for dictionaries in these folders, the first that has one wins; keep is told the person's words whenever
    /// there is one more, and may be empty.
    Spelling(QStringList folders, const QStringList &ownWords, Keep keep, QObject *parent = nullptr);
    ~Spelling() override;

    /// Where systems keep dictionaries: "hunspell", "myspell" and "myspell/dicts" of the XDG data folders.
    static QStringList standardFolders();
    /// "fr_FR": that language's dictionary, else one for the language in all countries; only "fr" also takes any
    /// country's. Empty: the system's language. It is read by a worker; changed() tells when it is there.
    void setLanguage(const QString &code);
    /// Whether there is a dictionary for the language, also while it is still being read.
    bool hasDictionary() const { return m_files.has_value(); }
    bool isReady() const { return m_dictionary != nullptr; }

    bool knows(const QString &word) const;
    /// The likeliest first, at most so many.
    QStringList suggestions(const QString &word, int most = 6) const;
    /// From now on the person's word.
    void add(const QString &word);
    const QStringList &ownWords() const { return m_own; }

signals:
    /// Other words are right now.
    void changed();

private:
    std::optional<Files> filesFor(const QString &code) const;

    QStringList m_folders;
    QStringList m_own;
    Keep m_keep;
    std::optional<Files> m_files;
    std::shared_ptr<const Dictionary> m_dictionary;
};

/// A word of a text that can be looked up: none of a hashtag, mention, address, code or number.
struct SpelledWord
{
    int start;  ///< QChars from the text's beginning
    int length; ///< in QChars
};
QList<SpelledWord> spelledWords(const QString &text);

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/spelling.h"

#include <QDir>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QLocale>
#include <QStandardPaths>
#include <QStringConverter>
#include <QTextBoundaryFinder>
#include <QtConcurrentRun>

#include <algorithm>
#include <hunspell.hxx>

namespace dropbeat {

/// One of Hunspell's, which counts in bytes of the dictionary's own encoding.
class Spelling::Dictionary
{
public:
    Dictionary(const Files &files, QChar::Script script)
        : m_hunspell(QFile::encodeName(files.affixes).constData(), QFile::encodeName(files.words).constData())
        , m_encoding(m_hunspell.get_dict_encoding())
        , m_script(script)
    {}

    bool knows(const QString &word) const
    {
        const auto encoded = encode(word);
        return !encoded || word.at(0).script() != m_script || m_hunspell.spell(*encoded);
    }

    QStringList suggestions(const QString &word) const
    {
        QStringList found;
        if (const auto encoded = encode(word)) {
            QStringDecoder decoder(m_encoding.c_str());
            for (const std::string &each : m_hunspell.suggest(*encoded)) {
                found << decoder(QByteArrayView(each.data(), static_cast<qsizetype>(each.size())));
            }
        }
        return found;
    }

private:
    /// Nothing for a word that the dictionary has no letters for.
    std::optional<std::string> encode(const QString &word) const
    {
        QStringEncoder encoder(m_encoding.c_str());
        if (!encoder.isValid()) {
            return std::nullopt;
        }
        const QByteArray bytes = encoder(word);
        return encoder.hasError() ? std::nullopt : std::optional(bytes.toStdString());
    }

    mutable Hunspell m_hunspell; ///< asking it writes into buffers of its own
    std::string m_encoding;
    QChar::Script m_script;
};

namespace {

/// Dictionaries are written with the plain apostrophe.
QString plain(QString word)
{
    return word.replace(QChar(0x2019), u'\'');
}

/// What the language is written with, as its own name is.
QChar::Script scriptOf(const QString &code)
{
    const QString name = QLocale(code).nativeLanguageName();
    return name.isEmpty() ? QChar::Script_Latin : name.at(0).script();
}

bool isWord(QStringView word)
{
    const auto written = [](QChar letter) {
        const QChar::Script script = letter.script();
        return script != QChar::Script_Han && script != QChar::Script_Hiragana && script != QChar::Script_Katakana &&
               script != QChar::Script_Thai; // they are written without spaces: what a word is can't be told
    };
    return word.size() > 1 && word.at(0).isLetter() && written(word.at(0)) &&
           std::none_of(word.begin(), word.end(), [](QChar each) { return each.isDigit() || each == u'_'; });
}

/// Whether the characters around a word make it a part of something that isn't spelled: a tag, an address, a field.
bool isPartOfMore(QStringView text, qsizetype start, qsizetype end)
{
    while (start > 0 && !text.at(start - 1).isSpace()) {
        --start;
    }
    while (end < text.size() && !text.at(end).isSpace()) {
        ++end;
    }
    const QStringView run = text.mid(start, end - start);
    const qsizetype point = run.indexOf(u'.');
    const bool address = run.contains(QLatin1String("://")) || run.contains(u'@') ||
                         (point > 0 && point + 1 < run.size() && run.at(point + 1).isLetter());
    return address || run.contains(u'#') || run.contains(u'{') || run.contains(u'_');
}

} // namespace

Spelling::Spelling(QStringList folders, const QStringList &ownWords, Keep keep, QObject *parent)
    : QObject(parent)
    , m_folders(std::move(folders))
    , m_own(ownWords)
    , m_keep(std::move(keep))
{}

Spelling::~Spelling() = default;

QStringList Spelling::standardFolders()
{
    QStringList data = QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation);
    data << QStringLiteral("/usr/share") << QStringLiteral("/usr/local/share");
    data.removeDuplicates();
    QStringList folders;
    for (const QString &folder : data) {
        for (const char *name : {"/hunspell", "/myspell", "/myspell/dicts"}) {
            folders << folder + QLatin1String(name);
        }
    }
    return folders;
}

std::optional<Spelling::Files> Spelling::filesFor(const QString &code) const
{
    const QString language = code.section(u'_', 0, 0);
    QStringList wanted{code};
    if (language != code) {
        wanted << language;
    } else {
        wanted << language + QStringLiteral("_*");
    }
    for (const QString &name : wanted) {
        for (const QString &folder : m_folders) {
            const QDir dir(folder);
            for (const QString &words : dir.entryList({name + QStringLiteral(".dic")}, QDir::Files, QDir::Name)) {
                const QString affixes = words.chopped(4) + QStringLiteral(".aff");
                if (dir.exists(affixes)) {
                    return Files{dir.filePath(affixes), dir.filePath(words)};
                }
            }
        }
    }
    return std::nullopt;
}

void Spelling::setLanguage(const QString &code)
{
    const QString system = QLocale::system().name();
    const QString language = !code.isEmpty() ? code : system == QLatin1String("C") ? QStringLiteral("en_US") : system;
    const std::optional<Files> files = filesFor(language);
    if (files == m_files) {
        return;
    }
    m_files = files;
    m_dictionary.reset();
    emit changed();
    if (files) {
        const QChar::Script script = scriptOf(language);
        // A watcher goes with this; Qt 6.4's QFuture::then(context) asserts that its context outlives the work.
        using Read = std::shared_ptr<const Dictionary>;
        auto *watcher = new QFutureWatcher<Read>(this);
        connect(watcher, &QFutureWatcher<Read>::finished, this, [this, watcher, files] {
            if (files == m_files) { // no other language meanwhile
                m_dictionary = watcher->result();
                emit changed();
            }
            watcher->deleteLater();
        });
        watcher->setFuture(
            QtConcurrent::run([files, script] { return Read(std::make_shared<Dictionary>(*files, script)); }));
    }
}

bool Spelling::knows(const QString &word) const
{
    return !m_dictionary || word.isEmpty() || m_own.contains(plain(word), Qt::CaseInsensitive) ||
           m_dictionary->knows(plain(word));
}

QStringList Spelling::suggestions(const QString &word, int most) const
{
    return m_dictionary && !word.isEmpty() ? m_dictionary->suggestions(plain(word)).mid(0, most) : QStringList();
}

void Spelling::add(const QString &word)
{
    if (!word.isEmpty() && !m_own.contains(plain(word), Qt::CaseInsensitive)) {
        m_own << plain(word);
        if (m_keep) {
            m_keep(m_own);
        }
        emit changed();
    }
}

QList<SpelledWord> spelledWords(const QString &text)
{
    QList<SpelledWord> words;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    qsizetype start = 0;
    while (start >= 0) {
        const qsizetype end = finder.toNextBoundary();
        if (end < 0) {
            break;
        }
        const QStringView word = QStringView(text).mid(start, end - start);
        if (isWord(word) && !isPartOfMore(text, start, end)) {
            words.append({static_cast<int>(start), static_cast<int>(end - start)});
        }
        start = end;
    }
    return words;
}

} // namespace dropbeat

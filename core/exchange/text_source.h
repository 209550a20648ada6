// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QFile>
#include <QString>
#include <QStringDecoder>

#include <memory>
#include <optional>

namespace dropbeat {

enum class Encoding { Utf8, Utf16Le, Utf16Be, Windows1252 };

QString encodingName(Encoding encoding);

/// What the first bytes of a file tell: the encoding and how many bytes of byte order mark to skip.
struct EncodingGuess
{
    Encoding encoding = Encoding::Utf8;
    int markBytes = 0;

    static EncodingGuess fromHead(const QByteArray &head);
};

/// A text file as UTF-8, piece by piece. Bytes that are no UTF-8 make the file Windows-1252, as Excel saves it; that
/// can turn out late, see encodingChanged().
class TextSource
{
public:
    /// Throws Error when the file can't be opened or isn't text: a workbook, an archive, a web page, a picture.
    explicit TextSource(const QString &path);
    /// A text that is already here, such as a pasted one; the name is for messages. Throws Error likewise.
    TextSource(const QByteArray &bytes, const QString &name);

    /// A text that a device gives, such as one inside an archive.
    TextSource(std::unique_ptr<QIODevice> device, const QString &name);

    /// Appends about that many bytes of UTF-8 to text, never half a character. False at the end.
    bool read(QByteArray &text, qsizetype bytes);
    /// Begins again from the start.
    void rewind();

    Encoding encoding() const { return m_encoding; }
    qint64 bytesDone() const { return m_done; }
    qint64 bytesTotal() const { return m_total; }
    /// True once a byte was met that the encoding assumed so far can't hold. Rewind: from then on it is Windows-1252.
    bool encodingChanged() const { return m_changed; }

private:
    void begin();
    void readUtf8(QByteArray &text, qsizetype bytes);
    void appendWindows1252(QByteArray &text, const QByteArray &raw) const;
    void checkUtf8(QByteArray &text, qsizetype from);
    QByteArray raw(qsizetype bytes);

    QString m_path;
    std::unique_ptr<QIODevice> m_file;
    Encoding m_encoding = Encoding::Utf8;
    int m_markBytes = 0;
    qint64 m_done = 0;
    qint64 m_total = 0;
    qint64 m_characters = 0; ///< well-formed UTF-8 characters beyond ASCII so far
    qint64 m_broken = 0;     ///< bytes met that are no UTF-8
    bool m_changed = false;
    QByteArray m_rest; ///< the beginning of a character whose end was not read yet
    std::optional<QStringDecoder> m_decoder;
};

} // namespace dropbeat

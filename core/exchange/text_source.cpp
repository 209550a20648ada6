// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/text_source.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <array>
#include <cstring>

namespace dropbeat {

namespace {

constexpr qsizetype kHeadBytes = 64 * 1024;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

/// What Windows-1252 has at 0x80 … 0x9f; the five unused codes stay control characters.
constexpr std::array<char16_t, 32> kWindows1252{0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                                0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008d, 0x017d, 0x008f,
                                                0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                                0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178};

Error notText(const QString &path, const QString &why, const QString &whatToDo)
{
    return Error(Error::Kind::Refused, Tr::tr("“%1” can't be read as a table.").arg(QFileInfo(path).fileName()), why,
                 whatToDo);
}

void refuseKnownBinary(const QString &path, const QByteArray &head)
{
    const QString save =
        Tr::tr("Open it in a spreadsheet program, save it as CSV (UTF-8) and import that, or export it as CSV.");
    if (head.startsWith("PK\x03\x04")) {
        if (head.contains("[Content_Types].xml") || head.contains("xl/")) {
            throw notText(path, Tr::tr("It is an Excel workbook, not a text table."), save);
        }
        throw notText(path, Tr::tr("It is a zip archive."), Tr::tr("Unpack it and import the CSV file inside."));
    }
    if (head.startsWith("\xd0\xcf\x11\xe0")) {
        throw notText(path, Tr::tr("It is an old Excel workbook, not a text table."), save);
    }
    if (head.startsWith("\x1f\x8b")) {
        throw notText(path, Tr::tr("It is a compressed file."), Tr::tr("Unpack it and import the CSV file inside."));
    }
    if (head.startsWith("%PDF")) {
        throw notText(path, Tr::tr("It is a PDF."), Tr::tr("Export the report as CSV."));
    }
    const QByteArray start = head.left(1024).trimmed().toLower();
    if (start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml")) {
        throw notText(path, Tr::tr("It is a web page, perhaps a sign-in page saved in place of the export."),
                      Tr::tr("Sign in to the platform and export the report as CSV again."));
    }
}

/// Length of the UTF-8 character at the start of bytes: 0 when it is malformed, -1 when it is cut off.
int utf8Length(const unsigned char *bytes, qsizetype left)
{
    const unsigned char first = bytes[0];
    int length = 0;
    if (first >= 0xc2 && first <= 0xdf) {
        length = 2;
    } else if ((first & 0xf0) == 0xe0) {
        length = 3;
    } else if (first >= 0xf0 && first <= 0xf4) {
        length = 4;
    } else {
        return 0;
    }
    for (int i = 1; i < length; ++i) {
        if (i >= left) {
            return -1;
        }
        if ((bytes[i] & 0xc0) != 0x80) {
            return 0;
        }
    }
    const bool overlong = (first == 0xe0 && bytes[1] < 0xa0) || (first == 0xf0 && bytes[1] < 0x90);
    const bool outside = (first == 0xed && bytes[1] > 0x9f) || (first == 0xf4 && bytes[1] > 0x8f);
    return overlong || outside ? 0 : length;
}

/// The first byte beyond ASCII at or after from; size when there is none.
qsizetype skipAscii(const char *data, qsizetype from, qsizetype size)
{
    while (from + 8 <= size) {
        quint64 word = 0;
        std::memcpy(&word, data + from, 8);
        if ((word & 0x8080808080808080ULL) != 0) {
            break;
        }
        from += 8;
    }
    while (from < size && static_cast<unsigned char>(data[from]) < 0x80) {
        ++from;
    }
    return from;
}

} // namespace

QString encodingName(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return QStringLiteral("UTF-8");
    case Encoding::Utf16Le:
        return QStringLiteral("UTF-16 LE");
    case Encoding::Utf16Be:
        return QStringLiteral("UTF-16 BE");
    case Encoding::Windows1252:
        return QStringLiteral("Windows-1252");
    }
    return {};
}

EncodingGuess EncodingGuess::fromHead(const QByteArray &head)
{
    if (head.startsWith("\xef\xbb\xbf")) {
        return {Encoding::Utf8, 3};
    }
    if (head.startsWith("\xff\xfe")) {
        return {Encoding::Utf16Le, 2};
    }
    if (head.startsWith("\xfe\xff")) {
        return {Encoding::Utf16Be, 2};
    }
    // Western text in UTF-16 without a mark: every other byte is nothing.
    std::array<qsizetype, 2> zeros{};
    for (qsizetype i = 0; i < head.size(); ++i) {
        zeros[static_cast<size_t>(i % 2)] += head.at(i) == '\0' ? 1 : 0;
    }
    const qsizetype pairs = head.size() / 2;
    if (pairs >= 8 && zeros[1] > pairs / 2 && zeros[0] == 0) {
        return {Encoding::Utf16Le, 0};
    }
    if (pairs >= 8 && zeros[0] > pairs / 2 && zeros[1] == 0) {
        return {Encoding::Utf16Be, 0};
    }
    return {};
}

TextSource::TextSource(const QString &path)
    : m_path(path)
    , m_file(std::make_unique<QFile>(path))
{
    const QFileInfo entry(path);
    const QString what = Tr::tr("“%1” can't be opened.").arg(entry.fileName());
    if (entry.isDir()) {
        throw Error(Error::Kind::Refused, what, Tr::tr("It is a folder."), Tr::tr("Choose the files inside it."));
    }
    if (!m_file->open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        throw Error(entry.exists() ? Error::Kind::Failed : Error::Kind::NotFound, what, m_file->errorString(),
                    Tr::tr("Check that the file is there and that you may read it."));
    }
    begin();
}

TextSource::TextSource(const QByteArray &bytes, const QString &name)
    : m_path(name)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    m_file = std::move(buffer);
    begin();
}

TextSource::TextSource(std::unique_ptr<QIODevice> device, const QString &name)
    : m_path(name)
    , m_file(std::move(device))
{
    begin();
}

void TextSource::begin()
{
    m_total = m_file->size();
    const QByteArray head = m_file->read(kHeadBytes);
    if (head.isEmpty()) {
        throw notText(m_path, Tr::tr("It is empty."), Tr::tr("Export it again."));
    }
    refuseKnownBinary(m_path, head);
    const EncodingGuess guess = EncodingGuess::fromHead(head);
    m_encoding = guess.encoding;
    m_markBytes = guess.markBytes;
    if (m_encoding == Encoding::Utf8 && head.contains('\0')) {
        throw notText(m_path, Tr::tr("It holds binary data, not text."), Tr::tr("Export the report as CSV."));
    }
    rewind();
}

void TextSource::rewind()
{
    if (m_changed) {
        m_encoding = Encoding::Windows1252;
        m_changed = false;
    }
    m_rest.clear();
    m_characters = 0;
    m_broken = 0;
    m_decoder.reset();
    if (m_encoding == Encoding::Utf16Le || m_encoding == Encoding::Utf16Be) {
        m_decoder.emplace(m_encoding == Encoding::Utf16Le ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE);
    }
    m_file->seek(m_markBytes);
    m_done = m_markBytes;
}

QByteArray TextSource::raw(qsizetype bytes)
{
    QByteArray piece = m_file->read(bytes);
    if (piece.isEmpty() && m_done < m_total) {
        throw Error(Error::Kind::Failed, Tr::tr("“%1” can't be read to its end.").arg(QFileInfo(m_path).fileName()),
                    m_file->errorString(), Tr::tr("Copy the file to this computer and try again."));
    }
    m_done += piece.size();
    return piece;
}

bool TextSource::read(QByteArray &text, qsizetype bytes)
{
    const qsizetype before = text.size();
    const qint64 doneBefore = m_done;
    if (m_encoding == Encoding::Utf8) {
        readUtf8(text, bytes);
    } else if (m_encoding == Encoding::Windows1252) {
        appendWindows1252(text, raw(bytes));
    } else {
        const QString part = m_decoder->decode(raw(bytes));
        text += part.toUtf8();
    }
    if (std::memchr(text.constData() + before, '\0', static_cast<size_t>(text.size() - before)) != nullptr) {
        throw notText(m_path, Tr::tr("It holds binary data, not text."), Tr::tr("Export the report as CSV."));
    }
    return text.size() > before || m_done > doneBefore;
}

void TextSource::readUtf8(QByteArray &text, qsizetype bytes)
{
    const qsizetype from = text.size();
    text += m_rest;
    m_rest.clear();
    const qsizetype start = text.size();
    text.resize(start + bytes);
    const qint64 count = m_file->read(text.data() + start, bytes);
    text.resize(start + qMax(count, qint64(0)));
    if (count < 0) {
        raw(1);
    }
    m_done += qMax(count, qint64(0));
    checkUtf8(text, from);
}

void TextSource::checkUtf8(QByteArray &text, qsizetype from)
{
    const bool atEnd = m_done >= m_total;
    qsizetype at = from;
    while ((at = skipAscii(text.constData(), at, text.size())) < text.size()) {
        const auto *bytes = reinterpret_cast<const unsigned char *>(text.constData() + at);
        const int length = utf8Length(bytes, text.size() - at);
        if (length > 0) {
            at += length;
            ++m_characters;
        } else if (length < 0 && !atEnd) {
            m_rest = text.mid(at);
            text.truncate(at);
            return;
        } else if (length < 0) {
            text.truncate(at); // the file was cut off in the middle of a character
        } else if (m_markBytes > 0 || m_characters > 20 * ++m_broken) {
            text[at++] = '?'; // damage in a file that is UTF-8 otherwise
        } else {
            m_changed = true;
            return;
        }
    }
}

void TextSource::appendWindows1252(QByteArray &text, const QByteArray &raw) const
{
    qsizetype from = 0;
    while (from < raw.size()) {
        const qsizetype to = skipAscii(raw.constData(), from, raw.size());
        text.append(raw.constData() + from, to - from);
        if (to < raw.size()) {
            const auto byte = static_cast<unsigned char>(raw.at(to));
            const char16_t character = byte < 0xa0 ? kWindows1252[byte - 0x80U] : byte;
            text += QString(QChar(character)).toUtf8();
        }
        from = to + 1;
    }
}

} // namespace dropbeat

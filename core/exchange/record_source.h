// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/record_reader.h"

#include <QList>
#include <QString>

#include <memory>

namespace dropbeat {

/// Where records come from: a delimited text, or the sheet of a workbook. Read from one thread at a time.
class RecordSource
{
public:
    RecordSource() = default;
    virtual ~RecordSource() = default;
    Q_DISABLE_COPY_MOVE(RecordSource)

    /// The next records, of about that many bytes of text; false after the last. Throws Error.
    virtual bool next(RecordBatch &batch, qsizetype batchBytes) = 0;
    /// Begins again from the start.
    virtual void rewind() = 0;
    virtual qint64 bytesTotal() const = 0;
    /// True once it turned out that everything has to be read again from the start, see TextSource::encodingChanged().
    virtual bool startsOver() const { return false; }
    /// "UTF-8"; empty where texts have no encoding of their own.
    virtual QString encoding() const { return {}; }
    /// What could separate cells, for the caller to choose one of; a sheet needs no separator and gives 0.
    virtual QList<char> delimiters() const { return {'\0'}; }
    /// Begins again from the start with that separator.
    virtual void setDelimiter(char) { rewind(); }
};

/// A delimited text.
class DelimitedRecords : public RecordSource
{
public:
    /// owner: what has to live as long as the text, such as the archive it is in.
    explicit DelimitedRecords(std::unique_ptr<TextSource> text, std::shared_ptr<const void> owner = nullptr)
        : m_owner(std::move(owner))
        , m_text(std::move(text))
    {}

    bool next(RecordBatch &batch, qsizetype batchBytes) override;
    void rewind() override;
    qint64 bytesTotal() const override { return m_text->bytesTotal(); }
    bool startsOver() const override { return m_text->encodingChanged(); }
    QString encoding() const override { return encodingName(m_text->encoding()); }
    QList<char> delimiters() const override { return {',', ';', '\t', '|'}; }
    void setDelimiter(char delimiter) override;

private:
    std::shared_ptr<const void> m_owner;
    std::unique_ptr<TextSource> m_text;
    std::unique_ptr<RecordReader> m_reader;
    char m_delimiter = ',';
};

} // namespace dropbeat

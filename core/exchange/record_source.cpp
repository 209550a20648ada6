// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/record_source.h"

namespace dropbeat {

bool DelimitedRecords::next(RecordBatch &batch, qsizetype batchBytes)
{
    if (!m_reader) {
        m_reader = std::make_unique<RecordReader>(*m_text, m_delimiter, batchBytes);
    }
    return m_reader->next(batch);
}

void DelimitedRecords::rewind()
{
    m_text->rewind();
    m_reader.reset();
}

void DelimitedRecords::setDelimiter(char delimiter)
{
    m_delimiter = delimiter;
    rewind();
}

} // namespace dropbeat

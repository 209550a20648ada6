// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

#include <vector>

namespace dropbeat {

/// Numbers for the few texts that stand in many rows. The last one is looked at first: it mostly comes again.
class RepeatedTexts
{
public:
    quint32 indexOf(QByteArrayView text)
    {
        if (m_last < m_texts.size() && m_texts[m_last] == text) {
            return m_last;
        }
        const auto found = m_index.constFind(QByteArray::fromRawData(text.data(), text.size()));
        if (found != m_index.constEnd()) {
            m_last = *found;
            return m_last;
        }
        m_last = static_cast<quint32>(m_texts.size());
        m_texts.push_back(text.toByteArray());
        m_index.insert(m_texts.back(), m_last);
        return m_last;
    }
    const std::vector<QByteArray> &texts() const { return m_texts; }

private:
    quint32 m_last = 0;
    std::vector<QByteArray> m_texts;
    QHash<QByteArray, quint32> m_index;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_model.h"

#include "ui/shell/fuzzy_match.h"

#include <algorithm>

namespace dropbeat {

void PaletteModel::setEntries(std::vector<PaletteEntry> entries)
{
    m_entries = std::move(entries);
    find();
}

void PaletteModel::setTyped(const QString &typed)
{
    m_typed = typed.trimmed();
    find();
}

void PaletteModel::find()
{
    beginResetModel();
    std::vector<std::pair<int, size_t>> scored;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const PaletteEntry &entry = m_entries[i];
        if (const auto score = fuzzyScore(m_typed, entry.text)) {
            scored.emplace_back(*score, i);
        } else if (const auto loose = fuzzyScore(m_typed, entry.text + u' ' + entry.detail)) {
            scored.emplace_back(*loose / 2, i); // only with where it is
        }
    }
    if (!m_typed.isEmpty()) {
        std::stable_sort(scored.begin(), scored.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    }
    m_found.clear();
    for (const auto &[score, entry] : scored) {
        if (m_found.size() == static_cast<size_t>(kMost)) {
            break;
        }
        m_found.push_back(entry);
    }
    endResetModel();
}

const PaletteEntry &PaletteModel::entryAt(int row) const
{
    return m_entries[m_found[static_cast<size_t>(row)]];
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const PaletteEntry &entry = entryAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case DetailRole:
        return entry.detail;
    case ShortcutRole:
        return entry.shortcut;
    case IconRole:
        return entry.icon;
    case Qt::AccessibleTextRole:
        return entry.detail.isEmpty() ? entry.text : entry.text + QStringLiteral(", ") + entry.detail;
    default:
        return {};
    }
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/line_bank_model.h"

#include "ui/widgets/drop_words.h"
#include "ui/widgets/judgement_words.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/theme.h"

#include <QLocale>

#include <algorithm>

namespace dropbeat {

void LineBankModel::setBank(LineBank bank, const Currency &currency)
{
    beginResetModel();
    m_bank = std::move(bank);
    m_currency = currency;
    m_shown = matching(m_bank, m_typed);
    endResetModel();
}

void LineBankModel::setFilter(const QString &typed)
{
    beginResetModel();
    m_typed = typed;
    m_shown = matching(m_bank, typed);
    endResetModel();
}

const BankLine *LineBankModel::at(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_bank.lines[m_shown[static_cast<size_t>(row)]];
}

int LineBankModel::rowOf(const QString &text) const
{
    const auto found =
        std::find_if(m_shown.begin(), m_shown.end(), [&](size_t place) { return m_bank.lines[place].text == text; });
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

int LineBankModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int LineBankModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LineBankModel::text(const BankLine &line, int column) const
{
    switch (column) {
    case Line:
        return QString(line.text).replace(u'\n', u' ');
    case HowItDid:
        return m_bank.kpi && line.how.value ? valueText(*m_bank.kpi, line.how, m_currency) : tr("no results yet");
    case Uses:
        return line.uses == 0 ? tr("never") : QLocale().toString(line.uses);
    default:
        return line.lastUsed.isValid() ? QLocale().toString(line.lastUsed, QStringLiteral("d MMM yyyy")) : QString();
    }
}

QVariant LineBankModel::data(const QModelIndex &index, int role) const
{
    const BankLine *line = index.isValid() ? at(index.row()) : nullptr;
    if (!line) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(*line, index.column());
    case Qt::ToolTipRole:
        if (index.column() == HowItDid && m_bank.kpi) {
            return judgementText(*m_bank.kpi, line->how, m_currency, line->uses > 0);
        }
        return index.column() == Line ? QStringList{line->text, line->note}.join(u'\n').trimmed() : line->lastClip;
    case ToneRole:
        return static_cast<int>(
            index.column() == Line || (index.column() == HowItDid && line->how.value) ? Tone::Ink : Tone::Muted);
    case StrongRole:
        return index.column() == Line && !line->saved.isNull();
    case Qt::AccessibleTextRole:
        return index.column() == Line && !line->saved.isNull() ? tr("%1, kept").arg(line->text)
                                                               : text(*line, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Uses ? QVariant(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    default:
        return {};
    }
}

QVariant LineBankModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == Uses) {
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Line:
        return tr("Line");
    case HowItDid:
        return m_bank.kpi ? m_bank.kpi->name : tr("How it did");
    case Uses:
        return tr("Variants");
    default:
        return tr("Last used");
    }
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/order_facts.h"
#include "core/exchange/order_rows_reader.h"
#include "core/exchange/subject_index.h"

#include <QSet>

#include <vector>

namespace dropbeat {

/// Turns the rows of a shop's order export into orders. Rows of one order belong together by its name or number,
/// wherever they stand; what only the first of them tells, or all repeat, counts once. An order with a row that can't
/// be read is left out as a whole. What names a person is hashed or passed over, and never kept.
class OrderParser : public OrderRowsReader
{
public:
    OrderParser(const OrderPlan &plan, ImportReport &report);

    std::any prepare(const RecordBatch &batch) override { return m_facts.read(batch); }
    OrderRows finish() override;

protected:
    void readRow() override;

private:
    struct Draft
    {
        ToldOrder told;
        std::optional<qint64> gross;
        std::optional<qint64> adjusted;
        int mark = 99;          ///< by which CustomerMark the customer is known
        bool takenBack = false; ///< has a row that takes money back
        bool sold = false;      ///< has a row that is none
        qint64 firstRow = 0;
        qint64 rejected = 0; ///< rows that can't be read
        bool bad = false;
    };

    Draft *draftOfRow();
    bool readOrder(Draft &draft);
    bool readAmounts(Draft &draft);
    bool readLine(Draft &draft);
    void readStatus(Draft &draft);
    void takeFacts(Draft &draft);
    void readProductList(Draft &draft);
    void complete(Draft &draft) const;
    void addUp(const Draft &draft);
    bool takeFirst(std::optional<qint64> &field, int column);
    bool add(std::optional<qint64> &field, const Amount &amount);
    QString shared(const QString &text);

    OrderFactsReader m_facts;
    SubjectIndex m_index;
    std::vector<Draft> m_drafts;
    QHash<QString, QString> m_texts; ///< each wording once in memory
    QSet<qint64> m_known;            ///< customers
    qint64 m_giftCards = 0;          ///< sold, of orders that count
};

} // namespace dropbeat

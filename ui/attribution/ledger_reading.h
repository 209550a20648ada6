// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/ledger.h"
#include "core/store/plan.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace dropbeat {

using SharedLedger = std::shared_ptr<const LedgerBook>;

/// Reads the ledger for the cards: at once where there are few orders, else on a worker with its own connection. Reads
/// again when the plan changes; of several questions only the last one's answer arrives.
class LedgerReading : public QObject
{
    Q_OBJECT

public:
    /// More orders than this are read on the worker.
    static constexpr qint64 kManyOrders = 5'000;

    explicit LedgerReading(Plan &plan, QObject *parent = nullptr);
    /// Waits for the worker.
    ~LedgerReading() override;

    Plan &plan() const { return m_plan; }
    void setScope(const LedgerScope &scope);
    /// Days that evidence may lie before its order; 0: any time.
    void setWindow(int days);
    const LedgerQuestion &question() const { return m_question; }
    /// Cards read only while somebody looks; what was asked for meanwhile is read then.
    void setAwake(bool awake);
    /// The last answer; null before the first.
    const SharedLedger &book() const { return m_book; }

signals:
    /// The question was asked; what is shown belongs to another one until read() comes.
    void asked();
    void read(const dropbeat::SharedLedger &book);
    void failed(const dropbeat::Error &error);

private:
    struct Answer
    {
        SharedLedger book;
        std::optional<Error> error;
    };

    void askSoon();
    void ask();
    void startWorker();
    void workerDone();
    void planChanged(const Touched &touched);

    Plan &m_plan;
    LedgerQuestion m_question;
    SharedLedger m_book;
    QFutureWatcher<Answer> m_watcher;
    QTimer m_soon; ///< several changes of one gesture are one question
    bool m_awake = false;
    bool m_stale = true;
    bool m_again = false; ///< asked for while the worker was busy
};

} // namespace dropbeat

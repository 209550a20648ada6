// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attribution/ledger_reading.h"

#include "core/attribution/evidence_kinds.h"
#include "core/store/read_aside.h"

#include <QtConcurrent>

#include <array>

namespace dropbeat {

LedgerReading::LedgerReading(Plan &plan, QObject *parent)
    : QObject(parent)
    , m_plan(plan)
{
    m_question.windowDays = usualEvidenceWindow();
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &LedgerReading::ask);
    connect(&m_watcher, &QFutureWatcher<Answer>::finished, this, &LedgerReading::workerDone);
    connect(&plan, &Plan::changed, this, &LedgerReading::planChanged);
}

LedgerReading::~LedgerReading()
{
    m_watcher.waitForFinished();
}

void LedgerReading::setScope(const LedgerScope &scope)
{
    m_question.scope = scope;
    askSoon();
}

void LedgerReading::setWindow(int days)
{
    if (days != m_question.windowDays) {
        m_question.windowDays = days;
        askSoon();
    }
}

void LedgerReading::setAwake(bool awake)
{
    m_awake = awake;
    if (m_awake && m_stale) {
        m_soon.start();
    }
}

void LedgerReading::planChanged(const Touched &touched)
{
    static const std::array<const char *, 16> kTables{
        "channel", "drop_",   "clip",   "variant",  "touchpoint", "link",          "promo_code", "synonym",
        "product", "subject", "order_", "evidence", "setting",    "evidence_said", "result_day", "plan"};
    for (const char *table : kTables) {
        if (touched.has(QLatin1String(table))) {
            askSoon();
            return;
        }
    }
}

void LedgerReading::askSoon()
{
    m_stale = true;
    if (m_awake) {
        m_soon.start();
    }
}

void LedgerReading::ask()
{
    m_stale = false;
    try {
        emit asked();
        if (m_plan.tables().orders().count() > kManyOrders) {
            startWorker();
            return;
        }
        m_again = m_watcher.isRunning(); // what the worker reads is no longer asked for
        m_book = readLedger(m_plan.tables(), m_question);
        emit read(m_book);
    } catch (const Error &error) {
        emit failed(error);
    }
}

void LedgerReading::startWorker()
{
    if (m_watcher.isRunning()) {
        m_again = true;
        m_stale = true;
        return;
    }
    m_watcher.setFuture(
        QtConcurrent::run([path = m_plan.path(), clock = &m_plan.clock(), question = m_question]() -> Answer {
            Answer answer;
            try {
                readAside(path, *clock, [&](const Tables &tables) { answer.book = readLedger(tables, question); });
            } catch (const Error &error) {
                answer.error = error;
            }
            return answer;
        }));
}

void LedgerReading::workerDone()
{
    if (m_again) {
        m_again = false;
        if (m_stale && m_awake) {
            m_soon.start();
        }
        return;
    }
    const Answer answer = m_watcher.result();
    if (answer.error) {
        emit failed(*answer.error);
        return;
    }
    m_book = answer.book;
    emit read(m_book);
}

} // namespace dropbeat

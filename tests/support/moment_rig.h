// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/moment_board.h"
#include "core/actions/moment_trial.h"
#include "tests/support/window_rig.h"
#include "ui/moments/moment_grid.h"
#include "ui/moments/moments_page.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

namespace dropbeat::test {

/// The window on the Moments page of an empty plan.
struct MomentRig : WindowRig
{
    MomentRig()
    {
        startWithPlan();
        keys(Qt::Key_6, Qt::ControlModifier);
        page = qobject_cast<MomentsPage *>(window->pages()->currentWidget());
    }

    QString wobbleKey() const { return QStringLiteral("cart-wobble"); }
    BoardMoment wobble() { return boardMoment(plan().tables(), wobbleKey()).value_or(BoardMoment()); }
    qint64 wobbleWait() { return waitOf(wobble().moment.rule).value_or(0); }
    std::optional<LastDryRun> lastRun() { return lastDryRun(plan().tables(), wobbleKey()); }
    MomentCard *card(const QString &key) const { return page->grid()->card(key); }

    /// Forty shoppers leave a cart at noon of 7 October; thirty order by themselves, one every two minutes.
    QString writeEvents(const QByteArray &header = "customer_id,event,timestamp", const QByteArray &cart = "cart",
                        const QByteArray &order = "order") const
    {
        QFile file(folder.filePath(QStringLiteral("october.csv")));
        QByteArray rows = header + '\n';
        const QDateTime noon(QDate(2026, 10, 7), QTime(12, 0), Qt::UTC);
        for (int i = 0; i < 40; ++i) {
            const QByteArray who = "C" + QByteArray::number(i);
            rows += who + ',' + cart + ',' + noon.toString(Qt::ISODate).toLatin1() + '\n';
            if (i < 30) {
                rows += who + ',' + order + ',' + noon.addSecs(120 * (i + 1)).toString(Qt::ISODate).toLatin1() + '\n';
            }
        }
        return file.open(QIODevice::WriteOnly) && file.write(rows) == rows.size() ? file.fileName() : QString();
    }

    MomentsPage *page = nullptr;
};

/// The words of a PDF, one space between them; empty without pdftotext.
inline QString wordsOf(const QString &pdf)
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) {
        return {};
    }
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), pdf, QStringLiteral("-")});
    return reader.waitForFinished(60'000) ? QString::fromUtf8(reader.readAllStandardOutput()).simplified() : QString();
}

} // namespace dropbeat::test

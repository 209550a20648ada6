// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/moments/setup_sheet.h"
#include "ui/moments/moments_context.h"

#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QPoint;
class QWidget;

namespace dropbeat {

class MomentGrid;
class Plan;

/// Moments in and out of files: set-up sheets, their rules as JSON, results of live ones.
class MomentHandover : public QObject
{
    Q_OBJECT

public:
    MomentHandover(Plan &plan, MomentGrid &grid, const MomentsContext &context,
                   std::function<void(const Error &)> report, QWidget *page);

    const QList<QAction *> &actions() const { return m_actions; }
    /// Asks for the tool, then where to.
    void showSheetMenu(const QPoint &at);
    void importResults();

signals:
    void said(const QString &text);

private:
    void add(const char *name, const QString &text, bool writes, std::function<void()> run);
    void saveSheet(SetupTool tool);
    void saveRules();
    void importRules();
    void write(const QString &path, const QByteArray &bytes);
    QByteArray read(const QString &path) const;

    Plan &m_plan;
    MomentGrid &m_grid;
    const MomentsContext &m_context;
    std::function<void(const Error &)> m_report;
    QWidget *m_page;
    QList<QAction *> m_actions;
};

} // namespace dropbeat

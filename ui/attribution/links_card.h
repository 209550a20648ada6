// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/link_book.h"
#include "core/domain/ledger_scope.h"
#include "ui/attribution/attribution_context.h"
#include "ui/widgets/card.h"

class QPushButton;
class QTableView;

namespace dropbeat {

class FindingList;
class LinksModel;
class ToneLabel;

/// The links of a drop: what each hands out, its code, where it lands and who clicked; what the review says about them;
/// and the ways to make, change, copy and print them.
class LinksCard : public Card
{
    Q_OBJECT

public:
    LinksCard(Plan &plan, AttributionContext context, ReportError report, QWidget *parent = nullptr);

    void setScope(const LedgerScope &scope);
    void reload();
    void choose(Id<Link> link);

    void newLink();
    void openLink(Id<Link> link);
    void makeAll();
    void copyAll();
    void openQrCodes();
    void openCodes();
    void openConventions();
    void saveTable();

    /// In the order of the menu; each knows its menu ("attribution").
    QList<QAction *> commands() const { return m_commands; }
    QAction *command(const QString &name) const;
    LinksModel *model() const { return m_model; }
    QTableView *table() const { return m_table; }
    FindingList *findings() const { return m_findings; }

signals:
    /// Something for the status line.
    void said(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeTable();
    void makeTeaching();
    void makeFoot();
    void makeCommands();
    QAction *add(const char *name, const QString &text, const QKeySequence &keys, bool writes,
                 std::function<void()> run);
    void planChanged(const Touched &touched);
    void showFindings();
    void fit();
    std::vector<Id<Link>> chosen() const;
    Id<Link> current() const;
    void copyChosen();
    void duplicate();
    void moveBy(int by);
    void removeChosen();
    /// The drop of a new link or code: the scope's, else that of the chosen link, else the first there is.
    Id<Drop> dropToFill() const;

    Plan &m_plan;
    AttributionContext m_context;
    ReportError m_report;
    LedgerScope m_scope;
    bool m_dirty = true;
    LinksModel *m_model;
    QTableView *m_table;
    QWidget *m_teaching = nullptr;
    FindingList *m_findings;
    ToneLabel *m_missing = nullptr;
    QPushButton *m_make = nullptr;
    QList<QAction *> m_commands;
};

} // namespace dropbeat

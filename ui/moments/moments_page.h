// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/finding.h"
#include "ui/moments/moments_context.h"

#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace dropbeat {

class DryRunCard;
class MomentCommands;
class MomentEditor;
class MomentFindings;
class MomentGrid;
class MomentHandover;
class MomentResultsCard;
class PageHeader;
class Plan;
class SetupCard;
class Touched;

/// The board of lifecycle moments: the cards, and beside them the chosen one to be edited and tried. Puts the parts
/// together; each fills itself from the plan.
class MomentsPage : public QWidget
{
    Q_OBJECT

public:
    MomentsPage(Plan &plan, MomentsContext context, QWidget *parent = nullptr);

    PageHeader *header() const { return m_header; }
    MomentGrid *grid() const { return m_grid; }
    MomentEditor *editor() const { return m_editor; }
    MomentCommands *commands() const { return m_commands; }
    SetupCard *setup() const { return m_setup; }
    DryRunCard *dryRun() const { return m_dryRun; }
    MomentFindings *findings() const { return m_findings; }
    MomentResultsCard *results() const { return m_results; }
    QString chosen() const;
    /// Brings the page up to date and chooses a moment.
    void choose(const QString &key);

signals:
    void problem(const dropbeat::Error &error);
    void findingOpened(const dropbeat::Finding &finding);
    void chosenChanged(const QString &key);
    void said(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeHeader();
    QWidget *makeBody();
    QWidget *makeSide(QWidget *parent);
    void planChanged(const Touched &touched);
    void refresh();
    void showChosen();
    void fillCards();
    void connectCards();
    void open(const Finding &finding);
    void layOutColumns();

    Plan &m_plan;
    MomentsContext m_context;
    PageHeader *m_header;
    MomentGrid *m_grid = nullptr;
    MomentEditor *m_editor = nullptr;
    MomentCommands *m_commands = nullptr;
    MomentHandover *m_handover = nullptr;
    SetupCard *m_setup = nullptr;
    DryRunCard *m_dryRun = nullptr;
    MomentFindings *m_findings = nullptr;
    MomentResultsCard *m_results = nullptr;
    QBoxLayout *m_columns = nullptr;
    QWidget *m_side = nullptr;
    bool m_dirty = true;
};

} // namespace dropbeat

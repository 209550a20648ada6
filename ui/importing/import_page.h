// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/import_draft.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace dropbeat {

class Card;
class FilePanel;
class FileStep;
class PageHeader;
class ProblemBanner;
class ReportView;
class StepArea;

/// The import assistant: files come in here, are understood, assigned, checked and imported. Keeps its state while
/// other pages are looked at.
class ImportPage : public QWidget
{
    Q_OBJECT
public:
    explicit ImportPage(Plan &plan, QWidget *parent = nullptr);
    ~ImportPage() override;

    /// Takes files in, beside those there are. Files wait their turn while an import is being written.
    void begin(const QStringList &files);
    PageHeader *header() const { return m_header; }
    ImportDraft &draft() { return *m_draft; }
    /// Where an example of the page's work is to be seen: 0 File … 3 Check.
    void goToStep(int step);

signals:
    /// An import was carried out. Null when the files held nothing new.
    void finished(dropbeat::Id<dropbeat::ImportBatch> batch);
    /// The person wants to look at what came in.
    void resultsRequested();
    void historyRequested();
    /// The assistant was left; nothing of it is kept.
    void closed();
    /// A plan in the currency of a file is wanted; the file is offered to it again with files().
    void newPlanRequested(const dropbeat::Currency &currency);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    QWidget *reportPage();
    void connectAll();
    void chooseFiles();
    void replaceFile(int index);
    void setFile(int index);
    void showStep(int step);
    void filesChanged();
    void fileChanged(int index);
    void phaseChanged();
    void showSteps();
    void showReport(const ImportResult &result);
    void takeBack();
    void importMore();
    void close();

    std::unique_ptr<ImportDraft> m_draft;
    PageHeader *m_header;
    FilePanel *m_panel;
    QStackedWidget *m_pages;
    FileStep *m_fileStep;
    StepArea *m_area;
    Card *m_reportCard;
    ProblemBanner *m_reportBanner;
    ReportView *m_report;
    QPushButton *m_takeBack;
    QPushButton *m_seeResults;
    QStringList m_waiting; ///< files dropped while an import was written
    int m_file = -1;
    bool m_looking = false; ///< files were just added: go on by itself when they are understood
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/script_sheet.h"
#include "core/store/plan.h"
#include "ui/print/beat_frame.h"
#include "ui/print/printed_page.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QLabel;
class QPushButton;

namespace dropbeat {

class ClipPictures;

/// Chooses what to print (months, an agenda, a drop's plan, its shot list or storyboards) and shows the pages before
/// they are printed or saved.
class PrintDialog : public QDialog
{
    Q_OBJECT

public:
    enum What { Months, Agenda, OneDrop, Shots, Storyboards };

    PrintDialog(Plan &plan, Id<Drop> current, QWidget *parent = nullptr);
    void choose(What what);

    const PrintedPages &pages() const { return m_pages; }
    QPageSize paper() const;
    QString name() const;

signals:
    void printWanted();
    void saveWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build(Id<Drop> current);
    void lay();
    PrintedPages pagesOfDrop(What what, Id<Drop> drop);
    FrameSource framesOf(const std::vector<ScriptSheet> &sheets, Id<Drop> drop);
    void showPage(size_t page);

    Plan &m_plan;
    PrintedPages m_pages;
    size_t m_page = 0;
    ClipPictures *m_pictures = nullptr; ///< of the drop whose scripts are shown
    Id<Drop> m_pictured;
    QComboBox *m_what;
    QComboBox *m_drop;
    QComboBox *m_paper;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QLabel *m_view;
    QLabel *m_number;
    QPushButton *m_back = nullptr;
    QPushButton *m_on = nullptr;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/column_filter.h"
#include "ui/importing/column_model.h"
#include "ui/importing/first_rows_model.h"
#include "ui/importing/import_draft.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace dropbeat {

class ChoiceTable;
class FileQuestions;
class FileSettings;
class ProblemBanner;
class ToneLabel;

/// How one file's columns are understood, to be looked through and corrected.
class ColumnsStep : public Card
{
    Q_OBJECT
public:
    explicit ColumnsStep(ImportDraft &draft, QWidget *parent = nullptr);
    void setFile(int index);
    void setReadOnly(bool readOnly);
    /// Puts the keyboard where this step is worked on.
    void takeFocus();
    ChoiceTable *table() const { return m_table; }

private:
    void build();
    QWidget *filterLine();
    QWidget *tables();
    void refresh();
    void showProblem(const FileDraft &file);
    void showCount();
    void showMissing(const FileDraft &file);
    void sizeRows();

    ImportDraft &m_draft;
    int m_file = -1;
    QString m_shown; ///< the file whose columns are arranged
    ColumnModel m_model;
    ColumnFilter m_filter;
    FirstRowsModel m_firstRows;
    ProblemBanner *m_banner;
    FileQuestions *m_questions;
    QLineEdit *m_search;
    ToneLabel *m_count;
    QCheckBox *m_all;
    QPushButton *m_preview;
    QStackedWidget *m_tables;
    ChoiceTable *m_table;
    QTableView *m_rows;
    ToneLabel *m_missing;
    FileSettings *m_settings;
};

} // namespace dropbeat

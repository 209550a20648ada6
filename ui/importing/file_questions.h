// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/import_draft.h"

#include <QWidget>

class QComboBox;
class QDateEdit;

namespace dropbeat {

class ToneLabel;

/// What only a person can know about a file: which of its tables to import, which of its sheets is meant, the days it
/// covers when it has no dates (or none with a year), and whether 05/06 is in June.
class FileQuestions : public QWidget
{
    Q_OBJECT
public:
    explicit FileQuestions(ImportDraft &draft, QWidget *parent = nullptr);
    void setFile(int index);
    /// Whether there is anything to ask or to correct.
    bool hasQuestions() const;

private:
    void buildTable();
    void showTable(const FileDraft &file);
    void buildPart();
    void showPart(const FileDraft &file);
    void buildPeriod();
    void buildDayFirst();
    void usePeriod();
    void showPeriod(const FileDraft &file);

    ImportDraft &m_draft;
    int m_file = -1;
    QString m_guessedFor; ///< the file the dates were last filled in for
    QWidget *m_tableLine;
    QComboBox *m_table;
    QWidget *m_partLine;
    QComboBox *m_part;
    QWidget *m_period;
    QDateEdit *m_from;
    QDateEdit *m_to;
    ToneLabel *m_periodText;
    QWidget *m_days;
    QComboBox *m_dayFirst;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attribution/ledger_reading.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTableView;

namespace dropbeat {

class AnswersModel;
class ProblemBanner;
class SynonymsModel;
class ToneLabel;

/// What survey answers mean: every answer of the orders shown, those nobody understands first, and the words for
/// channels, one's own and Dropbeat's. Every change is written as it is made.
class SynonymsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SynonymsDialog(LedgerReading &reading, QWidget *parent = nullptr);

    QTableView *answers() const { return m_answers; }
    QTableView *synonyms() const { return m_synonyms; }
    QLineEdit *words() const { return m_words; }
    QComboBox *channel() const { return m_channel; }
    QPushButton *keep() const { return m_keep; }
    QPushButton *remove() const { return m_remove; }

private:
    QWidget *makeAnswers();
    QWidget *makeWords();
    QWidget *makeEntry();
    void reload();
    void takeAnswer();
    void takeSynonym();
    void write();
    void removeChosen();
    void enable();

    LedgerReading &m_reading;
    ProblemBanner *m_problem;
    AnswersModel *m_answersModel;
    SynonymsModel *m_synonymsModel;
    QTableView *m_answers = nullptr;
    QTableView *m_synonyms = nullptr;
    QLineEdit *m_words = nullptr;
    QComboBox *m_channel = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_remove = nullptr;
    ToneLabel *m_none = nullptr;
};

} // namespace dropbeat

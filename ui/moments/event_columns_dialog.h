// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/exchange/event_preview.h"
#include "core/store/plan.h"
#include "ui/moments/event_rows_model.h"

#include <QDialog>
#include <QSet>

class QCheckBox;
class QComboBox;
class QPushButton;
class QSpinBox;
class QTableView;

namespace dropbeat {

class EventColumnsForm;
class EventNamesForm;
class ToneLabel;

/// How files of shop events are read, to be looked through and changed before the moments are tried on them: which
/// column is which, what the file's events mean, when a session ends; with the first rows as they are understood.
class EventColumnsDialog : public QDialog
{
    Q_OBJECT

public:
    /// tables: all of the files, at least one.
    EventColumnsDialog(Plan &plan, std::vector<EventTable> tables, QWidget *parent = nullptr);

    /// What a person has changed, by the header it is for.
    EventMappings byHand() const;

signals:
    void problem(const dropbeat::Error &error);

private:
    QWidget *makeForms();
    QWidget *makeBelow();
    void showTable(int index);
    void takeChange();
    void showPreview();
    /// Keeps with the plan what is to be remembered, and closes.
    void finish();

    Plan &m_plan;
    std::vector<EventTable> m_tables;
    EventFileOptions m_options;
    std::vector<EventMapping> m_mappings; ///< as m_tables
    QSet<int> m_changed;                  ///< tables
    int m_shown = 0;
    QComboBox *m_file;
    ToneLabel *m_kind;
    EventColumnsForm *m_columns;
    EventNamesForm *m_names;
    ToneLabel *m_noNames = nullptr;
    EventRowsModel m_rows;
    QTableView *m_view = nullptr;
    ToneLabel *m_problems = nullptr;
    QSpinBox *m_idle = nullptr;
    QCheckBox *m_remember = nullptr;
    QPushButton *m_try = nullptr;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/assignment_filter.h"
#include "ui/importing/import_draft.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QLineEdit;
class QMenu;
class QPushButton;

namespace dropbeat {

class ChoiceTable;
class ToneLabel;

/// Says which drop, clip, variant or touchpoint each reported ad belongs to; one by one or many at once.
class AssignStep : public Card
{
    Q_OBJECT
public:
    explicit AssignStep(ImportDraft &draft, QWidget *parent = nullptr);
    void setReadOnly(bool readOnly);
    void takeFocus();
    ChoiceTable *table() const { return m_table; }

private:
    void build();
    QWidget *filterLine();
    void fillMenu();
    void addTargets(QMenu &menu, int &at, int depth);
    void refresh();
    QList<int> selectedRows() const;

    ImportDraft &m_draft;
    AssignmentModel &m_model;
    AssignmentFilter m_filter;
    QLineEdit *m_search;
    QCheckBox *m_onlyUnassigned;
    QPushButton *m_assign;
    QMenu *m_menu;
    ChoiceTable *m_table;
    ToneLabel *m_hint;
    bool m_readOnly = false;
};

} // namespace dropbeat

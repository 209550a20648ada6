// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/import_draft.h"
#include "ui/widgets/card.h"

class QButtonGroup;
class QVBoxLayout;

namespace dropbeat {

class ElidedLabel;
class StepList;
class ToneLabel;

/// At the left of the assistant: the file worked on, the other files to change to, and the steps.
class FilePanel : public Card
{
    Q_OBJECT
public:
    explicit FilePanel(ImportDraft &draft, QWidget *parent = nullptr);
    void setFile(int index);
    StepList *steps() const { return m_steps; }

signals:
    void fileChosen(int index);

private:
    void rebuild();
    void refresh();
    QString stateText(int index) const;

    ImportDraft &m_draft;
    int m_file = -1;
    QVBoxLayout *m_list;
    QButtonGroup *m_group;
    ElidedLabel *m_name;
    ToneLabel *m_kind;
    StepList *m_steps;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/import_draft.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace dropbeat {

class FileQuestions;
class ProblemBanner;

/// One file of the import on the File step: what it was recognised as, or why it can't come in, with the ways on.
class FileCard : public Card
{
    Q_OBJECT
public:
    FileCard(ImportDraft &draft, int index, QWidget *parent = nullptr);
    void refresh();

signals:
    void anotherFileWanted(int index);
    void columnsWanted(int index);
    void newPlanRequested(const dropbeat::Currency &currency);

private:
    void showState(const FileDraft &file);
    void showRefusal(const FileDraft &file);
    void showForeignCurrency(const Currency &currency);
    void addWaysOn(const FileDraft &file);
    QPushButton *addWay(const QString &text);
    void clearWays();

    ImportDraft &m_draft;
    int m_index;
    ProblemBanner *m_banner;
    QWidget *m_ways;
    FileQuestions *m_questions;
};

} // namespace dropbeat

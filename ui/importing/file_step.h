// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/import_draft.h"

#include <QWidget>

class QPushButton;
class QStackedLayout;
class QVBoxLayout;

namespace dropbeat {

class FileCard;

/// The first step: choose files or drop them here; then what became of each.
class FileStep : public QWidget
{
    Q_OBJECT
public:
    explicit FileStep(ImportDraft &draft, QWidget *parent = nullptr);
    QPushButton *nextButton() const { return m_next; }

signals:
    void filesWanted();
    void anotherFileWanted(int index);
    void columnsWanted(int index);
    void newPlanRequested(const dropbeat::Currency &currency);
    void next();
    void cancelled();

private:
    QWidget *emptyPage();
    QWidget *example();
    QWidget *filesPage();
    void rebuild();
    void refresh(int index);
    void showNext();

    ImportDraft &m_draft;
    QStackedLayout *m_pages;
    QVBoxLayout *m_cards;
    QPushButton *m_next;
    std::vector<FileCard *> m_files;
};

} // namespace dropbeat

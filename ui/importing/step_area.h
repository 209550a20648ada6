// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/import_draft.h"

#include <QWidget>

class QGridLayout;
class QPushButton;

namespace dropbeat {

class AssignStep;
class CheckStep;
class ColumnsStep;
class ProgressStrip;

/// Columns, assignment and check: side by side where there is room, one after the other where there is not; below them
/// Back, Cancel and the button that imports.
class StepArea : public QWidget
{
    Q_OBJECT
public:
    enum Step { Columns = 1, Assign = 2, Check = 3 };

    explicit StepArea(ImportDraft &draft, QWidget *parent = nullptr);
    void setFile(int index);
    void setStep(int step);
    int step() const { return m_step; }
    bool isWide() const { return m_wide; }
    /// The step that asks for attention: what a wide area marks as current.
    int attention() const;
    CheckStep *check() const { return m_check; }

signals:
    void stepChanged(int step);
    void back();
    void cancelled();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void arrange();
    void stretch();
    void refresh();
    void refreshImport();
    QString importText() const;
    void showProgress(const QString &what, qint64 done, qint64 total);
    void goOn();
    void goBack();

    ImportDraft &m_draft;
    int m_step = Columns;
    bool m_wide = false;
    QGridLayout *m_grid;
    ColumnsStep *m_columns;
    AssignStep *m_assign;
    CheckStep *m_check;
    QWidget *m_right;
    QWidget *m_footer;
    ProgressStrip *m_progress;
    QPushButton *m_back;
    QPushButton *m_cancel;
    QPushButton *m_import;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clip_format.h"
#include "core/store/plan.h"

#include <QDialog>

#include <vector>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;

namespace dropbeat {

class FieldEditor;
class ProblemBanner;

/// The formats a person saved from clips: save one more from the clip that is shown, name them, delete them. What is
/// done can be undone in the window.
class OwnFormatsDialog : public QDialog
{
    Q_OBJECT

public:
    /// clip: which one a format can be made of; null: none.
    OwnFormatsDialog(Plan &plan, Id<Clip> clip, QWidget *parent = nullptr);

    /// Ready to type the name of a format made of the clip.
    void startSaving();

    QLineEdit *newName() const { return m_newName; }
    QPushButton *saveButton() const { return m_save; }
    QListView *formats() const { return m_formats; }
    QLineEdit *name() const { return m_name; }
    QPushButton *deleteButton() const { return m_delete; }

private:
    QWidget *makeSaving(const Clip &clip);
    QWidget *makeList();
    void save();
    void remove();
    void fill();
    void showChosen();
    const ClipFormat *chosen() const;

    Plan &m_plan;
    Id<Clip> m_clip;
    std::vector<FormatPlan> m_plans;
    ProblemBanner *m_problem;
    QLineEdit *m_newName;
    QPushButton *m_save;
    QStackedWidget *m_shown = nullptr; ///< the formats, or that there are none
    QListView *m_formats;
    QStandardItemModel *m_items;
    QLineEdit *m_name;
    FieldEditor *m_nameEditor;
    Id<ClipFormat> m_named; ///< whose name is in the field
    QPushButton *m_delete;
};

} // namespace dropbeat

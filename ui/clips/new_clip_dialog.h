// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clip_format.h"
#include "core/store/plan.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QListView;
class QPushButton;
class QStandardItemModel;

namespace dropbeat {

class ProblemBanner;

/// Makes a clip of a format, its beats laid out ready to be filled, or an empty one. Shows of each format what it is
/// for, its beats as a bar, its length and the KPI that tells whether it worked.
class NewClipDialog : public QDialog
{
    Q_OBJECT

public:
    /// drop: which one is proposed; null: the first.
    NewClipDialog(Plan &plan, Id<Drop> drop, QWidget *parent = nullptr);

    /// Chooses a format by its key; empty: the empty clip.
    void chooseFormat(const QString &key);
    QListView *formats() const { return m_formats; }
    QLineEdit *name() const { return m_name; }

signals:
    void made(dropbeat::Id<dropbeat::Clip> clip);

private:
    void fillDrops(Id<Drop> drop);
    void fillFormats();
    void make();

    Plan &m_plan;
    std::vector<FormatPlan> m_plans;
    ProblemBanner *m_problem;
    QComboBox *m_drops;
    QLineEdit *m_name;
    QListView *m_formats;
    QStandardItemModel *m_items;
    QPushButton *m_make;
};

} // namespace dropbeat

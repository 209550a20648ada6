// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/drop.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableView;

namespace dropbeat {

class Plan;
class PostsModel;
class ProblemBanner;
class ToneLabel;

/// Counts what customers posted of a drop: day by day and channel by hand, or from a list in a file. Every change is an
/// edit of its own.
class PostsDialog : public QDialog
{
    Q_OBJECT

public:
    using AskForFile = std::function<QString(QWidget *)>;

    /// Without a drop it begins with the one launched last.
    PostsDialog(Plan &plan, Id<Drop> drop, AskForFile askForFile, QWidget *parent = nullptr);

    PostsModel *model() const { return m_model; }
    void importFile(const QString &path);

private:
    void fillDrops(Id<Drop> chosen);
    QWidget *makeEntry();
    void layOut();
    Id<Drop> drop() const;
    void showDrop();
    void add();
    void removeChosen();

    Plan &m_plan;
    AskForFile m_askForFile;
    ProblemBanner *m_problem;
    QComboBox *m_drop;
    PostsModel *m_model;
    QTableView *m_table;
    ToneLabel *m_said;
    QDateEdit *m_day = nullptr;
    QComboBox *m_channel = nullptr;
    QLineEdit *m_hashtag = nullptr;
    QComboBox *m_kind = nullptr;
    QSpinBox *m_posts = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace dropbeat

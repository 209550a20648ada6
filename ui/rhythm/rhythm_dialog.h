// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace dropbeat {

class CadenceEditor;
class FieldEditor;
class PlanNextPanel;
class ProblemBanner;
class ToneLabel;

/// The story arcs of a plan: what each tells, the rhythm of its launches, the order of its chapters, and the next drops
/// at once. Every change is written as it is made.
class RhythmDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RhythmDialog(Plan &plan, QWidget *parent = nullptr);

    /// Shows this arc.
    void choose(Id<Arc> arc);

signals:
    /// Drops were made; the first of them.
    void planned(dropbeat::Id<dropbeat::Drop> first);

protected:
    void done(int result) override;

private:
    QWidget *makeSide();
    QWidget *makeWelcome();
    QWidget *makeArc();
    QWidget *makeStory();
    QWidget *makeBottom();
    void report(const Error &error);
    void reload();
    void showArc();
    void fillChapters();
    void startArc();
    void removeChosen();
    void moveChosenChapter(int by);
    void write(const std::function<void(Arc &)> &change, const QString &gesture = {});
    void writeCadence();
    void planThem();

    Plan &m_plan;
    Id<Arc> m_arc;
    ProblemBanner *m_problem;
    QListWidget *m_arcs = nullptr;
    QPushButton *m_remove = nullptr;
    QListWidget *m_chapters = nullptr;
    QPushButton *m_earlier = nullptr;
    QPushButton *m_later = nullptr;
    QStackedWidget *m_stack;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_premise = nullptr;
    FieldEditor *m_nameEditor = nullptr;
    FieldEditor *m_premiseEditor = nullptr;
    CadenceEditor *m_cadence = nullptr;
    ToneLabel *m_sentence = nullptr;
    PlanNextPanel *m_next = nullptr;
    QPushButton *m_planNext = nullptr;
    QString m_gesture;
};

} // namespace dropbeat

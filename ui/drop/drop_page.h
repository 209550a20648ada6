// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"

#include <QWidget>

class QBoxLayout;
class QPlainTextEdit;

namespace dropbeat {

class ClipsCard;
class FieldEditor;
class IdentityCard;
class PageHeader;
class RolloutCard;
class TargetsCard;

/// One drop, edited in place: who it is, its clips and variants, its roll-out, its targets, its notes.
class DropPage : public QWidget
{
    Q_OBJECT

public:
    explicit DropPage(Plan &plan, QWidget *parent = nullptr);

    void setDrop(Id<Drop> drop);
    Id<Drop> drop() const { return m_drop; }
    ClipsCard *clips() const { return m_clips; }
    RolloutCard *rollout() const { return m_rollout; }
    TargetsCard *targets() const { return m_targets; }

signals:
    void problem(const dropbeat::Error &error);
    void duplicateRequested();
    void moveLaunchRequested();
    /// The drop is no longer in the plan: deleted, or its making undone.
    void gone();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeHeader();
    QWidget *makeBody();
    QWidget *makeNotes();
    void planChanged(const Touched &touched);
    void refresh();
    void writeNotes(const QString &text, const QString &gesture);

    Plan &m_plan;
    Id<Drop> m_drop;
    PageHeader *m_header;
    QBoxLayout *m_columns = nullptr;
    IdentityCard *m_identity = nullptr;
    ClipsCard *m_clips = nullptr;
    RolloutCard *m_rollout = nullptr;
    TargetsCard *m_targets = nullptr;
    QPlainTextEdit *m_notes = nullptr;
    FieldEditor *m_notesEditor = nullptr;
    bool m_dirty = true;
    bool m_coming = false;
};

} // namespace dropbeat

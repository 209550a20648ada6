// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"
#include "core/store/plan.h"

#include <QWidget>

class QBoxLayout;
class QPlainTextEdit;

namespace dropbeat {

class BudgetCard;
class ClipsCard;
class FieldEditor;
class IdentityCard;
class MoneyCard;
class PageHeader;
class ProductsCard;
class RolloutCard;
class TargetsCard;

/// One drop, edited in place: who it is, its roll-out, its clips and variants, its targets, products, budget and notes.
class DropPage : public QWidget
{
    Q_OBJECT

public:
    explicit DropPage(Plan &plan, QWidget *parent = nullptr);

    void setDrop(Id<Drop> drop);
    Id<Drop> drop() const { return m_drop; }
    ClipsCard *clips() const { return m_clips; }
    RolloutCard *rollout() const { return m_rollout; }
    ProductsCard *products() const { return m_products; }
    BudgetCard *budget() const { return m_budget; }
    MoneyCard *money() const { return m_money; }
    IdentityCard *identity() const { return m_identity; }
    TargetsCard *targets() const { return m_targets; }

signals:
    void problem(const dropbeat::Error &error);
    void duplicateRequested();
    void moveLaunchRequested();
    void rhythmRequested();
    /// A person wants to choose a picture for the card, or a file with products.
    void pictureWanted();
    void productsWanted();
    /// All of a touchpoint is to be edited.
    void touchpointDetailsRequested(dropbeat::Id<dropbeat::Touchpoint> touchpoint);
    /// A clip's script is to be written.
    void clipOpened(const dropbeat::Clip &clip);
    /// A finding is to be looked at where its thing is.
    void findingOpened(const dropbeat::Finding &finding);
    /// The drop is no longer in the plan: deleted, or its making undone.
    void gone();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeHeader();
    QWidget *makeBody();
    QWidget *makeNotes();
    void connectFindings();
    void showFindings();
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
    ProductsCard *m_products = nullptr;
    BudgetCard *m_budget = nullptr;
    MoneyCard *m_money = nullptr;
    QWidget *m_side = nullptr;
    QPlainTextEdit *m_notes = nullptr;
    FieldEditor *m_notesEditor = nullptr;
    bool m_dirty = true;
    bool m_coming = false;
};

} // namespace dropbeat

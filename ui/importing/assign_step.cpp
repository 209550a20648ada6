// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/assign_step.h"

#include "ui/importing/choice_table.h"
#include "ui/importing/import_words.h"
#include "ui/importing/wrapped_cell.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/tone_label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace dropbeat {

AssignStep::AssignStep(ImportDraft &draft, QWidget *parent)
    : Card(tr("Which clip is which"), parent)
    , m_draft(draft)
    , m_model(draft.assignments())
    , m_search(new QLineEdit(this))
    , m_onlyUnassigned(new QCheckBox(tr("Only &unassigned"), this))
    , m_assign(makeButton(QString(), ButtonLook::Small, this))
    , m_menu(new QMenu(m_assign))
    , m_hint(new ToneLabel(QString(), Tone::Muted, FontRole::Small, this))
{
    m_filter.setSourceModel(&m_model);
    build();
    connect(&m_model, &AssignmentModel::choicesChanged, this, &AssignStep::refresh);
    connect(&draft, &ImportDraft::phaseChanged, this, &AssignStep::refresh);
    connect(m_menu, &QMenu::aboutToShow, this, &AssignStep::fillMenu);
    refresh();
}

void AssignStep::build()
{
    m_table = new ChoiceTable(m_filter, AssignmentModel::BelongsTo, this);
    m_table->setAccessibleName(tr("What the files report on and where it belongs"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setMinimumHeight(110);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() * 2 + 16);
    QHeaderView *header = m_table->horizontalHeader();
    m_table->setShares({35, 0, 37, 28});
    m_table->setItemDelegateForColumn(AssignmentModel::BecauseOf, new WrappedCell(m_table));
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    header->setSectionsClickable(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AssignStep::refresh);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    content()->addWidget(filterLine());
    content()->addWidget(m_table, 1);
    content()->addWidget(m_hint);
}

QWidget *AssignStep::filterLine()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    m_search->setPlaceholderText(tr("Find by name, id or campaign"));
    m_search->setAccessibleName(tr("Find by name, id or campaign"));
    m_search->setClearButtonEnabled(true);
    m_search->setObjectName(QStringLiteral("adSearch"));
    m_onlyUnassigned->setObjectName(QStringLiteral("onlyUnassigned"));
    m_assign->setObjectName(QStringLiteral("assignSelected"));
    m_assign->setMenu(m_menu);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_onlyUnassigned);
    layout->addWidget(m_assign);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) { m_filter.setText(text); });
    connect(m_onlyUnassigned, &QCheckBox::toggled, this, [this](bool on) { m_filter.setOnlyUnassigned(on); });
    return line;
}

void AssignStep::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_table->setReadOnly(readOnly);
    refresh();
}

void AssignStep::takeFocus()
{
    m_table->setFocus();
    if (!m_table->currentIndex().isValid()) {
        m_table->setCurrentIndex(m_filter.index(0, AssignmentModel::BelongsTo));
    }
}

QList<int> AssignStep::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        rows << m_filter.mapToSource(index).row();
    }
    return rows;
}

void AssignStep::fillMenu()
{
    qDeleteAll(m_menu->findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly));
    m_menu->clear();
    int at = 0;
    addTargets(*m_menu, at, 0);
}

/// Entries of one depth; what follows deeper goes into a submenu that begins with the thing itself.
void AssignStep::addTargets(QMenu &menu, int &at, int depth)
{
    const auto &choices = m_model.targets().all();
    const auto depthAt = [&](int i) {
        return i < static_cast<int>(choices.size()) ? choices[static_cast<size_t>(i)].depth : -1;
    };
    const auto addAction = [this](QMenu &into, const QString &text, const Assignment::Target &target) {
        QAction *action = into.addAction(QString(text).replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, target] { m_model.assign(selectedRows(), target); });
    };
    while (depthAt(at) >= depth) {
        const TargetChoices::Choice choice = m_model.targets().at(at);
        ++at;
        if (depthAt(at) <= choice.depth) {
            addAction(menu, choice.own, choice.target);
            continue;
        }
        QMenu *sub = menu.addMenu(QString(choice.own).replace(u'&', QStringLiteral("&&")));
        addAction(*sub, choice.depth == 0 ? tr("The whole drop") : tr("The clip, no variant"), choice.target);
        sub->addSeparator();
        addTargets(*sub, at, choice.depth + 1);
    }
}

void AssignStep::refresh()
{
    const int selected = static_cast<int>(m_table->selectionModel()->selectedRows().size());
    m_assign->setEnabled(selected > 0 && !m_readOnly && !m_model.targets().isEmpty());
    m_assign->setText(selected > 1 ? tr("&Assign %1 to").arg(importwords::number(selected)) : tr("&Assign to"));
    const int total = m_model.rowCount();
    const int unassigned = m_model.unassigned();
    setSubtitle(total == 0 ? QString()
                : unassigned == 0
                    ? tr("all %1 assigned").arg(importwords::number(total))
                    : tr("%1 of %2 not yet assigned").arg(importwords::number(unassigned), importwords::number(total)));
    m_search->parentWidget()->setVisible(total > 0);
    m_table->setVisible(total > 0 || !m_draft.holdsOrders()); // heads over nothing say nothing
    if (total == 0 && m_draft.holdsOrders()) {
        m_hint->setText(
            tr("Orders need not be assigned: which drop and link they belong to is found by their articles, "
               "codes and links, also by those you make later."));
    } else if (total == 0) {
        m_hint->setText(tr("The ads of the file appear here when it has been read."));
    } else if (m_model.targets().isEmpty()) {
        m_hint->setText(tr("This plan has no drops yet. Import now; when there are drops and clips, say on the Results "
                           "page what belongs where."));
    } else {
        m_hint->setText(unassigned > 0 ? tr("What is not assigned comes in too, and counts for no clip until it is.")
                                       : QString());
    }
    m_hint->setVisible(!m_hint->text().isEmpty());
}

} // namespace dropbeat

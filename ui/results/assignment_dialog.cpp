// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/assignment_dialog.h"

#include "core/actions/plan_edits.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QTableView>

namespace dropbeat {

namespace {

enum Which { Unassigned, Assigned, Everything };

/// Unassigned or assigned ones, and what was searched for.
class WhichFilter : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWhich(int which, const QString &words)
    {
        m_which = which;
        m_words = words.split(u' ', Qt::SkipEmptyParts);
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        const bool assigned = index.data(SubjectAssignmentModel::AssignedRole).toBool();
        if ((m_which == Unassigned && assigned) || (m_which == Assigned && !assigned)) {
            return false;
        }
        const QString text = index.data(SubjectAssignmentModel::SearchRole).toString();
        return std::all_of(m_words.begin(), m_words.end(),
                           [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    }

private:
    int m_which = Unassigned;
    QStringList m_words;
};

} // namespace

AssignmentDialog::AssignmentDialog(Plan &plan, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_model(new SubjectAssignmentModel(this))
    , m_filter(new WhichFilter(this))
    , m_problem(new ProblemBanner(this))
    , m_search(new QLineEdit(this))
    , m_which(new QComboBox(this))
    , m_table(new QTableView(this))
    , m_targets(new QComboBox(this))
    , m_assign(makeButton(tr("Assign"), ButtonLook::Primary, this))
    , m_takeOut(makeButton(tr("Take out"), ButtonLook::Outlined, this))
    , m_byName(makeButton(tr("Assign by name"), ButtonLook::Outlined, this))
    , m_told(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
{
    setWindowTitle(tr("What do these results belong to?"));
    resize(920, 620);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    auto *explanation =
        new ToneLabel(tr("Results count for the drop, clip, variant or touchpoint they are assigned to; "
                         "without one they count nowhere. What you say here is remembered for the next "
                         "import."),
                      Tone::Muted, FontRole::Body, this);
    explanation->setWordWrap(true);
    column->addWidget(explanation);
    column->addWidget(m_problem);
    column->addWidget(makeTop());
    makeTable();
    column->addWidget(m_table, 1);
    column->addWidget(makeBottom());
    auto *undo = new QShortcut(QKeySequence::Undo, this);
    connect(undo, &QShortcut::activated, this,
            [this] { attempt([this] { m_plan.undo(); }, [this](const Error &error) { m_problem->show(error); }); });
    auto *redo = new QShortcut(QKeySequence::Redo, this);
    connect(redo, &QShortcut::activated, this,
            [this] { attempt([this] { m_plan.redo(); }, [this](const Error &error) { m_problem->show(error); }); });
    connect(&m_plan, &Plan::changed, this, &AssignmentDialog::read);
    read();
    if (m_model->unassigned() == 0) {
        m_which->setCurrentIndex(Everything);
        refilter();
    }
    m_table->setFocus();
}

QWidget *AssignmentDialog::makeTop()
{
    auto *top = new QWidget(this);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    m_search->setPlaceholderText(tr("Find an ad or campaign"));
    m_search->setAccessibleName(tr("Find an ad or campaign"));
    m_search->setClearButtonEnabled(true);
    m_which->setAccessibleName(tr("Which are shown"));
    m_which->addItems({tr("Unassigned"), tr("Assigned"), tr("All")});
    m_byName->setToolTip(tr("Assigns every unassigned one whose link (utm_campaign, utm_content) or name carries the "
                            "code of a drop, clip, variant or touchpoint."));
    row->addWidget(m_which);
    row->addWidget(m_search, 1);
    row->addWidget(m_byName);
    connect(m_search, &QLineEdit::textChanged, this, &AssignmentDialog::refilter);
    connect(m_which, &QComboBox::currentIndexChanged, this, &AssignmentDialog::refilter);
    connect(m_byName, &QPushButton::clicked, this, &AssignmentDialog::assignAllByName);
    return top;
}

QWidget *AssignmentDialog::makeBottom()
{
    auto *bottom = new QWidget(this);
    auto *row = new QHBoxLayout(bottom);
    row->setContentsMargins(0, 0, 0, 0);
    auto *label = new ToneLabel(tr("&Belongs to"), Tone::Ink, FontRole::Body, this);
    label->setBuddy(m_targets);
    m_targets->setEditable(true);
    m_targets->setInsertPolicy(QComboBox::NoInsert);
    m_targets->setAccessibleName(tr("Belongs to"));
    m_targets->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_targets->setMinimumContentsLength(20);
    m_targets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_targets->lineEdit()->setPlaceholderText(tr("Type a drop, clip, variant or touchpoint"));
    m_targets->completer()->setFilterMode(Qt::MatchContains);
    m_targets->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_targets->setMaxVisibleItems(16);
    auto *close = makeButton(tr("Close"), ButtonLook::Outlined, this);
    for (QPushButton *button : {m_assign, m_takeOut, m_byName, close}) {
        button->setAutoDefault(false);
    }
    row->addWidget(label);
    row->addWidget(m_targets, 1);
    row->addWidget(m_assign);
    row->addWidget(m_takeOut);
    row->addSpacing(12);
    row->addWidget(m_told, 0);
    row->addWidget(close);
    connect(m_targets->lineEdit(), &QLineEdit::returnPressed, this, &AssignmentDialog::assign);
    connect(m_targets, &QComboBox::currentTextChanged, this, &AssignmentDialog::enableButtons);
    connect(m_assign, &QPushButton::clicked, this, &AssignmentDialog::assign);
    connect(m_takeOut, &QPushButton::clicked, this, &AssignmentDialog::takeOut);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    return bottom;
}

void AssignmentDialog::makeTable()
{
    m_filter->setSourceModel(m_model);
    m_filter->setSortRole(SubjectAssignmentModel::SortRole);
    m_filter->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_table->setModel(m_filter);
    m_table->setSortingEnabled(true);
    styleTable(*m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setAccessibleName(tr("Reported ads, campaigns and accounts"));
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() * 2 + 16);
    m_table->sortByColumn(SubjectAssignmentModel::Spend, Qt::DescendingOrder);
    m_table->horizontalHeader()->setSectionResizeMode(SubjectAssignmentModel::Name, QHeaderView::Stretch);
    m_table->setColumnWidth(SubjectAssignmentModel::Spend, 96);
    m_table->setColumnWidth(SubjectAssignmentModel::Impressions, 104);
    m_table->setColumnWidth(SubjectAssignmentModel::BelongsTo, 260);
    m_table->setColumnWidth(SubjectAssignmentModel::Why, 96);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AssignmentDialog::enableButtons);
    auto *remove = new QShortcut(QKeySequence::Delete, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &AssignmentDialog::takeOut);
    connect(m_table, &QTableView::activated, m_targets, qOverload<>(&QWidget::setFocus));
}

void AssignmentDialog::read()
{
    m_model->read(m_plan.tables());
    fillTargets();
    refilter();
    const int left = m_model->unassigned();
    m_told->setText(left == 0 ? tr("All have their place.") : tr("%n without a place", nullptr, left));
}

void AssignmentDialog::fillTargets()
{
    const QString typed = m_targets->currentText();
    const QSignalBlocker quiet(m_targets);
    m_choices = assignmentChoices(m_plan.tables());
    m_targets->clear();
    for (const AssignmentChoice &choice : m_choices) {
        m_targets->addItem(choice.path);
    }
    m_targets->setCurrentIndex(m_targets->findText(typed));
    m_targets->setEditText(typed);
}

void AssignmentDialog::refilter()
{
    static_cast<WhichFilter *>(m_filter)->setWhich(m_which->currentIndex(), m_search->text());
    enableButtons();
}

void AssignmentDialog::enableButtons()
{
    const bool some = !m_table->selectionModel()->selectedRows().isEmpty();
    const bool named = m_targets->findText(m_targets->currentText(), Qt::MatchFixedString) >= 0;
    m_assign->setEnabled(some && named && !m_plan.isReadOnly());
    m_takeOut->setEnabled(some && m_which->currentIndex() != Unassigned && !m_plan.isReadOnly());
    m_byName->setEnabled(m_model->unassigned() > 0 && !m_plan.isReadOnly());
}

std::vector<Id<Subject>> AssignmentDialog::chosen() const
{
    std::vector<Id<Subject>> subjects;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        subjects.push_back(m_model->subjectAt(m_filter->mapToSource(index).row()));
    }
    return subjects;
}

void AssignmentDialog::assign()
{
    const int at = m_targets->findText(m_targets->currentText(), Qt::MatchFixedString);
    if (at >= 0 && m_assign->isEnabled()) {
        write(m_choices[static_cast<size_t>(at)].target);
    }
}

void AssignmentDialog::takeOut()
{
    if (m_takeOut->isEnabled()) {
        write({});
    }
}

void AssignmentDialog::write(const Assignment::Target &target)
{
    const std::vector<Id<Subject>> subjects = chosen();
    attempt([&] { assignSubjects(m_plan, subjects, target); }, [this](const Error &error) { m_problem->show(error); });
}

void AssignmentDialog::assignAllByName()
{
    attempt(
        [this] {
            const int found = assignByName(m_plan);
            if (found == 0) {
                m_problem->show(ProblemBanner::Severity::Notice, tr("No link or name tells where they belong."),
                                tr("Give ads the code of their clip and variant, such as “style3-b”, or assign them by "
                                   "hand."));
            } else {
                m_problem->hide();
            }
        },
        [this](const Error &error) { m_problem->show(error); });
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/line_bank_dialog.h"

#include "core/actions/clip_edits.h"
#include "ui/clips/line_bank_model.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace dropbeat {

LineBankDialog::LineBankDialog(Plan &plan, LineKind kind, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_problem(new ProblemBanner(this))
    , m_kinds(new QComboBox(this))
    , m_search(new QLineEdit(this))
    , m_model(new LineBankModel(this))
    , m_table(new QTableView(this))
    , m_empty(new ToneLabel({}, Tone::Muted, FontRole::Body, this))
    , m_keep(makeButton({}, ButtonLook::Outlined, this))
    , m_use(makeButton({}, ButtonLook::Primary, this))
{
    setObjectName(QStringLiteral("lineBankDialog"));
    setWindowTitle(tr("Earlier lines"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_problem->hide();
    m_kinds->setObjectName(QStringLiteral("kinds"));
    m_kinds->setAccessibleName(tr("Which lines"));
    m_kinds->addItem(tr("Hooks"), static_cast<int>(LineKind::Hook));
    m_kinds->addItem(tr("Calls to action"), static_cast<int>(LineKind::Cta));
    m_kinds->setCurrentIndex(static_cast<int>(kind));
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setAccessibleName(tr("Find a line, or write one to keep"));
    m_search->setPlaceholderText(tr("Find a line, or write one to keep"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_table->setObjectName(QStringLiteral("lines"));
    m_table->setAccessibleName(tr("Earlier lines"));
    m_table->setModel(m_model);
    styleTable(*m_table);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->horizontalHeader()->setSectionResizeMode(LineBankModel::Line, QHeaderView::Stretch);
    m_table->setColumnWidth(LineBankModel::HowItDid, 210);
    m_table->setColumnWidth(LineBankModel::Uses, 80);
    m_table->setColumnWidth(LineBankModel::Last, 110);
    m_empty->setWordWrap(true);
    m_keep->setObjectName(QStringLiteral("keep"));
    m_keep->setAutoDefault(false);
    m_use->setObjectName(QStringLiteral("use"));
    m_use->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    auto *top = new QHBoxLayout;
    top->addWidget(m_kinds);
    top->addWidget(m_search, 1);
    layout->addWidget(m_problem);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_keep, QDialogButtonBox::ActionRole);
    buttons->addButton(m_use, QDialogButtonBox::AcceptRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &LineBankDialog::use);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, &LineBankDialog::keepOrLetGo);
    connect(m_kinds, &QComboBox::currentIndexChanged, this, &LineBankDialog::read);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_model->setFilter(typed);
        m_table->selectRow(0);
        enable();
    });
    connect(m_table, &QTableView::doubleClicked, this, &LineBankDialog::use);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &LineBankDialog::enable);
    read();
    resize(760, 520);
    m_search->setFocus();
}

LineKind LineBankDialog::kind() const
{
    return static_cast<LineKind>(m_kinds->currentData().toInt());
}

void LineBankDialog::read()
{
    const BankLine *chosen = current();
    const QString text = chosen ? chosen->text : QString();
    m_model->setBank(lineBank(m_plan.tables(), kind()), m_plan.tables().profile().currency);
    m_table->selectRow(std::max(m_model->rowOf(text), 0));
    m_use->setText(kind() == LineKind::Hook ? tr("Use as hook") : tr("Use as CTA"));
    enable();
}

const BankLine *LineBankDialog::current() const
{
    return m_model->at(m_table->currentIndex().row());
}

void LineBankDialog::enable()
{
    const BankLine *line = current();
    const QString typed = m_search->text().trimmed();
    m_use->setEnabled(line != nullptr);
    m_keep->setEnabled(!m_plan.isReadOnly() && (line || !typed.isEmpty()));
    m_keep->setText(line ? line->saved.isNull() ? tr("Keep this line") : tr("Let this line go")
                         : tr("Keep what is written"));
    m_empty->setVisible(!line);
    m_empty->setText(typed.isEmpty()
                         ? tr("Lines appear here as clips are written. Write one above to keep it for later.")
                         : tr("No line has “%1”.").arg(typed));
}

void LineBankDialog::use()
{
    if (const BankLine *line = current()) {
        emit used(kind(), line->text);
        accept();
    }
}

void LineBankDialog::keepOrLetGo()
{
    attempt(
        [this] {
            const BankLine *line = current();
            if (line && !line->saved.isNull()) {
                removeLine(m_plan, line->saved);
            } else {
                saveLine(m_plan, kind(), line ? line->text : m_search->text());
            }
            read();
        },
        [this](const Error &error) { m_problem->show(error); });
}

/// The arrows move in the list while one types.
bool LineBankDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_table, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace dropbeat

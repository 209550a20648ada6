// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/variants_card.h"

#include "core/actions/plan_edits.h"
#include "core/actions/script_edits.h"
#include "core/actions/variant_edits.h"
#include "core/scripts/variants.h"
#include "ui/clips/line_bank_dialog.h"
#include "ui/clips/make_variants_dialog.h"
#include "ui/clips/script_cursor.h"
#include "ui/clips/variant_words.h"
#include "ui/clips/variants_model.h"
#include "ui/drop/row_table.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/tone_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dropbeat {

namespace {

/// Texts are typed over the cell; where it posts comes from a list.
class VariantDelegate : public ChoiceDelegate
{
public:
    using ChoiceDelegate::ChoiceDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.column() == VariantsModel::Posts) {
            return ChoiceDelegate::createEditor(parent, option, index);
        }
        auto *line = new QLineEdit(parent);
        line->setAutoFillBackground(true); // nothing of the cell shows through
        line->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
        return line;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        if (auto *line = qobject_cast<QLineEdit *>(editor)) {
            line->setText(index.data(Qt::EditRole).toString());
        } else {
            ChoiceDelegate::setEditorData(editor, index);
        }
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        if (const auto *line = qobject_cast<const QLineEdit *>(editor)) {
            model->setData(index, line->text(), Qt::EditRole);
        } else {
            ChoiceDelegate::setModelData(editor, model, index);
        }
    }
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override
    {
        if (index.column() == VariantsModel::Posts) {
            ChoiceDelegate::updateEditorGeometry(editor, option, index);
        } else {
            editor->setGeometry(option.rect);
        }
    }
};

} // namespace

VariantsCard::VariantsCard(Plan &plan, ScriptCursor &cursor, std::function<void(const Error &)> report, QWidget *parent)
    : Card(tr("Variants under test"), parent)
    , m_plan(plan)
    , m_cursor(cursor)
    , m_report(report)
    , m_model(new VariantsModel(plan, std::move(report), this))
    , m_table(new RowTable(this))
    , m_banner(new ProblemBanner(this))
    , m_note(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
{
    m_banner->hide();
    m_note->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("testNote"));
    m_table->setObjectName(QStringLiteral("variants"));
    m_table->setAccessibleName(tr("Variants under test"));
    m_table->setWideColumn(VariantsModel::Hook);
    m_table->setSpareColumns({VariantsModel::Caption});
    m_table->setItemDelegate(new VariantDelegate(m_table));
    m_table->setModel(m_model);
    m_table->installEventFilter(this);
    content()->setSpacing(6);
    content()->addWidget(m_banner);
    content()->addWidget(m_table);
    content()->addWidget(m_note);
    makeCommands();
    makeFooter();
    connect(m_table, &RowTable::removalRequested, this,
            [this] { command(QStringLiteral("removeVariant"))->trigger(); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &row) {
        if (!m_following && row.isValid()) {
            m_cursor.setVariant(m_model->at(row.row())->id);
        }
        enable();
    });
    connect(m_model, &VariantsModel::postedChangeWanted, this, &VariantsCard::offerNewVariant);
    connect(&m_cursor, &ScriptCursor::clipChanged, this, [this] {
        m_banner->hide();
        reload();
    });
    connect(&m_cursor, &ScriptCursor::variantChanged, this, &VariantsCard::follow);
    connect(&m_plan, &Plan::changed, this, [this](const Touched &touched) {
        for (const char *table : {"variant", "beat", "clip", "touchpoint", "drop_"}) {
            if (touched.has(QLatin1String(table))) {
                reload();
                return;
            }
        }
    });
    reload();
}

/// A cell that is being edited writes what is typed as the table goes: nothing is offered any more then.
VariantsCard::~VariantsCard()
{
    disconnect(m_model, nullptr, this, nullptr);
}

void VariantsCard::add(const char *name, const QString &text, const QKeySequence &keys, std::function<void()> run)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setProperty("menu", QStringLiteral("clips"));
    connect(action, &QAction::triggered, this, [this, run] { attempt(run, m_report); });
    m_table->addAction(action);
    m_commands << action;
}

void VariantsCard::makeCommands()
{
    add("addVariant", tr("Add variant"), QKeySequence(tr("Ctrl+Shift+A")),
        [this] { choose(addVariant(m_plan, m_cursor.clip(), {}), true); });
    add("duplicateVariant", tr("Duplicate variant"), {}, [this] { choose(duplicateVariant(m_plan, chosen()), true); });
    add("makeVariants", tr("Make variants…"), QKeySequence(tr("Ctrl+Shift+V")), [this] { makeVariants(); });
    add("hookBank", tr("Earlier hooks…"), QKeySequence(tr("Ctrl+Shift+H")), [this] { openLineBank(LineKind::Hook); });
    add("ctaBank", tr("Earlier calls to action…"), {}, [this] { openLineBank(LineKind::Cta); });
    add("markPosted", tr("Mark variant as posted"), QKeySequence(tr("Ctrl+Shift+P")),
        [this] { markPosted(m_plan, chosen()); });
    add("takePostedBack", tr("Posted by mistake"), {}, [this] { takePostedBack(m_plan, chosen()); });
    add("removeVariant", tr("Delete variant"), {}, [this] { removeVariant(m_plan, chosen()); });
    add("showClip", tr("Show the clip without a variant"), {}, [this] { m_cursor.setVariant({}); });
}

QAction *VariantsCard::command(const QString &name) const
{
    return findChild<QAction *>(name, Qt::FindDirectChildrenOnly);
}

void VariantsCard::makeFooter()
{
    auto *row = new QHBoxLayout;
    const auto link = [this, row](const char *name, const QString &text, const char *triggered) {
        QPushButton *button = makeButton(text, ButtonLook::Link, this);
        button->setObjectName(QLatin1String(name));
        QAction *action = command(QLatin1String(triggered));
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button, [button, action] { button->setEnabled(action->isEnabled()); });
        row->addWidget(button);
    };
    link("addVariantButton", tr("Add variant"), "addVariant");
    link("bankButton", tr("Earlier hooks and CTAs…"), "hookBank");
    link("markButton", tr("Mark as posted"), "markPosted");
    row->addStretch(1);
    content()->addLayout(row);
    m_make = makeButton(tr("Make variants…"), ButtonLook::Small, this);
    m_make->setObjectName(QStringLiteral("makeVariantsButton"));
    connect(m_make, &QPushButton::clicked, command(QStringLiteral("makeVariants")), &QAction::trigger);
    Card::addAction(m_make);
}

void VariantsCard::reload()
{
    m_following = true;
    m_cursor.clip() == m_model->clip() ? m_model->reload() : m_model->setClip(m_cursor.clip());
    m_following = false;
    if (m_cursor.variant() && m_model->rowOf(m_cursor.variant()) < 0) {
        m_cursor.setVariant({}); // it has been deleted, or undone
    }
    follow();
    showWhatTestSays();
}

/// The row of the cursor's variant is the chosen one.
void VariantsCard::follow()
{
    m_following = true;
    const int row = m_model->rowOf(m_cursor.variant());
    if (row < 0) {
        m_table->selectionModel()->clear();
    } else if (row != m_table->currentIndex().row()) {
        m_table->setCurrentIndex(m_model->index(row, VariantsModel::Hook));
    }
    m_following = false;
    enable();
}

void VariantsCard::showWhatTestSays()
{
    QStringList letters;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        letters << m_model->at(row)->letter;
    }
    const QString words = unclearText(letters, m_model->scripts());
    m_note->setText(words);
    m_note->setVisible(!words.isEmpty());
}

/// What was typed is not lost: it waits in the offer.
void VariantsCard::offerNewVariant(const Variant &changed)
{
    m_banner->show(ProblemBanner::Severity::Notice,
                   tr("Variant %1 was posted and stays as it was.").arg(changed.letter),
                   tr("A boost has to be of the creative that was tested."));
    QPushButton *make = m_banner->addButton(tr("New variant with this change"));
    make->setObjectName(QStringLiteral("newVariantWithChange"));
    connect(make, &QPushButton::clicked, this, [this, changed] {
        attempt(
            [&] {
                const Id<Variant> made = newVariantWith(m_plan, changed);
                m_banner->hide();
                choose(made, false);
            },
            m_report);
    });
    make->setFocus();
}

void VariantsCard::choose(Id<Variant> variant, bool edit)
{
    m_cursor.setVariant(variant);
    const QModelIndex cell = m_model->index(m_model->rowOf(variant), VariantsModel::Hook);
    m_table->setFocus();
    if (edit && cell.isValid() && (m_model->flags(cell) & Qt::ItemIsEditable)) {
        m_table->setCurrentIndex(cell);
        m_table->edit(cell);
    }
}

Id<Variant> VariantsCard::chosen() const
{
    return m_model->rowOf(m_cursor.variant()) < 0 ? Id<Variant>() : m_cursor.variant();
}

void VariantsCard::enable()
{
    const bool writable = !m_plan.isReadOnly() && m_plan.tables().clips().get(m_cursor.clip()).has_value();
    const auto variant = m_model->at(m_model->rowOf(m_cursor.variant()));
    const bool posted = variant && variant->isFrozen();
    const auto set = [this](const char *name, bool enabled) { command(QLatin1String(name))->setEnabled(enabled); };
    set("addVariant", writable);
    set("makeVariants", writable);
    set("hookBank", writable);
    set("ctaBank", writable);
    set("duplicateVariant", writable && variant);
    set("markPosted", writable && variant && !posted);
    set("takePostedBack", writable && posted);
    set("removeVariant", writable && variant);
    set("showClip", variant.has_value());
    if (m_make) {
        m_make->setEnabled(writable);
    }
}

void VariantsCard::makeVariants()
{
    auto *dialog = new MakeVariantsDialog(m_plan, m_cursor.clip(), window());
    connect(dialog, &MakeVariantsDialog::made, this, [this](Id<Variant> first) { choose(first, false); });
    dialog->open();
}

void VariantsCard::openLineBank(LineKind kind)
{
    auto *dialog = new LineBankDialog(m_plan, kind, window());
    connect(dialog, &LineBankDialog::used, this, &VariantsCard::useLine);
    dialog->open();
}

void VariantsCard::useLine(LineKind kind, const QString &text)
{
    const auto variant = m_plan.tables().variants().get(chosen());
    attempt(
        [&] {
            if (variant) {
                Variant changed = *variant;
                (kind == LineKind::Hook ? changed.hook : changed.cta) = text;
                variant->isFrozen() ? choose(newVariantWith(m_plan, changed), false) : updateVariant(m_plan, changed);
                return;
            }
            setClipLine(m_plan, m_cursor.clip(), kind, text);
        },
        m_report);
}

bool VariantsCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && m_cursor.variant()) {
        m_cursor.setVariant({});
        return true;
    }
    return Card::eventFilter(watched, event);
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/boost_dialog.h"

#include "core/actions/boost_edits.h"
#include "ui/results/boost_words.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/finding_list.h"
#include "ui/widgets/money_words.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/tone_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace dropbeat {

namespace {

constexpr int kProposedDays = 14;
constexpr int kListHeight = 92;

QDateEdit *makeDay(QDate day, const QString &name, QWidget *parent)
{
    auto *edit = new QDateEdit(day, parent);
    edit->setCalendarPopup(true);
    edit->setAccessibleName(name);
    return edit;
}

} // namespace

BoostDialog::BoostDialog(Plan &plan, const Boost &boost, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_boost(boost)
    , m_variant(plan.tables().variants().get(boost.variant).value_or(Variant()))
    , m_clip(plan.tables().clips().get(m_variant.clip).value_or(Clip()))
    , m_currency(plan.tables().profile().currency)
    , m_limits(presetBoostLimits())
    , m_problem(new ProblemBanner(this))
    , m_hasEnd(new QCheckBox(tr("Ends on"), this))
    , m_budget(new QLineEdit(this))
    , m_public(new QCheckBox(tr("The post is public"), this))
    , m_code(new QLineEdit(this))
    , m_codeDays(new QComboBox(this))
    , m_note(new QLineEdit(this))
    , m_gate(new FindingList(FindingRow::Form::Narrow, this))
{
    setObjectName(QStringLiteral("boostDialog"));
    setWindowTitle(tr("Boost of %1 %2", "Style 3 ways B").arg(m_clip.name, m_variant.letter));
    setAttribute(Qt::WA_DeleteOnClose);
    if (m_boost.id.isNull()) {
        m_boost.starts = plan.today();
        m_boost.ends = plan.today().addDays(kProposedDays - 1);
        m_boost.learningDays = m_limits.learningDays;
        m_boost.hash = m_variant.frozenHash;
    }
    makeFields();
    layOut();
    fillChanges();
    judge();
}

void BoostDialog::makeFields()
{
    const QDate today = m_plan.today();
    m_starts = makeDay(m_boost.starts, tr("Starts on"), this);
    m_ends =
        makeDay(m_boost.ends.isValid() ? m_boost.ends : m_boost.starts.addDays(kProposedDays - 1), tr("Ends on"), this);
    m_hasEnd->setChecked(m_boost.ends.isValid());
    m_ends->setEnabled(m_boost.ends.isValid());
    m_budget->setObjectName(QStringLiteral("budget"));
    m_budget->setText(m_boost.budget ? amountText(m_boost.budget, m_currency) : QString());
    m_budget->setPlaceholderText(amountText(m_currency.minorPerMajor() * 20, m_currency));
    m_public->setObjectName(QStringLiteral("public"));
    m_public->setChecked(m_boost.publicPost);
    m_code->setObjectName(QStringLiteral("code"));
    m_code->setText(m_boost.code);
    m_code->setPlaceholderText(tr("from the post's owner: Ad settings → Video code"));
    m_codeFrom = makeDay(m_boost.codeFrom.isValid() ? m_boost.codeFrom : today, tr("Code made on"), this);
    m_codeDays->setObjectName(QStringLiteral("codeDays"));
    m_codeDays->setAccessibleName(tr("How long the code holds"));
    m_codeDays->addItem(tr("not known"), 0);
    for (const int days : m_limits.codeDays) {
        m_codeDays->addItem(tr("%n day(s)", nullptr, days), days);
    }
    m_codeDays->setCurrentIndex(std::max(0, m_codeDays->findData(m_boost.codeDays)));
    m_note->setText(m_boost.note);
    connect(m_hasEnd, &QCheckBox::toggled, m_ends, &QWidget::setEnabled);
    connect(m_hasEnd, &QCheckBox::toggled, this, &BoostDialog::judge);
    for (QDateEdit *edit : {m_starts, m_ends, m_codeFrom}) {
        connect(edit, &QDateEdit::dateChanged, this, &BoostDialog::judge);
    }
    connect(m_public, &QCheckBox::toggled, this, &BoostDialog::judge);
    connect(m_code, &QLineEdit::textChanged, this, &BoostDialog::judge);
    connect(m_codeDays, &QComboBox::currentIndexChanged, this, &BoostDialog::judge);
}

QWidget *BoostDialog::makeChanges()
{
    auto *holder = new QWidget(this);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    m_changes = new QListWidget(holder);
    m_changes->setAccessibleName(tr("Changes of this boost"));
    m_changes->setMaximumHeight(kListHeight);
    column->addWidget(m_changes);
    auto *line = new QHBoxLayout;
    m_changeDay = makeDay(m_plan.today(), tr("Day of the change"), holder);
    m_changeKind = new QComboBox(holder);
    m_changeKind->setAccessibleName(tr("What was changed"));
    for (const BoostChangeKind kind : {BoostChangeKind::Budget, BoostChangeKind::Audience, BoostChangeKind::Creative,
                                       BoostChangeKind::Caption, BoostChangeKind::Other}) {
        m_changeKind->addItem(boostChangeText(kind), boostChangeId(kind));
    }
    m_changeBudget = new QLineEdit(holder);
    m_changeBudget->setAccessibleName(tr("New budget a day"));
    m_changeBudget->setPlaceholderText(tr("new budget a day"));
    QPushButton *add = makeButton(tr("Note"), ButtonLook::Outlined, holder);
    add->setAutoDefault(false);
    QPushButton *remove = makeButton(tr("Remove"), ButtonLook::Outlined, holder);
    remove->setAutoDefault(false);
    line->addWidget(m_changeDay);
    line->addWidget(m_changeKind);
    line->addWidget(m_changeBudget, 1);
    line->addWidget(add);
    line->addWidget(remove);
    column->addLayout(line);
    connect(m_changeKind, &QComboBox::currentIndexChanged, this, [this] {
        m_changeBudget->setVisible(m_changeKind->currentData().toString() == boostChangeId(BoostChangeKind::Budget));
    });
    connect(add, &QPushButton::clicked, this, &BoostDialog::addChange);
    connect(remove, &QPushButton::clicked, this, &BoostDialog::removeChange);
    return holder;
}

void BoostDialog::layOut()
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 18, 20, 16);
    form->setSpacing(10);
    form->addRow(m_problem);
    form->addRow(tr("&Starts on"), m_starts);
    form->addRow(m_hasEnd, m_ends);
    form->addRow(tr("&Budget a day"), m_budget);
    form->addRow(QString(), m_public);
    form->addRow(tr("&Authorisation code"), m_code);
    auto *holds = new QHBoxLayout;
    holds->addWidget(m_codeFrom);
    holds->addWidget(m_codeDays, 1);
    form->addRow(tr("Made on, holds"), holds);
    form->addRow(tr("&Note"), m_note);
    if (!m_boost.id.isNull()) {
        form->addRow(tr("Changed since"), makeChanges());
    }
    form->addRow(new ToneLabel(tr("The gate"), Tone::Ink, FontRole::Strong, this));
    form->addRow(m_gate);
    m_gate->setReadOnly(true);
    m_gate->setMost(0);
    connect(m_gate, &FindingList::openWanted, this, [this] {
        emit openClip(m_clip.id);
        reject();
    });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *save =
        makeButton(m_boost.id.isNull() ? tr("Record the boost") : tr("Save boost"), ButtonLook::Primary, this);
    save->setObjectName(QStringLiteral("save"));
    save->setDefault(true);
    buttons->addButton(save, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &BoostDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
    setMinimumWidth(600);
}

Boost BoostDialog::written() const
{
    Boost boost = m_boost;
    boost.starts = m_starts->date();
    boost.ends = m_hasEnd->isChecked() ? m_ends->date() : QDate();
    boost.budget = amountFromText(m_budget->text(), m_currency);
    boost.publicPost = m_public->isChecked();
    boost.code = m_code->text().trimmed();
    boost.codeFrom = boost.code.isEmpty() ? QDate() : m_codeFrom->date();
    boost.codeDays = m_codeDays->currentData().toInt();
    boost.note = m_note->text().trimmed();
    return boost;
}

void BoostDialog::judge()
{
    m_codeFrom->setEnabled(!m_code->text().trimmed().isEmpty());
    m_codeDays->setEnabled(!m_code->text().trimmed().isEmpty());
    const BoostFacts facts{written(), m_plan.tables().boostChanges().ofBoost(m_boost.id), m_variant,
                           m_clip.name + u' ' + m_variant.letter, m_currency};
    m_gate->setFindings(boostFindings(facts, m_plan.today(), m_limits));
}

void BoostDialog::fillChanges()
{
    if (!m_changes) {
        return;
    }
    m_changes->clear();
    for (const BoostChange &change : m_plan.tables().boostChanges().ofBoost(m_boost.id)) {
        auto *item = new QListWidgetItem(boostChangeText(change, m_currency, m_plan.today()), m_changes);
        item->setData(Qt::UserRole, change.id.value);
    }
}

void BoostDialog::addChange()
{
    attempt(
        [this] {
            BoostChange change;
            change.boost = m_boost.id;
            change.day = m_changeDay->date();
            change.what = boostChangeFromId(m_changeKind->currentData().toString()).value_or(BoostChangeKind::Other);
            if (change.what == BoostChangeKind::Budget) {
                change.budget = amountFromText(m_changeBudget->text(), m_currency);
            }
            addBoostChange(m_plan, change);
            m_changeBudget->clear();
            fillChanges();
            judge();
        },
        [this](const Error &error) { m_problem->show(error); });
}

void BoostDialog::removeChange()
{
    if (const QListWidgetItem *item = m_changes->currentItem()) {
        const Id<BoostChange> change{item->data(Qt::UserRole).toLongLong()};
        attempt([&] { removeBoostChange(m_plan, change); }, [this](const Error &error) { m_problem->show(error); });
        fillChanges();
        judge();
    }
}

void BoostDialog::save()
{
    attempt(
        [this] {
            const Boost boost = written();
            if (!boost.budget && !m_budget->text().trimmed().isEmpty()) {
                throw Error(Error::Kind::Refused, tr("The boost was not saved."),
                            tr("“%1” is no amount.").arg(m_budget->text()),
                            tr("Write it like %1.").arg(m_budget->placeholderText()));
            }
            Id<Boost> id = boost.id;
            if (id.isNull()) {
                id = recordBoost(m_plan, boost);
            } else {
                updateBoost(m_plan, boost);
            }
            emit saved(id);
            accept();
        },
        [this](const Error &error) { m_problem->show(error); });
}

} // namespace dropbeat

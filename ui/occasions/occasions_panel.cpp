// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/occasions/occasions_panel.h"

#include "core/rhythm/occasion_words.h"
#include "core/rhythm/occasions.h"
#include "ui/occasions/occasions_model.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/field_editor.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/tone_label.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace dropbeat {

OccasionsPanel::OccasionsPanel(Plan &plan, Report report, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_report(std::move(report))
    , m_model(new OccasionsModel(this))
    , m_table(new QTableView(this))
{
    m_table->setObjectName(QStringLiteral("occasions"));
    m_table->setAccessibleName(tr("Occasions"));
    m_table->setModel(m_model);
    styleTable(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(OccasionsModel::Rule, QHeaderView::Stretch);
    for (const int column :
         {OccasionsModel::Name, OccasionsModel::Next, OccasionsModel::Countries, OccasionsModel::Marks}) {
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 10, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_table, 1);
    column->addWidget(makeButtons());
    column->addWidget(makeFields());
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OccasionsPanel::showChosen);
    reload();
    m_table->selectRow(0);
}

QWidget *OccasionsPanel::makeButtons()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    QPushButton *add = makeButton(tr("New occasion"), ButtonLook::Small, bar);
    add->setObjectName(QStringLiteral("newOccasion"));
    add->setEnabled(!m_plan.isReadOnly());
    connect(add, &QPushButton::clicked, this, &OccasionsPanel::add);
    m_remove = makeButton(tr("Delete"), ButtonLook::Small, bar);
    m_remove->setObjectName(QStringLiteral("removeOccasion"));
    connect(m_remove, &QPushButton::clicked, this, &OccasionsPanel::removeOrRestore);
    m_restoreAll = makeButton(tr("Restore all"), ButtonLook::Small, bar);
    m_restoreAll->setObjectName(QStringLiteral("restoreOccasions"));
    m_restoreAll->setToolTip(tr("Those that Dropbeat comes with become as they came; your own stay"));
    connect(m_restoreAll, &QPushButton::clicked, this,
            [this] { attempt([this] { restoreOccasions(m_plan); }, m_report); });
    for (QPushButton *button : {add, m_remove, m_restoreAll}) {
        row->addWidget(button);
    }
    row->addStretch(1);
    return bar;
}

QWidget *OccasionsPanel::makeFields()
{
    m_fields = new QWidget(this);
    auto *form = new QFormLayout(m_fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(8);
    m_name = new QLineEdit(m_fields);
    m_name->setObjectName(QStringLiteral("occasionName"));
    m_nameEditor = new FieldEditor(m_name, [this](const QString &text, const QString &gesture) {
        write([&text](Occasion &occasion) { occasion.name = text; }, gesture);
    });
    m_nameEditor->setNeeded(true);
    form->addRow(tr("&Name"), m_name);
    m_rule = new QLineEdit(m_fields);
    m_rule->setObjectName(QStringLiteral("occasionRule"));
    m_rule->setPlaceholderText(tr("12-25, 11 4 thu +1, easter -2, 2026-12-24..2027-01-02"));
    m_ruleEditor =
        new FieldEditor(m_rule, [this](const QString &text, const QString &gesture) { writeRule(text, gesture); });
    m_ruleEditor->setWritesWhole(true);
    m_ruleWords = new ToneLabel({}, Tone::Muted, FontRole::Small, m_fields);
    m_ruleWords->setObjectName(QStringLiteral("occasionRuleWords"));
    m_ruleWords->setWordWrap(true);
    const auto say = [this](const QString &text) {
        const QString problem = problemOfOccasionRule(text);
        m_ruleWords->setTone(problem.isEmpty() ? Tone::Muted : Tone::Bad);
        m_ruleWords->setText(problem.isEmpty() ? occasionRuleText(text) : problem);
    };
    connect(m_rule, &QLineEdit::textChanged, this, say);
    form->addRow(tr("&Rule"), m_rule);
    form->addRow(QString(), m_ruleWords);
    auto *where = new QHBoxLayout;
    where->setSpacing(14);
    for (const QString &code : sellingCountries()) {
        auto *box = new QCheckBox(code, m_fields);
        box->setToolTip(countryName(code));
        box->setAccessibleName(tr("In %1").arg(countryName(code)));
        box->setProperty("country", code);
        connect(box, &QCheckBox::clicked, this, [this] {
            QStringList codes;
            for (const QCheckBox *each : std::as_const(m_countries)) {
                if (each->isChecked()) {
                    codes << each->property("country").toString();
                }
            }
            write([&codes](Occasion &occasion) { occasion.countries = codes; });
        });
        m_countries << box;
        where->addWidget(box);
    }
    where->addWidget(new ToneLabel(tr("none: everywhere"), Tone::Muted, FontRole::Small, m_fields));
    where->addStretch(1);
    form->addRow(tr("Where"), where);
    auto *marks = new QHBoxLayout;
    marks->setSpacing(14);
    m_quiet = new QCheckBox(tr("&Quiet: no launch and no new hook that day"), m_fields);
    m_quiet->setObjectName(QStringLiteral("occasionQuiet"));
    connect(m_quiet, &QCheckBox::clicked, this,
            [this](bool on) { write([on](Occasion &occasion) { occasion.quiet = on; }); });
    m_shown = new QCheckBox(tr("&Shown on the calendar"), m_fields);
    m_shown->setObjectName(QStringLiteral("occasionShown"));
    connect(m_shown, &QCheckBox::clicked, this,
            [this](bool on) { write([on](Occasion &occasion) { occasion.shown = on; }); });
    marks->addWidget(m_quiet);
    marks->addWidget(m_shown);
    marks->addStretch(1);
    form->addRow(QString(), marks);
    return m_fields;
}

const OccasionLine *OccasionsPanel::chosen() const
{
    return m_model->line(m_model->rowOf(m_chosen));
}

void OccasionsPanel::reload()
{
    const int before = m_table->currentIndex().row();
    {
        const QSignalBlocker quiet(m_table->selectionModel());
        m_model->setLines(occasionLines(m_plan.tables(), m_plan.today()), m_plan.today());
    }
    const int same = m_model->rowOf(m_chosen);
    m_table->selectRow(same >= 0 ? same : std::clamp(before, 0, std::max(0, m_model->rowCount() - 1)));
    bool anyChanged = false;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        anyChanged = anyChanged || m_model->line(row)->changed;
    }
    m_restoreAll->setEnabled(anyChanged && !m_plan.isReadOnly());
    showChosen();
}

void OccasionsPanel::showChosen()
{
    const OccasionLine *line = m_model->line(m_table->currentIndex().row());
    m_fields->setEnabled(line && !m_plan.isReadOnly());
    if (!line) {
        return;
    }
    const Occasion occasion = line->occasion;
    const bool preset = line->preset;
    const bool changed = line->changed;
    const bool other = occasion.key != m_chosen.key || occasion.id != m_chosen.id;
    if (other && (occasion.key.isEmpty() || occasion.key != m_chosen.key)) {
        // What is typed still belongs to the one left behind.
        m_nameEditor->flush();
        m_ruleEditor->flush();
    }
    m_chosen = occasion;
    m_nameEditor->setStored(occasion.name);
    m_ruleEditor->setStored(occasion.rule);
    m_quiet->setChecked(occasion.quiet);
    m_shown->setChecked(occasion.shown);
    for (QCheckBox *box : std::as_const(m_countries)) {
        box->setChecked(occasion.countries.contains(box->property("country").toString()));
    }
    m_remove->setText(preset ? tr("Restore") : tr("Delete"));
    m_remove->setEnabled(!m_plan.isReadOnly() && (!preset || changed));
}

void OccasionsPanel::write(const std::function<void(Occasion &)> &change, const QString &gesture)
{
    const OccasionLine *line = chosen();
    if (!line) {
        return;
    }
    Occasion occasion = line->occasion;
    change(occasion);
    if (occasion != line->occasion) {
        attempt(
            [&] {
                const Id<Occasion> id = saveOccasion(m_plan, occasion, gesture);
                m_chosen.id = id;
            },
            m_report);
    }
}

void OccasionsPanel::writeRule(const QString &text, const QString &gesture)
{
    if (problemOfOccasionRule(text).isEmpty()) { // else it is said below the field, and stays there to be mended
        write([&text](Occasion &occasion) { occasion.rule = text.simplified().toLower(); }, gesture);
    }
}

void OccasionsPanel::add()
{
    Occasion made;
    made.name = tr("New occasion");
    made.rule = m_plan.today().addDays(1).toString(QStringLiteral("MM-dd"));
    if (made.rule == QLatin1String("02-29")) {
        made.rule = QStringLiteral("03-01");
    }
    attempt(
        [&] {
            made.id = saveOccasion(m_plan, made);
            m_chosen = made;
            reload();
            m_name->setFocus(Qt::OtherFocusReason);
            m_name->selectAll();
        },
        m_report);
}

void OccasionsPanel::removeOrRestore()
{
    const OccasionLine *line = chosen();
    if (!line) {
        return;
    }
    const Occasion occasion = line->occasion;
    const bool preset = line->preset;
    attempt(
        [&] {
            if (preset) {
                restoreOccasion(m_plan, occasion.key);
            } else {
                removeOccasion(m_plan, occasion.id);
            }
        },
        m_report);
}

} // namespace dropbeat

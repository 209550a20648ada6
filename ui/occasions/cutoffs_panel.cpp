// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/occasions/cutoffs_panel.h"

#include "core/actions/review.h"
#include "core/base/day_words.h"
#include "core/rhythm/cutoffs.h"
#include "core/rhythm/occasion_words.h"
#include "ui/occasions/cutoffs_model.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/field_editor.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace dropbeat {

CutoffsPanel::CutoffsPanel(Plan &plan, Report report, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_report(std::move(report))
    , m_model(new CutoffsModel(this))
    , m_table(new QTableView(this))
    , m_empty(
          new ToneLabel(tr("A carrier's last day before a holiday, less the days you need to hand a parcel over, is "
                           "the last day to order. Once it is known, the review offers a reminder."),
                        Tone::Muted, FontRole::Body, this))
{
    m_empty->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("cutoffs"));
    m_table->setAccessibleName(tr("Order-by dates"));
    m_table->setModel(m_model);
    styleTable(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    QHeaderView *header = m_table->horizontalHeader();
    for (int column = 0; column < CutoffsModel::ColumnCount; ++column) {
        header->setSectionResizeMode(column, column == CutoffsModel::Service ? QHeaderView::Stretch
                                                                             : QHeaderView::ResizeToContents);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 10, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_empty);
    column->addWidget(m_table, 1);
    column->addWidget(makeButtons());
    column->addWidget(makeFields());
    column->addStretch(0);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CutoffsPanel::showChosen);
    reload();
}

QWidget *CutoffsPanel::makeButtons()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    QPushButton *own = makeButton(tr("New order-by date"), ButtonLook::Small, bar);
    own->setObjectName(QStringLiteral("newCutoff"));
    connect(own, &QPushButton::clicked, this, &CutoffsPanel::startOwn);
    QPushButton *known = makeButton(tr("From an earlier year"), ButtonLook::Small, bar);
    known->setObjectName(QStringLiteral("knownCutoffs"));
    known->setToolTip(tr("What carriers said then, as a first guess for the next time"));
    auto *menu = new QMenu(known);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillKnown(*menu); });
    known->setMenu(menu);
    m_remove = makeButton(tr("Delete"), ButtonLook::Small, bar);
    m_remove->setObjectName(QStringLiteral("removeCutoff"));
    connect(m_remove, &QPushButton::clicked, this, &CutoffsPanel::removeChosen);
    for (QPushButton *button : {own, known, m_remove}) {
        button->setEnabled(!m_plan.isReadOnly());
        row->addWidget(button);
    }
    row->addStretch(1);
    return bar;
}

QLineEdit *CutoffsPanel::makeText(const QString &name, QString Cutoff::*member, FieldEditor *&editor)
{
    auto *field = new QLineEdit(m_fields);
    field->setObjectName(name);
    editor = new FieldEditor(field, [this, member](const QString &text, const QString &gesture) {
        write([&](Cutoff &cutoff) { cutoff.*member = text.trimmed(); }, gesture);
    });
    return field;
}

QWidget *CutoffsPanel::makeFields()
{
    m_fields = new QWidget(this);
    auto *columns = new QHBoxLayout(m_fields);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(24);
    auto *left = new QFormLayout;
    auto *right = new QFormLayout;
    for (QFormLayout *form : {left, right}) {
        form->setSpacing(8);
        columns->addLayout(form, 1);
    }
    m_carrier = makeText(QStringLiteral("cutoffCarrier"), &Cutoff::carrier, m_carrierEditor);
    m_carrierEditor->setNeeded(true);
    left->addRow(tr("&Carrier"), m_carrier);
    left->addRow(tr("&Service"), makeText(QStringLiteral("cutoffService"), &Cutoff::service, m_serviceEditor));
    m_country = new QComboBox(m_fields);
    m_country->setObjectName(QStringLiteral("cutoffCountry"));
    for (const QString &code : sellingCountries()) {
        m_country->addItem(countryName(code), code);
    }
    connect(m_country, &QComboBox::activated, this,
            [this] { write([this](Cutoff &cutoff) { cutoff.country = m_country->currentData().toString(); }); });
    left->addRow(tr("&To"), m_country);
    left->addRow(tr("S&ource"), makeText(QStringLiteral("cutoffSource"), &Cutoff::source, m_sourceEditor));
    right->addRow(tr("&In time for"), makeText(QStringLiteral("cutoffOccasion"), &Cutoff::occasion, m_occasionEditor));
    m_lastDay = new QDateEdit(m_fields);
    m_lastDay->setObjectName(QStringLiteral("cutoffLastDay"));
    m_lastDay->setCalendarPopup(true);
    connect(m_lastDay, &QDateEdit::dateChanged, this, [this](QDate day) {
        write([day](Cutoff &cutoff) { cutoff.lastDay = day; },
              QStringLiteral("cutoff-day-%1").arg(m_chosen.value)); // the keys of one visit are one entry
    });
    right->addRow(tr("Carrier's &last day"), m_lastDay);
    m_handling = new QSpinBox(m_fields);
    m_handling->setObjectName(QStringLiteral("cutoffHandling"));
    m_handling->setRange(0, 60);
    connect(m_handling, &QSpinBox::valueChanged, this, [this](int days) {
        showUnit();
        write([days](Cutoff &cutoff) { cutoff.handlingDays = days; },
              QStringLiteral("cutoff-handling-%1").arg(m_chosen.value));
    });
    right->addRow(tr("&Handling"), m_handling);
    m_orderBy = new ToneLabel({}, Tone::Ink, FontRole::Strong, m_fields);
    m_orderBy->setObjectName(QStringLiteral("cutoffOrderBy"));
    right->addRow(tr("Order by"), m_orderBy);
    return m_fields;
}

void CutoffsPanel::fillKnown(QMenu &menu)
{
    menu.clear();
    const QStringList countries = countriesOf(m_plan.tables());
    QString country;
    for (const Cutoff &known : presetCutoffs()) {
        if (!countries.isEmpty() && !countries.contains(known.country)) {
            continue;
        }
        if (known.country != country) {
            country = known.country;
            menu.addSection(countryName(country));
        }
        const Cutoff guess = guessFrom(known, m_plan.today());
        QAction *action = menu.addAction(
            tr("%1 %2: %3 in %4", "DHL Paket: 20 Dec in 2025")
                .arg(known.carrier, known.service, dayText(known.lastDay), QString::number(known.lastDay.year())));
        connect(action, &QAction::triggered, this, [this, guess] { add(guess); });
    }
    if (menu.isEmpty()) {
        menu.addAction(tr("None is known for your countries"))->setEnabled(false);
    }
}

void CutoffsPanel::reload()
{
    const int before = m_table->currentIndex().row();
    {
        const QSignalBlocker quiet(m_table->selectionModel());
        m_model->setRows(m_plan.tables().cutoffs().all(), m_plan.today());
    }
    const bool any = m_model->rowCount() > 0;
    m_empty->setVisible(!any);
    m_table->setVisible(any);
    m_fields->setVisible(any);
    m_remove->setEnabled(any && !m_plan.isReadOnly());
    if (any) {
        const int same = m_model->rowOf(m_chosen);
        m_table->selectRow(same >= 0 ? same : std::clamp(before, 0, m_model->rowCount() - 1));
    }
    showChosen();
}

void CutoffsPanel::showChosen()
{
    const Cutoff *row = m_model->row(m_table->currentIndex().row());
    m_fields->setEnabled(row && !m_plan.isReadOnly());
    if (!row) {
        return;
    }
    const Cutoff cutoff = *row;
    if (cutoff.id != m_chosen) { // what is typed still belongs to the one left behind
        for (FieldEditor *editor : {m_carrierEditor, m_serviceEditor, m_occasionEditor, m_sourceEditor}) {
            editor->flush();
        }
    }
    m_chosen = cutoff.id;
    m_carrierEditor->setStored(cutoff.carrier);
    m_serviceEditor->setStored(cutoff.service);
    m_occasionEditor->setStored(cutoff.occasion);
    m_sourceEditor->setStored(cutoff.source);
    m_country->setCurrentIndex(m_country->findData(cutoff.country));
    const QSignalBlocker day(m_lastDay);
    const QSignalBlocker handling(m_handling);
    m_lastDay->setDate(cutoff.lastDay);
    m_handling->setValue(cutoff.handlingDays);
    showUnit();
    m_orderBy->setText(cutoffDayText(orderBy(cutoff), m_plan.today()));
}

void CutoffsPanel::showUnit()
{
    m_handling->setSuffix(u' ' + tr("working day(s)", "behind a number: 2 working days", m_handling->value()));
}

void CutoffsPanel::write(const std::function<void(Cutoff &)> &change, const QString &gesture)
{
    const Cutoff *row = m_model->row(m_model->rowOf(m_chosen));
    if (!row) {
        return;
    }
    Cutoff cutoff = *row;
    change(cutoff);
    if (cutoff != *row) {
        attempt([&] { updateCutoff(m_plan, cutoff, gesture); }, m_report);
    }
}

void CutoffsPanel::add(const Cutoff &cutoff)
{
    attempt(
        [&] {
            m_chosen = addCutoff(m_plan, cutoff);
            reload();
            m_carrier->setFocus(Qt::OtherFocusReason);
            m_carrier->selectAll();
        },
        m_report);
}

void CutoffsPanel::startOwn()
{
    Cutoff cutoff;
    const QStringList countries = countriesOf(m_plan.tables());
    const QDate today = m_plan.today();
    cutoff.country = countries.isEmpty() ? sellingCountries().front() : countries.front();
    cutoff.carrier = tr("Carrier");
    cutoff.service = tr("Standard");
    // A week before the next Christmas, to be set right.
    const int year = today <= QDate(today.year(), 12, 18) ? today.year() : today.year() + 1;
    cutoff.lastDay = QDate(year, 12, 18);
    cutoff.occasion = tr("Christmas %1").arg(year);
    cutoff.handlingDays = 1;
    add(cutoff);
}

void CutoffsPanel::removeChosen()
{
    const Id<Cutoff> gone = m_chosen;
    attempt([&] { removeCutoff(m_plan, gone); }, m_report);
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/event_columns_dialog.h"

#include "core/actions/event_columns.h"
#include "core/actions/moment_trial.h"
#include "ui/moments/event_columns_form.h"
#include "ui/moments/event_names_form.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/tone_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kLongestPause = 24 * 60; // minutes
constexpr int kRowsHeight = 156;

QString nameOf(const EventTable &table)
{
    const QString file = QFileInfo(table.path).fileName();
    return table.table.isEmpty() ? file : EventColumnsDialog::tr("%1 · %2", "a file, its sheet").arg(file, table.table);
}

/// A column of a dialog that scrolls by itself, under its heading.
QWidget *scrolled(const QString &heading, QList<QWidget *> parts, QWidget *parent)
{
    auto *whole = new QWidget(parent);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new ToneLabel(heading, Tone::Ink, FontRole::Strong, whole));
    auto *holder = new QWidget;
    auto *inside = new QVBoxLayout(holder);
    inside->setContentsMargins(0, 0, 8, 0);
    for (QWidget *part : parts) {
        inside->addWidget(part);
    }
    inside->addStretch(1);
    auto *scroll = new QScrollArea(whole);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(holder);
    column->addWidget(scroll, 1);
    return whole;
}

} // namespace

EventColumnsDialog::EventColumnsDialog(Plan &plan, std::vector<EventTable> tables, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_tables(std::move(tables))
    , m_options(eventOptions(plan.tables()))
    , m_file(new QComboBox(this))
    , m_kind(new ToneLabel({}, Tone::Ink, FontRole::Body, this))
    , m_columns(new EventColumnsForm(m_options.properties, m_options.zone, this))
    , m_names(new EventNamesForm(this))
    , m_rows(m_options.zone, m_options.currency)
{
    setObjectName(QStringLiteral("eventColumnsDialog"));
    setWindowTitle(tr("Columns of shop events"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_file->setObjectName(QStringLiteral("eventFile"));
    m_file->setAccessibleName(tr("File"));
    for (const EventTable &table : m_tables) {
        m_file->addItem(nameOf(table));
        m_mappings.push_back(table.layout.mapping);
    }
    m_file->setVisible(m_tables.size() > 1);
    m_kind->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(m_file);
    column->addWidget(m_kind);
    column->addWidget(makeForms(), 1);
    column->addWidget(makeBelow());
    connect(m_file, &QComboBox::activated, this, &EventColumnsDialog::showTable);
    connect(m_columns, &EventColumnsForm::changed, this, &EventColumnsDialog::takeChange);
    connect(m_names, &EventNamesForm::changed, this, &EventColumnsDialog::takeChange);
    // The one that is asked about: the first that holds events, else the first.
    const auto events = std::ranges::find_if(
        m_tables, [](const EventTable &table) { return table.layout.kind == EventLayout::Kind::Events; });
    showTable(events == m_tables.end() ? 0 : static_cast<int>(events - m_tables.begin()));
    resize(820, 660);
}

QWidget *EventColumnsDialog::makeForms()
{
    auto *forms = new QWidget(this);
    auto *line = new QHBoxLayout(forms);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(20);
    m_noNames = new ToneLabel(tr("Choose the column that says what happened, and its words stand here."), Tone::Muted,
                              FontRole::Small, this);
    m_noNames->setWordWrap(true);
    line->addWidget(scrolled(tr("Which column is which"), {m_columns}, forms), 1);
    line->addWidget(scrolled(tr("What its events mean"), {m_noNames, m_names}, forms), 1);
    return forms;
}

QWidget *EventColumnsDialog::makeBelow()
{
    auto *below = new QWidget(this);
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new ToneLabel(tr("The first events, as understood"), Tone::Ink, FontRole::Strong, below));
    m_view = new QTableView(below);
    m_view->setObjectName(QStringLiteral("firstEvents"));
    m_view->setAccessibleName(tr("The first events, as understood"));
    m_view->setModel(&m_rows);
    styleTable(*m_view);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_view->setFixedHeight(kRowsHeight);
    column->addWidget(m_view);
    m_problems = new ToneLabel({}, Tone::Warn, FontRole::Small, below);
    m_problems->setObjectName(QStringLiteral("eventProblems"));
    m_problems->setWordWrap(true);
    column->addWidget(m_problems);
    m_idle = new QSpinBox(below);
    m_idle->setObjectName(QStringLiteral("idleMinutes"));
    m_idle->setRange(1, kLongestPause);
    m_idle->setSuffix(tr(" min"));
    m_idle->setValue(m_options.idleMinutes);
    m_idle->setAccessibleName(tr("A session ends after so many minutes without an event"));
    m_idle->setToolTip(tr("Where the file has no sessions of its own"));
    auto *idle = new QHBoxLayout;
    auto *words = new ToneLabel(tr("A session ends after a pause of"), Tone::Muted, FontRole::Small, below);
    words->setBuddy(m_idle);
    m_remember = new QCheckBox(tr("&Remember for files with these columns"), below);
    m_remember->setObjectName(QStringLiteral("rememberColumns"));
    m_remember->setChecked(true);
    idle->addWidget(words);
    idle->addWidget(m_idle);
    idle->addStretch(1);
    idle->addWidget(m_remember);
    column->addLayout(idle);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, below);
    m_try = buttons->addButton(tr("Try the moments"), QDialogButtonBox::AcceptRole);
    m_try->setObjectName(QStringLiteral("tryColumns"));
    setLook(*m_try, ButtonLook::Primary);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &EventColumnsDialog::finish);
    return below;
}

void EventColumnsDialog::showTable(int index)
{
    m_shown = index;
    m_names->setNames({});
    m_file->setCurrentIndex(index);
    m_columns->setTable(m_tables[static_cast<size_t>(index)].head, m_mappings[static_cast<size_t>(index)]);
    showPreview();
}

void EventColumnsDialog::takeChange()
{
    EventMapping mapping = m_columns->mapping();
    const EventMapping &before = m_mappings[static_cast<size_t>(m_shown)];
    // Words of another column mean nothing for this one.
    mapping.events = mapping.event == before.event ? m_names->chosen() : QMap<QString, QString>();
    m_mappings[static_cast<size_t>(m_shown)] = mapping;
    m_changed.insert(m_shown);
    showPreview();
}

void EventColumnsDialog::showPreview()
{
    const EventTable &table = m_tables[static_cast<size_t>(m_shown)];
    const EventPreview preview = previewEvents(table, m_mappings[static_cast<size_t>(m_shown)], m_options);
    m_names->setNames(preview.names);
    m_noNames->setVisible(preview.names.empty());
    m_rows.setRows(preview.rows);
    const bool sessions = preview.layout.kind == EventLayout::Kind::Sessions;
    const bool byHand = m_changed.contains(m_shown) || m_options.byHeader.contains(table.headerKey());
    m_kind->setText(!preview.layout.whyNot.isEmpty() && !sessions ? preview.layout.whyNot
                    : sessions ? tr("Sessions and their customers, which are joined to the events of another file.")
                    : byHand   ? tr("Read as you have said.")
                    : preview.layout.name.isEmpty()
                        ? tr("Understood by the names of its columns.")
                        : tr("Understood as %1.", "a kind of file").arg(preview.layout.name));
    m_kind->setTone(preview.layout.kind == EventLayout::Kind::Neither ? Tone::Warn : Tone::Ink);
    QStringList problems = preview.problems;
    if (preview.rejected > 0) {
        const QLocale locale;
        problems.prepend(tr("%1 of the first %2 rows can’t be read.")
                             .arg(locale.toString(preview.rejected), locale.toString(preview.read)));
    }
    m_problems->setText(problems.join(u'\n'));
    m_problems->setVisible(!problems.isEmpty());
    const auto understood = [this](size_t i) {
        return previewEvents(m_tables[i], m_mappings[i], m_options).layout.kind == EventLayout::Kind::Events;
    };
    bool any = preview.layout.kind == EventLayout::Kind::Events;
    for (size_t i = 0; i < m_tables.size() && !any; ++i) {
        any = understood(i);
    }
    m_try->setEnabled(any && !m_plan.isReadOnly());
}

EventMappings EventColumnsDialog::byHand() const
{
    EventMappings mappings;
    for (const int each : m_changed) {
        mappings.insert(m_tables[static_cast<size_t>(each)].headerKey(), m_mappings[static_cast<size_t>(each)]);
    }
    return mappings;
}

void EventColumnsDialog::finish()
{
    const bool kept = attempt(
        [this] {
            if (m_idle->value() != m_options.idleMinutes) {
                setSessionIdleMinutes(m_plan, m_idle->value());
            }
            for (const int each : m_changed) {
                const EventTable &table = m_tables[static_cast<size_t>(each)];
                if (m_remember->isChecked()) {
                    rememberEventColumns(m_plan, nameOf(table), table.headerKey(),
                                         m_mappings[static_cast<size_t>(each)]);
                }
            }
        },
        [this](const Error &error) { emit problem(error); });
    if (kept) {
        accept();
    }
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/beats_card.h"

#include "core/base/error.h"
#include "core/scripts/beat_columns.h"
#include "ui/clips/beat_commands.h"
#include "ui/clips/beats_model.h"
#include "ui/clips/beats_table.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/tone_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace dropbeat {

namespace {

const QString kRemembered = QStringLiteral("beatColumns");

} // namespace

BeatsCard::BeatsCard(BeatsModel &model, ScriptCursor &cursor, BeatCommands &commands, const ClipsContext &context,
                     std::function<void(const Error &)> report, QWidget *parent)
    : Card(parent)
    , m_model(model)
    , m_commands(commands)
    , m_context(context)
    , m_table(new BeatsTable(model, cursor, commands, report, this))
    , m_hint(new ToneLabel(tr("No beats yet: add the first, or copy a table in a spreadsheet and paste it."),
                           Tone::Muted, FontRole::Body, this))
{
    setAccessibleName(tr("Beats as a table"));
    m_hint->setWordWrap(true);
    content()->setSpacing(4);
    content()->addWidget(m_table);
    content()->addWidget(m_hint);
    makeFooter();
    restoreColumns();
    connect(m_table, &BeatsTable::columnsChanged, this, &BeatsCard::rememberColumns);
    connect(&model, &BeatsModel::shownChanged, this, &BeatsCard::showHint);
    connect(&model, &BeatsModel::notUnderstood, this, [report](const QString &typed, const QString &example) {
        report(Error(Error::Kind::Refused, tr("The beat was not changed."), tr("“%1” can't be read.").arg(typed),
                     example));
    });
    showHint();
}

void BeatsCard::makeFooter()
{
    auto *row = new QHBoxLayout;
    QPushButton *add = makeButton(tr("Add beat"), ButtonLook::Link, this);
    add->setObjectName(QStringLiteral("addBeat"));
    add->setEnabled(!m_model.isReadOnly());
    connect(add, &QPushButton::clicked, this, [this] {
        m_commands.insert();
        m_table->choose(m_table->currentIndex().row(), BeatColumn::Seen, true);
    });
    m_paste = makeButton(tr("Paste a table"), ButtonLook::Link, this);
    m_paste->setObjectName(QStringLiteral("pasteBeats"));
    m_paste->setEnabled(!m_model.isReadOnly());
    connect(m_paste, &QPushButton::clicked, m_table, &BeatsTable::paste);
    m_columns = new QMenu(this);
    QPushButton *columns = makeButton(tr("Columns ▾"), ButtonLook::Link, this);
    columns->setObjectName(QStringLiteral("columns"));
    columns->setAccessibleName(tr("Columns of the table"));
    connect(columns, &QPushButton::clicked, this, [this, columns] {
        fillColumns();
        m_columns->popup(columns->mapToGlobal(QPoint(0, columns->height() + 2)));
    });
    row->addWidget(add);
    row->addWidget(m_paste);
    row->addStretch(1);
    row->addWidget(columns);
    content()->addLayout(row);
}

void BeatsCard::fillColumns()
{
    m_columns->clear();
    const std::vector<BeatColumn> shown = m_table->shownColumns();
    for (const BeatColumn column : beatColumns()) {
        if (column == BeatColumn::Stage || column == BeatColumn::Seconds) {
            continue; // always there
        }
        QAction *action = m_columns->addAction(beatColumnName(column));
        action->setCheckable(true);
        action->setChecked(std::find(shown.begin(), shown.end(), column) != shown.end());
        connect(action, &QAction::toggled, this, [this, column](bool wanted) {
            std::vector<BeatColumn> columns = m_table->shownColumns();
            std::erase(columns, column);
            if (wanted) {
                columns.push_back(column);
            }
            m_table->setShownColumns(columns);
        });
    }
}

void BeatsCard::restoreColumns()
{
    const QByteArray kept = m_context.remembered ? m_context.remembered(kRemembered) : QByteArray();
    std::vector<BeatColumn> columns;
    for (const QByteArray &number : kept.split(' ')) {
        bool ok = false;
        const int column = number.toInt(&ok);
        if (ok && column >= 0 && column < static_cast<int>(beatColumns().size())) {
            columns.push_back(static_cast<BeatColumn>(column));
        }
    }
    if (!columns.empty()) {
        m_table->setShownColumns(columns);
    }
}

void BeatsCard::rememberColumns()
{
    QByteArrayList numbers;
    for (const BeatColumn column : m_table->shownColumns()) {
        numbers << QByteArray::number(static_cast<int>(column));
    }
    if (m_context.remember) {
        m_context.remember(kRemembered, numbers.join(' '));
    }
}

void BeatsCard::showHint()
{
    const bool none = m_model.rowCount() == 0;
    m_hint->setVisible(none);
    m_paste->setVisible(none);
    m_table->setVisible(!none);
}

} // namespace dropbeat

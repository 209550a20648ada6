// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/columns_step.h"

#include "ui/importing/choice_table.h"
#include "ui/importing/file_questions.h"
#include "ui/importing/file_settings.h"
#include "ui/importing/import_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/tone_label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace dropbeat {

ColumnsStep::ColumnsStep(ImportDraft &draft, QWidget *parent)
    : Card(tr("Columns as understood"), parent)
    , m_draft(draft)
    , m_banner(new ProblemBanner(this))
    , m_questions(new FileQuestions(draft, this))
    , m_search(new QLineEdit(this))
    , m_count(new ToneLabel(QString(), Tone::Muted, FontRole::Small, this))
    , m_all(new QCheckBox(tr("&Show all columns"), this))
    , m_preview(makeButton(tr("First &rows"), ButtonLook::Small, this))
    , m_missing(new ToneLabel(QString(), Tone::Muted, FontRole::Small, this))
    , m_settings(new FileSettings(draft, this))
{
    m_filter.setSourceModel(&m_model);
    build();
    refresh();
    connect(&m_model, &ColumnModel::useChosen, this,
            [this](int column, const ColumnUse &use) { m_draft.setUse(m_file, column, use); });
    connect(&draft, &ImportDraft::fileChanged, this, [this](int index) {
        if (index == m_file) {
            refresh();
        }
    });
}

void ColumnsStep::build()
{
    m_preview->setCheckable(true);
    m_preview->setObjectName(QStringLiteral("firstRows"));
    m_preview->setToolTip(tr("Shows the first rows as they were understood"));
    addAction(m_preview);
    m_missing->setWordWrap(true);
    content()->addWidget(m_banner);
    content()->addWidget(m_questions);
    content()->addWidget(filterLine());
    content()->addWidget(tables(), 1);
    content()->addWidget(m_missing);
    content()->addWidget(m_settings);
    m_banner->hide();
    connect(m_preview, &QPushButton::toggled, this, [this](bool on) { m_tables->setCurrentIndex(on ? 1 : 0); });
}

QWidget *ColumnsStep::filterLine()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    m_search->setPlaceholderText(tr("Find a column"));
    m_search->setAccessibleName(tr("Find a column"));
    m_search->setClearButtonEnabled(true);
    m_search->setObjectName(QStringLiteral("columnSearch"));
    m_all->setObjectName(QStringLiteral("allColumns"));
    layout->addWidget(m_search, 1);
    layout->addWidget(m_count);
    layout->addWidget(m_all);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setText(text);
        sizeRows();
    });
    connect(m_all, &QCheckBox::toggled, this, [this](bool on) {
        m_filter.setShowAll(on);
        sizeRows();
    });
    return line;
}

QWidget *ColumnsStep::tables()
{
    m_table = new ChoiceTable(m_filter, ColumnModel::Means, this);
    m_table->setAccessibleName(tr("Columns of the file and what they mean"));
    m_table->setMinimumHeight(120);
    m_table->setShares({37, -34, 36, 27});
    m_rows = new QTableView(this);
    m_rows->setModel(&m_firstRows);
    styleTable(*m_rows);
    m_rows->setAccessibleName(tr("First rows as understood"));
    m_tables = new QStackedWidget(this);
    m_tables->addWidget(m_table);
    m_tables->addWidget(m_rows);
    return m_tables;
}

void ColumnsStep::setFile(int index)
{
    m_file = index;
    refresh();
}

void ColumnsStep::setReadOnly(bool readOnly)
{
    m_table->setReadOnly(readOnly);
    m_settings->setEnabled(!readOnly);
    m_questions->setEnabled(!readOnly);
}

void ColumnsStep::takeFocus()
{
    m_table->setFocus();
    if (!m_table->currentIndex().isValid()) {
        m_table->setCurrentIndex(m_filter.index(0, ColumnModel::InFile));
    }
}

void ColumnsStep::refresh()
{
    const bool known = m_file >= 0 && m_file < static_cast<int>(m_draft.files().size());
    m_questions->setFile(known ? m_file : -1);
    m_settings->setFile(known ? m_file : -1);
    if (!known) {
        m_model.setLayout({});
        m_firstRows.setLayout({});
        m_shown.clear();
        return;
    }
    const FileDraft &file = m_draft.file(m_file);
    if (!file.isLookedAt && m_shown == file.path) {
        return; // what was understood stays until the new understanding is there
    }
    m_model.setLayout(file.layout);
    m_firstRows.setLayout(file.layout);
    m_rows->resizeColumnsToContents();
    if (m_shown != file.path && file.isLookedAt) {
        m_shown = file.path;
        m_search->clear();
        m_filter.arrange();
        m_table->scrollToTop();
    }
    setSubtitle(file.profile.isEmpty() ? tr("click a meaning to change it")
                                       : tr("remembered as “%1”").arg(file.profile));
    showCount();
    showProblem(file);
    showMissing(file);
    sizeRows();
}

void ColumnsStep::showCount()
{
    const bool wide = m_model.rowCount() > ColumnFilter::kFew;
    m_all->setVisible(wide);
    m_search->parentWidget()->setVisible(wide || m_model.rowCount() > 12);
    m_count->setText(
        tr("%1 of %2 used").arg(importwords::number(m_model.mattering()), importwords::number(m_model.rowCount())));
}

void ColumnsStep::showProblem(const FileDraft &file)
{
    if (file.error) {
        m_banner->show(*file.error);
    } else if (file.layout.refusal) {
        m_banner->show(ProblemBanner::Severity::Warning, file.layout.refusal->what, file.layout.refusal->why,
                       file.layout.refusal->whatToDo);
    } else {
        m_banner->hide();
    }
}

void ColumnsStep::showMissing(const FileDraft &file)
{
    QStringList lines;
    const auto kpis = m_draft.plan().tables().kpis().all();
    for (const MissingKpi &missing : file.layout.missing) {
        const auto kpi = std::ranges::find(kpis, missing.kpi, &Kpi::id);
        lines << (kpi == kpis.end()
                      ? missing.advice
                      : tr("%1 is not in this file. %2", "a KPI; what to do").arg(kpi->name, missing.advice));
    }
    lines << file.layout.notes;
    lines.removeAll(QString());
    lines.removeDuplicates();
    m_missing->setText(lines.join(u'\n'));
    m_missing->setVisible(!lines.isEmpty());
}

void ColumnsStep::sizeRows()
{
    const int plain = m_table->verticalHeader()->defaultSectionSize();
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        const bool twoLines = !m_filter.index(row, ColumnModel::InFile).data(SubtitleRole).toString().isEmpty();
        const int height = plain + (twoLines ? m_table->fontMetrics().height() : 0);
        if (m_table->rowHeight(row) != height) {
            m_table->setRowHeight(row, height);
        }
    }
}

} // namespace dropbeat

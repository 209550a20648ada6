// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/file_questions.h"

#include "ui/importing/import_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace dropbeat {

namespace {

QDateEdit *dateEdit(const QString &name, QWidget *parent)
{
    auto *edit = new QDateEdit(parent);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    edit->setAccessibleName(name);
    return edit;
}

} // namespace

FileQuestions::FileQuestions(ImportDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_tableLine(new QWidget(this))
    , m_table(new QComboBox(m_tableLine))
    , m_partLine(new QWidget(this))
    , m_part(new QComboBox(m_partLine))
    , m_period(new QWidget(this))
    , m_from(dateEdit(tr("First day of the file"), m_period))
    , m_to(dateEdit(tr("Last day of the file"), m_period))
    , m_periodText(new ToneLabel(QString(), Tone::Ink, FontRole::Body, m_period))
    , m_days(new QWidget(this))
    , m_dayFirst(new QComboBox(m_days))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    buildTable();
    buildPart();
    buildPeriod();
    buildDayFirst();
    layout->addWidget(m_tableLine);
    layout->addWidget(m_partLine);
    layout->addWidget(m_period);
    layout->addWidget(m_days);
}

void FileQuestions::buildTable()
{
    auto *layout = new QHBoxLayout(m_tableLine);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *label = new ToneLabel(tr("The file has several tables. &Import"), Tone::Ink, FontRole::Body, m_tableLine);
    label->setBuddy(m_table);
    m_table->setObjectName(QStringLiteral("table"));
    m_table->setAccessibleName(tr("Which table of the file"));
    m_table->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_table, &QComboBox::activated, this, [this](int choice) {
        const QString table = m_table->itemData(choice).toString();
        if (table != m_draft.file(m_file).layout.table) {
            m_guessedFor.clear();
            m_draft.setTable(m_file, table);
        }
    });
    layout->addWidget(label);
    layout->addWidget(m_table);
    layout->addStretch();
}

void FileQuestions::showTable(const FileDraft &file)
{
    m_tableLine->setVisible(file.layout.tables.size() > 1);
    m_table->clear();
    for (const FileTable &table : file.layout.tables) {
        m_table->addItem(table.name, table.name);
    }
    m_table->setCurrentIndex(m_table->findData(file.layout.table));
}

void FileQuestions::buildPart()
{
    auto *layout = new QHBoxLayout(m_partLine);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *label = new ToneLabel(tr("Import the &table"), Tone::Ink, FontRole::Body, m_partLine);
    m_partLine->setToolTip(
        tr("Several tables stand below each other. They count the same things, so they are imported one "
           "at a time."));
    label->setBuddy(m_part);
    m_part->setObjectName(QStringLiteral("part"));
    m_part->setAccessibleName(tr("Which of the tables below each other"));
    m_part->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_part->setMinimumContentsLength(14);
    connect(m_part, &QComboBox::activated, this, [this](int choice) {
        if (choice + 1 != m_draft.file(m_file).layout.mapping.part) {
            m_guessedFor.clear();
            m_draft.setPart(m_file, choice + 1);
        }
    });
    layout->addWidget(label);
    layout->addWidget(m_part, 1);
}

void FileQuestions::showPart(const FileDraft &file)
{
    m_partLine->setVisible(file.layout.parts.size() > 1);
    m_part->clear();
    for (const SeenPart &part : file.layout.parts) {
        const QString columns = part.headers.mid(0, 3).join(QStringLiteral(", "));
        m_part->addItem(part.headers.size() > 3 ? tr("row %1: %2, …", "where a table begins; its columns")
                                                      .arg(importwords::number(part.headerRow), columns)
                                                : tr("row %1: %2", "where a table begins; its columns")
                                                      .arg(importwords::number(part.headerRow), columns));
        m_part->setItemData(m_part->count() - 1,
                            part.whyNot.isEmpty() ? part.headers.join(QStringLiteral(", ")) : part.whyNot,
                            Qt::ToolTipRole);
    }
    m_part->setCurrentIndex(file.layout.mapping.part - 1);
}

void FileQuestions::buildPeriod()
{
    auto *layout = new QVBoxLayout(m_period);
    layout->setContentsMargins(0, 0, 0, 0);
    m_periodText->setWordWrap(true);
    auto *line = new QHBoxLayout;
    auto *from = new ToneLabel(tr("&From"), Tone::Muted, FontRole::Body, m_period);
    auto *to = new ToneLabel(tr("&to"), Tone::Muted, FontRole::Body, m_period);
    from->setBuddy(m_from);
    to->setBuddy(m_to);
    auto *use = makeButton(tr("Use this &period"), ButtonLook::Primary, m_period);
    use->setObjectName(QStringLiteral("usePeriod"));
    connect(use, &QPushButton::clicked, this, &FileQuestions::usePeriod);
    for (QWidget *widget : {static_cast<QWidget *>(from), static_cast<QWidget *>(m_from), static_cast<QWidget *>(to),
                            static_cast<QWidget *>(m_to), static_cast<QWidget *>(use)}) {
        line->addWidget(widget);
    }
    line->addStretch();
    connect(m_from, &QDateEdit::dateChanged, m_to, &QDateEdit::setMinimumDate);
    layout->addWidget(m_periodText);
    layout->addLayout(line);
}

void FileQuestions::buildDayFirst()
{
    auto *layout = new QHBoxLayout(m_days);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *label = new ToneLabel(tr("A date such as 05/06/2026 is &read as"), Tone::Ink, FontRole::Body, m_days);
    label->setBuddy(m_dayFirst);
    m_dayFirst->setObjectName(QStringLiteral("dayFirst"));
    m_dayFirst->setAccessibleName(tr("How dates are written"));
    m_dayFirst->setPlaceholderText(tr("choose…"));
    m_dayFirst->addItem(tr("5 June: the day comes first"), true);
    m_dayFirst->addItem(tr("May 6: the month comes first"), false);
    connect(m_dayFirst, &QComboBox::activated, this, [this](int choice) {
        ColumnMapping mapping = m_draft.file(m_file).layout.mapping;
        mapping.dayFirst = m_dayFirst->itemData(choice).toBool();
        m_draft.setMapping(m_file, mapping);
    });
    layout->addWidget(label);
    layout->addWidget(m_dayFirst);
    layout->addStretch();
}

void FileQuestions::usePeriod()
{
    m_draft.setPeriod(m_file, {m_from->date(), m_to->date()});
}

bool FileQuestions::hasQuestions() const
{
    if (m_file < 0 || m_file >= static_cast<int>(m_draft.files().size())) {
        return false;
    }
    const FileDraft &file = m_draft.file(m_file);
    return file.layout.tables.size() > 1 || file.layout.parts.size() > 1 || file.showsPeriod() ||
           file.layout.needsDayFirst || (file.layout.mapping.dayFirst && file.changedByHand);
}

void FileQuestions::setFile(int index)
{
    m_file = index;
    setVisible(hasQuestions());
    if (!hasQuestions()) {
        return;
    }
    const FileDraft &file = m_draft.file(index);
    showTable(file);
    showPart(file);
    showPeriod(file);
    m_days->setVisible(file.layout.needsDayFirst || (file.layout.mapping.dayFirst && file.changedByHand));
    m_dayFirst->setCurrentIndex(file.layout.mapping.dayFirst ? (*file.layout.mapping.dayFirst ? 0 : 1) : -1);
}

void FileQuestions::showPeriod(const FileDraft &file)
{
    m_period->setVisible(file.showsPeriod());
    const auto &guessed = file.layout.guessedPeriod;
    const auto &given = file.layout.mapping.period;
    if (guessed && given) {
        m_periodText->setText(
            tr("Its days have no year. They are read as %1.").arg(importwords::dateRange(guessed->from, guessed->to)));
    } else if (guessed) {
        m_periodText->setText(
            tr("Its days have no year. By the age of the file they are read as %1. If it is older, say "
               "which days it covers.")
                .arg(importwords::dateRange(guessed->from, guessed->to)));
    } else if (const auto &period = file.layout.mapping.period) {
        m_periodText->setText(
            tr("All its figures are counted for %1.").arg(importwords::dateRange(period->from, period->to)));
    } else {
        m_periodText->setText(tr("This file has no dates. Which days do its figures cover? They are kept as one total "
                                 "of that period, not spread over its days."));
    }
    if (m_guessedFor != file.path) {
        m_guessedFor = file.path;
        const Period likely = file.layout.mapping.period.value_or(file.likelyPeriod(m_draft.plan().today()));
        m_to->clearMinimumDate();
        m_from->setDate(likely.from);
        m_to->setDate(likely.to);
    }
}

} // namespace dropbeat

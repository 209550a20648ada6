// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attribution/synonyms_dialog.h"

#include "core/actions/synonym_edits.h"
#include "ui/attribution/synonyms_model.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTableView>

namespace dropbeat {

namespace {

QTableView *makeTable(QAbstractItemModel *model, const QString &name, const QString &objectName, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(objectName);
    table->setAccessibleName(name);
    table->setModel(model);
    styleTable(*table);
    table->setItemDelegate(new CellDelegate(table));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    return table;
}

} // namespace

SynonymsDialog::SynonymsDialog(LedgerReading &reading, QWidget *parent)
    : QDialog(parent)
    , m_reading(reading)
    , m_problem(new ProblemBanner(this))
    , m_answersModel(new AnswersModel(this))
    , m_synonymsModel(new SynonymsModel(this))
{
    setObjectName(QStringLiteral("synonymsDialog"));
    setWindowTitle(tr("What survey answers mean"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(m_problem);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(makeAnswers(), 1);
    row->addWidget(makeWords(), 1);
    layout->addLayout(row, 1);
    layout->addWidget(makeEntry());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    for (QAbstractButton *button : buttons->buttons()) {
        qobject_cast<QPushButton *>(button)->setAutoDefault(false);
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(820, 520);
    connect(&reading.plan(), &Plan::changed, this, &SynonymsDialog::reload);
    connect(&reading, &LedgerReading::read, this, &SynonymsDialog::reload);
    reload();
    m_answers->selectRow(0);
    m_words->setFocus();
}

QWidget *SynonymsDialog::makeAnswers()
{
    auto *holder = new QWidget(this);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new ToneLabel(tr("What customers answered"), Tone::Ink, FontRole::Strong, holder));
    m_answers = makeTable(m_answersModel, tr("What customers answered"), QStringLiteral("surveyAnswers"), holder);
    m_answers->setColumnWidth(AnswersModel::Orders, 70);
    m_answers->setColumnWidth(AnswersModel::Channel, 120);
    column->addWidget(m_answers, 1);
    m_none = new ToneLabel(tr("No order on these days has an answer. Answers come with the shop's orders or a survey's "
                              "own table."),
                           Tone::Muted, FontRole::Small, holder);
    m_none->setWordWrap(true);
    column->addWidget(m_none);
    connect(m_answers->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SynonymsDialog::takeAnswer);
    return holder;
}

QWidget *SynonymsDialog::makeWords()
{
    auto *holder = new QWidget(this);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new ToneLabel(tr("Words for channels"), Tone::Ink, FontRole::Strong, holder));
    m_synonyms = makeTable(m_synonymsModel, tr("Words for channels"), QStringLiteral("synonyms"), holder);
    m_synonyms->setColumnWidth(SynonymsModel::Channel, 120);
    m_synonyms->setColumnWidth(SynonymsModel::Whose, 90);
    column->addWidget(m_synonyms, 1);
    auto *note = new ToneLabel(tr("The longest words found in an answer decide; your own go before Dropbeat's."),
                               Tone::Muted, FontRole::Small, holder);
    note->setWordWrap(true);
    column->addWidget(note);
    connect(m_synonyms->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SynonymsDialog::takeSynonym);
    auto *away = new QShortcut(QKeySequence(Qt::Key_Delete), m_synonyms);
    away->setContext(Qt::WidgetShortcut);
    connect(away, &QShortcut::activated, this, &SynonymsDialog::removeChosen);
    return holder;
}

QWidget *SynonymsDialog::makeEntry()
{
    auto *holder = new QWidget(this);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    m_words = new QLineEdit(holder);
    m_words->setObjectName(QStringLiteral("synonymWords"));
    m_words->setAccessibleName(tr("Words that customers write"));
    m_words->setPlaceholderText(tr("Words that customers write"));
    m_channel = new QComboBox(holder);
    m_channel->setObjectName(QStringLiteral("synonymChannel"));
    m_channel->setAccessibleName(tr("The channel they mean"));
    m_keep = makeButton(tr("Keep"), ButtonLook::Primary, holder);
    m_keep->setObjectName(QStringLiteral("keepSynonym"));
    m_keep->setDefault(true);
    m_remove = makeButton(tr("Remove"), ButtonLook::Outlined, holder);
    m_remove->setObjectName(QStringLiteral("removeSynonym"));
    m_remove->setAutoDefault(false);
    auto *mean = new QLabel(tr("mean"), holder);
    row->addWidget(m_words, 1);
    row->addWidget(mean);
    row->addWidget(m_channel);
    row->addWidget(m_keep);
    row->addWidget(m_remove);
    connect(m_words, &QLineEdit::textChanged, this, &SynonymsDialog::enable);
    connect(m_keep, &QPushButton::clicked, this, &SynonymsDialog::write);
    connect(m_remove, &QPushButton::clicked, this, &SynonymsDialog::removeChosen);
    return holder;
}

void SynonymsDialog::reload()
{
    const Tables &tables = m_reading.plan().tables();
    const AnswerCount *answer = m_answersModel->at(m_answers->currentIndex().row());
    const QString chosen = answer ? answer->answer : QString();
    const std::vector<Channel> channels = tables.channels().all();
    if (const SharedLedger &book = m_reading.book()) {
        const QSignalBlocker blocker(m_answers->selectionModel());
        m_answersModel->setAnswers(book->answers(), book->names);
        for (int row = 0; row < m_answersModel->rowCount(); ++row) {
            if (m_answersModel->at(row)->answer == chosen) {
                m_answers->selectRow(row);
            }
        }
    }
    m_none->setVisible(m_answersModel->rowCount() == 0);
    m_synonymsModel->setSynonyms(tables.synonyms().all(), channels);
    const QVariant channel = m_channel->currentData();
    m_channel->clear();
    for (const Channel &each : channels) {
        m_channel->addItem(each.name, each.id);
    }
    m_channel->addItem(tr("None of the channels"), QString());
    m_channel->setCurrentIndex(std::max(0, m_channel->findData(channel)));
    enable();
}

void SynonymsDialog::takeAnswer()
{
    if (const AnswerCount *answer = m_answersModel->at(m_answers->currentIndex().row())) {
        m_words->setText(answer->answer);
        if (answer->match.isFound()) {
            m_channel->setCurrentIndex(std::max(0, m_channel->findData(answer->match.channel)));
        }
    }
}

void SynonymsDialog::takeSynonym()
{
    if (const Synonym *synonym = m_synonymsModel->at(m_synonyms->currentIndex().row())) {
        m_words->setText(synonym->words);
        m_channel->setCurrentIndex(std::max(0, m_channel->findData(synonym->channel)));
    }
    enable();
}

void SynonymsDialog::write()
{
    m_problem->hide();
    const QString words = m_words->text();
    const QString channel = m_channel->currentData().toString();
    attempt([&] { addSynonym(m_reading.plan(), words, channel); },
            [this](const Error &error) { m_problem->show(error); });
}

void SynonymsDialog::removeChosen()
{
    const int row = m_synonyms->currentIndex().row();
    const Synonym *synonym = m_synonymsModel->at(row);
    if (synonym && m_synonymsModel->isOwn(row) && !m_reading.plan().isReadOnly()) {
        m_problem->hide();
        const Id<Synonym> id = synonym->id;
        attempt([&] { removeSynonym(m_reading.plan(), id); }, [this](const Error &error) { m_problem->show(error); });
    }
}

void SynonymsDialog::enable()
{
    const bool writable = !m_reading.plan().isReadOnly();
    m_keep->setEnabled(writable && !m_words->text().trimmed().isEmpty());
    m_remove->setEnabled(writable && m_synonymsModel->isOwn(m_synonyms->currentIndex().row()));
}

} // namespace dropbeat

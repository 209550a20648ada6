// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/benchmarks/benchmarks_page.h"

#include "core/actions/plan_edits.h"
#include "core/measure/presets.h"
#include "ui/benchmarks/benchmark_delegate.h"
#include "ui/benchmarks/benchmarks_model.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/bullet_bar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/judgement_words.h"
#include "ui/widgets/kpi_words.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/tone_label.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QTableView>

namespace dropbeat {

namespace {

constexpr int kTwoColumns = 1400; ///< narrower pages put the explanation under the table
constexpr int kExplanation = 340;
constexpr int kRoomy = 1000; ///< narrower pages cut long names

ToneLabel *wrapped(Tone tone, FontRole role, QWidget *parent)
{
    auto *label = new ToneLabel({}, tone, role, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

BenchmarksPage::BenchmarksPage(Plan &plan, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_header(new PageHeader(this))
    , m_model(new BenchmarksModel(this))
    , m_problem(new ProblemBanner(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    makeHeader();
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_problem);
    m_cards = new QBoxLayout(QBoxLayout::LeftToRight);
    m_cards->setSpacing(14);
    m_cards->addWidget(makeTableCard(content), 1);
    m_cards->addWidget(makeExplanationCard(content));
    column->addLayout(m_cards);
    column->addStretch(1);
    scroll->setWidget(content);
    layout->addWidget(scroll, 1);
    m_model->setEditable(!plan.isReadOnly());
    // Written once the editor has closed: a new benchmark gives the table other lines.
    connect(m_model, &BenchmarksModel::edited, this, &BenchmarksPage::write, Qt::QueuedConnection);
    connect(m_model, &BenchmarksModel::notUnderstood, this, [this](const QString &typed, const QString &example) {
        m_problem->show(ProblemBanner::Severity::Warning, tr("“%1” is no figure for this column.").arg(typed),
                        tr("The benchmark is as it was. Write it like %1.").arg(example));
    });
    connect(&plan, &Plan::changed, this, &BenchmarksPage::planChanged);
}

void BenchmarksPage::makeHeader()
{
    m_header->setTitle(tr("Benchmarks"));
    m_header->setSubtitle(tr("What good looks like, where that comes from, and where you stand"));
    connect(m_header, &PageHeader::searchRequested, this, &BenchmarksPage::searchRequested);
    m_restore = m_header->addButton(tr("Restore defaults"));
    m_restore->setToolTip(tr("Puts the table back to the figures Dropbeat comes with; undo brings yours back"));
    m_add = m_header->addButton(tr("Add benchmark"), true);
    m_add->setToolTip(tr("Another band for the chosen KPI: for one channel or for short clips"));
    for (QPushButton *button : {m_restore, m_add}) {
        button->setEnabled(!m_plan.isReadOnly());
    }
    connect(m_restore, &QPushButton::clicked, this, &BenchmarksPage::restore);
    connect(m_add, &QPushButton::clicked, this, &BenchmarksPage::add);
}

Card *BenchmarksPage::makeTableCard(QWidget *parent)
{
    auto *card = new Card(tr("Benchmark table"), parent);
    card->setSubtitle(tr("double-click or F2 changes a figure"));
    m_remove = makeButton(tr("Remove"), ButtonLook::Small, card);
    card->addAction(m_remove);
    m_table = new QTableView(card);
    m_table->setModel(m_model);
    styleTable(*m_table);
    m_table->setItemDelegate(new BenchmarkDelegate(m_table));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->setAccessibleName(tr("Benchmark table"));
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    card->content()->addWidget(m_table);
    card->content()->addStretch(1);
    auto *removal = new QShortcut(QKeySequence::Delete, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(removal, &QShortcut::activated, this, &BenchmarksPage::remove);
    connect(m_remove, &QPushButton::clicked, this, &BenchmarksPage::remove);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BenchmarksPage::explain);
    return card;
}

Card *BenchmarksPage::makeExplanationCard(QWidget *parent)
{
    m_explanation = new Card(tr("What it tells"), parent);
    m_what = wrapped(Tone::Ink, FontRole::Body, m_explanation);
    m_bar = new BulletBar({}, m_explanation);
    m_bar->setFocusPolicy(Qt::NoFocus);
    m_present = wrapped(Tone::Ink, FontRole::Body, m_explanation);
    m_source = wrapped(Tone::Muted, FontRole::Small, m_explanation);
    m_import = makeButton(tr("Import results…"), ButtonLook::Outlined, m_explanation);
    const auto columnOf = [](std::initializer_list<QWidget *> widgets) {
        auto *column = new QVBoxLayout;
        column->setSpacing(10);
        for (QWidget *widget : widgets) {
            column->addWidget(widget, 0, qobject_cast<QPushButton *>(widget) ? Qt::AlignLeft : Qt::Alignment());
        }
        column->addStretch(1);
        return column;
    };
    m_halves = new QBoxLayout(QBoxLayout::LeftToRight);
    m_halves->setSpacing(28);
    m_halves->addLayout(columnOf({m_what, m_source}), 1);
    m_halves->addLayout(columnOf({m_bar, m_present, m_import}), 1);
    m_explanation->content()->addLayout(m_halves);
    m_explanation->content()->addStretch(1);
    connect(m_import, &QPushButton::clicked, this, &BenchmarksPage::importRequested);
    return m_explanation;
}

void BenchmarksPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_dirty) {
        refresh();
    }
}

void BenchmarksPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() >= kTwoColumns;
    m_cards->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_halves->setDirection(wide ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_halves->setSpacing(wide ? 10 : 28);
    m_explanation->setMinimumWidth(wide ? kExplanation : 0);
    m_explanation->setMaximumWidth(wide ? kExplanation : QWIDGETSIZE_MAX);
    layOutColumns();
}

void BenchmarksPage::planChanged(const Touched &touched)
{
    for (const char *table : {"benchmark", "kpi", "channel", "subject", "clip", "plan"}) {
        if (touched.has(QLatin1String(table))) {
            m_dirty = true;
            if (isVisible()) {
                refresh();
            }
            return;
        }
    }
}

void BenchmarksPage::refresh()
{
    m_dirty = false;
    const BenchmarkLine *before = current();
    const QString kpi = before ? before->kpi.id : QString();
    const Id<Benchmark> id = before ? before->benchmark.id : Id<Benchmark>();
    const int column = m_table->currentIndex().isValid() ? m_table->currentIndex().column() : BenchmarksModel::Low;
    m_model->setView(readBenchmarks(m_plan.tables()));
    if (!m_table->currentIndex().isValid()) {
        const int row = id ? m_model->rowOf(id) : -1;
        if (row >= 0) {
            m_table->setCurrentIndex(m_model->index(row, column));
        } else {
            chooseKpi(kpi);
        }
    }
    layOutColumns();
    explain();
}

void BenchmarksPage::chooseKpi(const QString &kpi)
{
    int chosen = 0;
    for (int row = m_model->rowCount() - 1; row >= 0; --row) {
        chosen = m_model->line(row)->kpi.id == kpi ? row : chosen;
    }
    m_table->setCurrentIndex(m_model->index(chosen, BenchmarksModel::Low));
}

void BenchmarksPage::layOutColumns()
{
    using Model = BenchmarksModel;
    for (int column = 0; column < Model::ColumnCount; ++column) {
        m_table->resizeColumnToContents(column);
    }
    const auto atLeast = [this](int column, int width) {
        m_table->setColumnWidth(column, std::max(width, m_table->columnWidth(column)));
    };
    const bool narrow = width() < kRoomy;
    m_table->setColumnWidth(Model::KpiName, std::min(m_table->columnWidth(Model::KpiName), narrow ? 172 : 250));
    atLeast(Model::Low, narrow ? 64 : 74);
    atLeast(Model::High, narrow ? 64 : 74);
    atLeast(Model::ForChannel, narrow ? 66 : 88);
    atLeast(Model::Seconds, narrow ? 58 : 66);
    atLeast(Model::Now, narrow ? 76 : 84);
    atLeast(Model::AsOf, 74);
    m_table->horizontalHeader()->setSectionResizeMode(Model::Source, QHeaderView::Stretch);
    m_table->horizontalHeader()->setMinimumSectionSize(56);
    fitHeightToRows(*m_table);
    if (m_table->horizontalHeader()->length() > m_table->viewport()->width()) {
        m_table->setFixedHeight(m_table->maximumHeight() + m_table->horizontalScrollBar()->sizeHint().height());
    }
}

const BenchmarkLine *BenchmarksPage::current() const
{
    return m_model->line(m_table->currentIndex().row());
}

QString BenchmarksPage::presentText(const BenchmarkLine &line) const
{
    const Currency &currency = m_model->view().currency;
    if (line.now.value) {
        return tr("You stand at %1: %2, of %3.")
            .arg(valueText(line.kpi, line.now, currency),
                 line.now.benchmark ? standingText(line.now.standing) : tr("no benchmark to hold it against"),
                 figuresText(line.kpi, line.now, currency));
    }
    const QString why = whyNot(line.kpi, line.now, line.hasResults);
    return line.now.missing && line.hasResults ? why + QStringLiteral(". ") + howToReport(*line.now.missing) : why;
}

void BenchmarksPage::explain()
{
    const BenchmarkLine *line = current();
    m_explanation->setVisible(line != nullptr);
    m_remove->setEnabled(line && !line->isPlace() && !m_plan.isReadOnly());
    m_add->setEnabled(line && !m_plan.isReadOnly());
    if (!line) {
        return;
    }
    const Currency &currency = m_model->view().currency;
    m_explanation->setTitle(kpiName(line->kpi));
    m_what->setText(kpiExplanation(line->kpi.id));
    const QString present = presentText(*line);
    m_present->setText(present.left(1).toUpper() + present.mid(1));
    m_import->setVisible(!line->hasResults);
    Bullet bullet;
    bullet.label = tr("Now, against the benchmark");
    bullet.value = line->now.value;
    bullet.text = line->now.value ? kpiText(line->kpi, *line->now.value, currency) : QStringLiteral("—");
    bullet.tone = standingTone(line->now);
    bullet.bandLow = line->benchmark.low;
    bullet.bandHigh = line->benchmark.high;
    bullet.toolTip = judgementText(line->kpi, line->now, currency, line->hasResults);
    m_bar->setBullet(bullet);
    QStringList source;
    if (!line->isPlace()) {
        source << tr("Benchmark %1").arg(kpiBandText(line->kpi, line->benchmark, currency));
        if (!line->benchmark.source.isEmpty()) {
            source << line->benchmark.source;
        }
        source << (line->benchmark.asOf.isValid()
                       ? tr("as of %1").arg(QLocale().toString(line->benchmark.asOf, QLocale::LongFormat))
                       : tr("undated"));
    } else {
        source << tr("No benchmark yet: your own site's average serves best. Type it in the table.");
    }
    m_source->setText(source.join(QStringLiteral(" · ")));
}

void BenchmarksPage::write(const Benchmark &benchmark)
{
    const bool done = attempt(
        [&] {
            if (benchmark.id) {
                updateBenchmark(m_plan, benchmark);
                return;
            }
            Benchmark own = benchmark;
            own.source = own.source.isEmpty() ? tr("our own figure") : own.source;
            own.asOf = m_plan.today();
            addBenchmark(m_plan, own);
        },
        [this](const Error &error) { m_problem->show(error); });
    if (done) {
        m_problem->hide();
    }
}

void BenchmarksPage::add()
{
    const BenchmarkLine *line = current();
    if (!line) {
        return;
    }
    if (line->isPlace()) {
        m_table->setFocus();
        m_table->edit(m_model->index(m_table->currentIndex().row(), BenchmarksModel::Low));
        return;
    }
    Benchmark copy = line->benchmark;
    copy.source = tr("our own figure");
    copy.asOf = m_plan.today();
    for (const Channel &channel : m_model->view().channels) {
        const auto &lines = m_model->view().lines;
        const bool taken = std::any_of(lines.begin(), lines.end(), [&](const BenchmarkLine &other) {
            return other.kpi.id == copy.kpi && other.benchmark.channel == channel.id &&
                   other.benchmark.maxSeconds == copy.maxSeconds;
        });
        if (!taken) {
            copy.channel = channel.id;
            break;
        }
    }
    attempt(
        [&] {
            const Id<Benchmark> added = addBenchmark(m_plan, copy);
            m_table->setFocus();
            m_table->setCurrentIndex(m_model->index(m_model->rowOf(added), BenchmarksModel::Low));
        },
        [this](const Error &error) { m_problem->show(error); });
}

void BenchmarksPage::remove()
{
    const BenchmarkLine *line = current();
    if (!line || line->isPlace() || m_plan.isReadOnly()) {
        return;
    }
    const QString kpi = line->kpi.id;
    attempt(
        [&] {
            removeBenchmark(m_plan, line->benchmark.id);
            chooseKpi(kpi);
            m_table->setFocus();
        },
        [this](const Error &error) { m_problem->show(error); });
}

void BenchmarksPage::restore()
{
    attempt([this] { restoreBenchmarks(m_plan); }, [this](const Error &error) { m_problem->show(error); });
}

} // namespace dropbeat

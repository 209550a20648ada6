// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handover/change_preview_dialog.h"

#include "core/actions/schedule_import.h"
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
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kInset = 6; // to stand under its column's name

/// A cell of ours with nothing but its box to tick.
class TickDelegate : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        CellDelegate::paint(painter, option, index);
        QStyleOptionViewItem box(option);
        initStyleOption(&box, index);
        const QStyle *style = box.widget->style();
        box.rect = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &box, box.widget).translated(kInset, 0);
        box.state.setFlag(QStyle::State_On, box.checkState == Qt::Checked);
        box.state.setFlag(QStyle::State_Off, box.checkState != Qt::Checked);
        box.state.setFlag(QStyle::State_HasFocus, false);
        style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, box.widget);
    }

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override
    {
        QStyleOptionViewItem box(option);
        box.rect.translate(kInset, 0);
        return CellDelegate::editorEvent(event, model, box, index);
    }
};

} // namespace

ChangePreviewDialog::ChangePreviewDialog(Plan &plan, Source source, const QString &fileName, const QByteArray &bytes,
                                         QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_source(source)
    , m_fileName(fileName)
    , m_bytes(bytes)
    , m_model(new ChangeModel(this))
    , m_problem(new ProblemBanner(this))
    , m_summary(new ToneLabel({}, Tone::Ink, FontRole::Strong, this))
    , m_table(new QTableView(this))
    , m_problemsHeading(new ToneLabel({}, Tone::Warn, FontRole::Strong, this))
    , m_problems(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("changePreviewDialog"));
    setWindowTitle(source == Source::Calendar ? tr("Import calendar") : tr("Import plan from a table"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connect(m_model, &ChangeModel::chosenChanged, this, &ChangePreviewDialog::showChosen);
    read(m_channels ? m_channels->currentData().toString() : QString());
}

void ChangePreviewDialog::build()
{
    m_table->setModel(m_model);
    styleTable(*m_table);
    m_table->setItemDelegateForColumn(ChangeModel::Take, new TickDelegate(m_table));
    m_table->setObjectName(QStringLiteral("changes"));
    m_table->setAccessibleName(tr("Changes"));
    m_table->horizontalHeader()->setSectionResizeMode(ChangeModel::Details, QHeaderView::Stretch);
    m_problems->setReadOnly(true);
    m_problems->setObjectName(QStringLiteral("problems"));
    m_problems->setAccessibleName(tr("What can't be taken"));
    m_problems->setMaximumHeight(6 * fontMetrics().lineSpacing());
    m_problems->setTabChangesFocus(true);

    auto *all = makeButton(tr("Tick all"), ButtonLook::Small, this);
    auto *none = makeButton(tr("Tick none"), ButtonLook::Small, this);
    connect(all, &QPushButton::clicked, m_model, [this] { m_model->chooseAll(true); });
    connect(none, &QPushButton::clicked, m_model, [this] { m_model->chooseAll(false); });
    auto *head = new QHBoxLayout;
    head->addWidget(m_summary, 1);
    if (m_source == Source::Calendar) {
        m_channels = new QComboBox(this);
        addChannels(*m_channels);
        auto *label = new QLabel(tr("New ones go &to"), this);
        label->setBuddy(m_channels);
        head->addWidget(label);
        head->addWidget(m_channels);
    }
    head->addWidget(all);
    head->addWidget(none);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = makeButton({}, ButtonLook::Primary, this);
    m_take->setObjectName(QStringLiteral("take"));
    m_take->setDefault(true);
    buttons->addButton(m_take, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &ChangePreviewDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(m_problem);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(m_problemsHeading);
    column->addWidget(m_problems);
    column->addWidget(buttons);
    resize(980, 600);
}

void ChangePreviewDialog::addChannels(QComboBox &channels)
{
    channels.setObjectName(QStringLiteral("channel"));
    for (const Channel &channel : m_plan.tables().channels().all()) {
        channels.addItem(channel.name, channel.id);
    }
    connect(&channels, &QComboBox::currentIndexChanged, this, [this] {
        attempt([this] { read(m_channels->currentData().toString()); },
                [this](const Error &error) { m_problem->show(error); });
    });
}

void ChangePreviewDialog::read(const QString &channel)
{
    ScheduleChanges found =
        m_source == Source::Calendar ? previewCalendar(m_plan, m_bytes, channel) : previewPlanCsv(m_plan, m_bytes);
    if (m_channels) {
        const bool foreign = std::ranges::any_of(
            found.changes, [](const ScheduleChange &change) { return change.kind == ScheduleChange::Kind::Addition; });
        m_channels->setEnabled(foreign);
    }
    const auto count = static_cast<int>(found.changes.size());
    m_summary->setText(count == 0 ? tr("%1 says what the plan says.").arg(m_fileName)
                                  : tr("%n change(s) in %1", nullptr, count).arg(m_fileName));
    m_model->setChanges(std::move(found.changes));
    for (const int section : {ChangeModel::Take, ChangeModel::What, ChangeModel::When, ChangeModel::Title}) {
        m_table->resizeColumnToContents(section);
        m_table->setColumnWidth(section, std::min(m_table->columnWidth(section) + 12, 260));
    }
    m_problemsHeading->setText(tr("%n can't be taken:", nullptr, static_cast<int>(found.problems.size())));
    m_problemsHeading->setVisible(!found.problems.isEmpty());
    m_problems->setVisible(!found.problems.isEmpty());
    m_problems->setPlainText(found.problems.join(u'\n'));
    showChosen();
}

void ChangePreviewDialog::showChosen()
{
    const int chosen = m_model->chosenCount();
    m_take->setText(chosen == 0 ? tr("Take nothing") : tr("Take %n change(s)", nullptr, chosen));
    m_take->setEnabled(chosen > 0);
}

void ChangePreviewDialog::take()
{
    const int count = m_model->chosenCount();
    const QString label = m_source == Source::Calendar ? tr("Import calendar: %n change(s)", nullptr, count)
                                                       : tr("Import table: %n change(s)", nullptr, count);
    if (attempt([&] { applyScheduleChanges(m_plan, m_model->chosen(), label); },
                [this](const Error &error) { m_problem->show(error); })) {
        emit taken(count);
        accept();
    }
}

} // namespace dropbeat

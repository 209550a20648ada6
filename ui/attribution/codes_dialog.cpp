// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attribution/codes_dialog.h"

#include "core/actions/code_book.h"
#include "core/actions/link_edits.h"
#include "ui/attribution/codes_model.h"
#include "ui/attribution/qr_dialog.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/tone_label.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace dropbeat {

namespace {

const QString kReferral = QStringLiteral("*"); ///< no channel has this id

} // namespace

CodesDialog::CodesDialog(Plan &plan, Id<Drop> drop, AttributionContext context, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_drop(drop)
    , m_context(std::move(context))
    , m_problem(new ProblemBanner(this))
    , m_model(new CodesModel(
          plan, drop, [this](const Error &error) { m_problem->show(error); }, this))
    , m_table(new QTableView(this))
    , m_channel(new QComboBox(this))
    , m_creator(new QLineEdit(this))
{
    setObjectName(QStringLiteral("codesDialog"));
    const auto of = plan.tables().drops().get(drop);
    setWindowTitle(tr("Promo codes of %1").arg(of ? of->name : QString()));
    setAttribute(Qt::WA_DeleteOnClose);
    makeTable();
    m_channel->setAccessibleName(tr("Channel of the new code"));
    m_channel->addItem(tr("any channel"), QString());
    for (const Channel &channel : plan.tables().channels().all()) {
        m_channel->addItem(channel.name, channel.id);
    }
    m_channel->addItem(tr("from customer to customer"), kReferral);
    m_channel->setObjectName(QStringLiteral("channel"));
    connect(m_channel, &QComboBox::currentIndexChanged, this,
            [this] { m_creator->setEnabled(m_channel->currentData() != kReferral); });
    m_creator->setObjectName(QStringLiteral("creator"));
    m_creator->setAccessibleName(tr("Creator of the new code"));
    m_creator->setPlaceholderText(tr("creator or partner, if any"));
    QPushButton *add = makeButton(tr("Propose a code"), ButtonLook::Primary, this);
    add->setObjectName(QStringLiteral("propose"));
    add->setEnabled(!plan.isReadOnly() && of);
    connect(add, &QPushButton::clicked, this, &CodesDialog::add);
    auto *line = new QHBoxLayout;
    line->addWidget(m_channel);
    line->addWidget(m_creator, 1);
    line->addWidget(add);
    auto *note =
        new ToneLabel(tr("One code for each channel or creator, so that it tells where its orders come from. Codes "
                         "keep clear of 0 beside O and 1 beside I."),
                      Tone::Muted, FontRole::Small, this);
    note->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *save = makeButton(tr("Export as CSV…"), ButtonLook::Outlined, this);
    save->setObjectName(QStringLiteral("exportCodes"));
    save->setEnabled(m_context.askWhereToSave != nullptr && of);
    buttons->addButton(save, QDialogButtonBox::ActionRole);
    connect(save, &QPushButton::clicked, this, &CodesDialog::saveTable);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(m_problem);
    column->addWidget(m_table, 1);
    column->addLayout(line);
    column->addWidget(note);
    column->addWidget(buttons);
    resize(900, 420);
    connect(&plan, &Plan::changed, this, &CodesDialog::planChanged);
}

void CodesDialog::planChanged(const Touched &touched)
{
    constexpr std::array<const char *, 5> read{"promo_code", "link", "channel", "order_", "evidence"};
    const bool editing = m_table->isVisible() && m_table->indexWidget(m_table->currentIndex());
    if (!editing && std::ranges::any_of(read, [&](const char *table) { return touched.has(QLatin1String(table)); })) {
        QMetaObject::invokeMethod(m_model, &CodesModel::reload, Qt::QueuedConnection);
    }
}

void CodesDialog::saveTable()
{
    const QString path =
        m_context.askWhereToSave(this, tr("Export codes"), tr("codes") + QStringLiteral(".csv"), tr("Table (*.csv)"));
    if (!path.isEmpty()) {
        attempt([&] { writeLinkFile(path, codeCsv(m_plan.tables(), m_drop)); },
                [this](const Error &error) { m_problem->show(error); });
    }
}

void CodesDialog::makeTable()
{
    styleTable(*m_table);
    m_table->setItemDelegate(new ChoiceDelegate(m_table));
    m_table->setItemDelegateForColumn(CodesModel::Code, new CellDelegate(m_table));
    for (const int column : {CodesModel::Discount, CodesModel::From, CodesModel::Until, CodesModel::Creator,
                             CodesModel::Planned, CodesModel::Counted, CodesModel::Links}) {
        m_table->setItemDelegateForColumn(column, new CellDelegate(m_table));
    }
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Promo codes"));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(CodesModel::Creator, QHeaderView::Stretch);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *remove = new QAction(tr("Delete code"), m_table);
    remove->setObjectName(QStringLiteral("deleteCode"));
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    remove->setEnabled(!m_plan.isReadOnly());
    connect(remove, &QAction::triggered, this, &CodesDialog::remove);
    m_table->addAction(remove);
}

void CodesDialog::add()
{
    attempt(
        [this] {
            const QString channel = m_channel->currentData().toString();
            const PromoCode proposal = channel == kReferral
                                           ? proposedReferralCode(m_plan, m_drop)
                                           : proposedPromoCode(m_plan, m_drop, channel, m_creator->text());
            const Id<PromoCode> made = addCode(m_plan, proposal);
            m_model->reload();
            m_table->setFocus();
            m_table->setCurrentIndex(m_model->index(m_model->rowOf(made), CodesModel::Code));
            m_creator->clear();
        },
        [this](const Error &error) { m_problem->show(error); });
}

void CodesDialog::remove()
{
    if (const auto code = m_model->codeAt(m_table->currentIndex().row())) {
        attempt([&] { removeCode(m_plan, code->id); }, [this](const Error &error) { m_problem->show(error); });
        m_model->reload();
    }
}

} // namespace dropbeat

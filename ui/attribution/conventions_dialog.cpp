// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attribution/conventions_dialog.h"

#include "core/actions/link_edits.h"
#include "core/attribution/tagged_link.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/tone_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableWidget>

#include <algorithm>

namespace dropbeat {

namespace {

enum Column { Name, Word, OrganicSource, OrganicMedium, PaidSource, PaidMedium, CodeOf, CodeWord, ColumnCount };

QStringList wordsOf(const QLineEdit &field)
{
    static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
    return field.text().split(between, Qt::SkipEmptyParts);
}

} // namespace

ConventionsDialog::ConventionsDialog(Plan &plan, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_conventions(readConventions(plan.tables()))
    , m_channels(plan.tables().channels().all())
    , m_problem(new ProblemBanner(this))
    , m_domains(new QLineEdit(this))
    , m_landing(new QLineEdit(this))
    , m_applies(new QComboBox(this))
    , m_plugin(new ToneLabel(couponPluginText() + u'.', Tone::Muted, FontRole::Small, this))
    , m_separator(new QComboBox(this))
    , m_lower(new QCheckBox(tr("lower case"), this))
    , m_sources(new QLineEdit(this))
    , m_mediums(new QLineEdit(this))
    , m_discount(new QDoubleSpinBox(this))
    , m_table(new QTableWidget(this))
{
    setObjectName(QStringLiteral("conventionsDialog"));
    setWindowTitle(tr("How links are written"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_domains->setObjectName(QStringLiteral("domains"));
    m_domains->setPlaceholderText(QStringLiteral("ateliernoor.com"));
    m_landing->setObjectName(QStringLiteral("landing"));
    m_landing->setPlaceholderText(QStringLiteral("https://ateliernoor.com/collections/{drop}"));
    m_landing->setToolTip(tr("{drop} stands for the drop's name"));
    m_applies->addItem(tr("Customers type the code"), codeAppliedId(CodeApplied::Not));
    m_applies->addItem(tr("Shopify applies it (/discount)"), codeAppliedId(CodeApplied::Shopify));
    m_applies->addItem(tr("WooCommerce applies it (?coupon=)"), codeAppliedId(CodeApplied::WooCommerce));
    m_separator->addItem(tr("words-joined-by-hyphens"), QStringLiteral("-"));
    m_separator->addItem(tr("words_joined_by_underscores"), QStringLiteral("_"));
    m_discount->setRange(0, 100);
    m_discount->setDecimals(1);
    m_discount->setSuffix(tr(" %"));
    fill(m_conventions);
    layOut();
}

void ConventionsDialog::fill(const LinkConventions &conventions)
{
    m_domains->setText(conventions.domains.join(QStringLiteral(", ")));
    m_landing->setText(conventions.landing);
    m_applies->setCurrentIndex(std::max(0, m_applies->findData(codeAppliedId(conventions.applies))));
    m_separator->setCurrentIndex(std::max(0, m_separator->findData(conventions.separator)));
    m_lower->setChecked(conventions.lowerCase);
    m_sources->setText(conventions.sources.join(QStringLiteral(", ")));
    m_mediums->setText(conventions.mediums.join(QStringLiteral(", ")));
    m_discount->setValue(static_cast<double>(conventions.discount) / 100);
    fillChannels(conventions);
}

void ConventionsDialog::fillChannels(const LinkConventions &conventions)
{
    m_table->setAccessibleName(tr("What each channel's links carry"));
    m_table->setColumnCount(ColumnCount);
    m_table->setHorizontalHeaderLabels({tr("Channel"), tr("Its links"), tr("Source"), tr("Medium"), tr("Paid source"),
                                        tr("Paid medium"), tr("Code of"), tr("Code ends in")});
    m_table->setRowCount(static_cast<int>(m_channels.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Channel &channel = m_channels[static_cast<size_t>(row)];
        const ChannelTags tags = tagsOf(conventions, channel);
        const QStringList cells{channel.name,       tags.internal ? tr("no links") : tags.word,
                                tags.organicSource, tags.organicMedium,
                                tags.paidSource,    tags.paidMedium,
                                tags.codeOf,        tags.codeWord};
        for (int column = 0; column < ColumnCount; ++column) {
            auto *item = new QTableWidgetItem(cells.value(column));
            if (column == Name || tags.internal) {
                item->setFlags(item->flags() & ~Qt::ItemIsEditable);
            }
            m_table->setItem(row, column, item);
        }
    }
    styleTable(*m_table);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(Word, QHeaderView::Stretch);
}

void ConventionsDialog::layOut()
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 18, 20, 16);
    form->setSpacing(8);
    form->addRow(m_problem);
    form->addRow(tr("Your &domains"), m_domains);
    form->addRow(tr("&Landing page of a drop"), m_landing);
    form->addRow(tr("&Codes"), m_applies);
    m_plugin->setObjectName(QStringLiteral("plugin"));
    m_plugin->setWordWrap(true);
    form->addRow(QString(), m_plugin);
    const auto showPlugin = [this, form] {
        form->setRowVisible(m_plugin, m_applies->currentData() == codeAppliedId(CodeApplied::WooCommerce));
    };
    connect(m_applies, &QComboBox::currentIndexChanged, this, showPlugin);
    showPlugin();
    form->addRow(tr("&Discount of new codes"), m_discount);
    auto *writing = new QHBoxLayout;
    writing->addWidget(m_separator, 1);
    writing->addWidget(m_lower);
    auto *label = new QLabel(tr("&Writing"), this);
    label->setBuddy(m_separator);
    form->addRow(label, writing);
    form->addRow(tr("Words for &source"), m_sources);
    form->addRow(tr("Words for &medium"), m_mediums);
    form->addRow(m_table);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *usual = makeButton(tr("As Dropbeat has it"), ButtonLook::Outlined, this);
    buttons->addButton(usual, QDialogButtonBox::ResetRole);
    connect(usual, &QPushButton::clicked, this, [this] {
        LinkConventions preset = presetConventions();
        preset.domains = wordsOf(*m_domains); // these are nobody else's
        preset.landing = m_landing->text().trimmed();
        fill(preset);
    });
    QPushButton *save = makeButton(tr("Save"), ButtonLook::Primary, this);
    save->setObjectName(QStringLiteral("save"));
    save->setDefault(true);
    save->setEnabled(!m_plan.isReadOnly());
    buttons->addButton(save, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &ConventionsDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
    resize(880, 640);
}

LinkConventions ConventionsDialog::written() const
{
    LinkConventions conventions = m_conventions;
    conventions.domains = wordsOf(*m_domains);
    conventions.landing = m_landing->text().trimmed();
    conventions.applies = codeAppliedFromId(m_applies->currentData().toString()).value_or(CodeApplied::Not);
    conventions.discount = qRound64(m_discount->value() * 100);
    conventions.separator = m_separator->currentData().toString();
    conventions.lowerCase = m_lower->isChecked();
    conventions.sources = wordsOf(*m_sources);
    conventions.mediums = wordsOf(*m_mediums);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const ChannelTags before = tagsOf(conventions, m_channels[static_cast<size_t>(row)]);
        if (before.internal) {
            continue;
        }
        const auto cell = [this, row](int column) { return m_table->item(row, column)->text().trimmed(); };
        ChannelTags tags = before;
        tags.word = cell(Word);
        tags.organicSource = cell(OrganicSource);
        tags.organicMedium = cell(OrganicMedium);
        tags.paidSource = cell(PaidSource);
        tags.paidMedium = cell(PaidMedium);
        tags.codeOf = cell(CodeOf);
        tags.codeWord = cell(CodeWord);
        if (tags == before) {
            continue;
        }
        const auto old = std::ranges::find(conventions.channels, tags.channel, &ChannelTags::channel);
        old == conventions.channels.end() ? conventions.channels.push_back(tags) : void(*old = tags);
    }
    return conventions;
}

void ConventionsDialog::save()
{
    attempt(
        [this] {
            const LinkConventions conventions = written();
            for (const QString &domain : conventions.domains) {
                if (!readAddress(domain)) {
                    throw Error(Error::Kind::Refused, tr("Nothing was changed."), tr("“%1” is no domain.").arg(domain),
                                tr("Write it like ateliernoor.com."));
                }
            }
            setConventions(m_plan, conventions);
            accept();
        },
        [this](const Error &error) { m_problem->show(error); });
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/file_settings.h"

#include "ui/widgets/tone_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace dropbeat {

namespace {

void select(QComboBox &box, const QVariant &value)
{
    box.setCurrentIndex(std::max(0, box.findData(value)));
}

} // namespace

FileSettings::FileSettings(ImportDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_grid(new QGridLayout(this))
    , m_kind(choice(tr("Read as"), QStringLiteral("kind")))
    , m_channel(choice(tr("Channel"), QStringLiteral("channel")))
    , m_placement(choice(tr("Reach was"), QStringLiteral("placement")))
    , m_claims(choice(tr("Orders and revenue are"), QStringLiteral("claims")))
    , m_currency(new ToneLabel(QString(), Tone::Ink, FontRole::Body, this))
    , m_withoutMoney(new QCheckBox(tr("&Leave spend and revenue out"), this))
    , m_remember(new QCheckBox(tr("Re&member these columns as"), this))
    , m_rememberAs(new QLineEdit(this))
{
    build();
    connectAll();
}

QComboBox *FileSettings::choice(const QString &name, const QString &objectName)
{
    auto *box = new QComboBox(this);
    box->setAccessibleName(name);
    box->setObjectName(objectName);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(14);
    return box;
}

void FileSettings::build()
{
    m_kind->addItem(tr("what it was recognised as"), QString());
    for (const PlatformFormat &format : formatCatalog().formats()) {
        m_kind->addItem(QCoreApplication::translate("Formats", format.name.toUtf8().constData()), format.id);
    }
    m_placement->addItem(tr("as the file says"), -1);
    m_placement->addItem(tr("organic"), static_cast<int>(Placement::Organic));
    m_placement->addItem(tr("boosted (paid for)"), static_cast<int>(Placement::Boosted));
    m_claims->addItem(tr("as the file says"), -1);
    m_claims->addItem(tr("the shop’s own count"), 0);
    m_claims->addItem(tr("a platform’s claim"), 1);
    m_channel->addItem(tr("as the file says"), QString());
    for (const Channel &channel : m_draft.plan().tables().channels().all()) {
        m_channel->addItem(channel.name, channel.id);
    }
    m_currency->setWordWrap(true);
    m_withoutMoney->setObjectName(QStringLiteral("withoutMoney"));
    m_remember->setObjectName(QStringLiteral("remember"));
    m_rememberAs->setObjectName(QStringLiteral("rememberAs"));
    m_rememberAs->setAccessibleName(tr("Name to remember these columns by"));

    m_grid->setContentsMargins(0, 4, 0, 0);
    m_grid->setVerticalSpacing(4);
    m_grid->setHorizontalSpacing(12);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    addField(tr("Rea&d as"), m_kind, 0, 0);
    addField(tr("C&hannel"), m_channel, 0, 1);
    addField(tr("Reach &was"), m_placement, 2, 0);
    addField(tr("&Orders and revenue are"), m_claims, 2, 1);
    auto *money = new QHBoxLayout;
    money->addWidget(m_currency, 1);
    money->addWidget(m_withoutMoney);
    m_grid->addLayout(money, 4, 0, 1, 2);
    auto *line = new QHBoxLayout;
    line->addWidget(m_remember);
    line->addWidget(m_rememberAs, 1);
    m_grid->addLayout(line, 5, 0, 1, 2);
}

void FileSettings::addField(const QString &name, QComboBox *box, int row, int column)
{
    auto *label = new ToneLabel(name, Tone::Muted, FontRole::Small, this);
    label->setBuddy(box);
    m_labels.insert(box, label);
    m_grid->addWidget(label, row, column);
    m_grid->addWidget(box, row + 1, column);
}

void FileSettings::change(const std::function<void(ColumnMapping &)> &edit)
{
    ColumnMapping mapping = m_draft.file(m_file).layout.mapping;
    edit(mapping);
    m_draft.setMapping(m_file, mapping);
}

void FileSettings::connectAll()
{
    connect(m_kind, &QComboBox::activated, this,
            [this](int at) { m_draft.setKind(m_file, m_kind->itemData(at).toString()); });
    connect(m_channel, &QComboBox::activated, this, [this](int at) {
        change([&](ColumnMapping &mapping) { mapping.channel = m_channel->itemData(at).toString(); });
    });
    connect(m_placement, &QComboBox::activated, this, [this](int at) {
        const int value = m_placement->itemData(at).toInt();
        change([&](ColumnMapping &mapping) {
            mapping.placement = value < 0 ? std::nullopt : std::optional(static_cast<Placement>(value));
        });
    });
    connect(m_claims, &QComboBox::activated, this, [this](int at) {
        const int value = m_claims->itemData(at).toInt();
        change([&](ColumnMapping &mapping) { mapping.claims = value < 0 ? std::nullopt : std::optional(value == 1); });
    });
    connect(m_withoutMoney, &QCheckBox::clicked, this, [this](bool on) { m_draft.leaveMoneyOut(m_file, on); });
    const auto remember = [this] { m_draft.setRemember(m_file, m_remember->isChecked(), m_rememberAs->text()); };
    connect(m_remember, &QCheckBox::clicked, this, [this, remember](bool on) {
        m_rememberAs->setEnabled(on);
        remember();
        if (on) {
            m_rememberAs->setFocus();
            m_rememberAs->selectAll();
        }
    });
    connect(m_rememberAs, &QLineEdit::textEdited, this, remember);
}

void FileSettings::setFile(int index)
{
    m_file = index;
    const bool known = index >= 0 && index < static_cast<int>(m_draft.files().size());
    setVisible(known && !m_draft.file(index).layout.columns.isEmpty());
    if (!known) {
        return;
    }
    const FileDraft &file = m_draft.file(index);
    select(*m_kind, file.layout.mapping.kind.isEmpty() ? file.layout.kind : file.layout.mapping.kind);
    showTable(file);
    showCurrency(file);
    const QSignalBlocker quiet(m_rememberAs);
    m_remember->setChecked(file.remember);
    m_rememberAs->setEnabled(file.remember);
    if (m_rememberAs->text() != file.rememberAs) {
        m_rememberAs->setText(file.rememberAs);
    }
}

void FileSettings::showTable(const FileDraft &file)
{
    const ColumnMapping &mapping = file.layout.mapping;
    const bool generic = file.layout.kind == QStringLiteral("generic") || file.layout.kind.isEmpty();
    for (QComboBox *box : {m_channel, m_placement, m_claims}) {
        box->setVisible(generic);
        m_labels.value(box)->setVisible(generic);
    }
    select(*m_channel, mapping.channel);
    select(*m_placement, mapping.placement ? static_cast<int>(*mapping.placement) : -1);
    select(*m_claims, mapping.claims ? static_cast<int>(*mapping.claims) : -1);
}

void FileSettings::showCurrency(const FileDraft &file)
{
    const QString planCode = m_draft.currency().code;
    const auto foreign = file.foreignCurrency(m_draft.currency());
    if (file.layout.mapping.withoutMoney) {
        m_currency->setText(tr("Money: left out"));
    } else if (!file.hasMoney()) {
        m_currency->setText(tr("No money in this file"));
    } else if (foreign) {
        m_currency->setText(tr("Currency: %1, while the plan counts in %2").arg(foreign->code, planCode));
    } else if (file.layout.currency || file.layout.mapping.currency) {
        m_currency->setText(tr("Currency: %1, as the plan").arg(planCode));
    } else {
        m_currency->setText(tr("Currency: not said in the file: read as %1, the plan’s").arg(planCode));
    }
    m_currency->setTone(foreign ? Tone::Warn : Tone::Ink);
    m_withoutMoney->setVisible(file.hasMoney());
    m_withoutMoney->setChecked(file.layout.mapping.withoutMoney);
}

} // namespace dropbeat

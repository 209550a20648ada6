// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handover/hand_over_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/drop_words.h"
#include "ui/widgets/table_style.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kDays = 28;

} // namespace

HandOverDialog::HandOverDialog(Plan &plan, std::vector<ScheduleFormat> formats, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_schedule(PlanSchedule::of(plan.tables()))
    , m_formats(std::move(formats))
    , m_service(new QComboBox(this))
    , m_channel(new QComboBox(this))
    , m_from(new QDateEdit(plan.today(), this))
    , m_to(new QDateEdit(plan.today().addDays(kDays), this))
    , m_posts(new QStandardItemModel(this))
    , m_table(new QTableView(this))
    , m_notes(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
{
    setObjectName(QStringLiteral("handOverDialog"));
    setWindowTitle(tr("Hand over schedule"));
    setAttribute(Qt::WA_DeleteOnClose);
    for (const ScheduleFormat &format : m_formats) {
        m_service->addItem(format.name, format.id);
    }
    build();
    addChannels();
    connect(m_service, &QComboBox::currentIndexChanged, this, [this] {
        addChannels();
        listPosts();
    });
    connect(m_channel, &QComboBox::currentIndexChanged, this, &HandOverDialog::listPosts);
    for (QDateEdit *day : {m_from, m_to}) {
        connect(day, &QDateEdit::dateChanged, this, &HandOverDialog::listPosts);
    }
    listPosts();
}

void HandOverDialog::build()
{
    m_service->setObjectName(QStringLiteral("service"));
    m_channel->setObjectName(QStringLiteral("channel"));
    m_from->setObjectName(QStringLiteral("from"));
    m_to->setObjectName(QStringLiteral("to"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(20, 18, 20, 16);
    grid->setSpacing(10);
    int column = 0;
    const auto add = [&](const QString &text, QWidget *field) {
        auto *label = new QLabel(text, this);
        label->setBuddy(field);
        grid->addWidget(label, 0, column);
        grid->addWidget(field, 0, column + 1);
        column += 2;
    };
    add(tr("&Service"), m_service);
    add(tr("&Channel"), m_channel);
    add(tr("&From"), m_from);
    add(tr("&to"), m_to);
    for (QDateEdit *day : {m_from, m_to}) {
        day->setCalendarPopup(true);
    }
    grid->setColumnStretch(column, 1);
    m_table->setModel(m_posts);
    styleTable(*m_table);
    m_table->setObjectName(QStringLiteral("posts"));
    m_table->setAccessibleName(tr("Posts"));
    m_notes->setWordWrap(true);
    m_notes->setObjectName(QStringLiteral("notes"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = makeButton({}, ButtonLook::Primary, this);
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setDefault(true);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    connect(m_save, &QPushButton::clicked, this, &HandOverDialog::saveWanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    grid->addWidget(m_table, 1, 0, 1, column + 1);
    grid->addWidget(m_notes, 2, 0, 1, column + 1);
    grid->addWidget(buttons, 3, 0, 1, column + 1);
    grid->setRowStretch(1, 1);
    resize(880, 560);
}

/// Those the service posts to; of one that takes one channel in a file, no "all".
void HandOverDialog::addChannels()
{
    const QSignalBlocker quiet(m_channel);
    const QVariant before = m_channel->currentData();
    const ScheduleFormat &format = m_formats.at(static_cast<size_t>(m_service->currentIndex()));
    m_channel->clear();
    if (!format.oneChannel) {
        m_channel->addItem(tr("All it posts to"), QString());
    }
    for (const Channel &channel : m_schedule.channels) {
        if (!format.withoutChannels.contains(channel.id)) {
            m_channel->addItem(channel.name, channel.id);
        }
    }
    m_channel->setCurrentIndex(std::max(0, m_channel->findData(before)));
}

void HandOverDialog::listPosts()
{
    const ScheduleFormat &format = m_formats.at(static_cast<size_t>(m_service->currentIndex()));
    ScheduleRange range;
    range.from = m_from->date();
    range.to = m_to->date();
    range.channel = m_channel->currentData().toString();
    range.now = m_plan.clock().now();
    m_file = makeScheduleFile(m_schedule, format, range);
    m_posts->clear();
    m_posts->setHorizontalHeaderLabels({tr("When"), tr("Channel"), tr("Text"), tr("Remark")});
    for (const SchedulePost &post : m_file.posts) {
        QList<QStandardItem *> row;
        for (const QString &text : {whenText(post.when), post.channel, post.text.simplified(), post.problem}) {
            auto *item = new QStandardItem(text);
            item->setEditable(false);
            item->setToolTip(text);
            item->setData(static_cast<int>(post.taken ? Tone::Ink : Tone::Muted), ToneRole);
            row << item;
        }
        row.last()->setData(static_cast<int>(post.taken ? Tone::Muted : Tone::Warn), ToneRole);
        m_posts->appendRow(row);
    }
    m_table->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
    for (const int section : {0, 1, 2}) {
        m_table->resizeColumnToContents(section);
        m_table->setColumnWidth(section, std::min(m_table->columnWidth(section) + 12, 320));
    }
    QStringList notes = m_file.notes;
    notes << tr("Format as of %1: %2").arg(format.asOf, format.sources.join(QStringLiteral(", ")));
    m_notes->setText(notes.join(u'\n'));
    const auto taken = static_cast<int>(m_file.taken());
    m_save->setText(taken == 0 ? tr("Nothing to hand over") : tr("Save %n post(s)…", nullptr, taken));
    m_save->setEnabled(taken > 0);
}

QString HandOverDialog::name() const
{
    QString name = tr("%1 for %2").arg(m_schedule.profile.brand, m_service->currentText());
    return m_channel->currentData().toString().isEmpty() ? name : name + u' ' + m_channel->currentText();
}

} // namespace dropbeat

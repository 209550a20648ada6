// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/channels_dialog.h"

#include "core/actions/channel_edits.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/field_editor.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/swatch.h"
#include "ui/widgets/tone_label.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace dropbeat {

namespace {

/// Told apart by colour-blind eyes, too, and by their names.
struct Offer
{
    const char *colour;
    const char *name;
};
constexpr std::array<Offer, 10> kOffers{{{"#1e1b18", QT_TRANSLATE_NOOP("dropbeat::ChannelsDialog", "Ink")},
                                         {"#0072b2", QT_TRANSLATE_NOOP("dropbeat::ChannelsDialog", "Blue")},
                                         {"#2e8fc4", QT_TRANSLATE_NOOP("dropbeat::ChannelsDialog", "Sky")},
                                         {"#00815d", QT_TRANSLATE_NOOP("dropbeat::ChannelsDialog", "Green")},
                                         {"#b0820a", QT_TRANSLATE_NOOP("dropbeat::ChannelsDialog", "Ochre")},
                                         {"#d55e00", QT_TRANSLATE_NOOP("dropbeat::ChannelsDialog", "Orange")},
                                         {"#b3261e", QT_TRANSLATE_NOOP("dropbeat::ChannelsDialog", "Red")},
                                         {"#a3417f", QT_TRANSLATE_NOOP("dropbeat::ChannelsDialog", "Pink")},
                                         {"#6a4c93", QT_TRANSLATE_NOOP("dropbeat::ChannelsDialog", "Violet")},
                                         {"#6b6b6b", QT_TRANSLATE_NOOP("dropbeat::ChannelsDialog", "Grey")}}};

QIcon iconOf(const QColor &colour)
{
    QPixmap picture(32, 32);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    Swatch::paint(painter, QRectF(6, 6, 20, 20), colour);
    return picture;
}

} // namespace

ChannelsDialog::ChannelsDialog(Plan &plan, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_problem(new ProblemBanner(this))
{
    setObjectName(QStringLiteral("channelsDialog"));
    setWindowTitle(tr("Channels"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(12);
    column->addWidget(m_problem);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(makeList(), 1);
    row->addWidget(makeDetails(), 1);
    column->addLayout(row, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    for (QAbstractButton *button : buttons->buttons()) {
        qobject_cast<QPushButton *>(button)->setAutoDefault(false); // Enter in a field writes the field
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(560, 420);
    connect(&plan, &Plan::changed, this, &ChannelsDialog::reload);
    reload();
}

QWidget *ChannelsDialog::makeList()
{
    auto *holder = new QWidget(this);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    m_list = new QListWidget(holder);
    m_list->setObjectName(QStringLiteral("channels"));
    m_list->setAccessibleName(tr("Channels"));
    m_list->setSpacing(2);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        FieldEditor::flushAll(*this);
        showChosen();
    });
    column->addWidget(m_list, 1);
    auto *buttons = new QHBoxLayout;
    const auto button = [&](const QString &text, const QString &tip, auto slot) {
        QPushButton *made = makeButton(text, ButtonLook::Small, holder);
        made->setToolTip(tip);
        made->setAutoDefault(false);
        made->setEnabled(!m_plan.isReadOnly());
        connect(made, &QPushButton::clicked, this, slot);
        buttons->addWidget(made);
        return made;
    };
    button(tr("New channel"), tr("Add a channel of your own"), [this] {
        add();
    })->setObjectName(QStringLiteral("newChannel"));
    m_up = button(tr("Up"), tr("Move it up (Alt+Up)"), [this] { move(-1); });
    m_down = button(tr("Down"), tr("Move it down (Alt+Down)"), [this] { move(1); });
    buttons->addStretch(1);
    column->addLayout(buttons);
    const auto shortcut = [this](int key, int by) {
        auto *made = new QShortcut(QKeySequence(Qt::ALT | key), m_list);
        made->setContext(Qt::WidgetShortcut);
        connect(made, &QShortcut::activated, this, [this, by] { move(by); });
    };
    shortcut(Qt::Key_Up, -1);
    shortcut(Qt::Key_Down, 1);
    return holder;
}

QWidget *ChannelsDialog::makeDetails()
{
    auto *holder = new QWidget(this);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    auto *form = new QFormLayout;
    form->setSpacing(8);
    m_name = new QLineEdit(holder);
    m_name->setObjectName(QStringLiteral("channelName"));
    m_name->setReadOnly(m_plan.isReadOnly());
    m_nameEditor = new FieldEditor(m_name, [this](const QString &text, const QString &gesture) {
        write([&](Channel &channel) { channel.name = text; }, gesture);
    });
    m_nameEditor->setNeeded(true);
    m_nameEditor->setWritesWhole(true);
    m_colour = new QLineEdit(holder);
    m_colour->setObjectName(QStringLiteral("channelColour"));
    m_colour->setReadOnly(m_plan.isReadOnly());
    m_colour->setPlaceholderText(QStringLiteral("#1e88e5"));
    m_colourEditor = new FieldEditor(m_colour, [this](const QString &text, const QString &) {
        write([&](Channel &channel) { channel.colour = text.trimmed(); });
    });
    m_colourEditor->setNeeded(true);
    m_colourEditor->setWritesWhole(true);
    m_palette = makeButton(tr("Choose…"), ButtonLook::Outlined, holder);
    m_palette->setAccessibleName(tr("Choose a colour"));
    m_palette->setAutoDefault(false);
    m_palette->setEnabled(!m_plan.isReadOnly());
    connect(m_palette, &QPushButton::clicked, this, &ChannelsDialog::offerColours);
    auto *colour = new QHBoxLayout;
    colour->addWidget(m_colour, 1);
    colour->addWidget(m_palette);
    form->addRow(tr("&Name"), m_name);
    auto *label = new QLabel(tr("&Colour"), holder);
    label->setBuddy(m_colour);
    form->addRow(label, colour);
    column->addLayout(form);
    column->addSpacing(8);
    m_remove = makeButton(tr("Delete channel"), ButtonLook::Danger, holder);
    m_remove->setObjectName(QStringLiteral("removeChannel"));
    m_remove->setAutoDefault(false);
    connect(m_remove, &QPushButton::clicked, this, [this] { tryTo([this] { removeChannel(m_plan, chosen()); }); });
    column->addWidget(m_remove, 0, Qt::AlignLeft);
    m_why = new ToneLabel({}, Tone::Muted, FontRole::Small, holder);
    m_why->setWordWrap(true);
    column->addWidget(m_why);
    column->addStretch(1);
    return holder;
}

template <class Deed> bool ChannelsDialog::tryTo(Deed deed)
{
    m_problem->hide();
    return attempt(deed, [this](const Error &error) { m_problem->show(error); });
}

QString ChannelsDialog::chosen() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void ChannelsDialog::reload()
{
    const QString before = chosen();
    {
        const QSignalBlocker blocker(m_list);
        const int row = m_list->currentRow();
        m_list->clear();
        for (const Channel &channel : m_plan.tables().channels().all()) {
            auto *item = new QListWidgetItem(iconOf(QColor(channel.colour)), channel.name, m_list);
            item->setData(Qt::UserRole, channel.id);
            if (channel.id == before) {
                m_list->setCurrentItem(item);
            }
        }
        if (m_list->currentRow() < 0 && m_list->count() > 0) {
            m_list->setCurrentRow(std::clamp(row, 0, m_list->count() - 1));
        }
    }
    showChosen();
}

void ChannelsDialog::showChosen()
{
    const auto channel = m_plan.tables().channels().get(chosen());
    const bool writable = channel && !m_plan.isReadOnly();
    m_nameEditor->setStored(channel ? channel->name : QString());
    m_colourEditor->setStored(channel ? channel->colour : QString());
    m_palette->setIcon(channel ? iconOf(QColor(channel->colour)) : QIcon());
    const QString why = channel ? whyChannelStays(m_plan.tables(), channel->id) : QString();
    m_remove->setEnabled(writable && why.isEmpty());
    m_why->setText(why.isEmpty() ? QString() : tr("It can't be deleted: %1").arg(why));
    m_up->setEnabled(writable && m_list->currentRow() > 0);
    m_down->setEnabled(writable && m_list->currentRow() + 1 < m_list->count());
}

void ChannelsDialog::add()
{
    FieldEditor::flushAll(*this);
    QStringList taken;
    for (const Channel &channel : m_plan.tables().channels().all()) {
        taken << channel.name;
    }
    QString name = tr("New channel");
    for (int number = 2; taken.contains(name); ++number) {
        name = tr("New channel %1").arg(number);
    }
    const char *colour = kOffers[static_cast<size_t>(taken.size()) % kOffers.size()].colour;
    QString id;
    if (!tryTo([&] { id = addChannel(m_plan, name, QLatin1String(colour)); })) {
        return;
    }
    reload();
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == id) {
            m_list->setCurrentRow(row);
        }
    }
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void ChannelsDialog::move(int by)
{
    if (!chosen().isEmpty() && !m_plan.isReadOnly()) {
        tryTo([&] { moveChannel(m_plan, chosen(), by); });
    }
}

void ChannelsDialog::write(const std::function<void(Channel &)> &change, const QString &gesture)
{
    if (!tryTo([&] {
            if (auto channel = m_plan.tables().channels().get(chosen())) {
                change(*channel);
                updateChannel(m_plan, *channel, gesture);
            }
        })) {
        showChosen();
    }
}

void ChannelsDialog::offerColours()
{
    QMenu menu(this);
    for (const Offer &offer : kOffers) {
        const QString colour = QLatin1String(offer.colour);
        QAction *action = menu.addAction(iconOf(QColor(colour)), tr(offer.name));
        connect(action, &QAction::triggered, this,
                [this, colour] { write([&](Channel &channel) { channel.colour = colour; }); });
    }
    menu.exec(m_palette->mapToGlobal(QPoint(0, m_palette->height())));
}

void ChannelsDialog::done(int result)
{
    FieldEditor::flushAll(*this);
    QDialog::done(result);
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drop/identity_card.h"

#include "core/actions/plan_edits.h"
#include "ui/drop/colour_block.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/drop_words.h"
#include "ui/widgets/field_editor.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace dropbeat {

IdentityCard::IdentityCard(Plan &plan, Report report, QWidget *parent)
    : Card(parent)
    , m_plan(plan)
    , m_report(std::move(report))
    , m_colour(new ColourBlock(this))
    , m_chapter(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
    , m_buildsOn(makeField(tr("Builds on"), tr("what it takes up from the last drop")))
    , m_name(makeField(tr("Name"), tr("The drop's name")))
    , m_story(makeField(tr("Story"), tr("The product story in one sentence")))
    , m_nameEditor(edits(m_name, &Drop::name))
    , m_storyEditor(edits(m_story, &Drop::story))
    , m_buildsOnEditor(edits(m_buildsOn, &Drop::buildsOn))
{
    m_name->setFont(Theme::font(FontRole::Title));
    m_nameEditor->setNeeded(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    m_colour->setMinimumHeight(130);
    m_colour->setFixedWidth(130);
    m_colour->setEnabled(!plan.isReadOnly());
    row->addWidget(m_colour);
    auto *column = new QVBoxLayout;
    column->setSpacing(7);
    auto *chapter = new QHBoxLayout;
    chapter->addWidget(m_chapter);
    chapter->addWidget(m_buildsOn, 1);
    column->addLayout(chapter);
    column->addWidget(m_name);
    column->addWidget(m_story);
    column->addWidget(makeFacts());
    column->addStretch(1);
    row->addLayout(column, 1);
    content()->addLayout(row);
    connect(m_colour, &ColourBlock::colourChosen, this,
            [this](const QColor &colour) { write([colour](Drop &drop) { drop.colour = colour.name(); }); });
}

QLineEdit *IdentityCard::makeField(const QString &name, const QString &placeholder)
{
    auto *field = new QLineEdit(this);
    field->setAccessibleName(name);
    field->setPlaceholderText(placeholder);
    field->setReadOnly(m_plan.isReadOnly());
    return field;
}

FieldEditor *IdentityCard::edits(QLineEdit *field, QString Drop::*member)
{
    return new FieldEditor(field, [this, member](const QString &text, const QString &gesture) {
        write([&](Drop &drop) { drop.*member = text; }, gesture);
    });
}

QWidget *IdentityCard::makeFacts()
{
    auto *holder = new QWidget(this);
    auto *flow = new FlowLayout(holder, 20);
    const auto fact = [&](const QString &label, QWidget *value) {
        auto *box = new QWidget(holder);
        auto *column = new QVBoxLayout(box);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        column->addWidget(new ToneLabel(label, Tone::Muted, FontRole::Small, box));
        column->addWidget(value, 0, Qt::AlignLeft);
        flow->addWidget(box);
    };
    m_launch = makeButton(QString(), ButtonLook::Small, holder);
    m_launch->setObjectName(QStringLiteral("launch"));
    m_launch->setToolTip(tr("Move the launch"));
    m_launch->setEnabled(!m_plan.isReadOnly());
    connect(m_launch, &QPushButton::clicked, this, &IdentityCard::moveLaunchRequested);
    m_status = new QComboBox(holder);
    m_status->addItems(dropStatusTexts());
    m_status->setAccessibleName(tr("Status"));
    m_status->setEnabled(!m_plan.isReadOnly());
    connect(m_status, &QComboBox::activated, this,
            [this](int index) { write([index](Drop &drop) { drop.status = static_cast<DropStatus>(index); }); });
    m_code = new ToneLabel({}, Tone::Ink, FontRole::Body, holder);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_code->setToolTip(tr("The utm_campaign of its links; results are recognised by it."));
    fact(tr("Launch"), m_launch);
    fact(tr("Status"), m_status);
    fact(tr("Code (UTM campaign)"), m_code);
    return holder;
}

void IdentityCard::show(const Drop &drop, int chapter)
{
    m_drop = drop.id;
    m_colour->setColour(QColor(drop.colour));
    m_chapter->setText(chapter > 0 ? tr("Chapter %1 · builds on").arg(chapter) : tr("Builds on"));
    m_nameEditor->setStored(drop.name);
    m_storyEditor->setStored(drop.story);
    m_story->setToolTip(drop.story);
    m_buildsOnEditor->setStored(drop.buildsOn);
    m_launch->setText(drop.launch.isValid() ? longWhenText(drop.launch) : tr("Set the launch…"));
    m_launch->setAccessibleName(tr("Launch: %1").arg(longWhenText(drop.launch)));
    m_status->setCurrentIndex(static_cast<int>(drop.status));
    m_code->setText(drop.code);
    m_code->setAccessibleName(tr("Code: %1").arg(drop.code));
}

void IdentityCard::write(const std::function<void(Drop &)> &change, const QString &gesture)
{
    attempt(
        [&] {
            // The row as it is now: another field may have been written in the meantime.
            if (auto drop = m_plan.tables().drops().get(m_drop)) {
                change(*drop);
                updateDrop(m_plan, *drop, gesture);
            }
        },
        m_report);
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drop/identity_card.h"

#include "core/actions/arc_edits.h"
#include "core/actions/drop_money.h"
#include "core/actions/plan_edits.h"
#include "core/actions/review.h"
#include "ui/drop/colour_block.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/cover_image.h"
#include "ui/widgets/drop_words.h"
#include "ui/widgets/field_editor.h"
#include "ui/widgets/finding_list.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace dropbeat {

namespace {

constexpr int kOwnerWidth = 100;

} // namespace

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
    for (QLineEdit *quiet : {m_name, m_buildsOn}) {
        quiet->setFrame(false); // reads as text, until it is typed in
    }
    QFont italic = Theme::font(FontRole::Small);
    italic.setItalic(true);
    m_buildsOn->setFont(italic);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    m_colour->setMinimumHeight(150);
    m_colour->setFixedWidth(140);
    m_colour->setEnabled(!plan.isReadOnly());
    row->addWidget(m_colour, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(7);
    auto *chapter = new QHBoxLayout;
    chapter->addWidget(m_chapter);
    chapter->addWidget(m_buildsOn, 1);
    column->addLayout(chapter);
    column->addWidget(m_name);
    column->addWidget(m_story);
    m_findings = new FindingList(FindingRow::Form::Narrow, this);
    m_findings->setEmptySentence(QString());
    column->addWidget(m_findings);
    column->addWidget(makeFacts());
    column->addStretch(1);
    row->addLayout(column, 1);
    content()->addLayout(row);
    connect(m_colour, &ColourBlock::colourChosen, this,
            [this](const QColor &colour) { write([colour](Drop &drop) { drop.colour = colour.name(); }); });
    connect(m_colour, &ColourBlock::pictureWanted, this, &IdentityCard::pictureWanted);
    connect(m_colour, &ColourBlock::pictureDropped, this, &IdentityCard::takePicture);
    connect(m_colour, &ColourBlock::pictureRemoved, this,
            [this] { attempt([this] { setCover(m_plan, m_drop, {}); }, m_report); });
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
    auto *flow = new FlowLayout(holder, 12);
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
    connect(m_status, &QComboBox::activated, this, [this](int index) {
        attempt([&] { setDropStatus(m_plan, m_drop, static_cast<DropStatus>(index)); }, m_report);
    });
    m_code = new ToneLabel({}, Tone::Ink, FontRole::Body, holder);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_code->setToolTip(tr("The utm_campaign of its links; results are recognised by it."));
    m_arc = new QComboBox(holder);
    m_arc->setObjectName(QStringLiteral("arc"));
    m_arc->setAccessibleName(tr("Story arc"));
    m_arc->setEnabled(!m_plan.isReadOnly());
    connect(m_arc, &QComboBox::activated, this, &IdentityCard::chooseArc);
    m_owner = makeField(tr("Owner"), tr("nobody yet"));
    m_owner->setObjectName(QStringLiteral("owner"));
    m_owner->setFixedWidth(kOwnerWidth);
    m_ownerEditor = edits(m_owner, &Drop::owner);
    fact(tr("Launch"), m_launch);
    fact(tr("Status"), m_status);
    fact(tr("Owner"), m_owner);
    fact(tr("UTM campaign"), m_code);
    fact(tr("Readiness"), makeStanding(holder));
    fact(tr("Story arc"), m_arc);
    return holder;
}

QWidget *IdentityCard::makeStanding(QWidget *holder)
{
    auto *standing = new QWidget(holder);
    auto *line = new QHBoxLayout(standing);
    line->setContentsMargins(0, 4, 0, 4);
    line->setSpacing(5);
    m_ready = new ToneLabel({}, Tone::Ink, FontRole::Strong, standing);
    m_ready->setObjectName(QStringLiteral("readiness"));
    m_readySummary = new ToneLabel({}, Tone::Muted, FontRole::Small, standing);
    line->addWidget(m_ready);
    line->addWidget(m_readySummary);
    return standing;
}

void IdentityCard::showArc(const Drop &drop)
{
    const std::vector<Arc> arcs = m_plan.tables().arcs().all();
    m_arc->clear();
    m_arc->addItem(tr("on its own"), qint64{0});
    QString name;
    for (const Arc &arc : arcs) {
        m_arc->addItem(arc.name, arc.id.value);
        if (arc.id == drop.arc) {
            m_arc->setCurrentIndex(m_arc->count() - 1);
            name = arc.name;
        }
    }
    m_arc->insertSeparator(m_arc->count());
    m_arc->addItem(tr("Story arcs and rhythm…"), qint64{-1});
    const QString before = chapterBefore(m_plan.tables(), drop);
    QString line = name.isEmpty() ? QString() : tr("Chapter %1 of “%2”").arg(drop.chapter).arg(name);
    if (!before.isEmpty()) {
        line += QStringLiteral(" · ") + tr("builds on %1:").arg(before);
    } else {
        line += (line.isEmpty() ? QString() : QStringLiteral(" · ")) + tr("builds on");
    }
    m_chapter->setText(line);
}

void IdentityCard::chooseArc(int index)
{
    const qint64 chosen = m_arc->itemData(index).toLongLong();
    if (chosen < 0) {
        emit rhythmRequested();
        if (const auto drop = m_plan.tables().drops().get(m_drop)) {
            showArc(*drop);
        }
        return;
    }
    attempt([&] { putInArc(m_plan, m_drop, {chosen}); }, m_report);
}

void IdentityCard::showReadiness()
{
    const Readiness readiness =
        readinessOf(m_plan.tables(), m_drop, missingOnDisk(QFileInfo(m_plan.path()).absolutePath()));
    m_ready->setText(tr("%1 %").arg(QLocale().toString(readiness.percent())));
    m_readySummary->setText(readinessSummary(readiness));
    for (QWidget *widget : {static_cast<QWidget *>(m_ready), static_cast<QWidget *>(m_readySummary)}) {
        widget->setToolTip(readinessText(readiness));
    }
    m_ready->setAccessibleDescription(readinessText(readiness));
}

void IdentityCard::focusStory()
{
    m_story->setFocus(Qt::OtherFocusReason);
    m_story->end(false);
}

void IdentityCard::takePicture(const QByteArray &file)
{
    attempt(
        [&] {
            const QByteArray picture = coverFrom(file);
            if (picture.isEmpty()) {
                throw Error(Error::Kind::Refused, tr("The picture was not set."), tr("It can't be read as a picture."),
                            tr("Choose a JPEG or PNG file."));
            }
            setCover(m_plan, m_drop, picture);
        },
        m_report);
}

void IdentityCard::show(const Drop &drop)
{
    m_drop = drop.id;
    const QByteArray cover = m_plan.tables().covers().image(drop.id);
    if (cover != m_cover) {
        m_cover = cover;
        m_colour->setCover(QPixmap::fromImage(QImage::fromData(cover)));
    }
    showArc(drop);
    showReadiness();
    m_ownerEditor->setStored(drop.owner);
    m_colour->setColour(QColor(drop.colour));
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/touchpoint/touchpoint_editor.h"

#include "ui/touchpoint/checklist.h"
#include "ui/touchpoint/repeat_field.h"
#include "ui/touchpoint/touchpoint_when.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/drop_words.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace dropbeat {

namespace {

QIcon swatchIcon(const QColor &colour)
{
    QPixmap picture(10, 10);
    picture.fill(Theme::onCard(colour));
    return picture;
}

TouchpointDraft draftOf(const Touchpoint &touchpoint)
{
    TouchpointDraft draft;
    draft.touchpoint = touchpoint;
    return draft;
}

} // namespace

QTimeZone secondZone(const Tables &tables)
{
    const QString id = tables.settings().value(QStringLiteral("second_zone"));
    return id.isEmpty() ? QTimeZone() : QTimeZone(id.toUtf8());
}

TouchpointEditor::TouchpointEditor(Plan &plan, const OccurrenceRef &occurrence, AskForFiles ask, QWidget *parent)
    : TouchpointEditor(plan, occurrence, readDraft(plan.tables(), occurrence), std::move(ask), parent)
{}

TouchpointEditor::TouchpointEditor(Plan &plan, const Touchpoint &touchpoint, AskForFiles ask, QWidget *parent)
    : TouchpointEditor(plan, OccurrenceRef(), draftOf(touchpoint), std::move(ask), parent)
{}

TouchpointEditor::TouchpointEditor(Plan &plan, const OccurrenceRef &occurrence, const TouchpointDraft &draft,
                                   AskForFiles ask, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_occurrence(occurrence)
    , m_before(draft)
    , m_channels(plan.tables().channels().all())
    , m_drops(plan.tables().drops().all())
    , m_problem(new ProblemBanner(this))
    , m_title(new QLineEdit(this))
    , m_purpose(new QLineEdit(this))
    , m_channel(new QComboBox(this))
    , m_drop(new QComboBox(this))
    , m_state(new QComboBox(this))
    , m_owner(new QLineEdit(this))
    , m_when(new TouchpointWhen(plan.tables().profile().timeZone, secondZone(plan.tables()), this))
    , m_repeat(new RepeatField(this))
    , m_checklist(new Checklist(this))
    , m_assets(new AssetList(plan.path(), std::move(ask), this))
    , m_notes(new QPlainTextEdit(this))
    , m_scope(new QComboBox(this))
{
    setObjectName(QStringLiteral("touchpointEditor"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(occurrence.touchpoint ? tr("Touchpoint “%1”").arg(draft.touchpoint.title) : tr("New touchpoint"));
    makeFields();
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addWidget(makeLeft(), 1);
    columns->addWidget(makeRight(), 1);
    auto *content = new QWidget;
    content->setLayout(columns);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_problem);
    column->addWidget(scroll, 1);
    makeFoot(column);
    fill();
    resize(780, 600);
}

void TouchpointEditor::makeFields()
{
    m_title->setObjectName(QStringLiteral("title"));
    m_title->setPlaceholderText(tr("Try-on teaser"));
    m_purpose->setObjectName(QStringLiteral("purpose"));
    m_purpose->setPlaceholderText(tr("What it is to do for the customer"));
    m_channel->setObjectName(QStringLiteral("channel"));
    for (const Channel &channel : m_channels) {
        m_channel->addItem(swatchIcon(QColor(channel.colour)), channel.name, channel.id);
    }
    m_drop->setObjectName(QStringLiteral("drop"));
    m_drop->addItem(tr("None: the brand’s own"), QVariant::fromValue<qint64>(0));
    for (const Drop &drop : m_drops) {
        if (!drop.archived || drop.id == m_before.touchpoint.drop) {
            m_drop->addItem(drop.name, QVariant::fromValue<qint64>(drop.id.value));
        }
    }
    m_state->setObjectName(QStringLiteral("state"));
    const QStringList states = touchpointStateTexts();
    for (qsizetype i = 1; i < states.size(); ++i) { // unscheduled is said by the date
        m_state->addItem(states[i], static_cast<int>(i));
    }
    m_owner->setObjectName(QStringLiteral("owner"));
    QStringList owners;
    for (const Drop &drop : m_drops) {
        if (!drop.owner.isEmpty()) {
            owners << drop.owner;
        }
    }
    owners.removeDuplicates();
    m_owner->setCompleter(new QCompleter(owners, m_owner));
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setTabChangesFocus(true);
    m_notes->setMaximumHeight(90);
    connect(m_drop, &QComboBox::currentIndexChanged, this,
            [this] { m_when->setLaunch(launchOf({m_drop->currentData().toLongLong()})); });
    connect(m_when, &TouchpointWhen::changed, this, &TouchpointEditor::dateChanged);
    connect(m_repeat, &RepeatField::changed, this, &TouchpointEditor::repetitionChanged);
    connect(m_assets, &AssetList::failed, this, [this](const Error &error) { m_problem->show(error); });
}

QWidget *TouchpointEditor::makeLeft()
{
    auto *left = new QWidget(this);
    auto *form = new QFormLayout(left);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("&Why"), m_purpose);
    form->addRow(tr("&Channel"), m_channel);
    form->addRow(tr("&Drop"), m_drop);
    form->addRow(tr("&State"), m_state);
    form->addRow(tr("&Owner"), m_owner);
    form->addRow(tr("Date"), m_when);
    form->addRow(tr("Repeats"), m_repeat);
    return left;
}

QWidget *TouchpointEditor::makeRight()
{
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    const auto head = [&](const QString &text) {
        column->addWidget(new ToneLabel(text, Tone::Ink, FontRole::Strong, right));
    };
    head(tr("Checklist"));
    column->addWidget(m_checklist);
    column->addSpacing(8);
    head(tr("Files"));
    column->addWidget(m_assets);
    column->addSpacing(8);
    head(tr("Notes"));
    column->addWidget(m_notes);
    column->addStretch(1);
    return right;
}

void TouchpointEditor::makeFoot(QVBoxLayout *column)
{
    auto *foot = new QHBoxLayout;
    m_scope->setObjectName(QStringLiteral("scope"));
    m_scope->setAccessibleName(tr("Which days of the series"));
    m_scope->addItems({tr("Only this day"), tr("This and all later days"), tr("The whole series")});
    m_scope->setVisible(isSeriesDay() && !m_plan.isReadOnly());
    foot->addWidget(m_scope);
    foot->addStretch(1);
    auto *buttons =
        new QDialogButtonBox(m_plan.isReadOnly() ? QDialogButtonBox::Close : QDialogButtonBox::Cancel, this);
    if (!m_plan.isReadOnly()) {
        QPushButton *save =
            makeButton(m_occurrence.touchpoint ? tr("Save") : tr("Add touchpoint"), ButtonLook::Primary);
        save->setObjectName(QStringLiteral("save"));
        save->setDefault(true);
        buttons->addButton(save, QDialogButtonBox::AcceptRole);
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &TouchpointEditor::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    foot->addWidget(buttons);
    column->addLayout(foot);
}

/// A rule that names the day follows it; that is no change of the rule by a person.
void TouchpointEditor::dateChanged()
{
    const bool alone = m_repeat->rule() == m_ruleShown;
    m_following = true;
    m_repeat->setStart(m_when->when().date);
    m_following = false;
    if (alone) {
        m_ruleShown = m_repeat->rule();
    }
}

/// Another rule can't be for one day only.
void TouchpointEditor::repetitionChanged()
{
    const QString rule = m_repeat->rule();
    m_when->setRepeats(!rule.isEmpty());
    if (isSeriesDay() && !m_following && rule != m_ruleShown && m_scope->currentIndex() == 0) {
        m_scope->setCurrentIndex(1);
    }
}

bool TouchpointEditor::isSeriesDay() const
{
    return m_before.touchpoint.isRepeating() && m_occurrence.seriesDay.isValid();
}

LocalTime TouchpointEditor::launchOf(Id<Drop> drop) const
{
    const auto at = std::find_if(m_drops.begin(), m_drops.end(), [drop](const Drop &row) { return row.id == drop; });
    return at == m_drops.end() ? LocalTime() : at->launch;
}

void TouchpointEditor::fill()
{
    const Touchpoint &touchpoint = m_before.touchpoint;
    m_title->setText(touchpoint.title);
    m_purpose->setText(touchpoint.purpose);
    m_channel->setCurrentIndex(std::max(0, m_channel->findData(touchpoint.channel)));
    m_drop->setCurrentIndex(std::max(0, m_drop->findData(QVariant::fromValue<qint64>(touchpoint.drop.value))));
    m_state->setCurrentIndex(std::max(0, m_state->findData(static_cast<int>(touchpoint.state))));
    m_owner->setText(touchpoint.owner);
    m_notes->setPlainText(touchpoint.notes);
    const LocalTime launch = launchOf(touchpoint.drop);
    m_when->setTouchpoint(touchpoint, launch, m_plan.today());
    m_following = true;
    m_repeat->setRule(touchpoint.repeats, m_when->when().isValid() ? m_when->when().date : m_plan.today());
    m_following = false;
    m_ruleShown = m_repeat->rule();
    m_repeat->setVisible(!touchpoint.series);
    m_checklist->setItems(m_before.checkItems);
    m_assets->setAssets(m_before.assets);
    if (m_plan.isReadOnly()) {
        for (QWidget *field : std::initializer_list<QWidget *>{m_channel, m_drop, m_state, m_when, m_repeat}) {
            field->setEnabled(false);
        }
        for (QLineEdit *field : {m_title, m_purpose, m_owner}) {
            field->setReadOnly(true);
        }
        m_notes->setReadOnly(true);
        m_checklist->setReadOnly(true);
        m_assets->setReadOnly(true);
    }
    m_title->setFocus();
}

TouchpointDraft TouchpointEditor::draft() const
{
    TouchpointDraft draft = m_before;
    Touchpoint &touchpoint = draft.touchpoint;
    touchpoint.title = m_title->text().trimmed();
    touchpoint.purpose = m_purpose->text().trimmed();
    touchpoint.channel = m_channel->currentData().toString();
    touchpoint.drop = {m_drop->currentData().toLongLong()};
    touchpoint.state = static_cast<TouchpointState>(m_state->currentData().toInt());
    touchpoint.owner = m_owner->text().trimmed();
    touchpoint.notes = m_notes->toPlainText();
    const QString rule = m_repeat->rule();
    touchpoint.repeats = touchpoint.series ? QString() : rule == m_ruleShown ? m_before.touchpoint.repeats : rule;
    m_when->writeTo(touchpoint);
    draft.checkItems = m_checklist->items();
    draft.assets = m_assets->assets();
    return draft;
}

void TouchpointEditor::save()
{
    if (m_assets->isReading()) {
        m_problem->show(ProblemBanner::Severity::Notice, tr("Files are still being read."),
                        tr("They are kept with what they hold."), tr("Save in a moment."));
        return;
    }
    TouchpointDraft now = draft();
    if (now == m_before && m_occurrence.touchpoint) {
        accept();
        return;
    }
    // With only this day, the series' own rule stays.
    const auto scope = isSeriesDay() ? static_cast<SeriesScope>(m_scope->currentIndex()) : SeriesScope::All;
    Id<Touchpoint> id;
    if (attempt([&] { id = saveDraft(m_plan, m_occurrence, now, scope); },
                [this](const Error &error) { m_problem->show(error); })) {
        emit saved(id);
        accept();
    }
}

} // namespace dropbeat

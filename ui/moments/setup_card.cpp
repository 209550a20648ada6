// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/setup_card.h"

#include "core/actions/moment_edits.h"
#include "core/base/day_words.h"
#include "core/moments/plan_fields.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/field_editor.h"
#include "ui/widgets/tone_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace dropbeat {

namespace {

constexpr char kLine[] = "line"; ///< of the checklist, from 0

} // namespace

SetupCard::SetupCard(Plan &plan, std::function<void(const Error &)> report, QWidget *parent)
    : Card(tr("Set up"), parent)
    , m_plan(plan)
    , m_report(std::move(report))
{
    setObjectName(QStringLiteral("setupCard"));
    QPushButton *sheet = makeButton(tr("Set-up sheet…"), ButtonLook::Small, this);
    sheet->setObjectName(QStringLiteral("setupSheet"));
    sheet->setToolTip(tr("The steps in words for Klaviyo, Shopify Flow and Mautic, as a PDF"));
    connect(sheet, &QPushButton::clicked, this, &SetupCard::sheetWanted);
    addAction(sheet);
    auto *form = new QFormLayout;
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addField(*form, "momentName", tr("Name"), &Moment::name, &m_name);
    m_name->setNeeded(true);
    addField(*form, "momentPerk", tr("Perk"), &Moment::perk, &m_perk)->setPlaceholderText(tr("nothing but the word"));
    addField(*form, "momentOwner", tr("Owner"), &Moment::owner, &m_owner)->setPlaceholderText(tr("nobody yet"));
    m_drop = addChoice(*form, "momentDrop", tr("Drop"), [](Moment &moment, qint64 id) {
        moment.drop = {id};
        moment.link = {};
        moment.code = {};
    });
    m_link = addChoice(*form, "momentLink", tr("Link"), [](Moment &moment, qint64 id) { moment.link = {id}; });
    m_code = addChoice(*form, "momentCode", tr("Code"), [](Moment &moment, qint64 id) { moment.code = {id}; });
    addField(*form, "momentNotes", tr("Notes"), &Moment::notes, &m_notes);
    content()->addLayout(form);
    content()->addWidget(new ToneLabel(tr("In the shop or the mail tool"), Tone::Ink, FontRole::Strong, this));
    m_checks = new QVBoxLayout;
    m_checks->setSpacing(4);
    content()->addLayout(m_checks);
    m_newCheck = new QLineEdit(this);
    m_newCheck->setObjectName(QStringLiteral("newMomentCheck"));
    m_newCheck->setAccessibleName(tr("Something to set up"));
    m_newCheck->setPlaceholderText(tr("Add something to set up…"));
    m_newCheck->setEnabled(!plan.isReadOnly());
    content()->addWidget(m_newCheck);
    connect(m_newCheck, &QLineEdit::returnPressed, this, &SetupCard::addTyped);
}

QLineEdit *SetupCard::addField(QFormLayout &form, const char *name, const QString &label, QString Moment::*member,
                               FieldEditor **editor)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(label);
    field->setReadOnly(m_plan.isReadOnly());
    auto *words = new ToneLabel(label, Tone::Muted, FontRole::Small, this);
    words->setBuddy(field);
    form.addRow(words, field);
    *editor = new FieldEditor(field, [this, member](const QString &text, const QString &gesture) {
        change(
            tr("Change “%1”").arg(m_whole.moment.name), [member, text](Moment &moment) { moment.*member = text; },
            gesture);
    });
    return field;
}

QComboBox *SetupCard::addChoice(QFormLayout &form, const char *name, const QString &label,
                                std::function<void(Moment &, qint64 id)> choose)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(label);
    box->setEnabled(!m_plan.isReadOnly());
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *words = new ToneLabel(label, Tone::Muted, FontRole::Small, this);
    words->setBuddy(box);
    form.addRow(words, box);
    connect(box, &QComboBox::activated, this, [this, box, choose = std::move(choose)] {
        const qint64 id = box->currentData().toLongLong();
        change(tr("Change “%1”").arg(m_whole.moment.name), [choose, id](Moment &moment) { choose(moment, id); });
    });
    return box;
}

void SetupCard::setMoment(const QString &key)
{
    const auto whole = boardMoment(m_plan.tables(), key);
    setVisible(whole.has_value());
    if (!whole) {
        return;
    }
    if (whole->moment.key != m_whole.moment.key) {
        for (FieldEditor *editor : {m_name, m_perk, m_owner, m_notes}) {
            editor->flush(); // of the one that was shown till now
        }
    }
    m_whole = *whole;
    m_name->setStored(whole->moment.name);
    m_perk->setStored(whole->moment.perk);
    m_owner->setStored(whole->moment.owner);
    m_notes->setStored(whole->moment.notes);
    fillChoices();
    fillChecks();
}

void SetupCard::fillChoices()
{
    const Tables &tables = m_plan.tables();
    const auto choose = [](QComboBox &box, qint64 id) { box.setCurrentIndex(std::max(0, box.findData(id))); };
    for (QComboBox *box : {m_drop, m_link, m_code}) {
        box->clear();
    }
    m_drop->addItem(tr("the brand, whatever the drop"), qint64{0});
    for (const Drop &drop : tables.drops().all()) {
        if (!drop.archived || drop.id == m_whole.moment.drop) {
            m_drop->addItem(drop.name, drop.id.value);
        }
    }
    // Of the drop; of the brand, of every one.
    const Id<Drop> of = m_whole.moment.drop;
    const std::vector<Link> links = of ? tables.links().ofDrop(of) : tables.links().all();
    const std::vector<PromoCode> codes = of ? tables.promoCodes().ofDrop(of) : tables.promoCodes().all();
    const auto nameOf = [](const Link &link) { return link.name.isEmpty() ? link.landing : link.name; };
    Moment unchosen = m_whole.moment;
    unchosen.link = {};
    unchosen.code = {};
    const Link *ofDropLink = linkOf(unchosen, links);
    const PromoCode *ofDropCode = codeOf(unchosen, codes);
    m_link->addItem(ofDropLink ? tr("the drop’s: %1", "a link").arg(nameOf(*ofDropLink)) : tr("none"), qint64{0});
    for (const Link &link : links) {
        m_link->addItem(nameOf(link), link.id.value);
    }
    m_code->addItem(ofDropCode ? tr("the drop’s: %1", "a code").arg(ofDropCode->code) : tr("none"), qint64{0});
    for (const PromoCode &code : codes) {
        m_code->addItem(code.code, code.id.value);
    }
    choose(*m_drop, of.value);
    choose(*m_link, m_whole.moment.link.value);
    choose(*m_code, m_whole.moment.code.value);
}

void SetupCard::fillChecks()
{
    m_rewording = nullptr;
    const bool focused = focusWidget() && focusWidget()->hasFocus();
    const QString had = !m_focusNext.isEmpty() ? m_focusNext : focused ? focusWidget()->objectName() : QString();
    m_focusNext.clear();
    while (QLayoutItem *item = m_checks->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (size_t i = 0; i < m_whole.checks.size(); ++i) {
        QWidget *row = makeCheck(i);
        m_checks->addWidget(row);
        row->show();
        if (auto *again = had.isEmpty() ? nullptr : row->findChild<QWidget *>(had)) {
            again->setFocus(Qt::OtherFocusReason);
        }
    }
    const auto done = std::ranges::count(m_whole.checks, true, &MomentCheck::done);
    setSubtitle(m_whole.checks.empty() ? QString() : tr("%1 of %2 done").arg(done).arg(m_whole.checks.size()));
}

QWidget *SetupCard::makeCheck(size_t index)
{
    const MomentCheck &check = m_whole.checks[index];
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    auto *box = new QCheckBox(row);
    box->setObjectName(QStringLiteral("momentCheck%1").arg(index));
    box->setAccessibleName(check.title);
    box->setChecked(check.done);
    box->setEnabled(!m_plan.isReadOnly());
    box->setProperty(kLine, static_cast<int>(index));
    box->installEventFilter(this);
    QString text = check.title;
    if (check.done && check.at.isValid()) {
        const QDate day = check.at.toTimeZone(m_plan.tables().profile().timeZone).date();
        text = check.who.isEmpty()
                   ? tr("%1 — %2", "what is set up, when").arg(check.title, dayText(day))
                   : tr("%1 — %2, %3", "what is set up, by whom, when").arg(check.title, check.who, dayText(day));
    }
    auto *words = new ToneLabel(text, check.done ? Tone::Muted : Tone::Ink, FontRole::Small, row);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignLeading | Qt::AlignTop); // beside the box, however tall the row is
    words->setContentsMargins(0, 2, 0, 0);
    words->setBuddy(box);
    words->setObjectName(QStringLiteral("checkWords%1").arg(index));
    words->setProperty(kLine, static_cast<int>(index));
    words->installEventFilter(this);
    line->addWidget(box, 0, Qt::AlignTop);
    line->addWidget(words, 1);
    line->addWidget(makeCheckMenu(static_cast<int>(index), row), 0, Qt::AlignTop);
    connect(box, &QCheckBox::clicked, this, [this, index](bool done) {
        attempt([&] { tickCheck(m_plan, m_whole.moment.key, static_cast<int>(index), done, m_plan.author()); },
                m_report);
    });
    return row;
}

/// What can be done with a line besides ticking it; its keys are those of eventFilter().
QToolButton *SetupCard::makeCheckMenu(int index, QWidget *row)
{
    QToolButton *more = makeIconButton(QStringLiteral("more"),
                                       tr("Reword, move or take off the checklist (F2, Alt+Up, Alt+Down)"), row);
    more->setObjectName(QStringLiteral("moreCheck%1").arg(index));
    more->setEnabled(!m_plan.isReadOnly());
    connect(more, &QToolButton::clicked, this, [this, index, more] {
        auto *menu = new QMenu(more);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(tr("Reword"), this, [this, index] { beginRewording(index); });
        menu->addAction(tr("Move up"), this, [this, index] { moveCheck(index, -1); })->setEnabled(index > 0);
        menu->addAction(tr("Move down"), this, [this, index] { moveCheck(index, 1); })
            ->setEnabled(index + 1 < static_cast<int>(m_whole.checks.size()));
        menu->addSeparator();
        menu->addAction(tr("Take off the checklist"), this,
                        [this, index] { attempt([&] { removeCheck(m_plan, m_whole.moment.key, index); }, m_report); });
        menu->popup(more->mapToGlobal(QPoint(0, more->height())));
    });
    return more;
}

bool SetupCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_rewording) {
        const bool escape =
            event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
        if (escape) {
            endRewording(false);
        }
        return escape;
    }
    const QVariant line = watched->property(kLine);
    if (!line.isValid() || m_plan.isReadOnly()) {
        return Card::eventFilter(watched, event);
    }
    if (event->type() == QEvent::MouseButtonDblClick) {
        beginRewording(line.toInt());
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool alt = key->modifiers() == Qt::AltModifier;
        if (key->key() == Qt::Key_F2) {
            beginRewording(line.toInt());
            return true;
        }
        if (alt && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            moveCheck(line.toInt(), key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

void SetupCard::beginRewording(int index)
{
    auto *words = m_rewording ? nullptr : findChild<ToneLabel *>(QStringLiteral("checkWords%1").arg(index));
    if (!words) {
        return;
    }
    m_rewording = new QLineEdit(m_whole.checks[static_cast<size_t>(index)].title, words->parentWidget());
    m_rewording->setObjectName(QStringLiteral("rewordCheck"));
    m_rewording->setAccessibleName(tr("What is to be set up"));
    m_reworded = index;
    words->parentWidget()->layout()->replaceWidget(words, m_rewording);
    words->hide();
    m_rewording->show();
    m_rewording->setFocus(Qt::OtherFocusReason);
    m_rewording->selectAll();
    m_rewording->installEventFilter(this);
    connect(m_rewording, &QLineEdit::editingFinished, this, [this] { endRewording(true); });
}

void SetupCard::endRewording(bool keep)
{
    const QLineEdit *field = std::exchange(m_rewording, nullptr); // hiding it ends the editing once more
    if (field == nullptr) {
        return;
    }
    const QString title = field->text().trimmed();
    if (field->hasFocus()) {
        m_focusNext = QStringLiteral("momentCheck%1").arg(m_reworded);
    }
    const bool changes = keep && !title.isEmpty() && title != m_whole.checks[static_cast<size_t>(m_reworded)].title;
    const bool done = changes && attempt([&] { renameCheck(m_plan, m_whole.moment.key, m_reworded, title); }, m_report);
    if (!done) {
        fillChecks();
    }
}

void SetupCard::moveCheck(int index, int by)
{
    m_focusNext = QStringLiteral("momentCheck%1").arg(index + by);
    attempt([&] { placeCheck(m_plan, m_whole.moment.key, index, index + by); }, m_report);
    m_focusNext.clear();
}

void SetupCard::addTyped()
{
    const QString typed = m_newCheck->text().trimmed();
    if (!typed.isEmpty() && attempt([&] { addCheck(m_plan, m_whole.moment.key, typed); }, m_report)) {
        m_newCheck->clear();
    }
}

void SetupCard::beginChoosing()
{
    m_drop->setFocus(Qt::ShortcutFocusReason);
}

void SetupCard::change(const QString &label, std::function<void(Moment &)> edit, const QString &gesture)
{
    attempt([&] { editMoment(m_plan, m_whole.moment.key, label, edit, gesture); }, m_report);
}

} // namespace dropbeat

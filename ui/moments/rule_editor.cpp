// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/rule_editor.h"

#include "core/actions/moment_edits.h"
#include "core/base/day_words.h"
#include "core/moments/rule_check.h"
#include "core/moments/rule_words.h"
#include "ui/moments/chip_button.h"
#include "ui/moments/rule_popups.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/tone_label.h"

#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace dropbeat {

namespace {

using Where = MomentCondition::Where;

} // namespace

RuleEditor::RuleEditor(Plan &plan, std::function<void(const Error &)> report, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_report(std::move(report))
    , m_sentence(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
    , m_problem(new ToneLabel({}, Tone::Bad, FontRole::Small, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(0);
    column->addLayout(m_lines);
    for (ToneLabel *label : {m_problem, m_sentence}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_problem->setObjectName(QStringLiteral("ruleProblem"));
    m_sentence->setObjectName(QStringLiteral("ruleSentence"));
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void RuleEditor::setMoment(const BoardMoment &whole)
{
    const bool same = m_holder && whole.moment.key == m_whole.moment.key && whole.moment.rule == m_whole.moment.rule &&
                      whole.moment.channel == m_whole.moment.channel && whole.moment.cap == m_whole.moment.cap &&
                      whole.moment.quietFrom == m_whole.moment.quietFrom &&
                      whole.moment.quietTo == m_whole.moment.quietTo;
    m_whole = whole;
    if (!same) {
        rebuild();
    }
}

void RuleEditor::beginEditing()
{
    if (ChipButton *first = chip(QStringLiteral("triggerChip"))) {
        first->setFocus(Qt::ShortcutFocusReason);
    }
}

ChipButton *RuleEditor::chip(const QString &name) const
{
    return m_holder ? m_holder->findChild<ChipButton *>(name) : nullptr;
}

/// New lines for a new rule; the chip that had the focus has it again.
void RuleEditor::rebuild()
{
    const QWidget *focused = m_holder ? m_holder->focusWidget() : nullptr;
    const QString had = focused && focused->hasFocus() ? focused->objectName() : QString();
    QWidget *old = m_holder;
    m_holder = new QWidget(this);
    auto *lines = new QVBoxLayout(m_holder);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(5);
    addTrigger();
    for (size_t i = 0; i < m_whole.moment.rule.conditions.size(); ++i) {
        addCondition(i);
    }
    addThen();
    addMore();
    m_lines->addWidget(m_holder);
    if (old) {
        m_lines->removeWidget(old);
        old->hide();
        old->deleteLater();
    }
    m_holder->show();
    if (auto *again = had.isEmpty() ? nullptr : m_holder->findChild<QWidget *>(had)) {
        again->setFocus(Qt::OtherFocusReason);
    }
    showProblems();
}

ChipButton *RuleEditor::makeChip(const QString &name, const QString &words, std::function<void(ChipButton *)> open)
{
    auto *made = new ChipButton(words, m_holder);
    made->setObjectName(name);
    made->setEnabled(!m_plan.isReadOnly());
    connect(made, &QPushButton::clicked, this, [made, open = std::move(open)] { open(made); });
    return made;
}

void RuleEditor::addLine(const QString &sentence, const QList<QWidget *> &controls)
{
    m_holder->layout()->addWidget(makeSentenceLine(sentence, controls, m_holder));
}

QWidget *RuleEditor::makeRemove(const QString &name, const QString &text, std::function<void(MomentRule &)> edit)
{
    QToolButton *remove = makeIconButton(QStringLiteral("close"), text, m_holder);
    remove->setObjectName(name);
    remove->setEnabled(!m_plan.isReadOnly());
    connect(remove, &QToolButton::clicked, this, [this, edit = std::move(edit)] { changeRule({}, edit); });
    return remove;
}

void RuleEditor::addTrigger()
{
    const Currency currency = m_plan.tables().profile().currency;
    Trigger first = m_whole.moment.rule.when;
    const EventFilter other = first.orElse;
    first.orElse = {};
    addLine(tr("When a shopper %1", "what a shopper does"),
            {makeChip(QStringLiteral("triggerChip"), triggerClause(first, currency),
                      [this](ChipButton *chip) { openTrigger(chip); })});
    if (other.event.isEmpty()) {
        return;
    }
    addLine(tr("or %1 %2", "what a shopper does; a button that takes it away"),
            {makeChip(QStringLiteral("orChip"), filterClause(other, true, currency),
                      [this, other](ChipButton *chip) {
                          (new FilterPopup(
                               m_plan.tables(), other,
                               [this](const EventFilter &filter, const QString &gesture) {
                                   changeRule(gesture, [filter](MomentRule &rule) { rule.when.orElse = filter; });
                               },
                               this))
                              ->popUp(chip);
                      }),
             makeRemove(QStringLiteral("orRemove"), tr("Take the other event away"),
                        [](MomentRule &rule) { rule.when.orElse = {}; })});
}

void RuleEditor::addCondition(size_t index)
{
    const Currency currency = m_plan.tables().profile().currency;
    const MomentCondition &condition = m_whole.moment.rule.conditions[index];
    const QString number = QString::number(index);
    const QString what =
        condition.happens ? filterClause(condition.filter, true, currency) : filterToDo(condition.filter, currency);
    QWidget *chip = makeChip(QStringLiteral("conditionChip") + number, what,
                             [this, index](ChipButton *made) { openCondition(made, index); });
    QWidget *remove = makeRemove(QStringLiteral("conditionRemove") + number, tr("Take this condition away"),
                                 [index](MomentRule &rule) {
                                     if (index < rule.conditions.size()) {
                                         rule.conditions.erase(rule.conditions.begin() + static_cast<qsizetype>(index));
                                     }
                                 });
    if (condition.where == Where::SameSession) {
        addLine(condition.happens ? tr("and %1 in the same session %2") : tr("and does not %1 in the same session %2"),
                {chip, remove});
        return;
    }
    addLine(condition.happens ? tr("and %1 %2", "what a shopper does; a button that takes it away")
                              : tr("and does not %1 %2", "what a shopper doesn't; a button that takes it away"),
            {chip, remove});
    const bool before = condition.where == Where::Before;
    const QString within =
        before && condition.withinMinutes <= 0 ? tr("any time") : durationText(condition.withinMinutes);
    QWidget *wait = makeChip(QStringLiteral("withinChip") + number, within, [this, index](ChipButton *made) {
        (new DurationPopup(
             tr("Within"), m_whole.moment.rule.conditions[index].withinMinutes,
             [this, index](qint64 minutes, const QString &gesture) {
                 changeRule(gesture, [index, minutes](MomentRule &rule) {
                     if (index < rule.conditions.size()) {
                         rule.conditions[index].withinMinutes = minutes;
                     }
                 });
             },
             this))
            ->popUp(made);
    });
    addLine(before ? tr("in the %1 before", "a duration") : tr("within %1", "a duration"), {wait});
}

void RuleEditor::addThen()
{
    const Moment &moment = m_whole.moment;
    QWidget *channel = makeChip(QStringLiteral("channelChip"), messageChannelBrief(moment.channel),
                                [this](ChipButton *chip) { openChannels(chip); });
    QWidget *cap = makeChip(QStringLiteral("capChip"), capText(moment.cap), [this](ChipButton *chip) {
        (new CapPopup(
             tr("At most"), m_whole.moment.cap,
             [this](const FrequencyCap &wanted, const QString &gesture) {
                 change(gesture, [wanted](Moment &each) { each.cap = wanted; });
             },
             this))
            ->popUp(chip);
    });
    addLine(moment.channel == MessageChannel::OnSite
                ? tr("then show a %1 at most %2", "note on the site; once in 7 days")
                : tr("then send %1 at most %2", "SMS, email; once in 7 days"),
            {channel, cap});
    const bool has = moment.quietFrom.isValid() && moment.quietTo.isValid();
    const QString hours =
        has ? tr("%1 and %2", "between two times").arg(timeText(moment.quietFrom), timeText(moment.quietTo))
            : tr("no quiet hours");
    QWidget *quiet = makeChip(QStringLiteral("quietChip"), hours, [this](ChipButton *chip) {
        (new QuietPopup(
             m_whole.moment.quietFrom, m_whole.moment.quietTo,
             [this](QTime from, QTime to, const QString &gesture) {
                 change(gesture, [from, to](Moment &each) {
                     each.quietFrom = from;
                     each.quietTo = to;
                 });
             },
             this))
            ->popUp(chip);
    });
    addLine(has ? tr("but not between %1", "21:00 and 08:00") : tr("with %1", "no quiet hours"), {quiet});
}

void RuleEditor::addMore()
{
    QPushButton *more = makeButton(tr("And…"), ButtonLook::Link, m_holder);
    more->setObjectName(QStringLiteral("moreConditions"));
    more->setAccessibleName(tr("Add a condition"));
    more->setEnabled(!m_plan.isReadOnly());
    auto *menu = new QMenu(more);
    const auto add = [&](const QString &text, bool happens, Where where, qint64 minutes) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, happens, where, minutes] {
            changeRule({}, [happens, where, minutes](MomentRule &rule) {
                MomentCondition condition;
                condition.happens = happens;
                condition.filter.event = happens ? QStringLiteral("view") : QStringLiteral("order");
                condition.where = where;
                condition.withinMinutes = minutes;
                rule.conditions.push_back(condition);
            });
        });
    };
    add(tr("…and does not do something within a time"), false, Where::After, 60);
    add(tr("…and does something within a time"), true, Where::After, 60);
    add(tr("…and did not do something before"), false, Where::Before, 7 * 24 * 60);
    add(tr("…and did something before"), true, Where::Before, 7 * 24 * 60);
    add(tr("…and does not do something in the same session"), false, Where::SameSession, 0);
    const MomentRule &rule = m_whole.moment.rule;
    if (rule.when.kind == Trigger::Kind::Event && rule.when.orElse.event.isEmpty()) {
        connect(menu->addAction(tr("…or does something else")), &QAction::triggered, this, [this] {
            changeRule({}, [](MomentRule &each) { each.when.orElse.event = QStringLiteral("review"); });
        });
    }
    connect(more, &QPushButton::clicked, this,
            [more, menu] { menu->popup(more->mapToGlobal(QPoint(0, more->height()))); });
    addLine(QStringLiteral("%1"), {more});
}

void RuleEditor::showProblems()
{
    QStringList lines;
    for (const RuleProblem &problem : ruleProblems(m_whole.moment.rule)) {
        lines << tr("%1 %2", "what is wrong with a rule, why").arg(problem.message, problem.reason);
    }
    m_problem->setText(lines.join(u'\n'));
    m_problem->setVisible(!lines.isEmpty());
    m_sentence->setText(momentSentence(m_whole.moment, m_plan.tables().profile().currency));
}

void RuleEditor::change(const QString &gesture, std::function<void(Moment &)> edit)
{
    attempt(
        [&] {
            editMoment(m_plan, m_whole.moment.key, tr("Change the rule of “%1”").arg(m_whole.moment.name), edit,
                       gesture);
        },
        m_report);
}

void RuleEditor::changeRule(const QString &gesture, std::function<void(MomentRule &)> edit)
{
    change(gesture, [edit = std::move(edit)](Moment &moment) { edit(moment.rule); });
}

void RuleEditor::openTrigger(ChipButton *chip)
{
    (new TriggerPopup(
         m_plan.tables(), m_whole.moment.rule.when,
         [this](const Trigger &trigger, const QString &gesture) {
             changeRule(gesture, [trigger](MomentRule &rule) { rule.when = trigger; });
         },
         this))
        ->popUp(chip);
}

void RuleEditor::openCondition(ChipButton *chip, size_t index)
{
    if (index >= m_whole.moment.rule.conditions.size()) {
        return;
    }
    (new ConditionPopup(
         m_plan.tables(), m_whole.moment.rule.conditions[index],
         [this, index](const MomentCondition &condition, const QString &gesture) {
             changeRule(gesture, [condition, index](MomentRule &rule) {
                 if (index < rule.conditions.size()) {
                     rule.conditions[index] = condition;
                 }
             });
         },
         this))
        ->popUp(chip);
}

void RuleEditor::openChannels(ChipButton *chip)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const MessageChannel channel : {MessageChannel::Email, MessageChannel::Sms, MessageChannel::OnSite}) {
        QAction *action = menu->addAction(messageChannelBrief(channel));
        action->setCheckable(true);
        action->setChecked(channel == m_whole.moment.channel);
        connect(action, &QAction::triggered, this,
                [this, channel] { change({}, [channel](Moment &moment) { moment.channel = channel; }); });
    }
    menu->popup(chip->mapToGlobal(QPoint(0, chip->height() + 2)));
}

} // namespace dropbeat

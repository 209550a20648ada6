// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/message_editor.h"

#include "core/actions/moment_edits.h"
#include "core/actions/moment_review.h"
#include "core/moments/message_text.h"
#include "core/moments/sms_size.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/field_editor.h"
#include "ui/widgets/tone_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace dropbeat {

namespace {

constexpr int kBodyLines = 5;

} // namespace

MessageEditor::MessageEditor(Plan &plan, std::function<void(const Error &)> report, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_report(std::move(report))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *head = new QHBoxLayout;
    makeHead(*head);
    column->addLayout(head);
    m_subject = new QLineEdit(this);
    m_subject->setObjectName(QStringLiteral("messageSubject"));
    m_subject->setAccessibleName(tr("Subject"));
    m_subject->setPlaceholderText(tr("Subject: the point in the first 33 characters"));
    m_subjectSize = new ToneLabel({}, Tone::Muted, FontRole::Small, this);
    m_subjectSize->setObjectName(QStringLiteral("subjectSize"));
    m_body = new QPlainTextEdit(this);
    m_body->setObjectName(QStringLiteral("messageBody"));
    m_body->setAccessibleName(tr("Message"));
    m_body->setPlaceholderText(tr("One thought, one link. {first_name|there} is filled for each shopper."));
    m_body->setTabChangesFocus(true);
    m_body->setFixedHeight(kBodyLines * m_body->fontMetrics().lineSpacing() + 18);
    column->addWidget(m_subject);
    column->addWidget(m_subjectSize);
    column->addWidget(m_body);
    m_note = new ToneLabel({}, Tone::Muted, FontRole::Small, this);
    m_note->setObjectName(QStringLiteral("messageNote"));
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    auto *foot = new QHBoxLayout;
    makeFoot(*foot);
    column->addLayout(foot);
    m_subjectEditor = new FieldEditor(m_subject, [this](const QString &, const QString &gesture) { write(gesture); });
    m_bodyEditor = new FieldEditor(m_body, [this](const QString &, const QString &gesture) { write(gesture); });
    for (QWidget *field : {static_cast<QWidget *>(m_subject), static_cast<QWidget *>(m_body)}) {
        field->setProperty("paletteless", true);
    }
    connect(m_subject, &QLineEdit::textChanged, this, &MessageEditor::measure);
    connect(m_body, &QPlainTextEdit::textChanged, this, &MessageEditor::measure);
}

void MessageEditor::makeHead(QHBoxLayout &row)
{
    row.setSpacing(6);
    row.addWidget(new ToneLabel(tr("Message"), Tone::Ink, FontRole::Strong, this));
    m_size = new ToneLabel({}, Tone::Muted, FontRole::Small, this);
    m_size->setObjectName(QStringLiteral("messageSize"));
    row.addWidget(m_size);
    row.addStretch(1);
    m_versions = new QHBoxLayout;
    m_versions->setSpacing(2);
    row.addLayout(m_versions);
}

void MessageEditor::makeFoot(QHBoxLayout &row)
{
    row.setSpacing(6);
    m_insert = makeButton(tr("Insert…"), ButtonLook::Link, this);
    m_insert->setObjectName(QStringLiteral("insertField"));
    m_insert->setToolTip(tr("The drop's link and code, or something personal with what is said without it"));
    connect(m_insert, &QPushButton::clicked, this, &MessageEditor::fillFields);
    m_plain = makeButton(tr("Use plain characters"), ButtonLook::Link, this);
    m_plain->setObjectName(QStringLiteral("plainCharacters"));
    connect(m_plain, &QPushButton::clicked, this, [this] {
        m_body->setPlainText(withPlainCharacters(m_body->toPlainText()));
        m_bodyEditor->flush();
    });
    QPushButton *preview = makeButton(tr("Preview"), ButtonLook::Link, this);
    preview->setObjectName(QStringLiteral("previewMessage"));
    connect(preview, &QPushButton::clicked, this, &MessageEditor::previewWanted);
    row.addWidget(m_insert);
    row.addWidget(m_plain);
    row.addStretch(1);
    row.addWidget(preview);
}

void MessageEditor::setMoment(const BoardMoment &whole)
{
    if (whole.moment.key != m_whole.moment.key) {
        m_subjectEditor->flush(); // of the one that was shown till now
        m_bodyEditor->flush();
        m_letter.clear();
    }
    m_whole = whole;
    m_facts = readMomentFacts(m_plan.tables(), m_plan.today());
    const bool writable = !m_plan.isReadOnly();
    m_subject->setReadOnly(!writable);
    m_body->setReadOnly(!writable);
    m_insert->setEnabled(writable);
    if (std::ranges::find(whole.messages, m_letter, &MomentMessage::letter) == whole.messages.end()) {
        m_letter = whole.messages.empty() ? QStringLiteral("A") : whole.messages.front().letter;
    }
    showVersions();
    showVersion();
}

void MessageEditor::chooseVersion(const QString &letter)
{
    m_subjectEditor->flush();
    m_bodyEditor->flush();
    m_letter = letter;
    showVersions();
    showVersion();
}

void MessageEditor::showVersions()
{
    while (QLayoutItem *item = m_versions->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const auto add = [this](const QString &text, const QString &name, const QString &says, bool chosen,
                            std::function<void()> run) {
        QPushButton *button = makeButton(text, chosen ? ButtonLook::Small : ButtonLook::Flat, this);
        button->setObjectName(name);
        button->setAccessibleName(says);
        button->setToolTip(says);
        button->setMaximumWidth(button->fontMetrics().horizontalAdvance(text) + 18);
        connect(button, &QPushButton::clicked, this, [this, run = std::move(run)] { attempt(run, m_report); });
        m_versions->addWidget(button);
        button->show();
        return button;
    };
    if (m_whole.messages.size() > 1) {
        for (const MomentMessage &message : m_whole.messages) {
            add(message.letter, QStringLiteral("version") + message.letter, tr("Version %1").arg(message.letter),
                message.letter == m_letter, [this, letter = message.letter] { chooseVersion(letter); });
        }
        add(QStringLiteral("−"), QStringLiteral("removeVersion"), tr("Delete version %1").arg(m_letter), false, [this] {
            removeMessage(m_plan, m_whole.moment.key, m_letter);
        })->setEnabled(!m_plan.isReadOnly());
    }
    add(QStringLiteral("+"), QStringLiteral("addVersion"), tr("Add a version to try against this one"), false, [this] {
        const QString letter = addMessage(m_plan, m_whole.moment.key, m_letter);
        chooseVersion(letter);
    })->setEnabled(!m_plan.isReadOnly());
}

void MessageEditor::showVersion()
{
    const auto at = std::ranges::find(m_whole.messages, m_letter, &MomentMessage::letter);
    const MomentMessage stored = at == m_whole.messages.end() ? MomentMessage() : *at;
    const bool email = m_whole.moment.channel == MessageChannel::Email;
    m_subject->setVisible(email);
    m_subjectSize->setVisible(email);
    m_subjectEditor->setStored(stored.subject);
    m_bodyEditor->setStored(stored.body);
    measure();
}

MomentMessage MessageEditor::current() const
{
    MomentMessage message;
    message.letter = m_letter;
    message.subject = m_subject->text();
    message.body = m_body->toPlainText();
    return message;
}

void MessageEditor::write(const QString &gesture)
{
    attempt(
        [&] {
            const MomentMessage message = current();
            writeMessage(m_plan, m_whole.moment.key, message.letter, message.subject, message.body, gesture);
        },
        m_report);
}

QString MessageEditor::subjectText() const
{
    return m_subject->text();
}

QString MessageEditor::bodyText() const
{
    return m_body->toPlainText();
}

QString MessageEditor::sizeText() const
{
    return m_size->text();
}

QString MessageEditor::sizeOf(const QString &text) const
{
    const QLocale locale;
    if (m_whole.moment.channel != MessageChannel::Sms) {
        return tr("%n character(s)", nullptr, characterCount(text));
    }
    const SmsSize size = smsSize(text);
    const QString units = locale.toString(size.units);
    if (size.count() <= 1) {
        return tr("%1 of %2 characters").arg(units, locale.toString(size.perSegment));
    }
    return tr("%1 characters, %n text message(s) of %2", nullptr, size.count())
        .arg(units, locale.toString(size.perSegment));
}

void MessageEditor::measure()
{
    const QString text = shownText(m_body->toPlainText(), m_facts, m_whole.moment);
    const bool sms = m_whole.moment.channel == MessageChannel::Sms;
    const SmsSize size = smsSize(text);
    m_size->setText(sizeOf(text));
    m_size->setTone(sms && size.count() > 1 ? Tone::Warn : Tone::Muted);
    QStringList notes;
    if (sms && !size.beyondGsm7.isEmpty()) {
        notes << tr("%1 is beyond the SMS alphabet: 70 characters a message instead of 160.").arg(size.beyondGsm7);
    }
    if (const auto grade = readingGrade(m_body->toPlainText())) {
        notes << tr("Reads like school grade %1 (Flesch–Kincaid, English).")
                     .arg(QLocale().toString(std::max(0, static_cast<int>(std::lround(*grade)))));
    }
    m_note->setText(notes.join(u' '));
    m_note->setVisible(!notes.isEmpty());
    m_plain->setVisible(sms && !m_plan.isReadOnly() &&
                        withPlainCharacters(m_body->toPlainText()) != m_body->toPlainText());
    const int subject = characterCount(shownText(m_subject->text(), m_facts, m_whole.moment));
    m_subjectSize->setText(tr("%1 characters; phones show %2, most programs cut at %3")
                               .arg(QLocale().toString(subject))
                               .arg(kSubjectSeen)
                               .arg(kSubjectMost));
    m_subjectSize->setTone(subject > kSubjectMost ? Tone::Bad : subject > kSubjectSeen ? Tone::Warn : Tone::Muted);
    emit shown(current());
}

/// The menu of what can be put in where the cursor stands.
void MessageEditor::fillFields()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString &text, const QString &field) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, field] {
            if (m_subject->hasFocus()) {
                m_subject->insert(field);
            } else {
                m_body->insertPlainText(field);
                m_body->setFocus(Qt::OtherFocusReason);
            }
        });
    };
    add(tr("Link of the drop"), QStringLiteral("{link}"));
    add(tr("Code of the drop"), QStringLiteral("{code}"));
    add(tr("Perk"), QStringLiteral("{perk}"));
    menu->addSeparator();
    add(tr("First name, else “there”"), tr("{first_name|there}"));
    add(tr("Item, else “your piece”"), tr("{item|your piece}"));
    add(tr("Order-by date, else “this week”"), tr("{order_by|this week}"));
    menu->popup(m_insert->mapToGlobal(QPoint(0, m_insert->height())));
}

} // namespace dropbeat

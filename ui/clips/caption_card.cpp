// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/caption_card.h"

#include "core/actions/plan_edits.h"
#include "core/actions/script_presets.h"
#include "core/scripts/script_parameters.h"
#include "core/scripts/script_view.h"
#include "core/scripts/text_count.h"
#include "ui/clips/script_cursor.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/field_editor.h"
#include "ui/widgets/spell_check.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace dropbeat {

namespace {

/// Languages that brands most often write in; a clip's own is added when it is another.
const char *const kLanguages[] = {"en_GB", "en_US", "fr_FR", "de_DE", "es_ES", "it_IT", "nl_NL", "pt_PT",
                                  "pl_PL", "sv_SE", "da_DK", "ja_JP", "ko_KR", "zh_CN", "ar_EG", "he_IL"};

QString languageName(const QString &code)
{
    const QLocale locale(code);
    const QString name = locale.nativeLanguageName();
    return name.isEmpty() ? code : name.at(0).toUpper() + name.mid(1);
}

/// "84 of 2,200 characters"; without a limit only the first part.
QString countText(int count, std::optional<int> limit)
{
    return limit ? CaptionCard::tr("%1 of %2 characters").arg(QLocale().toString(count), QLocale().toString(*limit))
                 : CaptionCard::tr("%n character(s)", nullptr, count);
}

/// Coloured, with a word for it, when over the limit.
void showCount(ToneLabel &label, const QString &text, int over)
{
    label.setTone(over > 0 ? Tone::Bad : Tone::Muted);
    label.setText(over > 0 ? CaptionCard::tr("%1 — %n over the limit", nullptr, over).arg(text) : text);
}

} // namespace

CaptionCard::CaptionCard(Plan &plan, ScriptCursor &cursor, std::function<void(const Error &)> report, QWidget *parent)
    : Card(tr("Post"), parent)
    , m_plan(plan)
    , m_cursor(cursor)
    , m_report(std::move(report))
    , m_format(makeChoice(tr("Format"), "clipFormat", &Clip::format))
    , m_outlet(makeChoice(tr("Outlet"), "clipOutlet", &Clip::outlet))
    , m_language(makeChoice(tr("Language"), "clipLanguage", &Clip::language))
    , m_caption(makeArea(tr("Caption"), "caption", 4))
    , m_hashtags(new QLineEdit(this))
    , m_comment(makeArea(tr("First comment"), "firstComment", 2))
    , m_captionEditor(edits(m_caption, &Clip::caption))
    , m_hashtagsEditor(new FieldEditor(m_hashtags,
                                       [this](const QString &text, const QString &gesture) {
                                           write([&](Clip &clip) { clip.hashtags = text; }, gesture);
                                       }))
    , m_commentEditor(edits(m_comment, &Clip::firstComment))
    , m_captionCount(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
    , m_hashtagCount(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
    , m_commentCount(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
    , m_ofVariant(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
    , m_unspelled(new ToneLabel(tr("No dictionary: spelling is not checked"), Tone::Muted, FontRole::Small, this))
{
    setAccessibleName(tr("Post"));
    m_hashtags->setAccessibleName(tr("Hashtags"));
    m_hashtags->setObjectName(QStringLiteral("hashtags"));
    m_hashtags->setPlaceholderText(tr("#knit #capsule"));
    m_hashtags->setReadOnly(plan.isReadOnly());
    content()->setSpacing(4);
    for (QWidget *choice : {m_outlet, m_format, m_language}) {
        content()->addWidget(choice);
    }
    m_unspelled->setToolTip(tr("Dropbeat uses the Hunspell dictionaries that are installed on this computer."));
    m_unspelled->setObjectName(QStringLiteral("noDictionary"));
    m_unspelled->setWordWrap(true);
    m_unspelled->hide();
    content()->addWidget(m_unspelled);
    const auto add = [this](QWidget *field, ToneLabel *counter) {
        content()->addWidget(new ToneLabel(field->accessibleName(), Tone::Muted, FontRole::Small, this));
        content()->addWidget(field);
        counter->setWordWrap(true);
        content()->addWidget(counter);
    };
    add(m_caption, m_captionCount);
    m_ofVariant->setWordWrap(true);
    content()->addWidget(m_ofVariant);
    add(m_hashtags, m_hashtagCount);
    add(m_comment, m_commentCount);
    connect(m_caption, &QPlainTextEdit::textChanged, this, &CaptionCard::count);
    connect(m_hashtags, &QLineEdit::textChanged, this, &CaptionCard::count);
    connect(m_comment, &QPlainTextEdit::textChanged, this, &CaptionCard::count);
    connect(&cursor, &ScriptCursor::clipChanged, this, [this] {
        for (FieldEditor *editor : {m_captionEditor, m_hashtagsEditor, m_commentEditor}) {
            editor->flush();
        }
        fill();
    });
    connect(&cursor, &ScriptCursor::variantChanged, this, &CaptionCard::fill);
    connect(&plan, &Plan::changed, this, &CaptionCard::planChanged);
}

void CaptionCard::setSpelling(Spelling &spelling)
{
    m_spelling = &spelling;
    new SpellCheck(*m_caption, spelling);
    new SpellCheck(*m_comment, spelling);
    fill();
}

QComboBox *CaptionCard::makeChoice(const QString &name, const char *objectName, QString Clip::*member)
{
    auto *choice = new QComboBox(this);
    choice->setAccessibleName(name);
    choice->setToolTip(name);
    choice->setObjectName(QLatin1String(objectName));
    choice->setEnabled(!m_plan.isReadOnly());
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(8);
    connect(choice, &QComboBox::activated, this, [this, choice, member] {
        const QString key = choice->currentData().toString();
        write([&](Clip &clip) { clip.*member = key; });
    });
    return choice;
}

QPlainTextEdit *CaptionCard::makeArea(const QString &name, const char *objectName, int lines)
{
    auto *area = new QPlainTextEdit(this);
    area->setAccessibleName(name);
    area->setObjectName(QLatin1String(objectName));
    area->setTabChangesFocus(true);
    area->setReadOnly(m_plan.isReadOnly());
    area->setFixedHeight(area->fontMetrics().lineSpacing() * lines + 18);
    QTextOption option = area->document()->defaultTextOption();
    option.setTextDirection(Qt::LayoutDirectionAuto); // each paragraph as its own letters want it
    area->document()->setDefaultTextOption(option);
    return area;
}

FieldEditor *CaptionCard::edits(QPlainTextEdit *area, QString Clip::*member)
{
    return new FieldEditor(area, [this, member](const QString &text, const QString &gesture) {
        write([&](Clip &clip) { clip.*member = text; }, gesture);
    });
}

void CaptionCard::write(const std::function<void(Clip &)> &change, const QString &gesture)
{
    auto clip = m_plan.tables().clips().get(m_cursor.clip());
    if (clip) {
        change(*clip);
        attempt([&] { updateClip(m_plan, *clip, gesture); }, m_report);
    }
}

void CaptionCard::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    if (m_dirty) {
        fill();
    }
}

void CaptionCard::planChanged(const Touched &touched)
{
    for (const char *table : {"clip", "variant", "outlet", "clip_format"}) {
        if (touched.has(QLatin1String(table))) {
            fill();
            return;
        }
    }
}

void CaptionCard::fill()
{
    m_dirty = !isVisible();
    const auto clip = m_plan.tables().clips().get(m_cursor.clip());
    if (m_dirty || !clip) {
        return;
    }
    fillChoices(*clip);
    if (m_spelling) {
        m_spelling->setLanguage(clip->language);
        m_unspelled->setVisible(!m_spelling->hasDictionary());
    }
    m_captionEditor->setStored(clip->caption);
    m_hashtagsEditor->setStored(clip->hashtags);
    m_commentEditor->setStored(clip->firstComment);
    const auto variant = m_plan.tables().variants().get(m_cursor.variant());
    m_ofVariant->setVisible(variant && variant->caption);
    if (variant && variant->caption) {
        m_ofVariant->setText(tr("Variant %1 has a caption of its own: “%2”").arg(variant->letter, *variant->caption));
    }
    count();
}

void CaptionCard::fillChoices(const Clip &clip)
{
    const QSignalBlocker quietFormat(m_format);
    m_format->clear();
    m_format->addItem(tr("No format"), QString());
    for (const FormatPlan &format : allFormats(m_plan.tables())) {
        m_format->addItem(format.format.name, format.format.key);
    }
    m_format->setCurrentIndex(std::max(m_format->findData(clip.format), 0));
    m_shown = outletOf(m_plan.tables(), clip);
    m_outlet->clear();
    for (const Outlet &outlet : allOutlets(m_plan.tables())) {
        m_outlet->addItem(outlet.name, outlet.key);
    }
    m_outlet->setCurrentIndex(std::max(m_outlet->findData(m_shown.key), 0));
    m_language->clear();
    m_language->addItem(tr("Language of the screen"), QString());
    for (const char *code : kLanguages) {
        const QString key = QLatin1String(code);
        m_language->addItem(tr("%1 (%2)", "a language, its country").arg(languageName(key), key.right(2)), key);
    }
    if (m_language->findData(clip.language) < 0) {
        m_language->addItem(languageName(clip.language), clip.language);
    }
    m_language->setCurrentIndex(m_language->findData(clip.language));
}

void CaptionCard::count()
{
    const QString posted = postedCaption(m_caption->toPlainText(), m_hashtags->text());
    const int characters = countedBy(m_shown, posted);
    const QString reads =
        posted.isEmpty() ? QString() : QStringLiteral(" · ") + tr("reads in %1").arg(lengthText(readingTenths(posted)));
    showCount(*m_captionCount, countText(characters, m_shown.captionLimit) + reads,
              m_shown.captionLimit ? characters - *m_shown.captionLimit : 0);
    const auto tags = static_cast<int>(hashtagsIn(posted).size());
    showCount(*m_hashtagCount,
              m_shown.hashtagLimit ? tr("%n of %1 hashtag(s)", nullptr, tags).arg(*m_shown.hashtagLimit)
                                   : tr("%n hashtag(s)", nullptr, tags),
              m_shown.hashtagLimit ? tags - *m_shown.hashtagLimit : 0);
    const int comment = countedBy(m_shown, m_comment->toPlainText().trimmed());
    showCount(*m_commentCount, countText(comment, m_shown.commentLimit),
              m_shown.commentLimit ? comment - *m_shown.commentLimit : 0);
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
// ClipsPage's cards, and what it shows while there is nothing to put in them.
#include "ui/clips/beat_commands.h"
#include "ui/clips/beat_timeline.h"
#include "ui/clips/beats_card.h"
#include "ui/clips/beats_model.h"
#include "ui/clips/beats_table.h"
#include "ui/clips/caption_card.h"
#include "ui/clips/clip_commands.h"
#include "ui/clips/clip_list.h"
#include "ui/clips/clips_page.h"
#include "ui/clips/example_clip.h"
#include "ui/clips/outlets_dialog.h"
#include "ui/clips/past_clips_card.h"
#include "ui/clips/phone_card.h"
#include "ui/clips/script_cursor.h"
#include "ui/clips/script_review_card.h"
#include "ui/clips/timeline_card.h"
#include "ui/clips/variants_card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/spelling.h"

#include <QBoxLayout>
#include <QHash>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace dropbeat {

// Top to bottom: the timeline, the beats as a table, the variants, what past clips teach.
void ClipsPage::fillMiddle(QBoxLayout &middle)
{
    const auto report = [this](const Error &error) { emit problem(error); };
    m_beats = new BeatsModel(m_plan, report, this);
    connect(m_cursor, &ScriptCursor::clipChanged, m_beats, &BeatsModel::setClip);
    m_timeline = new TimelineCard(*m_beats, *m_cursor, this, this);
    m_table = new BeatsCard(*m_beats, *m_cursor, *m_timeline->commands(), m_context, report, this);
    connect(m_timeline->timeline(), &BeatTimeline::editWanted, m_table,
            [this](int row) { m_table->table()->choose(row, BeatColumn::Seen, true); });
    m_variants = new VariantsCard(m_plan, *m_cursor, report, this);
    middle.addWidget(m_timeline);
    middle.addWidget(m_table);
    middle.addWidget(m_variants);
    middle.addWidget(new PastClipsCard(m_plan, *m_cursor, this));
}

// Top to bottom: the phone, the script review, the caption; side by side below the middle on a narrow page.
void ClipsPage::fillSide()
{
    const auto report = [this](const Error &error) { emit problem(error); };
    m_phone = new PhoneCard(m_plan, *m_cursor, m_context.askForFile, report, this);
    connect(m_phone, &PhoneCard::outletsRequested, this, [this] { (new OutletsDialog(m_plan, window()))->open(); });
    m_sideCards->addWidget(m_phone, 0, Qt::AlignTop);
    m_post = new CaptionCard(m_plan, *m_cursor, report, this);
    auto *review = new ScriptReviewCard(m_plan, *m_cursor, report, this);
    connect(review, &ScriptReviewCard::openWanted, this, &ClipsPage::openFinding);
    m_sideCards->addWidget(review);
    makeSpelling();
    m_sideCards->addWidget(m_post);
}

void ClipsPage::makeSpelling()
{
    const QString name = QStringLiteral("own-words");
    const QString own = m_context.remembered ? QString::fromUtf8(m_context.remembered(name)) : QString();
    const auto keep = [this, name](const QStringList &words) {
        if (m_context.remember) {
            m_context.remember(name, words.join(u'\n').toUtf8());
        }
    };
    m_spelling = new Spelling(Spelling::standardFolders(), own.split(u'\n', Qt::SkipEmptyParts), keep, this);
    m_post->setSpelling(*m_spelling);
    m_table->table()->setSpelling(*m_spelling);
}

namespace {

/// The cell of the script where a rule's finding is mended.
BeatColumn columnOf(const QString &rule)
{
    static const QHash<QString, BeatColumn> columns{{QStringLiteral("script.see-grabs"), BeatColumn::Grab},
                                                    {QStringLiteral("script.one-cta"), BeatColumn::Cta},
                                                    {QStringLiteral("script.late-cta"), BeatColumn::OnScreen},
                                                    {QStringLiteral("script.feel-benefit"), BeatColumn::OnScreen},
                                                    {QStringLiteral("script.text-readable"), BeatColumn::OnScreen},
                                                    {QStringLiteral("script.text-long"), BeatColumn::OnScreen},
                                                    {QStringLiteral("script.safe-zone"), BeatColumn::OnScreen},
                                                    {QStringLiteral("script.heard-fits"), BeatColumn::Heard},
                                                    {QStringLiteral("script.other-product"), BeatColumn::Product},
                                                    {QStringLiteral("script.format-looks"), BeatColumn::Look},
                                                    {QStringLiteral("script.format-wearers"), BeatColumn::WornBy},
                                                    {QStringLiteral("script.format-shows"), BeatColumn::Shows},
                                                    {QStringLiteral("script.format-length"), BeatColumn::Seconds},
                                                    {QStringLiteral("script.outlet-length"), BeatColumn::Seconds},
                                                    {QStringLiteral("script.advised-length"), BeatColumn::Seconds}};
    return columns.value(rule, BeatColumn::Seen);
}

} // namespace

void ClipsPage::openFinding(const Finding &finding)
{
    if (finding.rule == QLatin1String("script.caption-length")) {
        m_post->caption()->setFocus(Qt::OtherFocusReason);
    } else if (finding.rule == QLatin1String("script.hashtags")) {
        m_post->hashtags()->setFocus(Qt::OtherFocusReason);
    } else if (finding.rule == QLatin1String("script.comment-length")) {
        m_post->comment()->setFocus(Qt::OtherFocusReason);
    } else if (finding.subjectKind != QLatin1String("variant")) {
        const std::vector<Beat> beats = m_plan.tables().beats().ofClip(m_cursor->clip());
        const auto at = std::find_if(beats.begin(), beats.end(), [this, &finding](const Beat &beat) {
            if (finding.rule == QLatin1String("script.feel-benefit")) {
                return beat.stage == Stage::Feel;
            }
            return finding.subjectKind == QLatin1String("beat") && beat.id.value == finding.subjectId;
        });
        const bool isLast = finding.rule == QLatin1String("script.one-cta");
        const auto row = isLast || at == beats.end() ? (isLast ? static_cast<int>(beats.size()) - 1 : 0)
                                                     : static_cast<int>(at - beats.begin());
        m_table->table()->choose(row, columnOf(finding.rule), !m_plan.isReadOnly());
    }
}

QWidget *ClipsPage::makeNoDrops()
{
    auto *empty = new EmptyState(
        tr("Clips belong to a drop, and are written in beats: SEE stops the thumb, FEEL builds desire, DO asks for "
           "one thing."),
        tr("New drop"), this);
    empty->setExample(new ExampleClip);
    empty->button()->setEnabled(!m_plan.isReadOnly());
    connect(empty, &EmptyState::activated, this, &ClipsPage::newDropRequested);
    return empty;
}

QWidget *ClipsPage::makeNoClips()
{
    auto *empty = new EmptyState(tr("A format lays a clip's beats out: SEE stops the thumb, FEEL builds desire, DO "
                                    "asks for one thing. Choose one and fill it in."),
                                 tr("New clip…"), this);
    empty->setExample(new ExampleClip);
    empty->button()->setObjectName(QStringLiteral("firstClip"));
    empty->button()->setEnabled(!m_plan.isReadOnly());
    connect(empty, &EmptyState::activated, m_commands, &ClipCommands::startClip);
    return empty;
}

} // namespace dropbeat

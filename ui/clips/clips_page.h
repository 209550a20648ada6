// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/finding.h"
#include "core/store/plan.h"
#include "ui/clips/clips_context.h"

#include <QWidget>

class QBoxLayout;
class QStackedWidget;

namespace dropbeat {

class BeatsCard;
class BeatsModel;
class CaptionCard;
class ClipCommands;
class ClipList;
class EmptyState;
class PageHeader;
class PhoneCard;
class ScriptCursor;
class Spelling;
class TimelineCard;
class VariantsCard;

/// The clips of a drop and the script of one of them: at the left the clips, in the middle what happens when, at the
/// right how it looks and what is the matter with it. The cards follow the page's ScriptCursor.
class ClipsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ClipsPage(Plan &plan, ClipsContext context = {}, QWidget *parent = nullptr);

    void setClip(Id<Clip> clip);
    void setVariant(Id<Variant> variant);
    /// A null drop: the library of all clips.
    void showDrop(Id<Drop> drop);

    PageHeader *header() const { return m_header; }
    ClipList *list() const { return m_list; }
    ClipCommands *commands() const { return m_commands; }
    ScriptCursor *cursor() const { return m_cursor; }
    BeatsModel *beats() const { return m_beats; }
    TimelineCard *timeline() const { return m_timeline; }
    BeatsCard *table() const { return m_table; }
    VariantsCard *variants() const { return m_variants; }
    PhoneCard *phone() const { return m_phone; }

signals:
    void problem(const dropbeat::Error &error);
    void newDropRequested();
    /// Of the drop whose clip is shown.
    void shotListRequested();
    void dropOpened(dropbeat::Id<dropbeat::Drop> drop);
    void resultsRequested(dropbeat::Id<dropbeat::Clip> clip);
    void findingOpened(const dropbeat::Finding &finding);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeHeader();
    QWidget *makeBody();
    QWidget *makeColumns();
    void fillMiddle(QBoxLayout &middle);
    void fillSide();
    void openFinding(const Finding &finding);
    void makeSpelling();
    QWidget *makeNoDrops();
    QWidget *makeNoClips();
    void reflow();
    void planChanged(const Touched &touched);
    void refresh();
    void showClip();
    Id<Drop> firstDrop() const;
    QString subtitleOf(const Clip &clip) const;

    Plan &m_plan;
    ClipsContext m_context;
    PageHeader *m_header;
    ScriptCursor *m_cursor;
    ClipList *m_list;
    ClipCommands *m_commands;
    BeatsModel *m_beats = nullptr;
    TimelineCard *m_timeline = nullptr;
    PhoneCard *m_phone = nullptr;
    BeatsCard *m_table = nullptr;
    CaptionCard *m_post = nullptr;
    Spelling *m_spelling = nullptr;
    VariantsCard *m_variants = nullptr;
    QStackedWidget *m_stack = nullptr; ///< the clips, or the way to a first drop
    QStackedWidget *m_shown = nullptr; ///< a clip's cards, or the way to a drop's first clip
    QBoxLayout *m_columns = nullptr;
    QWidget *m_side = nullptr;
    QBoxLayout *m_sideCards = nullptr;
    bool m_dirty = true;
    bool m_begun = false;
    bool m_coming = false;
};

} // namespace dropbeat

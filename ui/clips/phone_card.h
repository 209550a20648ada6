// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/scripts/cuts.h"
#include "core/store/plan.h"
#include "ui/clips/shown_script.h"
#include "ui/widgets/card.h"

#include <QHash>
#include <QList>
#include <QPointer>

#include <functional>

class QAction;
class QComboBox;
class QPushButton;

namespace dropbeat {

class ClipVideo;
class PhoneView;
class ProgressStrip;
class RehearsalBar;
class RehearsalRun;
class RehearsalWindow;
class ScriptCursor;
class ToneLabel;

/// How the clip looks on a phone at the cursor's time: text, safe zones and what was shot, with the ways to place the
/// text, to attach the video, to set beats by it, and to rehearse.
class PhoneCard : public Card
{
    Q_OBJECT

public:
    using Report = std::function<void(const Error &)>;
    /// An existing file, or empty when the person thought better of it.
    using AskForFile = std::function<QString(QWidget *parent, const QString &title, const QString &filter)>;

    PhoneCard(Plan &plan, ScriptCursor &cursor, AskForFile ask, Report report, QWidget *parent = nullptr);
    ~PhoneCard() override;

    /// What can be done here, for the menu of the page: of the menu "clips".
    QList<QAction *> commands() const { return m_commands; }
    PhoneView *view() const { return m_view; }
    ClipVideo *video() const { return m_video; }
    RehearsalRun *rehearsal() const { return m_run; }

    /// Attaches a video or a picture.
    void attach(const QString &file);

signals:
    void outletsRequested();

private:
    /// What stands below the phone.
    struct Status
    {
        QString text;
        QString fix;  ///< what its button says; empty: none
        QString deed; ///< what it does: a command's name, or edges, take
        bool warns = false;
    };

    void makeParts();
    void makeFooter();
    void makeCommands();
    QAction *command(const QString &name, const QString &text, const QKeySequence &keys, std::function<void()> deed);
    void planChanged(const Touched &touched);
    void reload();
    void showScene();
    Status status() const;
    void showStatus();
    void showRehearsal();
    void doFix();
    void placeText(double x, double y, const QString &gesture);
    void chooseOutlet();
    void askForVideo();
    void cutsFound(const std::vector<int> &cuts, const QString &problem);
    void setEdges(const std::vector<EdgeAtCut> &moves);
    void setNearestEdge();
    void rehearse(bool whole);

    Plan &m_plan;
    ScriptCursor &m_cursor;
    AskForFile m_ask;
    Report m_report;
    ClipVideo *m_video;
    RehearsalRun *m_run;
    QPointer<RehearsalWindow> m_screen; ///< while the whole screen shows it
    std::optional<ShownScript> m_script;
    QColor m_fabric;
    QString m_brand;
    QComboBox *m_outlet = nullptr;
    PhoneView *m_view = nullptr;
    QPushButton *m_rehearse = nullptr;
    ToneLabel *m_place = nullptr;
    RehearsalBar *m_bar = nullptr;
    ToneLabel *m_status = nullptr;
    QPushButton *m_fix = nullptr; ///< what the status offers to do
    ProgressStrip *m_progress = nullptr;
    std::vector<EdgeAtCut> m_offered;
    QString m_cutsSaid;
    QList<QAction *> m_commands;
    QHash<QString, QAction *> m_byName;
};

} // namespace dropbeat

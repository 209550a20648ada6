// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"
#include "ui/drop/report.h"
#include "ui/widgets/card.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace dropbeat {

class ColourBlock;
class FieldEditor;
class FindingList;
class ToneLabel;

/// Who a drop is: picture, name, story, its place in the arc, launch, status, readiness, owner, code.
class IdentityCard : public Card
{
    Q_OBJECT

public:
    IdentityCard(Plan &plan, Report report, QWidget *parent = nullptr);

    void show(const Drop &drop);
    /// Makes the picture in a file the drop's, small enough for the plan.
    void takePicture(const QByteArray &file);
    void focusStory();
    /// Shows what the review says about the story.
    FindingList *findings() const { return m_findings; }

signals:
    void moveLaunchRequested();
    /// A person wants to choose a picture file.
    void pictureWanted();
    void rhythmRequested();

private:
    QLineEdit *makeField(const QString &name, const QString &placeholder);
    FieldEditor *edits(QLineEdit *field, QString Drop::*member);
    QWidget *makeFacts();
    QWidget *makeStanding(QWidget *holder);
    void showArc(const Drop &drop);
    void showReadiness();
    void chooseArc(int index);
    void write(const std::function<void(Drop &)> &change, const QString &gesture = {});

    Plan &m_plan;
    Report m_report;
    Id<Drop> m_drop;
    QByteArray m_cover; ///< as it is shown
    ColourBlock *m_colour;
    ToneLabel *m_chapter;
    QLineEdit *m_buildsOn;
    QLineEdit *m_name;
    QLineEdit *m_story;
    QPushButton *m_launch = nullptr;
    QComboBox *m_status = nullptr;
    QComboBox *m_arc = nullptr;
    QLineEdit *m_owner = nullptr;
    ToneLabel *m_ready = nullptr;
    ToneLabel *m_readySummary = nullptr;
    FindingList *m_findings = nullptr;
    ToneLabel *m_code = nullptr;
    FieldEditor *m_nameEditor;
    FieldEditor *m_storyEditor;
    FieldEditor *m_buildsOnEditor;
    FieldEditor *m_ownerEditor = nullptr;
};

} // namespace dropbeat

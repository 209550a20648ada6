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
class ToneLabel;

/// Who a drop is: name, story, what it builds on, launch, status, code.
class IdentityCard : public Card
{
    Q_OBJECT

public:
    IdentityCard(Plan &plan, Report report, QWidget *parent = nullptr);

    /// chapter: its place in the order of launches, from 1; 0 without a date.
    void show(const Drop &drop, int chapter);

signals:
    void moveLaunchRequested();

private:
    QLineEdit *makeField(const QString &name, const QString &placeholder);
    FieldEditor *edits(QLineEdit *field, QString Drop::*member);
    QWidget *makeFacts();
    void write(const std::function<void(Drop &)> &change, const QString &gesture = {});

    Plan &m_plan;
    Report m_report;
    Id<Drop> m_drop;
    ColourBlock *m_colour;
    ToneLabel *m_chapter;
    QLineEdit *m_buildsOn;
    QLineEdit *m_name;
    QLineEdit *m_story;
    QPushButton *m_launch = nullptr;
    QComboBox *m_status = nullptr;
    ToneLabel *m_code = nullptr;
    FieldEditor *m_nameEditor;
    FieldEditor *m_storyEditor;
    FieldEditor *m_buildsOnEditor;
};

} // namespace dropbeat

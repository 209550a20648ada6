// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/calendar_edits.h"
#include "core/domain/channel.h"
#include "core/domain/drop.h"
#include "ui/touchpoint/asset_list.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace dropbeat {

class Checklist;
class ProblemBanner;
class RepeatField;
class TouchpointWhen;

/// Everything about one touchpoint, or one day of a series, in one place. Saving is one edit; of a series a person says
/// which days it is for.
class TouchpointEditor : public QDialog
{
    Q_OBJECT

public:
    /// A touchpoint, or a day of its series, of the plan.
    TouchpointEditor(Plan &plan, const OccurrenceRef &occurrence, AskForFiles ask, QWidget *parent = nullptr);
    /// A new one that begins as this.
    TouchpointEditor(Plan &plan, const Touchpoint &touchpoint, AskForFiles ask, QWidget *parent = nullptr);

signals:
    void saved(dropbeat::Id<dropbeat::Touchpoint> touchpoint);

private:
    TouchpointEditor(Plan &plan, const OccurrenceRef &occurrence, const TouchpointDraft &draft, AskForFiles ask,
                     QWidget *parent);
    void makeFields();
    QWidget *makeLeft();
    QWidget *makeRight();
    void makeFoot(QVBoxLayout *column);
    void fill();
    void save();
    void dateChanged();
    void repetitionChanged();
    TouchpointDraft draft() const;
    LocalTime launchOf(Id<Drop> drop) const;
    bool isSeriesDay() const;

    Plan &m_plan;
    OccurrenceRef m_occurrence;
    TouchpointDraft m_before;
    std::vector<Channel> m_channels;
    std::vector<Drop> m_drops;
    ProblemBanner *m_problem;
    QLineEdit *m_title;
    QLineEdit *m_purpose;
    QComboBox *m_channel;
    QComboBox *m_drop;
    QComboBox *m_state;
    QLineEdit *m_owner;
    TouchpointWhen *m_when;
    RepeatField *m_repeat;
    Checklist *m_checklist;
    AssetList *m_assets;
    QPlainTextEdit *m_notes;
    QComboBox *m_scope;
    QString m_ruleShown; ///< what the field makes of the rule as long as a person leaves it alone
    bool m_following = false;
};

/// The plan's second zone, in which times are shown too; not valid without one.
QTimeZone secondZone(const Tables &tables);

} // namespace dropbeat

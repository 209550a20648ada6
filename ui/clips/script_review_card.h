// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"
#include "core/store/plan.h"
#include "ui/widgets/card.h"

#include <QTimer>

#include <functional>

namespace dropbeat {

class FindingList;
class ScriptCursor;

/// What the review says of the script: the good, and what can be mended by a button. Follows what is typed a moment
/// later.
class ScriptReviewCard : public Card
{
    Q_OBJECT

public:
    ScriptReviewCard(Plan &plan, ScriptCursor &cursor, std::function<void(const Error &)> report,
                     QWidget *parent = nullptr);

    FindingList *list() const { return m_list; }
    /// Reads anew what is otherwise read a moment after a change.
    void refresh();

signals:
    /// The thing itself has to be changed: its beat or variant is chosen already.
    void openWanted(const dropbeat::Finding &finding);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void planChanged(const Touched &touched);
    void open(const Finding &finding);
    QString whyOf(const Finding &finding) const;

    static constexpr int kPause = 120; ///< milliseconds after the last change

    Plan &m_plan;
    ScriptCursor &m_cursor;
    std::function<void(const Error &)> m_report;
    FindingList *m_list;
    QTimer m_soon;
    bool m_dirty = true;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/finding_row.h"

#include <QWidget>

#include <functional>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace dropbeat {

class ToneLabel;

/// Findings, what hurts first first, as the pages show them: wide with a button at the right (Line-up, drop), or narrow
/// for a side panel (calendar). Says what a person wants; doing it is the page's business.
class FindingList : public QWidget
{
    Q_OBJECT

public:
    explicit FindingList(FindingRow::Form form = FindingRow::Form::Wide, QWidget *parent = nullptr);

    /// In this order. The focus stays on the finding that had it, or goes to the one that took its place.
    void setFindings(const std::vector<Finding> &findings);
    const std::vector<Finding> &findings() const { return m_findings; }
    /// How many are shown before "Show n more"; 0: all.
    void setMost(int most);
    /// What stands there when there are none.
    void setEmptySentence(const QString &sentence);
    /// What stands behind "Why"; empty: nothing does.
    void setWhyOf(std::function<QString(const Finding &)> whyOf);
    /// Without edits: only what opens is offered.
    void setReadOnly(bool readOnly);
    QList<FindingRow *> rows() const { return m_rows; }

signals:
    void fixWanted(const dropbeat::Finding &finding);
    void openWanted(const dropbeat::Finding &finding);
    void setAsideWanted(const dropbeat::Finding &finding, const QString &reason);

private:
    void build();
    void addRow(const Finding &finding);
    void askReason(const Finding &finding);
    void moveFocus(const FindingRow *from, int step);

    FindingRow::Form m_form;
    std::vector<Finding> m_findings;
    QList<FindingRow *> m_rows;
    int m_most = 6;
    bool m_all = false;
    bool m_readOnly = false;
    std::function<QString(const Finding &)> m_whyOf;
    QVBoxLayout *m_layout;
    ToneLabel *m_empty;
    QPushButton *m_more;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/finding_list.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/set_aside_dialog.h"
#include "ui/widgets/tone_label.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace dropbeat {

FindingList::FindingList(FindingRow::Form form, QWidget *parent)
    : QWidget(parent)
    , m_form(form)
    , m_layout(new QVBoxLayout(this))
    , m_empty(new ToneLabel(tr("Nothing needs a decision."), Tone::Muted, FontRole::Body, this))
    , m_more(makeButton({}, ButtonLook::Link, this))
{
    setAccessibleName(tr("Findings"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(form == FindingRow::Form::Wide ? 0 : 4);
    m_empty->setWordWrap(true);
    m_layout->addWidget(m_empty);
    m_more->setObjectName(QStringLiteral("moreFindings"));
    m_layout->addWidget(m_more, 0, Qt::AlignLeft);
    m_layout->addStretch(1);
    connect(m_more, &QPushButton::clicked, this, [this] {
        const auto shown = m_rows.size();
        m_all = true;
        build();
        if (shown < m_rows.size()) {
            m_rows[shown]->setFocus(Qt::TabFocusReason);
        }
    });
    build();
}

void FindingList::setFindings(const std::vector<Finding> &findings)
{
    if (findings == m_findings) {
        return;
    }
    m_findings = findings;
    build();
}

void FindingList::setMost(int most)
{
    m_most = most;
    build();
}

void FindingList::setEmptySentence(const QString &sentence)
{
    m_empty->setText(sentence);
}

void FindingList::setWhyOf(std::function<QString(const Finding &)> whyOf)
{
    m_whyOf = std::move(whyOf);
    build();
}

void FindingList::setReadOnly(bool readOnly)
{
    if (readOnly != m_readOnly) {
        m_readOnly = readOnly;
        build();
    }
}

void FindingList::build()
{
    qsizetype focused = -1;
    Finding had;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i]->hasFocus() || m_rows[i]->isAncestorOf(focusWidget())) {
            focused = m_rows[i]->isVisible() && isActiveWindow() ? i : -1;
            had = m_rows[i]->finding();
        }
    }
    for (FindingRow *row : std::as_const(m_rows)) {
        m_layout->removeWidget(row);
        row->hide();
        row->deleteLater(); // it may be the one whose button was pressed
    }
    m_rows.clear();
    const auto all = static_cast<qsizetype>(m_findings.size());
    // One more takes no more room than the line that tells of it.
    const qsizetype shown = m_all || m_most <= 0 || all <= m_most + 1 ? all : m_most;
    for (qsizetype i = 0; i < shown; ++i) {
        addRow(m_findings[static_cast<size_t>(i)]);
    }
    m_empty->setVisible(m_findings.empty());
    m_more->setVisible(shown < all);
    m_more->setText(tr("Show %n more", nullptr, static_cast<int>(all - shown)));
    if (focused >= 0 && !m_rows.isEmpty()) {
        const auto same = std::find_if(m_rows.begin(), m_rows.end(), [&had](const FindingRow *row) {
            return row->finding().rule == had.rule && row->finding().subjectKind == had.subjectKind &&
                   row->finding().subjectId == had.subjectId;
        });
        (same != m_rows.end() ? *same : m_rows[std::min(focused, m_rows.size() - 1)])->setFocus(Qt::OtherFocusReason);
    }
    updateGeometry();
}

void FindingList::addRow(const Finding &finding)
{
    auto *row = new FindingRow(finding, m_form, m_readOnly, this);
    if (m_whyOf) {
        row->setWhy(m_whyOf(finding));
    }
    m_layout->insertWidget(static_cast<int>(m_rows.size()) + 1, row); // behind the sentence for none
    QWidget *before = m_rows.isEmpty() ? nullptr : m_rows.back();
    if (before) {
        setTabOrder(before, row);
    }
    m_rows << row;
    connect(row, &FindingRow::fixWanted, this, [this, row] { emit fixWanted(row->finding()); });
    connect(row, &FindingRow::openWanted, this, [this, row] { emit openWanted(row->finding()); });
    connect(row, &FindingRow::setAsideWanted, this, [this, row] { askReason(row->finding()); });
    connect(row, &FindingRow::moveWanted, this, [this, row](int step) { moveFocus(row, step); });
    row->show();
}

void FindingList::askReason(const Finding &finding)
{
    auto *dialog = new SetAsideDialog(finding, window());
    connect(dialog, &SetAsideDialog::decided, this,
            [this, finding](const QString &reason) { emit setAsideWanted(finding, reason); });
    dialog->open();
}

void FindingList::moveFocus(const FindingRow *from, int step)
{
    const qsizetype to = std::clamp<qsizetype>(m_rows.indexOf(from) + step, 0, m_rows.size() - 1);
    m_rows[to]->setFocus(Qt::TabFocusReason);
}

} // namespace dropbeat

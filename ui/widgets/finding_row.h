// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"

#include <QWidget>

class QBoxLayout;
class QMenu;

namespace dropbeat {

/// One finding: its shape, what is the matter, why, and the button that mends or opens it (narrow: what only opens
/// opens by a click on its words). Enter does what the button does, O opens, Delete sets aside; the context menu offers
/// the three by name.
class FindingRow : public QWidget
{
    Q_OBJECT

public:
    enum class Form { Wide, Narrow };

    FindingRow(const Finding &finding, Form form, bool readOnly, QWidget *parent = nullptr);

    const Finding &finding() const { return m_finding; }
    /// Why there is such a rule and who says so: behind a link, that shows and hides it.
    void setWhy(const QString &why);
    /// What can be done with it; the caller owns it.
    QMenu *makeMenu();

signals:
    void fixWanted();
    void openWanted();
    void setAsideWanted();
    /// -1: the row above, 1: the row below.
    void moveWanted(int step);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool hasFix() const;
    void trigger();

    Finding m_finding;
    Form m_form;
    bool m_readOnly;
    QBoxLayout *m_links; ///< below the words
    QBoxLayout *m_below;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace dropbeat {

class CardHeading;

/// A rounded framed panel: a title with a muted remark behind it, actions at its right, content below.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);
    explicit Card(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    QString title() const;
    /// "— dots with 95 % intervals": stands behind the title, muted; wraps below it when narrow.
    void setSubtitle(const QString &subtitle);
    /// Puts a widget at the right end of the title line.
    void addAction(QWidget *action);
    using QFrame::addAction;
    /// Where the content goes.
    QVBoxLayout *content() const { return m_content; }
    /// A coloured edge at the leading side, as verdicts have; an invalid colour removes it.
    void setEdge(const QColor &colour);
    /// Frames the card in the accent: the chosen one of several.
    void setSelected(bool selected);
    bool isSelected() const { return m_selected; }
    /// Sunk instead of raised: greyed examples.
    void setQuiet(bool quiet);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showHeader();

    CardHeading *m_heading = nullptr;
    QWidget *m_header = nullptr;
    QHBoxLayout *m_actions = nullptr;
    QVBoxLayout *m_content = nullptr;
    QColor m_edge;
    bool m_selected = false;
    bool m_quiet = false;
};

} // namespace dropbeat

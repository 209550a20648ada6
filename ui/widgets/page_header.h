// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace dropbeat {

class ElidedLabel;
class SearchField;

/// The top of a page: its title and one muted line, the search field of the whole window, the page's actions. When it
/// is narrow the search field shrinks to its icon before a title is cut.
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    QString title() const;
    QString subtitle() const;
    /// Adds a button (or any control) after those there are. The last is usually the primary one.
    void addAction(QWidget *action);
    using QWidget::addAction;
    /// Makes and adds a button; primary ones carry the accent.
    QPushButton *addButton(const QString &text, bool primary = false);
    /// The shortcut that the search field names; "Ctrl K" by default.
    void setSearchShortcut(const QString &text);

    QSize minimumSizeHint() const override;

signals:
    /// The search field was clicked or activated from the keyboard.
    void searchRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void shareRoom();

    ElidedLabel *m_title;
    ElidedLabel *m_subtitle;
    SearchField *m_search;
    QHBoxLayout *m_actions;
};

} // namespace dropbeat

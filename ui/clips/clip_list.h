// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/plan.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QComboBox;
class QLineEdit;
class QListView;

namespace dropbeat {

class ClipListModel;
class ToneLabel;

/// The left column of the Clips page: which drop, or all clips with a filter, and the clips as cards. Says which one is
/// chosen; what is done to them stands in the page's commands.
class ClipList : public QWidget
{
    Q_OBJECT

public:
    ClipList(Plan &plan, std::function<void(const Error &)> report, QWidget *parent = nullptr);

    /// Shows the clip's drop, unless the whole library is shown, and chooses it.
    void choose(Id<Clip> clip);
    Id<Clip> chosen() const { return m_chosen; }
    /// A null drop: all clips.
    void showDrop(Id<Drop> drop);
    /// The drop shown; null in the library of all clips.
    Id<Drop> drop() const;
    bool showsAll() const;
    /// Begins to rename the chosen clip in its place.
    void rename();
    /// Reads again after a change of the plan.
    void reload();

    ClipListModel *model() const { return m_model; }
    QListView *view() const { return m_view; }
    QLineEdit *filter() const { return m_filter; }
    QComboBox *scope() const { return m_scope; }

signals:
    void chosenChanged(dropbeat::Id<dropbeat::Clip> clip);
    /// Another drop, or all clips.
    void scopeChanged();

private:
    void makeFilter();
    void fillScope();
    void scopeChosen();
    void rowChosen();
    void showCount();
    void selectChosen();
    void reviewSoon(int milliseconds);
    void review();

    Plan &m_plan;
    ClipListModel *m_model;
    QComboBox *m_scope;
    QLineEdit *m_filter;
    ToneLabel *m_count;
    QListView *m_view;
    QTimer m_review;
    Id<Clip> m_chosen;
    bool m_selecting = false;
};

} // namespace dropbeat

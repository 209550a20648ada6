// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/clip_list.h"

#include "core/actions/plan_edits.h"
#include "core/actions/script_review.h"
#include "ui/clips/clip_list_delegate.h"
#include "ui/clips/clip_list_model.h"
#include "ui/clips/text_measure.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kReviewPause = 250; ///< milliseconds after the last change

} // namespace

ClipList::ClipList(Plan &plan, std::function<void(const Error &)> report, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_model(new ClipListModel(
          plan,
          [&plan, report](Clip clip, const QString &name) {
              clip.name = name;
              return attempt([&] { updateClip(plan, clip); }, report);
          },
          this))
    , m_scope(new QComboBox(this))
    , m_filter(new QLineEdit(this))
    , m_count(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
    , m_view(new QListView(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_scope);
    column->addWidget(m_filter);
    column->addWidget(m_count);
    column->addWidget(m_view, 1);
    m_scope->setAccessibleName(tr("Drop whose clips are shown"));
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scope->setMinimumContentsLength(8);
    makeFilter();
    m_view->setAccessibleName(tr("Clips"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ClipListDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->viewport()->setAutoFillBackground(false);
    setFocusProxy(m_view);
    connect(m_scope, &QComboBox::activated, this, &ClipList::scopeChosen);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ClipList::rowChosen);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ClipList::selectChosen);
    m_review.setSingleShot(true);
    connect(&m_review, &QTimer::timeout, this, &ClipList::review);
    fillScope();
}

void ClipList::reviewSoon(int milliseconds)
{
    m_review.start(milliseconds);
}

void ClipList::review()
{
    // The library says nothing: thousands of scripts are not judged because somebody looks for one.
    if (showsAll()) {
        return;
    }
    QHash<Id<Clip>, int> problems;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const Id<Clip> clip = m_model->at(row).clip.id;
        for (const Finding &finding : reviewOfClip(m_plan.tables(), clip, renderedTextBox)) {
            if (finding.severity == FindingSeverity::Error || finding.severity == FindingSeverity::Warning) {
                ++problems[clip];
            }
        }
    }
    m_model->setProblems(problems);
}

void ClipList::makeFilter()
{
    m_filter->setPlaceholderText(tr("Filter clips"));
    m_filter->setAccessibleName(tr("Filter clips by name, question, code, format or drop"));
    m_filter->setClearButtonEnabled(true);
    m_filter->hide();
    m_count->hide();
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_model->setFilter(words);
        showCount();
    });
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        if (m_model->rowCount() > 0) {
            m_view->setFocus();
            m_view->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(m_chosen))));
        }
    });
}

void ClipList::fillScope()
{
    const QSignalBlocker quiet(m_scope);
    const QVariant before = m_scope->currentData();
    m_scope->clear();
    for (const Drop &drop : m_plan.tables().drops().all()) {
        m_scope->addItem(drop.name, drop.id.value);
    }
    if (m_scope->count() > 0) {
        m_scope->insertSeparator(m_scope->count());
    }
    m_scope->addItem(tr("All clips"), qint64{0});
    const int at = before.isValid() ? m_scope->findData(before) : 0;
    m_scope->setCurrentIndex(std::max(0, at));
    m_scope->setToolTip(m_scope->currentText());
}

Id<Drop> ClipList::drop() const
{
    return {m_scope->currentData().toLongLong()};
}

bool ClipList::showsAll() const
{
    return drop().isNull();
}

void ClipList::showDrop(Id<Drop> drop)
{
    const int at = m_scope->findData(drop.value);
    if (at >= 0 && at != m_scope->currentIndex()) {
        m_scope->setCurrentIndex(at);
        scopeChosen();
    } else if (m_model->drop() != this->drop()) {
        m_model->setDrop(this->drop());
    }
}

void ClipList::scopeChosen()
{
    m_scope->setToolTip(m_scope->currentText());
    m_filter->setVisible(showsAll());
    m_filter->clear();
    m_model->setProblems(std::nullopt);
    m_model->setDrop(drop());
    reviewSoon(0);
    showCount();
    const auto clip = m_plan.tables().clips().get(m_chosen);
    if (!clip || m_model->rowOf(m_chosen) < 0) {
        choose(m_model->rowCount() > 0 ? m_model->at(0).clip.id : Id<Clip>());
    }
    emit scopeChanged();
}

void ClipList::showCount()
{
    m_count->setVisible(showsAll());
    const int shown = m_model->rowCount();
    m_count->setText(shown == m_model->count()
                         ? tr("%n clip(s)", nullptr, shown)
                         : tr("%1 of %n clip(s)", nullptr, m_model->count()).arg(QLocale().toString(shown)));
}

void ClipList::choose(Id<Clip> clip)
{
    const bool other = clip != m_chosen;
    if (const auto row = m_plan.tables().clips().get(clip); row && !showsAll() && row->drop != drop()) {
        m_chosen = clip; // so that the other drop's first is not chosen in passing
        showDrop(row->drop);
    }
    if (clip && m_model->rowOf(clip) < 0 && !m_filter->text().isEmpty()) {
        m_filter->clear(); // it hides the clip that is asked for
    }
    m_chosen = clip;
    selectChosen();
    if (other) {
        emit chosenChanged(clip);
    }
}

void ClipList::selectChosen()
{
    const int row = m_model->rowOf(m_chosen);
    m_selecting = true;
    m_view->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row));
    m_selecting = false;
    if (row >= 0) {
        m_view->scrollTo(m_model->index(row));
    }
}

void ClipList::rowChosen()
{
    const QModelIndex at = m_view->currentIndex();
    if (m_selecting || !at.isValid() || m_model->at(at.row()).clip.id == m_chosen) {
        return;
    }
    m_chosen = m_model->at(at.row()).clip.id;
    emit chosenChanged(m_chosen);
}

void ClipList::rename()
{
    if (m_view->currentIndex().isValid()) {
        m_view->setFocus();
        m_view->edit(m_view->currentIndex());
    }
}

void ClipList::reload()
{
    const Id<Drop> before = drop();
    fillScope();
    if (drop() != before) {
        scopeChosen(); // the drop shown is gone
        return;
    }
    const int row = m_model->rowOf(m_chosen);
    if (m_model->drop() == before) {
        m_model->reload();
    } else {
        m_model->setDrop(before); // for the first time
    }
    reviewSoon(kReviewPause);
    showCount();
    if (m_chosen && !m_plan.tables().clips().get(m_chosen)) { // deleted: the one in its place
        const int last = m_model->rowCount() - 1;
        choose(last < 0 ? Id<Clip>() : m_model->at(std::clamp(row, 0, last)).clip.id);
    } else if (!m_chosen && m_model->rowCount() > 0) {
        choose(m_model->at(0).clip.id);
    }
}

} // namespace dropbeat

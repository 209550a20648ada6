// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/touchpoint/checklist.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace dropbeat {

namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kMostShown = 6;

} // namespace

Checklist::Checklist(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_new(new QLineEdit(this))
{
    m_list->setObjectName(QStringLiteral("checklist"));
    m_list->setAccessibleName(tr("Checklist"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->installEventFilter(this);
    m_new->setObjectName(QStringLiteral("newCheckItem"));
    m_new->setPlaceholderText(tr("Add a thing to do…"));
    m_new->setAccessibleName(tr("A thing to do"));
    m_new->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_list);
    column->addWidget(m_new);
    connect(m_list, &QListWidget::itemChanged, this, &Checklist::changed);
    fit();
}

void Checklist::setItems(const std::vector<CheckItem> &items)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const CheckItem &item : items) {
        add(item);
    }
    fit();
}

void Checklist::add(const CheckItem &item)
{
    auto *row = new QListWidgetItem(item.text, m_list);
    row->setFlags(m_readOnly ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                             : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsEditable |
                                   Qt::ItemIsDragEnabled);
    row->setCheckState(item.done ? Qt::Checked : Qt::Unchecked);
    row->setData(kIdRole, item.id.value);
}

std::vector<CheckItem> Checklist::items() const
{
    std::vector<CheckItem> items;
    const auto keep = [&items](const QString &text, bool done, qint64 id) {
        if (!text.trimmed().isEmpty()) {
            items.push_back({{id}, {}, text.trimmed(), done, static_cast<int>(items.size())});
        }
    };
    for (int i = 0; i < m_list->count(); ++i) {
        const QListWidgetItem *row = m_list->item(i);
        keep(row->text(), row->checkState() == Qt::Checked, row->data(kIdRole).toLongLong());
    }
    keep(m_new->text(), false, 0); // typed and not yet entered
    return items;
}

void Checklist::setReadOnly(bool readOnly)
{
    const std::vector<CheckItem> items = this->items();
    m_readOnly = readOnly;
    m_new->setVisible(!readOnly);
    m_list->setDragDropMode(readOnly ? QAbstractItemView::NoDragDrop : QAbstractItemView::InternalMove);
    setItems(items);
}

void Checklist::addTyped()
{
    if (m_new->text().trimmed().isEmpty()) {
        return;
    }
    add({{}, {}, m_new->text().trimmed(), false, 0});
    m_new->clear();
    fit();
    emit changed();
}

void Checklist::moveCurrent(int by)
{
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_list->count()) {
        return;
    }
    m_list->insertItem(to, m_list->takeItem(from));
    m_list->setCurrentRow(to);
    emit changed();
}

void Checklist::fit()
{
    const int rows = std::min(m_list->count(), kMostShown);
    m_list->setVisible(m_list->count() > 0);
    m_list->setFixedHeight(rows * (m_list->fontMetrics().height() + 8) + 2 * m_list->frameWidth() + 4);
}

bool Checklist::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || m_readOnly) {
        return QWidget::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_new && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
        !m_new->text().trimmed().isEmpty()) {
        addTyped();
        return true;
    }
    if (watched == m_list && key->modifiers() == Qt::AltModifier &&
        (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
        moveCurrent(key->key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    if (watched == m_list && key->key() == Qt::Key_Delete && m_list->currentItem()) {
        delete m_list->takeItem(m_list->currentRow());
        fit();
        emit changed();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/posts/posts_model.h"

#include "core/base/day_words.h"
#include "ui/widgets/attempt.h"

#include <QLocale>

namespace dropbeat {

PostsModel::PostsModel(Plan &plan, Report report, QObject *parent)
    : QAbstractTableModel(parent)
    , m_plan(plan)
    , m_report(std::move(report))
{}

void PostsModel::setDrop(Id<Drop> drop)
{
    m_drop = drop;
    reload();
}

void PostsModel::reload()
{
    beginResetModel();
    m_counts = ugcOf(m_plan.tables(), m_drop);
    m_today = m_plan.today();
    m_channels.clear();
    for (const Channel &channel : m_plan.tables().channels().all()) {
        m_channels.insert(channel.id, channel.name);
    }
    endResetModel();
}

Id<UgcCount> PostsModel::countAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_counts[static_cast<size_t>(row)].id : Id<UgcCount>();
}

qint64 PostsModel::sum() const
{
    qint64 posts = 0;
    for (const UgcCount &count : m_counts) {
        posts += count.posts;
    }
    return posts;
}

int PostsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_counts.size());
}

int PostsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString PostsModel::text(const UgcCount &count, int column) const
{
    switch (column) {
    case Day:
        return dayText(count.day, m_today);
    case ChannelName:
        return m_channels.value(count.channel, count.channel);
    case Hashtag:
        return count.hashtag.isEmpty() ? QString() : u'#' + count.hashtag;
    case Kind:
        return ugcKindName(count.kind);
    default:
        return QLocale().toString(count.posts);
    }
}

QVariant PostsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const UgcCount &count = m_counts[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(count, index.column());
    case Qt::EditRole:
        return index.column() == Posts ? QVariant(count.posts) : text(count, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() == Posts ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    default:
        return {};
    }
}

bool PostsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != Posts) {
        return false;
    }
    UgcCount count = m_counts[static_cast<size_t>(index.row())];
    count.posts = value.toLongLong();
    return attempt([&] { updateUgc(m_plan, count); }, m_report);
}

Qt::ItemFlags PostsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Posts && !m_plan.isReadOnly() ? flags | Qt::ItemIsEditable : flags;
}

QVariant PostsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue((section == Posts ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    }
    static const char *const names[] = {QT_TR_NOOP("Day"), QT_TR_NOOP("Channel"), QT_TR_NOOP("Hashtag"),
                                        QT_TR_NOOP("Kind"), QT_TR_NOOP("Posts")};
    return role == Qt::DisplayRole ? tr(names[section]) : QVariant();
}

} // namespace dropbeat

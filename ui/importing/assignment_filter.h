// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace dropbeat {

/// Finds ads by name, id or campaign, and those that belong to nothing yet.
class AssignmentFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit AssignmentFilter(QObject *parent = nullptr);
    void setText(const QString &text);
    void setOnlyUnassigned(bool only);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_text;
    bool m_onlyUnassigned = false;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include <functional>
#include <vector>

namespace dropbeat {

/// One thing the palette finds or does.
struct PaletteEntry
{
    QString text;
    QString detail;   ///< where it is: "clip of Knit Capsule", "Drop"
    QString shortcut; ///< as a person reads it
    QString icon;     ///< name of an Icon; may be empty
    std::function<void()> run;
};

/// The entries that answer what was typed, the best first.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole + 1, ShortcutRole, IconRole };
    static constexpr int kMost = 60;

    using QAbstractListModel::QAbstractListModel;
    void setEntries(std::vector<PaletteEntry> entries);
    void setTyped(const QString &typed);
    const PaletteEntry &entryAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void find();

    std::vector<PaletteEntry> m_entries;
    std::vector<size_t> m_found;
    QString m_typed;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/scripts/beat_columns.h"
#include "core/store/plan.h"

#include <QAbstractTableModel>

#include <functional>
#include <optional>
#include <vector>

namespace dropbeat {

/// The beats of a clip: the one model of timeline and table. Each change is one setBeats; while an edge is dragged the
/// model shows what would become of the beats, and the plan knows nothing of it yet.
class BeatsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    BeatsModel(Plan &plan, std::function<void(const Error &)> report, QObject *parent = nullptr);

    void setClip(Id<Clip> clip);
    const Clip &clip() const { return m_clip; }
    /// As they are shown, which is a preview's while there is one.
    const std::vector<Beat> &beats() const { return m_beats; }
    /// As the plan has them.
    const std::vector<Beat> &stored() const { return m_stored; }
    int rowOf(Id<Beat> beat) const;
    const Beat *beat(int row) const;
    /// When a beat starts and ends, in tenths.
    std::pair<int, int> spanOf(int row) const;
    bool isReadOnly() const { return m_plan.isReadOnly(); }

    /// Shows these instead of the plan's, with the same ids; nothing: the plan's again.
    void preview(std::optional<std::vector<Beat>> beats);
    bool isPreviewing() const { return m_previewing; }
    /// Puts these in the place of the clip's. Ends a preview. Returns whether it was done.
    bool write(const std::vector<Beat> &beats, const QString &label, const QString &gesture = {});
    /// Writes a field of the clip itself: its music.
    bool writeClip(const Clip &clip, const QString &gesture = {});
    void setShot(int row, bool shot);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// The beats, their lengths or the clip itself: what is painted from them has changed.
    void shownChanged();
    /// A cell was typed in that can't be read.
    void notUnderstood(const QString &typed, const QString &example);

private:
    void planChanged(const Touched &touched);
    void reload();
    void show(std::vector<Beat> beats);
    QString text(int row, BeatColumn column) const;
    QStringList choices(BeatColumn column) const;

    Plan &m_plan;
    std::function<void(const Error &)> m_report;
    Id<Clip> m_id;
    Clip m_clip;
    std::vector<Beat> m_stored;
    std::vector<Beat> m_beats;
    bool m_previewing = false;
};

} // namespace dropbeat

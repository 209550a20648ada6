// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lineup/lineup_view.h"

#include <QPixmap>
#include <QWidget>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace dropbeat {

class DropCard;
class DropStrip;
class ElidedLabel;
class ToneLabel;

/// The strips of cards under each other, arc by arc, each under its title; one card of all is chosen. Archived drops
/// stand last, when asked for.
class ArcStrips : public QWidget
{
    Q_OBJECT

public:
    using CoverOf = std::function<QPixmap(Id<Drop>)>;
    explicit ArcStrips(CoverOf coverOf, QWidget *parent = nullptr);

    void setStrips(const std::vector<LineupStrip> &strips, QDate today);
    /// The card that stands out; a null id takes the mark away.
    void choose(Id<Drop> drop);
    Id<Drop> chosen() const { return m_chosen; }
    DropCard *cardOf(Id<Drop> drop) const;
    /// Every card shown, strip by strip.
    std::vector<DropCard *> cards() const;
    void showArchived(bool shown);
    bool isArchivedShown() const { return m_archivedShown; }

signals:
    void chosenChanged(dropbeat::Id<dropbeat::Drop> drop);
    void opened(dropbeat::Id<dropbeat::Drop> drop);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    struct Row
    {
        QWidget *heading;
        ToneLabel *title;
        ElidedLabel *remark;
        DropStrip *strip;
    };

    void addRow();
    void show(const Row &row, const LineupStrip &strip, QDate today);
    void chosenIn(const DropStrip *strip, Id<Drop> drop);

    CoverOf m_coverOf;
    std::vector<Row> m_rows;
    std::vector<LineupStrip> m_strips;
    QDate m_today;
    QVBoxLayout *m_column;
    QPushButton *m_toggle;
    Id<Drop> m_chosen;
    bool m_archivedShown = false;
    bool m_choosing = false;
};

} // namespace dropbeat

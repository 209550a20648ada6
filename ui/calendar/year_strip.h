// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/calendar_view.h"

#include <QWidget>

#include <vector>

class QHelpEvent;

namespace dropbeat {

/// Where a year's weeks, its months' names and its launches stand; plain numbers.
struct YearStripLayout
{
    static constexpr int kNames = 18;
    static constexpr int kWeeks = 25;
    static constexpr int kDots = 18;
    static constexpr int kDot = 8; ///< diameter

    struct Month
    {
        int month = 1;
        int x = 0;
    };

    YearStripLayout() = default;
    YearStripLayout(const YearRhythm &rhythm, int width, bool rightToLeft);

    std::vector<QRect> weeks;
    std::vector<Month> months;
    std::vector<QRect> launches; ///< as YearRhythm::launches
    std::vector<QRect> missing;  ///< as YearRhythm::missing
    static constexpr int height() { return kNames + kWeeks + kDots; }
    /// The week under a point; -1 beside them.
    int weekAt(QPoint point) const;
};

/// The year's rhythm: weeks tinted by how many touchpoints they hold, a dot for each launch, a ring where the arc's
/// cadence has one and there is none. A click goes there.
class YearStrip : public QWidget
{
    Q_OBJECT

public:
    explicit YearStrip(QWidget *parent = nullptr);

    void setRhythm(const YearRhythm &rhythm, QDate today);
    const YearRhythm &rhythm() const { return m_rhythm; }
    const YearStripLayout &geometryOfYear() const { return m_layout; }
    /// The week that is shown elsewhere on the page.
    void setShown(QDate from, QDate to);

    QSize sizeHint() const override { return {600, YearStripLayout::height()}; }
    QSize minimumSizeHint() const override { return {260, YearStripLayout::height()}; }

signals:
    void dayWanted(QDate day);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString wordsAt(QPoint point) const;
    QString weekWords(int week) const;
    void layOut();
    void tellFocus();

    YearRhythm m_rhythm;
    YearStripLayout m_layout;
    QDate m_today;
    QDate m_from;
    QDate m_to;
    int m_most = 1; ///< touchpoints of the fullest week
    int m_focus = 0;
};

} // namespace dropbeat

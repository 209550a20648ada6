// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/badge.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QGridLayout;

namespace dropbeat {

/// Lines of "what — how it is", a hairline under each: "Total row — ✓ agrees: € 506.45". Text can be selected.
class FactGrid : public QWidget
{
    Q_OBJECT
public:
    explicit FactGrid(QWidget *parent = nullptr);

    void clear();
    void add(const QString &what, const QString &value, Tone tone = Tone::Ink, Mark mark = Mark::None);
    /// All lines as text, for tests and the clipboard.
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QGridLayout *m_grid;
    QStringList m_lines;
};

} // namespace dropbeat

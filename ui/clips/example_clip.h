// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace dropbeat {

/// The beats of a format as a strip with their words: what an empty Clips page shows greyed.
class ExampleClip : public QWidget
{
    Q_OBJECT

public:
    explicit ExampleClip(QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/calendar_edits.h"

#include <QDialog>

#include <functional>

namespace dropbeat {

/// Asks which days of a series an edit is for: this one, this and all later, or all.
class SeriesQuestion : public QDialog
{
    Q_OBJECT

public:
    using Answer = std::function<void(SeriesScope)>;
    /// Opens it; answer comes only when a person chooses. what: "Move “Newsletter”".
    static void ask(QWidget *parent, const QString &what, const Answer &answer);

private:
    SeriesQuestion(const QString &what, const Answer &answer, QWidget *parent);
};

} // namespace dropbeat

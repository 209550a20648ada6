// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace dropbeat {

class ProblemBanner;

/// What a clip is apart from its beats: its name, the question its variants are to answer, its format, code and notes.
/// Changed as one edit.
class ClipDetailsDialog : public QDialog
{
    Q_OBJECT

public:
    ClipDetailsDialog(Plan &plan, Id<Clip> clip, QWidget *parent = nullptr);

private:
    void fillFormats(const QString &key);
    void write();

    Plan &m_plan;
    Id<Clip> m_clip;
    ProblemBanner *m_problem;
    QLineEdit *m_name;
    QLineEdit *m_question;
    QComboBox *m_format;
    QLineEdit *m_code;
    QPlainTextEdit *m_notes;
};

} // namespace dropbeat

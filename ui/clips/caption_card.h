// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/outlet.h"
#include "core/store/plan.h"
#include "ui/widgets/card.h"

#include <functional>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace dropbeat {

class FieldEditor;
class ScriptCursor;
class Spelling;
class ToneLabel;

/// What is posted with the clip, and where: format, outlet and language; caption, hashtags and first comment with the
/// outlet's counters as one types.
class CaptionCard : public Card
{
    Q_OBJECT

public:
    CaptionCard(Plan &plan, ScriptCursor &cursor, std::function<void(const Error &)> report, QWidget *parent = nullptr);

    /// Underlines in caption and comment what the dictionary of the clip's language does not know; outlives the card.
    void setSpelling(Spelling &spelling);

    QPlainTextEdit *caption() const { return m_caption; }
    QLineEdit *hashtags() const { return m_hashtags; }
    QPlainTextEdit *comment() const { return m_comment; }
    QComboBox *format() const { return m_format; }
    QComboBox *outlet() const { return m_outlet; }
    QComboBox *language() const { return m_language; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fill();
    void fillChoices(const Clip &clip);
    void planChanged(const Touched &touched);
    void count();
    void write(const std::function<void(Clip &)> &change, const QString &gesture = {});
    QComboBox *makeChoice(const QString &name, const char *objectName, QString Clip::*member);
    QPlainTextEdit *makeArea(const QString &name, const char *objectName, int lines);
    FieldEditor *edits(QPlainTextEdit *area, QString Clip::*member);

    Plan &m_plan;
    ScriptCursor &m_cursor;
    std::function<void(const Error &)> m_report;
    Outlet m_shown; ///< the outlet whose counters are shown
    QComboBox *m_format;
    QComboBox *m_outlet;
    QComboBox *m_language;
    QPlainTextEdit *m_caption;
    QLineEdit *m_hashtags;
    QPlainTextEdit *m_comment;
    FieldEditor *m_captionEditor;
    FieldEditor *m_hashtagsEditor;
    FieldEditor *m_commentEditor;
    ToneLabel *m_captionCount;
    ToneLabel *m_hashtagCount;
    ToneLabel *m_commentCount;
    ToneLabel *m_ofVariant;
    ToneLabel *m_unspelled; ///< that there is no dictionary for the language
    Spelling *m_spelling = nullptr;
    bool m_dirty = true;
};

} // namespace dropbeat

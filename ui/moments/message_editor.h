// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/moment_board.h"
#include "core/base/error.h"
#include "core/moments/moment_rules.h"
#include "core/store/plan.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace dropbeat {

class FieldEditor;
class ToneLabel;

/// What a moment says, version by version: subject and body with their sizes as they go out, the fields that can be put
/// in, and how hard it reads.
class MessageEditor : public QWidget
{
    Q_OBJECT

public:
    MessageEditor(Plan &plan, std::function<void(const Error &)> report, QWidget *parent = nullptr);

    void setMoment(const BoardMoment &whole);
    QPlainTextEdit *body() const { return m_body; }
    QLineEdit *subject() const { return m_subject; }
    /// "71 of 160 characters".
    QString sizeText() const;
    QString letter() const { return m_letter; }
    /// As typed, whether or not it is written yet.
    QString subjectText() const;
    QString bodyText() const;
    void chooseVersion(const QString &letter);

signals:
    void previewWanted();
    /// Another version, or what is typed in it.
    void shown(const dropbeat::MomentMessage &message);

private:
    void makeHead(QHBoxLayout &row);
    void makeFoot(QHBoxLayout &row);
    void showVersions();
    void showVersion();
    void measure();
    void write(const QString &gesture);
    void fillFields();
    MomentMessage current() const;
    QString sizeOf(const QString &text) const;

    Plan &m_plan;
    std::function<void(const Error &)> m_report;
    BoardMoment m_whole;
    MomentFacts m_facts;
    QString m_letter;
    QHBoxLayout *m_versions = nullptr;
    ToneLabel *m_size = nullptr;
    QLineEdit *m_subject = nullptr;
    ToneLabel *m_subjectSize = nullptr;
    QPlainTextEdit *m_body = nullptr;
    FieldEditor *m_subjectEditor = nullptr;
    FieldEditor *m_bodyEditor = nullptr;
    ToneLabel *m_note = nullptr;
    QPushButton *m_plain = nullptr;
    QPushButton *m_insert = nullptr;
};

} // namespace dropbeat

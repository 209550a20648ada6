// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/moment_board.h"
#include "core/base/error.h"
#include "core/store/plan.h"
#include "ui/widgets/card.h"

#include <functional>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace dropbeat {

class FieldEditor;

/// What a moment needs besides its rule: name, perk, owner, the drop with its link and code, and what must be set up in
/// the shop or the mail tool, by whom and when it was.
class SetupCard : public Card
{
    Q_OBJECT

public:
    SetupCard(Plan &plan, std::function<void(const Error &)> report, QWidget *parent = nullptr);

    void setMoment(const QString &key);
    /// Puts the focus on the drop, whose link and code the message takes.
    void beginChoosing();

signals:
    void sheetWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *addField(QFormLayout &form, const char *name, const QString &label, QString Moment::*member,
                        FieldEditor **editor);
    QComboBox *addChoice(QFormLayout &form, const char *name, const QString &label,
                         std::function<void(Moment &, qint64 id)> choose);
    void fillChoices();
    void fillChecks();
    QWidget *makeCheck(size_t index);
    QToolButton *makeCheckMenu(int index, QWidget *row);
    void beginRewording(int index);
    void endRewording(bool keep);
    void moveCheck(int index, int by);
    void addTyped();
    void change(const QString &label, std::function<void(Moment &)> edit, const QString &gesture = {});

    Plan &m_plan;
    std::function<void(const Error &)> m_report;
    BoardMoment m_whole;
    FieldEditor *m_name = nullptr;
    FieldEditor *m_perk = nullptr;
    FieldEditor *m_owner = nullptr;
    FieldEditor *m_notes = nullptr;
    QComboBox *m_drop = nullptr;
    QComboBox *m_link = nullptr;
    QComboBox *m_code = nullptr;
    QVBoxLayout *m_checks = nullptr;
    QLineEdit *m_newCheck = nullptr;
    QLineEdit *m_rewording = nullptr; ///< in the place of a line's words while they are changed
    int m_reworded = -1;              ///< which line that is
    QString m_focusNext;              ///< name of what gets the focus when the lines are made again
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/occasion_edits.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QTableView;

namespace dropbeat {

class FieldEditor;
class OccasionsModel;
class ToneLabel;

/// The occasions as a table, and the fields of the chosen one below it. Every change is written as it is made; a rule
/// that can't be read is said beside it and not written.
class OccasionsPanel : public QWidget
{
    Q_OBJECT

public:
    using Report = std::function<void(const Error &)>;
    OccasionsPanel(Plan &plan, Report report, QWidget *parent = nullptr);

    void reload();

private:
    QWidget *makeFields();
    QWidget *makeButtons();
    const OccasionLine *chosen() const;
    void showChosen();
    void write(const std::function<void(Occasion &)> &change, const QString &gesture = {});
    void writeRule(const QString &text, const QString &gesture);
    void add();
    void removeOrRestore();

    Plan &m_plan;
    Report m_report;
    OccasionsModel *m_model;
    QTableView *m_table;
    Occasion m_chosen; ///< whose fields are shown
    QWidget *m_fields = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_rule = nullptr;
    FieldEditor *m_nameEditor = nullptr;
    FieldEditor *m_ruleEditor = nullptr;
    ToneLabel *m_ruleWords = nullptr;
    QCheckBox *m_quiet = nullptr;
    QCheckBox *m_shown = nullptr;
    QList<QCheckBox *> m_countries;
    QPushButton *m_remove = nullptr;
    QPushButton *m_restoreAll = nullptr;
};

} // namespace dropbeat

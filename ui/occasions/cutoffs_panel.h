// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/occasion_edits.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QMenu;
class QPushButton;
class QSpinBox;
class QTableView;

namespace dropbeat {

class CutoffsModel;
class FieldEditor;
class ToneLabel;

/// The carriers' last days, less what the shop needs, as a table, and the fields of the chosen one below it. Known
/// dates of earlier years can be taken as a first guess.
class CutoffsPanel : public QWidget
{
    Q_OBJECT

public:
    using Report = std::function<void(const Error &)>;
    CutoffsPanel(Plan &plan, Report report, QWidget *parent = nullptr);

    void reload();

private:
    QWidget *makeButtons();
    QWidget *makeFields();
    QLineEdit *makeText(const QString &name, QString Cutoff::*member, FieldEditor *&editor);
    void fillKnown(QMenu &menu);
    void showChosen();
    void showUnit();
    void write(const std::function<void(Cutoff &)> &change, const QString &gesture = {});
    void add(const Cutoff &cutoff);
    void startOwn();
    void removeChosen();

    Plan &m_plan;
    Report m_report;
    CutoffsModel *m_model;
    QTableView *m_table;
    ToneLabel *m_empty;
    Id<Cutoff> m_chosen;
    QWidget *m_fields = nullptr;
    QComboBox *m_country = nullptr;
    QLineEdit *m_carrier = nullptr;
    FieldEditor *m_carrierEditor = nullptr;
    FieldEditor *m_serviceEditor = nullptr;
    FieldEditor *m_occasionEditor = nullptr;
    FieldEditor *m_sourceEditor = nullptr;
    QDateEdit *m_lastDay = nullptr;
    QSpinBox *m_handling = nullptr;
    ToneLabel *m_orderBy = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace dropbeat

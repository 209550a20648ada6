// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/schedule_changes.h"
#include "core/store/plan.h"
#include "ui/handover/change_model.h"

#include <QDialog>

class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace dropbeat {

class ProblemBanner;
class ToneLabel;

/// Shows what a calendar or a table would change in the plan before it does, and takes what is ticked, as one step of
/// the undo history.
class ChangePreviewDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Source { Calendar, Table };

    /// Throws Error when the bytes are not of that source.
    ChangePreviewDialog(Plan &plan, Source source, const QString &fileName, const QByteArray &bytes,
                        QWidget *parent = nullptr);

signals:
    /// Taken over: how many changes.
    void taken(int changes);

private:
    void build();
    void addChannels(QComboBox &channels);
    void read(const QString &channel);
    void showChosen();
    void take();

    Plan &m_plan;
    Source m_source;
    QString m_fileName;
    QByteArray m_bytes;
    ChangeModel *m_model;
    ProblemBanner *m_problem;
    ToneLabel *m_summary;
    QComboBox *m_channels = nullptr;
    QTableView *m_table;
    ToneLabel *m_problemsHeading;
    QPlainTextEdit *m_problems;
    QPushButton *m_take = nullptr;
};

} // namespace dropbeat

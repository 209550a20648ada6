// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/schedule_file.h"
#include "core/store/plan.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace dropbeat {

class ToneLabel;

/// Shows which posts a scheduling service would get in an upload file, and what it would not take.
class HandOverDialog : public QDialog
{
    Q_OBJECT

public:
    HandOverDialog(Plan &plan, std::vector<ScheduleFormat> formats, QWidget *parent = nullptr);

    const QByteArray &file() const { return m_file.bytes; }
    /// "Atelier Noor for Buffer"
    QString name() const;

signals:
    void saveWanted();

private:
    void build();
    void addChannels();
    void listPosts();

    Plan &m_plan;
    PlanSchedule m_schedule;
    std::vector<ScheduleFormat> m_formats;
    ScheduleFile m_file;
    QComboBox *m_service;
    QComboBox *m_channel;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QStandardItemModel *m_posts;
    QTableView *m_table;
    ToneLabel *m_notes;
    QPushButton *m_save = nullptr;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/moment_results.h"
#include "core/base/error.h"

#include <QDialog>

class QComboBox;

namespace dropbeat {

/// Which moment each flow of a report is; what has been recognised is chosen already. Takes them in as one change.
class FlowDialog : public QDialog
{
    Q_OBJECT

public:
    FlowDialog(Plan &plan, MomentResultsFile file, const QString &fileName, QWidget *parent = nullptr);

signals:
    void taken(const dropbeat::MomentImportCount &count);

private:
    QWidget *makeChoices();
    void takeIn();

    Plan &m_plan;
    MomentResultsFile m_file;
    QString m_fileName;
    QList<QComboBox *> m_choices; ///< in the order of the file's names
    class ProblemBanner *m_problem;
};

} // namespace dropbeat

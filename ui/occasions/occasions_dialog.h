// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"

#include <QDialog>

class QCheckBox;
class QTabWidget;

namespace dropbeat {

class CutoffsPanel;
class OccasionsPanel;
class ProblemBanner;

/// The days a brand plans around: where it sells, the occasions there, and the last days to order before them.
class OccasionsDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Tab { Occasions, Cutoffs };

    explicit OccasionsDialog(Plan &plan, QWidget *parent = nullptr);
    void show(Tab tab);

protected:
    void done(int result) override;

private:
    QWidget *makeCountries();
    void showCountries();
    void reload();

    Plan &m_plan;
    ProblemBanner *m_problem;
    QList<QCheckBox *> m_countries;
    QTabWidget *m_tabs;
    OccasionsPanel *m_occasions = nullptr;
    CutoffsPanel *m_cutoffs = nullptr;
};

} // namespace dropbeat

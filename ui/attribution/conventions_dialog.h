// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attribution/conventions.h"
#include "core/store/plan.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QTableWidget;

namespace dropbeat {

class ProblemBanner;
class ToneLabel;

/// How the brand writes its links: own domains, landing page, words for source and medium, separator, and what each
/// channel's links carry.
class ConventionsDialog : public QDialog
{
    Q_OBJECT

public:
    ConventionsDialog(Plan &plan, QWidget *parent = nullptr);

private:
    void fill(const LinkConventions &conventions);
    void fillChannels(const LinkConventions &conventions);
    void layOut();
    LinkConventions written() const;
    void save();

    Plan &m_plan;
    LinkConventions m_conventions;
    std::vector<Channel> m_channels;
    ProblemBanner *m_problem;
    QLineEdit *m_domains;
    QLineEdit *m_landing;
    QComboBox *m_applies;
    ToneLabel *m_plugin; ///< what the shop needs for coupon links
    QComboBox *m_separator;
    QCheckBox *m_lower;
    QLineEdit *m_sources;
    QLineEdit *m_mediums;
    QDoubleSpinBox *m_discount;
    QTableWidget *m_table;
};

} // namespace dropbeat

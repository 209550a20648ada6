// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/plan_profile.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace dropbeat {

struct AppContext;
class PageHeader;
class ProblemBanner;

/// Asks for what a plan begins with — brand, currency, time zone, where its file goes — and makes it.
class NewPlanView : public QWidget
{
    Q_OBJECT

public:
    explicit NewPlanView(AppContext &context, QWidget *parent = nullptr);

    /// Starts afresh; a currency is proposed when one is given.
    void begin(const QString &currencyCode = {});

signals:
    void made(const QString &path);
    void cancelled();

private:
    QWidget *makeForm();
    void brandTyped();
    void chooseFile();
    void make();
    PlanProfile profile() const;

    AppContext &m_context;
    ProblemBanner *m_problem;
    QLineEdit *m_brand;
    QComboBox *m_currency;
    QComboBox *m_zone;
    QLineEdit *m_file;
    QPushButton *m_make = nullptr;
    bool m_fileChosen = false;
};

} // namespace dropbeat

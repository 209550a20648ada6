// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/outlet_edits.h"
#include "core/store/plan.h"

#include <QDialog>
#include <QHash>

#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace dropbeat {

class FieldEditor;
class PhoneView;
class ProblemBanner;
class ToneLabel;

/// Where clips are posted: each outlet's frame, safe zone and limits, with where the figures come from. Every change is
/// written as it is made.
class OutletsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit OutletsDialog(Plan &plan, QWidget *parent = nullptr);

    void choose(const QString &key);

protected:
    void done(int result) override;

private:
    /// A number of an outlet: how it is read from one and written into one.
    struct Number
    {
        QSpinBox *box;
        std::function<int(const Outlet &)> read;
        std::function<void(Outlet &, int)> write;
    };

    QWidget *makeList();
    QWidget *makeDetails();
    void fillFrame(QFormLayout &form);
    void fillLimits(QFormLayout &form);
    void fillOrigin(QFormLayout &form);
    QSpinBox *addNumber(const QString &name, const QString &accessible, int most,
                        std::function<int(const Outlet &)> read, std::function<void(Outlet &, int)> write);
    /// 0 stands for none.
    QSpinBox *addLimit(const QString &name, const QString &accessible, int most, std::optional<int> Outlet::*member,
                       int unit = 1);
    QWidget *pair(QWidget *first, const QString &between, QWidget *second);
    void reload();
    void showChosen();
    void write(const std::function<void(Outlet &)> &change, const QString &gesture = {});
    void add();
    void removeOrRestore();
    template <class Deed> bool tryTo(Deed deed);

    Plan &m_plan;
    ProblemBanner *m_problem;
    std::vector<OutletLine> m_lines;
    QString m_chosen;
    QListWidget *m_list = nullptr;
    QWidget *m_details = nullptr;
    QLineEdit *m_name = nullptr;
    FieldEditor *m_nameEditor = nullptr;
    QComboBox *m_channel = nullptr;
    std::vector<Number> m_numbers;
    QCheckBox *m_wide = nullptr;
    FieldEditor *m_sourceEditor = nullptr;
    QDateEdit *m_asOf = nullptr;
    QPushButton *m_remove = nullptr;
    ToneLabel *m_standing = nullptr;
    PhoneView *m_phone = nullptr;
};

} // namespace dropbeat

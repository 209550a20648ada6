// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/drop_money.h"
#include "ui/drop/report.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QGridLayout;
class QLineEdit;

namespace dropbeat {

class FieldEditor;
class ToneLabel;

/// What a drop earns, from revenue to profit as far as is known, when it breaks even, and the figures that only a
/// person knows. What platforms claim to have sold stands apart.
class MoneyCard : public Card
{
    Q_OBJECT

public:
    MoneyCard(Plan &plan, Report report, QWidget *parent = nullptr);

    void setDrop(Id<Drop> drop);
    void reload();

private:
    using Amount = std::optional<qint64> DropAccount::*;

    void addField(QGridLayout *grid, const QString &label, const QString &hint, const char *name, Amount amount);
    void writeAmount(Amount amount, const QString &name, const QString &text);
    void write(const std::function<void(DropAccount &)> &change);
    void showLines(const DropMoney &money);
    void addLine(const QString &label, const std::optional<qint64> &minor, bool total = false);
    QString breakEvenText(const DropMoney &money) const;

    struct Field
    {
        QLineEdit *edit;
        FieldEditor *editor;
        Amount amount;
    };

    Plan &m_plan;
    Report m_report;
    Id<Drop> m_drop;
    std::vector<Field> m_fields;
    QCheckBox *m_net;
    QWidget *m_lines;
    ToneLabel *m_missing;
    ToneLabel *m_breakEven;
    ToneLabel *m_restated;
    ToneLabel *m_claimed;
};

} // namespace dropbeat

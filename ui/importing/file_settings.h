// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/import_draft.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;

namespace dropbeat {

class ToneLabel;

/// How a file as a whole is read: its kind, currency, and for a plain table its channel, whether reach was paid for and
/// whose count orders are; and whether that is remembered.
class FileSettings : public QWidget
{
    Q_OBJECT
public:
    explicit FileSettings(ImportDraft &draft, QWidget *parent = nullptr);
    void setFile(int index);

private:
    void build();
    void addField(const QString &name, QComboBox *box, int row, int column);
    void connectAll();
    QComboBox *choice(const QString &name, const QString &objectName);
    void change(const std::function<void(ColumnMapping &)> &edit);
    void showCurrency(const FileDraft &file);
    void showTable(const FileDraft &file);

    ImportDraft &m_draft;
    int m_file = -1;
    QGridLayout *m_grid;
    QHash<QComboBox *, QWidget *> m_labels;
    QComboBox *m_kind;
    QComboBox *m_channel;
    QComboBox *m_placement;
    QComboBox *m_claims;
    ToneLabel *m_currency;
    QCheckBox *m_withoutMoney;
    QCheckBox *m_remember;
    QLineEdit *m_rememberAs;
};

} // namespace dropbeat

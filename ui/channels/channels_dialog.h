// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plan.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace dropbeat {

class FieldEditor;
class ProblemBanner;
class ToneLabel;

/// The channels of a plan: names, colours, order, one's own. Every change is written as it is made.
class ChannelsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ChannelsDialog(Plan &plan, QWidget *parent = nullptr);

protected:
    void done(int result) override;

private:
    QWidget *makeList();
    QWidget *makeDetails();
    void reload();
    void showChosen();
    QString chosen() const;
    void add();
    void move(int by);
    void write(const std::function<void(Channel &)> &change, const QString &gesture = {});
    void offerColours();
    template <class Deed> bool tryTo(Deed deed);

    Plan &m_plan;
    ProblemBanner *m_problem;
    QListWidget *m_list = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_colour = nullptr;
    FieldEditor *m_nameEditor = nullptr;
    FieldEditor *m_colourEditor = nullptr;
    QPushButton *m_palette = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    ToneLabel *m_why = nullptr;
};

} // namespace dropbeat

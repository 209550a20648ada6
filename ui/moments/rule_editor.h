// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/moment_board.h"
#include "core/base/error.h"
#include "core/store/plan.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace dropbeat {

class ChipButton;
class ToneLabel;

/// A moment's rule as sentences in which every word that can be changed is a chip. Below it, why it would never fire.
class RuleEditor : public QWidget
{
    Q_OBJECT

public:
    RuleEditor(Plan &plan, std::function<void(const Error &)> report, QWidget *parent = nullptr);

    void setMoment(const BoardMoment &whole);
    /// The first chip.
    void beginEditing();
    ChipButton *chip(const QString &name) const;

private:
    ChipButton *makeChip(const QString &name, const QString &words, std::function<void(ChipButton *)> open);
    void addLine(const QString &sentence, const QList<QWidget *> &controls);
    void rebuild();
    void addTrigger();
    void addCondition(size_t index);
    void addThen();
    void addMore();
    void showProblems();
    QWidget *makeRemove(const QString &name, const QString &text, std::function<void(MomentRule &)> edit);
    void change(const QString &gesture, std::function<void(Moment &)> edit);
    void changeRule(const QString &gesture, std::function<void(MomentRule &)> edit);
    void openTrigger(ChipButton *chip);
    void openCondition(ChipButton *chip, size_t index);
    void openChannels(ChipButton *chip);

    Plan &m_plan;
    std::function<void(const Error &)> m_report;
    BoardMoment m_whole;
    QVBoxLayout *m_lines;
    QWidget *m_holder = nullptr;
    ToneLabel *m_sentence;
    ToneLabel *m_problem;
};

} // namespace dropbeat

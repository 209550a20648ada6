// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clips/clips_context.h"
#include "ui/widgets/card.h"

#include <functional>

class QMenu;
class QPushButton;

namespace dropbeat {

class BeatCommands;
class BeatsModel;
class BeatsTable;
class Error;
class ScriptCursor;
class ToneLabel;

/// The beats as a table, with a button for one more and the choice of columns, which is remembered.
class BeatsCard : public Card
{
    Q_OBJECT

public:
    BeatsCard(BeatsModel &model, ScriptCursor &cursor, BeatCommands &commands, const ClipsContext &context,
              std::function<void(const Error &)> report, QWidget *parent = nullptr);

    BeatsTable *table() const { return m_table; }

private:
    void makeFooter();
    void fillColumns();
    void restoreColumns();
    void rememberColumns();
    void showHint();

    BeatsModel &m_model;
    BeatCommands &m_commands;
    ClipsContext m_context;
    BeatsTable *m_table;
    ToneLabel *m_hint;
    QPushButton *m_paste = nullptr;
    QMenu *m_columns = nullptr;
};

} // namespace dropbeat

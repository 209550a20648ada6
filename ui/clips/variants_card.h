// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/saved_line.h"
#include "core/store/plan.h"
#include "ui/widgets/card.h"

#include <functional>

class QAction;
class QPushButton;

namespace dropbeat {

class Error;
class ProblemBanner;
class RowTable;
class ScriptCursor;
class ToneLabel;
class VariantsModel;

/// "Variants under test": what each says, what of it is its own, where it posts and whether it did. The chosen one is
/// the cursor's; Escape chooses the clip as such. Assistants for making variants and for earlier lines open from here.
class VariantsCard : public Card
{
    Q_OBJECT

public:
    VariantsCard(Plan &plan, ScriptCursor &cursor, std::function<void(const Error &)> report,
                 QWidget *parent = nullptr);
    ~VariantsCard() override;

    QList<QAction *> commands() const { return m_commands; }
    QAction *command(const QString &name) const;
    RowTable *table() const { return m_table; }
    VariantsModel *model() const { return m_model; }
    ProblemBanner *banner() const { return m_banner; }

    void makeVariants();
    void openLineBank(LineKind kind);
    /// Writes the line into the chosen variant, or the clip when none is chosen. A posted variant makes a new one.
    void useLine(LineKind kind, const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeCommands();
    void makeFooter();
    void add(const char *name, const QString &text, const QKeySequence &keys, std::function<void()> run);
    void reload();
    void follow();
    void showWhatTestSays();
    void offerNewVariant(const Variant &changed);
    void choose(Id<Variant> variant, bool edit);
    Id<Variant> chosen() const;
    void enable();

    Plan &m_plan;
    ScriptCursor &m_cursor;
    std::function<void(const Error &)> m_report;
    VariantsModel *m_model;
    RowTable *m_table;
    ProblemBanner *m_banner;
    ToneLabel *m_note;
    QPushButton *m_make = nullptr;
    QList<QAction *> m_commands;
    bool m_following = false;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/saved_line.h"
#include "core/scripts/variants.h"
#include "core/store/plan.h"

#include <QDialog>

#include <array>

class QBoxLayout;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace dropbeat {

class ProblemBanner;
class ToneLabel;

/// Crosses chosen hooks with CTAs and captions, shows the variants that come of it with their letters, says which of
/// them would muddle a test, and adds those that stay ticked in one edit.
class MakeVariantsDialog : public QDialog
{
    Q_OBJECT

public:
    enum Thing { Hook, Cta, Caption, ThingCount };

    MakeVariantsDialog(Plan &plan, Id<Clip> clip, QWidget *parent = nullptr);

    QListWidget *lines(Thing thing) const { return m_things[thing].list; }
    QLineEdit *typed(Thing thing) const { return m_things[thing].typed; }
    QListWidget *preview() const { return m_preview; }
    /// Adds a line to choose from, chosen.
    void addLine(Thing thing, const QString &text);

signals:
    void made(dropbeat::Id<dropbeat::Variant> first);

private:
    struct Column
    {
        QListWidget *list = nullptr;
        QLineEdit *typed = nullptr;
    };

    QBoxLayout *makeColumn(Thing thing);
    void fill();
    void addItem(Thing thing, const QString &text, bool own, bool chosen);
    void openBank(LineKind kind);
    std::vector<std::optional<QString>> chosen(Thing thing) const;
    void cross();
    void judge();
    void keepClean();
    void make();
    std::vector<Variant> ticked() const;

    Plan &m_plan;
    ResolvedScript m_script; ///< the clip as such
    std::vector<Variant> m_existing;
    std::vector<Variant> m_proposed;
    ProblemBanner *m_problem;
    std::array<Column, ThingCount> m_things;
    QListWidget *m_preview;
    ToneLabel *m_heading;
    ToneLabel *m_warning;
    QPushButton *m_clean;
    QPushButton *m_make;
    bool m_filling = false;
};

} // namespace dropbeat

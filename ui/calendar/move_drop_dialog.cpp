// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/move_drop_dialog.h"

#include "core/actions/plan_edits.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/drop_words.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/swatch.h"
#include "ui/widgets/tone_label.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace dropbeat {

MoveDropDialog::MoveDropDialog(Plan &plan, const LaunchMove &move, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_move(move)
    , m_problem(new ProblemBanner(this))
{
    setObjectName(QStringLiteral("moveDropDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Move “%1” to %2").arg(move.drop.name, dayText(move.to.date)));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(8);
    const int days = move.days();
    const QString by = days > 0   ? tr("%n day(s) later", nullptr, days)
                       : days < 0 ? tr("%n day(s) earlier", nullptr, -days)
                                  : tr("the same day, another time");
    auto *head = new ToneLabel(tr("Launch on %1: %2.").arg(longWhenText(move.to), by), Tone::Ink, FontRole::Strong);
    head->setWordWrap(true);
    column->addWidget(head);
    addConflicts(column);
    addParts(column, tr("%n touchpoint(s) move with it", nullptr, static_cast<int>(move.moving.size())), move.moving);
    addParts(column, tr("%n pinned one(s) stay", nullptr, static_cast<int>(move.staying.size())), move.staying);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *carry =
        makeButton(move.conflicts.empty() ? tr("Move drop") : tr("Move drop all the same"), ButtonLook::Primary, this);
    carry->setObjectName(QStringLiteral("move"));
    carry->setDefault(true);
    buttons->addButton(carry, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &MoveDropDialog::carryOut);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(20, 16, 20, 16);
    outer->setSpacing(12);
    outer->addWidget(m_problem);
    outer->addWidget(scroll, 1);
    outer->addWidget(buttons);
    const auto rows = static_cast<int>(move.moving.size() + move.staying.size() + move.conflicts.size());
    resize(520, std::clamp(200 + rows * 24, 240, 560));
    carry->setFocus();
}

void MoveDropDialog::addConflicts(QVBoxLayout *column)
{
    for (const LaunchMove::Conflict &conflict : m_move.conflicts) {
        auto *row = new QHBoxLayout;
        row->setSpacing(6);
        row->addWidget(new MarkLabel(Mark::Triangle, BadgeTone::Warn, tr("Warning")), 0, Qt::AlignTop);
        auto *text = new ToneLabel(conflict.text);
        text->setObjectName(QStringLiteral("conflict"));
        text->setWordWrap(true);
        row->addWidget(text, 1);
        column->addLayout(row);
    }
}

void MoveDropDialog::addParts(QVBoxLayout *column, const QString &title, const std::vector<LaunchMove::Part> &parts)
{
    if (parts.empty()) {
        return;
    }
    column->addWidget(new ToneLabel(title, Tone::Muted, FontRole::Small));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const LaunchMove::Part &part : parts) {
        grid->addWidget(new Swatch(Theme::onCard(QColor(part.colour))), row, 0);
        grid->addWidget(new ElidedLabel(part.title + QStringLiteral(" · ") + part.channel), row, 1);
        const QString when = part.from == part.to || !part.from.isValid()
                                 ? whenText(part.to)
                                 : tr("%1 → %2").arg(whenText(part.from), whenText(part.to));
        grid->addWidget(new ToneLabel(when, Tone::Muted, FontRole::Small), row, 2);
        ++row;
    }
    column->addLayout(grid);
}

void MoveDropDialog::carryOut()
{
    if (attempt([this] { moveLaunch(m_plan, m_move.drop.id, m_move.to); },
                [this](const Error &error) { m_problem->show(error); })) {
        accept();
    }
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/flow_dialog.h"

#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kMostProblems = 5;

} // namespace

FlowDialog::FlowDialog(Plan &plan, MomentResultsFile file, const QString &fileName, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_file(std::move(file))
    , m_fileName(fileName)
    , m_problem(new ProblemBanner(this))
{
    setObjectName(QStringLiteral("flowDialog"));
    setWindowTitle(tr("Results of moments"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(620, 480);
    m_problem->hide();
    auto *column = new QVBoxLayout(this);
    auto *intro = new ToneLabel(
        tr("%n line(s) in %1. Which moment is which?", nullptr, static_cast<int>(m_file.lines.size())).arg(fileName),
        Tone::Ink, FontRole::Body, this);
    intro->setWordWrap(true);
    column->addWidget(intro);
    column->addWidget(m_problem);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(makeChoices());
    column->addWidget(scroll, 1);
    if (!m_file.problems.isEmpty()) {
        auto *problems =
            new ToneLabel(m_file.problems.mid(0, kMostProblems).join(u'\n'), Tone::Warn, FontRole::Small, this);
        problems->setWordWrap(true);
        column->addWidget(problems);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *take = buttons->addButton(tr("Take in"), QDialogButtonBox::AcceptRole);
    take->setObjectName(QStringLiteral("takeFlows"));
    setLook(*take, ButtonLook::Primary);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &FlowDialog::takeIn);
}

/// A choice for each of the file's names.
QWidget *FlowDialog::makeChoices()
{
    auto *holder = new QWidget;
    auto *form = new QFormLayout(holder);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const QStringList names = m_file.names();
    const QHash<QString, QString> known = momentsOfNames(m_plan.tables(), names);
    for (const QString &name : names) {
        auto *choice = new QComboBox(holder);
        choice->setAccessibleName(name);
        choice->addItem(tr("leave out"), QString());
        for (const BoardMoment &each : momentBoard(m_plan.tables())) {
            choice->addItem(each.moment.name, each.moment.key);
        }
        choice->setCurrentIndex(std::max(0, choice->findData(known.value(name))));
        auto *label = new ToneLabel(name, Tone::Ink, FontRole::Small, holder);
        label->setWordWrap(true);
        label->setBuddy(choice);
        form->addRow(label, choice);
        m_choices << choice;
    }
    return holder;
}

void FlowDialog::takeIn()
{
    QHash<QString, QString> moments;
    const QStringList names = m_file.names();
    for (qsizetype i = 0; i < names.size(); ++i) {
        moments.insert(names[i], m_choices[i]->currentData().toString());
    }
    MomentImportCount count;
    const bool done = attempt([&] { count = importMomentResults(m_plan, rowsForMoments(m_file, moments), m_fileName); },
                              [this](const Error &error) { m_problem->show(error); });
    if (done) {
        accept();
        emit taken(count);
    }
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/decision_dialog.h"

#include "core/actions/test_edits.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPlainTextEdit>
#include <QPushButton>

namespace dropbeat {

namespace {

constexpr int kCallRole = Qt::UserRole;
constexpr int kArmRole = Qt::UserRole + 1;
constexpr int kReasonHeight = 84;

} // namespace

DecisionDialog::DecisionDialog(Plan &plan, const TestView &view, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_view(view)
    , m_problem(new ProblemBanner(this))
    , m_choice(new QComboBox(this))
    , m_reason(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("decisionDialog"));
    setWindowTitle(tr("Decide on %1").arg(view.clip.name));
    setAttribute(Qt::WA_DeleteOnClose);
    m_choice->setObjectName(QStringLiteral("choice"));
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setPlaceholderText(view.verdict.sentence);
    m_reason->setTabChangesFocus(true);
    m_reason->setMaximumHeight(kReasonHeight);
    offer();
    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 18, 20, 16);
    form->setSpacing(10);
    form->addRow(m_problem);
    form->addRow(tr("&Decision"), m_choice);
    form->addRow(tr("&Reason"), m_reason);
    auto *remark = new ToneLabel(tr("What was counted so far, its intervals and the verdict are kept with it, so that "
                                    "later results can be held against what is expected today."),
                                 Tone::Muted, FontRole::Small, this);
    remark->setWordWrap(true);
    form->addRow(remark);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *decide = makeButton(tr("Write it down"), ButtonLook::Primary, this);
    decide->setObjectName(QStringLiteral("decide"));
    decide->setDefault(true);
    buttons->addButton(decide, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &DecisionDialog::decide);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
    setMinimumWidth(480);
}

/// The verdict's own call first.
void DecisionDialog::offer()
{
    const auto add = [this](Call call, int arm, const QString &text) {
        m_choice->addItem(text);
        m_choice->setItemData(m_choice->count() - 1, static_cast<int>(call), kCallRole);
        m_choice->setItemData(m_choice->count() - 1, arm, kArmRole);
        if (call == m_view.verdict.call && (arm == m_view.verdict.arm || call != Call::Boost)) {
            m_choice->setCurrentIndex(m_choice->count() - 1);
        }
    };
    for (size_t i = 0; i < m_view.variants.size(); ++i) {
        const Variant &variant = m_view.variants[i];
        const QString name = variant.name.isEmpty() ? variant.letter : variant.letter + u' ' + variant.name;
        add(Call::Boost, static_cast<int>(i), tr("Boost %1").arg(name));
    }
    add(Call::KeepTesting, m_view.verdict.leading, tr("Keep testing"));
    for (size_t i = 0; i < m_view.variants.size(); ++i) {
        add(Call::Stop, static_cast<int>(i), tr("Stop the test and go on with %1").arg(m_view.variants[i].letter));
    }
    add(Call::CannotTell, -1, tr("It can't be told"));
}

void DecisionDialog::decide()
{
    const auto call = static_cast<Call>(m_choice->currentData(kCallRole).toInt());
    const int arm = m_choice->currentData(kArmRole).toInt();
    Id<Decision> made;
    if (attempt([&] { made = recordDecision(m_plan, m_view, call, arm, m_reason->toPlainText()); },
                [this](const Error &error) { m_problem->show(error); })) {
        emit decided(made);
        accept();
    }
}

} // namespace dropbeat

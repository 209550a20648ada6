// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attribution/make_links_dialog.h"

#include "core/actions/link_edits.h"
#include "core/actions/review.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/tone_label.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace dropbeat {

MakeLinksDialog::MakeLinksDialog(Plan &plan, Id<Drop> drop, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_drop(drop)
    , m_problem(new ProblemBanner(this))
    , m_landing(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_what(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
    , m_make(makeButton({}, ButtonLook::Primary, this))
{
    setObjectName(QStringLiteral("makeLinksDialog"));
    const auto of = plan.tables().drops().get(drop);
    setWindowTitle(tr("Links and codes of %1").arg(of ? of->name : QString()));
    setAttribute(Qt::WA_DeleteOnClose);
    const LinkFacts facts = readLinkFacts(plan.tables(), localNow(plan), drop);
    const LinkView view(facts);
    const LinkPlan planned = missingLinks(view, drop);
    m_landing->setObjectName(QStringLiteral("landing"));
    m_landing->setText(planned.links.empty() ? QString() : planned.links.front().link.landing);
    m_landing->setPlaceholderText(QStringLiteral("https://"));
    m_list->setAccessibleName(tr("What will be made"));
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    for (const PromoCode &code : planned.codes) {
        m_list->addItem(tr("Code %1 for %2").arg(code.code, view.channelName(code.channel)));
    }
    for (const PlannedLink &each : planned.links) {
        auto *item = new QListWidgetItem(tr("Link %1").arg(each.link.name), m_list);
        item->setToolTip(utmText(utmOf(each.link)));
    }
    m_what->setText(planned.isEmpty()
                        ? tr("Everything of this drop has its link.")
                        : tr("Each carries the drop, the clip or touchpoint and its channel, as you write links."));
    m_what->setWordWrap(true);
    const bool needsPlugin = std::ranges::any_of(planned.links, [](const PlannedLink &each) {
        Link link = each.link;
        link.code = each.newCode ? Id<PromoCode>{1} : link.code; // it gets its code when it is made
        return needsCouponPlugin(link);
    });
    if (needsPlugin) {
        m_what->setText(m_what->text() + u'\n' + couponPluginText() + u'.');
    }
    const int links = static_cast<int>(planned.links.size());
    m_make->setText(tr("Make %n link(s)", nullptr, links));
    m_make->setObjectName(QStringLiteral("make"));
    m_make->setDefault(true);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 18, 20, 16);
    form->setSpacing(10);
    form->addRow(m_problem);
    form->addRow(tr("&They lead to"), m_landing);
    form->addRow(m_list);
    form->addRow(m_what);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_make, QDialogButtonBox::AcceptRole);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &MakeLinksDialog::make);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_landing, &QLineEdit::textChanged, this, &MakeLinksDialog::preview);
    setMinimumWidth(560);
    preview();
}

void MakeLinksDialog::preview()
{
    m_make->setEnabled(m_list->count() > 0 && !m_plan.isReadOnly() && readAddress(m_landing->text()).has_value());
}

void MakeLinksDialog::make()
{
    attempt(
        [this] {
            const LinksMade counted = makeMissingLinks(m_plan, m_drop, m_landing->text());
            const QString links = tr("%n link(s)", nullptr, counted.links);
            emit made(counted.codes == 0 ? tr("%1 made").arg(links)
                                         : tr("%1 and %2 made").arg(links, tr("%n code(s)", nullptr, counted.codes)));
            accept();
        },
        [this](const Error &error) { m_problem->show(error); });
}

} // namespace dropbeat

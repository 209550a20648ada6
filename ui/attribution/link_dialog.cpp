// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attribution/link_dialog.h"

#include "core/actions/link_edits.h"
#include "core/actions/review.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace dropbeat {

namespace {

constexpr int kTouchpointRole = Qt::UserRole;
constexpr int kVariantRole = Qt::UserRole + 1;

} // namespace

Link newLinkOf(const Plan &plan, Id<Drop> drop)
{
    Link link;
    link.drop = drop;
    const LinkConventions conventions = readConventions(plan.tables());
    const auto of = plan.tables().drops().get(drop);
    const std::vector<Link> others = plan.tables().links().ofDrop(drop);
    link.landing = !others.empty() ? others.back().landing : of ? landingOf(conventions, *of) : QString();
    link.campaign = of ? written(conventions, of->code) : QString();
    link.applies = conventions.applies;
    return link;
}

LinkDialog::LinkDialog(Plan &plan, const Link &link, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_link(link)
    , m_conventions(readConventions(plan.tables()))
    , m_codes(plan.tables().promoCodes().ofDrop(link.drop))
    , m_problem(new ProblemBanner(this))
    , m_address(new QLabel(this))
    , m_landingState(new ToneLabel({}, Tone::Muted, FontRole::Body, this))
    , m_plugin(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
    , m_filed(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
{
    setObjectName(QStringLiteral("linkDialog"));
    setWindowTitle(link.id ? tr("Link “%1”").arg(link.name) : tr("New link"));
    setAttribute(Qt::WA_DeleteOnClose);
    makeFields();
    fillThings();
    layOut();
    preview();
}

QLineEdit *LinkDialog::makeField(const char *name, const QString &text, const QString &says)
{
    auto *field = new QLineEdit(text, this);
    field->setObjectName(QString::fromLatin1(name));
    field->setAccessibleName(says);
    connect(field, &QLineEdit::textChanged, this, &LinkDialog::preview);
    return field;
}

QComboBox *LinkDialog::makeWords(const char *name, const QStringList &words, const QString &text, const QString &says)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(says);
    box->setEditable(true);
    box->addItems(words);
    box->setCurrentText(text);
    connect(box, &QComboBox::currentTextChanged, this, &LinkDialog::preview);
    return box;
}

void LinkDialog::makeFields()
{
    m_name = makeField("name", m_link.name, tr("Name"));
    m_landing = makeField("landing", m_link.landing, tr("Landing page"));
    m_landing->setPlaceholderText(QStringLiteral("https://"));
    m_source = makeWords("source", m_conventions.sources, m_link.source, tr("Source"));
    m_medium = makeWords("medium", m_conventions.mediums, m_link.medium, tr("Medium"));
    m_campaign = makeField("campaign", m_link.campaign, tr("Campaign"));
    m_content = makeField("content", m_link.content, tr("Content"));
    m_term = makeField("term", m_link.term, tr("Term"));
    m_short = makeField("short", m_link.shortUrl, tr("Short link"));
    m_short->setPlaceholderText(tr("made elsewhere: bit.ly/knit10"));
    m_code = new QComboBox(this);
    m_code->setObjectName(QStringLiteral("code"));
    m_code->setAccessibleName(tr("Code"));
    m_code->addItem(tr("none"), QVariant::fromValue(qint64(0)));
    for (const PromoCode &code : m_codes) {
        m_code->addItem(code.code, QVariant::fromValue(code.id.value));
    }
    m_code->setCurrentIndex(std::max(0, m_code->findData(QVariant::fromValue(m_link.code.value))));
    m_applies = new QComboBox(this);
    m_applies->setObjectName(QStringLiteral("applies"));
    m_applies->setAccessibleName(tr("How the code gets into the cart"));
    m_applies->addItem(tr("the customer types it"), codeAppliedId(CodeApplied::Not));
    m_applies->addItem(tr("applied by Shopify (/discount)"), codeAppliedId(CodeApplied::Shopify));
    m_applies->addItem(tr("applied by WooCommerce (?coupon=)"), codeAppliedId(CodeApplied::WooCommerce));
    m_applies->setCurrentIndex(std::max(0, m_applies->findData(codeAppliedId(m_link.applies))));
    connect(m_code, &QComboBox::currentIndexChanged, this, &LinkDialog::preview);
    connect(m_applies, &QComboBox::currentIndexChanged, this, &LinkDialog::preview);
}

void LinkDialog::fillThings()
{
    m_thing = new QComboBox(this);
    m_thing->setObjectName(QStringLiteral("thing"));
    m_thing->setAccessibleName(tr("What the link is for"));
    m_thing->setMaxVisibleItems(20);
    const auto addThing = [this](const QString &text, Id<Touchpoint> touchpoint, Id<Variant> variant) {
        m_thing->addItem(text);
        m_thing->setItemData(m_thing->count() - 1, touchpoint.value, kTouchpointRole);
        m_thing->setItemData(m_thing->count() - 1, variant.value, kVariantRole);
        if (touchpoint == m_link.touchpoint && variant == m_link.variant) {
            m_thing->setCurrentIndex(m_thing->count() - 1);
        }
    };
    const LinkFacts facts = readLinkFacts(m_plan.tables(), localNow(m_plan), m_link.drop);
    const LinkView view(facts);
    addThing(tr("nothing in particular"), {}, {});
    for (const Touchpoint &touchpoint : facts.touchpoints) {
        if (!touchpoint.series && view.channelName(touchpoint.channel) != QString()) {
            addThing(tr("%1: %2", "channel, touchpoint").arg(view.channelName(touchpoint.channel), touchpoint.title),
                     touchpoint.id, {});
        }
    }
    for (const Variant &variant : facts.variants) {
        const Clip *clip = view.clip(variant.clip);
        addThing(tr("Clip: %1 %2", "clip, letter").arg(clip->name, variant.letter), variant.touchpoint, variant.id);
        if (variant.id == m_link.variant) { // whichever touchpoint the link is on
            m_thing->setItemData(m_thing->count() - 1, m_link.touchpoint.value, kTouchpointRole);
            m_thing->setCurrentIndex(m_thing->count() - 1);
        }
    }
    connect(m_thing, &QComboBox::activated, this, &LinkDialog::takeThing);
}

void LinkDialog::takeThing()
{
    const Id<Touchpoint> touchpoint{m_thing->currentData(kTouchpointRole).toLongLong()};
    const Id<Variant> variant{m_thing->currentData(kVariantRole).toLongLong()};
    const LinkFacts facts = readLinkFacts(m_plan.tables(), localNow(m_plan), m_link.drop);
    const LinkView view(facts);
    Link proposed;
    if (const Touchpoint *where = view.touchpoint(touchpoint)) {
        proposed = linkFor(view, *where, view.variant(variant), m_landing->text());
    } else if (const Variant *shown = view.variant(variant)) {
        Touchpoint outlet; // posted nowhere yet: as on its clip's outlet
        outlet.drop = m_link.drop;
        outlet.channel = facts.channelOfOutlet.value(view.clip(shown->clip)->outlet);
        proposed = linkFor(view, outlet, shown, m_landing->text());
    } else {
        preview();
        return;
    }
    m_name->setText(proposed.name);
    m_source->setCurrentText(proposed.source);
    m_medium->setCurrentText(proposed.medium);
    m_content->setText(proposed.content);
    m_landing->setText(proposed.landing);
    m_code->setCurrentIndex(std::max(0, m_code->findData(QVariant::fromValue(proposed.code.value))));
    m_applies->setCurrentIndex(std::max(0, m_applies->findData(codeAppliedId(proposed.applies))));
    preview();
}

void LinkDialog::layOut()
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 18, 20, 16);
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto addPair = [this, form](const QString &text, QWidget *a, QWidget *b) {
        auto *label = new QLabel(text, this);
        label->setBuddy(a); // a row of two has no field of its own for the label's key
        auto *line = new QHBoxLayout;
        line->addWidget(a, 1);
        line->addWidget(b, 1);
        form->addRow(label, line);
    };
    form->addRow(m_problem);
    form->addRow(tr("&For"), m_thing);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Landing page"), m_landing);
    addPair(tr("&Source, medium"), m_source, m_medium);
    addPair(tr("&Campaign, content"), m_campaign, m_content);
    form->addRow(tr("&Term"), m_term);
    addPair(tr("C&ode"), m_code, m_applies);
    form->addRow(tr("S&hort link"), m_short);
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setAccessibleName(tr("What is handed out"));
    m_address->setWordWrap(true);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_address->setMinimumHeight(3 * fontMetrics().lineSpacing());
    m_address->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_filed->setObjectName(QStringLiteral("filed"));
    m_filed->setWordWrap(true);
    form->addRow(tr("Hands out"), m_address);
    form->addRow(tr("Lands"), m_landingState);
    m_plugin->setObjectName(QStringLiteral("plugin"));
    m_plugin->setWordWrap(true);
    m_plugin->setText(couponPluginText() + u'.');
    form->addRow(QString(), m_plugin);
    form->addRow(tr("In GA4"), m_filed);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *save = makeButton(m_link.id ? tr("Save link") : tr("Make link"), ButtonLook::Primary, this);
    save->setObjectName(QStringLiteral("save"));
    save->setDefault(true);
    save->setEnabled(!m_plan.isReadOnly());
    buttons->addButton(save, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &LinkDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
    setMinimumWidth(640);
}

Link LinkDialog::written() const
{
    Link link = m_link;
    link.touchpoint = {m_thing->currentData(kTouchpointRole).toLongLong()};
    link.variant = {m_thing->currentData(kVariantRole).toLongLong()};
    link.name = m_name->text();
    link.landing = m_landing->text().trimmed();
    link.source = m_source->currentText().trimmed();
    link.medium = m_medium->currentText().trimmed();
    link.campaign = m_campaign->text().trimmed();
    link.content = m_content->text().trimmed();
    link.term = m_term->text().trimmed();
    link.code = {m_code->currentData().toLongLong()};
    link.applies = codeAppliedFromId(m_applies->currentData().toString()).value_or(CodeApplied::Not);
    link.shortUrl = m_short->text().trimmed();
    return link;
}

QString LinkDialog::address() const
{
    const Link link = written();
    return taggedLink(link, link.code ? m_code->currentText() : QString()).value_or(QString());
}

void LinkDialog::preview()
{
    if (!m_thing || !m_short || !m_applies) {
        return; // still being made
    }
    const Link link = written();
    const QString handedOut = address();
    QString broken = handedOut; // a long address breaks at its parts
    for (const char *at : {"&", "%26", "?", "%3F"}) {
        broken.replace(QLatin1String(at), QLatin1String(at) + QChar(0x200b));
    }
    m_address->setText(handedOut.isEmpty() ? tr("Type where it leads.") : broken);
    const LandingState state = landingState(link, link.code.value != 0, m_conventions.domains);
    m_landingState->setText((isGood(state) ? QStringLiteral("✓ ") : QStringLiteral("✕ ")) + landingStateText(state));
    m_landingState->setTone(isGood(state) ? Tone::Good : state == LandingState::NoCode ? Tone::Muted : Tone::Bad);
    qobject_cast<QFormLayout *>(layout())->setRowVisible(m_plugin, needsCouponPlugin(link));
    const FiledAs filed = filedAs(utmOf(link));
    m_filed->setText(tr("%1 — %2", "channel group, why").arg(filed.group, filed.why));
    m_filed->setToolTip(
        tr("%1, as of %2").arg(channelGroupSource(), locale().toString(channelGroupDay(), QLocale::ShortFormat)));
    m_applies->setEnabled(link.code.value != 0);
}

void LinkDialog::save()
{
    attempt(
        [this] {
            const Link link = written();
            Id<Link> id = link.id;
            if (id) {
                updateLink(m_plan, link);
            } else {
                id = addLink(m_plan, link);
            }
            emit saved(id);
            accept();
        },
        [this](const Error &error) { m_problem->show(error); });
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/make_variants_dialog.h"

#include "core/actions/posting.h"
#include "core/actions/variant_edits.h"
#include "ui/clips/line_bank_dialog.h"
#include "ui/clips/variant_words.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/tone_label.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kOwnRole = Qt::UserRole + 1; ///< bool: the clip's own line

/// Enter adds what is typed and does not close the dialog.
class LineField : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        QLineEdit::keyPressEvent(event);
        if (enter) {
            event->accept();
        }
    }
};

QString saidIn(const ResolvedScript &script, int thing)
{
    return thing == MakeVariantsDialog::Hook  ? script.hook()
           : thing == MakeVariantsDialog::Cta ? script.cta()
                                              : script.clip.caption;
}

QString oneLine(QString text)
{
    text.replace(u'\n', u' ');
    return text.isEmpty() ? QStringLiteral("—") : text;
}

} // namespace

MakeVariantsDialog::MakeVariantsDialog(Plan &plan, Id<Clip> clip, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_script(scriptOf(plan.tables(), clip).value_or(ResolvedScript()))
    , m_existing(plan.tables().variants().ofClip(clip))
    , m_problem(new ProblemBanner(this))
    , m_preview(new QListWidget(this))
    , m_heading(new ToneLabel({}, Tone::Ink, FontRole::Strong, this))
    , m_warning(new ToneLabel({}, Tone::Warn, FontRole::Body, this))
    , m_clean(makeButton(tr("Keep only the clean test"), ButtonLook::Link, this))
    , m_make(makeButton({}, ButtonLook::Primary, this))
{
    setObjectName(QStringLiteral("makeVariantsDialog"));
    setWindowTitle(tr("Make variants of “%1”").arg(m_script.clip.name));
    setAttribute(Qt::WA_DeleteOnClose);
    m_problem->hide();
    m_warning->setWordWrap(true);
    m_warning->setObjectName(QStringLiteral("warning"));
    m_clean->setObjectName(QStringLiteral("keepClean"));
    m_make->setObjectName(QStringLiteral("make"));
    m_preview->setObjectName(QStringLiteral("preview"));
    m_preview->setAccessibleName(tr("Variants that come of it"));
    m_preview->setMinimumHeight(130);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(m_problem);
    auto *help = new ToneLabel(tr("Tick what is to be tried. Every hook goes with every CTA and every caption; what a "
                                  "variant does not change it inherits from the clip."),
                               Tone::Muted, FontRole::Body, this);
    help->setWordWrap(true);
    layout->addWidget(help);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    for (const Thing thing : {Hook, Cta, Caption}) {
        columns->addLayout(makeColumn(thing));
    }
    layout->addLayout(columns, 1);
    layout->addWidget(m_heading);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_warning);
    layout->addWidget(m_clean, 0, Qt::AlignLeft);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_make, QDialogButtonBox::AcceptRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &MakeVariantsDialog::make);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_clean, &QPushButton::clicked, this, &MakeVariantsDialog::keepClean);
    connect(m_preview, &QListWidget::itemChanged, this, &MakeVariantsDialog::judge);
    fill();
    resize(860, 620);
    m_things[Hook].typed->setFocus();
}

QBoxLayout *MakeVariantsDialog::makeColumn(Thing thing)
{
    const QString titles[] = {tr("&Hooks"), tr("&Calls to action"), tr("C&aptions")};
    const QString names[] = {tr("Hooks to try"), tr("Calls to action to try"), tr("Captions to try")};
    const QString prompts[] = {tr("Another hook, then Enter"), tr("Another CTA, then Enter"),
                               tr("Another caption, then Enter")};
    const QString ids[] = {QStringLiteral("hooks"), QStringLiteral("ctas"), QStringLiteral("captions")};
    Column &column = m_things[thing];
    column.list = new QListWidget(this);
    column.list->setObjectName(ids[thing]);
    column.list->setAccessibleName(names[thing]);
    column.list->setWordWrap(true);
    column.list->setMinimumSize(180, 130);
    column.typed = new LineField(this);
    column.typed->setObjectName(ids[thing] + QStringLiteral("Typed"));
    column.typed->setAccessibleName(prompts[thing]);
    column.typed->setPlaceholderText(prompts[thing]);
    auto *title = new ToneLabel(titles[thing], Tone::Ink, FontRole::Strong, this);
    title->setBuddy(column.list);
    auto *layout = new QVBoxLayout;
    layout->setSpacing(6);
    auto *head = new QHBoxLayout;
    head->addWidget(title);
    head->addStretch(1);
    if (thing != Caption) {
        QPushButton *bank = makeButton(tr("Earlier…"), ButtonLook::Link, this);
        bank->setObjectName(ids[thing] + QStringLiteral("Bank"));
        bank->setAccessibleName(thing == Hook ? tr("Choose from earlier hooks") : tr("Choose from earlier CTAs"));
        bank->setAutoDefault(false);
        connect(bank, &QPushButton::clicked, this,
                [this, thing] { openBank(thing == Hook ? LineKind::Hook : LineKind::Cta); });
        head->addWidget(bank);
    }
    layout->addLayout(head);
    layout->addWidget(column.list, 1);
    layout->addWidget(column.typed);
    connect(column.typed, &QLineEdit::returnPressed, this, [this, thing] {
        addLine(thing, m_things[thing].typed->text());
        m_things[thing].typed->clear();
    });
    connect(column.list, &QListWidget::itemChanged, this, &MakeVariantsDialog::cross);
    return layout;
}

void MakeVariantsDialog::fill()
{
    m_filling = true;
    for (const Thing thing : {Hook, Cta, Caption}) {
        addItem(thing, saidIn(m_script, thing), true, true);
        for (const Variant &variant : m_existing) {
            const QString said = saidIn(resolved(m_script.clip, m_script.beats, variant), thing);
            if (!said.isEmpty()) {
                addItem(thing, said, false, false);
            }
        }
    }
    // A hook and a CTA need a beat to stand in.
    const bool hasHook = hookBeat(m_script.beats).has_value();
    m_things[Hook].typed->setEnabled(hasHook);
    m_things[Hook].list->setEnabled(hasHook);
    m_things[Cta].typed->setEnabled(!m_script.beats.empty());
    m_things[Cta].list->setEnabled(!m_script.beats.empty());
    m_filling = false;
    cross();
}

/// A line that is there already is only chosen.
void MakeVariantsDialog::addItem(Thing thing, const QString &text, bool own, bool chosen)
{
    QListWidget *list = m_things[thing].list;
    QListWidgetItem *item = nullptr;
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->data(Qt::UserRole).toString() == text) {
            item = list->item(row);
        }
    }
    if (!item) {
        item = new QListWidgetItem(list);
        item->setText(own ? tr("%1 (the clip’s)").arg(oneLine(text)) : oneLine(text));
        item->setToolTip(text);
        item->setData(Qt::UserRole, text);
        item->setData(kOwnRole, own);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
        return;
    }
    if (chosen) {
        item->setCheckState(Qt::Checked);
    }
}

void MakeVariantsDialog::addLine(Thing thing, const QString &text)
{
    if (!text.trimmed().isEmpty()) {
        addItem(thing, text.trimmed(), false, true);
        cross();
    }
}

void MakeVariantsDialog::openBank(LineKind kind)
{
    auto *bank = new LineBankDialog(m_plan, kind, this);
    connect(bank, &LineBankDialog::used, this,
            [this](LineKind used, const QString &text) { addLine(used == LineKind::Hook ? Hook : Cta, text); });
    bank->open();
}

std::vector<std::optional<QString>> MakeVariantsDialog::chosen(Thing thing) const
{
    std::vector<std::optional<QString>> lines;
    const QListWidget *list = m_things[thing].list;
    for (int row = 0; row < list->count(); ++row) {
        const QListWidgetItem *item = list->item(row);
        if (item->checkState() == Qt::Checked) {
            lines.push_back(item->data(kOwnRole).toBool() ? std::nullopt
                                                          : std::optional(item->data(Qt::UserRole).toString()));
        }
    }
    return lines;
}

void MakeVariantsDialog::cross()
{
    if (m_filling) {
        return;
    }
    m_proposed = crossed(m_script.clip, m_script.beats, m_existing, {chosen(Hook), chosen(Cta), chosen(Caption)});
    {
        const QSignalBlocker quiet(m_preview);
        m_preview->clear();
        for (const Variant &variant : m_proposed) {
            const ResolvedScript script = resolvedAnew(m_script.clip, m_script.beats, variant);
            auto *item = new QListWidgetItem(
                tr("%1   %2 · %3 · %4", "letter, hook, CTA, caption")
                    .arg(variant.letter, oneLine(script.hook()), oneLine(script.cta()), oneLine(script.clip.caption)),
                m_preview);
            item->setToolTip(item->text());
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Checked);
        }
    }
    judge();
}

std::vector<Variant> MakeVariantsDialog::ticked() const
{
    std::vector<Variant> variants;
    for (size_t i = 0; i < m_proposed.size(); ++i) {
        if (m_preview->item(static_cast<int>(i))->checkState() == Qt::Checked) {
            variants.push_back(m_proposed[i]);
        }
    }
    return variants;
}

/// Those that are there already are part of the test, too.
void MakeVariantsDialog::judge()
{
    QStringList letters;
    std::vector<ResolvedScript> scripts;
    for (const std::vector<Variant> &list : {m_existing, ticked()}) {
        for (const Variant &variant : list) {
            letters << variant.letter;
            scripts.push_back(resolved(m_script.clip, m_script.beats, variant));
        }
    }
    const QString words = unclearText(letters, scripts);
    m_warning->setText(words);
    m_warning->setVisible(!words.isEmpty());
    m_clean->setVisible(!words.isEmpty() && cleanSubset(scripts).size() > 1);
    const int count = static_cast<int>(ticked().size());
    m_heading->setText(m_proposed.empty() ? tr("Nothing new comes of it yet: tick or type a line that is not there.")
                                          : tr("Variants that come of it"));
    m_make->setText(tr("Make %n variant(s)", nullptr, count));
    m_make->setEnabled(count > 0);
    m_make->setDefault(count > 0);
}

void MakeVariantsDialog::keepClean()
{
    std::vector<ResolvedScript> scripts;
    for (const std::vector<Variant> &list : {m_existing, m_proposed}) {
        for (const Variant &variant : list) {
            scripts.push_back(resolved(m_script.clip, m_script.beats, variant));
        }
    }
    const std::vector<size_t> clean = cleanSubset(scripts);
    {
        const QSignalBlocker quiet(m_preview);
        for (size_t i = 0; i < m_proposed.size(); ++i) {
            const bool keeps = std::find(clean.begin(), clean.end(), m_existing.size() + i) != clean.end();
            m_preview->item(static_cast<int>(i))->setCheckState(keeps ? Qt::Checked : Qt::Unchecked);
        }
    }
    judge();
}

void MakeVariantsDialog::make()
{
    std::vector<Id<Variant>> ids;
    const bool done = attempt([&] { ids = addVariants(m_plan, m_script.clip.id, ticked()); },
                              [this](const Error &error) { m_problem->show(error); });
    if (done && !ids.empty()) {
        emit made(ids.front());
        accept();
    }
}

} // namespace dropbeat

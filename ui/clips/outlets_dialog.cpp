// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/outlets_dialog.h"

#include "ui/clips/phone_view.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/field_editor.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/tone_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace dropbeat {

OutletsDialog::OutletsDialog(Plan &plan, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_problem(new ProblemBanner(this))
{
    setObjectName(QStringLiteral("outletsDialog"));
    setWindowTitle(tr("Outlets and safe zones"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(12);
    column->addWidget(m_problem);
    auto *why =
        new ToneLabel(tr("Platforms change these figures without notice. Yours replace Dropbeat's in this plan; "
                         "the review and the phone go by them."),
                      Tone::Muted, FontRole::Small, this);
    why->setWordWrap(true);
    column->addWidget(why);
    m_phone = new PhoneView(this);
    m_phone->setWritable(false);
    m_phone->setFocusPolicy(Qt::NoFocus);
    m_phone->setToolTip({});
    m_phone->setFillsRoom(true);
    m_phone->setMinimumWidth(170);
    auto *row = new QHBoxLayout;
    row->setSpacing(18);
    row->addWidget(makeList(), 3);
    row->addWidget(makeDetails(), 6);
    row->addWidget(m_phone, 3);
    column->addLayout(row, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    for (QAbstractButton *button : buttons->buttons()) {
        qobject_cast<QPushButton *>(button)->setAutoDefault(false); // Enter in a field writes the field
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(920, 600);
    connect(&plan, &Plan::changed, this, &OutletsDialog::reload);
    reload();
}

QWidget *OutletsDialog::makeList()
{
    auto *holder = new QWidget(this);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    m_list = new QListWidget(holder);
    m_list->setObjectName(QStringLiteral("outletList"));
    m_list->setAccessibleName(tr("Outlets"));
    m_list->setSpacing(2);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        FieldEditor::flushAll(*this);
        m_chosen = row >= 0 ? m_list->item(row)->data(Qt::UserRole).toString() : QString();
        showChosen();
    });
    column->addWidget(m_list, 1);
    QPushButton *make = makeButton(tr("New outlet"), ButtonLook::Small, holder);
    make->setObjectName(QStringLiteral("newOutlet"));
    make->setToolTip(tr("One of your own, like the one that is chosen"));
    make->setAutoDefault(false);
    make->setEnabled(!m_plan.isReadOnly());
    connect(make, &QPushButton::clicked, this, &OutletsDialog::add);
    column->addWidget(make, 0, Qt::AlignLeft);
    return holder;
}

QWidget *OutletsDialog::makeDetails()
{
    m_details = new QWidget(this);
    auto *form = new QFormLayout(m_details);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(6);
    fillFrame(*form);
    fillLimits(*form);
    fillOrigin(*form);
    return m_details;
}

QSpinBox *OutletsDialog::addNumber(const QString &name, const QString &accessible, int most,
                                   std::function<int(const Outlet &)> read, std::function<void(Outlet &, int)> write)
{
    auto *box = new QSpinBox(m_details);
    box->setObjectName(name);
    box->setAccessibleName(accessible);
    box->setRange(0, most);
    box->setGroupSeparatorShown(true);
    box->setKeyboardTracking(false); // a figure means nothing half typed
    const size_t index = m_numbers.size();
    connect(box, &QSpinBox::valueChanged, this, [this, index](int value) {
        this->write([&](Outlet &outlet) { m_numbers[index].write(outlet, value); },
                    QStringLiteral("outlet-%1-%2").arg(m_chosen).arg(index));
    });
    m_numbers.push_back({box, std::move(read), std::move(write)});
    return box;
}

QSpinBox *OutletsDialog::addLimit(const QString &name, const QString &accessible, int most,
                                  std::optional<int> Outlet::*member, int unit)
{
    QSpinBox *box = addNumber(
        name, accessible, most, [member, unit](const Outlet &outlet) { return (outlet.*member).value_or(0) / unit; },
        [member, unit](Outlet &outlet, int value) {
            outlet.*member = value > 0 ? std::optional(value * unit) : std::nullopt;
        });
    box->setSpecialValueText(tr("none"));
    return box;
}

QWidget *OutletsDialog::pair(QWidget *first, const QString &between, QWidget *second)
{
    auto *holder = new QWidget(m_details);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(first, 1);
    row->addWidget(new ToneLabel(between, Tone::Muted, FontRole::Body, holder));
    row->addWidget(second, 1);
    return holder;
}

void OutletsDialog::fillFrame(QFormLayout &form)
{
    m_name = new QLineEdit(m_details);
    m_name->setObjectName(QStringLiteral("outletName"));
    m_nameEditor = new FieldEditor(m_name, [this](const QString &text, const QString &gesture) {
        write([&](Outlet &outlet) { outlet.name = text; }, gesture);
    });
    m_nameEditor->setNeeded(true);
    m_nameEditor->setWritesWhole(true);
    m_channel = new QComboBox(m_details);
    m_channel->setObjectName(QStringLiteral("outletChannel"));
    connect(m_channel, &QComboBox::activated, this,
            [this] { write([this](Outlet &outlet) { outlet.channel = m_channel->currentData().toString(); }); });
    form.addRow(tr("&Name"), m_name);
    form.addRow(tr("Cha&nnel"), m_channel);
    QSpinBox *width = addNumber(
        QStringLiteral("outletWidth"), tr("Width of the frame"), 8000,
        [](const Outlet &outlet) { return outlet.frame.width(); },
        [](Outlet &outlet, int value) { outlet.frame.setWidth(value); });
    QSpinBox *height = addNumber(
        QStringLiteral("outletHeight"), tr("Height of the frame"), 8000,
        [](const Outlet &outlet) { return outlet.frame.height(); },
        [](Outlet &outlet, int value) { outlet.frame.setHeight(value); });
    form.addRow(tr("&Frame, pixels"), pair(width, QStringLiteral("×"), height));
    const auto side = [this](const char *name, const QString &text, int (QMargins::*get)() const,
                             void (QMargins::*set)(int)) {
        return addNumber(
            QLatin1String(name), text, 8000, [get](const Outlet &outlet) { return (outlet.safe.*get)(); },
            [set](Outlet &outlet, int value) { (outlet.safe.*set)(value); });
    };
    form.addRow(tr("Covered at &top, bottom"),
                pair(side("outletTop", tr("Covered at the top"), &QMargins::top, &QMargins::setTop),
                     QStringLiteral("·"),
                     side("outletBottom", tr("Covered at the bottom"), &QMargins::bottom, &QMargins::setBottom)));
    form.addRow(tr("Covered at &left, right"),
                pair(side("outletLeft", tr("Covered at the left"), &QMargins::left, &QMargins::setLeft),
                     QStringLiteral("·"),
                     side("outletRight", tr("Covered at the right"), &QMargins::right, &QMargins::setRight)));
}

void OutletsDialog::fillLimits(QFormLayout &form)
{
    form.addRow(tr("Ca&ption, characters"), addLimit(QStringLiteral("outletCaption"), tr("Characters of the caption"),
                                                     100000, &Outlet::captionLimit));
    m_wide = new QCheckBox(tr("Chinese, Japanese, Korean count &double"), m_details);
    m_wide->setObjectName(QStringLiteral("outletWide"));
    connect(m_wide, &QCheckBox::clicked, this,
            [this](bool checked) { write([checked](Outlet &outlet) { outlet.wideCountsDouble = checked; }); });
    form.addRow(QString(), m_wide);
    form.addRow(tr("&Hashtags, comment"),
                pair(addLimit(QStringLiteral("outletHashtags"), tr("Number of hashtags"), 1000, &Outlet::hashtagLimit),
                     QStringLiteral("·"),
                     addLimit(QStringLiteral("outletComment"), tr("Characters of the first comment"), 100000,
                              &Outlet::commentLimit)));
    const auto lengths = [this](const char *least, const QString &leastText, std::optional<int> Outlet::*leastMember,
                                const char *most, const QString &mostText, std::optional<int> Outlet::*mostMember) {
        return pair(addLimit(QLatin1String(least), leastText, 36000, leastMember, 10), QStringLiteral("–"),
                    addLimit(QLatin1String(most), mostText, 36000, mostMember, 10));
    };
    form.addRow(tr("&Accepted, seconds"), lengths("outletShortest", tr("Shortest length accepted"), &Outlet::minTenths,
                                                  "outletLongest", tr("Longest length accepted"), &Outlet::maxTenths));
    form.addRow(tr("Ad&vised, seconds"),
                lengths("outletAdvisedShortest", tr("Shortest length advised"), &Outlet::advisedMinTenths,
                        "outletAdvisedLongest", tr("Longest length advised"), &Outlet::advisedMaxTenths));
}

void OutletsDialog::fillOrigin(QFormLayout &form)
{
    auto *source = new QPlainTextEdit(m_details);
    source->setObjectName(QStringLiteral("outletSource"));
    source->setTabChangesFocus(true);
    source->setMaximumHeight(92);
    m_sourceEditor = new FieldEditor(source, [this](const QString &text, const QString &gesture) {
        write([&](Outlet &outlet) { outlet.source = text.trimmed(); }, gesture);
    });
    m_asOf = new QDateEdit(m_details);
    m_asOf->setObjectName(QStringLiteral("outletAsOf"));
    m_asOf->setCalendarPopup(true);
    connect(m_asOf, &QDateEdit::dateChanged, this, [this](QDate day) {
        write([day](Outlet &outlet) { outlet.asOf = day; }, QStringLiteral("outlet-%1-as-of").arg(m_chosen));
    });
    form.addRow(tr("&Source"), source);
    form.addRow(tr("As &of"), m_asOf);
    m_standing = new ToneLabel({}, Tone::Muted, FontRole::Small, m_details);
    m_standing->setWordWrap(true);
    m_remove = makeButton({}, ButtonLook::Outlined, m_details);
    m_remove->setObjectName(QStringLiteral("removeOutlet"));
    m_remove->setAutoDefault(false);
    connect(m_remove, &QPushButton::clicked, this, &OutletsDialog::removeOrRestore);
    form.addRow(QString(), m_standing);
    auto *row = new QHBoxLayout;
    row->addWidget(m_remove);
    row->addStretch(1);
    form.addRow(QString(), row);
}

template <class Deed> bool OutletsDialog::tryTo(Deed deed)
{
    m_problem->hide();
    return attempt(deed, [this](const Error &error) { m_problem->show(error); });
}

void OutletsDialog::choose(const QString &key)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == key) {
            m_list->setCurrentRow(row);
        }
    }
}

void OutletsDialog::reload()
{
    m_lines = outletLines(m_plan.tables());
    {
        const QSignalBlocker quiet(m_list);
        const int row = m_list->currentRow();
        m_list->clear();
        for (const OutletLine &line : m_lines) {
            auto *item =
                new QListWidgetItem(line.changed ? tr("%1 (changed)").arg(line.outlet.name) : line.outlet.name, m_list);
            item->setData(Qt::UserRole, line.outlet.key);
            if (line.outlet.key == m_chosen) {
                m_list->setCurrentItem(item);
            }
        }
        if (m_list->currentRow() < 0) {
            m_list->setCurrentRow(std::clamp(row, 0, m_list->count() - 1));
        }
        m_chosen = m_list->currentItem()->data(Qt::UserRole).toString();
    }
    showChosen();
}

void OutletsDialog::showChosen()
{
    const auto line = std::find_if(m_lines.begin(), m_lines.end(),
                                   [this](const OutletLine &each) { return each.outlet.key == m_chosen; });
    m_details->setEnabled(line != m_lines.end() && !m_plan.isReadOnly());
    if (line == m_lines.end()) {
        return;
    }
    const Outlet &outlet = line->outlet;
    m_nameEditor->setStored(outlet.name);
    m_sourceEditor->setStored(outlet.source);
    {
        const QSignalBlocker quiet(m_channel);
        m_channel->clear();
        for (const Channel &channel : m_plan.tables().channels().all()) {
            m_channel->addItem(channel.name, channel.id);
        }
        m_channel->setCurrentIndex(m_channel->findData(outlet.channel));
    }
    for (const Number &number : m_numbers) {
        const QSignalBlocker quiet(number.box);
        number.box->setValue(number.read(outlet));
    }
    m_wide->setChecked(outlet.wideCountsDouble);
    const QSignalBlocker quiet(m_asOf);
    m_asOf->setDate(outlet.asOf.isValid() ? outlet.asOf : m_plan.today());
    const QString uses = line->clips > 0 ? tr("%n clip(s) are for it.", nullptr, line->clips) : QString();
    m_standing->setText(line->changed  ? tr("Changed from what Dropbeat comes with. %1").arg(uses)
                        : line->preset ? tr("As Dropbeat comes with it. %1").arg(uses)
                                       : uses);
    m_remove->setText(line->preset ? tr("Restore Dropbeat's figures") : tr("Delete outlet"));
    m_remove->setEnabled(line->preset ? line->changed : true);
    PhoneScene scene;
    scene.outlet = outlet;
    Beat beat;
    beat.onScreen = tr("Your text");
    beat.textY = 0.42;
    scene.beat = beat;
    m_phone->setScene(std::move(scene));
}

void OutletsDialog::write(const std::function<void(Outlet &)> &change, const QString &gesture)
{
    const auto line = std::find_if(m_lines.begin(), m_lines.end(),
                                   [this](const OutletLine &each) { return each.outlet.key == m_chosen; });
    if (line == m_lines.end()) {
        return;
    }
    Outlet outlet = line->outlet;
    change(outlet);
    if (outlet != line->outlet && !tryTo([&] { saveOutlet(m_plan, outlet, gesture); })) {
        showChosen();
    }
}

void OutletsDialog::add()
{
    FieldEditor::flushAll(*this);
    QStringList taken;
    Outlet like;
    for (const OutletLine &line : m_lines) {
        taken << line.outlet.name;
        if (line.outlet.key == m_chosen) {
            like = line.outlet;
        }
    }
    QString name = tr("New outlet");
    for (int number = 2; taken.contains(name); ++number) {
        name = tr("New outlet %1").arg(number);
    }
    QString key;
    if (tryTo([&] { key = addOutlet(m_plan, like, name); })) {
        choose(key);
        m_name->setFocus(Qt::OtherFocusReason);
        m_name->selectAll();
    }
}

void OutletsDialog::removeOrRestore()
{
    const auto line = std::find_if(m_lines.begin(), m_lines.end(),
                                   [this](const OutletLine &each) { return each.outlet.key == m_chosen; });
    if (line != m_lines.end()) {
        const QString key = m_chosen;
        const bool preset = line->preset;
        tryTo([&] { preset ? restoreOutlet(m_plan, key) : removeOutlet(m_plan, key); });
    }
}

void OutletsDialog::done(int result)
{
    FieldEditor::flushAll(*this);
    QDialog::done(result);
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/test_dialog.h"

#include "core/actions/test_edits.h"
#include "core/measure/power.h"
#include "core/measure/presets.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/kpi_words.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/tone_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace dropbeat {

namespace {

constexpr int kMostWeight = 99;

void setUp(QCheckBox *box, QDateEdit *edit, QDate day, QDate proposed)
{
    edit->setCalendarPopup(true);
    edit->setDate(day.isValid() ? day : proposed);
    edit->setEnabled(day.isValid());
    box->setChecked(day.isValid());
    QObject::connect(box, &QCheckBox::toggled, edit, &QWidget::setEnabled);
}

} // namespace

TestDialog::TestDialog(Plan &plan, const TestView &view, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_view(view)
    , m_currency(plan.tables().profile().currency)
    , m_kpis(plan.tables().kpis().all())
    , m_problem(new ProblemBanner(this))
    , m_name(new QLineEdit(view.test.name, this))
    , m_kpi(new QComboBox(this))
    , m_smallest(new QLineEdit(this))
    , m_planned(new QLineEdit(this))
    , m_advice(new ToneLabel({}, Tone::Muted, FontRole::Small, this))
    , m_hasStart(new QCheckBox(tr("Counts from"), this))
    , m_starts(new QDateEdit(this))
    , m_hasEnd(new QCheckBox(tr("Ends on"), this))
    , m_ends(new QDateEdit(this))
    , m_randomised(new QCheckBox(tr("Chance decided who saw which variant (a split test of the ad platform)"), this))
{
    setObjectName(QStringLiteral("testDialog"));
    setWindowTitle(tr("Test of %1").arg(view.clip.name));
    setAttribute(Qt::WA_DeleteOnClose);
    makeFields();
    layOut();
    kpiChanged();
}

void TestDialog::makeFields()
{
    m_name->setObjectName(QStringLiteral("question"));
    m_kpi->setObjectName(QStringLiteral("kpi"));
    for (const Kpi &kpi : m_kpis) {
        m_kpi->addItem(kpiName(kpi), kpi.id);
        m_kpi->setItemData(m_kpi->count() - 1, kpiExplanation(kpi.id), Qt::ToolTipRole);
    }
    m_kpi->setCurrentIndex(std::max(0, m_kpi->findData(m_view.test.kpi)));
    m_smallest->setObjectName(QStringLiteral("smallest"));
    m_smallest->setToolTip(tr("A difference below this is not worth changing anything for"));
    if (m_view.test.smallest) {
        m_smallest->setText(kpiGoalText(kpi(), *m_view.test.smallest, m_currency));
    }
    m_planned->setObjectName(QStringLiteral("planned"));
    m_planned->setPlaceholderText(tr("open"));
    if (m_view.test.planned) {
        m_planned->setText(QLocale().toString(*m_view.test.planned));
    }
    m_advice->setWordWrap(true);
    m_starts->setAccessibleName(tr("Counts from"));
    m_ends->setAccessibleName(tr("Ends on"));
    const QDate today = m_plan.today();
    setUp(m_hasStart, m_starts, m_view.test.starts, today);
    setUp(m_hasEnd, m_ends, m_view.test.ends, today.addDays(14));
    m_randomised->setObjectName(QStringLiteral("randomised"));
    m_randomised->setChecked(m_view.test.randomised);
    m_randomised->setToolTip(tr("Then paid results alone count. Posts that go out one after the other, or that the "
                                "platform's own choice decides about, are observational: their difference may have "
                                "other causes than the creative."));
    connect(m_kpi, &QComboBox::currentIndexChanged, this, &TestDialog::kpiChanged);
    connect(m_smallest, &QLineEdit::textChanged, this, &TestDialog::suggestSample);
}

QWidget *TestDialog::makeArms()
{
    auto *holder = new QWidget(this);
    auto *grid = new QGridLayout(holder);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(0, 1);
    const std::vector<TestArmRow> arms = armsOf(m_plan.tables(), m_view.test);
    for (const Variant &variant : m_plan.tables().variants().ofClip(m_view.clip.id)) {
        const auto arm = std::find_if(arms.begin(), arms.end(),
                                      [&variant](const TestArmRow &row) { return row.variant == variant.id; });
        ArmRow row;
        row.variant = variant.id;
        row.chosen =
            new QCheckBox(variant.name.isEmpty() ? variant.letter
                                                 : tr("%1 %2", "B Fits every body").arg(variant.letter, variant.name),
                          holder);
        row.chosen->setChecked(arm != arms.end());
        row.weight = new QSpinBox(holder);
        row.weight->setRange(1, kMostWeight);
        row.weight->setValue(arm == arms.end() ? 1 : arm->weight);
        row.weight->setPrefix(tr("part "));
        row.weight->setAccessibleName(tr("Part of %1 in the planned split").arg(variant.letter));
        row.weight->setEnabled(row.chosen->isChecked());
        connect(row.chosen, &QCheckBox::toggled, row.weight, &QWidget::setEnabled);
        const int line = grid->rowCount();
        grid->addWidget(row.chosen, line, 0);
        grid->addWidget(row.weight, line, 1);
        m_arms.push_back(row);
    }
    return holder;
}

void TestDialog::layOut()
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 18, 20, 16);
    form->setSpacing(10);
    form->addRow(m_problem);
    form->addRow(tr("&Question"), m_name);
    form->addRow(tr("Decides by"), m_kpi);
    form->addRow(tr("&Smallest difference worth having"), m_smallest);
    form->addRow(tr("&Planned for each variant"), m_planned);
    form->addRow(QString(), m_advice);
    form->addRow(m_hasStart, m_starts);
    form->addRow(m_hasEnd, m_ends);
    form->addRow(tr("Variants"), makeArms());
    form->addRow(m_randomised);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = makeButton(m_view.kept ? tr("Save test") : tr("Make test"), ButtonLook::Primary, this);
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setDefault(true);
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    if (m_view.kept) {
        QPushButton *remove = makeButton(tr("Delete test"), ButtonLook::Outlined, this);
        buttons->addButton(remove, QDialogButtonBox::ResetRole);
        connect(remove, &QPushButton::clicked, this, [this] {
            if (attempt([this] { removeTest(m_plan, m_view.test.id); },
                        [this](const Error &error) { m_problem->show(error); })) {
                emit saved();
                accept();
            }
        });
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &TestDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
    setMinimumWidth(560);
}

Kpi TestDialog::kpi() const
{
    const int index = m_kpi->currentIndex();
    return index < 0 ? Kpi() : m_kpis[static_cast<size_t>(index)];
}

/// What the variants together have shown so far; only for the KPI that the view was read for.
std::optional<double> TestDialog::usualValue() const
{
    if (kpi().id != m_view.setup.kpi.id) {
        return std::nullopt;
    }
    double top = 0;
    double bottom = 0;
    for (const TestArm &arm : m_view.arms) {
        for (const ArmDay &day : arm.days) {
            top += static_cast<double>(day.top);
            bottom += static_cast<double>(day.bottom);
        }
    }
    return bottom > 0 ? std::optional(top / bottom) : std::nullopt;
}

void TestDialog::kpiChanged()
{
    m_smallest->setPlaceholderText(kpiGoalText(kpi(),
                                               kpi().unit == KpiUnit::Fraction ? 0.004
                                               : kpi().unit == KpiUnit::Money  ? 500
                                                                               : 0.5,
                                               m_currency));
    m_planned->setToolTip(
        tr("How many %1 each variant is to have before the test is over").arg(measureName(kpi().denominator.measure)));
    suggestSample();
}

void TestDialog::suggestSample()
{
    const auto smallest = kpiFromText(kpi(), m_smallest->text(), m_currency);
    const auto usual = usualValue();
    m_advice->setText({});
    if (smallest && usual && kpi().unit == KpiUnit::Fraction && *usual > 0) {
        const double other = kpi().direction == Direction::HigherIsBetter ? *usual + *smallest : *usual - *smallest;
        if (const auto sample = samplePerVariant(*usual, other)) {
            m_advice->setText(tr("To see that difference from today's %1 takes about %2 %3 for each variant.")
                                  .arg(kpiText(kpi(), *usual, m_currency), QLocale().toString(*sample),
                                       measureName(kpi().denominator.measure)));
        }
    }
    m_advice->setVisible(!m_advice->text().isEmpty());
}

void TestDialog::save()
{
    attempt(
        [this] {
            const auto fail = [](const QString &why, const QString &whatToDo) {
                throw Error(Error::Kind::Refused, tr("The test was not saved."), why, whatToDo);
            };
            Test test = m_view.test;
            test.name = m_name->text();
            test.kpi = kpi().id;
            test.smallest = kpiFromText(kpi(), m_smallest->text(), m_currency);
            if (!test.smallest && !m_smallest->text().trimmed().isEmpty()) {
                fail(tr("“%1” is no difference of this KPI.").arg(m_smallest->text()),
                     tr("Write it like %1.").arg(m_smallest->placeholderText()));
            }
            bool isNumber = false;
            const qint64 planned = QLocale().toLongLong(m_planned->text().trimmed(), &isNumber);
            if (!isNumber && !m_planned->text().trimmed().isEmpty()) {
                fail(tr("“%1” is no number.").arg(m_planned->text()), tr("Leave it empty for a test that stays open."));
            }
            test.planned = isNumber ? std::optional(planned) : std::nullopt;
            test.starts = m_hasStart->isChecked() ? m_starts->date() : QDate();
            test.ends = m_hasEnd->isChecked() ? m_ends->date() : QDate();
            test.randomised = m_randomised->isChecked();
            std::vector<TestArmRow> arms;
            for (const ArmRow &row : m_arms) {
                if (row.chosen->isChecked()) {
                    arms.push_back({{}, test.id, row.variant, row.weight->value(), 0});
                }
            }
            saveTest(m_plan, test, arms);
            emit saved();
            accept();
        },
        [this](const Error &error) { m_problem->show(error); });
}

} // namespace dropbeat

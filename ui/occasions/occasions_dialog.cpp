// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/occasions/occasions_dialog.h"

#include "core/actions/occasion_edits.h"
#include "core/actions/review.h"
#include "core/rhythm/occasion_words.h"
#include "ui/occasions/cutoffs_panel.h"
#include "ui/occasions/occasions_panel.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/field_editor.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/problem_banner.h"
#include "ui/widgets/tone_label.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QTabWidget>
#include <QVBoxLayout>

namespace dropbeat {

OccasionsDialog::OccasionsDialog(Plan &plan, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_problem(new ProblemBanner(this))
    , m_tabs(new QTabWidget(this))
{
    setObjectName(QStringLiteral("occasionsDialog"));
    setWindowTitle(tr("Occasions and order-by dates"));
    setAttribute(Qt::WA_DeleteOnClose);
    const auto report = [this](const Error &error) { m_problem->show(error); };
    m_occasions = new OccasionsPanel(plan, report, this);
    m_cutoffs = new CutoffsPanel(plan, report, this);
    m_tabs->setObjectName(QStringLiteral("occasionTabs"));
    m_tabs->addTab(m_occasions, tr("&Occasions"));
    m_tabs->addTab(m_cutoffs, tr("Order-&by dates"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(12);
    column->addWidget(m_problem);
    column->addWidget(makeCountries());
    column->addWidget(m_tabs, 1);
    column->addWidget(buttons);
    resize(900, 660);
    connect(&plan, &Plan::changed, this, &OccasionsDialog::reload);
    showCountries();
}

void OccasionsDialog::show(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
    open();
}

QWidget *OccasionsDialog::makeCountries()
{
    auto *row = new QWidget(this);
    auto *flow = new FlowLayout(row, 14);
    const auto addLabel = [&](const QString &text, Tone tone, FontRole role) {
        auto *label = new ToneLabel(text, tone, role, row);
        label->setMinimumHeight(QCheckBox(text).sizeHint().height()); // in line with the boxes
        flow->addWidget(label);
    };
    addLabel(tr("The brand sells in"), Tone::Ink, FontRole::Strong);
    for (const QString &code : sellingCountries()) {
        auto *box = new QCheckBox(countryName(code), row);
        box->setObjectName(QStringLiteral("sellsIn") + code);
        box->setProperty("country", code);
        box->setEnabled(!m_plan.isReadOnly());
        connect(box, &QCheckBox::clicked, this, [this] {
            QStringList codes;
            for (const QCheckBox *each : std::as_const(m_countries)) {
                if (each->isChecked()) {
                    codes << each->property("country").toString();
                }
            }
            attempt([&] { setCountries(m_plan, codes); }, [this](const Error &error) { m_problem->show(error); });
        });
        m_countries << box;
        flow->addWidget(box);
    }
    addLabel(tr("none ticked: all of them"), Tone::Muted, FontRole::Small);
    return row;
}

void OccasionsDialog::showCountries()
{
    const QStringList codes = countriesOf(m_plan.tables());
    for (QCheckBox *box : std::as_const(m_countries)) {
        box->setChecked(codes.contains(box->property("country").toString()));
    }
}

void OccasionsDialog::reload()
{
    showCountries();
    m_occasions->reload();
    m_cutoffs->reload();
}

void OccasionsDialog::done(int result)
{
    FieldEditor::flushAll(*this);
    QDialog::done(result);
}

} // namespace dropbeat

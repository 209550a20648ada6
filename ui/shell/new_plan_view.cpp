// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/new_plan_view.h"

#include "core/actions/new_plan.h"
#include "ui/shell/app_context.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/profile_lists.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/problem_banner.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace dropbeat {

NewPlanView::NewPlanView(AppContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_problem(new ProblemBanner(this))
    , m_brand(new QLineEdit(this))
    , m_currency(new QComboBox(this))
    , m_zone(new QComboBox(this))
    , m_file(new QLineEdit(this))
{
    setObjectName(QStringLiteral("newPlanView"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *header = new PageHeader(this);
    header->setTitle(tr("New plan"));
    header->setSubtitle(tr("One file for one brand; everything but the file's place can be changed later"));
    column->addWidget(header);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(20, 16, 20, 16);
    row->addWidget(makeForm(), 3);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(1);
    fillCurrencies(*m_currency);
    fillTimeZones(*m_zone);
    connect(m_brand, &QLineEdit::textChanged, this, &NewPlanView::brandTyped);
    connect(m_file, &QLineEdit::textEdited, this, [this] { m_fileChosen = true; });
}

QWidget *NewPlanView::makeForm()
{
    auto *card = new Card(this);
    auto *form = new QFormLayout;
    form->setSpacing(12);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_brand->setObjectName(QStringLiteral("brand"));
    m_brand->setPlaceholderText(tr("Your brand's name"));
    m_currency->setObjectName(QStringLiteral("currency"));
    m_zone->setObjectName(QStringLiteral("zone"));
    m_file->setObjectName(QStringLiteral("file"));
    m_currency->setToolTip(tr("All amounts of the plan are in this currency; exports in another are refused."));
    m_zone->setToolTip(tr("Launches and posts stand in the local time of this place."));
    form->addRow(tr("&Brand"), m_brand);
    form->addRow(tr("&Currency"), m_currency);
    form->addRow(tr("&Time zone"), m_zone);
    auto *place = new QHBoxLayout;
    QPushButton *browse = makeButton(tr("Choose…"), ButtonLook::Outlined, card);
    browse->setAccessibleName(tr("Choose the file's place"));
    place->addWidget(m_file, 1);
    place->addWidget(browse);
    form->addRow(tr("&File"), place);
    static_cast<QLabel *>(form->labelForField(place))->setBuddy(m_file);
    m_file->setAccessibleName(tr("File"));
    card->content()->addWidget(m_problem);
    card->content()->addLayout(form);

    auto *buttons = new QHBoxLayout;
    m_make = makeButton(tr("Make plan"), ButtonLook::Primary, card);
    m_make->setObjectName(QStringLiteral("make"));
    m_make->setEnabled(false);
    QPushButton *cancel = makeButton(tr("Cancel"), ButtonLook::Outlined, card);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_make);
    card->content()->addLayout(buttons);
    connect(browse, &QPushButton::clicked, this, &NewPlanView::chooseFile);
    connect(m_make, &QPushButton::clicked, this, &NewPlanView::make);
    connect(m_brand, &QLineEdit::returnPressed, this, &NewPlanView::make);
    connect(cancel, &QPushButton::clicked, this, &NewPlanView::cancelled);
    return card;
}

void NewPlanView::begin(const QString &currencyCode)
{
    m_problem->hide();
    m_fileChosen = false;
    m_brand->clear();
    brandTyped();
    QString code = currencyCode.isEmpty() ? QLocale().currencySymbol(QLocale::CurrencyIsoCode) : currencyCode;
    m_currency->setCurrentIndex(std::max(0, m_currency->findData(code.isEmpty() ? QStringLiteral("EUR") : code)));
    const int zone = m_zone->findData(QTimeZone::systemTimeZoneId());
    m_zone->setCurrentIndex(zone >= 0 ? zone : std::max(0, m_zone->findData(QByteArray("Europe/Paris"))));
    m_brand->setFocus();
}

void NewPlanView::brandTyped()
{
    m_make->setEnabled(!m_brand->text().trimmed().isEmpty());
    if (m_fileChosen) {
        return;
    }
    const QString name = m_brand->text().trimmed().isEmpty() ? tr("My season") : m_brand->text().trimmed();
    QString safe = name;
    for (QChar &c : safe) {
        if (QStringLiteral("/\\:*?\"<>|").contains(c) || c.category() == QChar::Other_Control) {
            c = u'-';
        }
    }
    m_file->setText(QDir::toNativeSeparators(m_context.planFolder + u'/' + safe + QStringLiteral(".dropbeat")));
}

void NewPlanView::chooseFile()
{
    const QString path = m_context.dialogs.fileToSave(this, tr("Where the plan's file goes"), m_file->text(),
                                                      tr("Dropbeat plans (*.dropbeat)"));
    if (!path.isEmpty()) {
        m_fileChosen = true;
        m_file->setText(QDir::toNativeSeparators(path));
    }
}

PlanProfile NewPlanView::profile() const
{
    PlanProfile profile;
    profile.brand = m_brand->text().trimmed();
    profile.currency = Currency::fromCode(m_currency->currentData().toString()).value_or(Currency{});
    profile.timeZone = QTimeZone(m_zone->currentData().toByteArray());
    return profile;
}

void NewPlanView::make()
{
    if (!m_make->isEnabled()) {
        return;
    }
    QString path = QDir::fromNativeSeparators(m_file->text().trimmed());
    if (!path.endsWith(QLatin1String(".dropbeat"))) {
        path += QLatin1String(".dropbeat");
    }
    const bool done = attempt(
        [&] {
            if (!QDir().mkpath(QFileInfo(path).absolutePath())) {
                throw Error(Error::Kind::ReadOnly, tr("The plan could not be made."),
                            tr("The folder “%1” can't be made.").arg(QFileInfo(path).absolutePath()),
                            tr("Choose another place for the file."));
            }
            newPlan(path, profile(), m_context.clock);
        },
        [this](const Error &error) { m_problem->show(error); });
    if (done) {
        emit made(path);
    }
}

} // namespace dropbeat

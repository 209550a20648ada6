// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings_dialog.h"

#include "core/actions/plan_edits.h"
#include "ui/shell/app_context.h"
#include "ui/shell/profile_lists.h"
#include "ui/shell/theme_choice.h"
#include "ui/shell/user_state.h"
#include "ui/widgets/attempt.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field_editor.h"
#include "ui/widgets/problem_banner.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace dropbeat {

SettingsDialog::SettingsDialog(AppContext &context, Plan *plan, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_plan(plan)
    , m_problem(new ProblemBanner(this))
{
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 18, 18, 16);
    column->setSpacing(12);
    column->addWidget(m_problem);
    column->addWidget(makeProgram());
    if (plan) {
        column->addWidget(makePlan());
    }
    if (!context.backupFolder.isEmpty()) {
        column->addWidget(makeBackups());
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, [this] {
        FieldEditor::flushAll(*this);
        reject();
    });
    column->addWidget(buttons);
    setMinimumWidth(520);
}

QWidget *SettingsDialog::makeProgram()
{
    auto *card = new Card(tr("Looks"), this);
    auto *form = new QFormLayout;
    auto *theme = new QComboBox(card);
    theme->setObjectName(QStringLiteral("theme"));
    for (const ThemeChoice &choice : themeChoices()) {
        theme->addItem(choice.name);
        if (choice.id == m_context.state.theme()) {
            theme->setCurrentIndex(theme->count() - 1);
        }
    }
    connect(theme, &QComboBox::activated, this, &SettingsDialog::chooseTheme);
    form->addRow(tr("&Theme"), theme);
    if (m_context.languages.size() > 1) {
        auto *language = new QComboBox(card);
        language->setObjectName(QStringLiteral("language"));
        language->addItem(tr("As the system"), QString());
        for (const QString &code : m_context.languages) {
            language->addItem(QLocale(code).nativeLanguageName(), code);
        }
        language->setCurrentIndex(std::max(0, language->findData(m_context.state.language())));
        connect(language, &QComboBox::activated, this,
                [this, language] { chooseLanguage(language->currentData().toString()); });
        form->addRow(tr("&Language"), language);
    }
    card->content()->addLayout(form);
    return card;
}

void SettingsDialog::chooseTheme(int index)
{
    const ThemeChoice choice = themeChoices().at(index);
    m_context.state.setTheme(choice.id);
    Theme::setMode(choice.mode);
}

void SettingsDialog::chooseLanguage(const QString &code)
{
    m_context.state.setLanguage(code);
    m_problem->show(ProblemBanner::Severity::Notice, tr("The language changes when Dropbeat is started again."));
}

template <class Change> void SettingsDialog::writeProfile(Change change)
{
    attempt(
        [&] {
            PlanProfile profile = m_plan->tables().profile();
            change(profile);
            updateProfile(*m_plan, profile);
            m_problem->hide();
        },
        [this](const Error &error) { m_problem->show(error); });
}

QWidget *SettingsDialog::makePlan()
{
    auto *card = new Card(tr("This plan"), this);
    card->setEnabled(!m_plan->isReadOnly());
    const PlanProfile profile = m_plan->tables().profile();
    auto *form = new QFormLayout;
    auto *brand = new QLineEdit(profile.brand, card);
    brand->setObjectName(QStringLiteral("brand"));
    auto *editor = new FieldEditor(brand, [this](const QString &text, const QString &) {
        writeProfile([&](PlanProfile &changed) { changed.brand = text; });
    });
    editor->setStored(profile.brand);
    editor->setNeeded(true);
    editor->setWritesWhole(true);
    auto *currency = new QComboBox(card);
    fillCurrencies(*currency);
    currency->setCurrentIndex(currency->findData(profile.currency.code));
    connect(currency, &QComboBox::activated, this, [this, currency] {
        writeProfile([&](PlanProfile &changed) {
            changed.currency = Currency::fromCode(currency->currentData().toString()).value_or(changed.currency);
        });
        currency->setCurrentIndex(currency->findData(m_plan->tables().profile().currency.code));
    });
    auto *zone = new QComboBox(card);
    fillTimeZones(*zone);
    if (zone->findData(profile.timeZone.id()) < 0) {
        zone->addItem(QString::fromLatin1(profile.timeZone.id()), profile.timeZone.id());
    }
    zone->setCurrentIndex(zone->findData(profile.timeZone.id()));
    connect(zone, &QComboBox::activated, this, [this, zone] {
        writeProfile([&](PlanProfile &changed) { changed.timeZone = QTimeZone(zone->currentData().toByteArray()); });
    });
    form->addRow(tr("&Brand"), brand);
    form->addRow(tr("&Currency"), currency);
    form->addRow(tr("Time &zone"), zone);
    card->content()->addLayout(form);
    return card;
}

QWidget *SettingsDialog::makeBackups()
{
    auto *card = new Card(tr("Backups"), this);
    card->setSubtitle(tr("a copy of each plan a day of work, the last ten days kept"));
    auto *row = new QHBoxLayout;
    auto *place = new QLineEdit(QDir::toNativeSeparators(m_context.backupFolder), card);
    place->setReadOnly(true);
    place->setAccessibleName(tr("Folder of the backups"));
    QPushButton *open = makeButton(tr("Open folder"), ButtonLook::Outlined, card);
    connect(open, &QPushButton::clicked, this, [this] {
        QDir().mkpath(m_context.backupFolder);
        QDesktopServices::openUrl(QUrl::fromLocalFile(m_context.backupFolder));
    });
    row->addWidget(place, 1);
    row->addWidget(open);
    card->content()->addLayout(row);
    return card;
}

} // namespace dropbeat

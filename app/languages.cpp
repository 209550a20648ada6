// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/languages.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace dropbeat {

namespace {

/// Loaded texts stay with the application.
void install(const QLocale &locale, const QString &name, const QString &folder)
{
    auto *texts = new QTranslator(QCoreApplication::instance());
    // Without texts in the wanted language it is English, whose plural forms are texts, too.
    if (texts->load(locale, name, QStringLiteral("_"), folder) || texts->load(name + QLatin1String("_en"), folder)) {
        QCoreApplication::installTranslator(texts);
    } else {
        delete texts;
    }
}

} // namespace

QStringList languages()
{
    QStringList codes{QStringLiteral("en")};
    for (const QString &file : QDir(QStringLiteral(":/i18n")).entryList({QStringLiteral("dropbeat_*.qm")})) {
        const QString code = file.section(u'_', 1).section(u'.', 0, 0);
        if (!codes.contains(code)) {
            codes << code;
        }
    }
    return codes;
}

void installLanguage(const QString &code)
{
    qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator *>(QString(), Qt::FindDirectChildrenOnly));
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    QLocale::setDefault(locale);
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(locale, QStringLiteral("dropbeat"), QStringLiteral(":/i18n"));
}

} // namespace dropbeat

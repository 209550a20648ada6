#include "core/base/error.h"
#include "core/actions/sample_plan.h"
#include "core/actions/new_plan.h"
#include "ui/shell/page_pictures.h"
#include <QApplication>
#include <QFile>
#include <QFileInfo>
using namespace dropbeat;
int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList a = app.arguments(); // look sample|empty folder WxH light|dark
    const ThemeMode mode = a[4] == QLatin1String("dark") ? ThemeMode::Dark : ThemeMode::Light;
    Theme::install(app, mode);
    FixedClock clock(QDateTime(QDate(2026, 11, 20), QTime(11, 0), QTimeZone::utc()));
    const QString plan = QStringLiteral("/tmp/look-") + a[1] + QStringLiteral(".dropbeat");
    QFile::remove(plan);
    if (a[1] == QLatin1String("sample")) makeSamplePlan(plan, clock);
    else newPlan(plan, {QStringLiteral("Atelier Noor"), *Currency::fromCode(QStringLiteral("EUR")), QTimeZone("Europe/Paris"), false}, clock);
    const QStringList wh = a[3].split(u'x');
    try { savePagePictures(plan, a[2], QSize(wh[0].toInt(), wh[1].toInt()), mode, clock); }
    catch (const Error &e) { qWarning("%s", e.what()); return 1; }
    return 0;
}

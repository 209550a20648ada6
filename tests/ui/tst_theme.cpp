// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icon.h"
#include "ui/widgets/tabular_text.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone_label.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <set>
#include <utility>

using namespace dropbeat;

class TstTheme : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::install(*qApp, ThemeMode::Light); }

    void contrast_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("surface");
        for (const Colours &c : {lightColours(), darkColours()}) {
            const char *mode = c.dark ? "dark" : "light";
            const auto add = [mode](const char *name, const QColor &text, const QColor &surface) {
                QTest::addRow("%s %s", mode, name) << text << surface;
            };
            const std::initializer_list<std::pair<const char *, QColor>> surfaces{
                {"paper", c.paper}, {"chrome", c.chrome}, {"sidebar", c.sidebar},
                {"card", c.card},   {"well", c.well},     {"selected row", c.accentSoft}};
            for (const auto &[name, surface] : surfaces) {
                add(qPrintable(QStringLiteral("ink on %1").arg(QLatin1String(name))), c.ink, surface);
                add(qPrintable(QStringLiteral("muted on %1").arg(QLatin1String(name))), c.muted, surface);
            }
            for (const auto &[name, surface] :
                 {std::pair{"card", c.card}, {"paper", c.paper}, {"selected", c.accentSoft}}) {
                add(qPrintable(QStringLiteral("good on %1").arg(QLatin1String(name))), c.good, surface);
                add(qPrintable(QStringLiteral("warn on %1").arg(QLatin1String(name))), c.warn, surface);
                add(qPrintable(QStringLiteral("bad on %1").arg(QLatin1String(name))), c.bad, surface);
            }
            for (const auto &[name, surface] : {std::pair{"good", c.goodSoft},
                                                {"warn", c.warnSoft},
                                                {"bad", c.badSoft},
                                                {"see", c.seeSoft},
                                                {"feel", c.feelSoft},
                                                {"do", c.actSoft},
                                                {"band", c.band}}) {
                add(qPrintable(QStringLiteral("ink on %1").arg(QLatin1String(name))), c.ink, surface);
            }
            add("primary button", c.accentText, c.accent);
            add("primary button hovered", c.accentText, c.accentHover);
            add("link on card", c.accent, c.card);
            add("link on paper", c.accent, c.paper);
            add("target on band", readableOn(c.band, c.accent, 4.5), c.band);
            add("missing figure on band", readableOn(c.band, c.muted, 4.5), c.band);
            add("figure on band", mixed(c.muted, c.ink, 0.4), c.band);
            add("band label on band", c.bandText, c.band);
            add("band label on card", c.bandText, c.card);
            for (size_t i = 0; i < c.series.size(); ++i) {
                QTest::addRow("%s name of series %d", mode, static_cast<int>(i))
                    << readableOn(c.card, c.series[i], 4.5) << c.card;
            }
        }
    }

    void contrast()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, surface);
        const double ratio = contrastRatio(text, surface);
        QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1 on %2: %3").arg(text.name(), surface.name()).arg(ratio)));
    }

    void contrastRatioIsWcags()
    {
        QVERIFY(qAbs(contrastRatio(Qt::black, Qt::white) - 21.0) < 1e-9);
        // The example of WCAG's understanding documents: #777777 on white is 4.48.
        QVERIFY(qAbs(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) - 4.478) < 0.001);
    }

    void modesSwitchAndAnnounce()
    {
        Theme::setMode(ThemeMode::Light);
        QSignalSpy changed(Theme::instance(), &Theme::changed);
        ToneLabel label(QStringLiteral("x"), Tone::Good);
        label.show();
        QCOMPARE(label.palette().color(QPalette::WindowText), lightColours().good);
        Theme::setMode(ThemeMode::Dark);
        QCOMPARE(changed.count(), 1);
        QVERIFY(Theme::isDark());
        QCOMPARE(qApp->palette().color(QPalette::Window), darkColours().paper);
        QCOMPARE(label.palette().color(QPalette::WindowText), darkColours().good);
        QVERIFY(contrastRatio(QToolTip::palette().color(QPalette::ToolTipText),
                              QToolTip::palette().color(QPalette::ToolTipBase)) >= 4.5);
        Theme::setMode(ThemeMode::Light);
        QVERIFY(!Theme::isDark());
    }

    void usersColoursStayVisible()
    {
        for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
            Theme::setMode(mode);
            QSet<QRgb> seen;
            for (const char *channel :
                 {"tiktok", "instagram", "pinterest", "email", "sms", "ads", "site", "shoot", "?"}) {
                const QColor colour = Theme::channelColour(QLatin1String(channel));
                QVERIFY(contrastRatio(colour, Theme::current().card) >= 2.99);
                seen.insert(colour.rgb());
            }
            QCOMPARE(seen.size(), 9); // told apart in both palettes
        }
        Theme::setMode(ThemeMode::Light);
        QCOMPARE(Theme::onCard(QColor(0x12, 0x34, 0x56)), QColor(0x12, 0x34, 0x56));
    }

    void everyIconDraws()
    {
        const QStringList names = Icon::names();
        for (const char *name :
             {"lineup",        "calendar", "clips",  "results",   "benchmarks",   "import",     "export",
              "undo",          "redo",     "search", "plus",      "trash",        "edit",       "more",
              "check",         "warning",  "error",  "good",      "chevron-down", "chevron-up", "chevron-left",
              "chevron-right", "table",    "chart",  "close",     "file",         "history",    "settings",
              "moon",          "sun",      "open",   "save-copy", "attribution",  "moments"}) {
            QVERIFY2(names.contains(QLatin1String(name)), name);
        }
        for (const QString &name : names) {
            const QImage image = Icon::pixmap(name, 24, Qt::red, 2).toImage();
            QCOMPARE(image.size(), QSize(48, 48));
            bool red = false;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor at = image.pixelColor(x, y);
                    QVERIFY2(at.alpha() == 0 || (at.green() < 8 && at.blue() < 8), qPrintable(name));
                    red = red || (at.alpha() > 200 && at.red() > 240);
                }
            }
            QVERIFY2(red, qPrintable(name));
        }
        QVERIFY(!Icon::app().pixmap(64).isNull());
    }

    void iconsFollowTheTheme()
    {
        const QIcon icon = Icon::get(QStringLiteral("trash"));
        const QImage light = icon.pixmap(24).toImage();
        Theme::setMode(ThemeMode::Dark);
        QVERIFY(icon.pixmap(24).toImage() != light);
        Theme::setMode(ThemeMode::Light);
        QCOMPARE(icon.pixmap(24).toImage(), light);
    }

    void digitsAreEquallyWide()
    {
        const QFont font = Theme::font(FontRole::Body);
        std::set<double> widths;
        for (int digit = 0; digit < 10; ++digit) {
            widths.insert(tabularWidth(font, QString(3, QChar(u'0' + digit))));
        }
        QCOMPARE(widths.size(), size_t{1});
        QVERIFY(tabularWidth(font, QStringLiteral("€ 111")) == tabularWidth(font, QStringLiteral("€ 888")));
    }
};

QTEST_MAIN(TstTheme)
#include "tst_theme.moc"

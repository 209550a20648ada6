// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/occasion_edits.h"
#include "core/actions/review.h"
#include "tests/rhythm/season.h"
#include "ui/occasions/occasions_dialog.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone_label.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace dropbeat;
using namespace dropbeat::test;

namespace {

/// The dialog on the screen, with its parts by name.
struct Rig
{
    Season season;
    OccasionsDialog *dialog;

    explicit Rig(OccasionsDialog::Tab tab = OccasionsDialog::Tab::Occasions)
        : dialog(new OccasionsDialog(*season.plan))
    {
        dialog->show(tab);
        if (!QTest::qWaitForWindowActive(dialog)) {
            qFatal("the dialog does not come up");
        }
    }
    ~Rig() { dialog->close(); }

    template <class T> T *part(const char *name) const
    {
        T *found = dialog->findChild<T *>(QLatin1String(name));
        if (!found) {
            qFatal("no %s", name);
        }
        return found;
    }
    void choose(const QString &occasion) const
    {
        auto *table = part<QTableView>("occasions");
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data().toString() == occasion) {
                QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                                  table->visualRect(table->model()->index(row, 0)).center());
                return;
            }
        }
        qFatal("no such occasion");
    }
    const Tables &tables() const { return season.plan->tables(); }
};

void type(QLineEdit *field, const char *text)
{
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QString::fromUtf8(text));
    QTest::keyClick(field, Qt::Key_Return);
}

} // namespace

class TestOfOccasionsDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
        Theme::install(*qApp, ThemeMode::Light);
    }

    void countriesDecideWhatIsListed()
    {
        const Rig rig;
        auto *table = rig.part<QTableView>("occasions");
        const int all = table->model()->rowCount();
        QTest::mouseClick(rig.part<QCheckBox>("sellsInFR"), Qt::LeftButton, {}, QPoint(8, 8));
        QCOMPARE(countriesOf(rig.tables()), QStringList(QStringLiteral("FR")));
        QVERIFY(table->model()->rowCount() < all);
        rig.season.plan->undo();
        QVERIFY(!rig.part<QCheckBox>("sellsInFR")->isChecked());
        QCOMPARE(table->model()->rowCount(), all);
    }

    void aPresetIsChangedAndRestored()
    {
        const Rig rig;
        rig.choose(QStringLiteral("Black Friday"));
        QCOMPARE(rig.part<QLineEdit>("occasionRule")->text(), QStringLiteral("11 4 thu +1"));
        auto *quiet = rig.part<QCheckBox>("occasionQuiet");
        QVERIFY(quiet->isChecked());
        auto *restore = rig.part<QPushButton>("removeOccasion");
        QVERIFY(!restore->isEnabled());
        quiet->setFocus();
        QTest::keyClick(quiet, Qt::Key_Space);
        QVERIFY(!quiet->isChecked());
        QCOMPARE(rig.tables().occasions().all().size(), size_t(1));
        QVERIFY(!rig.tables().occasions().all().front().quiet);
        QVERIFY(restore->isEnabled());
        QTest::mouseClick(restore, Qt::LeftButton);
        QVERIFY(rig.tables().occasions().all().empty());
        QVERIFY(quiet->isChecked());
        QCOMPARE(rig.part<QLineEdit>("occasionName")->text(), QStringLiteral("Black Friday"));
    }

    void aRuleThatCantBeReadIsSaidInPlace()
    {
        const Rig rig;
        rig.choose(QStringLiteral("Black Friday"));
        auto *rule = rig.part<QLineEdit>("occasionRule");
        auto *words = rig.part<ToneLabel>("occasionRuleWords");
        QVERIFY(words->text().startsWith(QStringLiteral("fourth Thursday of November")));
        type(rule, "11 4 thursday");
        QCOMPARE(words->tone(), Tone::Bad);
        QVERIFY(words->text().contains(QStringLiteral("easter -2")));
        QVERIFY(rig.tables().occasions().all().empty());
        type(rule, "11 4 FRI");
        QCOMPARE(words->tone(), Tone::Muted);
        QCOMPARE(rig.tables().occasions().all().front().rule, QStringLiteral("11 4 fri"));
    }

    void ownOccasionByKeyboard()
    {
        const Rig rig;
        auto *add = rig.part<QPushButton>("newOccasion");
        add->setFocus();
        QTest::keyClick(add, Qt::Key_Space);
        QVERIFY(rig.part<QLineEdit>("occasionName")->hasFocus());
        QTest::keyClicks(rig.part<QLineEdit>("occasionName"), QStringLiteral("Our birthday"));
        type(rig.part<QLineEdit>("occasionRule"), "06-21");
        const auto own = rig.tables().occasions().all();
        QCOMPARE(own.size(), size_t(1));
        QCOMPARE(own.front().name, QStringLiteral("Our birthday"));
        QCOMPARE(own.front().rule, QStringLiteral("06-21"));
        QVERIFY(rig.part<QTableView>("occasions")->currentIndex().siblingAtColumn(0).data().toString() ==
                QStringLiteral("Our birthday"));
        QTest::mouseClick(rig.part<QPushButton>("removeOccasion"), Qt::LeftButton);
        QVERIFY(rig.tables().occasions().all().empty());
    }

    void orderByDates()
    {
        const Rig rig(OccasionsDialog::Tab::Cutoffs);
        QTest::mouseClick(rig.part<QPushButton>("newCutoff"), Qt::LeftButton);
        QVERIFY(rig.part<QLineEdit>("cutoffCarrier")->hasFocus());
        type(rig.part<QLineEdit>("cutoffCarrier"), "La Poste");
        rig.part<QDateEdit>("cutoffLastDay")->setDate({2026, 12, 21});
        auto *handling = rig.part<QSpinBox>("cutoffHandling");
        handling->setFocus();
        QTest::keyClick(handling, Qt::Key_Up);
        const auto rows = rig.tables().cutoffs().all();
        QCOMPARE(rows.size(), size_t(1));
        QCOMPARE(rows.front().carrier, QStringLiteral("La Poste"));
        QCOMPARE(rows.front().handlingDays, 2);
        QCOMPARE(rig.part<ToneLabel>("cutoffOrderBy")->text(), QStringLiteral("Thu 17 Dec"));
        QTest::mouseClick(rig.part<QPushButton>("removeCutoff"), Qt::LeftButton);
        QVERIFY(rig.tables().cutoffs().all().empty());
        QVERIFY(!rig.part<QTableView>("cutoffs")->isVisible());
    }

    void datesOfEarlierYearsAreGuesses()
    {
        const Rig rig(OccasionsDialog::Tab::Cutoffs);
        setCountries(*rig.season.plan, {QStringLiteral("US")});
        QMenu *menu = rig.part<QPushButton>("knownCutoffs")->menu();
        emit menu->aboutToShow();
        QAction *first = nullptr;
        for (QAction *action : menu->actions()) {
            QVERIFY(!action->text().contains(QStringLiteral("DHL")));
            first = first || action->isSeparator() ? first : action;
        }
        QVERIFY(first);
        first->trigger();
        const Cutoff guess = rig.tables().cutoffs().all().front();
        QCOMPARE(guess.carrier, QStringLiteral("USPS"));
        QCOMPARE(guess.lastDay.year(), 2026);
        QVERIFY(guess.source.contains(QStringLiteral("2025")));
    }
};

QTEST_MAIN(TestOfOccasionsDialog)
#include "tst_occasions_dialog.moc"

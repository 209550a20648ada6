// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/sample_plan.h"
#include "core/actions/script_files.h"
#include "tests/support/window_rig.h"
#include "ui/shell/notices.h"
#include "ui/shell/script_exports.h"
#include "ui/shell/status_line.h"

#include <QComboBox>
#include <QLabel>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTreeWidget>

using namespace dropbeat;

/// Scripts and shot lists out of the window, and a script edited elsewhere back in.
class TestScriptHandover : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_rig = std::make_unique<test::WindowRig>();
        makeSamplePlan(m_rig->path, m_rig->clock);
        m_rig->start(m_rig->path);
    }

    void cleanup() { m_rig.reset(); }

    void shotListByKey()
    {
        const QString path = file(QStringLiteral("shots"));
        m_rig->dialogs.answers = {path};
        m_rig->keys(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_rig->dialogs.titles.last().startsWith(QStringLiteral("Shot list of ")));
        QVERIFY(read(path + QStringLiteral(".pdf")).startsWith("%PDF-"));
    }

    /// The button on the page writes the list of the drop whose clip is shown.
    void shotListOfTheShownClip()
    {
        for (const Drop &drop : m_rig->plan().tables().drops().all()) {
            m_rig->window->openClip(m_rig->plan().tables().clips().ofDrop(drop.id).front());
            const QString path = file(drop.code + QStringLiteral(".pdf"));
            m_rig->dialogs.answers = {path};
            m_rig->click(QStringLiteral("Shot list PDF"));
            QCOMPARE(m_rig->dialogs.titles.last(), QStringLiteral("Shot list of %1").arg(drop.name));
            QVERIFY(read(path).startsWith("%PDF-"));
        }
    }

    void everyKindOfFile()
    {
        for (const auto &[action, ending, start] :
             {std::tuple{"exportShots", ".csv", "\xef\xbb\xbfOrder"}, std::tuple{"exportShots", ".xlsx", "PK"},
              std::tuple{"exportStoryboards", ".pdf", "%PDF-"}, std::tuple{"exportScripts", ".md", "# "},
              std::tuple{"exportScripts", ".fountain", "Title: "}, std::tuple{"exportScripts", ".xlsx", "PK"},
              std::tuple{"exportScripts", ".csv",
                         "\xef\xbb\xbf"
                         "Drop"}}) {
            const QString path = file(QString::fromUtf8(action) + QString::fromUtf8(ending));
            m_rig->dialogs.answers = {path};
            trigger(action);
            QVERIFY2(read(path).startsWith(start), ending);
        }
        // An ending that nothing is written as is refused, with those that are.
        const QString path = file(QStringLiteral("scripts.docx"));
        m_rig->dialogs.answers = {path};
        trigger("exportScripts");
        QVERIFY(!QFile::exists(path));
    }

    void markdownThereAndBack()
    {
        const QString path = file(QStringLiteral("scripts.md"));
        m_rig->dialogs.answers = {path};
        trigger("exportScripts");
        QByteArray text = read(path);
        const qsizetype at = text.indexOf("- Heard: ");
        QVERIFY(at > 0);
        text.insert(at + 9, "Softly: ");
        text += "\n### Nonsense\n";
        write(path, text);
        const size_t steps = m_rig->plan().history().size();

        m_rig->dialogs.answers = {path};
        trigger("importScripts");
        auto *changes = m_rig->find<QTreeWidget>(QStringLiteral("changes"));
        QVERIFY(changes);
        QCOMPARE(changes->topLevelItemCount(), 1);
        QVERIFY(changes->topLevelItem(0)->child(0)->text(0).contains(QStringLiteral("Softly: ")));
        const auto *problems = m_rig->find<QPlainTextEdit>(QStringLiteral("problems"));
        QVERIFY(problems->toPlainText().contains(QStringLiteral("“Nonsense” is no beat")));
        QCOMPARE(m_rig->plan().history().size(), steps); // nothing yet
        m_rig->click(QStringLiteral("Take 1 clip(s)"));
        QCOMPARE(m_rig->plan().history().size(), steps + 1);
        QVERIFY(writeScriptMarkdown(scriptSheets(m_rig->plan().tables(), {})).contains("Softly: "));
        m_rig->keys(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!writeScriptMarkdown(scriptSheets(m_rig->plan().tables(), {})).contains("Softly: "));
    }

    void noMarkdownSaysSo()
    {
        const QString path = file(QStringLiteral("letter.md"));
        write(path, "Dear all,\n");
        m_rig->dialogs.answers = {path};
        trigger("importScripts");
        QVERIFY(!m_rig->find<QTreeWidget>(QStringLiteral("changes")));
    }

    void paperFromThePreview()
    {
        trigger("printShots");
        auto *what = m_rig->find<QComboBox>(QStringLiteral("what"));
        QVERIFY(what);
        QCOMPARE(what->currentText(), QStringLiteral("Shot list"));
        what->setCurrentIndex(what->findText(QStringLiteral("Storyboards")));
        const QString path = file(QStringLiteral("boards.pdf"));
        m_rig->dialogs.answers = {path};
        m_rig->click(QStringLiteral("Save as PDF…"));
        QVERIFY(read(path).startsWith("%PDF-"));
    }

private:
    QString file(const QString &name) const { return m_rig->folder.filePath(name); }

    static QByteArray read(const QString &path)
    {
        QFile in(path);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }

    void trigger(const char *name) const
    {
        auto *action = m_rig->window->menuBar()->findChild<QAction *>(QString::fromUtf8(name));
        QVERIFY2(action && action->isEnabled(), name);
        action->trigger();
        QCoreApplication::processEvents();
    }

    std::unique_ptr<test::WindowRig> m_rig;
};

QTEST_MAIN(TestScriptHandover)
#include "tst_script_handover.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/test_edits.h"

#include "core/actions/decision_log.h"
#include "core/actions/edit_rules.h"
#include "core/actions/test_view.h"

#include <QCoreApplication>
#include <QSet>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

void checkTest(const Tables &tables, const Test &test, const std::vector<TestArmRow> &arms)
{
    if (!tables.clips().get(test.clip)) {
        throw refusal(tr("That clip has been deleted."));
    }
    if (!tables.kpis().get(test.kpi)) {
        throw refusal(tr("A test needs one KPI to decide by."));
    }
    if (test.smallest && *test.smallest <= 0) {
        throw refusal(tr("The smallest difference worth having is more than nothing."));
    }
    if (test.planned && *test.planned <= 0) {
        throw refusal(tr("The planned sample is more than nothing."));
    }
    if (test.starts.isValid() && test.ends.isValid() && test.ends < test.starts) {
        throw refusal(tr("The test ends before it starts."));
    }
    QSet<qint64> variants;
    for (const TestArmRow &arm : arms) {
        const auto variant = tables.variants().get(arm.variant);
        if (!variant || variant->clip != test.clip || arm.weight < 1) {
            throw refusal(tr("A test compares variants of its own clip, each with a part of the split."));
        }
        variants.insert(arm.variant.value);
    }
    if (variants.size() < 2 || variants.size() != static_cast<qsizetype>(arms.size())) {
        throw refusal(tr("A test compares at least two different variants."));
    }
}

} // namespace

Id<Test> saveTest(Plan &plan, Test test, const std::vector<TestArmRow> &arms)
{
    test.name = requireName(test.name, tr("A test needs a question."));
    checkTest(plan.tables(), test, arms);
    const bool isNew = test.id.isNull();
    if (isNew) {
        test.id = plan.newId<Test>();
        test.position = static_cast<int>(plan.tables().tests().ofClip(test.clip).size());
    }
    std::vector<TestArmRow> rows = arms;
    for (size_t i = 0; i < rows.size(); ++i) {
        rows[i].id = plan.newId<TestArmRow>();
        rows[i].test = test.id;
        rows[i].position = static_cast<int>(i);
    }
    plan.edit(isNew ? tr("New test “%1”").arg(test.name) : tr("Change test “%1”").arg(test.name),
              [test, rows, isNew](Tables &tables) {
                  isNew ? tables.tests().insert(test) : tables.tests().update(test);
                  const std::vector<TestArmRow> old = tables.testArms().ofTest(test.id);
                  const bool same = std::equal(old.begin(), old.end(), rows.begin(), rows.end(),
                                               [](const TestArmRow &a, const TestArmRow &b) {
                                                   return a.variant == b.variant && a.weight == b.weight;
                                               });
                  if (!same) {
                      for (const TestArmRow &arm : old) {
                          tables.testArms().remove(arm.id);
                      }
                      tables.testArms().insertAll(rows);
                  }
              });
    return test.id;
}

void removeTest(Plan &plan, Id<Test> test)
{
    const auto row = plan.tables().tests().get(test);
    plan.edit(tr("Delete test “%1”").arg(row ? row->name : QString()),
              [test](Tables &tables) { tables.tests().remove(test); });
}

Id<Decision> recordDecision(Plan &plan, const TestView &view, Call call, int arm, const QString &reason)
{
    Decision decision;
    decision.id = plan.newId<Decision>();
    decision.clip = view.clip.id;
    decision.test = view.test.id;
    decision.at = plan.clock().now();
    decision.author = plan.author();
    decision.call = callId(call);
    decision.kpi = view.setup.kpi.id;
    decision.reason = reason.trimmed().isEmpty() ? view.verdict.sentence : reason.trimmed();
    decision.known = knownJson(view);
    QString label = callText(call);
    if (arm >= 0 && arm < static_cast<int>(view.variants.size())) {
        const auto index = static_cast<size_t>(arm);
        decision.variant = view.variants[index].id;
        label = tr("%1, %2", "Boost, B").arg(label, view.variants[index].letter);
        if (const auto expected = expectedOf(view, arm)) {
            decision.low = expected->low;
            decision.high = expected->high;
        }
    }
    plan.edit(tr("Decide: %1").arg(label), [decision](Tables &tables) { tables.decisions().insert(decision); });
    return decision.id;
}

void writeOutcome(Plan &plan, Id<Decision> decision, const QString &outcome, const QString &gesture)
{
    const QString text = outcome.trimmed();
    plan.edit(
        tr("Write what came of a decision"),
        [decision, text](Tables &tables) {
            if (auto row = tables.decisions().get(decision)) {
                row->outcome = text;
                tables.decisions().update(*row);
            }
        },
        gesture);
}

void removeDecision(Plan &plan, Id<Decision> decision)
{
    plan.edit(tr("Take a decision out of the log"),
              [decision](Tables &tables) { tables.decisions().remove(decision); });
}

} // namespace dropbeat

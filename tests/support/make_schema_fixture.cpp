// SPDX-License-Identifier: GPL-3.0-or-later
// make_schema_fixture FILE: the plan that tests/data/plans keeps of every released schema. Run once at a release, with
// FILE schema-N.dropbeat; never again for an old one.
#include "core/store/plan.h"
#include "core/store/result_writer.h"

#include <QCoreApplication>

using namespace dropbeat;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString path = QCoreApplication::arguments().value(1);
    const FixedClock clock(QDateTime(QDate(2026, 11, 20), QTime(11, 0), QTimeZone::utc()));
    createPlanFile(
        path, {QStringLiteral("Fixture"), *Currency::fromCode(QStringLiteral("EUR")), QTimeZone("Europe/Paris"), false},
        clock);
    const auto plan = Plan::open(path, Access::ReadWrite, clock);
    Drop drop;
    drop.id = plan->newId<Drop>();
    drop.code = QStringLiteral("2611-knit-capsule");
    drop.name = QStringLiteral("Knit Capsule");
    drop.launch = {QDate(2026, 11, 5), QTime(10, 0)};
    plan->edit(QStringLiteral("New drop"), [drop](Tables &tables) { tables.drops().insert(drop); });
    const Clip clip{plan->newId<Clip>(), drop.id, QStringLiteral("style3"), QStringLiteral("Style 3 ways"), {}, 17, 0};
    Beat beat;
    beat.id = plan->newId<Beat>();
    beat.clip = clip.id;
    beat.stage = Stage::See;
    beat.tenths = 15;
    beat.onScreen = QStringLiteral("One knit. Three mornings.");
    ResultRows rows;
    Subject subject;
    subject.platform = QStringLiteral("tiktok-ads");
    subject.externalId = QStringLiteral("1854347729644688");
    subject.name = QStringLiteral("style3-a | three mornings");
    rows.subjects = {subject};
    rows.measures = {Measure::Impressions, Measure::Clicks, Measure::Spend};
    for (qint32 day = 0; day < 3; ++day) {
        const auto julian = static_cast<qint32>(drop.launch.date.toJulianDay()) + day;
        rows.keys.push_back({0, julian, julian, Placement::Boosted});
        rows.values.insert(rows.values.end(), {1000, 20, 1250});
    }
    ImportRequest request;
    request.files = {&rows};
    request.fileNames = {QStringLiteral("style3_report.csv")};
    request.kind = QStringLiteral("tiktok-ads");
    request.rowsRejected = {0};
    writeResults(path, request, clock);
    Arc arc;
    arc.id = plan->newId<Arc>();
    arc.name = QStringLiteral("Getting dressed, slowly");
    drop.arc = arc.id;
    drop.chapter = 1;
    const Channel channel{QStringLiteral("email"), QStringLiteral("Email"), QStringLiteral("#0072b2"), 0};
    const Product product{
        plan->newId<Product>(), drop.id, QStringLiteral("KN-01"), QStringLiteral("Knit"), 12900, 4100, 120, 0};
    Touchpoint letter;
    letter.id = plan->newId<Touchpoint>();
    letter.channel = channel.id;
    letter.title = QStringLiteral("Weekly letter");
    letter.state = TouchpointState::Planned;
    letter.pinned = {QDate(2026, 11, 3), QTime(9, 0)};
    letter.repeats = QStringLiteral("FREQ=WEEKLY");
    plan->edit(QStringLiteral("Plan"), [=](Tables &tables) {
        tables.arcs().insert(arc);
        tables.drops().update(drop);
        tables.channels().insert(channel);
        tables.products().insert(product);
        tables.touchpoints().insert(letter);
        tables.skippedDays().insert(letter.id, QDate(2026, 11, 24));
    });
    const DropAccount account{drop.id, 12000, 650, {}, true, {}, {}, {}};
    plan->edit(QStringLiteral("Account"), [account](Tables &tables) { tables.dropAccounts().insert(account); });
    PromoCode code;
    code.id = plan->newId<PromoCode>();
    code.drop = drop.id;
    code.code = QStringLiteral("KNIT10");
    code.value = 1000;
    Moment wobble;
    wobble.id = plan->newId<Moment>();
    wobble.key = QStringLiteral("cart-wobble");
    wobble.name = QStringLiteral("Instant cart wobble");
    wobble.on = true;
    wobble.rule.when.filter.event = QStringLiteral("cart");
    wobble.code = code.id;
    plan->edit(QStringLiteral("Code and moment"), [code, wobble](Tables &tables) {
        tables.promoCodes().insert(code);
        tables.moments().insert(wobble);
    });
    plan->edit(QStringLiteral("New clip"), [clip, beat](Tables &tables) {
        tables.clips().insert(clip);
        tables.beats().insert(beat);
    });
    return 0;
}

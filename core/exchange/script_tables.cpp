// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/script_tables.h"

namespace dropbeat {

namespace {

SheetTable::Column column(const char *name, int width)
{
    return {QString::fromUtf8(name), width};
}

double secondsOf(int tenths)
{
    return tenths / 10.0;
}

QString yes(bool is)
{
    return is ? QStringLiteral("yes") : QString();
}

QString stageText(Stage stage)
{
    return stageId(stage).toUpper();
}

std::vector<SheetCell> beatRow(const ScriptSheet &sheet, const Beat &beat, int number, int start)
{
    const Clip &clip = sheet.clip;
    return {sheet.drop.name,  clip.name,
            double(number),   stageText(beat.stage),
            secondsOf(start), secondsOf(beat.tenths),
            beat.seen,        beat.onScreen,
            beat.heard,       beat.cta,
            beat.product,     beat.look,
            beat.location,    beat.props,
            beat.wornBy,      grabId(beat.grab),
            beat.shows,       yes(beat.shot),
            sheet.format,     sheet.outlet.name,
            clip.caption,     clip.hashtags,
            clip.firstComment};
}

QString whenText(const LocalTime &when)
{
    return when.isValid() ? when.toString() : QString();
}

} // namespace

QString plainSeconds(int tenths)
{
    return tenths % 10 == 0 ? QString::number(tenths / 10) : QStringLiteral("%1.%2").arg(tenths / 10).arg(tenths % 10);
}

QString stretchText(int startTenths, int tenths)
{
    return plainSeconds(startTenths) + QStringLiteral("–") + plainSeconds(startTenths + tenths);
}

SheetTable scriptTable(const std::vector<ScriptSheet> &sheets)
{
    SheetTable table;
    table.name = QStringLiteral("Script");
    table.columns = {
        column("Drop", 16),     column("Clip", 20),       column("Beat", 6),          column("Stage", 7),
        column("From", 7),      column("Seconds", 8),     column("Seen", 44),         column("On screen", 28),
        column("Heard", 34),    column("CTA", 18),        column("Product", 18),      column("Look", 16),
        column("Location", 22), column("Props", 24),      column("Worn by", 18),      column("Grab", 12),
        column("Shows", 12),    column("In the can", 10), column("Format", 20),       column("Outlet", 18),
        column("Caption", 44),  column("Hashtags", 30),   column("First comment", 34)};
    for (const ScriptSheet &sheet : sheets) {
        int number = 0;
        int start = 0;
        for (const Beat &beat : sheet.beats) {
            table.rows.push_back(beatRow(sheet, beat, ++number, start));
            start += beat.tenths;
        }
    }
    return table;
}

SheetTable variantTable(const std::vector<ScriptSheet> &sheets)
{
    SheetTable table;
    table.name = QStringLiteral("Variants");
    table.columns = {column("Drop", 16), column("Clip", 20), column("Variant", 8),  column("Name", 24),
                     column("Hook", 32), column("CTA", 22),  column("Caption", 44), column("Posted on", 12)};
    for (const ScriptSheet &sheet : sheets) {
        for (const Variant &variant : sheet.variants) {
            table.rows.push_back({sheet.drop.name, sheet.clip.name, variant.letter, variant.name,
                                  variant.hook.value_or(QString()), variant.cta.value_or(QString()),
                                  variant.caption.value_or(QString()), variant.frozenOn.toString(Qt::ISODate)});
        }
    }
    return table;
}

std::vector<SheetTable> scriptBook(const std::vector<ScriptSheet> &sheets)
{
    return {scriptTable(sheets), variantTable(sheets)};
}

SheetTable shotTable(const ShotList &list)
{
    SheetTable table;
    table.name = QStringLiteral("Shot list");
    table.columns = {column("Order", 7),     column("Location", 22),  column("Look", 18),  column("Shot", 14),
                     column("Clip", 20),     column("Beat", 6),       column("Stage", 7),  column("Seconds", 8),
                     column("Seen", 44),     column("On screen", 28), column("Heard", 34), column("CTA", 18),
                     column("Variants", 28), column("Products", 26),  column("Props", 24), column("Worn by", 18),
                     column("Shows", 12),    column("In the can", 10)};
    int order = 0;
    for (const ShotGroup &group : list.groups) {
        for (const Shot &shot : group.shots) {
            table.rows.push_back({double(++order), group.location, group.look, shot.code, shot.clipName,
                                  double(shot.number), stageText(shot.stage), secondsOf(shot.tenths), shot.seen,
                                  shot.onScreen, shot.heard, shot.cta, shot.others.join(u'\n'),
                                  shot.products.join(QStringLiteral(", ")), shot.props, shot.wornBy, shot.shows,
                                  yes(shot.done)});
        }
    }
    return table;
}

SheetTable callSheetTable(const ShotList &list)
{
    SheetTable table;
    table.name = QStringLiteral("Call sheet");
    table.columns = {column("What", 16), column("Text", 60), column("Detail", 30)};
    const auto add = [&table](const char *what, const QString &text, const QString &detail = {}) {
        table.rows.push_back({QString::fromUtf8(what), text, detail});
    };
    add("Drop", list.drop.name, list.drop.code);
    add("Story", list.drop.story);
    add("Launch", whenText(list.drop.launch));
    for (const ShootDay &day : list.days) {
        add("Shoot", day.title, whenText(day.when));
        add("Owner", day.owner);
        if (!day.notes.isEmpty()) {
            add("Notes", day.notes);
        }
    }
    const auto addAll = [&add](const char *what, const QStringList &texts) {
        for (const QString &text : texts) {
            add(what, text);
        }
    };
    addAll("Location", list.locations);
    addAll("Look", list.looks);
    addAll("Worn by", list.people);
    addAll("Prop", list.props);
    for (const Product &product : list.products) {
        add("Product", product.name, product.sku);
    }
    addAll("Product", list.otherProducts);
    addAll("No script yet", list.clipsWithoutScript);
    table.rows.push_back({QStringLiteral("Shots"), double(list.shots()), QString()});
    table.rows.push_back({QStringLiteral("In the can"), double(list.done()), QString()});
    table.rows.push_back({QStringLiteral("Seconds of film"), secondsOf(list.tenths()), QString()});
    return table;
}

std::vector<SheetTable> shotBook(const ShotList &list)
{
    return {shotTable(list), callSheetTable(list)};
}

} // namespace dropbeat

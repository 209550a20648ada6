// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/row_mappings.h"
#include "core/store/row_values.h"

namespace dropbeat {

Clip RowMapping<Clip>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    Clip clip;
    clip.id = reader.id<Clip>();
    clip.drop = reader.id<Drop>();
    clip.code = reader.string();
    clip.name = reader.string();
    clip.question = reader.string();
    clip.seconds = reader.real();
    clip.position = reader.integer();
    clip.format = reader.string();
    clip.outlet = reader.string();
    clip.caption = reader.string();
    clip.hashtags = reader.string();
    clip.firstComment = reader.string();
    clip.language = reader.string();
    clip.bpm = reader.real();
    clip.musicStart = reader.integer();
    clip.video = reader.string();
    clip.videoHash = reader.string();
    clip.notes = reader.string();
    return clip;
}

void RowMapping<Clip>::bind(SQLite::Statement &statement, const Clip &clip)
{
    RowBinder binder(statement);
    binder << clip.id << clip.drop << clip.code << clip.name << clip.question << clip.seconds << clip.position
           << clip.format << clip.outlet << clip.caption << clip.hashtags << clip.firstComment << clip.language
           << clip.bpm << clip.musicStart << clip.video << clip.videoHash << clip.notes;
}

Variant RowMapping<Variant>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    Variant variant;
    variant.id = reader.id<Variant>();
    variant.clip = reader.id<Clip>();
    variant.letter = reader.string();
    variant.name = reader.string();
    variant.hook = reader.optionalString();
    variant.cta = reader.optionalString();
    variant.caption = reader.optionalString();
    variant.touchpoint = reader.id<Touchpoint>();
    variant.frozen = reader.string();
    variant.frozenHash = reader.string();
    variant.frozenOn = reader.date();
    return variant;
}

void RowMapping<Variant>::bind(SQLite::Statement &statement, const Variant &variant)
{
    RowBinder binder(statement);
    binder << variant.id << variant.clip << variant.letter << variant.name << variant.hook << variant.cta
           << variant.caption << variant.touchpoint << variant.frozen << variant.frozenHash;
    binder.orNull(variant.frozenOn);
}

Beat RowMapping<Beat>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    Beat beat;
    beat.id = reader.id<Beat>();
    beat.clip = reader.id<Clip>();
    beat.position = reader.integer();
    beat.stage = stageFromId(reader.string()).value_or(Stage::Feel);
    beat.tenths = reader.integer();
    beat.seen = reader.string();
    beat.onScreen = reader.string();
    beat.heard = reader.string();
    beat.cta = reader.string();
    beat.product = reader.string();
    beat.look = reader.string();
    beat.location = reader.string();
    beat.props = reader.string();
    beat.wornBy = reader.string();
    beat.grab = grabFromId(reader.string()).value_or(Grab::None);
    beat.shows = reader.string();
    beat.shot = reader.flag();
    beat.textX = reader.real();
    beat.textY = reader.real();
    return beat;
}

void RowMapping<Beat>::bind(SQLite::Statement &statement, const Beat &beat)
{
    RowBinder binder(statement);
    binder << beat.id << beat.clip << beat.position << stageId(beat.stage) << beat.tenths << beat.seen << beat.onScreen
           << beat.heard << beat.cta << beat.product << beat.look << beat.location << beat.props << beat.wornBy
           << grabId(beat.grab) << beat.shows << beat.shot << beat.textX << beat.textY;
}

ClipFormat RowMapping<ClipFormat>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    ClipFormat format;
    format.id = reader.id<ClipFormat>();
    format.key = reader.string();
    format.name = reader.string();
    format.purpose = reader.string();
    format.minTenths = reader.integer();
    format.maxTenths = reader.integer();
    format.feelPerLook = reader.flag();
    format.kpi = reader.string();
    format.demands = reader.string().split(u' ', Qt::SkipEmptyParts);
    format.position = reader.integer();
    return format;
}

void RowMapping<ClipFormat>::bind(SQLite::Statement &statement, const ClipFormat &format)
{
    RowBinder binder(statement);
    binder << format.id << format.key << format.name << format.purpose << format.minTenths << format.maxTenths
           << format.feelPerLook << format.kpi << format.demands.join(u' ') << format.position;
}

FormatBeat RowMapping<FormatBeat>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    FormatBeat beat;
    beat.id = reader.id<FormatBeat>();
    beat.format = reader.id<ClipFormat>();
    beat.position = reader.integer();
    beat.stage = stageFromId(reader.string()).value_or(Stage::Feel);
    beat.tenths = reader.integer();
    beat.seen = reader.string();
    beat.onScreen = reader.string();
    beat.heard = reader.string();
    beat.cta = reader.string();
    beat.look = reader.string();
    beat.shows = reader.string();
    return beat;
}

void RowMapping<FormatBeat>::bind(SQLite::Statement &statement, const FormatBeat &beat)
{
    RowBinder binder(statement);
    binder << beat.id << beat.format << beat.position << stageId(beat.stage) << beat.tenths << beat.seen
           << beat.onScreen << beat.heard << beat.cta << beat.look << beat.shows;
}

Outlet RowMapping<Outlet>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    Outlet outlet;
    outlet.id = reader.id<Outlet>();
    outlet.key = reader.string();
    outlet.name = reader.string();
    outlet.channel = reader.string();
    outlet.frame.setWidth(reader.integer());
    outlet.frame.setHeight(reader.integer());
    outlet.safe.setTop(reader.integer());
    outlet.safe.setRight(reader.integer());
    outlet.safe.setBottom(reader.integer());
    outlet.safe.setLeft(reader.integer());
    outlet.captionLimit = reader.optionalInteger();
    outlet.hashtagLimit = reader.optionalInteger();
    outlet.commentLimit = reader.optionalInteger();
    outlet.wideCountsDouble = reader.flag();
    outlet.minTenths = reader.optionalInteger();
    outlet.maxTenths = reader.optionalInteger();
    outlet.advisedMinTenths = reader.optionalInteger();
    outlet.advisedMaxTenths = reader.optionalInteger();
    outlet.source = reader.string();
    outlet.asOf = reader.date();
    return outlet;
}

void RowMapping<Outlet>::bind(SQLite::Statement &statement, const Outlet &outlet)
{
    RowBinder binder(statement);
    binder << outlet.id << outlet.key << outlet.name << outlet.channel << outlet.frame.width() << outlet.frame.height()
           << outlet.safe.top() << outlet.safe.right() << outlet.safe.bottom() << outlet.safe.left()
           << outlet.captionLimit << outlet.hashtagLimit << outlet.commentLimit << outlet.wideCountsDouble
           << outlet.minTenths << outlet.maxTenths << outlet.advisedMinTenths << outlet.advisedMaxTenths
           << outlet.source;
    binder.orNull(outlet.asOf);
}

SavedLine RowMapping<SavedLine>::read(SQLite::Statement &row)
{
    RowReader reader(row);
    SavedLine line;
    line.id = reader.id<SavedLine>();
    line.kind = lineKindFromId(reader.string()).value_or(LineKind::Hook);
    line.text = reader.string();
    line.note = reader.string();
    line.position = reader.integer();
    return line;
}

void RowMapping<SavedLine>::bind(SQLite::Statement &statement, const SavedLine &line)
{
    RowBinder binder(statement);
    binder << line.id << lineKindId(line.kind) << line.text << line.note << line.position;
}

} // namespace dropbeat

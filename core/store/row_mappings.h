// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/arc.h"
#include "core/domain/beat.h"
#include "core/domain/boost.h"
#include "core/domain/channel.h"
#include "core/domain/clip.h"
#include "core/domain/clip_format.h"
#include "core/domain/drop.h"
#include "core/domain/drop_account.h"
#include "core/domain/finding.h"
#include "core/domain/import_profile.h"
#include "core/domain/kpi.h"
#include "core/domain/link.h"
#include "core/domain/moment.h"
#include "core/domain/occasion.h"
#include "core/domain/outlet.h"
#include "core/domain/preparation.h"
#include "core/domain/product.h"
#include "core/domain/rollout.h"
#include "core/domain/saved_line.h"
#include "core/domain/subject.h"
#include "core/domain/test.h"
#include "core/domain/touchpoint.h"
#include "core/domain/variant.h"
#include "core/store/table.h"

namespace dropbeat {

/// What the mappings of nouns with a number as key share.
template <class T> struct NumberKey
{
    using Key = Id<T>;
    static void bindKey(SQLite::Statement &statement, int index, Id<T> key)
    {
        statement.bind(index, number(key.value));
    }
};

/// The same for nouns with a text as key.
struct TextKey
{
    using Key = QString;
    static void bindKey(SQLite::Statement &statement, int index, const QString &key)
    {
        statement.bind(index, text(key));
    }
};

template <> struct RowMapping<Channel> : TextKey
{
    static constexpr const char *table = "channel";
    static constexpr const char *columns[] = {"id", "name", "colour", "position"};
    static constexpr const char *order = "ORDER BY position, id";
    static Channel read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const Channel &channel);
};

template <> struct RowMapping<Arc> : NumberKey<Arc>
{
    static constexpr const char *table = "arc";
    static constexpr const char *columns[] = {"id",     "name",        "premise",        "kind",
                                              "every",  "nth",         "weekday",        "month_day",
                                              "anchor", "launch_time", "tolerance_days", "position"};
    static constexpr const char *order = "ORDER BY position, id";
    static Arc read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const Arc &arc);
};

template <> struct RowMapping<Drop> : NumberKey<Drop>
{
    static constexpr const char *table = "drop_";
    static constexpr const char *columns[] = {"id",      "code",   "name",   "story",   "builds_on",
                                              "launch",  "status", "colour", "notes",   "arc_id",
                                              "chapter", "owner",  "budget", "archived"};
    static constexpr const char *order = "ORDER BY launch IS NULL, launch, id";
    static Drop read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const Drop &drop);
};

template <> struct RowMapping<Clip> : NumberKey<Clip>
{
    static constexpr const char *table = "clip";
    static constexpr const char *columns[] = {"id",       "drop_id",       "code",     "name",   "question",
                                              "seconds",  "position",      "format",   "outlet", "caption",
                                              "hashtags", "first_comment", "language", "bpm",    "music_start",
                                              "video",    "video_hash",    "notes"};
    static constexpr const char *order = "ORDER BY drop_id, position, id";
    static Clip read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const Clip &clip);
};

template <> struct RowMapping<Variant> : NumberKey<Variant>
{
    static constexpr const char *table = "variant";
    static constexpr const char *columns[] = {"id",      "clip_id",       "letter", "name",        "hook",     "cta",
                                              "caption", "touchpoint_id", "frozen", "frozen_hash", "frozen_on"};
    static constexpr const char *order = "ORDER BY clip_id, length(letter), letter";
    static Variant read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const Variant &variant);
};

template <> struct RowMapping<Beat> : NumberKey<Beat>
{
    static constexpr const char *table = "beat";
    static constexpr const char *columns[] = {
        "id",   "clip_id",  "position", "stage",   "tenths", "seen",  "on_screen", "heard",  "cta",   "product",
        "look", "location", "props",    "worn_by", "grab",   "shows", "shot",      "text_x", "text_y"};
    static constexpr const char *order = "ORDER BY clip_id, position, id";
    static Beat read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const Beat &beat);
};

template <> struct RowMapping<ClipFormat> : NumberKey<ClipFormat>
{
    static constexpr const char *table = "clip_format";
    static constexpr const char *columns[] = {"id",         "key",           "name", "purpose", "min_tenths",
                                              "max_tenths", "feel_per_look", "kpi",  "demands", "position"};
    static constexpr const char *order = "ORDER BY position, id";
    static ClipFormat read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const ClipFormat &format);
};

template <> struct RowMapping<FormatBeat> : NumberKey<FormatBeat>
{
    static constexpr const char *table = "format_beat";
    static constexpr const char *columns[] = {"id",        "format_id", "position", "stage", "tenths", "seen",
                                              "on_screen", "heard",     "cta",      "look",  "shows"};
    static constexpr const char *order = "ORDER BY format_id, position, id";
    static FormatBeat read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const FormatBeat &beat);
};

template <> struct RowMapping<Outlet> : NumberKey<Outlet>
{
    static constexpr const char *table = "outlet";
    static constexpr const char *columns[] = {"id",
                                              "key",
                                              "name",
                                              "channel",
                                              "width",
                                              "height",
                                              "safe_top",
                                              "safe_right",
                                              "safe_bottom",
                                              "safe_left",
                                              "caption_limit",
                                              "hashtag_limit",
                                              "comment_limit",
                                              "wide_counts_double",
                                              "min_tenths",
                                              "max_tenths",
                                              "advised_min_tenths",
                                              "advised_max_tenths",
                                              "source",
                                              "as_of"};
    static constexpr const char *order = "ORDER BY name, id";
    static Outlet read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const Outlet &outlet);
};

template <> struct RowMapping<SavedLine> : NumberKey<SavedLine>
{
    static constexpr const char *table = "saved_line";
    static constexpr const char *columns[] = {"id", "kind", "text", "note", "position"};
    static constexpr const char *order = "ORDER BY kind, position, id";
    static SavedLine read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const SavedLine &line);
};

template <> struct RowMapping<Touchpoint> : NumberKey<Touchpoint>
{
    static constexpr const char *table = "touchpoint";
    static constexpr const char *columns[] = {
        "id",         "drop_id",    "channel", "code",    "title",     "purpose",    "owner", "state",
        "day_offset", "local_time", "pinned",  "repeats", "series_id", "series_day", "uid",   "notes"};
    static constexpr const char *order = "ORDER BY drop_id, day_offset, pinned, local_time, id";
    static Touchpoint read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const Touchpoint &touchpoint);
};

template <> struct RowMapping<Product> : NumberKey<Product>
{
    static constexpr const char *table = "product";
    static constexpr const char *columns[] = {"id",    "drop_id",   "sku",   "name",
                                              "price", "unit_cost", "stock", "position"};
    static constexpr const char *order = "ORDER BY drop_id, position, id";
    static Product read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const Product &product);
};

template <> struct RowMapping<Expense> : NumberKey<Expense>
{
    static constexpr const char *table = "expense";
    static constexpr const char *columns[] = {"id", "drop_id", "kind", "title", "planned", "spent", "position"};
    static constexpr const char *order = "ORDER BY drop_id, position, id";
    static Expense read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const Expense &expense);
};

template <> struct RowMapping<CheckItem> : NumberKey<CheckItem>
{
    static constexpr const char *table = "check_item";
    static constexpr const char *columns[] = {"id", "touchpoint_id", "text", "done", "position"};
    static constexpr const char *order = "ORDER BY touchpoint_id, position, id";
    static CheckItem read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const CheckItem &item);
};

template <> struct RowMapping<Asset> : NumberKey<Asset>
{
    static constexpr const char *table = "asset";
    static constexpr const char *columns[] = {"id", "touchpoint_id", "path", "hash", "position"};
    static constexpr const char *order = "ORDER BY touchpoint_id, position, id";
    static Asset read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const Asset &asset);
};

template <> struct RowMapping<Rollout> : NumberKey<Rollout>
{
    static constexpr const char *table = "rollout";
    static constexpr const char *columns[] = {"id", "name", "position"};
    static constexpr const char *order = "ORDER BY position, id";
    static Rollout read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const Rollout &rollout);
};

template <> struct RowMapping<RolloutStep> : NumberKey<RolloutStep>
{
    static constexpr const char *table = "rollout_step";
    static constexpr const char *columns[] = {"id",   "rollout_id", "day_offset", "local_time", "channel",
                                              "code", "title",      "purpose",    "position"};
    static constexpr const char *order = "ORDER BY rollout_id, position, id";
    static RolloutStep read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const RolloutStep &step);
};

template <> struct RowMapping<Occasion> : NumberKey<Occasion>
{
    static constexpr const char *table = "occasion";
    static constexpr const char *columns[] = {"id", "key", "name", "countries", "rule", "quiet", "shown"};
    static constexpr const char *order = "ORDER BY name, id";
    static Occasion read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const Occasion &occasion);
};

template <> struct RowMapping<Cutoff> : NumberKey<Cutoff>
{
    static constexpr const char *table = "cutoff";
    static constexpr const char *columns[] = {"id",       "country",  "carrier",       "service",
                                              "occasion", "last_day", "handling_days", "source"};
    static constexpr const char *order = "ORDER BY last_day, country, carrier, id";
    static Cutoff read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const Cutoff &cutoff);
};

template <> struct RowMapping<SetAside> : NumberKey<SetAside>
{
    static constexpr const char *table = "set_aside";
    static constexpr const char *columns[] = {"id", "rule", "subject_kind", "subject_id", "facts", "reason", "at"};
    static constexpr const char *order = "ORDER BY id";
    static SetAside read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const SetAside &setAside);
};

template <> struct RowMapping<Subject> : NumberKey<Subject>
{
    static constexpr const char *table = "subject";
    static constexpr const char *columns[] = {
        "id",          "platform", "account",      "level",         "external_id", "name",
        "campaign_id", "campaign", "utm_campaign", "utm_content",   "channel",     "claims",
        "drop_id",     "clip_id",  "variant_id",   "touchpoint_id", "because",     "assigned_on"};
    static constexpr const char *order = "ORDER BY platform, campaign, name, id";
    static Subject read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const Subject &subject);
};

template <> struct RowMapping<Kpi> : TextKey
{
    static constexpr const char *table = "kpi";
    static constexpr const char *columns[] = {"id",
                                              "name",
                                              "numerator",
                                              "numerator_claimed",
                                              "denominator",
                                              "denominator_claimed",
                                              "fallback_numerator",
                                              "fallback_denominator",
                                              "lower_is_better",
                                              "unit",
                                              "position"};
    static constexpr const char *order = "ORDER BY position, id";
    static Kpi read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const Kpi &kpi);
};

template <> struct RowMapping<Benchmark> : NumberKey<Benchmark>
{
    static constexpr const char *table = "benchmark";
    static constexpr const char *columns[] = {"id", "kpi", "channel", "max_seconds", "low", "high", "source", "as_of"};
    static constexpr const char *order = "ORDER BY kpi, channel IS NOT NULL, channel, max_seconds, id";
    static Benchmark read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const Benchmark &benchmark);
};

template <> struct RowMapping<Target> : NumberKey<Target>
{
    static constexpr const char *table = "target";
    static constexpr const char *columns[] = {"id", "kpi", "drop_id", "clip_id", "value"};
    static constexpr const char *order = "ORDER BY drop_id, clip_id, kpi";
    static Target read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const Target &target);
};

template <> struct RowMapping<Test> : NumberKey<Test>
{
    static constexpr const char *table = "test";
    static constexpr const char *columns[] = {"id",      "clip_id", "name", "kpi",        "smallest",
                                              "planned", "starts",  "ends", "randomised", "position"};
    static constexpr const char *order = "ORDER BY clip_id, position, id";
    static Test read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const Test &test);
};

template <> struct RowMapping<TestArmRow> : NumberKey<TestArmRow>
{
    static constexpr const char *table = "test_arm";
    static constexpr const char *columns[] = {"id", "test_id", "variant_id", "weight", "position"};
    static constexpr const char *order = "ORDER BY test_id, position, id";
    static TestArmRow read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const TestArmRow &arm);
};

template <> struct RowMapping<Decision> : NumberKey<Decision>
{
    static constexpr const char *table = "decision";
    static constexpr const char *columns[] = {"id",  "clip_id", "test_id", "variant_id", "at",    "author", "call",
                                              "kpi", "low",     "high",    "reason",     "known", "outcome"};
    static constexpr const char *order = "ORDER BY at, id";
    static Decision read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const Decision &decision);
};

template <> struct RowMapping<Boost> : NumberKey<Boost>
{
    static constexpr const char *table = "boost";
    static constexpr const char *columns[] = {"id",        "variant_id",    "starts", "ends",
                                              "budget",    "public_post",   "code",   "code_from",
                                              "code_days", "learning_days", "hash",   "note"};
    static constexpr const char *order = "ORDER BY starts, id";
    static Boost read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const Boost &boost);
};

template <> struct RowMapping<BoostChange> : NumberKey<BoostChange>
{
    static constexpr const char *table = "boost_change";
    static constexpr const char *columns[] = {"id", "boost_id", "day", "what", "budget", "note"};
    static constexpr const char *order = "ORDER BY boost_id, day, id";
    static BoostChange read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const BoostChange &change);
};

template <> struct RowMapping<DropAccount> : NumberKey<Drop>
{
    static constexpr const char *table = "drop_account";
    static constexpr const char *columns[] = {"drop_id",         "discounts",      "fulfilment_per_order",
                                              "cost_per_return", "revenue_is_net", "closed_on",
                                              "closed_profit",   "closed_returns", "closed_returned_units"};
    static constexpr const char *order = "ORDER BY drop_id";
    static DropAccount read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const DropAccount &account);
};

template <> struct RowMapping<PromoCode> : NumberKey<PromoCode>
{
    static constexpr const char *table = "promo_code";
    static constexpr const char *columns[] = {"id",      "drop_id", "code",     "kind",    "value", "starts",  "ends",
                                              "channel", "creator", "referral", "planned", "note",  "position"};
    static constexpr const char *order = "ORDER BY drop_id, position, id";
    static PromoCode read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const PromoCode &code);
};

template <> struct RowMapping<Link> : NumberKey<Link>
{
    static constexpr const char *table = "link";
    static constexpr const char *columns[] = {"id",      "drop_id", "touchpoint_id", "variant_id", "name",
                                              "landing", "source",  "medium",        "campaign",   "content",
                                              "term",    "code_id", "applies",       "short_url",  "position"};
    static constexpr const char *order = "ORDER BY drop_id, position, id";
    static Link read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const Link &link);
};

template <> struct RowMapping<LandingCheck> : NumberKey<LandingCheck>
{
    static constexpr const char *table = "landing_check";
    static constexpr const char *columns[] = {"id", "drop_id", "key", "title", "done", "who", "at", "position"};
    static constexpr const char *order = "ORDER BY drop_id, position, id";
    static LandingCheck read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const LandingCheck &check);
};

template <> struct RowMapping<Synonym> : NumberKey<Synonym>
{
    static constexpr const char *table = "synonym";
    static constexpr const char *columns[] = {"id", "words", "channel"};
    static constexpr const char *order = "ORDER BY words, id";
    static Synonym read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const Synonym &synonym);
};

template <> struct RowMapping<UgcCount> : NumberKey<UgcCount>
{
    static constexpr const char *table = "ugc_count";
    static constexpr const char *columns[] = {"id", "drop_id", "channel", "hashtag", "kind", "day", "posts"};
    static constexpr const char *order = "ORDER BY day, id";
    static UgcCount read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const UgcCount &count);
};

template <> struct RowMapping<Moment> : NumberKey<Moment>
{
    static constexpr const char *table = "moment";
    static constexpr const char *columns[] = {
        "id",       "key",        "name",     "is_on", "rule",    "channel", "perk",    "kpi",   "target",  "cap_count",
        "cap_days", "quiet_from", "quiet_to", "owner", "drop_id", "link_id", "code_id", "notes", "position"};
    static constexpr const char *order = "ORDER BY position, id";
    static Moment read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const Moment &moment);
};

template <> struct RowMapping<MomentMessage> : NumberKey<MomentMessage>
{
    static constexpr const char *table = "moment_message";
    static constexpr const char *columns[] = {"id", "moment_id", "letter", "subject", "body", "position"};
    static constexpr const char *order = "ORDER BY moment_id, position, id";
    static MomentMessage read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const MomentMessage &message);
};

template <> struct RowMapping<MomentCheck> : NumberKey<MomentCheck>
{
    static constexpr const char *table = "moment_check";
    static constexpr const char *columns[] = {"id", "moment_id", "title", "done", "who", "at", "position"};
    static constexpr const char *order = "ORDER BY moment_id, position, id";
    static MomentCheck read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const MomentCheck &check);
};

template <> struct RowMapping<MomentResult> : NumberKey<MomentResult>
{
    static constexpr const char *table = "moment_result";
    static constexpr const char *columns[] = {"id",     "moment_id", "first_day", "last_day", "sent",
                                              "clicks", "acted",     "revenue",   "source"};
    static constexpr const char *order = "ORDER BY moment_id, first_day, id";
    static MomentResult read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const MomentResult &result);
};

template <> struct RowMapping<DryRunRecord> : NumberKey<Moment>
{
    static constexpr const char *table = "dry_run";
    static constexpr const char *columns[] = {"moment_id", "at", "file", "rule", "outcome"};
    static constexpr const char *order = "ORDER BY moment_id";
    static DryRunRecord read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const DryRunRecord &record);
};

template <> struct RowMapping<ImportProfile> : NumberKey<ImportProfile>
{
    static constexpr const char *table = "profile";
    static constexpr const char *columns[] = {"id", "name", "header_key", "mapping"};
    static constexpr const char *order = "ORDER BY name, id";
    static ImportProfile read(SQLite::Statement &row);
    static void bind(SQLite::Statement &statement, const ImportProfile &profile);
};

} // namespace dropbeat

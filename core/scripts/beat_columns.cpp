// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scripts/beat_columns.h"

#include "core/scripts/beat_edits.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace dropbeat {

namespace {

constexpr int kMostTenths = 36'000;

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("dropbeat", text, comment);
}

/// Lower case letters and digits: "On-screen text" and "on screen text" are one.
QString keyOf(const QString &heading)
{
    QString key;
    for (const QChar letter : heading.toCaseFolded()) {
        if (letter.isLetterOrNumber()) {
            key += letter;
        }
    }
    return key;
}

/// English names that other programs and people give the columns.
QStringList aliases(BeatColumn column)
{
    switch (column) {
    case BeatColumn::Stage:
        return {QStringLiteral("stage"), QStringLiteral("beat"), QStringLiteral("step")};
    case BeatColumn::Seconds:
        return {QStringLiteral("seconds"), QStringLiteral("sec"),      QStringLiteral("secs"), QStringLiteral("s"),
                QStringLiteral("length"),  QStringLiteral("duration"), QStringLiteral("time")};
    case BeatColumn::Seen:
        return {QStringLiteral("seen"),  QStringLiteral("visual"),  QStringLiteral("visuals"), QStringLiteral("shot"),
                QStringLiteral("video"), QStringLiteral("picture"), QStringLiteral("action")};
    case BeatColumn::OnScreen:
        return {QStringLiteral("onscreen"), QStringLiteral("onscreentext"), QStringLiteral("text"),
                QStringLiteral("textoverlay"), QStringLiteral("overlay")};
    case BeatColumn::Heard:
        return {QStringLiteral("heard"), QStringLiteral("audio"),     QStringLiteral("sound"),
                QStringLiteral("voice"), QStringLiteral("voiceover"), QStringLiteral("vo")};
    case BeatColumn::Cta:
        return {QStringLiteral("cta"), QStringLiteral("calltoaction")};
    case BeatColumn::Product:
        return {QStringLiteral("product"), QStringLiteral("products"), QStringLiteral("sku"), QStringLiteral("skus")};
    case BeatColumn::Look:
        return {QStringLiteral("look"), QStringLiteral("outfit")};
    case BeatColumn::Location:
        return {QStringLiteral("location"), QStringLiteral("place"), QStringLiteral("set")};
    case BeatColumn::Props:
        return {QStringLiteral("props"), QStringLiteral("prop")};
    case BeatColumn::WornBy:
        return {QStringLiteral("wornby"), QStringLiteral("worn"), QStringLiteral("model"), QStringLiteral("size"),
                QStringLiteral("talent")};
    case BeatColumn::Grab:
        return {QStringLiteral("grab"), QStringLiteral("grabsby")};
    case BeatColumn::Shows:
        return {QStringLiteral("shows")};
    case BeatColumn::Shot:
        return {QStringLiteral("inthecan"), QStringLiteral("isshot"), QStringLiteral("done")};
    }
    return {};
}

/// The text field of a column; null for those that are no plain text.
QString *fieldOf(Beat &beat, BeatColumn column)
{
    switch (column) {
    case BeatColumn::Seen:
        return &beat.seen;
    case BeatColumn::OnScreen:
        return &beat.onScreen;
    case BeatColumn::Heard:
        return &beat.heard;
    case BeatColumn::Cta:
        return &beat.cta;
    case BeatColumn::Product:
        return &beat.product;
    case BeatColumn::Look:
        return &beat.look;
    case BeatColumn::Location:
        return &beat.location;
    case BeatColumn::Props:
        return &beat.props;
    case BeatColumn::WornBy:
        return &beat.wornBy;
    case BeatColumn::Shows:
        return &beat.shows;
    default:
        return nullptr;
    }
}

std::optional<Stage> stageFrom(const QString &text)
{
    const QString key = keyOf(text);
    for (const Stage stage : {Stage::See, Stage::Feel, Stage::Do}) {
        if (key == stageId(stage) || key == keyOf(stageName(stage))) {
            return stage;
        }
    }
    return std::nullopt;
}

std::optional<Grab> grabFrom(const QString &text)
{
    const QString key = keyOf(text);
    for (const Grab grab : {Grab::None, Grab::Movement, Grab::Contrast, Grab::Surprise}) {
        if (key == grabId(grab) || key == keyOf(grabName(grab))) {
            return grab;
        }
    }
    return std::nullopt;
}

std::optional<bool> tickFrom(const QString &text)
{
    static const QStringList yes{QStringLiteral("yes"), QStringLiteral("x"), QStringLiteral("✓"),
                                 QStringLiteral("true"), QStringLiteral("1")};
    static const QStringList no{QString(), QStringLiteral("no"), QStringLiteral("–"), QStringLiteral("false"),
                                QStringLiteral("0")};
    const QString word = text.trimmed().toLower();
    if (yes.contains(word) || word == tr("yes").toLower()) {
        return true;
    }
    return no.contains(word) || word == tr("no").toLower() ? std::optional(false) : std::nullopt;
}

/// Seconds as a number or minutes:seconds, with point or comma.
std::optional<double> secondsFrom(QString text)
{
    text = text.trimmed().replace(u',', u'.');
    const qsizetype colon = text.lastIndexOf(u':');
    bool minutesRead = true;
    bool secondsRead = false;
    const double minutes = colon < 0 ? 0 : text.left(colon).toInt(&minutesRead);
    double seconds = text.mid(colon + 1).toDouble(&secondsRead);
    if (!secondsRead) {
        seconds = QLocale().toDouble(text.mid(colon + 1), &secondsRead); // other digits than European ones
    }
    if (!minutesRead || !secondsRead || !std::isfinite(seconds) || seconds < 0 || minutes < 0) {
        return std::nullopt;
    }
    return minutes * 60 + seconds;
}

} // namespace

const std::vector<BeatColumn> &beatColumns()
{
    static const std::vector<BeatColumn> columns{
        BeatColumn::Stage,  BeatColumn::Seconds, BeatColumn::Seen,  BeatColumn::OnScreen, BeatColumn::Heard,
        BeatColumn::Cta,    BeatColumn::Product, BeatColumn::Look,  BeatColumn::Location, BeatColumn::Props,
        BeatColumn::WornBy, BeatColumn::Grab,    BeatColumn::Shows, BeatColumn::Shot};
    return columns;
}

QString beatColumnName(BeatColumn column)
{
    switch (column) {
    case BeatColumn::Stage:
        return tr("Beat");
    case BeatColumn::Seconds:
        return tr("Seconds");
    case BeatColumn::Seen:
        return tr("Seen");
    case BeatColumn::OnScreen:
        return tr("On screen");
    case BeatColumn::Heard:
        return tr("Heard");
    case BeatColumn::Cta:
        return tr("CTA");
    case BeatColumn::Product:
        return tr("Product");
    case BeatColumn::Look:
        return tr("Look");
    case BeatColumn::Location:
        return tr("Location");
    case BeatColumn::Props:
        return tr("Props");
    case BeatColumn::WornBy:
        return tr("Worn by");
    case BeatColumn::Grab:
        return tr("Grabs by");
    case BeatColumn::Shows:
        return tr("Shows");
    case BeatColumn::Shot:
        return tr("In the can");
    }
    return {};
}

QString stageName(Stage stage)
{
    switch (stage) {
    case Stage::See:
        return tr("SEE");
    case Stage::Feel:
        return tr("FEEL");
    case Stage::Do:
        return tr("DO");
    }
    return {};
}

QString grabName(Grab grab)
{
    switch (grab) {
    case Grab::None:
        return {};
    case Grab::Movement:
        return tr("movement");
    case Grab::Contrast:
        return tr("contrast");
    case Grab::Surprise:
        return tr("surprise");
    }
    return {};
}

std::optional<BeatColumn> beatColumnFrom(const QString &heading)
{
    const QString key = keyOf(heading);
    for (const BeatColumn column : beatColumns()) {
        if (!key.isEmpty() && (key == keyOf(beatColumnName(column)) || aliases(column).contains(key))) {
            return column;
        }
    }
    return std::nullopt;
}

QString cellOf(const Beat &beat, BeatColumn column)
{
    Beat copy = beat;
    if (const QString *field = fieldOf(copy, column)) {
        return *field;
    }
    switch (column) {
    case BeatColumn::Stage:
        return stageName(beat.stage);
    case BeatColumn::Seconds:
        return QLocale().toString(beat.tenths / 10.0, 'f', beat.tenths % 10 == 0 ? 0 : 1);
    case BeatColumn::Grab:
        return grabName(beat.grab);
    case BeatColumn::Shot:
        return beat.shot ? tr("yes") : QString();
    default:
        return {};
    }
}

bool setCell(Beat &beat, BeatColumn column, const QString &text)
{
    if (QString *field = fieldOf(beat, column)) {
        *field = text.trimmed();
        return true;
    }
    const auto set = [](auto &target, const auto &value) {
        target = value.value_or(target);
        return value.has_value();
    };
    switch (column) {
    case BeatColumn::Stage:
        return set(beat.stage, stageFrom(text));
    case BeatColumn::Seconds:
        return set(beat.tenths, tenthsFrom(text));
    case BeatColumn::Grab:
        return set(beat.grab, grabFrom(text));
    case BeatColumn::Shot:
        return set(beat.shot, tickFrom(text));
    default:
        return false;
    }
}

std::optional<int> tenthsFrom(const QString &text)
{
    static const QRegularExpression unit(QStringLiteral("\\s*(s|sec|secs|seconds|″|\")\\s*$"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression stretch(QStringLiteral("^\\s*([0-9:.,]+)\\s*s?\\s*[-–—]\\s*([0-9:.,]+)\\s*$"));
    const QString plain = QString(text).remove(unit);
    std::optional<double> seconds;
    if (const QRegularExpressionMatch match = stretch.match(plain); match.hasMatch()) {
        const auto from = secondsFrom(match.captured(1));
        const auto until = secondsFrom(match.captured(2));
        if (from && until) {
            seconds = *until - *from;
        }
    } else {
        seconds = secondsFrom(plain);
    }
    if (!seconds || *seconds * 10 > kMostTenths || qRound(*seconds * 10) < kLeastTenths) {
        return std::nullopt;
    }
    return qRound(*seconds * 10);
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/beat.h"
#include "core/domain/product.h"
#include "core/domain/touchpoint.h"
#include "core/domain/variant.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace dropbeat {

/// A beat as the crew shoots it.
struct Shot
{
    Id<Clip> clip;
    Id<Beat> beat;
    QString code; ///< clip and beat: "style3-2"; beats count from 1
    QString clipName;
    int number = 0;      ///< of the beat in its clip, from 1
    int startTenths = 0; ///< of the clip
    int tenths = 0;
    Stage stage = Stage::Feel;
    QString seen;
    QString onScreen;
    QString heard;
    QString cta;
    /// What variants put in place of hook and CTA: "B: This knit fits every body".
    QStringList others;
    QStringList products; ///< "Fine knit (KC-01)"; as written where the drop has no such product
    QString props;
    QString wornBy;
    QString shows;
    Grab grab = Grab::None;
    double textX = 0.5; ///< middle of the on-screen text, as a share of the frame
    double textY = 0.4;
    bool done = false; ///< the take is in the can

    friend bool operator==(const Shot &, const Shot &) = default;
};

/// Shots that need no move and no change of clothes between them.
struct ShotGroup
{
    QString location; ///< empty: none written yet
    QString look;
    std::vector<Shot> shots;

    int tenths() const;
    friend bool operator==(const ShotGroup &, const ShotGroup &) = default;
};

/// A day of shooting, as a touchpoint of the drop on the channel "shoot" plans it.
struct ShootDay
{
    QString title;
    LocalTime when; ///< not valid while it has no date
    QString owner;
    QString notes;

    friend bool operator==(const ShootDay &, const ShootDay &) = default;
};

/// Everything a crew needs for a drop: when, where, what to bring, and every shot in the order that saves moves.
struct ShotList
{
    Drop drop;
    std::vector<ShootDay> days;     ///< by time, those without a date last
    std::vector<ShotGroup> groups;  ///< in shooting order
    QStringList locations;          ///< in shooting order
    QStringList looks;              ///< the same
    QStringList people;             ///< who wears: "Size 36"; in shooting order
    QStringList props;              ///< each once, in shooting order
    std::vector<Product> products;  ///< of the drop, to bring; in the drop's order
    QStringList otherProducts;      ///< to bring, though the drop doesn't have them
    QStringList clipsWithoutScript; ///< names

    int tenths() const; ///< of film
    int shots() const;
    int done() const;
    bool isEmpty() const { return groups.empty(); }
    friend bool operator==(const ShotList &, const ShotList &) = default;
};

/// The rows of a drop that a shot list is made of, as the tables have them: clips in their order, beats of all of them.
struct ShotListSource
{
    Drop drop;
    std::vector<Clip> clips;
    std::vector<Beat> beats;
    std::vector<Variant> variants;
    std::vector<Product> products;
    std::vector<Touchpoint> touchpoints;
};

/// Groups the beats by location and look. Each location is gone to once and, in it, each look put on once; the next
/// location is one where the look that is worn goes on, else the one that comes first in the scripts, and beats without
/// a location come last. In a group, the same people stay before the camera, then clips and beats keep their order.
/// Locations, looks, people and props are told apart without regard to case and blanks.
ShotList shotListOf(const ShotListSource &source);

/// "Fine knit, KC-02" → the texts between commas of any script (and lines), trimmed, without empty ones; each once.
QStringList listedIn(const QString &text);
/// The drop's product with that SKU or name, upper and lower case alike; null: none.
const Product *productNamed(const std::vector<Product> &products, const QString &name);

} // namespace dropbeat

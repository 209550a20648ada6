// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QMargins>
#include <QSize>
#include <QString>

#include <optional>

namespace dropbeat {

/// Where a clip is posted: its frame, what the platform's buttons and captions cover, and how much text it takes.
/// Platforms change these without notice; so each has a source and a date, and can be edited.
struct Outlet
{
    Id<Outlet> id; ///< null for those Dropbeat comes with
    QString key;   ///< "tiktok-ad"; a row with the same key replaces Dropbeat's
    QString name;
    QString channel;                 ///< Channel::id
    QSize frame;                     ///< pixels
    QMargins safe;                   ///< pixels of the frame that are covered, on each side
    std::optional<int> captionLimit; ///< characters, hashtags included
    std::optional<int> hashtagLimit; ///< how many
    std::optional<int> commentLimit; ///< characters
    bool wideCountsDouble = false;   ///< Chinese, Japanese and Korean characters count two
    std::optional<int> minTenths;    ///< what the platform accepts
    std::optional<int> maxTenths;
    std::optional<int> advisedMinTenths; ///< what it advises
    std::optional<int> advisedMaxTenths;
    QString source;
    QDate asOf;

    friend bool operator==(const Outlet &, const Outlet &) = default;
};

} // namespace dropbeat

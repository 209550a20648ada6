// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/beat.h"
#include "core/domain/clip_format.h"
#include "core/domain/outlet.h"
#include "core/domain/product.h"
#include "core/domain/variant.h"

#include <vector>

namespace dropbeat {

/// A clip with all that is written for it, as files and prints need it.
struct ScriptSheet
{
    Drop drop;
    Clip clip;
    QString format; ///< name of its format; its key where there is none of that key; empty: none
    Outlet outlet;  ///< the one it is for, or the first where it has none
    std::vector<Beat> beats;
    std::vector<Variant> variants;
};

/// "1.5", in a file whatever the locale.
QString plainSeconds(int tenths);
/// The beat's stretch of its clip: "1.5–6".
QString stretchText(int startTenths, int tenths);

} // namespace dropbeat

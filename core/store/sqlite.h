// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// SQLite with its session extension, declared the same way everywhere in this room.
#ifndef SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_SESSION 1
#endif
#ifndef SQLITE_ENABLE_PREUPDATE_HOOK
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#endif
#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

// SPDX-License-Identifier: GPL-3.0-or-later
// A static library needs one source file; the resources come beside it as objects.

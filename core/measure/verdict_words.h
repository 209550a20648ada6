// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/verdict.h"

namespace dropbeat {

/// Fills in a verdict's title, sentence, emphasis, reason and wouldChange from what was decided.
void putIntoWords(Verdict &verdict, const TestSetup &setup, const std::vector<TestArm> &arms, const TestCourse &course,
                  const Currency &currency);

} // namespace dropbeat

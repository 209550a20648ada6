# SPDX-License-Identifier: GPL-3.0-or-later
# The dry run: events in order, rules compiled for them, and what comes of trying.
target_sources(dropbeat_core_moments PRIVATE compiled_filter.cpp dry_run.cpp dry_run_outcome.cpp episode_words.cpp event_log_builder.cpp kept_dry_run.cpp
  rule_run.cpp text_pool.cpp tried_moment.cpp trigger_finder.cpp wait_bars.cpp zone_clock.cpp)
qt_add_resources(dropbeat_core_moments "moment_goals" PREFIX "/presets" BASE ${PROJECT_SOURCE_DIR}/resources/presets
  FILES ${PROJECT_SOURCE_DIR}/resources/presets/moment_goals.json)

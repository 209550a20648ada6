# SPDX-License-Identifier: GPL-3.0-or-later
dropbeat_test(measure/tst_interval LINK dropbeat_core_measure)
dropbeat_test(measure/tst_judgement LINK dropbeat_core_measure)
dropbeat_test(measure/tst_presets LINK dropbeat_core_measure)
dropbeat_test(measure/tst_power LINK dropbeat_core_measure)
dropbeat_test(measure/tst_confidence_sequence LINK dropbeat_core_measure)
dropbeat_test(measure/tst_retention LINK dropbeat_core_measure)
dropbeat_test(measure/tst_comparison LINK dropbeat_core_measure)

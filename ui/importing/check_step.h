// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/import_draft.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace dropbeat {

class ProblemBanner;
class ReportView;
class ToneLabel;

/// The last look before anything is changed: what will come in.
class CheckStep : public Card
{
    Q_OBJECT
public:
    explicit CheckStep(ImportDraft &draft, QWidget *parent = nullptr);
    ReportView *report() const { return m_report; }
    /// Says something beside the facts: that an import was cancelled, why one failed.
    void say(const Error &error);
    void sayCancelled();

private:
    void refresh();
    void chooseWhatCounts();

    ImportDraft &m_draft;
    ProblemBanner *m_banner;
    ToneLabel *m_waiting;
    ReportView *m_report;
    QPushButton *m_counting;
};

} // namespace dropbeat

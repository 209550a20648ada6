// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/setup_sheet_print.h"

#include "core/actions/moment_results.h"
#include "core/moments/rule_words.h"
#include "ui/print/flow_row.h"

#include <QCoreApplication>
#include <QLocale>

namespace dropbeat {

namespace {

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("dropbeat", text, comment);
}

class SetupSheetPrint
{
public:
    SetupSheetPrint(const std::vector<FiledMoment> &moments, SetupTool tool, const Currency &currency,
                    const QString &brand, const QPageSize &paper)
        : m_moments(moments)
        , m_tool(tool)
        , m_currency(currency)
        , m_brand(brand)
        , m_page(sizeOf(paper, false),
                 tr("Set-up sheet for %1").arg(setupToolName(tool)) + QStringLiteral(" · ") + brand)
    {}

    PrintedPages print()
    {
        bool first = true;
        for (const FiledMoment &moment : m_moments) {
            if (!first) {
                m_page.newPage();
            }
            first = false;
            printMoment(moment);
        }
        if (m_moments.empty()) {
            paragraph(tr("No moment is on yet."), m_font, ink::kMuted);
        }
        return m_page.finish();
    }

private:
    void paragraph(const QString &text, const QFont &font, const QColor &colour = ink::kInk)
    {
        FlowCell cell(m_page.width());
        cell.text(text, font, colour);
        flow(m_page, {cell}, {});
    }

    void heading(const QString &text)
    {
        m_page.move(9 * kPoint);
        m_page.need(40 * kPoint);
        paragraph(text, m_strong);
        m_page.move(2 * kPoint);
    }

    void numbered(const QString &mark, const QString &text)
    {
        FlowCell number(m_page.width() * 0.05);
        number.text(mark, m_font, ink::kMuted);
        FlowCell words(m_page.width() * 0.95);
        words.text(text, m_font);
        words.gap(3 * kPoint);
        flow(m_page, {number, words}, {});
    }

    void printMoment(const FiledMoment &filed)
    {
        const SetupSheet sheet = setupSheet(filed, m_tool, m_currency);
        paragraph(tr("Set-up sheet for %1").arg(setupToolName(m_tool)), m_font, ink::kMuted);
        paragraph(filed.moment.name, printFont(20, true), ink::kAccent);
        paragraph(sheet.sentence, printFont(11));
        paragraph(
            tr("Dropbeat sets nothing up and sends nothing: a person does, by these steps. Names of menus may have "
               "moved since 2025."),
            m_font, ink::kMuted);
        heading(tr("Steps"));
        int number = 0;
        for (const QString &step : sheet.steps) {
            numbered(QLocale().toString(++number), step);
        }
        for (const QString &note : sheet.notes) {
            numbered(QStringLiteral("!"), note);
        }
        printMessages(filed);
        printChecks(filed);
        printKpi(filed);
    }

    void printMessages(const FiledMoment &filed)
    {
        heading(tr("Text to paste"));
        for (const MomentMessage &message : filed.messages) {
            if (filed.messages.size() > 1) {
                paragraph(tr("Version %1").arg(message.letter), m_font, ink::kMuted);
            }
            if (filed.moment.channel == MessageChannel::Email) {
                paragraph(tr("Subject: %1").arg(textForTool(message.subject, m_tool, filed.linkUrl, filed.codeText)),
                          m_strong);
            }
            paragraph(textForTool(message.body, m_tool, filed.linkUrl, filed.codeText), m_font);
            m_page.move(4 * kPoint);
        }
        for (const QString &note : fieldNotes(filed, m_tool)) {
            numbered(QStringLiteral("!"), note);
        }
    }

    void printChecks(const FiledMoment &filed)
    {
        if (filed.checks.empty()) {
            return;
        }
        heading(tr("Checklist"));
        for (const MomentCheck &check : filed.checks) {
            const QString mark = check.done ? QStringLiteral("✓") : QStringLiteral("□");
            numbered(mark, check.done && !check.who.isEmpty()
                               ? tr("%1 — %2", "what is set up, by whom").arg(check.title, check.who)
                               : check.title);
        }
    }

    void printKpi(const FiledMoment &filed)
    {
        const Moment &moment = filed.moment;
        if (moment.kpi.isEmpty()) {
            return;
        }
        const MomentKpi kpi = measuredKpi(moment.kpi);
        heading(tr("The one KPI"));
        paragraph(kpi.counts.isEmpty() ? kpi.name : tr("%1: %2", "KPI, what it counts").arg(kpi.name, kpi.counts),
                  m_font);
        if (!moment.owner.isEmpty()) {
            paragraph(tr("Owner: %1").arg(moment.owner), m_font, ink::kMuted);
        }
    }

    const std::vector<FiledMoment> &m_moments;
    SetupTool m_tool;
    Currency m_currency;
    QString m_brand;
    PageComposer m_page;
    QFont m_font = printFont(9.5);
    QFont m_strong = printFont(9.5, true);
};

} // namespace

PrintedPages setupSheetPages(const std::vector<FiledMoment> &moments, SetupTool tool, const Currency &currency,
                             const QString &brand, const QPageSize &paper)
{
    return SetupSheetPrint(moments, tool, currency, brand, paper).print();
}

} // namespace dropbeat

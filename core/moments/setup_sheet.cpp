// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moments/setup_sheet.h"

#include "core/base/day_words.h"
#include "core/moments/message_text.h"
#include "core/moments/rule_words.h"
#include "core/moments/tool_words.h"

#include <QCoreApplication>

namespace dropbeat {

namespace {

using Where = MomentCondition::Where;

QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("dropbeat", text, comment, number);
}

/// Writes the steps of one moment for one tool.
class SheetWriter
{
public:
    SheetWriter(const WholeMoment &whole, SetupTool tool, const Currency &currency)
        : m_whole(whole)
        , m_moment(whole.moment)
        , m_words(toolWords(tool))
        , m_currency(currency)
    {
        m_sheet.tool = tool;
        m_sheet.sentence = momentSentence(m_moment, currency);
    }

    SetupSheet write()
    {
        step(m_words.begin.arg(m_moment.name));
        trigger();
        for (const MomentCondition &condition : m_moment.rule.conditions) {
            this->condition(condition);
        }
        message();
        limits();
        step(tr("Go through the checklist below; then send yourself one of each version and read it on a phone."));
        step(m_words.goLive);
        step(tr(
            "After a week, take the figures over into Dropbeat: sent, clicks, and how many did what the KPI counts."));
        return std::move(m_sheet);
    }

private:
    void step(const QString &text) { m_sheet.steps << text; }

    void event(const QString &event)
    {
        const QString name = eventInTool(m_sheet.tool, event);
        if (name.isEmpty()) {
            m_sheet.notes << tr("%1 has no trigger of its own for “%2”: the shop has to send it there as an event.")
                                 .arg(setupToolName(m_sheet.tool), eventName(event));
        }
    }

    void trigger()
    {
        const Trigger &when = m_moment.rule.when;
        const QString clause = triggerClause(when, m_currency);
        if (when.kind == Trigger::Kind::Event) {
            QStringList names;
            for (const QString &each : (when.filter.event + u'|' + when.orElse.event).split(u'|', Qt::SkipEmptyParts)) {
                event(each);
                const QString name = eventInTool(m_sheet.tool, each);
                names << (name.isEmpty() ? each : name);
            }
            step(m_words.trigger.arg(names.join(QStringLiteral(" / "))));
            if (triggerClause(when, m_currency) != eventName(when.filter.event)) {
                step(tr("Narrow it down, so that it holds only when a shopper %1.").arg(clause));
            }
            return;
        }
        step(kindInTool(m_sheet.tool, when));
        step(tr("It holds when a shopper %1.").arg(clause));
    }

    void condition(const MomentCondition &condition)
    {
        const QString clause = conditionClause(condition, m_currency);
        if (condition.where == Where::After) {
            step(m_words.wait.arg(durationText(condition.withinMinutes)));
            step(condition.happens ? m_words.onlyIf.arg(clause)
                                   : m_words.onlyIfNot.arg(filterToDo(condition.filter, m_currency)));
        } else {
            step(m_words.filter.arg(clause));
        }
    }

    void message()
    {
        step(m_words.message.arg(messageChannelName(m_moment.channel)));
        if (m_whole.messages.size() > 1) {
            step(m_words.versions.arg(m_whole.messages.size()));
        }
        if (!m_moment.perk.isEmpty()) {
            step(tr("Make the perk ready: %1.").arg(m_moment.perk));
        }
    }

    void limits()
    {
        if (m_moment.cap.days > 0) {
            step(m_words.cap.arg(capText(m_moment.cap)));
        }
        if (m_moment.quietFrom.isValid() && m_moment.quietTo.isValid() && m_moment.channel != MessageChannel::OnSite) {
            step(m_words.quiet.arg(timeText(m_moment.quietFrom), timeText(m_moment.quietTo)));
        }
    }

    const WholeMoment &m_whole;
    const Moment &m_moment;
    ToolWords m_words;
    Currency m_currency;
    SetupSheet m_sheet;
};

} // namespace

const std::vector<SetupTool> &setupTools()
{
    static const std::vector<SetupTool> tools{SetupTool::Klaviyo, SetupTool::ShopifyFlow, SetupTool::Mautic};
    return tools;
}

SetupSheet setupSheet(const WholeMoment &whole, SetupTool tool, const Currency &currency)
{
    return SheetWriter(whole, tool, currency).write();
}

QStringList fieldNotes(const WholeMoment &whole, SetupTool tool)
{
    QStringList names;
    QStringList notes;
    for (const MomentMessage &message : whole.messages) {
        for (const MessageField &field : fieldsOf(message.subject + u'\n' + message.body)) {
            if (names.contains(field.name) || isPlanField(field.name)) {
                continue;
            }
            names << field.name;
            const QString where = placeOfField(tool, field.name);
            if (!where.isEmpty()) {
                notes << tr("Where the text says [%1], put in %2.").arg(fieldWords(field.name), where);
            }
        }
    }
    return notes;
}

QString textForTool(const QString &text, SetupTool tool, const QString &link, const QString &code)
{
    QString written;
    qsizetype from = 0;
    for (const MessageField &field : fieldsOf(text)) {
        written += QStringView(text).mid(from, field.at - from);
        from = field.at + field.length;
        if (field.name == QLatin1String("link") && !link.isEmpty()) {
            written += link;
        } else if (field.name == QLatin1String("code") && !code.isEmpty()) {
            written += code;
        } else {
            written += fieldInTool(tool, field);
        }
    }
    written += QStringView(text).mid(from);
    return written;
}

} // namespace dropbeat

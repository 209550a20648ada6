// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moments/event_names_form.h"

#include "core/domain/shop_event.h"
#include "core/moments/rule_words.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLocale>

#include <algorithm>

namespace dropbeat {

EventNamesForm::EventNamesForm(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

void EventNamesForm::setNames(const std::vector<EventPreview::Name> &names)
{
    if (std::ranges::equal(names, m_names, {}, &EventPreview::Name::inFile, &EventPreview::Name::inFile)) {
        m_names = names; // the choices show what they mean
        for (qsizetype i = 0; i < m_boxes.size(); ++i) {
            if (auto *words = qobject_cast<ToneLabel *>(m_form->labelForField(m_boxes[i]))) {
                words->setTone(names[static_cast<size_t>(i)].known ? Tone::Muted : Tone::Warn);
            }
        }
        return;
    }
    while (m_form->rowCount() > 0) {
        m_form->removeRow(0);
    }
    m_boxes.clear();
    m_names = names;
    for (const EventPreview::Name &name : names) {
        addName(name);
    }
}

void EventNamesForm::addName(const EventPreview::Name &name)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QStringLiteral("eventName%1").arg(m_boxes.size()));
    box->setAccessibleName(name.inFile);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    const QString byItself = EventCatalog::standard().eventName(name.inFile);
    if (!EventCatalog::standard().knowsEvent(name.inFile)) {
        box->addItem(tr("an event of its own: “%1”").arg(byItself), byItself);
    }
    for (const QString &event : shopEvents()) {
        box->addItem(eventName(event), event);
    }
    box->setCurrentIndex(std::max(0, box->findData(name.means)));
    auto *words = new ToneLabel(
        tr("%1 · %2 times", "what the file calls an event").arg(name.inFile, QLocale().toString(name.times)),
        name.known ? Tone::Muted : Tone::Warn, FontRole::Small, this);
    words->setWordWrap(true);
    words->setBuddy(box);
    m_form->addRow(words, box);
    m_boxes << box;
    connect(box, &QComboBox::activated, this, &EventNamesForm::changed);
}

QMap<QString, QString> EventNamesForm::chosen() const
{
    QMap<QString, QString> chosen;
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        const QString &inFile = m_names[static_cast<size_t>(i)].inFile;
        const QString means = m_boxes[i]->currentData().toString();
        if (means != EventCatalog::standard().eventName(inFile)) {
            chosen.insert(inFile, means);
        }
    }
    return chosen;
}

} // namespace dropbeat

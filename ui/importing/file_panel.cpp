// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/file_panel.h"

#include "ui/importing/import_words.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/step_list.h"
#include "ui/widgets/tone_label.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

namespace dropbeat {

FilePanel::FilePanel(ImportDraft &draft, QWidget *parent)
    : Card(parent)
    , m_draft(draft)
    , m_list(new QVBoxLayout)
    , m_group(new QButtonGroup(this))
    , m_name(new ElidedLabel(QString(), Tone::Ink, FontRole::Strong, this))
    , m_kind(new ToneLabel(QString(), Tone::Muted, FontRole::Small, this))
    , m_steps(new StepList({tr("File"), tr("Columns"), tr("Which clip is which"), tr("Check")}, this))
{
    setAccessibleName(tr("Files and steps"));
    m_name->setElideMode(Qt::ElideMiddle);
    m_kind->setWordWrap(true);
    m_list->setSpacing(4);
    content()->addLayout(m_list);
    content()->addWidget(m_name);
    content()->addWidget(m_kind);
    content()->addWidget(m_steps);
    connect(m_group, &QButtonGroup::idClicked, this, &FilePanel::fileChosen);
    connect(&draft, &ImportDraft::filesChanged, this, &FilePanel::rebuild);
    connect(&draft, &ImportDraft::fileChanged, this, &FilePanel::refresh);
    setFixedWidth(196);
}

void FilePanel::setFile(int index)
{
    m_file = index;
    refresh();
}

void FilePanel::rebuild()
{
    for (QAbstractButton *button : m_group->buttons()) {
        m_group->removeButton(button);
        button->deleteLater();
        button->hide();
    }
    const int count = static_cast<int>(m_draft.files().size());
    for (int i = 0; count > 1 && i < count; ++i) {
        auto *button = new QRadioButton(this);
        m_group->addButton(button, i);
        m_list->addWidget(button);
    }
    refresh();
}

QString FilePanel::stateText(int index) const
{
    switch (m_draft.stateOf(index)) {
    case FileDraft::State::Looking:
        return tr("looking at it…");
    case FileDraft::State::Asking:
        return tr("has a question");
    case FileDraft::State::Refused:
        return tr("can’t come in");
    case FileDraft::State::Ready:
        return tr("understood");
    }
    return {};
}

void FilePanel::refresh()
{
    for (QAbstractButton *button : m_group->buttons()) {
        const int index = m_group->id(button);
        const FileDraft::State state = m_draft.stateOf(index);
        const QString name = m_draft.file(index).name();
        const QString mark = state == FileDraft::State::Refused  ? QStringLiteral("■ ")
                             : state == FileDraft::State::Asking ? QStringLiteral("▲ ")
                                                                 : QString();
        button->setText(mark + button->fontMetrics().elidedText(name, Qt::ElideMiddle, 118));
        button->setToolTip(tr("%1: %2").arg(name, stateText(index)));
        button->setAccessibleName(button->toolTip());
        button->setChecked(index == m_file);
    }
    const bool known = m_file >= 0 && m_file < static_cast<int>(m_draft.files().size());
    m_name->setVisible(known && m_group->buttons().isEmpty());
    m_kind->setVisible(known);
    if (!known) {
        return;
    }
    const FileDraft &file = m_draft.file(m_file);
    m_name->setText(file.name());
    m_kind->setText(file.isLookedAt ? importwords::kindOf(file.layout) + u'\n' + importwords::textOf(file.layout)
                                    : stateText(m_file));
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_entries.h"

#include "ui/widgets/drop_words.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>

namespace dropbeat {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dropbeat", text);
}

QString levelName(SubjectLevel level)
{
    switch (level) {
    case SubjectLevel::Account:
        return tr("reported account");
    case SubjectLevel::Campaign:
        return tr("reported campaign");
    case SubjectLevel::AdGroup:
        return tr("reported ad group");
    case SubjectLevel::Ad:
        break;
    }
    return tr("reported ad");
}

void addActions(std::vector<PaletteEntry> &entries, const QList<QAction *> &actions, const QString &where, bool all)
{
    for (QAction *action : actions) {
        if (QMenu *menu = action->menu()) {
            emit menu->aboutToShow(); // menus that are filled when they open
            const QString name = plainText(*action);
            addActions(entries, menu->actions(), where.isEmpty() ? name : where + QStringLiteral(" › ") + name, all);
            continue;
        }
        if (action->isSeparator() || (!all && !action->isEnabled()) || !action->isVisible() ||
            action->property("paletteless").toBool()) {
            continue;
        }
        entries.push_back({plainText(*action),
                           where,
                           action->shortcut().toString(QKeySequence::NativeText),
                           {},
                           [target = QPointer(action)] {
                               if (target) {
                                   target->trigger();
                               }
                           }});
    }
}

} // namespace

QString plainText(const QAction &action)
{
    QString text = action.text();
    text.replace(QStringLiteral("&&"), QStringLiteral("\x01"));
    text.remove(u'&');
    return text.replace(u'\x01', u'&');
}

std::vector<PaletteEntry> dropEntries(const Tables &tables, const PaletteTargets &targets)
{
    std::vector<PaletteEntry> entries;
    for (const Drop &drop : tables.drops().all()) {
        const QString detail = drop.launch.isValid() ? dayText(drop.launch.date) : dropStatusText(drop.status);
        entries.push_back({drop.name,
                           tr("Drop · %1").arg(detail),
                           {},
                           QStringLiteral("drop"),
                           [open = targets.openDrop, id = drop.id] { open(id); }});
    }
    return entries;
}

std::vector<PaletteEntry> planEntries(const Tables &tables, const PaletteTargets &targets)
{
    std::vector<PaletteEntry> entries;
    QHash<Id<Drop>, QString> names;
    for (const Drop &drop : tables.drops().all()) {
        names.insert(drop.id, drop.name);
    }
    for (const Clip &clip : tables.clips().all()) {
        entries.push_back({clip.name,
                           tr("clip of %1").arg(names.value(clip.drop)),
                           {},
                           QStringLiteral("clips"),
                           [open = targets.openClip, clip] { open(clip); }});
    }
    for (const Touchpoint &touchpoint : tables.touchpoints().all()) {
        entries.push_back({touchpoint.title,
                           tr("touchpoint of %1").arg(names.value(touchpoint.drop)),
                           {},
                           QStringLiteral("calendar"),
                           [open = targets.openTouchpoint, touchpoint] { open(touchpoint); }});
    }
    for (const Subject &subject : tables.subjects().all()) {
        entries.push_back({subject.name.isEmpty() ? subject.externalId : subject.name,
                           levelName(subject.level),
                           {},
                           QStringLiteral("results"),
                           [open = targets.openSubject, subject] { open(subject); }});
    }
    return entries;
}

std::vector<PaletteEntry> actionEntries(const QMenuBar &menus, bool all)
{
    std::vector<PaletteEntry> entries;
    addActions(entries, menus.actions(), {}, all);
    return entries;
}

} // namespace dropbeat

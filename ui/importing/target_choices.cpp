// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/target_choices.h"

#include <QCoreApplication>

namespace dropbeat {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TargetChoices)
};

struct IdValue
{
    qint64 operator()(std::monostate) const { return 0; }
    template <class T> qint64 operator()(Id<T> id) const { return id.value; }
};

std::pair<qsizetype, qint64> keyOf(const Assignment::Target &target)
{
    return {static_cast<qsizetype>(target.index()), std::visit(IdValue(), target)};
}

QString joined(const QStringList &parts)
{
    return parts.join(QStringLiteral(" › "));
}

} // namespace

TargetChoices::TargetChoices()
{
    const QString none = Tr::tr("Not yet assigned");
    add({std::monostate(), none, none, none, 0});
}

TargetChoices TargetChoices::of(const Tables &tables)
{
    TargetChoices choices;
    for (const Drop &drop : tables.drops().all()) {
        choices.add({drop.id, drop.name, Tr::tr("%1 (whole drop)").arg(drop.name), drop.name, 0});
        choices.addClips(tables, drop);
        choices.addTouchpoints(tables, drop);
    }
    return choices;
}

void TargetChoices::addClips(const Tables &tables, const Drop &drop)
{
    for (const Clip &clip : tables.clips().ofDrop(drop.id)) {
        add({clip.id, clip.name, joined({drop.name, clip.name}), clip.name, 1});
        for (const Variant &variant : tables.variants().ofClip(clip.id)) {
            const QString own = variant.name.isEmpty() ? variant.letter : variant.letter + u' ' + variant.name;
            add({variant.id, Tr::tr("%1 · %2", "clip · variant").arg(clip.name, variant.letter),
                 joined({drop.name, clip.name, own}), own, 2});
        }
    }
}

void TargetChoices::addTouchpoints(const Tables &tables, const Drop &drop)
{
    for (const Touchpoint &touchpoint : tables.touchpoints().ofDrop(drop.id)) {
        add({touchpoint.id, touchpoint.title, joined({drop.name, touchpoint.title}), touchpoint.title, 1});
    }
}

void TargetChoices::add(Choice choice)
{
    m_index.insert(keyOf(choice.target), static_cast<int>(m_choices.size()));
    m_paths << choice.path;
    m_choices.push_back(std::move(choice));
}

int TargetChoices::indexOf(const Assignment::Target &target) const
{
    return m_index.value(keyOf(target), -1);
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/buttons.h"

#include "ui/widgets/icon.h"

#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVariant>

#include <array>

namespace dropbeat {

namespace {

constexpr const char *kRole = "role";
const std::array<QLatin1String, 6> kNames{QLatin1String(""),     QLatin1String("primary"), QLatin1String("danger"),
                                          QLatin1String("flat"), QLatin1String("link"),    QLatin1String("small")};

} // namespace

void setLook(QWidget &button, ButtonLook look)
{
    button.setProperty(kRole, QString(kNames[static_cast<size_t>(look)]));
    button.updateGeometry();
    button.update();
}

ButtonLook lookOf(const QWidget *button)
{
    const QString name = button ? button->property(kRole).toString() : QString();
    for (size_t i = 1; i < kNames.size(); ++i) {
        if (name == kNames[i]) {
            return static_cast<ButtonLook>(i);
        }
    }
    return ButtonLook::Outlined;
}

QPushButton *makeButton(const QString &text, ButtonLook look, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    if (look == ButtonLook::Link) {
        button->setCursor(Qt::PointingHandCursor);
    }
    setLook(*button, look);
    return button;
}

QToolButton *makeIconButton(const QString &icon, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(Icon::get(icon));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include "ui/widgets/style.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QHash>
#include <QPalette>
#include <QToolTip>
#include <QWidget>

#include <algorithm>

// Outside any namespace, as Q_INIT_RESOURCE asks; a static library's resources are dropped by the linker otherwise.
static void useIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace dropbeat {

namespace {

Theme *s_theme = nullptr;

constexpr double kSmallestPoints = 9.75; // 13 px at 96 dpi
constexpr double kLargestPoints = 16;

void setBoth(QPalette &palette, QPalette::ColorRole role, const QColor &colour, const QColor &disabled)
{
    palette.setColor(QPalette::Active, role, colour);
    palette.setColor(QPalette::Inactive, role, colour);
    palette.setColor(QPalette::Disabled, role, disabled);
}

QPalette paletteOf(const Colours &c)
{
    QPalette p;
    setBoth(p, QPalette::Window, c.paper, c.paper);
    setBoth(p, QPalette::WindowText, c.ink, c.faint);
    setBoth(p, QPalette::Base, c.card, c.well);
    setBoth(p, QPalette::AlternateBase, c.well, c.well);
    setBoth(p, QPalette::Text, c.ink, c.faint);
    setBoth(p, QPalette::PlaceholderText, c.muted, c.faint);
    setBoth(p, QPalette::Button, c.card, c.well);
    setBoth(p, QPalette::ButtonText, c.ink, c.faint);
    setBoth(p, QPalette::BrightText, c.accentText, c.accentText);
    setBoth(p, QPalette::Highlight, c.accent, c.faint);
    setBoth(p, QPalette::HighlightedText, c.accentText, c.card);
    setBoth(p, QPalette::Link, c.accent, c.faint);
    setBoth(p, QPalette::LinkVisited, c.accent, c.faint);
    setBoth(p, QPalette::ToolTipBase, c.dark ? c.well : c.ink, c.ink);
    setBoth(p, QPalette::ToolTipText, c.dark ? c.ink : c.card, c.card);
    setBoth(p, QPalette::Light, c.card, c.card);
    setBoth(p, QPalette::Midlight, c.well, c.well);
    setBoth(p, QPalette::Mid, c.hairline, c.hairline);
    setBoth(p, QPalette::Dark, c.controlBorder, c.hairline);
    setBoth(p, QPalette::Shadow, c.controlBorder, c.hairline);
    return p;
}

QFont baseFont(const QFont &system)
{
    QFont font = system;
    if (QFontDatabase::hasFamily(QStringLiteral("Inter"))) {
        font.setFamilies({QStringLiteral("Inter"), system.family()});
    }
    font.setPointSizeF(std::clamp(system.pointSizeF(), kSmallestPoints, kLargestPoints));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

void Theme::install(QApplication &app, ThemeMode mode)
{
    useIconResources();
    if (!s_theme) {
        s_theme = new Theme(app);
    }
    setMode(mode);
}

Theme::Theme(QApplication &app)
    : QObject(&app)
    , m_app(app)
    , m_colours(lightColours())
{
    // The platform's own palette is only to be seen before ours replaces it.
    m_systemDark = QPalette(app.palette()).color(QPalette::Window).lightness() < 128;
    const bool offscreenDefault = app.font().pointSizeF() <= 0;
    QFont system = app.font();
    if (offscreenDefault) {
        system.setPointSizeF(kSmallestPoints);
    }
    app.setFont(baseFont(system));
    app.setStyle(new Style);
    app.installEventFilter(this);
    connect(this, &QObject::destroyed, [] { s_theme = nullptr; });
}

void Theme::setMode(ThemeMode mode)
{
    if (s_theme) {
        s_theme->m_mode = mode;
        s_theme->apply();
    }
}

ThemeMode Theme::mode()
{
    return s_theme ? s_theme->m_mode : ThemeMode::System;
}

Theme *Theme::instance()
{
    return s_theme;
}

const Colours &Theme::current()
{
    static const Colours fallback = lightColours();
    return s_theme ? s_theme->m_colours : fallback;
}

void Theme::apply()
{
    const bool dark = m_mode == ThemeMode::Dark || (m_mode == ThemeMode::System && m_systemDark);
    m_colours = dark ? darkColours() : lightColours();
    m_applying = true;
    m_app.setPalette(paletteOf(m_colours));
    QToolTip::setPalette(m_app.palette());
    m_applying = false;
    for (QWidget *window : m_app.topLevelWidgets()) {
        window->update();
    }
    emit changed();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    // The desktop announces a change of its colours as a theme change; ask a fresh palette of the platform what it is
    // now.
    if (event->type() == QEvent::ThemeChange && watched->isWindowType() && !m_applying) {
        m_app.setPalette(QPalette());
        m_systemDark = m_app.palette().color(QPalette::Window).lightness() < 128;
        apply();
    }
    return QObject::eventFilter(watched, event);
}

QColor Theme::tone(Tone tone)
{
    const Colours &c = current();
    switch (tone) {
    case Tone::Ink:
        return c.ink;
    case Tone::Muted:
        return c.muted;
    case Tone::Faint:
        return c.faint;
    case Tone::Accent:
        return c.accent;
    case Tone::Good:
        return c.good;
    case Tone::Warn:
        return c.warn;
    case Tone::Bad:
        return c.bad;
    }
    return c.ink;
}

QFont Theme::font(FontRole role)
{
    QFont font = QApplication::font();
    const auto shape = [&font](double factor, QFont::Weight weight) {
        font.setPointSizeF(font.pointSizeF() * factor);
        font.setWeight(weight);
    };
    switch (role) {
    case FontRole::Body:
        break;
    case FontRole::Strong:
    case FontRole::Heading:
        shape(1.0, QFont::DemiBold);
        break;
    case FontRole::Small:
        shape(0.86, QFont::Normal);
        break;
    case FontRole::Title:
        shape(1.46, QFont::Bold);
        break;
    case FontRole::Brand:
        shape(1.15, QFont::Bold);
        break;
    }
    return font;
}

QColor Theme::channelColour(const QString &channelId)
{
    static const QHash<QString, QRgb> colours{
        {QStringLiteral("tiktok"), 0xff1e1b18},    {QStringLiteral("instagram"), 0xffa3417f},
        {QStringLiteral("pinterest"), 0xffd55e00}, {QStringLiteral("email"), 0xff0072b2},
        {QStringLiteral("sms"), 0xff2e8fc4},       {QStringLiteral("ads"), 0xffb0820a},
        {QStringLiteral("site"), 0xff00815d},      {QStringLiteral("shoot"), 0xff6b6b6b},
    };
    const auto found = colours.constFind(channelId);
    return found == colours.constEnd() ? current().muted : onCard(QColor::fromRgb(*found));
}

QColor Theme::onCard(const QColor &colour)
{
    return readableOn(current().card, colour);
}

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/colours.h"

#include <QFont>
#include <QObject>
#include <QString>

class QApplication;

namespace dropbeat {

enum class ThemeMode { System, Light, Dark };

/// What a piece of text says by its colour, always beside a word or a shape.
enum class Tone { Ink, Muted, Faint, Accent, Good, Warn, Bad };

enum class FontRole { Body, Strong, Small, Heading, Title, Brand };

/// The application's look: style, palette and fonts. Made once by install; widgets read Theme::current() when they
/// paint and get a palette change when it changes.
class Theme : public QObject
{
    Q_OBJECT

public:
    /// Puts style, fonts and palette on the application. Calling it again only changes the mode.
    static void install(QApplication &app, ThemeMode mode);
    static void setMode(ThemeMode mode);
    static ThemeMode mode();
    /// The colours in use; the light ones before install.
    static const Colours &current();
    static bool isDark() { return current().dark; }
    /// Emits changed; null before install.
    static Theme *instance();

    static QColor tone(Tone tone);
    static QFont font(FontRole role);
    /// The colour of a channel of DOMAIN.md by its id (tiktok, instagram, pinterest, email, sms, ads, site, shoot);
    /// muted for others.
    static QColor channelColour(const QString &channelId);
    /// A user's colour (#rrggbb) made visible on cards.
    static QColor onCard(const QColor &colour);

signals:
    void changed();

private:
    explicit Theme(QApplication &app);
    void apply();
    bool eventFilter(QObject *watched, QEvent *event) override;

    QApplication &m_app;
    ThemeMode m_mode = ThemeMode::System;
    Colours m_colours;
    bool m_systemDark = false;
    bool m_applying = false;
};

} // namespace dropbeat

// SPDX-License-Identifier: GPL-3.0-or-later
// One palette for widgets and plots: light and dark, following the system unless set.
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>

#include <array>

class QApplication;
class QPalette;

namespace dclscope {

/// Every colour that the program uses, by its purpose.
struct ThemeColors {
    bool dark = false;
    QColor window;                ///< behind everything
    QColor panel;                 ///< side panels, toolbars
    QColor plot;                  ///< the ground that data is drawn on
    QColor text;                  ///< what is read first
    QColor subtle;                ///< axis numbers, captions; still readable (contrast at least 4.5 on `plot`)
    QColor axis;                  ///< axis lines and ticks
    QColor grid;                  ///< thin lines behind the data
    QColor accent;                ///< the one strong colour: playhead, current epoch, focus
    QColor accentSoft;            ///< accent, pale: selections and fills
    QColor warning;               ///< trouble that needs a look
    QColor good;                  ///< all is well, a label that was heard
    std::array<QColor, 4> series; ///< curves side by side, safe for colour-blind eyes
};

/// The colours of the light or the dark theme.
const ThemeColors& themeColors(bool dark);

/// `text` points in size but never under 9: nothing in the program is smaller.
QFont readableFont(const QFont& base, double relativeSize = 1.0, bool bold = false);

enum class ThemeMode { System, Light, Dark };

/// The theme in force. Lives on the GUI thread.
class Theme : public QObject {
    Q_OBJECT

public:
    static Theme& instance();

    /// Sets style, palette and font of the application and keeps them current; call once after QApplication is made.
    void install(QApplication& application);
    void setMode(ThemeMode mode);
    ThemeMode mode() const noexcept { return mode_; }
    const ThemeColors& colors() const { return themeColors(dark_); }

    /// The Qt palette that belongs to the colours.
    static QPalette widgetPalette(const ThemeColors& colors);
    /// "system", "light", "dark" for settings files and the command line, and back (unknown text is System).
    static QString modeName(ThemeMode mode);
    static ThemeMode modeFromName(const QString& name);

signals:
    void changed();

private:
    Theme();
    bool systemIsDark() const;
    void refresh();

    ThemeMode mode_ = ThemeMode::System;
    bool dark_ = false;
    bool systemPaletteDark_ = false;
    bool installed_ = false;
};

} // namespace dclscope

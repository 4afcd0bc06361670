// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/theme.h"

#include <QApplication>
#include <QPalette>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleHints>
#include <QStyleOptionButton>

#include <algorithm>

namespace dclscope {
namespace {

constexpr double kSmallestPointSize = 9.0;

ThemeColors lightColors() {
    ThemeColors c;
    c.dark = false;
    c.window = QColor(0xf4, 0xf5, 0xf6);
    c.panel = QColor(0xfa, 0xfa, 0xfb);
    c.plot = QColor(0xff, 0xff, 0xff);
    c.text = QColor(0x1d, 0x21, 0x26);
    c.subtle = QColor(0x5a, 0x63, 0x6c);
    c.axis = QColor(0xb4, 0xbb, 0xc2);
    c.grid = QColor(0xe9, 0xeb, 0xee);
    c.accent = QColor(0x0b, 0x6f, 0xa4);
    c.accentSoft = QColor(0xcf, 0xe5, 0xf1);
    c.warning = QColor(0xb4, 0x53, 0x09);
    c.good = QColor(0x1a, 0x7f, 0x5a);
    c.series = {QColor(0x0b, 0x6f, 0xa4), QColor(0xc8, 0x5a, 0x11), QColor(0x2b, 0x8a, 0x6b), QColor(0x85, 0x4d, 0x9c)};
    return c;
}

ThemeColors darkColors() {
    ThemeColors c;
    c.dark = true;
    c.window = QColor(0x1b, 0x1e, 0x22);
    c.panel = QColor(0x21, 0x25, 0x2a);
    c.plot = QColor(0x16, 0x19, 0x1d);
    c.text = QColor(0xe8, 0xeb, 0xee);
    c.subtle = QColor(0x9d, 0xa7, 0xb1);
    c.axis = QColor(0x4c, 0x55, 0x5e);
    c.grid = QColor(0x27, 0x2c, 0x32);
    c.accent = QColor(0x58, 0xb8, 0xea);
    c.accentSoft = QColor(0x1d, 0x3e, 0x52);
    c.warning = QColor(0xf0, 0xa0, 0x4b);
    c.good = QColor(0x5c, 0xc9, 0xa0);
    c.series = {QColor(0x58, 0xb8, 0xea), QColor(0xf0, 0x9a, 0x4b), QColor(0x5c, 0xc9, 0xa0), QColor(0xc7, 0x93, 0xe0)};
    return c;
}

/// Fusion draws the frames of boxes to tick a little darker than the window, where nobody sees them in the dark.
class SeenBoxes : public QProxyStyle {
public:
    using QProxyStyle::QProxyStyle;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override {
        const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton;
        const auto* box = isBox ? qstyleoption_cast<const QStyleOptionButton*>(option) : nullptr;
        const ThemeColors& colors = Theme::instance().colors();
        if (box == nullptr || !colors.dark) return QProxyStyle::drawPrimitive(element, option, painter, widget);
        QStyleOptionButton seen(*box);
        seen.palette.setColor(QPalette::Window, colors.subtle);
        QProxyStyle::drawPrimitive(element, &seen, painter, widget);
    }
};

bool isDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

} // namespace

const ThemeColors& themeColors(bool dark) {
    static const ThemeColors kLight = lightColors();
    static const ThemeColors kDark = darkColors();
    return dark ? kDark : kLight;
}

QFont readableFont(const QFont& base, double relativeSize, bool bold) {
    QFont font = base;
    const double size = base.pointSizeF() > 0.0 ? base.pointSizeF() : kSmallestPointSize;
    font.setPointSizeF(std::max(kSmallestPointSize, size * relativeSize));
    font.setBold(bold);
    return font;
}

Theme& Theme::instance() {
    static Theme theme;
    return theme;
}

Theme::Theme() = default;

bool Theme::systemIsDark() const {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (const auto scheme = QGuiApplication::styleHints()->colorScheme(); scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    return systemPaletteDark_;
}

void Theme::install(QApplication& application) {
    if (!installed_) {
        // Read what the desktop says before our own palette covers it.
        systemPaletteDark_ = isDark(QGuiApplication::palette());
        QApplication::setStyle(new SeenBoxes(QStyleFactory::create(QStringLiteral("Fusion"))));
        installed_ = true;
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
        connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] { refresh(); });
#endif
    }
    QApplication::setFont(readableFont(application.font(), 1.0));
    refresh();
}

void Theme::setMode(ThemeMode mode) {
    mode_ = mode;
    refresh();
}

void Theme::refresh() {
    const bool dark = mode_ == ThemeMode::Dark || (mode_ == ThemeMode::System && systemIsDark());
    const bool different = dark != dark_;
    dark_ = dark;
    if (installed_) QApplication::setPalette(widgetPalette(colors()));
    if (different) emit changed();
}

QPalette Theme::widgetPalette(const ThemeColors& c) {
    QPalette p;
    p.setColor(QPalette::Window, c.window);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Base, c.panel);
    p.setColor(QPalette::AlternateBase, c.window);
    p.setColor(QPalette::ToolTipBase, c.panel);
    p.setColor(QPalette::ToolTipText, c.text);
    p.setColor(QPalette::PlaceholderText, c.subtle);
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::Button, c.panel);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::BrightText, c.warning);
    p.setColor(QPalette::Link, c.accent);
    p.setColor(QPalette::Highlight, c.accent);
    p.setColor(QPalette::HighlightedText, c.dark ? c.plot : QColor(Qt::white));
    p.setColor(QPalette::Light, c.dark ? c.axis : QColor(Qt::white));
    p.setColor(QPalette::Midlight, c.grid);
    p.setColor(QPalette::Mid, c.axis);
    p.setColor(QPalette::Dark, c.dark ? c.plot.darker(130) : c.axis);
    p.setColor(QPalette::Shadow, c.dark ? QColor(Qt::black) : c.subtle);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        QColor faint = c.subtle;
        faint.setAlpha(150);
        p.setColor(QPalette::Disabled, role, faint);
    }
    return p;
}

QString Theme::modeName(ThemeMode mode) {
    switch (mode) {
    case ThemeMode::Light: return QStringLiteral("light");
    case ThemeMode::Dark: return QStringLiteral("dark");
    case ThemeMode::System: break;
    }
    return QStringLiteral("system");
}

ThemeMode Theme::modeFromName(const QString& name) {
    if (name == QLatin1String("light")) return ThemeMode::Light;
    if (name == QLatin1String("dark")) return ThemeMode::Dark;
    return ThemeMode::System;
}

} // namespace dclscope

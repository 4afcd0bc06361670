// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lessons/figure_picture.h"

#include "core/base/error.h"
#include "widgets/views/axes.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>
#include <utility>

namespace dclscope {
namespace {

constexpr double kHandleRadius = 8.0;
constexpr double kReach = 16.0; ///< how near to a handle the mouse takes it

/// As settings are written: digits that say the value again, without what counting in steps adds to them.
std::string settingText(double value) { return QString::number(value, 'g', 8).toStdString(); }

} // namespace

FigurePicture::FigurePicture(std::string kind) : kind_(std::move(kind)) {}

void FigurePicture::setSettings(const lessons::Settings& settings) {
    const lessons::Settings before = std::exchange(settings_, settings);
    try {
        compute();
    } catch (const Error&) {
        settings_ = before;
        throw;
    }
}

const lessons::FigureSetting* FigurePicture::settingNamed(std::string_view key) const {
    if (kind_ == "view") return nullptr;
    for (const lessons::FigureSetting& setting : lessons::figureSettings(kind_))
        if (setting.key == key) return &setting;
    return nullptr;
}

void FigurePicture::change(std::string_view key, double value) {
    const lessons::FigureSetting* setting = settingNamed(key);
    if (setting == nullptr || !std::isfinite(value)) return;
    const double steps = setting->step > 0.0 ? std::round(value / setting->step) * setting->step : value;
    tryChange(key, settingText(std::clamp(steps, setting->low, setting->high)));
}

void FigurePicture::change(std::string_view key, const std::string& value) {
    if (settingNamed(key) != nullptr) tryChange(key, value);
}

void FigurePicture::tryChange(std::string_view key, const std::string& value) {
    lessons::Settings wanted = settings_;
    wanted[std::string(key)] = value;
    try {
        setSettings(wanted);
    } catch (const ConfigError&) {
        // A delay longer than the kernel, for instance: the figure stays at the last one that there is.
    }
}

std::string FigurePicture::valueOf(std::string_view key) const {
    if (const auto said = settings_.find(std::string(key)); said != settings_.end()) return said->second;
    const lessons::FigureSetting* setting = settingNamed(key);
    return setting != nullptr ? std::string(setting->usual) : std::string();
}

double FigurePicture::numberOf(std::string_view key) const { return QString::fromStdString(valueOf(key)).toDouble(); }

void FigurePicture::paint(QPainter& painter, const QRectF& area, const ThemeColors& colors, bool bare) {
    places_.assign(handleCount(), QPointF(-1e9, -1e9));
    bare_ = bare;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (problem_.isEmpty())
        draw(painter, area, colors);
    else if (!bare)
        drawSentence(painter, area, colors, problem_);
    painter.restore();
}

std::optional<std::size_t> FigurePicture::handleAt(const QPointF& where) const {
    std::optional<std::size_t> nearest;
    double least = kReach;
    for (std::size_t i = 0; i < places_.size(); ++i)
        if (const double distance = std::hypot(places_[i].x() - where.x(), places_[i].y() - where.y());
            distance < least)
            least = distance, nearest = i;
    return nearest;
}

void FigurePicture::drawHandle(QPainter& painter, std::size_t index, const QPointF& at, const QColor& color,
                               const ThemeColors& colors) {
    if (index < places_.size()) places_[index] = at;
    painter.save();
    painter.setPen(QPen(colors.plot, 2.0));
    painter.setBrush(color);
    const double radius = bare_ ? 0.6 * kHandleRadius : kHandleRadius;
    painter.drawEllipse(at, radius, radius);
    if (chosen_ == index && !bare_) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.text, 2.0));
        painter.drawEllipse(at, radius + 4.0, radius + 4.0);
    }
    painter.restore();
}

void FigurePicture::drawHandleName(QPainter& painter, const QRectF& within, const QPointF& at, const QString& name,
                                   const ThemeColors& colors) const {
    if (bare_) return;
    constexpr double kAway = kHandleRadius + 7.0; // beyond the ring of a chosen handle
    painter.save();
    painter.setFont(readableFont(painter.font(), 0.95));
    const QFontMetricsF metrics(painter.font());
    const double width = metrics.horizontalAdvance(name) + 1.0;
    const bool fits = at.x() + kAway + width <= within.right();
    const QRectF words(fits ? at.x() + kAway : at.x() - kAway - width, at.y() - metrics.height() / 2, width,
                       metrics.height());
    QColor ground = colors.plot;
    ground.setAlpha(190);
    painter.fillRect(words, ground);
    painter.setPen(colors.text);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, name);
    painter.restore();
}

void completeFigure(FigurePicture& picture) {
    constexpr std::chrono::milliseconds kWait{5};
    try {
        const std::atomic<bool> stop{false};
        if (const FigurePicture::Work work = picture.work())
            if (const FigurePicture::Finish finish = work(stop, [](const FigurePicture::Finish&) {})) finish();
        QImage nowhere(64, 64, QImage::Format_RGB32); // drawn once, a figure knows what it has to read
        QPainter painter(&nowhere);
        picture.paint(painter, nowhere.rect(), themeColors(false));
        for (; picture.isReading(); picture.refresh()) std::this_thread::sleep_for(kWait);
        picture.refresh();
    } catch (const Error& error) {
        picture.setProblem(QString::fromUtf8(error.what()));
    }
}

} // namespace dclscope

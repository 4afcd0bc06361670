// SPDX-License-Identifier: GPL-3.0-or-later
// A figure of a lesson that draws itself into any painter: a widget, a card of the shelf, a page of the handout. What it
// draws is what core/lessons computes of its settings.
#pragma once

#include "core/lessons/figure.h"
#include "widgets/style/theme.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

class QPainter;

namespace dclscope {

/// Something in a figure that can be dragged, or moved by arrows.
struct FigureHandle {
    QString name;  ///< "Element 3"
    QString value; ///< "row 1.5, column −2"
};

/// Use from one thread at a time.
class FigurePicture {
public:
    /// What of a figure takes long: runs on any thread, and gives what is then called on the picture's own.
    using Finish = std::function<void()>;
    using Meanwhile = std::function<void(Finish)>;
    using Work = std::function<Finish(const std::atomic<bool>& stop, const Meanwhile& meanwhile)>;

    explicit FigurePicture(std::string kind);
    FigurePicture(const FigurePicture&) = delete;
    FigurePicture& operator=(const FigurePicture&) = delete;
    virtual ~FigurePicture() = default;

    const std::string& kind() const noexcept { return kind_; }
    const lessons::Settings& settings() const noexcept { return settings_; }
    /// Computes the figure anew. What is not said is as figureSettings() has it.
    /// @throws ConfigError naming the setting that is wrong; the figure then stays as it was
    virtual void setSettings(const lessons::Settings& settings);
    /// One setting changed, moved into its limits and onto its steps. What would not be a figure is left undone.
    void change(std::string_view key, double value);
    void change(std::string_view key, const std::string& value);
    /// The value of a setting, said or usual.
    std::string valueOf(std::string_view key) const;
    double numberOf(std::string_view key) const;

    /// Whether a setting has a control below the figure, and whether it does anything just now.
    virtual bool offers(std::string_view) const { return true; }
    virtual bool matters(std::string_view) const { return true; }
    /// What has to be computed before the figure is complete; empty: nothing.
    virtual Work work() { return {}; }
    /// Of figures that read by themselves while they are drawn: what is to be called, from any thread, when refresh() has
    /// something to take, and whether they wait for something.
    virtual void setWaker(std::function<void()>) {}
    virtual void refresh() {}
    virtual bool isReading() const { return false; }
    /// The moments it can be looked at, from 0; none, where it does not move.
    virtual int frames() const { return 0; }
    virtual void setFrame(int) {}
    virtual int frame() const { return 0; }
    virtual QString frameText() const { return {}; }
    /// How many milliseconds all moments take when they are played.
    virtual int playMs() const { return 4000; }

    /// Draws into `area` (logical units; text uses the painter's font, never under 9 pt).
    /// @param bare  without words and numbers, for a small picture
    void paint(QPainter& painter, const QRectF& area, const ThemeColors& colors, bool bare = false);
    virtual std::size_t handleCount() const { return 0; }
    virtual FigureHandle handle(std::size_t) const { return {}; }
    /// The handle at a point of the last paint().
    std::optional<std::size_t> handleAt(const QPointF& where) const;
    /// Moves a handle to a point of the last paint().
    virtual void moveTo(std::size_t, const QPointF&) {}
    /// Moves it by so many of its steps to the right and upwards.
    virtual void moveBy(std::size_t, int /*right*/, int /*up*/) {}
    /// A click that meets no handle. @return whether it changed something
    virtual bool press(const QPointF&) { return false; }
    /// The handle that keys move; drawn with a ring.
    void choose(std::optional<std::size_t> handle) { chosen_ = handle; }
    /// The numbers that it shows.
    virtual std::vector<lessons::Measure> measures() const { return {}; }
    /// Why there is nothing to draw; empty when there is something.
    const QString& problem() const noexcept { return problem_; }
    void setProblem(const QString& sentence) { problem_ = sentence; }

protected:
    /// Computes what is drawn from settings(). @throws ConfigError
    virtual void compute() = 0;
    virtual void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors) = 0;
    bool bare() const noexcept { return bare_; }
    /// Draws a handle and remembers where it is.
    void drawHandle(QPainter& painter, std::size_t index, const QPointF& at, const QColor& color,
                    const ThemeColors& colors);
    /// Small words beside a handle, on the side where `within` has room for them. None, where the picture is bare.
    void drawHandleName(QPainter& painter, const QRectF& within, const QPointF& at, const QString& name,
                        const ThemeColors& colors) const;

private:
    const lessons::FigureSetting* settingNamed(std::string_view key) const;
    void tryChange(std::string_view key, const std::string& value);

    std::string kind_;
    lessons::Settings settings_;
    std::vector<QPointF> places_; ///< of handles, in the last paint()
    std::optional<std::size_t> chosen_;
    QString problem_;
    bool bare_ = false;
};

/// The picture of a figure, with its settings. @throws ConfigError as lessons::checkFigure
std::unique_ptr<FigurePicture> makeFigurePicture(const lessons::Figure& figure);

/// Does its work on this thread. What cannot be computed becomes its problem().
void completeFigure(FigurePicture& picture);

} // namespace dclscope

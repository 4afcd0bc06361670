// SPDX-License-Identifier: GPL-3.0-or-later
// What all pictures that scroll with time have in common: frame, title, time axis, and how a time becomes a
// pixel.
#pragma once

#include <QColor>
#include <QImage>
#include <QString>
#include <QWidget>

#include <optional>

namespace dclscope {

/// From one moment to a later one, in seconds since the start.
struct TimeStretch {
    double fromSeconds = 0.0;
    double toSeconds = 0.0;

    double seconds() const noexcept { return toSeconds - fromSeconds; }
    bool operator==(const TimeStretch&) const = default;
};

/// What the colours of a picture mean: a strip of them between words for its ends, or words alone.
struct ColorKey {
    QString low;
    QImage strip;
    QString high;
};

/// Base of the live views. The right edge is the newest moment; stacked views of equal margins line up.
class ScrollingPlot : public QWidget {
    Q_OBJECT

public:
    explicit ScrollingPlot(const QString& title, QWidget* parent = nullptr);

    /// Seconds between the left and the right edge, > 0.
    void setSpan(double seconds);
    double span() const noexcept { return span_; }
    /// The time at the right edge, in seconds since the start.
    void setEndTime(double seconds);
    double endTime() const noexcept { return endTime_; }
    /// Seconds of one column, > 0.
    void setTimeStep(double seconds);
    double timeStep() const noexcept { return timeStep_; }
    /// Pixels left of the plot, for the axis; the same in all views of a stack.
    void setLeftMargin(int pixels);
    /// Said in the middle while there is nothing to draw.
    void setEmptyText(const QString& text);

    /// The moment at a point of the widget; nothing beside the plot, or where no time has been yet.
    std::optional<double> timeAt(const QPointF& point) const;
    /// Marks a stretch of time, or none.
    void setStretch(std::optional<TimeStretch> stretch);
    /// Marks where the sound is over and silence follows it, or nothing. @param named  the mark says so
    void setSoundEnd(std::optional<double> seconds, bool named);

    /// What is drawn at a point of the widget, in words: time, place, value. Empty where nothing is.
    QString readingAt(const QPointF& point) const;

    QSize sizeHint() const override { return {640, 160}; }
    QSize minimumSizeHint() const override { return {240, 84}; }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    /// The theme has changed; colour again what was coloured before.
    virtual void themeChanged() {}
    /// Draws the data inside `plot`.
    virtual void paintData(QPainter& painter, const QRectF& plot) = 0;
    /// Draws the labels left of `plot`.
    virtual void paintAxis(QPainter& painter, const QRectF& plot) = 0;
    virtual bool isEmpty() const = 0;
    /// What is drawn inside `plot` besides the time. Empty where nothing is.
    virtual QString reading(double time, const QPointF& point, const QRectF& plot) const = 0;
    /// Stands at the right of the title, where there is room for it.
    virtual ColorKey key() const { return {}; }
    /// Of marks upon the data.
    virtual QColor markColor() const;

    /// @param inLittleRoom  is drawn where the title has no room; empty: the title is cut
    void setTitle(const QString& title, const QString& inLittleRoom = {});
    /// Room for what else stands at the right of the title, in pixels; the title is cut before it.
    void setHeadRoom(const QSize& room);
    std::size_t columnCapacity() const noexcept;
    QRectF plotArea() const;
    double xOf(double time, const QRectF& plot) const;
    /// A vertical axis title, turned, at the far left.
    void paintAxisTitle(QPainter& painter, const QRectF& plot, const QString& text) const;

    /// Pixels that a key takes, with what keeps it from other words.
    double widthOf(const ColorKey& key) const;

private:
    void paintHead(QPainter& painter, const QRectF& plot) const;
    void paintKey(QPainter& painter, const QRectF& line) const;
    void paintSoundEnd(QPainter& painter, const QRectF& plot) const;
    void paintStretch(QPainter& painter, const QRectF& plot) const;
    void paintTimeAxis(QPainter& painter, const QRectF& plot) const;

    QString title_;
    QString shortTitle_;
    QString emptyText_;
    double span_ = 8.0;
    double endTime_ = 0.0;
    double timeStep_ = 0.01;
    int leftMargin_ = 72;
    std::optional<TimeStretch> stretch_;
    std::optional<double> soundEnd_;
    bool soundEndNamed_ = false;
    QSize headRoom_{0, 0};
};

} // namespace dclscope

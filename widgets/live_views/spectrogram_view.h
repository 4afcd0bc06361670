// SPDX-License-Identifier: GPL-3.0-or-later
// What the microphone hears, as the network's front end sees it: a scrolling log-mel spectrogram.
#pragma once

#include "widgets/live_views/heard_overlay.h"
#include "widgets/live_views/ring_image.h"
#include "widgets/live_views/scrolling_plot.h"

#include <optional>
#include <vector>

namespace dclscope {

class SpectrogramView : public ScrollingPlot {
    Q_OBJECT

public:
    explicit SpectrogramView(QWidget* parent = nullptr);

    /// Starts anew.
    /// @param centresHz  centre frequency of each band in Hz, ascending; the rows of the columns to come
    /// @param low, high  the values of the darkest and the brightest colour
    void setBands(std::vector<double> centresHz, float low, float high);
    /// The values of the darkest and the brightest colour; what is there is coloured anew.
    void setRange(float low, float high);
    /// @param column      one value per band
    /// @param endSeconds  when it ends
    void addColumn(std::span<const float> column, double endSeconds);
    void clear();
    /// Where a label was heard in one window, laid over the picture; nothing: no more.
    void setHeard(std::optional<HeardOverlay> heard);
    const std::optional<HeardOverlay>& heard() const noexcept { return heard_; }

protected:
    void paintData(QPainter& painter, const QRectF& plot) override;
    void paintAxis(QPainter& painter, const QRectF& plot) override;
    bool isEmpty() const override { return image_.isEmpty(); }
    ColorKey key() const override;
    QColor markColor() const override;
    QString reading(double time, const QPointF& point, const QRectF& plot) const override;
    void themeChanged() override { recolor(); }

private:
    void recolor();
    double bandOf(double frequencyHz) const;
    double titleWidth() const;
    void paintLegend(QPainter& painter, const QRectF& plot) const;

    std::vector<double> centresHz_;
    float low_ = 0.0F;
    float high_ = 1.0F;
    double newest_ = 0.0; ///< end of the newest column, seconds
    RingImage image_;
    std::optional<HeardOverlay> heard_;
};

} // namespace dclscope

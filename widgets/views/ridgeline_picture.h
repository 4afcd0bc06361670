// SPDX-License-Identifier: GPL-3.0-or-later
// How the distribution of delays (or positions) changes: one smoothed histogram per epoch, stacked as ridges.
#pragma once

#include "widgets/views/picture.h"

#include <cstddef>
#include <vector>

namespace dclscope {

/// Of `count` checkpoints at most `most`, at least 2: each as far from the next, and the last one.
std::vector<std::size_t> evenSteps(std::size_t count, std::size_t most);

/// The first epoch stands at the back; the current one is drawn in the accent colour at its place between the others. A
/// run of one epoch has no ridges to compare: its distribution fills the picture, with its height as the left axis.
class RidgelinePicture : public Picture {
public:
    /// Takes the learned axis; layers of one learned axis show its delays.
    void look(const ViewState& state) override;
    QString subject() const override;
    /// Highest value of all ridges of the axis that is shown, share of elements per step: what Scales::ridge
    /// wants to be the largest of.
    double tallest();

protected:
    void runChanged() override;
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors, const ViewZoom& zoom) override;
    QString reading(const QPointF& where) const override;

private:
    struct Ridge {
        double epoch = 0.0;
        std::vector<float> heights; ///< share of all elements per step, one per bin
    };

    bool showsDelays() const;
    /// What shares are counted per: a grid step, or a round part of the time that delays span.
    double step() const;
    void range(double& low, double& high) const;
    void prepare();
    void measure(const LayerState& state, std::vector<float>& heights) const;
    bool isAlone() const noexcept { return !(scales_.lastEpoch > scales_.firstEpoch); }
    double tallestShown() const { return scales_.ridge.value_or(tallest_); }
    double baseline(double epoch) const;
    void drawRidge(QPainter& painter, const std::vector<float>& heights, double base, const QColor& line,
                   const QColor& fill, double width);
    void drawPins(QPainter& painter, const ThemeColors& colors) const;
    double valueOf(const LayerState& state, std::size_t element) const;
    void drawFrame(QPainter& painter, const ThemeColors& colors) const;
    /// What shares are counted per: "step", "0.05 time units".
    QString stepText() const;
    void drawHeightAxis(QPainter& painter, const ThemeColors& colors) const;

    std::size_t axis_ = 0;
    bool prepared_ = false;
    std::vector<Ridge> ridges_;
    std::vector<float> now_;
    double tallest_ = 1.0; ///< highest value of all ridges
    double ridgeHeight_ = 1.0;
    QRectF visible_; ///< x in values, y 0 to 1
};

} // namespace dclscope

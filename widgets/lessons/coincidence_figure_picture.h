// SPDX-License-Identifier: GPL-3.0-or-later
// Figure "coincidence": a pattern at the left and its mirror at the right: spikes as they come, as they arrive, and what
// the membrane does.
#pragma once

#include "core/lessons/coincidence_figure.h"
#include "widgets/lessons/figure_picture.h"
#include "widgets/lessons/figure_plot.h"

namespace dclscope {

class CoincidenceFigurePicture : public FigurePicture {
public:
    CoincidenceFigurePicture();

    const lessons::CoincidenceFigure& figure() const noexcept { return figure_; }

    bool offers(std::string_view key) const override { return key != "times"; }
    int frames() const override { return static_cast<int>(figure_.steps); }
    int frame() const override;
    void setFrame(int frame) override;
    QString frameText() const override;
    std::size_t handleCount() const override;
    FigureHandle handle(std::size_t index) const override;
    void moveTo(std::size_t index, const QPointF& where) override;
    void moveBy(std::size_t index, int right, int up) override;
    std::vector<lessons::Measure> measures() const override;

protected:
    void compute() override;
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors) override;

private:
    void drawTrace(QPainter& painter, const QRectF& area, const lessons::CoincidenceTrace& trace, bool pattern,
                   const ThemeColors& colors);
    void drawInputs(QPainter& painter, const QRectF& area, const lessons::CoincidenceTrace& trace, bool pattern,
                    const ThemeColors& colors);
    void drawMembrane(QPainter& painter, const QRectF& area, const lessons::CoincidenceTrace& trace, bool pattern,
                      const ThemeColors& colors);
    void setDelay(std::size_t index, double delay);

    lessons::CoincidenceOptions options_;
    lessons::CoincidenceFigure figure_;
    int frame_ = -1;               ///< -1: the last one
    FigurePlot inputs_, membrane_; ///< of the pattern
};

} // namespace dclscope

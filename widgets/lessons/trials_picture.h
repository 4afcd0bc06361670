// SPDX-License-Identifier: GPL-3.0-or-later
// Figure "trials": how much a bundled network gets right as it is, and after each edit. Rows come in as they are judged.
#pragma once

#include "core/lessons/trials_figure.h"
#include "widgets/lessons/figure_picture.h"

namespace dclscope {

class TrialsPicture : public FigurePicture {
public:
    TrialsPicture();

    const lessons::TrialsFigure& figure() const noexcept { return figure_; }

    bool offers(std::string_view) const override { return false; }
    Work work() override;
    std::vector<lessons::Measure> measures() const override;

protected:
    void compute() override;
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors) override;

private:
    lessons::TrialsOptions options_;
    lessons::TrialsFigure figure_;
};

} // namespace dclscope

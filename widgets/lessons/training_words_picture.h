// SPDX-License-Identifier: GPL-3.0-or-later
// Figure "training" where nothing can be trained, on paper and on the shelf: what would be.
#pragma once

#include "core/lessons/training_figure.h"
#include "widgets/lessons/figure_picture.h"

namespace dclscope {

class TrainingWordsPicture : public FigurePicture {
public:
    TrainingWordsPicture();

    bool offers(std::string_view) const override { return false; }
    std::vector<lessons::Measure> measures() const override;

protected:
    void compute() override;
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors) override;

private:
    lessons::TrainingFigure figure_;
};

} // namespace dclscope

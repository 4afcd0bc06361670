// SPDX-License-Identifier: GPL-3.0-or-later
// Figure "variants": what one network gets right when it was trained in several ways, a mark for each seed.
#pragma once

#include "core/lessons/variants_figure.h"
#include "widgets/lessons/figure_picture.h"

namespace dclscope {

class VariantsPicture final : public FigurePicture {
public:
    VariantsPicture();

    Work work() override;
    /// What each network gets right, in per cent, by its name.
    std::vector<lessons::Measure> measures() const override;
    bool offers(std::string_view) const override { return false; }

protected:
    void compute() override;
    void draw(QPainter& painter, const QRectF& area, const ThemeColors& colors) override;

private:
    const std::string& nameOf(std::size_t row) const;

    lessons::VariantsOptions options_;
    lessons::VariantsFigure figure_; ///< its rows come in as they are judged
};

} // namespace dclscope

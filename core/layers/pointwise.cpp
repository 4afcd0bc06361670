// SPDX-License-Identifier: Apache-2.0
#include "core/layers/pointwise.h"

#include "core/base/error.h"

#include <algorithm>
#include <string>

namespace dclscope::layers {
namespace {

void require(std::int64_t got, std::int64_t expected, const char* what) {
    if (got != expected)
        throw ShapeError("a linear layer takes " + std::to_string(expected) + " " + what + ", got " +
                         std::to_string(got));
}

std::shared_ptr<const PackedMatrix> matrixOf(const Linear& linear) {
    return linear.packed ? linear.packed
                         : std::make_shared<const PackedMatrix>(linear.weight, linear.outputs, Precision::Float32);
}

ProductEnd endOf(const Linear& linear, const PointFunction& function = {}) {
    ProductEnd end;
    end.bias = linear.bias.data();
    end.function = function;
    return end;
}

/// Rows of pixels, from pixel `first` of an image on.
ProductEnd intoImage(ProductEnd end, FeatureMap& target, std::int64_t image, std::int64_t first) {
    end.rows = target.image(image).data() + first;
    end.stride = target.pixels();
    return end;
}

/// Some pixels of an image.
PixelBlock blockOf(const FeatureMap& x, std::int64_t image, std::int64_t first, std::int64_t count) {
    return {x.channels, count, x.image(image).data() + first, x.pixels()};
}

/// Runs body(image, first pixel, pixels) over panels of all images; `makeBody` is called once for each thread.
template <class MakeBody>
void overPanels(const FeatureMap& x, const ParallelFor& workers, const MakeBody& makeBody) {
    const std::int64_t width = panelWidth();
    const std::int64_t panels = (x.pixels() + width - 1) / width;
    runParallel(workers, x.batch * panels, [&](std::int64_t begin, std::int64_t end) {
        auto body = makeBody();
        for (std::int64_t i = begin; i < end; ++i) {
            const std::int64_t first = i % panels * width;
            body(i / panels, first, std::min(width, x.pixels() - first));
        }
    });
}

/// The product of one linear layer, as `end` says but for where it goes.
void runLinear(const Linear& linear, const FeatureMap& x, const ProductEnd& end, FeatureMap& target,
               const ParallelFor& workers) {
    const auto matrix = matrixOf(linear);
    overPanels(x, workers, [&] {
        return [&, panel = Panel(linear.inputs, matrix->precision())](std::int64_t image, std::int64_t first,
                                                                      std::int64_t count) mutable {
            panel.fill(blockOf(x, image, first, count));
            multiply(*matrix, panel, intoImage(end, target, image, first));
        };
    });
}

void runMlp(const Mlp& mlp, const FeatureMap& x, FeatureMap& target, const ParallelFor& workers, bool add) {
    require(x.channels, mlp.first.inputs, "channels");
    require(target.channels, mlp.second.outputs, "channels to add to");
    require(target.batch * target.pixels(), x.batch * x.pixels(), "pixels");
    const auto first = matrixOf(mlp.first);
    const auto second = matrixOf(mlp.second);
    ProductEnd last = endOf(mlp.second);
    last.add = add;
    last.keep = mlp.keep.empty() ? nullptr : mlp.keep.data();
    overPanels(x, workers, [&] {
        return [&, input = Panel(mlp.first.inputs, first->precision()),
                hidden = Panel(mlp.first.outputs, second->precision())](std::int64_t image, std::int64_t begin,
                                                                        std::int64_t count) mutable {
            const PixelBlock block = blockOf(x, image, begin, count);
            if (mlp.norm)
                input.fill(*mlp.norm, block);
            else
                input.fill(block);
            ProductEnd between = endOf(mlp.first, mlp.function);
            between.panel = &hidden;
            multiply(*first, input, between);
            multiply(*second, hidden, intoImage(last, target, image, begin));
        };
    });
}

} // namespace

Rows apply(const Linear& linear, const Rows& x, const PointFunction& function) {
    require(x.columns, linear.inputs, "columns");
    Rows result(x.rows, linear.outputs);
    const std::int64_t most = std::min(panelWidth(), x.rows);
    const auto matrix = matrixOf(linear);
    Panel panel(linear.inputs, matrix->precision());
    Buffer turned(static_cast<std::size_t>(std::max(linear.inputs, linear.outputs) * most));
    for (std::int64_t first = 0; first < x.rows; first += most) {
        const std::int64_t count = std::min(most, x.rows - first);
        for (std::int64_t r = 0; r < count; ++r)
            for (std::int64_t i = 0; i < linear.inputs; ++i)
                turned[static_cast<std::size_t>(i * count + r)] = x.row(first + r)[static_cast<std::size_t>(i)];
        panel.fill({linear.inputs, count, turned.data(), count});
        ProductEnd end = endOf(linear, function);
        end.rows = turned.data();
        end.stride = count;
        multiply(*matrix, panel, end);
        for (std::int64_t r = 0; r < count; ++r)
            for (std::int64_t o = 0; o < linear.outputs; ++o)
                result.row(first + r)[static_cast<std::size_t>(o)] = turned[static_cast<std::size_t>(o * count + r)];
    }
    return result;
}

FeatureMap apply(const Linear& linear, const FeatureMap& x, const ParallelFor& workers, const PointFunction& function) {
    require(x.channels, linear.inputs, "channels");
    FeatureMap result(x.batch, linear.outputs, x.height, x.width);
    result.down = x.down;
    result.across = x.across;
    runLinear(linear, x, endOf(linear, function), result, workers);
    return result;
}

void addLinear(const Linear& linear, const FeatureMap& x, std::span<const float> keep, FeatureMap& target,
               const ParallelFor& workers) {
    require(x.channels, linear.inputs, "channels");
    require(target.channels, linear.outputs, "channels to add to");
    require(target.batch * target.pixels(), x.batch * x.pixels(), "pixels");
    ProductEnd end = endOf(linear);
    end.add = true;
    end.keep = keep.empty() ? nullptr : keep.data();
    runLinear(linear, x, end, target, workers);
}

void addMlp(const Mlp& mlp, const FeatureMap& x, FeatureMap& target, const ParallelFor& workers) {
    runMlp(mlp, x, target, workers, true);
}

FeatureMap apply(const Mlp& mlp, const FeatureMap& x, const ParallelFor& workers) {
    FeatureMap result(x.batch, mlp.second.outputs, x.height, x.width);
    result.down = x.down;
    result.across = x.across;
    runMlp(mlp, x, result, workers, false);
    return result;
}

void foldScale(Linear& linear, const std::vector<float>& scale) {
    const std::span<float> weight(linear.weight);
    for (std::size_t o = 0; o < scale.size(); ++o) {
        const auto inputs = static_cast<std::size_t>(linear.inputs);
        scaleAndShift(weight.subspan(o * inputs, inputs), scale[o], 0.0F);
        if (!linear.bias.empty()) linear.bias[o] *= scale[o];
    }
}

} // namespace dclscope::layers

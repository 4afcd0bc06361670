// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/layers/convolution.h"
#include "core/models/nir_node.h"

#include <algorithm>
#include <array>

namespace dclscope::models {
namespace {

using Pair = std::array<std::int64_t, 2>; ///< of the last two axes; of one axis alone, the first is of no effect

/// Two numbers that a field says, or one for both; of one axis: `before` and the number.
Pair pairOf(const NirFields& fields, std::string_view leaf, std::int64_t least, std::size_t axes, std::int64_t before) {
    const std::vector<std::int64_t> numbers = fields.wholeNumbers(leaf, least, axes);
    return axes == 2 ? Pair{numbers[0], numbers[1]} : Pair{before, numbers[0]};
}

/// Every step of every sequence is an image.
layers::FeatureMap imagesOf(const NirSignal& signal) {
    const NirShape& shape = signal.shape;
    layers::FeatureMap map(static_cast<std::int64_t>(signal.rows()), shape[0], shape.size() == 3 ? shape[1] : 1,
                           shape.back());
    std::copy(signal.values.begin(), signal.values.end(), map.values.begin());
    return map;
}

class NirConvolution final : public NirNode {
public:
    NirConvolution(const NirFields& fields, const NirShape& input)
        : NirNode(input), axes_(fields.node().type == "Conv2d" ? 2 : 1) {
        const NirShape& weight = fields.shapeOf("weight");
        if (weight.size() != axes_ + 2 || valuesOf(weight) < 1)
            fields.refuse("'weight' has shape " + printable(shapeText(weight)) + ", expected " +
                              (axes_ == 2 ? "[outputs, inputs, height, width]" : "[outputs, inputs, length]"),
                          "weight");
        layer_.groups = fields.wholeNumbers("groups", 1, 1).front();
        layer_.inputs = weight[1] * layer_.groups;
        layer_.outputs = weight[0];
        if (input.size() != axes_ + 1 || input[0] != layer_.inputs || weight[0] % layer_.groups != 0)
            fields.refuse("'weight' of shape " + printable(shapeText(weight)) + " in " +
                              counted(layer_.groups, "group") + " does not fit " + printable(shapeText(input)) +
                              ", which arrive",
                          "weight");
        kernel_ = axes_ == 2 ? Pair{weight[2], weight[3]} : Pair{1, weight[2]};
        placeKernel(fields);
        const std::int64_t height = axes_ == 2 ? input[1] : 1;
        if (height + 2 * layer_.paddingHeight < layer_.kernelHeight ||
            input.back() + 2 * layer_.paddingWidth < layer_.kernelWidth)
            fields.refuse("the kernel is larger than what arrives, " + printable(shapeText(input)), "weight");
        shape_ = {layer_.outputs, layer_.outputHeight(height), layer_.outputWidth(input.back())};
        if (axes_ == 1) shape_.erase(shape_.begin() + 1);
        if (fields.has("bias")) fields.expectEach("bias", layer_.outputs);
    }

    void read(const NirFields& fields) override {
        // A dilated kernel is a larger one with zeros.
        const std::vector<float> taps = fields.values("weight");
        const auto at = [](std::int64_t value) { return static_cast<std::size_t>(value); };
        const std::size_t area = at(layer_.kernelHeight * layer_.kernelWidth);
        const std::size_t perKernel = at(kernel_[0] * kernel_[1]);
        std::vector<float> dense(taps.size() / perKernel * area);
        for (std::size_t i = 0; i < taps.size(); ++i) {
            const std::size_t row = i % perKernel / at(kernel_[1]) * at(dilation_[0]);
            const std::size_t column = i % at(kernel_[1]) * at(dilation_[1]);
            dense[i / perKernel * area + row * at(layer_.kernelWidth) + column] = taps[i];
        }
        layer_.weight = std::move(dense);
        if (fields.has("bias")) layer_.bias = fields.each("bias", layer_.outputs);
        if (!layer_.isDepthwise()) layer_.packed = layers::packed(layer_, layers::Precision::Float32);
    }

    void apply(NirSignal& signal, const ParallelFor& workers, std::vector<float>*) const override {
        const layers::FeatureMap result = layers::apply(layer_, imagesOf(signal), workers);
        signal.values.assign(result.values.begin(), result.values.end());
        signal.shape = shape_;
    }

private:
    void placeKernel(const NirFields& fields) {
        dilation_ = pairOf(fields, "dilation", 1, axes_, 1);
        const Pair stride = pairOf(fields, "stride", 1, axes_, 1);
        layer_.strideHeight = stride[0];
        layer_.strideWidth = stride[1];
        layer_.kernelHeight = (kernel_[0] - 1) * dilation_[0] + 1;
        layer_.kernelWidth = (kernel_[1] - 1) * dilation_[1] + 1;
        if (valuesOf({layer_.outputs, layer_.inputsPerGroup(), layer_.kernelHeight, layer_.kernelWidth}) >
            kMostNirValues)
            fields.refuse("the dilated kernels have more than " + std::to_string(kMostNirValues) + " elements",
                          "dilation");
        Pair padding{0, 0};
        const std::optional<std::string> text = fields.text("padding");
        if (!text) {
            padding = pairOf(fields, "padding", 0, axes_, 0);
        } else if (*text == "same") {
            padding = {layer_.kernelHeight / 2, layer_.kernelWidth / 2};
            if (stride != Pair{1, 1} || layer_.kernelHeight % 2 == 0 || layer_.kernelWidth % 2 == 0)
                fields.refuse("'padding' is 'same', which is run for odd kernels moved by one", "padding");
        } else if (*text != "valid") {
            fields.refuse("'padding' is '" + printable(*text, 40) + "', expected numbers, 'same' or 'valid'",
                          "padding");
        }
        layer_.paddingHeight = padding[0];
        layer_.paddingWidth = padding[1];
    }

    std::size_t axes_;
    Pair kernel_{1, 1}, dilation_{1, 1};
    layers::Convolution layer_;
};

/// Sums of windows, or their means; padding counts as zeros.
class NirPool final : public NirNode {
public:
    NirPool(const NirFields& fields, const NirShape& input)
        : NirNode(input), average_(fields.node().type == "AvgPool2d"), kernel_(pairOf(fields, "kernel_size", 1, 2, 1)),
          stride_(pairOf(fields, "stride", 1, 2, 1)), padding_(pairOf(fields, "padding", 0, 2, 0)) {
        if (input.size() != 3)
            fields.refuse("pools [channels, height, width], but " + printable(shapeText(input)) + " arrive");
        for (std::size_t axis = 0; axis < 2; ++axis) {
            const std::int64_t padded = input[axis + 1] + 2 * padding_[axis];
            if (padded < kernel_[axis])
                fields.refuse("the window is larger than what arrives, " + printable(shapeText(input)), "kernel_size");
            shape_[axis + 1] = (padded - kernel_[axis]) / stride_[axis] + 1;
        }
    }

    void apply(NirSignal& signal, const ParallelFor& workers, std::vector<float>*) const override {
        const Pair size{signal.shape[1], signal.shape[2]};
        const std::int64_t planes = static_cast<std::int64_t>(signal.rows()) * signal.shape[0];
        const auto area = static_cast<std::size_t>(shape_[1] * shape_[2]);
        std::vector<float> result(static_cast<std::size_t>(planes) * area);
        runParallel(workers, planes, [&](std::int64_t begin, std::int64_t end) {
            for (std::int64_t p = begin; p < end; ++p)
                pool(signal.values.data() + p * size[0] * size[1], size,
                     result.data() + static_cast<std::size_t>(p) * area);
        });
        signal.values = std::move(result);
        signal.shape = shape_;
    }

private:
    void pool(const float* plane, const Pair& size, float* out) const {
        const float share = average_ ? 1.0F / static_cast<float>(kernel_[0] * kernel_[1]) : 1.0F;
        for (std::int64_t row = 0; row < shape_[1]; ++row)
            for (std::int64_t column = 0; column < shape_[2]; ++column) {
                const Pair first{row * stride_[0] - padding_[0], column * stride_[1] - padding_[1]};
                float sum = 0.0F;
                for (std::int64_t y = std::max<std::int64_t>(first[0], 0); y < std::min(first[0] + kernel_[0], size[0]);
                     ++y)
                    for (std::int64_t x = std::max<std::int64_t>(first[1], 0);
                         x < std::min(first[1] + kernel_[1], size[1]); ++x)
                        sum += plane[y * size[1] + x];
                *out++ = sum * share;
            }
    }

    bool average_;
    Pair kernel_, stride_, padding_;
};

} // namespace

std::unique_ptr<NirNode> makeNirConvolution(const NirFields& fields, const NirShape& input, double) {
    return std::make_unique<NirConvolution>(fields, input);
}
std::unique_ptr<NirNode> makeNirPool(const NirFields& fields, const NirShape& input, double) {
    return std::make_unique<NirPool>(fields, input);
}

} // namespace dclscope::models

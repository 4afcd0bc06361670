// SPDX-License-Identifier: Apache-2.0
#include "core/snn/delayed_dense.h"

#include "core/base/error.h"
#include "core/base/text.h"

namespace dclscope::snn {
namespace {

/// Kernel values below this add nothing that a sum of float32 numbers can hold.
constexpr double kNegligible = 1e-25;

/// How sequences lie in memory so that the L rows which one output step sees are one row of a matrix. Sequence b takes
/// `rows` rows; the zeros before a sequence double as the zeros after the one before it. Output rows r, r + stride,
/// r + 2 stride, ... of all sequences form one matrix for each r < stride, because stride >= L keeps its rows apart.
struct Layout {
    std::int64_t batch, steps, delays, outSteps, stride, perSequence, rows;

    Layout(std::int64_t batchSize, std::int64_t stepCount, std::int64_t delayCount)
        : batch(batchSize), steps(stepCount), delays(delayCount), outSteps(steps + (delays - 1) / 2),
          perSequence((steps + delays - 1) / delays) {
        stride = (steps + delays - 1 + perSequence - 1) / perSequence;
        rows = stride * perSequence;
    }

    /// All sequences in one buffer of zeros, sequence b beginning at row b * rows + first.
    torch::Tensor laidOut(const torch::Tensor& sequences, std::int64_t first) const {
        const std::int64_t width = sequences.size(2);
        torch::Tensor buffer = torch::zeros({batch * rows + delays, width}, sequences.options());
        buffer.narrow(0, 0, batch * rows)
            .view({batch, rows, width})
            .narrow(1, first, sequences.size(1))
            .copy_(sequences);
        return buffer;
    }
    /// Rows r, r + stride, ...; each `span` buffer rows long.
    torch::Tensor every(const torch::Tensor& buffer, std::int64_t r, std::int64_t span) const {
        const std::int64_t width = buffer.size(1);
        return buffer.as_strided({batch * perSequence, span * width}, {stride * width, 1}, r * width);
    }
    /// Correlates a laid-out buffer with `matrix` [delays * width, out] and returns the first `count` steps.
    torch::Tensor correlate(const torch::Tensor& buffer, const torch::Tensor& matrix, std::int64_t count) const {
        torch::Tensor result = torch::empty({batch * rows, matrix.size(1)}, buffer.options());
        for (std::int64_t r = 0; r < stride; ++r) {
            torch::Tensor part = every(result, r, 1);
            torch::mm_out(part, every(buffer, r, delays), matrix);
        }
        return result.view({batch, rows, matrix.size(1)}).narrow(1, 0, count);
    }
};

struct DelayedDenseFunction : torch::autograd::Function<DelayedDenseFunction> {
    static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& x,
                                 const torch::Tensor& kernel) {
        const Layout layout(x.size(0), x.size(1), kernel.size(2));
        const torch::Tensor buffer = layout.laidOut(x, layout.delays - 1);
        // Denormal numbers (a Gaussian's far tails) would make the products below tenfold slower.
        const torch::Tensor matrix = torch::hardshrink(kernel.permute({2, 1, 0}).contiguous(), kNegligible);
        context->save_for_backward({buffer, matrix});
        context->saved_data["steps"] = x.size(1);
        context->saved_data["batch"] = x.size(0);
        return layout.correlate(buffer, matrix.view({-1, kernel.size(0)}), layout.outSteps).contiguous();
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list gradients) {
        const torch::autograd::variable_list saved = context->get_saved_variables();
        const torch::Tensor& matrix = saved[1];
        const std::int64_t outputs = matrix.size(2);
        const Layout layout(context->saved_data["batch"].toInt(), context->saved_data["steps"].toInt(), matrix.size(0));
        const torch::Tensor gradient = layout.laidOut(gradients[0], 0);
        torch::Tensor toKernel;
        torch::Tensor toInput;
        if (context->needs_input_grad(1)) {
            torch::Tensor sum = torch::zeros({matrix.size(0) * matrix.size(1), outputs}, matrix.options());
            for (std::int64_t r = 0; r < layout.stride; ++r)
                sum.addmm_(layout.every(saved[0], r, layout.delays).t(), layout.every(gradient, r, 1));
            toKernel = sum.view(matrix.sizes()).permute({2, 1, 0}).contiguous();
        }
        if (context->needs_input_grad(0)) {
            const torch::Tensor mirrored = matrix.flip(0).transpose(1, 2).reshape({-1, matrix.size(1)});
            toInput = layout.correlate(gradient, mirrored, layout.steps).contiguous();
        }
        return {toInput, toKernel};
    }
};

std::string shapeOf(const torch::Tensor& tensor) { return shapeText({tensor.sizes().data(), tensor.sizes().size()}); }

} // namespace

torch::Tensor delayedDense(const torch::Tensor& x, const torch::Tensor& kernel, const torch::Tensor& bias) {
    if (x.dim() != 3 || kernel.dim() != 3 || x.size(2) != kernel.size(1) || x.size(1) < 1 || x.size(0) < 1)
        throw ShapeError(
            "delayed layer: expected an input of [batch, steps, inputs] and a kernel of [outputs, inputs, L], got " +
            shapeOf(x) + " and " + shapeOf(kernel));
    const torch::Tensor result = DelayedDenseFunction::apply(x, kernel);
    return bias.defined() ? result + bias : result;
}

} // namespace dclscope::snn

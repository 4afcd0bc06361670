// SPDX-License-Identifier: Apache-2.0
// A FastViT checkpoint that was re-parameterised before it was saved gives the same outputs as the one it was made of.
#include "core/checkpoint/checkpoint.h"
#include "core/models/registry.h"
#include "tests/core/models/parity.h"
#include "tests/core/models/value_source.h"

#include <gtest/gtest.h>

#include <cmath>

namespace dclscope::models {
namespace {

using test::ValueSource;

/// A convolution kernel with a bias, summed up in double precision.
struct Kernel {
    std::int64_t outputs = 0, inputs = 0, size = 0;
    std::vector<double> weight, bias;

    Kernel(std::int64_t outputCount, std::int64_t inputCount, std::int64_t kernelSize)
        : outputs(outputCount), inputs(inputCount), size(kernelSize),
          weight(static_cast<std::size_t>(outputs * inputs * size * size)), bias(static_cast<std::size_t>(outputs)) {}
    double& at(std::int64_t o, std::int64_t i, std::int64_t r, std::int64_t s) {
        return weight[static_cast<std::size_t>(((o * inputs + i) * size + r) * size + s)];
    }
    double& middle(std::int64_t o) { return at(o, o % inputs, size / 2, size / 2); }
};

/// Re-parameterises what the reference's code does: mixers, patch embeddings, the positional encoding, the last layer.
class Fuser {
public:
    explicit Fuser(const TensorSource& source) : source_(source) {}

    ValueSource fused() {
        for (const TensorInfo& tensor : source_.tensors()) {
            const std::string& name = tensor.name;
            if (name.ends_with("token_mixer.mixer.rbr_conv.0.conv.weight")) fuseMixer(cut(name, "mixer.rbr_conv"));
            if (name.ends_with("lkb_origin.conv.weight")) fuseLargeKernel(cut(name, "lkb_origin"));
            if (name.ends_with("proj.1.rbr_conv.0.conv.weight"))
                put(mobileOne(cut(name, "rbr_conv")), cut(name, "rbr_conv"));
            if (name == "conv_exp.rbr_conv.0.conv.weight") put(mobileOne("conv_exp."), "conv_exp.");
            if (name.ends_with("pe.weight") && source_.find(cut(name, "weight") + "P") == nullptr)
                fusePosition(cut(name, "pe."));
        }
        const bool plainPosition = result_.find("network.6.reparam_conv.weight") != nullptr;
        for (const TensorInfo& tensor : source_.tensors()) {
            const std::string& name = tensor.name;
            const bool branch = name.find("rbr_") != std::string::npos || name.find("lkb_") != std::string::npos ||
                                name.find("small_conv") != std::string::npos ||
                                name.ends_with("token_mixer.layer_scale") ||
                                (plainPosition && name.find(".pe.") != std::string::npos);
            if (!branch && !name.ends_with("num_batches_tracked")) result_.add(name, source_.readFloats(name));
        }
        return std::move(result_);
    }

private:
    static std::string cut(const std::string& name, const std::string& from) {
        return name.substr(0, name.rfind(from));
    }

    double value(const std::string& key, std::int64_t i) const {
        return static_cast<double>(source_.readFloats(key).values[static_cast<std::size_t>(i)]);
    }
    double scaleOf(const std::string& norm, std::int64_t i) const {
        return value(norm + ".weight", i) / std::sqrt(value(norm + ".running_var", i) + 1e-5);
    }
    double shiftOf(const std::string& norm, std::int64_t i) const {
        return value(norm + ".bias", i) - value(norm + ".running_mean", i) * scaleOf(norm, i);
    }

    void addBranch(Kernel& kernel, const std::string& prefix) const {
        const Array weight = source_.readFloats(prefix + ".conv.weight");
        const std::int64_t size = weight.shape[2];
        const std::int64_t edge = (kernel.size - size) / 2;
        for (std::int64_t o = 0, n = 0; o < kernel.outputs; ++o) {
            const double scale = scaleOf(prefix + ".bn", o);
            for (std::int64_t i = 0; i < kernel.inputs; ++i)
                for (std::int64_t r = 0; r < size; ++r)
                    for (std::int64_t s = 0; s < size; ++s, ++n)
                        kernel.at(o, i, r + edge, s + edge) +=
                            static_cast<double>(weight.values[static_cast<std::size_t>(n)]) * scale;
            kernel.bias[static_cast<std::size_t>(o)] += shiftOf(prefix + ".bn", o);
        }
    }

    Kernel mobileOne(const std::string& prefix) const {
        const auto& shape = source_.find(prefix + "rbr_conv.0.conv.weight")->shape;
        Kernel kernel(shape[0], shape[1], shape[2]);
        addBranch(kernel, prefix + "rbr_conv.0");
        if (source_.find(prefix + "rbr_scale.conv.weight") != nullptr) addBranch(kernel, prefix + "rbr_scale");
        if (source_.find(prefix + "rbr_skip.weight") == nullptr) return kernel;
        for (std::int64_t o = 0; o < kernel.outputs; ++o) {
            kernel.middle(o) += scaleOf(prefix + "rbr_skip", o);
            kernel.bias[static_cast<std::size_t>(o)] += shiftOf(prefix + "rbr_skip", o);
        }
        return kernel;
    }

    void fuseMixer(const std::string& prefix) {
        Kernel kernel = mobileOne(prefix + "mixer.");
        for (std::int64_t o = 0; o < kernel.outputs; ++o) {
            kernel.middle(o) -= scaleOf(prefix + "norm.rbr_skip", o);
            const double scale = value(prefix + "layer_scale", o);
            for (std::int64_t tap = 0; tap < 9; ++tap) kernel.weight[static_cast<std::size_t>(o * 9 + tap)] *= scale;
            kernel.middle(o) += 1.0;
            double& bias = kernel.bias[static_cast<std::size_t>(o)];
            bias = scale * (bias - shiftOf(prefix + "norm.rbr_skip", o));
        }
        put(kernel, prefix);
    }

    void fuseLargeKernel(const std::string& prefix) {
        Kernel kernel(source_.find(prefix + "lkb_origin.conv.weight")->shape[0], 1, 7);
        addBranch(kernel, prefix + "lkb_origin");
        addBranch(kernel, prefix + "small_conv");
        put(kernel, prefix, "lkb_reparam");
    }

    void fusePosition(const std::string& prefix) {
        const Array weight = source_.readFloats(prefix + "pe.weight");
        Kernel kernel(weight.shape[0], 1, weight.shape[2]);
        kernel.weight.assign(weight.values.begin(), weight.values.end());
        for (std::int64_t o = 0; o < kernel.outputs; ++o) {
            kernel.middle(o) += 1.0;
            kernel.bias[static_cast<std::size_t>(o)] = value(prefix + "pe.bias", o);
        }
        put(kernel, prefix);
    }

    void put(const Kernel& kernel, const std::string& prefix, const std::string& name = "reparam_conv") {
        result_.add(prefix + name + ".weight", {{kernel.outputs, kernel.inputs, kernel.size, kernel.size},
                                                {kernel.weight.begin(), kernel.weight.end()}});
        result_.add(prefix + name + ".bias", {{kernel.outputs}, {kernel.bias.begin(), kernel.bias.end()}});
    }

    const TensorSource& source_;
    ValueSource result_;
};

class FastVitFused : public testing::TestWithParam<const char*> {};

TEST_P(FastVitFused, GivesTheSameOutputs) {
    const auto file = test::fixture("dcls_audio", std::string(GetParam()) + ".pth");
    if (!std::filesystem::exists(file)) GTEST_SKIP() << "needs " << file << ", which is not beside this checkout";
    const auto entry = test::readJson(file.parent_path() / "index.json").at(file.filename().string());
    const auto checkpoint = openCheckpoint(file);
    const auto expected = openCheckpoint(file.parent_path() / (std::string(GetParam()) + ".expected.pt"));
    const ValueSource fused = Fuser(*checkpoint).fused();
    const Recognition recognition = recognise(fused, {});
    EXPECT_EQ(recognition.problem, "");
    EXPECT_TRUE(recognition.missing.empty() && recognition.unexpected.empty());
    EXPECT_LT(fused.tensors().size(), checkpoint->tensors().size() / 2);

    Card card;
    card.dilatedKernelSize = std::vector<std::int64_t>{23, 23};
    const auto model = loadModel(fused, card);
    const Array input = expected->readFloats("input");
    const auto& tolerance = entry.at("tolerance");
    test::expectClose(model->run(input, "scene"), expected->readFloats("embedding"), tolerance.at("embedding"),
                      "scene");
    test::expectClose(model->run(input), expected->readFloats("logits"), tolerance.at("logits"), "logits");
}

INSTANTIATE_TEST_SUITE_P(Networks, FastVitFused, testing::Values("fastvit_dcls_audio", "fastvit_audio"));

} // namespace
} // namespace dclscope::models

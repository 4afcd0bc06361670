// SPDX-License-Identifier: Apache-2.0
// Tiny networks with made-up weights, in files: what the commands do with them needs no training.
#pragma once

#include "core/checkpoint/writers.h"

#include <cmath>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace dclscope::test {

/// Collects tensors with the same made-up values in every run.
class MadeTensors {
public:
    void add(const std::string& name, const std::vector<std::int64_t>& shape, float scale, float offset = 0.0F) {
        std::size_t count = 1;
        for (const std::int64_t size : shape) count *= static_cast<std::size_t>(size);
        std::vector<float> values(count);
        for (float& value : values) {
            state_ = state_ * 1664525U + 1013904223U;
            value = offset + scale * (static_cast<float>(state_ >> 8) / 8388608.0F - 1.0F);
        }
        tensors_.push_back(tensorToWrite(name, shape, values));
    }
    /// A weight whose outputs are about as large as its inputs, and a bias.
    void addLayer(const std::string& name, const std::vector<std::int64_t>& shape) {
        float fanIn = 1.0F;
        for (std::size_t i = 1; i < shape.size(); ++i) fanIn *= static_cast<float>(shape[i]);
        add(name + ".weight", shape, std::sqrt(3.0F / fanIn));
        add(name + ".bias", {shape[0]}, 0.1F);
    }
    void addNorm(const std::string& name, std::int64_t width) {
        add(name + ".weight", {width}, 0.3F, 1.0F);
        add(name + ".bias", {width}, 0.3F);
    }
    const std::vector<TensorToWrite>& all() const { return tensors_; }

private:
    std::vector<TensorToWrite> tensors_;
    std::uint32_t state_ = 1;
};

/// A ConvNeXt with one block a stage and 7 x 7 convolutions.
/// @param stem  its first convolution: [4, 1, 2, 16] for log-mel spectrograms, [4, 3, 4, 4] for pictures
/// @param classes  0: no classifier
inline void writeConvNeXt(const std::filesystem::path& path, const std::vector<std::int64_t>& stem,
                          std::int64_t classes) {
    const std::vector<std::int64_t> widths{4, 6, 8, 10};
    MadeTensors made;
    made.addLayer("downsample_layers.0.0", stem);
    made.addNorm("downsample_layers.0.1", widths[0]);
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const std::string number = std::to_string(i);
        if (i > 0) {
            made.addNorm("downsample_layers." + number + ".0", widths[i - 1]);
            made.addLayer("downsample_layers." + number + ".1", {widths[i], widths[i - 1], 2, 2});
        }
        const std::string block = "stages." + number + ".0.";
        made.add(block + "gamma", {widths[i]}, 0.5F, 1.0F);
        made.addLayer(block + "dwconv", {widths[i], 1, 7, 7});
        made.addNorm(block + "norm", widths[i]);
        made.addLayer(block + "pwconv1", {4 * widths[i], widths[i]});
        made.addLayer(block + "pwconv2", {widths[i], 4 * widths[i]});
    }
    made.addNorm("norm", widths.back());
    if (classes > 0) made.addLayer("head", {classes, widths.back()});
    writeSafetensors(path, made.all());
}

inline void writeSoundConvNeXt(const std::filesystem::path& path, std::int64_t classes) {
    writeConvNeXt(path, {4, 1, 2, 16}, classes);
}
inline void writePictureConvNeXt(const std::filesystem::path& path, std::int64_t classes) {
    writeConvNeXt(path, {4, 3, 4, 4}, classes);
}

} // namespace dclscope::test

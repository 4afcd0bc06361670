// SPDX-License-Identifier: Apache-2.0
// What one layer of a network gives while the network runs, whatever the network's heads are.
#pragma once

#include "core/base/tensor_source.h"

#include <optional>
#include <string>

namespace dclscope::layers {

struct Convolution;
struct FeatureMap;

/// While it lives, networks that run on its thread leave here what a convolution gave, behind the function that follows it
/// at once. They may work on other threads. One at a time on a thread.
class WatchedConvolution {
public:
    /// @param name  Convolution::name
    explicit WatchedConvolution(std::string name);
    WatchedConvolution(const WatchedConvolution&) = delete;
    WatchedConvolution& operator=(const WatchedConvolution&) = delete;
    ~WatchedConvolution();

    /// [batch, channels, height, width]; nothing as long as no such convolution ran. Of several runs the last.
    const std::optional<Array>& output() const noexcept { return output_; }

    /// Told by every convolution once it ran.
    static void ran(const Convolution& convolution, const FeatureMap& result);

private:
    std::string name_;
    std::optional<Array> output_;
};

} // namespace dclscope::layers

// SPDX-License-Identifier: Apache-2.0
#include "core/layers/watched_convolution.h"

#include "core/layers/convolution.h"

namespace dclscope::layers {
namespace {

thread_local WatchedConvolution* watching = nullptr;

} // namespace

WatchedConvolution::WatchedConvolution(std::string name) : name_(std::move(name)) { watching = this; }

WatchedConvolution::~WatchedConvolution() { watching = nullptr; }

void WatchedConvolution::ran(const Convolution& convolution, const FeatureMap& result) {
    if (watching != nullptr && !convolution.name.empty() && convolution.name == watching->name_)
        watching->output_ = result.toArray();
}

} // namespace dclscope::layers

// SPDX-License-Identifier: Apache-2.0
#include "app/cli/layer_choice.h"

#include "app/cli/failure.h"
#include "core/base/text.h"

#include <numeric>

namespace dclscope::cli {
namespace {

constexpr std::size_t kMostNamed = 20;

std::string layerNames(const Run& run) {
    std::string names;
    for (std::size_t i = 0; i < run.layers.size() && i < kMostNamed; ++i)
        names += (i == 0 ? "" : ", ") + printable(run.layers[i].name, 60);
    return names + (run.layers.size() > kMostNamed ? ", ..." : "");
}

} // namespace

std::vector<std::size_t> chooseLayers(const Run& run, const std::string& name) {
    if (run.layers.empty())
        throw Failure(run.path.string(),
                      "holds no DCLS layer, so nothing in it has learned positions; dcls info lists its "
                      "tensors, dcls kernel --layer NAME writes a plain convolution's kernel");
    std::vector<std::size_t> chosen(run.layers.size());
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
    if (!name.empty()) chosen = {run.layerIndex(name)};
    if (chosen.front() == run.layers.size())
        throw Failure(run.path.string(),
                      "has no DCLS layer '" + printable(name) + "'; its layers are " + layerNames(run));
    for (const std::size_t index : chosen)
        if (run.layers[index].broken) throw Failure(run.path.string(), run.layers[index].problem);
    return chosen;
}

} // namespace dclscope::cli

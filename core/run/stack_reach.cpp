// SPDX-License-Identifier: Apache-2.0
#include "core/run/stack_reach.h"

#include "core/base/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

namespace dclscope {
namespace {

constexpr std::string_view kHalving = "downsample_layers.";
constexpr std::string_view kSizeIsStride = "convnext-dcls-audio"; ///< a model whose stems' strides are their sizes
constexpr std::size_t kMostStages = 8;

/// Why delays do not add up to that layer; empty when they do.
std::string whyNoChain(const Run& run, std::size_t layer) {
    for (std::size_t at = 0; at <= layer; ++at) {
        const Layer& each = run.layers[at];
        if (learnedAxes(each.kind.value) != 1 || each.delays != DelayMap::Causal || each.broken ||
            each.dilatedSize.value.empty())
            return "'" + printable(each.name) + "' has no delays that add up to those of others";
        if (at > 0 && each.inChannelsPerGroup != run.layers[at - 1].outChannels)
            return "it is not known what lies before '" + printable(each.name) + "'";
    }
    return {};
}

/// The longest way to each neuron of a layer. @param before  to each of its inputs; empty: 0
std::vector<double> longestWays(const Layer& layer, const LayerState& state, const std::vector<double>& before) {
    const auto neurons = static_cast<std::size_t>(layer.outChannels);
    const auto inputs = static_cast<std::size_t>(layer.inChannelsPerGroup);
    std::vector<double> ways(neurons, 0.0);
    const std::size_t each = neurons * inputs == 0 ? 0 : state.count() / (neurons * inputs);
    if (each == 0 || each * neurons * inputs != state.count()) return ways;
    const auto longest = static_cast<double>(layer.dilatedSize.value.front() - 1);
    for (std::size_t i = 0; i < state.count(); ++i) {
        const std::optional<float> delay = layer.delay(state.positions[i]);
        if (state.weights[i] == 0.0F || !delay || !std::isfinite(*delay)) continue;
        const std::size_t pair = i / each;
        const double sent = before.empty() ? 0.0 : before[pair % inputs];
        ways[pair / inputs] =
            std::max(ways[pair / inputs], sent + std::clamp(static_cast<double>(*delay), 0.0, longest));
    }
    return ways;
}

StackReach delayReach(const Run& run, std::size_t layer, const Snapshot& moment) {
    StackReach reach;
    reach.layers = layer + 1;
    reach.unknown = whyNoChain(run, layer);
    if (!reach.unknown.empty()) return reach;
    StackReach::Delays delays;
    std::vector<double> ways;
    for (std::size_t at = 0; at <= layer; ++at) {
        delays.allowed += static_cast<double>(run.layers[at].dilatedSize.value.front() - 1);
        if (at < moment.layers.size()) ways = longestWays(run.layers[at], moment.layers[at], ways);
    }
    if (!ways.empty()) delays.learned = *std::max_element(ways.begin(), ways.end());
    reach.delays = delays;
    return reach;
}

/// "stages.2.blocks.1.dwconv" is of stage 2.
std::optional<std::size_t> stageOf(std::string_view name) {
    constexpr std::string_view kStages = "stages.";
    const std::size_t at = name.find(kStages);
    if (at == std::string_view::npos || (at > 0 && name[at - 1] != '.')) return std::nullopt;
    std::size_t stage = 0;
    const char* first = name.data() + at + kStages.size();
    const auto [end, error] = std::from_chars(first, name.data() + name.size(), stage);
    return error == std::errc() && end != first && stage < kMostStages ? std::optional(stage) : std::nullopt;
}

/// The convolution that a ConvNeXt's stage begins with: stem or halving layer.
const PlainLayer* entryOf(const Run& run, std::size_t stage) {
    const std::string key = std::string(kHalving) + std::to_string(stage) + (stage == 0 ? ".0.weight" : ".1.weight");
    for (const PlainLayer& plain : run.plain)
        if (plain.name.ends_with(key) && plain.shape.size() == 4) return &plain;
    return nullptr;
}

/// Steps of the grid that elements stand over along one row of P.
std::int64_t spanOf(const LayerState& state, std::size_t axis, std::int64_t allowed) {
    float least = 0.0F;
    float most = 0.0F;
    bool any = false;
    for (const float position : state.axis(axis)) {
        if (!std::isfinite(position)) continue;
        least = any ? std::min(least, position) : position;
        most = any ? std::max(most, position) : position;
        any = true;
    }
    if (!any) return 1;
    const auto steps =
        static_cast<std::int64_t>(std::ceil(static_cast<double>(most)) - std::floor(static_cast<double>(least)));
    return std::clamp<std::int64_t>(steps + 1, 1, allowed);
}

/// Window and stride along one axis of the input.
struct Seen {
    std::int64_t allowed = 1;
    std::int64_t learned = 1;
    std::int64_t stride = 1;

    void pass(std::int64_t size, std::int64_t by) {
        allowed += (size - 1) * stride;
        learned += (size - 1) * stride;
        stride *= by;
    }
};

/// Why strides on the way to a stage are not known; empty when they are.
std::string passEntries(const Run& run, std::size_t stage, std::array<Seen, 2>& seen) {
    const PlainLayer* entry = entryOf(run, stage);
    if (entry == nullptr) return "the strides of the layers before it are not known";
    const std::int64_t sizes[] = {entry->shape[2], entry->shape[3]};
    // Stems of AudioSet's ConvNeXts, of one channel and 4 rows or more, come with several strides.
    if (stage == 0 && entry->shape[1] == 1 && sizes[0] >= 4 && run.modelName != kSizeIsStride)
        return "the stride of its stem is not told by its file";
    for (std::size_t axis = 0; axis < 2; ++axis) seen[axis].pass(sizes[axis], stage == 0 ? sizes[axis] : 2);
    return {};
}

/// Whether kernels of fixed size lie among the stages, too: how they and the learned ones take turns is not known.
bool hasFixedKernels(const Run& run) {
    return std::any_of(run.plain.begin(), run.plain.end(), [](const PlainLayer& plain) {
        return plain.kind == PlainKind::Kernels && stageOf(plain.name) && plain.rows * plain.columns > 1;
    });
}

StackReach pixelReach(const Run& run, std::size_t layer, const Snapshot& moment) {
    StackReach reach;
    std::array<Seen, 2> seen;
    std::optional<std::size_t> stage;
    if (hasFixedKernels(run)) {
        reach.unknown = "kernels without learned positions lie between its layers";
        return reach;
    }
    for (std::size_t at = 0; at <= layer; ++at) {
        const Layer& each = run.layers[at];
        const auto own = stageOf(each.name);
        if (!own || learnedAxes(each.kind.value) != 2 || each.broken || each.dilatedSize.value.size() != 2 ||
            (stage && *own < *stage)) {
            reach.unknown = "the strides of the layers before it are not known";
            return reach;
        }
        for (std::size_t next = stage ? *stage + 1 : 0; next <= *own; ++next)
            if (reach.unknown = passEntries(run, next, seen); !reach.unknown.empty()) return reach;
        stage = own;
        ++reach.layers;
        for (std::size_t axis = 0; axis < 2; ++axis) { // of the grid: rows, then columns
            const std::int64_t size = each.dilatedSize.value[axis];
            const bool there = at < moment.layers.size() && moment.layers[at].count() > 0;
            const std::size_t row = each.version.value == Version::v0 ? axis : 1 - axis;
            seen[axis].allowed += (size - 1) * seen[axis].stride;
            if (there) seen[axis].learned += (spanOf(moment.layers[at], row, size) - 1) * seen[axis].stride;
        }
    }
    StackReach::Pixels pixels;
    for (std::size_t axis = 0; axis < 2; ++axis) {
        pixels.allowed[axis] = seen[axis].allowed;
        pixels.learned[axis] = seen[axis].learned;
    }
    reach.pixels = pixels;
    return reach;
}

} // namespace

StackReach reachUpTo(const Run& run, std::size_t layer, const Snapshot& moment) {
    if (layer >= run.layers.size()) return {0, {}, {}, "there is no such layer"};
    return learnedAxes(run.layers[layer].kind.value) == 1 ? delayReach(run, layer, moment)
                                                          : pixelReach(run, layer, moment);
}

} // namespace dclscope

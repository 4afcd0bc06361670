// SPDX-License-Identifier: Apache-2.0
#include "core/experiments/apply_edit.h"

#include "core/base/text.h"
#include "core/experiments/edit_text.h"
#include "core/experiments/edited_layers.h"
#include "core/training/random.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <type_traits>

namespace dclscope::experiments {
namespace {

using training::Random;

constexpr double kOffsetSpread = 0.5; // of positions that are no delays, as DCLS layers begin

std::int64_t sizeOf(const Layer& layer, std::size_t row) { return layer.dilatedSize.value[row]; }

/// The delay of position 0, or 0 where positions are offsets.
double delayAtMiddle(const Layer& layer) {
    if (layer.delays != DelayMap::Causal) return 0.0;
    const std::int64_t size = sizeOf(layer, 0);
    return static_cast<double>(size - 1 - size / 2);
}

/// Where positions of one row may lie.
struct Bounds {
    double low, high;
    double clamped(double position) const { return std::isnan(position) ? position : std::clamp(position, low, high); }
};

Bounds boundsOf(const Layer& layer, std::size_t row) {
    if (isStored(layer)) return {0.0, HUGE_VAL};
    const auto limit = static_cast<double>(sizeOf(layer, row) / 2);
    return {-limit, limit};
}

float narrowest(const Layer& layer) { return sigmaFromStored(layer.kind.value, layer.version.value, 0.0F); }

bool inRanges(const Indices& ranges, std::size_t index) {
    const auto at = static_cast<std::int64_t>(index);
    return ranges.empty() || std::any_of(ranges.begin(), ranges.end(), [at](const IndexRange& range) {
               return range.first <= at && at <= range.last;
           });
}

/// Does one kind of edit to one layer.
class Editor {
public:
    Editor(const Layer& layer, std::size_t index, std::span<const std::size_t> chosen, const LayerNumbers& numbers)
        : layer_(layer), index_(index), chosen_(chosen), numbers_(numbers),
          count_(static_cast<std::size_t>(layer.positionsPerAxis())),
          rows_(count_ == 0 ? 0 : numbers.positions.size() / count_) {}

    void operator()(const Move& move) const {
        forEachPosition([&](double position, std::size_t row, std::size_t) {
            return move.to.empty() ? position + move.by[row] : move.to[row];
        });
    }
    void operator()(const Sigma& sigma) const {
        const double floor = static_cast<double>(narrowest(layer_));
        for (std::size_t row = 0; row * count_ < numbers_.sig.size(); ++row)
            for (const std::size_t i : chosen_) {
                double& stored = numbers_.sig[row * count_ + i];
                const double used = sigma.set ? *sigma.set : (std::fabs(stored) + floor) * *sigma.scale;
                stored = std::max(used - floor, 0.0);
            }
    }
    void operator()(const Weight& weight) const {
        if (numbers_.weight.empty()) return;
        for (const std::size_t i : chosen_)
            numbers_.weight[i] = weight.set ? *weight.set : numbers_.weight[i] * *weight.scale;
    }
    void operator()(const Round& round) const {
        // Delays are multiples of the step, so positions are those plus what the middle's delay leaves over.
        const double rest = std::fmod(delayAtMiddle(layer_), round.step);
        forEachPosition([&](double position, std::size_t row, std::size_t) {
            const Bounds bounds = boundsOf(layer_, row);
            const double rounded = rest + round.step * std::nearbyint((position - rest) / round.step);
            if (rounded > bounds.high) return rest + round.step * std::floor((bounds.high - rest) / round.step);
            if (rounded < bounds.low) return rest + round.step * std::ceil((bounds.low - rest) / round.step);
            return rounded;
        });
    }
    void operator()(const Jitter& jitter) const {
        const std::vector<double> noise = normals(jitter.seed);
        forEachPosition([&](double position, std::size_t row, std::size_t i) {
            return position + jitter.sigma * noise[row * count_ + i];
        });
    }
    void operator()(const Shuffle& shuffle) const {
        std::vector<std::size_t> order(chosen_.begin(), chosen_.end());
        Random(shuffle.seed, index_).shuffle(order);
        const std::vector<double> before(numbers_.positions.begin(), numbers_.positions.end());
        for (std::size_t row = 0; row < rows_; ++row)
            for (std::size_t k = 0; k < chosen_.size(); ++k)
                numbers_.positions[row * count_ + chosen_[k]] = before[row * count_ + order[k]];
    }
    void operator()(const Redraw& redraw) const {
        if (!redraw.spread && layer_.delays != DelayMap::None) return redrawEvenly(redraw.seed);
        const double middle = isStored(layer_) ? static_cast<double>(sizeOf(layer_, 0) - 1) / 2.0 : 0.0;
        const double spread = redraw.spread.value_or(kOffsetSpread);
        const std::vector<double> noise = normals(redraw.seed);
        forEachPosition(
            [&](double, std::size_t row, std::size_t i) { return middle + spread * noise[row * count_ + i]; });
    }
    void operator()(const Shift& shift) const {
        const double by = isStored(layer_) ? shift.by : -shift.by;
        forEachPosition([&](double position, std::size_t, std::size_t) { return position + by; });
    }
    void operator()(const Scale& scale) const {
        const double middle = delayAtMiddle(layer_);
        forEachPosition(
            [&](double position, std::size_t, std::size_t) { return middle - scale.by * (middle - position); });
    }
    void operator()(const Mirror&) const {
        const double twice = isStored(layer_) ? static_cast<double>(sizeOf(layer_, 0) - 1) : 0.0;
        forEachPosition([&](double position, std::size_t, std::size_t) { return twice - position; });
    }
    void operator()(const Drop& drop) const {
        if (numbers_.weight.empty()) return;
        std::vector<std::size_t> order(chosen_.begin(), chosen_.end());
        const auto count = static_cast<std::size_t>(std::llround(drop.share * static_cast<double>(order.size())));
        if (drop.by == DropBy::Random)
            Random(drop.seed, index_).shuffle(order);
        else
            std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
                return std::fabs(numbers_.weight[a]) < std::fabs(numbers_.weight[b]);
            });
        for (std::size_t k = 0; k < count; ++k) numbers_.weight[order[k]] = 0.0;
    }
    void operator()(const Freeze&) const {}
    void operator()(const Replace&) const {}

private:
    /// Each chosen position becomes what `change(position, row, element)` says, within its bounds.
    template <class Change>
    void forEachPosition(Change change) const {
        for (std::size_t row = 0; row < rows_; ++row) {
            const Bounds bounds = boundsOf(layer_, row);
            for (const std::size_t i : chosen_) {
                double& position = numbers_.positions[row * count_ + i];
                position = bounds.clamped(change(position, row, i));
            }
        }
    }
    /// Of all elements, so that what one draws does not depend on which are chosen.
    std::vector<double> normals(std::uint64_t seed) const {
        Random random(seed, index_);
        std::vector<double> noise(rows_ * count_);
        for (double& value : noise) value = random.normal();
        return noise;
    }
    /// As SNN-delays draws them: from one step before the grid, clamped into it.
    void redrawEvenly(std::uint64_t seed) const {
        Random random(seed, index_);
        std::vector<double> drawn(rows_ * count_);
        const Bounds bounds = boundsOf(layer_, 0);
        const double low = isStored(layer_) ? 0.0 : bounds.low - 1.0;
        const double high = isStored(layer_) ? static_cast<double>(sizeOf(layer_, 0) - 1) : bounds.high;
        for (double& value : drawn) value = random.uniform({low, high});
        forEachPosition([&](double, std::size_t row, std::size_t i) { return drawn[row * count_ + i]; });
    }

    const Layer& layer_;
    std::size_t index_;
    std::span<const std::size_t> chosen_;
    const LayerNumbers& numbers_;
    std::size_t count_;
    std::size_t rows_;
};

std::string moveObstacle(const Move& move, const Layer& layer) {
    const auto axes = static_cast<std::size_t>(learnedAxes(layer.kind.value));
    const std::size_t given = move.to.empty() ? move.by.size() : move.to.size();
    if (given == axes) return {};
    return "learns along " + std::to_string(axes) + (axes == 1 ? " axis, " : " axes, ") +
           counted(static_cast<std::int64_t>(given), "number") + (given == 1 ? " is given" : " are given");
}

std::string sigmaObstacle(const Sigma& sigma, const Layer& layer) {
    const bool learns = layer.version.value == Version::max || layer.version.value == Version::gauss;
    if (!layer.hasSig || !learns)
        return "has no widths that could be changed: its interpolation is " +
               std::string(versionName(layer.version.value));
    if (const auto least = static_cast<double>(narrowest(layer)); sigma.set && *sigma.set < least - 1e-6)
        return "is never narrower than " + writtenValue(std::round(least * 100.0) / 100.0) + ", set is " +
               writtenValue(*sigma.set);
    return {};
}

} // namespace

std::string obstacle(const What& what, const Layer& layer) {
    const std::string who = "'" + printable(layer.name) + "' ";
    if (layer.broken) return who + "cannot be used: " + layer.problem;
    if (layer.stored.epochs > 0) return who + "is the recording of a whole training";
    if (layer.dilatedSize.value.empty()) return who + "does not say how large its grid is: say dilated_kernel_size";
    const auto about = [&who](const std::string& why) { return why.empty() ? why : who + why; };
    if (const auto* move = std::get_if<Move>(&what)) return about(moveObstacle(*move, layer));
    if (const auto* sigma = std::get_if<Sigma>(&what)) return about(sigmaObstacle(*sigma, layer));
    const bool weights = std::holds_alternative<Weight>(what) || std::holds_alternative<Drop>(what);
    if (weights && !layer.hasWeights) return who + "stores no weights";
    if (std::holds_alternative<Shift>(what) && layer.delays == DelayMap::None)
        return who + "has offsets and no delays; 'move' moves them" +
               (layer.kind.value == LayerKind::Dcls1d ? ", or say causal=yes where they are delays" : "");
    return {};
}

std::vector<std::size_t> chosenElements(const Where& where, const Layer& layer) {
    const auto count = static_cast<std::size_t>(layer.positionsPerAxis());
    const auto inChannels = static_cast<std::size_t>(std::max<std::int64_t>(layer.inChannelsPerGroup, 1));
    const std::size_t perPair =
        count / std::max<std::size_t>(1, static_cast<std::size_t>(layer.outChannels) * inChannels);
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t pair = i / std::max<std::size_t>(1, perPair);
        if (inRanges(where.out, pair / inChannels) && inRanges(where.in, pair % inChannels) &&
            inRanges(where.elements, i))
            chosen.push_back(i);
    }
    return chosen;
}

void applyEdit(const What& what, const Layer& layer, std::size_t index, std::span<const std::size_t> chosen,
               const LayerNumbers& numbers) {
    std::visit(Editor(layer, index, chosen, numbers), what);
}

std::optional<std::int64_t> stageOfLayer(const std::string& name) {
    std::string_view before;
    std::string_view rest = name;
    while (!rest.empty()) {
        const std::size_t dot = rest.find('.');
        std::string_view part = rest.substr(0, dot);
        rest = dot == std::string_view::npos ? std::string_view() : rest.substr(dot + 1);
        const bool follows = before == "stages" || before == "stage" || before == "network" || before == "layers";
        before = part;
        for (const std::string_view prefix : {"stage", "layer"})
            if (!follows && part.starts_with(prefix)) part.remove_prefix(prefix.size());
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
        const bool whole = error == std::errc() && end == part.data() + part.size();
        if (whole && (follows || part.size() < before.size())) return number;
    }
    return std::nullopt;
}

} // namespace dclscope::experiments

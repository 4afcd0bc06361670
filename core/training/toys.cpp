// SPDX-License-Identifier: Apache-2.0
#include "core/training/toys.h"

#include "core/base/error.h"
#include "core/base/threads.h"
#include "core/training/drawing.h"
#include "core/training/example_shapes.h"

#include <algorithm>
#include <array>
#include <functional>
#include <span>
#include <utility>

namespace dclscope::training {
namespace {

/// Streams of random numbers that no epoch uses.
constexpr std::uint64_t kHiddenStream = std::uint64_t{1} << 61;
constexpr std::uint64_t kValidationStream = std::uint64_t{1} << 60;

/// Writes one example, all zero before. @param label  what it shall be
using MakeExample = std::function<void(std::int64_t label, std::span<float> example, Random& random)>;

struct Toy {
    std::vector<std::string> labels;
    std::vector<std::int64_t> shape;
    std::string fact;
    MakeExample make;
};

Toy coincidence(Random hidden) {
    constexpr std::size_t kInputs = 8, kSteps = 30, kOffsets = 15, kDistractors = 2;
    std::vector<std::size_t> offsets(kInputs);
    for (std::size_t i = 0; i < kInputs; ++i) offsets[i] = i * (kOffsets - 1) / (kInputs - 1);
    hidden.shuffle(offsets);
    const auto make = [offsets](std::int64_t label, std::span<float> example, Random& random) {
        std::vector<std::size_t> dealt = offsets;
        while (label == 0 && std::ranges::mismatch(dealt, offsets).in1 == dealt.end()) random.shuffle(dealt);
        const std::size_t start = random.below(kSteps - kOffsets + 1);
        for (std::size_t i = 0; i < kInputs; ++i) example[(start + dealt[i]) * kInputs + i] = 1.0F;
        for (std::size_t i = 0; i < kDistractors; ++i) example[random.below(example.size())] = 1.0F;
    };
    return {{"other", "pattern"},
            {static_cast<std::int64_t>(kSteps), static_cast<std::int64_t>(kInputs)},
            "Made of the seed: 8 inputs that fire in a hidden pattern, or in the same pattern dealt out anew.",
            make};
}

Toy order() {
    constexpr std::size_t kInputs = 8, kSteps = 40, kBurst = 3;
    const auto make = [](std::int64_t label, std::span<float> example, Random& random) {
        const std::size_t gap = random.whole(Range{4, 20});
        const std::size_t first = random.below(kSteps - gap - kBurst + 1);
        for (std::size_t group = 0; group < 2; ++group) {
            const bool later = (label == 0) == (group == 1);
            for (std::size_t t = 0; t < kBurst; ++t)
                for (std::size_t i = 0; i < kInputs / 2; ++i)
                    if (random.chance(0.7))
                        example[(first + (later ? gap : 0) + t) * kInputs + group * kInputs / 2 + i] = 1.0F;
        }
    };
    return {{"first group", "second group"},
            {static_cast<std::int64_t>(kSteps), static_cast<std::int64_t>(kInputs)},
            "Made of the seed: two bursts of 4 inputs each, and the label is which of them came first.",
            make};
}

using Place = std::pair<std::size_t, std::size_t>;
using Constellation = std::array<Place, 3>;

/// Three dots within 9 x 9, no two of them neighbours.
Constellation constellation(Random& random) {
    constexpr std::size_t kBox = 9, kApart = 3;
    const auto near = [](Place a, Place b) {
        const auto gap = [](std::size_t x, std::size_t y) { return std::max(x, y) - std::min(x, y); };
        return gap(a.first, b.first) < kApart && gap(a.second, b.second) < kApart;
    };
    Constellation dots;
    do {
        for (Place& dot : dots) dot = {random.below(kBox), random.below(kBox)};
    } while (near(dots[0], dots[1]) || near(dots[0], dots[2]) || near(dots[1], dots[2]));
    return dots;
}

Toy dots(Random hidden) {
    constexpr std::size_t kSide = 16, kBox = 9;
    const Constellation pattern = constellation(hidden);
    const auto make = [pattern](std::int64_t label, std::span<float> example, Random& random) {
        const Constellation shown = label == 1 ? pattern : constellation(random);
        const std::size_t top = random.below(kSide - kBox + 1);
        const std::size_t left = random.below(kSide - kBox + 1);
        for (std::size_t channel = 0; channel < 3; ++channel)
            for (const auto& [y, x] : shown) example[(channel * kSide + top + y) * kSide + left + x] = 2.0F;
    };
    const auto side = static_cast<std::int64_t>(kSide);
    return {{"other", "pattern"},
            {3, side, side},
            "Made of the seed: pictures of three dots at hidden spacings, or at other ones.",
            make};
}

/// Bright dots on black. @param example  [3, side, side], its channels alike
Image dotsPicture(std::span<const float> example, std::int64_t side) {
    const auto pixels = static_cast<std::size_t>(side * side);
    Image image{side, side, std::vector<std::uint8_t>(3 * pixels)};
    for (std::size_t i = 0; i < 3 * pixels; ++i) image.rgb[i] = example[i / 3] > 0.0F ? 255 : 0;
    return image;
}

class ToyExamples final : public ExampleSource {
public:
    ToyExamples(const Recipe& recipe, Toy toy)
        : toy_(std::move(toy)), seed_(static_cast<std::uint64_t>(recipe.training.seed)),
          count_(drawnCount(recipe.data, kToyExamples)) {
        facts_.push_back(toy_.fact);
        facts_.push_back(std::to_string(count_) + " new examples are learned from in each epoch, " +
                         std::to_string(kToyValidation) + " others are only judged by.");
    }

    const std::vector<std::string>& labels() const noexcept override { return toy_.labels; }
    const std::string& credit() const noexcept override { return credit_; }
    const std::vector<std::string>& facts() const noexcept override { return facts_; }
    std::vector<std::int64_t> exampleShape() const override { return toy_.shape; }
    std::size_t examplesPerEpoch() const override { return count_; }
    Batch training(std::int64_t epoch, std::size_t first, std::size_t count, unsigned threads) const override {
        return make(static_cast<std::uint64_t>(epoch), first, count, threads);
    }
    std::size_t validationCount() const override { return kToyValidation; }
    Batch validation(std::size_t first, std::size_t count, unsigned threads) const override {
        return make(kValidationStream >> 32, first, count, threads);
    }
    std::string validationName(std::size_t index) const override { return "made-up example " + std::to_string(index); }
    std::optional<Image> validationPicture(std::size_t index) const override {
        const std::vector<float> example = validation(index, 1, 1).input;
        if (toy_.shape.size() == 2) return rasterPicture(example, static_cast<std::size_t>(toy_.shape.back()));
        return dotsPicture(example, toy_.shape.back());
    }

private:
    Batch make(std::uint64_t epoch, std::size_t first, std::size_t count, unsigned threads) const {
        Batch batch;
        batch.shape = toy_.shape;
        batch.shape.insert(batch.shape.begin(), static_cast<std::int64_t>(count));
        std::size_t size = 1;
        for (const std::int64_t axis : toy_.shape) size *= static_cast<std::size_t>(axis);
        batch.input.resize(count * size);
        batch.labels.resize(count);
        forEachItem(count, threads, [&](std::size_t i) {
            Random random(seed_, exampleStream(epoch, first + i));
            batch.labels[i] = static_cast<std::int64_t>(random.below(toy_.labels.size()));
            toy_.make(batch.labels[i], std::span(batch.input).subspan(i * size, size), random);
        });
        return batch;
    }

    Toy toy_;
    std::uint64_t seed_;
    std::size_t count_;
    std::string credit_ = "Examples that DCLScope made.";
    std::vector<std::string> facts_;
};

} // namespace

bool isToy(std::string_view layout) noexcept { return layout.starts_with("toy-"); }

std::unique_ptr<ExampleSource> openToy(const Recipe& recipe) {
    const std::string& layout = recipe.data.layout;
    const NetworkInput input = inputOf(recipe.network, recipe.pictures());
    if (layout != "toy-dots" && input != NetworkInput::Spiking)
        throw ConfigError(layout + " is made of spikes, which a network of the kind " + kindOf(recipe.network) +
                          " does not take: choose network.kind = \"snn-delays\"");
    const Random hidden(static_cast<std::uint64_t>(recipe.training.seed), kHiddenStream);
    if (layout == "toy-coincidence") return std::make_unique<ToyExamples>(recipe, coincidence(hidden));
    if (layout == "toy-order") return std::make_unique<ToyExamples>(recipe, order());
    return std::make_unique<ToyExamples>(recipe, dots(hidden));
}

} // namespace dclscope::training

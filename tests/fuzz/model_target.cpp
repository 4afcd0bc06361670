// SPDX-License-Identifier: Apache-2.0
// The model builder: a list of tensors with made-up values is looked up among the known architectures, built where it
// is one, and run on a small input. The first byte says which of the tiny networks in tests/data/fuzz/networks (in the
// order of their names) the list is, the second how it is run, and what follows changes it a little. Other inputs are
// the text of such a list.
#include "core/base/error.h"
#include "core/models/registry.h"
#include "tests/fixtures.h"
#include "tests/fuzz/made_up_source.h"
#include "tests/fuzz/targets.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace dclscope::fuzz {
namespace {

/// What is larger is only recognised: the interest is in what fits together, not in how much of it there is.
constexpr std::int64_t kMostToBuild = 1 << 14; ///< elements of all tensors together
constexpr std::int64_t kMostWork = 1 << 21;    ///< of these for every pixel of the input
constexpr std::int64_t kMostGridPoints = 4096; ///< of a kernel that the card describes

std::vector<MadeUpSource> readNetworks() {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(test::testData("fuzz/networks")))
        paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<MadeUpSource> networks;
    for (const auto& path : paths) {
        std::ifstream file(path);
        networks.emplace_back(std::string{std::istreambuf_iterator<char>(file), {}});
    }
    return networks;
}

const std::vector<MadeUpSource>& networks() {
    static const std::vector<MadeUpSource> all = readNetworks();
    return all;
}

bool isSmall(const MadeUpSource& source) {
    double gridPoints = 1.0;
    if (source.card().dilatedKernelSize) {
        const auto& sizes = *source.card().dilatedKernelSize;
        for (const std::int64_t size : sizes) gridPoints *= static_cast<double>(size);
        if (sizes.size() == 1) gridPoints *= gridPoints; // may stand for two axes
    }
    return source.elements() <= kMostToBuild && gridPoints <= static_cast<double>(kMostGridPoints);
}

/// What a NIR graph's Input says; 1, which then does not fit, where that is much.
std::int64_t nirInputs(const MadeUpSource& source) {
    std::int64_t inputs = 1;
    for (const float size : source.readFloats("node.nodes.in.shape").values)
        if (size >= 1.0F && size <= 64.0F && inputs <= 4096) inputs *= static_cast<std::int64_t>(size);
    return inputs <= 4096 ? inputs : 1;
}

std::vector<std::int64_t> inputShape(const models::ModelFacts& facts, const MadeUpSource& source, unsigned size) {
    constexpr std::array<std::int64_t, 4> kSides{4, 8, 16, 32};
    constexpr std::array<std::int64_t, 4> kSamples{100, 640, 2240, 4800}; // 1, 3, 8 and 16 frames
    std::int64_t side = kSides[size];
    while (source.elements() * side * side > kMostWork) side /= 2;
    const TensorInfo* first = source.find("model.0.weight");
    // Not a tensor of the network at all after some changes, and then of any size.
    const bool says = first != nullptr && first->shape.size() > 1 && first->shape[1] <= kMostToBuild;
    const std::int64_t inputs = says ? first->shape[1] : 1;
    switch (facts.input) {
    case models::InputKind::LogMel: return {1, 1, side, side};
    case models::InputKind::Image: return {1, 3, side, side};
    case models::InputKind::Waveform: return {1, kSamples[size]};
    case models::InputKind::TimeSeries:
        if (source.find("node.nodes.in.shape") != nullptr) return {4, 1, nirInputs(source)};
        return {kSides[size], 2, inputs};
    }
    return {};
}

std::size_t countOf(const std::vector<std::int64_t>& shape) {
    std::size_t count = 1;
    for (const std::int64_t size : shape) count *= static_cast<std::size_t>(size);
    return count;
}

/// @param how  its lowest two bits: how large the input is; the others: which head is asked for
void run(const models::Model& model, const MadeUpSource& source, unsigned how) {
    Array input{inputShape(model.facts(), source, how % 4), {}};
    input.values.resize(countOf(input.shape));
    for (std::size_t i = 0; i < input.values.size(); ++i) input.values[i] = static_cast<float>(i % 5) * 0.5F - 0.5F;
    const std::vector<std::string>& heads = model.facts().heads;
    const Array output = model.run(input, heads[(how >> 2) % heads.size()]);
    if (countOf(output.shape) != output.values.size()) std::abort();
}

void recogniseAndRun(const MadeUpSource& source, unsigned how) {
    try {
        if (isSmall(source))
            run(*models::loadModel(source, source.card()), source, how);
        else
            models::recognise(source, source.card());
    } catch (const Error&) { // NOLINT(bugprone-empty-catch): the one thing that may happen
    }
}

} // namespace

void modelTarget(std::span<const std::byte> bytes) {
    const std::size_t network = bytes.size() < 2 ? networks().size() : std::to_integer<std::size_t>(bytes[0]);
    if (network >= networks().size())
        return recogniseAndRun(MadeUpSource({reinterpret_cast<const char*>(bytes.data()), bytes.size()}), 2);
    MadeUpSource source = networks()[network];
    source.change(bytes.subspan(2));
    recogniseAndRun(source, std::to_integer<unsigned>(bytes[1]));
}

} // namespace dclscope::fuzz

DCLSCOPE_FUZZ_TARGET(dclscope::fuzz::modelTarget)

// SPDX-License-Identifier: Apache-2.0
#include "core/run/known_names.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_set>

namespace dclscope {
namespace {

/// How tensors of the architectures in core/models begin. A new architecture whose names begin otherwise adds a line.
constexpr std::array<std::string_view, 8> kBeginnings{
    "downsample_layers.0.", "downsample_layers.1.", "stages.0.0.", "layer1.0.se.fc.",
    "fc_audioset.",         "head_audioset.",       "3.0.fn.0.",   "conv_block1.conv1."};

/// Takes a number and the dot behind it off the front.
bool takeNumber(std::string_view& text) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits == 0 || digits >= text.size() || text[digits] != '.') return false;
    text.remove_prefix(digits + 1);
    return true;
}

/// "network.0.1.convffn.fc1.weight" of FastViT.
bool isFastVitBlock(std::string_view name) {
    constexpr std::string_view kPrefix = "network.";
    if (!name.starts_with(kPrefix)) return false;
    name.remove_prefix(kPrefix.size());
    return takeNumber(name) && takeNumber(name) && name.starts_with("convffn.");
}

} // namespace

bool isSnnDelaysLayer(std::string_view name) {
    constexpr std::string_view kPrefix = "model.";
    if (!name.starts_with(kPrefix)) return false;
    name.remove_prefix(kPrefix.size());
    return takeNumber(name) && (name == "P" || name == "SIG");
}

bool areKnownNames(std::span<const std::string> names) {
    return std::any_of(names.begin(), names.end(), [](std::string_view name) {
        return isSnnDelaysLayer(name) || isFastVitBlock(name) ||
               std::any_of(kBeginnings.begin(), kBeginnings.end(), [&](auto text) { return name.starts_with(text); });
    });
}

std::string wholeOf(const std::string& part) {
    for (const std::string_view ending : {"_g", "_u", "_v", "_orig", "_mask"})
        if (part.size() > ending.size() && part.ends_with(ending)) return part.substr(0, part.size() - ending.size());
    constexpr std::string_view kParametrizations = "parametrizations.";
    const std::size_t at = part.find(kParametrizations);
    if (at == std::string::npos || (at > 0 && part[at - 1] != '.')) return {};
    const std::size_t name = at + kParametrizations.size();
    const std::size_t end = part.find('.', name);
    return end == std::string::npos || end == name ? std::string() : part.substr(0, at) + part.substr(name, end - name);
}

bool nameLayers(std::span<const std::string> names) {
    constexpr std::string_view kPositions = ".P";
    const std::unordered_set<std::string_view> all(names.begin(), names.end());
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        if (name.size() <= kPositions.size() || !name.ends_with(kPositions)) return false;
        const std::string weight = name.substr(0, name.size() - 1) + "weight";
        // Or what a weight is computed from, see core/checkpoint/reparameterised.cpp.
        return all.contains(weight) || all.contains(weight + "_v") || all.contains(weight + "_orig") ||
               all.contains(name.substr(0, name.size() - 1) + "parametrizations.weight.original") ||
               all.contains(name.substr(0, name.size() - 1) + "parametrizations.weight.original1");
    });
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/run/layer.h"

#include <array>
#include <cmath>

namespace dclscope {
namespace {

constexpr std::array<std::string_view, 6> kKindNames{"Dcls1d", "Dcls2d", "Dcls3d", "Dcls2_1d", "Dcls3_1d", "Dcls2dK1d"};
constexpr std::array<std::string_view, 4> kVersionNames{"v0", "v1", "max", "gauss"};
constexpr std::array<std::string_view, 4> kOriginNames{"card", "given", "file", "inferred"};

template <class Enum, std::size_t N>
std::optional<Enum> fromName(const std::array<std::string_view, N>& names, std::string_view name) noexcept {
    for (std::size_t i = 0; i < N; ++i)
        if (names[i] == name) return static_cast<Enum>(i);
    return std::nullopt;
}

} // namespace

std::string_view kindName(LayerKind kind) noexcept { return kKindNames[static_cast<std::size_t>(kind)]; }
std::string_view versionName(Version version) noexcept { return kVersionNames[static_cast<std::size_t>(version)]; }
std::string_view originName(Origin origin) noexcept { return kOriginNames[static_cast<std::size_t>(origin)]; }
std::optional<LayerKind> kindFromName(std::string_view name) noexcept { return fromName<LayerKind>(kKindNames, name); }
std::optional<Version> versionFromName(std::string_view name) noexcept {
    return fromName<Version>(kVersionNames, name);
}

int learnedAxes(LayerKind kind) noexcept {
    switch (kind) {
    case LayerKind::Dcls2d: return 2;
    case LayerKind::Dcls3d: return 3;
    case LayerKind::Dcls1d:
    case LayerKind::Dcls2_1d:
    case LayerKind::Dcls3_1d:
    case LayerKind::Dcls2dK1d: return 1;
    }
    return 1;
}

std::string_view placeName(Place place) noexcept {
    switch (place) {
    case Place::Synapse: return "synapse";
    case Place::Axon: return "axon";
    case Place::Dendrite: return "dendrite";
    }
    return "synapse";
}

std::string Layer::key(std::string_view leaf) const {
    return name.empty() ? std::string(leaf) : name + "." + std::string(leaf);
}

std::optional<float> Layer::delay(float position) const noexcept {
    if (delays == DelayMap::Stored) return position;
    if (delays == DelayMap::None || dilatedSize.value.empty()) return std::nullopt;
    return delayFromPosition(position, dilatedSize.value.front());
}

std::int64_t Layer::positionsPerAxis() const noexcept {
    std::int64_t count = outChannels * inChannelsPerGroup * elements;
    for (const std::int64_t taps : denseSize) count *= taps;
    return count;
}

float sigmaFromStored(LayerKind kind, Version version, float stored) noexcept {
    constexpr float kGaussFloor = 0.27F;
    constexpr float kUnit = 1.0F;
    switch (version) {
    case Version::v0: return 0.0F;
    case Version::v1: return kUnit;
    case Version::max: return std::fabs(stored) + kUnit;
    case Version::gauss: return std::fabs(stored) + (kind == LayerKind::Dcls2_1d ? kUnit : kGaussFloor);
    }
    return 0.0F;
}

float delayFromPosition(float position, std::int64_t dilatedSize) noexcept {
    return static_cast<float>(dilatedSize - 1) - (position + static_cast<float>(dilatedSize / 2));
}

} // namespace dclscope

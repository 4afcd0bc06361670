// SPDX-License-Identifier: Apache-2.0
// What one layer is: its kind, interpolation and shapes, and how surely each of these is known.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope {

/// The module classes of the DCLS method; the name says which axes are learned (the last ones) and which are dense.
enum class LayerKind { Dcls1d, Dcls2d, Dcls3d, Dcls2_1d, Dcls3_1d, Dcls2dK1d };

/// The interpolation: v0 bilinear by floor, v1 triangle, max triangle of learned width, gauss.
enum class Version { v0, v1, max, gauss };

/// Where a fact about a checkpoint comes from. Inferred facts are always shown as such.
enum class Origin { Card, Given, File, Inferred };

std::string_view kindName(LayerKind kind) noexcept;
std::string_view versionName(Version version) noexcept;
std::string_view originName(Origin origin) noexcept;
std::optional<LayerKind> kindFromName(std::string_view name) noexcept;
std::optional<Version> versionFromName(std::string_view name) noexcept;

/// Number of axes along which a kind learns positions (rows of P): 1, 2 or 3.
int learnedAxes(LayerKind kind) noexcept;

/// Whose property a position is: of each synapse, of a neuron's axon (all it sends), of its dendrite (all it receives).
enum class Place { Synapse, Axon, Dendrite };
std::string_view placeName(Place place) noexcept; ///< "synapse", "axon" or "dendrite"

/// How a position reads as a delay: not at all, from the right end of a kernel that sees only the past, or as stored.
enum class DelayMap { None, Causal, Stored };

struct LayerFamily;

/// Delays that are stored as x with shift + scale / (1 + exp(-x)) as their value.
struct Sigmoid {
    double shift = 0.0;
    double scale = 1.0;
};

/// Where a layer whose delays are stored as such has them, and how they lie there.
struct StoredDelays {
    std::string delays;               ///< key of the tensor
    std::string weights = {};         ///< of the weights beside it; empty: none
    bool sourcesFirst = false;        ///< [sources, targets] instead of [targets, sources]
    std::optional<Sigmoid> sigmoid{}; ///< else the numbers are the delays
    std::int64_t epochs = 0;          ///< the tensor's first axis, when it is time: the last entry counts
};

/// A value together with how surely it is known.
template <class T>
struct Known {
    T value{};
    Origin origin = Origin::Inferred;
};

/// One layer with learned positions or delays as found in a checkpoint.
struct Layer {
    std::string name; ///< module path; in DCLS its tensors are NAME.weight, NAME.P and, if stored, NAME.SIG, NAME.bias
    Known<LayerKind> kind;
    Known<Version> version;
    std::int64_t outChannels = 0;
    std::int64_t inChannelsPerGroup = 0;
    std::int64_t elements = 0;           ///< kernel_count: learned elements per (out, in[, dense taps])
    std::vector<std::int64_t> denseSize; ///< taps of the dense axes of Dcls2_1d (1) and Dcls3_1d (2), else empty
    Known<std::vector<std::int64_t>> dilatedSize; ///< grid size per learned axis, as the constructor takes it
    bool hasSig = false;
    bool hasBias = false;
    std::string sharedPositions;         ///< name of the first layer whose P is this very tensor; empty when not shared
    std::string sharedWeight;            ///< likewise for weight
    const LayerFamily* family = nullptr; ///< what found it and reads its states; none of a layer made by hand
    Place place = Place::Synapse;
    std::string_view unit = "steps"; ///< of positions and delays
    DelayMap delays = DelayMap::None;
    Origin delaysOrigin = Origin::Inferred; ///< how surely `delays` is known
    bool hasWeights = true;
    StoredDelays stored; ///< for DelayMap::Stored
    std::string problem; ///< one sentence when something is wrong with the tensors; empty when all is well
    bool broken = false; ///< the problem lies in names, shapes or dtypes, so that no kernel can be built;
                         ///< false for odd values (NaN, positions far outside), which can still be shown

    /// The state-dict key of one of the layer's tensors ("weight", "P", "SIG", "bias").
    std::string key(std::string_view leaf) const;

    /// The delay that a position stands for, in `unit`; none where it is an offset, or the kernel's size is not known.
    std::optional<float> delay(float position) const noexcept;

    /// Elements of P per learned axis: out * in/groups * dense taps * kernel_count.
    std::int64_t positionsPerAxis() const noexcept;
};

/// The width that the construction uses for a stored SIG (FACTS: gauss |SIG| + 0.27, but |SIG| + 1.0 in Dcls2_1d;
/// max |SIG| + 1.0; v0 and v1 have none and give 0 and 1).
float sigmaFromStored(LayerKind kind, Version version, float stored) noexcept;

/// The delay of a Dcls1d element in a network padded by (size - 1) on the left: (size - 1) - (P + size // 2), in steps.
float delayFromPosition(float position, std::int64_t dilatedSize) noexcept;

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// A network of any known architecture, built and ready to run: plain values in, plain values out.
#pragma once

#include "core/base/tensor_source.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope::models {

struct ClassMap;
struct Passage;

/// What a network's input array holds.
enum class InputKind {
    LogMel,     ///< [batch, 1, mel, time], features of the front end `frontEnd`
    Waveform,   ///< [batch, samples] at `sampleRateHz`; the front end is part of the network
    Image,      ///< [batch, 3, height, width], normalised as its training did
    TimeSeries, ///< [time, batch, inputs]: spikes or features of a spiking network
};

/// What can be said of a network without running it.
struct ModelFacts {
    InputKind input = InputKind::LogMel;
    std::string inputText;          ///< the input's axes and sizes in words, for help and messages
    std::string frontEnd;           ///< front end's name where one comes before or within the network; else empty
    double sampleRateHz = 0.0;      ///< of the sound that the front end takes
    std::int64_t classes = 0;       ///< 0: the network has no head
    bool multiLabel = false;        ///< classes are independent (sigmoid), else exclusive (softmax)
    bool showsMaps = false;         ///< watch() and classMap() are there
    std::vector<std::string> heads; ///< what run() can return; the first is what it returns for ""
};

/// Immutable; run() may be called from several threads at once.
class Model {
public:
    virtual ~Model() = default;

    virtual const ModelFacts& facts() const noexcept = 0;

    /// Runs the network.
    /// @param input    as facts().input says, float32
    /// @param head     one of facts().heads: "logits" [batch, classes], "probabilities" [batch, classes], "scene"
    ///                 [batch, width], "frame" [batch, width, height', width'], "stage:N" (feature map after stage N),
    ///                 "logmel"; "scores", "membrane", "spikes:N" for spiking networks. Empty: the first.
    /// @param threads  how many may work; results do not depend on it
    /// @throws ConfigError for a head that the network has not, listing those it has; ShapeError for an input that
    ///         does not fit, saying what does.
    Array run(const Array& input, std::string_view head = {}, int threads = 1) const;

    /// Runs the network and keeps its feature maps, all of one forward pass; the logits are those of run(), to the last bit.
    /// @param input  as facts().input says, a batch of one
    /// @throws ConfigError where facts().showsMaps is false; ShapeError for an input that does not fit
    Passage watch(const Array& input, int threads = 1) const;
    /// Where in the last feature map a class's logit came from.
    /// @param passage  what this network's watch() gave  @param label  number of the class
    /// @throws ConfigError where facts().showsMaps is false, or there is no such class
    ClassMap classMap(const Passage& passage, std::int64_t label) const;

protected:
    Model() = default;
    Model(const Model&) = default;
    Model& operator=(const Model&) = default;

private:
    /// @param head one of facts().heads
    virtual Array compute(const Array& input, std::string_view head, int threads) const = 0;
    // Of networks that show their maps; what is asked for has been checked.
    virtual Passage passageOf(const Array& input, int threads) const;
    virtual ClassMap classMapOf(const Passage& passage, std::int64_t label) const;
};

/// "stage:2": the head that gives the feature map after a stage, counted from 0.
std::string stageHead(std::size_t stage);
/// The stage that such a head names; nothing for other heads.
std::optional<std::size_t> stageOf(std::string_view head) noexcept;

/// Whether so many classes are AudioSet's 527, which are not exclusive.
constexpr bool isAudioSet(std::int64_t classes) noexcept { return classes == 527; }

/// Each row of [rows, classes] through a sigmoid (multi-label) or a softmax.
Array probabilitiesOf(Array logits, bool multiLabel);

} // namespace dclscope::models

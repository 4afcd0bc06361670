// SPDX-License-Identifier: Apache-2.0
// The card: what a checkpoint cannot say of itself. It stands in the metadata of our own safetensors files
// (key "dclscope.card"), in NAME.card.toml beside a checkpoint, or comes from --set on the command line.
#pragma once

#include "core/run/layer.h"

#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope {

/// The metadata key under which our safetensors files carry their card as JSON.
inline constexpr std::string_view kCardMetadataKey = "dclscope.card";

/// What delays can be counted in.
inline constexpr std::array<std::string_view, 5> kDelayUnits{"steps", "ms", "s", "us", "time units"};

/// Every field is optional: absent means "not said". Names as in `--set` (see --help).
struct Card {
    std::optional<std::string> model; ///< registry name, e.g. "snn-delays"
    std::optional<LayerKind> kind;
    std::optional<Version> version;
    std::optional<std::vector<std::int64_t>> dilatedKernelSize; ///< one size per learned axis
    std::optional<std::vector<std::int64_t>> denseKernelSize;
    std::optional<std::string> neuron; ///< lif, plif, heaviside
    std::optional<double> tau;         ///< membrane time constant, steps
    std::optional<double> synapseTau;  ///< steps
    std::optional<double> timeStepMs;
    std::optional<double> vThreshold;
    std::optional<double> outputVThreshold;
    std::optional<std::string> loss;         ///< sum, mean, max, spike_count
    std::optional<std::string> mode;         ///< discrete or smooth
    std::optional<std::string> delays;       ///< name of the tensor that holds delays; `*` stands for anything, once
    std::optional<std::string> delayWeights; ///< of the weights that belong to them; `*` as in `delays`
    std::optional<std::string> delayUnit;    ///< one of kDelayUnits
    std::optional<std::string> delayPlace;   ///< synapse, axon, dendrite
    std::optional<std::string> delayOrder;   ///< targets_first or sources_first: the first axis of delays per synapse
    std::optional<bool> causal;              ///< whether a Dcls1d sees only the past: then its positions are delays
    std::map<std::string, std::vector<std::int64_t>>
        populationSizes; ///< mlGeNN: neurons of a population; sources and targets of a connection
    std::optional<std::int64_t> numClasses;
    std::vector<std::string> labels;             ///< empty: not said
    std::string background;                      ///< the label that means "none of the others"; empty: there is none
    std::map<std::string, double> thresholds;    ///< score from which a label is an event, by label; the others' is one
    std::map<std::string, std::string> frontEnd; ///< options of the feature extraction, "name" first of all
    std::string recipe;                          ///< text of the recipe the network was trained by
    std::string data;                            ///< what it was trained on, and that data's licence
    std::map<std::string, double> training;      ///< epoch, losses, ... of the moment the file was written
    std::map<std::string, Origin> origins;       ///< where each field named above came from

    /// Unknown fields are passed over: a newer program may have written them.
    /// @throws ConfigError naming the field, for JSON that is not an object or a value of the wrong kind.
    static Card fromJson(std::string_view json);
    /// A card written by hand, with the field names of fromJson; `labels` may also be the name of a file beside it.
    /// @throws ConfigError naming line and field (not the path: the caller knows it), for unknown fields too.
    static Card fromToml(const std::filesystem::path& path);
    std::string toJson() const;
    /// The card as fromToml reads it.
    std::string toToml() const;

    /// One `--set NAME=VALUE`. @throws ConfigError listing the names there are.
    void set(std::string_view assignment);
    /// Takes over every field that `other` says; on conflict `other` wins.
    void merge(const Card& other);
};

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// Networks, inputs and outputs of the reference implementation, and the card that index.json's `meta` makes.
#pragma once

#include "core/checkpoint/checkpoint.h"
#include "core/run/card.h"
#include "tests/fixtures.h"
#include "tests/read_json.h"

namespace dclscope::test {

/// Committed with the tests where it is small, else in the collection beside the checkout (may be missing).
inline std::filesystem::path snnFile(const std::string& name) {
    const auto committed = testData("snn") / name;
    return std::filesystem::exists(committed) ? committed : shared("fixtures/checkpoints/snn") / name;
}

/// What the reference's configuration said and its state dict does not.
inline Card cardFromMeta(const nlohmann::json& meta) {
    Card card;
    card.version = versionFromName(meta.at("version").get<std::string>());
    card.dilatedKernelSize = std::vector<std::int64_t>{meta.at("max_delay").get<std::int64_t>()};
    card.tau = std::stod(meta.at("tau").get<std::string>());
    card.vThreshold = std::stod(meta.at("v_threshold").get<std::string>());
    card.outputVThreshold = std::stod(meta.at("output_v_threshold").get<std::string>());
    card.loss = meta.at("loss").get<std::string>();
    if (meta.at("stateful_synapse") == 1) card.synapseTau = std::stod(meta.at("synapse_tau").get<std::string>());
    return card;
}

/// The tolerance for an entry such as "gauss/scores_max": its own, or that of its mode's v_seq.
inline float toleranceOf(const nlohmann::json& entry, const std::string& mode, const std::string& name) {
    const auto& all = entry.at("tolerance");
    const std::string key = mode + "/" + name;
    return all.contains(key) ? all.at(key).get<float>() : all.at(mode + "/v_seq").get<float>();
}

} // namespace dclscope::test

// SPDX-License-Identifier: Apache-2.0
// Where in a recording a label was heard, as `dcls tag --explain` says it.
#pragma once

#include "core/tagging/network_insight.h"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dclscope::cli {

/// The label that is called so; "first" is the one that scores highest, where no label is called that.
/// @return nothing for "first"  @throws UsageError naming some of the labels there are
std::optional<std::size_t> labelNamed(const TagModel& model, const std::string& name);

/// Gathers what a model says of the parts of one recording.
class Explanation {
public:
    /// @param scorer  of a network that shows its maps; must outlive it
    /// @param label   where it is known beforehand: then no more than its maps is kept
    Explanation(const WindowScorer& scorer, std::optional<std::size_t> label) : scorer_(scorer), label_(label) {}

    /// Looks at a part. @param samples  at the model's rate  @param startSeconds  where it begins in the recording
    void add(std::span<const float> samples, double startSeconds);
    /// Lines: the places that speak for the label most, and how exact that is.
    std::string text(std::size_t label, float score) const;
    /// {"label", "places": [...], "parts": [{"start_s", "logit", "constant", "edges_s", "edges_hz", "shares"}, ...], "exact"}
    nlohmann::ordered_json json(std::size_t label) const;

private:
    struct Part {
        double startSeconds = 0.0;
        std::optional<NetworkInsight> insight;
        LabelMap map; ///< where there is no insight

        LabelMap mapOf(std::size_t label) const { return insight ? insight->labelMap(label) : map; }
    };
    /// Of all parts together, most first.
    std::vector<HeardPlace> places(std::size_t label) const;

    const WindowScorer& scorer_;
    std::optional<std::size_t> label_;
    std::vector<Part> parts_;
};

} // namespace dclscope::cli

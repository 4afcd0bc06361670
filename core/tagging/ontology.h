// SPDX-License-Identifier: Apache-2.0
// Which labels belong together: AudioSet's ontology, as far as a model's labels are in it.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace dclscope {

/// A class of the ontology that has others below it.
struct LabelGroup {
    std::string name;
    std::vector<std::size_t> groups;  ///< right below it, in the ontology's order
    std::vector<std::size_t> labels;  ///< right below it, its own first where it is a label too
    std::vector<std::size_t> members; ///< all labels in it, at any depth, rising
};

/// A group may stand in several others, as a label may.
struct LabelGroups {
    std::vector<LabelGroup> groups;
    std::vector<std::size_t> roots; ///< those that are in no other
    bool empty() const noexcept { return groups.empty(); }
};

/// The groups of the bundled ontology that hold these labels; none where one of them is not in it.
/// @throws ConfigError when the installation lacks the file, or it is broken.
LabelGroups groupsOf(std::span<const std::string> labels);

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// The names of a file's tensors as a list that wrappers can be taken off and networks picked out of.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dclscope {

/// Names with the numbers that their tensors have in the file.
struct NameList {
    std::vector<std::string> names;
    std::vector<std::size_t> tensors;

    bool empty() const noexcept { return names.empty(); }
    void add(std::string name, std::size_t tensor);
    /// Those that begin with `prefix` and a dot, without these.
    NameList below(std::string_view prefix) const;
};

/// A network among the tensors of a file.
struct FoundNetwork {
    NameList list;
    std::string prefix; ///< what was taken off the front of its names: "module._orig_mod"; may be empty
};

/// Takes off what wrappers put before a network's names: always `module` and `_orig_mod` (data parallelism,
/// torch.compile), anything else that all names share where what remains is known or holds layers.
FoundNetwork unwrap(NameList list);

/// One of several networks under names of their own ("student", "teacher"), or what cannot be taken for one.
struct NamedGroup {
    std::string name; ///< with the wrappers before it: "module.student"
    FoundNetwork network;
};

/// The networks among tensors that are not one network; empty where there is none, or all of it is one. What is
/// trained stands before averages, teachers and judges.
std::vector<NamedGroup> severalNetworks(const FoundNetwork& whole);

/// Removes parts that wrappers of inner modules left in the middle of names, where no two become the same.
bool removeInnerWrappers(NameList& list);

} // namespace dclscope

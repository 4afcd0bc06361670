// SPDX-License-Identifier: Apache-2.0
// The tensors below one value of a pickle: in dicts, in modules and what quantised layers pack together.
#pragma once

#include "core/checkpoint/state_dict.h"

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace dclscope::pickle {

/// The key of a dict as a name: numbers and tuples are names as well, "6", "(2, 1, 0)". @return false for other kinds
bool keyText(const Document& document, ValueId key, std::string& out);

/// Gathers tensors below one value, in order; of equal names the last wins, as in Python.
class TensorCollector {
public:
    /// @param visited  counts values over all collectors of a file: sharing must not multiply the work
    TensorCollector(const Document& document, StateDict& out, std::size_t& visited)
        : document_(document), out_(out), visited_(visited) {}

    /// @param nested  whether dicts and modules in it are looked into
    void dict(ValueId id, const std::string& prefix, bool nested, int level = 0);
    void object(ValueId id, const std::string& prefix, int level = 0);
    void value(ValueId id, const std::string& name, bool nested, int level = 0);

private:
    /// What PyTorch's quantised layers pack together: weight and bias, of convolutions behind a version and settings.
    void packed(ValueId state, const std::string& prefix);
    void gather(ValueId sequence, std::vector<ValueId>& tensors, int level);
    /// The whole numbers that a packed convolution keeps beside its weight.
    bool isSettings(ValueId id) const;
    /// The numbers that a module keeps beside its tensors: what these mean may depend on them.
    void attributes(ValueId state, const std::string& prefix);
    bool isUnreadableTensor(ValueId id) const;
    std::string valueTypeName(ValueId id) const;
    void count();

    const Document& document_;
    StateDict& out_;
    std::unordered_map<std::string, std::size_t> byName_;
    std::size_t& visited_;
    std::vector<ValueId> within_; ///< the dicts that lead here: one of them inside itself is a cycle
};

} // namespace dclscope::pickle

// SPDX-License-Identifier: Apache-2.0
// Pickled values as text for people, with a bound on everything.
#pragma once

#include "core/checkpoint/pickle_document.h"

#include <string>
#include <utility>
#include <vector>

namespace dclscope::pickle {

using Scalars = std::vector<std::pair<std::string, std::string>>;

/// One value as Python would print it, shortened; containers only when they hold few plain values.
std::string valueText(const Document& document, ValueId id);

/// Gathers plain values of a document (entries of dicts, attributes of objects, at most three levels down) under
/// dotted names. Tensors are passed over, and so is everything beyond the first 2,000 values: sharing and cycles
/// in a hostile file must not multiply.
class ScalarCollector {
public:
    explicit ScalarCollector(const Document& document) : document_(document) {}

    /// Adds what is below `id`, under names that begin with `name`.
    void add(ValueId id, const std::string& name) { visit(id, name, 0); }
    Scalars take() { return std::move(out_); }

private:
    void visit(ValueId id, const std::string& name, int level);
    void visitPairs(std::span<const ValueId> pairs, const std::string& name, int level);
    void visitOpaque(ValueId id, const std::string& name, int level);

    const Document& document_;
    Scalars out_;
    std::size_t visited_ = 0;
};

} // namespace dclscope::pickle

// SPDX-License-Identifier: Apache-2.0
// Compares a checkpoint's tensors with those an architecture has. Private to core/models.
#pragma once

#include "core/base/tensor_source.h"
#include "core/models/registry.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace dclscope::models {

/// The tensors of a source by name, found in constant time. The source must outlive it.
class TensorIndex {
public:
    explicit TensorIndex(const TensorSource& source);

    const TensorInfo* find(std::string_view name) const noexcept;
    bool has(std::string_view name) const noexcept { return find(name) != nullptr; }
    /// The tensor's size along an axis; 0 where it is missing or has fewer axes.
    std::int64_t sizeOf(std::string_view name, std::size_t axis) const noexcept;
    const std::vector<TensorInfo>& all() const noexcept { return source_.tensors(); }
    const TensorSource& source() const noexcept { return source_; }

private:
    const TensorSource& source_;
    std::unordered_map<std::string_view, const TensorInfo*> byName_;
};

/// What a network is made of, and how its weights are kept.
struct LoadTask {
    const TensorIndex& index;
    const Card& card;
    layers::Precision precision = layers::Precision::Float32;
};

/// Ticks off the tensors an architecture has and writes the first thing that does not fit into a Recognition.
class Checklist {
public:
    Checklist(const TensorIndex& index, Recognition& recognition) : index_(index), recognition_(recognition) {}

    /// The tensor must be there with this shape and hold real numbers.
    void expect(const std::string& key, const std::vector<std::int64_t>& shape);
    /// As expect, where the tensor is there at all.
    void allow(const std::string& key, const std::vector<std::int64_t>& shape);
    /// Known, whatever it holds.
    void ignore(const std::string& key) { seen_.insert(key); }
    /// All tensors whose names begin so are known.
    void ignorePrefix(std::string_view prefix);
    /// Notes a problem, unless there is one already.
    void complain(const std::string& key, const std::string& sentence);
    /// Lists what was neither expected, allowed nor ignored, and says how surely the file was recognised.
    void finish();
    /// How many problems were noted or would have been, were it not for the first.
    std::size_t problems() const noexcept { return problems_; }

private:
    /// Counts a problem. True for the first: the others need no sentence, and families compare many networks with
    /// one file.
    bool isFirst();
    void note(const std::string& key, const std::string& sentence);

    const TensorIndex& index_;
    Recognition& recognition_;
    std::unordered_set<std::string> seen_;
    std::size_t problems_ = 0;
};

/// Whether at least two tensors, by their names, are all one and the same in the file. Formats that know no ties: no.
bool tied(const TensorIndex& index, const std::vector<std::string>& keys) noexcept;

/// The tensor's name in quotes, safe to print.
std::string inQuotes(std::string_view key);

/// The number that `text` begins with and the rest behind the dot after it: "12.P" gives 12 and "P". Nothing for other
/// texts and for numbers of more than 9 digits.
struct Numbered {
    std::int64_t number = 0;
    std::string_view rest;
};
std::optional<Numbered> numbered(std::string_view text) noexcept;

} // namespace dclscope::models

// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/reparameterised.h"

#include "core/base/text.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

namespace dclscope {
namespace {

using Index = std::unordered_map<std::string, std::size_t>;

constexpr std::size_t kComputed = SIZE_MAX; ///< the number of names that are about to be added
constexpr std::string_view kParametrizations = "parametrizations.";

/// A weight that two tensors make.
struct Recipe {
    std::string name;
    Derivation derivation = Derivation::None;
    std::size_t first = 0;
    std::size_t second = 0;
};

std::optional<std::size_t> find(const Index& index, const std::string& name) {
    const auto found = index.find(name);
    const bool stored = found != index.end() && found->second != kComputed;
    return stored ? std::optional(found->second) : std::nullopt;
}

/// The name without an ending; empty where it has another.
std::string without(const std::string& name, std::string_view ending) {
    return name.size() > ending.size() && name.ends_with(ending) ? name.substr(0, name.size() - ending.size()) : "";
}

/// "a.parametrizations.weight" stands for "a.weight".
std::string parametrized(const std::string& stem) {
    const std::size_t at = stem.rfind(kParametrizations);
    const bool whole = at != std::string::npos && (at == 0 || stem[at - 1] == '.') &&
                       stem.find('.', at + kParametrizations.size()) == std::string::npos;
    return whole ? stem.substr(0, at) + stem.substr(at + kParametrizations.size()) : "";
}

/// The recipe that the tensor `second` is the last part of.
std::optional<Recipe> recipeOf(const Index& index, const std::string& name, std::size_t second) {
    if (const std::string stem = without(name, "_v"); !stem.empty())
        if (const auto first = find(index, stem + "_g")) return Recipe{stem, Derivation::WeightNorm, *first, second};
    if (const std::string stem = without(name, ".original1"); !stem.empty())
        if (const auto first = find(index, stem + ".original0"); first && !parametrized(stem).empty())
            return Recipe{parametrized(stem), Derivation::WeightNorm, *first, second};
    if (const std::string stem = without(name, "_mask"); !stem.empty())
        if (const auto first = find(index, stem + "_orig")) return Recipe{stem, Derivation::Mask, *first, second};
    return std::nullopt;
}

/// Magnitudes have, axis by axis, the directions' size or 1 (or are one number); masks have the weight's shape.
bool fits(const CheckpointContents& contents, const Recipe& recipe) {
    const TensorInfo& first = contents.tensors[recipe.first];
    const TensorInfo& second = contents.tensors[recipe.second];
    if (recipe.derivation == Derivation::Mask)
        return isFloatingPoint(first.dtype) && second.dtype < DType::Complex64 && first.shape == second.shape;
    if (!isFloatingPoint(first.dtype) || !isFloatingPoint(second.dtype)) return false;
    if (first.shape.empty()) return true;
    bool same = first.shape.size() == second.shape.size();
    for (std::size_t i = 0; same && i < first.shape.size(); ++i)
        same = first.shape[i] == second.shape[i] || first.shape[i] == 1;
    return same && first.elementCount() > 0;
}

void add(CheckpointContents& contents, const Recipe& recipe) {
    const TensorInfo& like = contents.tensors[recipe.derivation == Derivation::Mask ? recipe.first : recipe.second];
    TensorInfo made{recipe.name, like.dtype, like.shape, {}};
    contents.places[recipe.first].part = contents.places[recipe.second].part = true;
    TensorPlace place;
    place.derivation = recipe.derivation;
    place.first = recipe.first;
    place.second = recipe.second;
    contents.tensors.push_back(std::move(made));
    contents.places.push_back(std::move(place));
}

/// Says which weights were computed from what.
void addNotes(CheckpointContents& contents, const std::vector<Recipe>& recipes) {
    for (const Derivation derivation : {Derivation::WeightNorm, Derivation::Mask}) {
        std::string names;
        std::size_t count = 0;
        for (const Recipe& recipe : recipes)
            if (recipe.derivation == derivation && ++count <= 4)
                names += (names.empty() ? "'" : ", '") + printable(recipe.name, 60) + "'";
        if (count == 0) continue;
        if (count > 4) names += " and " + std::to_string(count - 4) + " more";
        contents.notes.push_back(names + (derivation == Derivation::WeightNorm
                                              ? ": computed from weight normalisation's magnitudes and directions"
                                              : ": computed from the weights before pruning and their masks"));
    }
}

/// Parametrizations that nothing is computed from.
void addUnknown(CheckpointContents& contents) {
    std::set<std::string> unknown;
    for (std::size_t i = 0; i < contents.tensors.size(); ++i) {
        const TensorInfo& tensor = contents.tensors[i];
        const std::size_t at = tensor.name.find(kParametrizations);
        const bool part = at != std::string::npos && (at == 0 || tensor.name[at - 1] == '.');
        if (!part || contents.places[i].part) continue;
        const std::size_t end = tensor.name.find('.', at + kParametrizations.size());
        unknown.insert(tensor.name.substr(0, at) +
                       tensor.name.substr(at + kParametrizations.size(), end - at - kParametrizations.size()));
    }
    std::string names;
    std::size_t count = 0;
    for (const std::string& name : unknown)
        if (++count <= 4) names += (names.empty() ? "'" : ", '") + printable(name, 60) + "'";
    if (count > 4) names += " and " + std::to_string(count - 4) + " more";
    if (count > 0)
        contents.notes.push_back(names +
                                 ": not computed, the file does not say by which parametrization they are made");
}

} // namespace

void computeWeights(CheckpointContents& contents) {
    Index index;
    for (std::size_t i = 0; i < contents.tensors.size(); ++i) index.emplace(contents.tensors[i].name, i);
    std::vector<Recipe> recipes;
    for (std::size_t i = 0; i < contents.tensors.size(); ++i) {
        auto recipe = recipeOf(index, contents.tensors[i].name, i);
        if (!recipe || index.contains(recipe->name) || !fits(contents, *recipe)) continue;
        index.emplace(recipe->name, kComputed);
        recipes.push_back(std::move(*recipe));
    }
    for (const Recipe& recipe : recipes) add(contents, recipe);
    addNotes(contents, recipes);
    addUnknown(contents);
}

} // namespace dclscope

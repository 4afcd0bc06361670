// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/reparameterised.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
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

/// A weight that two or three tensors make.
struct Recipe {
    std::string name;
    Derivation derivation = Derivation::None;
    std::size_t first = 0;
    std::size_t second = 0;
    std::size_t third = kNoTensor;
};

/// What notes say of them.
struct Words {
    Derivation derivation;
    std::string_view text;
};
constexpr std::array kWords{
    Words{Derivation::WeightNorm, ": computed from weight normalisation's magnitudes and directions"},
    Words{Derivation::Mask, ": computed from the weights before pruning and their masks"},
    Words{Derivation::SpectralNorm, ": computed from the weights before spectral normalisation and its vectors"}};

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

/// Spectral normalisation of the tensor `whole`, with the vectors `u` and, from PyTorch 1.0 on, `v`.
std::optional<Recipe> spectral(const Index& index, const std::string& name, const std::string& whole, std::size_t u,
                               const std::string& v) {
    const auto first = find(index, whole);
    return first ? std::optional(Recipe{name, Derivation::SpectralNorm, *first, u, find(index, v).value_or(kNoTensor)})
                 : std::nullopt;
}

/// The recipe that the tensor `second` is a part of: of each recipe one part stands for it.
std::optional<Recipe> recipeOf(const Index& index, const std::string& name, std::size_t second) {
    if (const std::string stem = without(name, "_v"); !stem.empty())
        if (const auto first = find(index, stem + "_g")) return Recipe{stem, Derivation::WeightNorm, *first, second};
    if (const std::string stem = without(name, ".original1"); !stem.empty())
        if (const auto first = find(index, stem + ".original0"); first && !parametrized(stem).empty())
            return Recipe{parametrized(stem), Derivation::WeightNorm, *first, second};
    if (const std::string stem = without(name, ".0._u"); !stem.empty() && !parametrized(stem).empty())
        return spectral(index, parametrized(stem), stem + ".original", second, stem + ".0._v");
    if (const std::string stem = without(name, "_u"); !stem.empty())
        return spectral(index, stem, stem + "_orig", second, stem + "_v");
    if (const std::string stem = without(name, "_mask"); !stem.empty())
        if (const auto first = find(index, stem + "_orig")) return Recipe{stem, Derivation::Mask, *first, second};
    return std::nullopt;
}

/// Weights that a second parametrization has tensors of.
std::set<std::string> chainedIn(const CheckpointContents& contents) {
    std::set<std::string> names;
    for (const TensorInfo& tensor : contents.tensors) {
        const std::size_t at = tensor.name.rfind(".1.");
        if (at == std::string::npos) continue;
        if (const std::string whole = parametrized(tensor.name.substr(0, at)); !whole.empty()) names.insert(whole);
    }
    return names;
}

/// u is as long as the first or the second axis, v as all others together.
bool fitsSpectral(const CheckpointContents& contents, const Recipe& recipe) {
    const TensorInfo& weight = contents.tensors[recipe.first];
    const TensorInfo& u = contents.tensors[recipe.second];
    if (!isFloatingPoint(weight.dtype) || !isFloatingPoint(u.dtype) || u.shape.size() != 1) return false;
    if (weight.shape.size() < 2 || weight.elementCount() == 0) return false;
    if (u.shape[0] != weight.shape[0] && u.shape[0] != weight.shape[1]) return false;
    if (recipe.third == kNoTensor) return true;
    const TensorInfo& v = contents.tensors[recipe.third];
    return isFloatingPoint(v.dtype) && v.shape == std::vector<std::int64_t>{weight.elementCount() / u.shape[0]};
}

/// Magnitudes have, axis by axis, the directions' size or 1 (or are one number); masks have the weight's shape.
bool fits(const CheckpointContents& contents, const Recipe& recipe) {
    const TensorInfo& first = contents.tensors[recipe.first];
    const TensorInfo& second = contents.tensors[recipe.second];
    for (const std::size_t part : {recipe.first, recipe.second, recipe.third})
        if (part != kNoTensor && contents.places[part].derivation != Derivation::None) return false;
    if (recipe.derivation == Derivation::Mask)
        return isFloatingPoint(first.dtype) && second.dtype < DType::Complex64 && first.shape == second.shape;
    if (recipe.derivation == Derivation::SpectralNorm) return fitsSpectral(contents, recipe);
    if (!isFloatingPoint(first.dtype) || !isFloatingPoint(second.dtype)) return false;
    if (first.shape.empty()) return true;
    bool same = first.shape.size() == second.shape.size();
    for (std::size_t i = 0; same && i < first.shape.size(); ++i)
        same = first.shape[i] == second.shape[i] || first.shape[i] == 1;
    return same && first.elementCount() > 0;
}

void add(CheckpointContents& contents, const Recipe& recipe) {
    const TensorInfo& like =
        contents.tensors[recipe.derivation == Derivation::WeightNorm ? recipe.second : recipe.first];
    TensorInfo made{recipe.name, like.dtype, like.shape, {}};
    for (const std::size_t part : {recipe.first, recipe.second, recipe.third})
        if (part != kNoTensor) contents.places[part].part = true;
    TensorPlace place;
    place.derivation = recipe.derivation;
    place.first = recipe.first;
    place.second = recipe.second;
    place.third = recipe.third;
    contents.tensors.push_back(std::move(made));
    contents.places.push_back(std::move(place));
}

void addNote(CheckpointContents& contents, const std::set<std::string>& names, std::string_view text) {
    constexpr std::size_t kMostNamed = 4;
    if (names.empty()) return;
    std::string note;
    std::size_t count = 0;
    for (const std::string& name : names)
        if (++count <= kMostNamed) note += (note.empty() ? "'" : ", '") + printable(name, 60) + "'";
    if (count > kMostNamed) note += " and " + std::to_string(count - kMostNamed) + " more";
    contents.notes.push_back(note + std::string(text));
}

/// Says which weights were computed from what.
void addNotes(CheckpointContents& contents, const std::vector<Recipe>& recipes) {
    for (const Words& words : kWords) {
        std::set<std::string> names;
        for (const Recipe& recipe : recipes)
            if (recipe.derivation == words.derivation) names.insert(recipe.name);
        addNote(contents, names, words.text);
    }
}

/// "a.weight", "bias", "a.weight_ih_l0": what modules call their parameters.
bool isParameter(const std::string& name) {
    const std::string_view leaf = std::string_view(name).substr(name.rfind('.') + 1);
    return leaf.starts_with("weight") || leaf.starts_with("bias");
}

/// Weights of which there are only parts that nothing is computed from.
void addUnknown(CheckpointContents& contents, const Index& index) {
    std::set<std::string> unknown;
    std::set<std::string> orthogonal;
    std::set<std::string> original;
    for (std::size_t i = 0; i < contents.tensors.size(); ++i) {
        const std::string& name = contents.tensors[i].name;
        if (contents.places[i].part) continue;
        if (const std::string stem = without(name, "_orig"); isParameter(stem) && !index.contains(stem))
            original.insert(stem);
        const std::size_t at = name.find(kParametrizations);
        if (at == std::string::npos || (at > 0 && name[at - 1] != '.')) continue;
        const std::size_t end = std::min(name.find('.', at + kParametrizations.size()), name.size());
        const std::string stem = name.substr(0, end);
        const bool based = index.contains(stem + ".0.base");
        (based ? orthogonal : unknown).insert(parametrized(stem));
    }
    addNote(contents, orthogonal,
            ": not computed, an orthogonal parametrization makes it, by a map that the file does not say");
    addNote(contents, unknown, ": not computed, the file does not say by which parametrization they are made");
    addNote(
        contents, original,
        ": not computed, the file has what it was made from ('_orig'), but neither a pruning mask nor the vectors of "
        "spectral normalisation");
}

} // namespace

void computeWeights(CheckpointContents& contents) {
    Index index;
    for (std::size_t i = 0; i < contents.tensors.size(); ++i) index.emplace(contents.tensors[i].name, i);
    const std::set<std::string> chained = chainedIn(contents);
    std::vector<Recipe> recipes;
    for (std::size_t i = 0; i < contents.tensors.size(); ++i) {
        auto recipe = recipeOf(index, contents.tensors[i].name, i);
        if (!recipe || index.contains(recipe->name) || !fits(contents, *recipe)) continue;
        if (chained.contains(recipe->name)) continue; // by several parametrizations, of which not all are known
        index.emplace(recipe->name, kComputed);
        recipes.push_back(std::move(*recipe));
    }
    for (const Recipe& recipe : recipes) add(contents, recipe);
    addNotes(contents, recipes);
    addUnknown(contents, index);
}

} // namespace dclscope

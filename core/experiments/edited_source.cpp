// SPDX-License-Identifier: Apache-2.0
#include "core/experiments/edited_source.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/experiments/apply_edit.h"
#include "core/experiments/edited_layers.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>
#include <set>

namespace dclscope::experiments {

/// An edit and what it is about in one network. Not in the nameless namespace, since Impl holds some.
struct ResolvedEdit {
    std::vector<std::size_t> layers;                 ///< ascending
    std::shared_ptr<const TensorSource> positions;   ///< Freeze
    std::shared_ptr<const TensorSource> weights;     ///< Freeze: everything else, where it is not the network as it is
    std::shared_ptr<const TensorSource> replacement; ///< Replace
};

namespace {

using Source = std::shared_ptr<const TensorSource>;

constexpr std::size_t kMostNames = 12;

[[noreturn]] void refuseEdit(const Edit& edit, const std::string& why) {
    throw ConfigError("edit '" + printable(editText(edit), 200) + "': " + why);
}

std::string listedNames(std::span<const Layer> layers) {
    std::string names;
    for (std::size_t i = 0; i < std::min(layers.size(), kMostNames); ++i)
        names += (i == 0 ? "" : ", ") + printable(layers[i].name, 60);
    return names + (layers.size() > kMostNames ? ", ..." : "");
}

void expectInRange(const Edit& edit, const Indices& ranges, std::int64_t count, const std::string& what) {
    for (const IndexRange& range : ranges)
        if (range.last >= count)
            refuseEdit(edit, "'" + printable(edit.where.layer) + "' has " + counted(count, what) +
                                 ", numbered from 0; " + std::to_string(range.last) + " is none of them");
}

std::vector<std::size_t> namedLayer(const Edit& edit, std::span<const Layer> layers) {
    const auto found =
        std::find_if(layers.begin(), layers.end(), [&](const Layer& layer) { return layer.name == edit.where.layer; });
    if (found == layers.end())
        refuseEdit(edit, "there is no layer '" + printable(edit.where.layer) + "'; there are " + listedNames(layers));
    if (const std::string why = obstacle(edit.what, *found); !why.empty()) refuseEdit(edit, why);
    expectInRange(edit, edit.where.out, found->outChannels, "output");
    expectInRange(edit, edit.where.in, found->inChannelsPerGroup, "input");
    expectInRange(edit, edit.where.elements, found->positionsPerAxis(), "element");
    return {static_cast<std::size_t>(found - layers.begin())};
}

std::vector<std::size_t> layersFor(const Edit& edit, std::span<const Layer> layers) {
    if (layers.empty()) refuseEdit(edit, "this network has no layer with learned positions or delays");
    std::vector<std::size_t> chosen;
    std::string problem;
    bool anyStage = false;
    if (!edit.where.layer.empty()) chosen = namedLayer(edit, layers);
    for (std::size_t i = 0; i < layers.size() && edit.where.layer.empty(); ++i) {
        if (edit.where.stage && stageOfLayer(layers[i].name) != edit.where.stage) continue;
        anyStage = true;
        const std::string why = obstacle(edit.what, layers[i]);
        if (why.empty())
            chosen.push_back(i);
        else if (problem.empty())
            problem = why;
    }
    if (edit.where.layer.empty() && !anyStage)
        refuseEdit(edit, "no layer's name speaks of stage " + std::to_string(*edit.where.stage) + "; the layers are " +
                             listedNames(layers));
    if (chosen.empty()) refuseEdit(edit, problem);
    if (std::all_of(chosen.begin(), chosen.end(),
                    [&](std::size_t i) { return chosenElements(edit.where, layers[i]).empty(); }))
        refuseEdit(edit, "no layer has such elements");
    return chosen;
}

[[noreturn]] void refuseTensor(const TensorSource& other, const std::string& key, const TensorInfo& own) {
    throw CheckpointError(other.path(),
                          "has no tensor '" + printable(key) + "' of shape " + printable(shapeText(own.shape)) + " (" +
                              std::string(dtypeName(own.dtype)) + "), which the edited network has",
                          key);
}

/// Whether a tensor can stand for one of the edited network's.
void expectLike(const TensorSource& other, const std::string& key, const TensorInfo& own) {
    const TensorInfo* found = other.find(key);
    if (found == nullptr || found->shape != own.shape) refuseTensor(other, key, own);
}

/// Whether everything else of a network can be taken from another checkpoint.
void expectSameTensors(const TensorSource& source, const TensorSource& other) {
    for (const TensorInfo& own : source.tensors()) expectLike(other, own.name, own);
}

std::string leafOf(Part part) { return part == Part::Positions ? "P" : part == Part::Sig ? "SIG" : "weight"; }

/// What a tensor of a layer is called in the checkpoint that it is replaced from.
std::string replacementKey(const Replace& replace, const Layer& layer, Part part) {
    const std::string own = keyOf(layer, part);
    if (replace.as.empty() || own.empty()) return own;
    if (layer.delays == DelayMap::Stored) return part == Part::Positions ? replace.as : std::string();
    return replace.as + "." + leafOf(part);
}

/// Takes over the chosen elements, whose numbers lie in rows of `count`.
void copyChosen(const std::vector<double>& from, std::span<const std::size_t> chosen, std::size_t count,
                std::vector<double>& to) {
    for (std::size_t row = 0; row * count < to.size(); ++row)
        for (const std::size_t i : chosen) to[row * count + i] = from[row * count + i];
}

} // namespace

struct EditedSource::Impl {
    Source source;
    std::vector<Layer> layers;
    std::vector<Edit> edits;
    std::vector<ResolvedEdit> resolved;
    LayerTensors tensors;
    std::vector<TensorInfo> infos;
    Source base; ///< of all tensors that are not of a layer
    /// Biases of replaced layers: where they come from and what they are called there.
    std::map<std::string, std::pair<Source, std::string>, std::less<>> biases;

    mutable std::mutex mutex;
    mutable std::vector<bool> computed;                ///< of each family
    mutable std::vector<std::vector<std::byte>> bytes; ///< of each tensor; empty: as in the source

    /// The numbers of a family's tensors on their way through the edits.
    struct Work {
        std::map<std::size_t, std::vector<double>> numbers; ///< by tensor
        std::vector<bool> changed;                          ///< by tensor
    };

    void resolve(const Edit& edit, const OtherCheckpoints& others);
    void resolveFreeze(const Edit& edit, const OtherCheckpoints& others, ResolvedEdit& found);
    void resolveReplace(const Edit& edit, const OtherCheckpoints& others, ResolvedEdit& found);
    void compute(std::size_t family) const;
    void takeAll(const Source& from, std::span<const std::size_t> family, Work& work) const;
    void change(std::size_t edit, std::size_t layer, Work& work, std::vector<bool>& done) const;
    /// What Freeze and Replace take a tensor of a layer from; nothing for other edits and parts.
    std::optional<std::vector<double>> taken(std::size_t edit, std::size_t layer, Part part) const;
};

void EditedSource::Impl::resolveFreeze(const Edit& edit, const OtherCheckpoints& others, ResolvedEdit& found) {
    const auto& freeze = std::get<Freeze>(edit.what);
    if (!others.ofEpoch) refuseEdit(edit, "there is no run to take epochs from");
    found.positions = others.ofEpoch(freeze.positions);
    for (const std::size_t layer : found.layers) {
        const std::string key = keyOf(layers[layer], Part::Positions);
        expectLike(*found.positions, key, *source->find(key));
    }
    if (freeze.weights.empty()) return;
    found.weights = others.ofEpoch(freeze.weights);
    expectSameTensors(*source, *found.weights);
    base = found.weights;
}

void EditedSource::Impl::resolveReplace(const Edit& edit, const OtherCheckpoints& others, ResolvedEdit& found) {
    const auto& replace = std::get<Replace>(edit.what);
    if (!others.ofFile) refuseEdit(edit, "there is no other checkpoint at hand");
    if (!replace.as.empty() && edit.where.layer.empty()) refuseEdit(edit, "as= needs layer=, the one that it becomes");
    found.replacement = others.ofFile(replace.from);
    const bool whole = edit.where.out.empty() && edit.where.in.empty() && edit.where.elements.empty();
    for (const std::size_t index : found.layers) {
        const Layer& layer = layers[index];
        for (const Part part : kParts)
            if (const TensorInfo* own = source->find(keyOf(layer, part)); own != nullptr)
                expectLike(*found.replacement, replacementKey(replace, layer, part), *own);
        const TensorInfo* bias = layer.hasBias && whole ? source->find(layer.key("bias")) : nullptr;
        if (bias == nullptr) continue;
        const std::string key = replace.as.empty() ? bias->name : replace.as + ".bias";
        expectLike(*found.replacement, key, *bias);
        biases[bias->name] = {found.replacement, key};
    }
}

void EditedSource::Impl::resolve(const Edit& edit, const OtherCheckpoints& others) {
    ResolvedEdit found;
    found.layers = layersFor(edit, layers);
    if (std::holds_alternative<Freeze>(edit.what)) resolveFreeze(edit, others, found);
    if (std::holds_alternative<Replace>(edit.what)) resolveReplace(edit, others, found);
    resolved.push_back(std::move(found));
}

void EditedSource::Impl::takeAll(const Source& from, std::span<const std::size_t> family, Work& work) const {
    for (const std::size_t layer : family)
        for (const Part part : kParts) {
            const std::size_t at = tensors.indexOf(layer, part);
            if (at == kNoTensorOfLayer) continue;
            work.numbers[at] = readNumbers(*from, layers[layer], part, keyOf(layers[layer], part));
            work.changed[at] = true;
        }
}

std::optional<std::vector<double>> EditedSource::Impl::taken(std::size_t edit, std::size_t layer, Part part) const {
    const ResolvedEdit& from = resolved[edit];
    if (from.positions && part == Part::Positions)
        return readNumbers(*from.positions, layers[layer], part, keyOf(layers[layer], part));
    if (!from.replacement) return std::nullopt;
    const auto& replace = std::get<Replace>(edits[edit].what);
    return readNumbers(*from.replacement, layers[layer], part, replacementKey(replace, layers[layer], part));
}

/// One edit on one layer. @param done  tensors that this edit has changed already
void EditedSource::Impl::change(std::size_t edit, std::size_t layer, Work& work, std::vector<bool>& done) const {
    const std::vector<std::size_t> chosen = chosenElements(edits[edit].where, layers[layer]);
    LayerNumbers own;
    for (const Part part : kParts) {
        const std::size_t at = tensors.indexOf(layer, part);
        if (at == kNoTensorOfLayer || done[at]) continue;
        done[at] = work.changed[at] = true;
        std::vector<double>& numbers = work.numbers[at];
        if (const auto values = taken(edit, layer, part))
            copyChosen(*values, chosen, static_cast<std::size_t>(layers[layer].positionsPerAxis()), numbers);
        (part == Part::Positions ? own.positions : part == Part::Sig ? own.sig : own.weight) = numbers;
    }
    applyEdit(edits[edit].what, layers[layer], layer, chosen, own);
}

void EditedSource::Impl::compute(std::size_t family) const {
    const std::vector<std::size_t>& members = tensors.families[family];
    Work work{{}, std::vector<bool>(tensors.tensors.size(), false)};
    takeAll(source, members, work);
    work.changed.assign(work.changed.size(), false);
    for (std::size_t edit = 0; edit < edits.size(); ++edit) {
        if (resolved[edit].weights) takeAll(resolved[edit].weights, members, work);
        std::vector<bool> done(tensors.tensors.size(), false);
        for (const std::size_t layer : resolved[edit].layers)
            if (tensors.familyOf[layer] == family) change(edit, layer, work, done);
    }
    for (auto& [at, numbers] : work.numbers) {
        const LayerTensor& tensor = tensors.tensors[at];
        if (work.changed[at] || source->find(tensor.key)->dtype != tensor.dtype)
            bytes[at] = numberBytes(layers[tensor.layer], tensor.part, std::move(numbers), tensor.dtype);
    }
    computed[family] = true;
}

EditedSource::EditedSource(std::shared_ptr<const TensorSource> source, std::vector<Layer> layers,
                           std::vector<Edit> edits, const OtherCheckpoints& others)
    : impl_(std::make_unique<Impl>()) {
    impl_->source = impl_->base = std::move(source);
    impl_->layers = std::move(layers);
    impl_->edits = std::move(edits);
    impl_->infos = impl_->source->tensors();
    if (impl_->edits.empty()) return;
    impl_->tensors = LayerTensors::of(*impl_->source, impl_->layers);
    impl_->computed.assign(impl_->tensors.families.size(), false);
    impl_->bytes.resize(impl_->tensors.tensors.size());
    for (const Edit& edit : impl_->edits) impl_->resolve(edit, others);
    // Whole numbers, of which edits make fractions, become float32; what comes from elsewhere is as it is there.
    for (TensorInfo& info : impl_->infos) {
        const auto bias = impl_->biases.find(info.name);
        if (const auto at = impl_->tensors.byKey.find(info.name); at != impl_->tensors.byKey.end())
            info.dtype = impl_->tensors.tensors[at->second].dtype;
        else if (bias != impl_->biases.end())
            info.dtype = bias->second.first->find(bias->second.second)->dtype;
        else if (impl_->base != impl_->source)
            info.dtype = impl_->base->find(info.name)->dtype;
    }
}

EditedSource::~EditedSource() = default;

const std::string& EditedSource::path() const noexcept { return impl_->source->path(); }

const std::vector<TensorInfo>& EditedSource::tensors() const noexcept { return impl_->infos; }

std::vector<std::byte> EditedSource::readBytes(std::string_view name) const {
    const auto at = impl_->tensors.byKey.find(name);
    if (at != impl_->tensors.byKey.end()) {
        const std::lock_guard lock(impl_->mutex);
        const std::size_t family = impl_->tensors.familyOf[impl_->tensors.tensors[at->second].layer];
        if (!impl_->computed[family]) impl_->compute(family);
        if (const auto& bytes = impl_->bytes[at->second]; !bytes.empty()) return bytes;
        return impl_->source->readBytes(name);
    }
    if (const auto bias = impl_->biases.find(name); bias != impl_->biases.end())
        return bias->second.first->readBytes(bias->second.second);
    return impl_->base->readBytes(name);
}

std::optional<std::string> EditedSource::scalar(std::string_view path) const { return impl_->source->scalar(path); }

const std::vector<Edit>& EditedSource::edits() const noexcept { return impl_->edits; }

const std::vector<Layer>& EditedSource::layers() const noexcept { return impl_->layers; }

std::vector<std::string> EditedSource::layersOf(std::size_t edit) const {
    std::vector<std::string> names;
    for (const std::size_t layer : impl_->resolved.at(edit).layers) names.push_back(impl_->layers[layer].name);
    return names;
}

std::vector<std::int64_t> stagesOf(std::span<const Layer> layers) {
    std::set<std::int64_t> stages;
    for (const Layer& layer : layers)
        if (const auto stage = stageOfLayer(layer.name)) stages.insert(*stage);
    return {stages.begin(), stages.end()};
}

Card pinnedCard(const Card& card, std::span<const Layer> layers) {
    Card pinned = card;
    if (card.dilatedKernelSize) return pinned;
    const std::vector<std::int64_t>* size = nullptr;
    for (const Layer& layer : layers) {
        if (layer.broken || layer.delays == DelayMap::Stored || layer.dilatedSize.value.empty()) continue;
        if (size != nullptr && *size != layer.dilatedSize.value) return pinned;
        size = &layer.dilatedSize.value;
    }
    if (size == nullptr) return pinned;
    pinned.dilatedKernelSize = *size;
    pinned.origins["dilated_kernel_size"] = Origin::Given;
    return pinned;
}

} // namespace dclscope::experiments

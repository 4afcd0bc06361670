// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/state_dict.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace dclscope::pickle {
namespace {

constexpr std::size_t kMaxVisited = 2'000'000;
constexpr int kMaxLevels = 32;

/// Under which names training scripts keep the network, best first.
constexpr std::array<std::string_view, 14> kEntryNames{"model",
                                                       "state_dict",
                                                       "model_state_dict",
                                                       "module",
                                                       "net",
                                                       "network",
                                                       "weights",
                                                       "params",
                                                       "model_ema",
                                                       "ema",
                                                       "state_dict_ema",
                                                       "model_ema_state_dict",
                                                       "ema_state_dict",
                                                       "ema_model"};

/// What belongs to the training, not to the network.
constexpr std::array<std::string_view, 6> kTrainingNames{"optim",    "scaler", "scheduler",
                                                         "lr_sched", "rng",    "criterion"};

bool belongsToTraining(std::string_view name) {
    return std::any_of(kTrainingNames.begin(), kTrainingNames.end(),
                       [&](std::string_view part) { return name.find(part) != std::string_view::npos; });
}

/// Gathers tensors below one value, in order; of equal names the last wins, as in Python.
class Collector {
public:
    /// @param visited  counts values over all collectors of a file: sharing must not multiply the work
    Collector(const Document& document, StateDict& out, std::size_t& visited)
        : document_(document), out_(out), visited_(visited) {}

    void dict(ValueId id, const std::string& prefix, bool nested, int level) {
        const bool cycle = std::find(within_.begin(), within_.end(), id) != within_.end();
        if (cycle || level > kMaxLevels) return;
        within_.push_back(id);
        const auto items = document_.items(id);
        for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
            std::string name;
            if (!keyText(items[i], name)) continue;
            value(items[i + 1], prefix + name, nested, level);
        }
        within_.pop_back();
    }

    void object(ValueId id, const std::string& prefix, int level) {
        for (const ValueId state : document_.opaque(id).states) {
            if (!document_.isDict(state)) continue;
            ValueId part = 0;
            if (!document_.lookUp(state, "_parameters", part)) { // TorchScript: plain attributes
                dict(state, prefix, true, level + 1);
                continue;
            }
            for (const std::string_view name : {"_parameters", "_buffers", "_modules"}) {
                if (document_.lookUp(state, name, part) && document_.isDict(part)) dict(part, prefix, true, level + 1);
            }
        }
    }

private:
    bool keyText(ValueId key, std::string& out) const {
        if (document_.kind(key) == Kind::String)
            out = document_.text(key);
        else if (document_.kind(key) == Kind::Int)
            out = std::to_string(document_.at(key).bits);
        else
            return false;
        return true;
    }

    void value(ValueId id, const std::string& name, bool nested, int level) {
        if (++visited_ > kMaxVisited) throw PickleError("its objects are shared too often to list their tensors");
        const Kind kind = document_.kind(id);
        if (kind == Kind::Tensor) {
            const auto [place, fresh] = byName_.emplace(name, out_.tensors.size());
            if (fresh)
                out_.tensors.emplace_back(name, document_.at(id).index);
            else
                out_.tensors[place->second].second = document_.at(id).index;
        } else if (kind == Kind::Opaque && isUnreadableTensor(id)) {
            out_.notes.push_back("'" + printable(name) + "' is left out: a tensor of a kind that is not supported (" +
                                 printable(valueTypeName(id)) + ")");
        } else if (nested && document_.isDict(id)) {
            dict(id, name + ".", true, level + 1);
        } else if (nested && kind == Kind::Opaque) {
            object(id, name + ".", level + 1);
        }
    }

    bool isUnreadableTensor(ValueId id) const {
        const Global& type = document_.classOf(document_.opaque(id));
        return type.name.substr(0, 9) == "_rebuild_";
    }

    std::string valueTypeName(ValueId id) const {
        const Opaque& opaque = document_.opaque(id);
        // Of an ordinary tensor it is the storage that is of an unknown type.
        if (document_.classOf(opaque).callable == Callable::RebuildTensor) {
            const auto arguments = document_.items(opaque.arguments);
            if (document_.kind(arguments[0]) == Kind::Opaque)
                return std::string(document_.classOf(document_.opaque(arguments[0])).name);
        }
        return std::string(document_.classOf(opaque).name);
    }

    const Document& document_;
    StateDict& out_;
    std::unordered_map<std::string, std::size_t> byName_;
    std::size_t& visited_;
    std::vector<ValueId> within_; ///< the dicts that lead here: one of them inside itself is a cycle
};

class Finder {
public:
    explicit Finder(const Document& document) : document_(document) {}

    StateDict find(const std::string& entry) {
        if (!entry.empty()) return finish(lookUpPath(entry), entry, collect(lookUpPath(entry), true));
        if (document_.kind(document_.root) == Kind::Opaque) {
            StateDict found = collect(document_.root, true);
            if (found.tensors.empty()) refuseTop();
            return finish(document_.root, "", std::move(found));
        }
        if (!document_.isDict(document_.root)) refuseTop();
        return descend();
    }

private:
    [[noreturn]] void refuseTop() const {
        throw PickleError("the file holds " + std::string(kindName(document_.kind(document_.root))) +
                          ", expected a dict of tensors (a state dict)");
    }

    ValueId lookUpPath(const std::string& path) const {
        ValueId id = document_.root;
        for (std::size_t begin = 0; begin <= path.size();) {
            const std::size_t end = std::min(path.find('.', begin), path.size());
            if (!document_.isDict(id) || !document_.lookUp(id, std::string_view(path).substr(begin, end - begin), id))
                throw PickleError("there is no entry '" + printable(path) + "' in it");
            begin = end + 1;
        }
        return id;
    }

    StateDict collect(ValueId id, bool nested) {
        StateDict found;
        Collector collector(document_, found, visited_);
        if (document_.isDict(id))
            collector.dict(id, "", nested, 0);
        else if (document_.kind(id) == Kind::Opaque) {
            collector.object(id, "", 0);
            found.ofModule = true;
        }
        return found;
    }

    /// The value of a known name that holds tensors, or false.
    bool knownEntry(ValueId dict, std::string& name, ValueId& value) {
        for (const std::string_view known : kEntryNames) {
            ValueId candidate = 0;
            if (!document_.lookUp(dict, known, candidate) || collect(candidate, true).tensors.empty()) continue;
            name = known;
            value = candidate;
            return true;
        }
        return false;
    }

    StateDict descend() {
        ValueId at = document_.root;
        std::string path;
        for (int level = 0; level < 4 && document_.isDict(at); ++level) {
            std::string name;
            ValueId inner = 0;
            if (!knownEntry(at, name, inner)) break;
            path += (path.empty() ? "" : ".") + name;
            at = inner;
        }
        if (!path.empty()) return finish(at, path, collect(at, true));
        StateDict direct = collect(at, false);
        if (!direct.tensors.empty()) return finish(at, "", std::move(direct));
        return largestEntry();
    }

    StateDict largestEntry() {
        StateDict best;
        ValueId bestValue = 0;
        std::string bestName;
        const auto items = document_.items(document_.root);
        for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
            if (document_.kind(items[i]) != Kind::String || belongsToTraining(document_.text(items[i]))) continue;
            StateDict candidate = collect(items[i + 1], true);
            if (candidate.tensors.size() <= best.tensors.size()) continue;
            best = std::move(candidate);
            bestValue = items[i + 1];
            bestName = document_.text(items[i]);
        }
        if (best.tensors.empty()) refuseEmpty();
        return finish(bestValue, bestName, std::move(best));
    }

    [[noreturn]] void refuseEmpty() const {
        const auto items = document_.items(document_.root);
        std::string names;
        for (std::size_t i = 0; i + 1 < items.size() && i < 16; i += 2)
            names += (i > 0 ? ", '" : "'") + printable(valueText(document_, items[i]), 40) + "'";
        throw PickleError(items.empty() ? "the file holds an empty dict, expected tensors"
                                        : "no tensors that can be read were found in its entries " + names);
    }

    StateDict finish(ValueId chosen, const std::string& path, StateDict found) {
        found.path = path;
        if (found.tensors.empty()) throw PickleError("the entry '" + printable(path) + "' holds no tensors");
        const auto prefixed = [](const auto& entry) { return entry.first.rfind("module.", 0) == 0; };
        found.prefixStripped = std::all_of(found.tensors.begin(), found.tensors.end(), prefixed);
        if (found.prefixStripped) {
            for (auto& entry : found.tensors) entry.first.erase(0, 7);
        }
        if (document_.isDict(document_.root)) describeRest(chosen, found);
        return found;
    }

    void describeRest(ValueId chosen, StateDict& found) {
        ScalarCollector scalars(document_);
        const auto items = document_.items(document_.root);
        for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
            if (document_.kind(items[i]) != Kind::String || items[i + 1] == chosen) continue;
            const std::string name(document_.text(items[i]));
            if (belongsToTraining(name)) continue;
            scalars.add(items[i + 1], name);
            const bool holder = document_.isDict(items[i + 1]) || document_.kind(items[i + 1]) == Kind::Opaque;
            const bool within = found.path == name || found.path.rfind(name + ".", 0) == 0;
            if (holder && !within && found.alternatives.size() < 100 && !collect(items[i + 1], true).tensors.empty())
                found.alternatives.push_back(name);
        }
        found.scalars = scalars.take();
    }

    const Document& document_;
    std::size_t visited_ = 0;
};

} // namespace

StateDict findStateDict(const Document& document, const std::string& entry) { return Finder(document).find(entry); }

} // namespace dclscope::pickle

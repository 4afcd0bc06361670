// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/state_dict.h"

#include "core/base/text.h"
#include "core/checkpoint/tensor_collector.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace dclscope::pickle {
namespace {

constexpr std::size_t kMostMembers = 100'000;

/// Under which names training scripts keep the network, best first.
constexpr std::array<std::string_view, 19> kEntryNames{
    "model",  "state_dict",     "model_state_dict",     "module",         "net",      "network", "weights",
    "params", "student",        "student_state_dict",   "generator",      "netG",     "G",       "model_ema",
    "ema",    "state_dict_ema", "model_ema_state_dict", "ema_state_dict", "ema_model"};

/// What belongs to the training, not to the network.
constexpr std::array<std::string_view, 6> kTrainingNames{"optim",    "scaler", "scheduler",
                                                         "lr_sched", "rng",    "criterion"};

bool belongsToTraining(std::string_view name) {
    return std::any_of(kTrainingNames.begin(), kTrainingNames.end(),
                       [&](std::string_view part) { return name.find(part) != std::string_view::npos; });
}

class Finder {
public:
    explicit Finder(const Document& document) : document_(document) {}

    StateDict find(const std::string& entry) {
        const ValueId root = document_.root;
        if (!entry.empty() && isHolder(root)) {
            if (auto asked = lookUpPath(entry)) return std::move(*asked);
            StateDict found = chosenByItself();
            found.rest = entry;
            return found;
        }
        return chosenByItself();
    }

private:
    struct Member {
        std::string name;
        ValueId value = 0;
    };

    [[noreturn]] void refuseTop() const {
        throw PickleError("the file holds " + std::string(kindName(document_.kind(document_.root))) +
                          ", expected a dict of tensors (a state dict)");
    }

    bool isSequence(ValueId id) const { return document_.kind(id) == Kind::Tuple || document_.kind(id) == Kind::List; }
    bool isHolder(ValueId id) const { return document_.isDict(id) || isSequence(id); }

    /// The entries of a dict by their keys, of the top's tuple or list by their numbers.
    std::vector<Member> members(ValueId id) const {
        std::vector<Member> found;
        const auto items = document_.items(id);
        if (isSequence(id)) {
            for (std::size_t i = 0; i < std::min(items.size(), kMostMembers); ++i)
                found.push_back({std::to_string(i), items[i]});
            return found;
        }
        for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
            std::string name;
            if (keyText(document_, items[i], name)) found.push_back({std::move(name), items[i + 1]});
        }
        return found;
    }

    StateDict chosenByItself() {
        const ValueId root = document_.root;
        if (document_.kind(root) == Kind::Tensor) {
            StateDict found;
            found.bare = true;
            found.tensors.emplace_back("", document_.at(root).index);
            return found;
        }
        if (document_.kind(root) == Kind::Opaque) {
            StateDict found = collect(root, true);
            if (found.tensors.empty() && !isTorchScript(root)) refuseTop();
            if (found.tensors.empty())
                found.notes.push_back("the module holds no tensors of its own; what it packed otherwise is not read");
            return found;
        }
        if (isSequence(root)) return ofSequence(root);
        if (!document_.isDict(root)) refuseTop();
        return descend();
    }

    bool isTorchScript(ValueId id) const {
        return document_.classOf(document_.opaque(id)).module.substr(0, 9) == "__torch__";
    }

    StateDict ofSequence(ValueId root) {
        StateDict direct;
        for (const Member& member : members(root))
            if (document_.kind(member.value) == Kind::Tensor)
                direct.tensors.emplace_back(member.name, document_.at(member.value).index);
        StateDict largest = largestEntry(direct.tensors.empty());
        return largest.tensors.size() > direct.tensors.size() ? largest : finish(root, "", std::move(direct));
    }

    /// What a dotted path leads to; nothing where its first part is no key.
    std::optional<StateDict> lookUpPath(const std::string& path) {
        ValueId id = document_.root;
        std::size_t begin = 0;
        while (begin <= path.size() && isHolder(id)) {
            const std::size_t end = std::min(path.find('.', begin), path.size());
            const std::string part = path.substr(begin, end - begin);
            const std::vector<Member> all = members(id);
            const auto found = std::find_if(all.rbegin(), all.rend(), [&](const Member& m) { return m.name == part; });
            if (found == all.rend()) break;
            id = found->value;
            begin = end + 1;
        }
        if (begin == 0) return std::nullopt;
        const std::string there = path.substr(0, std::min(begin - 1, path.size()));
        StateDict found = finish(id, there, collect(id, true));
        if (begin <= path.size()) found.rest = path.substr(begin);
        return found;
    }

    StateDict collect(ValueId id, bool nested) {
        StateDict found;
        TensorCollector collector(document_, found, visited_);
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
        // Numbers are no names of networks: {0: {...}, 1: {...}} is one table.
        const auto keys = document_.items(at);
        bool numbered = keys.size() >= 4;
        for (std::size_t i = 0; i < keys.size(); i += 2) numbered = numbered && document_.kind(keys[i]) == Kind::Int;
        StateDict direct = collect(at, numbered);
        StateDict largest = largestEntry(direct.tensors.empty());
        if (largest.tensors.size() > direct.tensors.size()) return largest;
        StateDict found = finish(at, "", std::move(direct));
        if (numbered) found.alternatives.clear(); // all of them were taken
        return found;
    }

    /// @param must  whether finding nothing is an error
    StateDict largestEntry(bool must) {
        StateDict best;
        ValueId bestValue = 0;
        std::string bestName;
        for (const Member& member : members(document_.root)) {
            if (belongsToTraining(member.name)) continue;
            StateDict candidate = collect(member.value, true);
            if (candidate.tensors.size() <= best.tensors.size()) continue;
            best = std::move(candidate);
            bestValue = member.value;
            bestName = member.name;
        }
        if (best.tensors.empty() && !must) return best;
        if (best.tensors.empty()) refuseEmpty();
        return finish(bestValue, bestName, std::move(best));
    }

    [[noreturn]] void refuseEmpty() const {
        std::string names;
        const std::vector<Member> all = members(document_.root);
        if (isSequence(document_.root)) refuseTop();
        for (std::size_t i = 0; i < all.size() && i < 16; ++i)
            names += (i > 0 ? ", '" : "'") + printable(all[i].name, 40) + "'";
        throw PickleError(all.empty() ? "the file holds an empty dict, expected tensors"
                                      : "no tensors that can be read were found in its entries " + names);
    }

    StateDict finish(ValueId chosen, const std::string& path, StateDict found) {
        found.path = path;
        if (found.tensors.empty()) throw PickleError("the entry '" + printable(path) + "' holds no tensors");
        if (isHolder(document_.root)) describeRest(chosen, found);
        return found;
    }

    void describeRest(ValueId chosen, StateDict& found) {
        ScalarCollector scalars(document_);
        for (const Member& member : members(document_.root)) {
            if (member.value == chosen || belongsToTraining(member.name)) continue;
            scalars.add(member.value, member.name);
        }
        const Scalars own = std::exchange(found.scalars, scalars.take());
        found.scalars.insert(found.scalars.end(), own.begin(), own.end());
        // What stands beside each dict on the way to the chosen one.
        ValueId at = document_.root;
        std::string before;
        for (std::size_t begin = 0; begin <= found.path.size() && isHolder(at);) {
            const std::size_t end = std::min(found.path.find('.', begin), found.path.size());
            const std::string here = found.path.substr(begin, end - begin);
            ValueId next = at;
            for (const Member& member : members(at)) {
                if (member.name == here) next = member.value;
                if (member.name != here) offer(member.value, before + member.name, found);
            }
            if (next == at) break;
            before += here + ".";
            at = next;
            begin = end + 1;
        }
    }

    void offer(ValueId id, const std::string& name, StateDict& found) {
        constexpr std::size_t kMostOffered = 100;
        const bool holder = document_.isDict(id) || document_.kind(id) == Kind::Opaque;
        if (!holder || belongsToTraining(name) || found.alternatives.size() >= kMostOffered) return;
        if (!collect(id, true).tensors.empty()) found.alternatives.push_back(name);
    }

    const Document& document_;
    std::size_t visited_ = 0;
};

} // namespace

StateDict findStateDict(const Document& document, const std::string& entry) { return Finder(document).find(entry); }

StateDict findConstants(const Document& document) {
    StateDict found;
    if (document.kind(document.root) != Kind::Tuple) return found;
    std::size_t visited = 0;
    TensorCollector collector(document, found, visited);
    const auto items = document.items(document.root);
    for (std::size_t i = 0; i < items.size(); ++i)
        collector.value(items[i], "CONSTANTS.c" + std::to_string(i), true, 0);
    return found;
}

} // namespace dclscope::pickle

// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/name_list.h"

#include "core/run/known_names.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace dclscope {
namespace {

/// Put there by PyTorch and never by the author of a network.
constexpr std::array<std::string_view, 5> kWrappers{"module", "_orig_mod", "_fsdp_wrapped_module",
                                                    "_checkpoint_wrapped_module", "_forward_module"};
/// What scripts call a network as a whole: a number behind one of these is a module of a Sequential.
constexpr std::array<std::string_view, 21> kNetworkNames{
    "model",     "net",          "network",   "student",       "teacher", "module",   "backbone",
    "_model",    "base_model",   "generator", "discriminator", "netG",    "netD",     "ema",
    "ema_model", "online_model", "model_ema", "target",        "online",  "averaged", "average_model"};
/// Networks that stand beside the one that was trained.
constexpr std::array<std::string_view, 8> kSecondary{"ema",      "teacher",       "averag", "target",
                                                     "momentum", "discriminator", "netD",   "shadow"};
constexpr std::size_t kMostLevels = 16;

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string_view firstPart(std::string_view name) { return name.substr(0, name.find('.')); }

std::string joined(std::string_view before, std::string_view part) {
    return before.empty() ? std::string(part) : std::string(before) + "." + std::string(part);
}

/// The first part that all names share and that none of them consists of; empty where there is none.
std::string_view sharedPart(const NameList& list) {
    if (list.empty()) return {};
    const std::string_view part = firstPart(list.names.front());
    const bool all = std::all_of(list.names.begin(), list.names.end(), [&](std::string_view name) {
        return name.size() > part.size() + 1 && firstPart(name) == part;
    });
    return all ? part : std::string_view();
}

bool beginsWithNumber(const NameList& list) {
    return std::any_of(list.names.begin(), list.names.end(), [](const std::string& name) {
        return name.find_first_not_of("0123456789") == name.find('.') && name.find('.') != 0;
    });
}

/// The names below the first `depth` shared parts.
std::vector<FoundNetwork> peeled(const FoundNetwork& whole) {
    std::vector<FoundNetwork> layers{whole};
    while (layers.size() <= kMostLevels) {
        const std::string part(sharedPart(layers.back().list));
        if (part.empty()) break;
        layers.push_back({layers.back().list.below(part), joined(layers.back().prefix, part)});
    }
    return layers;
}

std::string_view lastPart(std::string_view prefix) { return prefix.substr(prefix.rfind('.') + 1); }

/// Which of the peeled lists are the network's own names.
std::size_t ownNames(const std::vector<FoundNetwork>& layers) {
    for (std::size_t i = 0; i < layers.size(); ++i)
        if (areKnownNames(layers[i].list.names)) return i;
    std::size_t own = 0;
    bool onlyWrappers = true;
    for (std::size_t i = 1; i < layers.size(); ++i) {
        const std::string_view part = lastPart(layers[i].prefix);
        onlyWrappers = onlyWrappers && contains(kWrappers, part);
        const bool number = beginsWithNumber(layers[i].list) && !contains(kNetworkNames, part);
        if (onlyWrappers || (nameLayers(layers[i].list.names) && !number)) own = i;
    }
    return own;
}

/// "weight", and perhaps "bias".
bool isOneLayer(const NameList& list) {
    const auto& names = list.names;
    return std::find(names.begin(), names.end(), "weight") != names.end() &&
           std::all_of(names.begin(), names.end(), [](const auto& name) { return name == "weight" || name == "bias"; });
}

bool holds(const std::vector<NamedGroup>& groups, std::string_view name) {
    return std::any_of(groups.begin(), groups.end(), [&](const NamedGroup& group) { return group.name == name; });
}

int rank(std::string_view name) {
    return std::any_of(kSecondary.begin(), kSecondary.end(),
                       [&](auto part) { return name.find(part) != std::string_view::npos; })
               ? 1
               : 0;
}

} // namespace

void NameList::add(std::string name, std::size_t tensor) {
    names.push_back(std::move(name));
    tensors.push_back(tensor);
}

NameList NameList::below(std::string_view prefix) const {
    NameList found;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string& name = names[i];
        if (name.size() > prefix.size() + 1 && name.starts_with(prefix) && name[prefix.size()] == '.')
            found.add(name.substr(prefix.size() + 1), tensors[i]);
    }
    return found;
}

FoundNetwork unwrap(NameList list) {
    const std::vector<FoundNetwork> layers = peeled({std::move(list), {}});
    return layers[ownNames(layers)];
}

std::vector<NamedGroup> severalNetworks(const FoundNetwork& whole) {
    if (areKnownNames(whole.list.names)) return {};
    std::vector<std::string> parts;
    std::unordered_set<std::string_view> seen;
    for (const std::string& name : whole.list.names)
        if (seen.insert(firstPart(name)).second) parts.emplace_back(firstPart(name));
    constexpr std::size_t kMostGroups = 64; // a network's own modules are more
    std::vector<NamedGroup> groups;
    if (parts.size() < 2 || parts.size() > kMostGroups) return groups;
    std::size_t called = 0;
    for (const std::string& part : parts) {
        NameList below = whole.list.below(part);
        if (below.empty()) continue;
        FoundNetwork network = unwrap(std::move(below));
        const bool isCalled = contains(kNetworkNames, part);
        called += isCalled ? 1 : 0;
        const bool isNetwork = areKnownNames(network.list.names) || (isCalled && nameLayers(network.list.names));
        if (isNetwork) groups.push_back({joined(whole.prefix, part), std::move(network)});
    }
    // Beside networks one of a single layer, which nothing but its name tells from a part of theirs, is another.
    for (std::size_t i = 0; !groups.empty() && i < parts.size(); ++i) {
        FoundNetwork network = unwrap(whole.list.below(parts[i]));
        if (contains(kNetworkNames, parts[i]) && isOneLayer(network.list) &&
            !holds(groups, joined(whole.prefix, parts[i])))
            groups.push_back({joined(whole.prefix, parts[i]), std::move(network)});
    }
    if (groups.empty() && called >= 2 && called == parts.size()) // plain networks, by what they are called alone
        for (const std::string& part : parts)
            groups.push_back({joined(whole.prefix, part), unwrap(whole.list.below(part))});
    std::stable_sort(groups.begin(), groups.end(),
                     [](const NamedGroup& a, const NamedGroup& b) { return rank(a.name) < rank(b.name); });
    return groups;
}

bool removeInnerWrappers(NameList& list) {
    NameList cleaned = list;
    bool any = false;
    for (std::string& name : cleaned.names) {
        for (const std::string_view wrapper : kWrappers) {
            if (wrapper == "module") continue; // also what people call parts of their networks
            const std::string part = "." + std::string(wrapper) + ".";
            for (std::size_t at = name.find(part); at != std::string::npos; at = name.find(part, at)) {
                name.erase(at, part.size() - 1);
                any = true;
            }
        }
    }
    const std::unordered_set<std::string_view> distinct(cleaned.names.begin(), cleaned.names.end());
    if (!any || distinct.size() != cleaned.names.size()) return false;
    list = std::move(cleaned);
    return true;
}

} // namespace dclscope

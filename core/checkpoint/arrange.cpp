// SPDX-License-Identifier: Apache-2.0
// What comes after every reader: the tensors of a file become those of one network.
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/checkpoint/contents.h"
#include "core/checkpoint/keras_axes.h"
#include "core/checkpoint/name_list.h"
#include "core/checkpoint/reparameterised.h"

#include <algorithm>

namespace dclscope {
namespace {

constexpr std::size_t kMostNamed = 4;

/// A number beside a wrapped network: n_averaged of an averaged model, step, initted.
bool isCounter(const TensorInfo& tensor) {
    return tensor.elementCount() == 1 && tensor.shape.size() <= 1 && tensor.name.find('.') == std::string::npos;
}

/// All tensors, and apart from them the counters where all others have dots in their names.
NameList listOf(const CheckpointContents& contents, std::vector<std::string>& counters) {
    NameList list;
    const auto& tensors = contents.tensors;
    const auto plain = std::count_if(tensors.begin(), tensors.end(), [](const TensorInfo& tensor) {
        return tensor.name.find('.') == std::string::npos && !isCounter(tensor);
    });
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        if (plain == 0 && isCounter(tensors[i]))
            counters.push_back(tensors[i].name);
        else
            list.add(tensors[i].name, i);
    }
    return list;
}

std::string someOf(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), kMostNamed); ++i)
        text += (i > 0 ? ", '" : "'") + printable(names[i], 60) + "'";
    if (names.size() > kMostNamed) text += " and " + std::to_string(names.size() - kMostNamed) + " more";
    return text;
}

void keepOnly(CheckpointContents& contents, NameList list) {
    std::vector<TensorInfo> tensors;
    std::vector<TensorPlace> places;
    for (std::size_t i = 0; i < list.names.size(); ++i) {
        tensors.push_back(std::move(contents.tensors[list.tensors[i]]));
        tensors.back().name = std::move(list.names[i]);
        places.push_back(std::move(contents.places[list.tensors[i]]));
    }
    contents.tensors = std::move(tensors);
    contents.places = std::move(places);
}

std::string inFile(const CheckpointContents& contents, const std::string& name) {
    return contents.stateDictPath.empty() ? name : contents.stateDictPath + "." + name;
}

/// The tensors of an entry that is no dict of the file but the beginning of names.
FoundNetwork askedFor(const CheckpointContents& contents, const NameList& all) {
    NameList list = all.below(contents.rest);
    if (list.empty()) {
        const FoundNetwork whole = unwrap(all);
        list = whole.list.below(contents.rest);
    }
    if (list.empty())
        throw CheckpointError(contents.path, "there is no entry '" + printable(contents.rest) + "' in it");
    FoundNetwork found = unwrap(std::move(list));
    found.prefix = contents.rest + (found.prefix.empty() ? "" : "." + found.prefix);
    return found;
}

/// Names the networks that were not taken.
void offerOthers(CheckpointContents& contents, const std::vector<NamedGroup>& groups, const std::string& taken) {
    for (const NamedGroup& group : groups)
        if (group.name != taken) contents.alternatives.push_back(inFile(contents, group.name));
}

std::vector<std::string> leftOut(const CheckpointContents& contents, const NameList& all, const NameList& kept,
                                 const std::vector<NamedGroup>& groups) {
    std::vector<bool> isKept(contents.tensors.size(), false);
    for (const std::size_t tensor : kept.tensors) isKept[tensor] = true;
    for (const NamedGroup& group : groups)
        for (const std::size_t tensor : group.network.list.tensors) isKept[tensor] = true;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < all.names.size(); ++i)
        if (!isKept[all.tensors[i]]) names.push_back(all.names[i]);
    return names;
}

void arrangeNames(CheckpointContents& contents) {
    std::vector<std::string> counters;
    const NameList all = listOf(contents, counters);
    FoundNetwork found = contents.rest.empty() ? unwrap(all) : askedFor(contents, all);
    const std::vector<NamedGroup> groups = severalNetworks(contents.rest.empty() ? found : unwrap(all));
    std::vector<std::string> others;
    if (contents.rest.empty() && !groups.empty()) {
        const std::string name = groups.front().name;
        const std::string inner = groups.front().network.prefix;
        found = {groups.front().network.list, name + (inner.empty() ? "" : "." + inner)};
        offerOthers(contents, groups, name);
        others = leftOut(contents, all, found.list, groups);
        contents.stateDictPath = inFile(contents, name);
    } else if (!contents.rest.empty()) {
        for (const NamedGroup& group : groups)
            if (group.network.list.tensors != found.list.tensors)
                contents.alternatives.push_back(inFile(contents, group.name));
        contents.stateDictPath = inFile(contents, contents.rest);
    }
    const bool inner = removeInnerWrappers(found.list);
    if (found.prefix.empty() && !inner) return; // as it is in the file, counters among the rest
    contents.droppedPrefix = found.prefix.empty() ? "" : found.prefix + ".";
    if (!found.prefix.empty())
        contents.notes.push_back("'" + printable(contents.droppedPrefix) +
                                 "' before the names of its tensors is left out");
    if (inner) contents.notes.push_back("'_orig_mod.' and its like within the names of its tensors are left out");
    if (found.prefix.empty()) {
        for (std::size_t i = 0; i < contents.tensors.size(); ++i)
            if (isCounter(contents.tensors[i]) && !counters.empty()) found.list.add(contents.tensors[i].name, i);
    } else if (!counters.empty()) {
        contents.notes.push_back("beside the network, and no part of it: " + someOf(counters));
    }
    if (!others.empty()) contents.notes.push_back("beside the network, and left out: " + someOf(others));
    keepOnly(contents, std::move(found.list));
}

} // namespace

void arrange(CheckpointContents& contents) {
    turnKerasAxes(contents);
    if (!contents.bare) arrangeNames(contents);
    computeWeights(contents);
}

} // namespace dclscope

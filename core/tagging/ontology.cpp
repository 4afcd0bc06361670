// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/ontology.h"

#include "core/base/error.h"
#include "core/base/resource_path.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <optional>
#include <set>

namespace dclscope {
namespace {

constexpr const char* kOntologyFile = "labels/audioset-ontology.json";

/// A class of the ontology.
struct Node {
    std::string name;
    std::vector<std::size_t> children{};
    bool root = false;
    std::optional<std::size_t> label{};
};

/// From {"parents": {class: [its parents], ...}}. @throws ConfigError
std::vector<Node> readNodes() {
    std::ifstream file(resourcePath(kOntologyFile));
    const auto json = nlohmann::ordered_json::parse(file, nullptr, false);
    std::vector<Node> nodes;
    std::map<std::string, std::size_t> numbers;
    try {
        const auto& parents = json.at("parents");
        for (const auto& [name, above] : parents.items()) {
            numbers[name] = nodes.size();
            nodes.push_back({.name = name, .root = above.empty()});
        }
        for (const auto& [name, above] : parents.items())
            for (const auto& parent : above)
                nodes[numbers.at(parent.get<std::string>())].children.push_back(numbers.at(name));
    } catch (const std::exception&) {
        throw ConfigError(std::string(kOntologyFile) + " of the installation is broken: install the program anew");
    }
    return nodes;
}

/// Turns the ontology into groups, as far as there are labels in it.
class Grouping {
public:
    explicit Grouping(std::vector<Node> nodes) : nodes_(std::move(nodes)), groupOf_(nodes_.size()) {}

    /// @return whether all labels are in the ontology
    bool place(std::span<const std::string> labels) {
        std::map<std::string, std::size_t> numbers;
        for (std::size_t i = 0; i < nodes_.size(); ++i) numbers[nodes_[i].name] = i;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const auto node = numbers.find(labels[i]);
            if (node == numbers.end()) return false;
            nodes_[node->second].label = i;
        }
        return true;
    }

    LabelGroups groups() {
        for (std::size_t i = 0; i < nodes_.size(); ++i)
            if (nodes_[i].root)
                if (const auto group = groupFrom(i)) made_.roots.push_back(*group);
        return std::move(made_);
    }

private:
    /// The group of a class; nothing where there is no label below it.
    std::optional<std::size_t> groupFrom(std::size_t node) {
        if (groupOf_[node]) return groupOf_[node];
        if (!begun_.insert(node).second) return std::nullopt;
        LabelGroup group;
        group.name = nodes_[node].name;
        std::set<std::size_t> members;
        if (const auto own = nodes_[node].label) group.labels.push_back(*own);
        for (const std::size_t child : nodes_[node].children) {
            if (const auto below = groupFrom(child)) {
                group.groups.push_back(*below);
                members.insert(made_.groups[*below].members.begin(), made_.groups[*below].members.end());
            } else if (const auto label = nodes_[child].label) {
                group.labels.push_back(*label);
            }
        }
        members.insert(group.labels.begin(), group.labels.end());
        const bool alone = nodes_[node].label && members.size() == 1 && !nodes_[node].root;
        if (members.empty() || alone) return std::nullopt;
        group.members.assign(members.begin(), members.end());
        made_.groups.push_back(std::move(group));
        groupOf_[node] = made_.groups.size() - 1;
        return groupOf_[node];
    }

    std::vector<Node> nodes_;
    std::vector<std::optional<std::size_t>> groupOf_; ///< by class
    std::set<std::size_t> begun_;                     ///< classes that were looked at
    LabelGroups made_;
};

} // namespace

LabelGroups groupsOf(std::span<const std::string> labels) {
    Grouping grouping(readNodes());
    return !labels.empty() && grouping.place(labels) ? grouping.groups() : LabelGroups{};
}

} // namespace dclscope

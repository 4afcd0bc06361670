// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/run/delay_families.h"
#include "core/run/stored_delays.h"

#include <cmath>
#include <map>
#include <set>

namespace dclscope {
namespace {

constexpr std::string_view kDelays = "-d";
constexpr std::string_view kWeights = "-g";
constexpr std::string_view kConnection = "Conn_";

struct Connection {
    std::string name;
    std::string source; ///< populations; empty where the name does not say them
    std::string target;
    std::int64_t synapses = 0;
    const TensorInfo* delays = nullptr; ///< nullptr: it has weights only
};

using Sizes = std::map<std::string, std::int64_t>;

/// What a name says of populations: the objects of neurons' variables, and what the card has.
std::set<std::string> populationsIn(const TensorSource& source, const Card& card) {
    std::set<std::string> names;
    for (const auto& [name, size] : card.populationSizes)
        if (size.size() == 1) names.insert(name);
    for (const TensorInfo& tensor : source.tensors())
        if (const std::size_t dash = tensor.name.find('-'); dash != std::string::npos && tensor.shape.size() == 1)
            if (!tensor.name.starts_with(kConnection)) names.insert(tensor.name.substr(0, dash));
    return names;
}

/// "Conn_Pop0_Pop1": from Pop0 to Pop1. Where names have underscores of their own, as the known populations say, or twice
/// the same name.
void readPopulations(Connection& connection, const std::set<std::string>& known) {
    if (!connection.name.starts_with(kConnection)) return;
    const std::string rest = connection.name.substr(kConnection.size());
    std::size_t middle = std::string::npos;
    std::size_t sure = std::string::npos;
    std::size_t splits = 0;
    for (std::size_t at = rest.find('_'); at != std::string::npos; at = rest.find('_', at + 1)) {
        ++splits;
        middle = at;
        const std::string from = rest.substr(0, at);
        const std::string to = rest.substr(at + 1);
        if (from == to || (known.contains(from) && known.contains(to))) sure = at;
    }
    if (sure != std::string::npos) middle = sure;
    if (splits == 0 || (splits > 1 && sure == std::string::npos)) return;
    connection.source = rest.substr(0, middle);
    connection.target = rest.substr(middle + 1);
}

std::vector<Connection> connectionsIn(const TensorSource& source, const Card& card) {
    const std::set<std::string> known = populationsIn(source, card);
    std::vector<Connection> found;
    for (const TensorInfo& tensor : source.tensors()) {
        if (!tensor.name.ends_with(kWeights) || tensor.shape.size() != 1 || !mayBeDelays(tensor)) continue;
        Connection connection;
        connection.name = tensor.name.substr(0, tensor.name.size() - kWeights.size());
        connection.synapses = tensor.elementCount();
        const TensorInfo* delays = source.find(connection.name + std::string(kDelays));
        if (delays != nullptr && delays->shape == tensor.shape && mayBeDelays(*delays)) connection.delays = delays;
        readPopulations(connection, known);
        found.push_back(std::move(connection));
    }
    return found;
}

/// What the card says of how many neurons there are: of populations, and of those that its connections join.
Sizes saidSizes(const Card& card, const std::vector<Connection>& connections) {
    Sizes sizes;
    for (const auto& [name, size] : card.populationSizes)
        if (size.size() == 1) sizes.emplace(name, size.front());
    for (const Connection& connection : connections) {
        const auto said = card.populationSizes.find(connection.name);
        if (connection.source.empty() || said == card.populationSizes.end() || said->second.size() != 2) continue;
        sizes.emplace(connection.source, said->second.front());
        sizes.emplace(connection.target, said->second.back());
    }
    return sizes;
}

/// What the card, connections and neurons' variables say of how many neurons there are.
Sizes populationSizes(const TensorSource& source, const Card& card, const std::vector<Connection>& connections) {
    Sizes sizes = saidSizes(card, connections);
    for (const Connection& connection : connections) {
        if (connection.source.empty() || connection.source != connection.target) continue;
        const auto side = static_cast<std::int64_t>(std::llround(std::sqrt(static_cast<double>(connection.synapses))));
        if (side * side == connection.synapses) sizes.emplace(connection.source, side);
    }
    for (const TensorInfo& tensor : source.tensors()) {
        const std::size_t dash = tensor.name.find('-');
        if (dash == std::string::npos || tensor.shape.size() != 1 || tensor.shape.front() < 1) continue;
        for (const Connection& connection : connections)
            for (const std::string& population : {connection.source, connection.target})
                if (!population.empty() && tensor.name.compare(0, dash, population) == 0)
                    sizes.emplace(population, tensor.shape.front());
    }
    for (std::size_t known = sizes.size() + 1; known != sizes.size();) {
        known = sizes.size();
        for (const Connection& connection : connections) {
            if (connection.source.empty()) continue;
            const auto from = sizes.find(connection.source);
            const auto to = sizes.find(connection.target);
            if (from != sizes.end() && to == sizes.end() && connection.synapses % from->second == 0)
                sizes.emplace(connection.target, connection.synapses / from->second);
            if (from == sizes.end() && to != sizes.end() && connection.synapses % to->second == 0)
                sizes.emplace(connection.source, connection.synapses / to->second);
        }
    }
    return sizes;
}

/// How many neurons a connection joins: what the card says of it, else of its populations.
std::optional<std::pair<std::int64_t, std::int64_t>> neuronsOf(const Connection& connection, const Sizes& sizes,
                                                               const Card& card) {
    const auto said = card.populationSizes.find(connection.name);
    if (said != card.populationSizes.end() && said->second.size() == 2)
        return std::pair(said->second.front(), said->second.back());
    const auto from = sizes.find(connection.source);
    const auto to = sizes.find(connection.target);
    if (from == sizes.end() || to == sizes.end()) return std::nullopt;
    return std::pair(from->second, to->second);
}

std::string unknownSizes(const Connection& connection) {
    const std::string entry = connection.source.empty()
                                  ? connection.name + ":SOURCESxTARGETS"
                                  : connection.source + ":NEURONS," + connection.target + ":NEURONS";
    return "how many neurons '" + printable(connection.name) +
           "' connects is not known, so its delays are listed one after the other; say it by --set population_sizes=" +
           printable(entry, 120) + " or in a card";
}

Layer mlGennLayer(const Connection& connection, const Sizes& sizes, const Card& card) {
    const auto neurons = neuronsOf(connection, sizes, card);
    DelayShape shape{connection.synapses, 1, 1, Place::Synapse};
    const bool fits = neurons && neurons->first * neurons->second == connection.synapses;
    if (fits) shape = {neurons->second, neurons->first, 1, Place::Synapse};
    StoredDelays stored{.delays = connection.delays->name, .weights = connection.name + std::string(kWeights)};
    stored.sourcesFirst = fits;
    Layer layer = storedDelayLayer(connection.name, std::move(stored), shape, "steps");
    if (!neurons)
        layer.problem = unknownSizes(connection);
    else if (!fits)
        layer.problem = "'" + printable(connection.name) + "' has " + counted(connection.synapses, "synapse") +
                        ", which are not all those from " + std::to_string(neurons->first) + " to " +
                        std::to_string(neurons->second) + " neurons: its delays are listed one after the other";
    return layer;
}

} // namespace

std::vector<Layer> findMlGennLayers(const TensorSource& source, const Card& card) {
    const std::vector<Connection> connections = connectionsIn(source, card);
    const Sizes sizes = populationSizes(source, card, connections);
    std::vector<Layer> layers;
    for (const Connection& connection : connections)
        if (connection.delays != nullptr) layers.push_back(mlGennLayer(connection, sizes, card));
    return layers;
}

} // namespace dclscope

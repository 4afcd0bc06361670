// SPDX-License-Identifier: Apache-2.0
#include "core/run/delay_families.h"
#include "core/run/stored_delays.h"

#include <cmath>
#include <map>

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

/// "Conn_Pop0_Pop1": from Pop0 to Pop1.
void readPopulations(Connection& connection) {
    if (!connection.name.starts_with(kConnection)) return;
    const std::string rest = connection.name.substr(kConnection.size());
    const std::size_t middle = rest.find('_');
    if (middle == std::string::npos || rest.find('_', middle + 1) != std::string::npos) return;
    connection.source = rest.substr(0, middle);
    connection.target = rest.substr(middle + 1);
}

std::vector<Connection> connectionsIn(const TensorSource& source) {
    std::vector<Connection> found;
    for (const TensorInfo& tensor : source.tensors()) {
        if (!tensor.name.ends_with(kWeights) || tensor.shape.size() != 1 || !mayBeDelays(tensor)) continue;
        Connection connection;
        connection.name = tensor.name.substr(0, tensor.name.size() - kWeights.size());
        connection.synapses = tensor.elementCount();
        const TensorInfo* delays = source.find(connection.name + std::string(kDelays));
        if (delays != nullptr && delays->shape == tensor.shape && mayBeDelays(*delays)) connection.delays = delays;
        readPopulations(connection);
        found.push_back(std::move(connection));
    }
    return found;
}

/// What connections and neurons' variables say of how many neurons there are.
Sizes populationSizes(const TensorSource& source, const std::vector<Connection>& connections) {
    Sizes sizes;
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

Layer mlGennLayer(const Connection& connection, const Sizes& sizes) {
    const auto from = sizes.find(connection.source);
    const auto to = sizes.find(connection.target);
    DelayShape shape{connection.synapses, 1, 1, Place::Synapse};
    const bool known = from != sizes.end() && to != sizes.end() && from->second * to->second == connection.synapses;
    if (known) shape = {to->second, from->second, 1, Place::Synapse};
    StoredDelays stored{.delays = connection.delays->name, .weights = connection.name + std::string(kWeights)};
    stored.sourcesFirst = known;
    Layer layer = storedDelayLayer(connection.name, std::move(stored), shape, "steps");
    if (!known)
        layer.problem = "how many neurons '" + connection.name +
                        "' connects is not known: its delays are listed one after the other";
    return layer;
}

} // namespace

std::vector<Layer> findMlGennLayers(const TensorSource& source, const Card& /*card*/) {
    const std::vector<Connection> connections = connectionsIn(source);
    const Sizes sizes = populationSizes(source, connections);
    std::vector<Layer> layers;
    for (const Connection& connection : connections)
        if (connection.delays != nullptr) layers.push_back(mlGennLayer(connection, sizes));
    return layers;
}

} // namespace dclscope

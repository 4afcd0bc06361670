// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/embedding.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/npy.h"
#include "core/base/text.h"
#include "core/tagging/file_tagger.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>

namespace dclscope {
namespace {

constexpr std::uintmax_t kLongestNames = std::uintmax_t{256} << 20;

/// What stands in the names' file. @throws Error when it is no such file.
void readNames(const std::filesystem::path& path, EmbeddingIndex& index) {
    const std::string where = printable(path.string()) + ": ";
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error) || std::filesystem::file_size(path, error) > kLongestNames)
        throw Error(where + "is not a file of names");
    std::ifstream file(path);
    const auto json = nlohmann::json::parse(file, nullptr, false);
    const bool right = json.is_object() && json.contains("sounds") && json["sounds"].is_array() &&
                       std::all_of(json["sounds"].begin(), json["sounds"].end(),
                                   [](const nlohmann::json& name) { return name.is_string(); });
    if (!right) throw Error(where + "is not {\"model\": ..., \"sounds\": [names]}");
    index.names = json["sounds"].get<std::vector<std::string>>();
    if (json.contains("model") && json["model"].is_string()) index.model = json["model"].get<std::string>();
}

double product(std::span<const float> a, std::span<const float> b) {
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += static_cast<double>(a[i]) * static_cast<double>(b[i]);
    return sum;
}

} // namespace

std::vector<float> embed(const WindowScorer& scorer, std::span<const float> samples, double sampleRateHz) {
    const std::vector<float> resampled = atModelRate(scorer.model(), samples, sampleRateHz);
    return scorer.mean("scene", judgedParts(scorer.model(), resampled));
}

std::filesystem::path namesFileOf(const std::filesystem::path& npy) { return npy.string() + ".names.json"; }

std::string stampOf(const std::filesystem::path& file) {
    std::error_code error;
    const std::uintmax_t bytes = std::filesystem::file_size(file, error);
    if (error) return {};
    const auto modified = std::filesystem::last_write_time(file, error).time_since_epoch().count();
    return error ? std::string() : std::to_string(bytes) + " " + std::to_string(modified);
}

void writeIndex(const std::filesystem::path& npy, const EmbeddingIndex& index, const IndexMaking& making) {
    writeNpy(npy, index.embeddings);
    const nlohmann::ordered_json json{
        {"model", index.model},
        {"sounds", index.names},
        {"made", {{"maker", making.maker}, {"embeddings", stampOf(npy)}, {"sounds", making.stamps}}}};
    writeFileAtomically(namesFileOf(npy), json.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

EmbeddingIndex readIndex(const std::filesystem::path& npy) {
    EmbeddingIndex index;
    index.embeddings = readNpy(npy);
    const auto& shape = index.embeddings.shape;
    const std::string where = printable(npy.string()) + ": ";
    if (shape.size() != 2 || shape[0] < 1 || shape[1] < 1)
        throw ShapeError(where + "has shape " + shapeText(shape) +
                         ", expected [sounds, width] as dcls embed writes it");
    std::error_code ignored;
    if (!std::filesystem::exists(namesFileOf(npy), ignored)) {
        for (std::int64_t i = 0; i < shape[0]; ++i) index.names.push_back("row " + std::to_string(i));
        return index;
    }
    readNames(namesFileOf(npy), index);
    if (static_cast<std::int64_t>(index.names.size()) != shape[0])
        throw Error(where + "holds " + counted(shape[0], "sound") + ", its file of names " +
                    std::to_string(index.names.size()));
    return index;
}

std::vector<Neighbour> nearest(const EmbeddingIndex& index, std::span<const float> query, std::size_t count) {
    const auto width = static_cast<std::size_t>(index.embeddings.shape[1]);
    if (query.size() != width)
        throw ShapeError("the index holds embeddings of " + counted(static_cast<std::int64_t>(width), "number") +
                         ", the model gives " + std::to_string(query.size()) + ": it was made with another model");
    std::vector<Neighbour> neighbours;
    const double length = std::sqrt(product(query, query));
    for (std::size_t row = 0; row < index.names.size(); ++row) {
        const auto other = std::span(index.embeddings.values).subspan(row * width, width);
        const double lengths = length * std::sqrt(product(other, other));
        const double cosine = product(query, other) / lengths;
        neighbours.push_back({row, std::isfinite(cosine) ? cosine : 0.0});
    }
    std::stable_sort(neighbours.begin(), neighbours.end(),
                     [](const Neighbour& a, const Neighbour& b) { return a.similarity > b.similarity; });
    neighbours.resize(std::min(count, neighbours.size()));
    return neighbours;
}

} // namespace dclscope

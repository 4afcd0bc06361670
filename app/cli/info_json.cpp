// SPDX-License-Identifier: Apache-2.0
#include "app/cli/info_report.h"
#include "core/run/layer_family.h"

#include <nlohmann/json.hpp>

namespace dclscope::cli {
namespace {

using Json = nlohmann::ordered_json;

Json jsonOf(const Summary& summary) {
    Json json{{"count", summary.count}, {"not_finite", summary.notFinite}};
    if (summary.count == 0) return json;
    json.update(
        {{"min", summary.minimum}, {"max", summary.maximum}, {"mean", summary.mean}, {"std", summary.deviation}});
    return json;
}

Json textOrNull(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json jsonOf(const LayerFacts& facts) {
    const Layer& layer = facts.layer;
    const bool stored = layer.delays == DelayMap::Stored;
    Json json{{"name", layer.name},
              {"family", layer.family == nullptr ? Json() : Json(layer.family->name)},
              {"place", placeName(layer.place)},
              {"unit", layer.unit},
              {"kind", stored ? std::string_view("delays") : kindName(layer.kind.value)},
              {"kind_origin", originName(layer.kind.origin)},
              {"positions_are", layer.delays == DelayMap::None ? "offsets" : "delays"},
              {"positions_are_origin", originName(layer.delaysOrigin)},
              {"weight_shape", facts.weightShape},
              {"out_channels", layer.outChannels},
              {"in_channels_per_group", layer.inChannelsPerGroup},
              {"kernel_count", layer.elements},
              {"dense_kernel_size", layer.denseSize},
              {"dilated_kernel_size", stored ? Json() : Json(layer.dilatedSize.value)},
              {"dilated_kernel_size_origin", originName(layer.dilatedSize.origin)},
              {"version", stored ? Json() : Json(versionName(layer.version.value))},
              {"version_origin", originName(layer.version.origin)},
              {"bias", layer.hasBias},
              {"positions", Json::array()},
              {"sigma", facts.sigma.count + facts.sigma.notFinite == 0 ? Json() : jsonOf(facts.sigma)},
              {"weight", jsonOf(facts.weight)},
              {"shares_positions_with", textOrNull(layer.sharedPositions)},
              {"shares_weight_with", textOrNull(layer.sharedWeight)},
              {"problem", textOrNull(layer.problem)}};
    for (const Summary& axis : facts.positions) json["positions"].push_back(jsonOf(axis));
    return json;
}

Json jsonOf(const std::vector<RunSeries>& all, std::string_view chosen) {
    Json list = Json::array();
    for (const RunSeries& series : all) {
        Json files = Json::array();
        for (const TimedFile& file : series.files)
            files.push_back({{"epoch", series.time == RunTime::Automatic ? Json() : Json(file.time)},
                             {"file", file.file.filename().string()}});
        list.push_back({{"name", series.name},
                        {"time", textOrNull(std::string(runTimeName(series.time)))},
                        {"chosen", series.name == chosen},
                        {"files", std::move(files)}});
    }
    return list;
}

Json jsonOf(const Run& run) {
    Json files = Json::array();
    for (const Snapshot& snapshot : run.snapshots)
        files.push_back({{"epoch", snapshot.epoch},
                         {"file", snapshot.file.lexically_relative(run.path).string()},
                         {"problem", textOrNull(snapshot.problem)}});
    Json metrics = Json::array();
    for (const EpochMetrics& row : run.metrics) {
        Json values{{"epoch", row.epoch}};
        for (const auto& [name, value] : row.values) values[name] = value;
        metrics.push_back(std::move(values));
    }
    return {{"time", textOrNull(std::string(runTimeName(run.time)))},
            {"checkpoints", std::move(files)},
            {"metrics", std::move(metrics)},
            {"series", jsonOf(run.series, run.seriesName)},
            {"notes", run.curveNotes}};
}

Json jsonOf(const Sharing& sharing) {
    Json groups = Json::array();
    for (const SharedTensor& tensor : sharing.tensors)
        groups.push_back({{"keys", tensor.keys}, {"shape", tensor.shape}, {"elements", tensor.elements}});
    return {{"evidence", sharing.evidence == Sharing::Evidence::Storage ? "storage" : "equal bytes"},
            {"parameters_per_layer", sharing.parametersPerLayer},
            {"saved", sharing.saved()},
            {"saved_percent", sharing.savedPercent()},
            {"groups", std::move(groups)}};
}

Json tensorsOf(const InfoReport& report) {
    Json tensors = Json::array();
    for (std::size_t i = 0; i < report.listed.size(); ++i) {
        const TensorInfo& tensor = report.listed[i];
        const TensorStatistics& found = report.statistics[i];
        const bool ranged = found.ordered && found.finite > 0;
        const auto orNull = [ranged](double value) { return ranged ? Json(value) : Json(); };
        tensors.push_back({{"name", tensor.name},
                           {"dtype", dtypeName(tensor.dtype)},
                           {"shape", tensor.shape},
                           {"min", orNull(found.minimum)},
                           {"mean", orNull(found.mean)},
                           {"max", orNull(found.maximum)},
                           {"zeros", found.zeros},
                           {"nan", found.nan},
                           {"infinite", found.infinite},
                           {"computed", report.computed[i]}});
    }
    return tensors;
}

} // namespace

Json asJson(const InfoReport& report) {
    const models::Recognition& found = report.recognition;
    Json json{{"file", report.path},
              {"checkpoint", report.checkpoint},
              {"format", report.format},
              {"bytes", report.fileBytes},
              {"entry", textOrNull(report.entry)},
              {"other_entries", report.otherEntries},
              {"notes", report.notes},
              {"model", textOrNull(found.name)},
              {"certainty", textOrNull(found.certainty)},
              {"description", textOrNull(found.description)},
              {"problem", textOrNull(report.problem)},
              {"missing", found.missing},
              {"unexpected", found.unexpected},
              {"parameters", report.sharing.parameters},
              {"sharing", jsonOf(report.sharing)},
              {"tensor_count", report.tensors},
              {"layers", Json::array()},
              {"card", Json::parse(report.card.toJson())},
              {"run", report.run != nullptr ? jsonOf(*report.run) : Json()},
              {"tensors", tensorsOf(report)}};
    for (const LayerFacts& facts : report.layers) json["layers"].push_back(jsonOf(facts));
    return json;
}

Json asJson(const SeriesError& error) {
    return {{"file", error.path()},
            {"model", nullptr},
            {"notes", Json::array({error.what()})},
            {"missing", Json::array()},
            {"layers", Json::array()},
            {"tensors", Json::array()},
            {"run",
             {{"time", nullptr},
              {"checkpoints", Json::array()},
              {"metrics", Json::array()},
              {"series", jsonOf(error.found(), {})},
              {"notes", Json::array()}}}};
}

} // namespace dclscope::cli

// SPDX-License-Identifier: Apache-2.0
#include "app/cli/info_report.h"
#include "app/cli/table.h"
#include "core/base/text.h"
#include "core/run/layer_family.h"

#include <algorithm>
#include <cstdio>

namespace dclscope::cli {
namespace {

constexpr std::size_t kMostNamed = 8;
constexpr std::size_t kMostSeries = 200; // a line each

std::string number(double value) {
    std::string text(32, '\0');
    text.resize(static_cast<std::size_t>(std::snprintf(text.data(), text.size(), "%.4g", value)));
    return text;
}

std::string range(const Summary& summary) {
    if (summary.count == 0) return "-";
    return number(summary.minimum) + " .. " + number(summary.maximum);
}

std::string sizeText(const std::vector<std::int64_t>& sizes) {
    std::string text;
    for (const std::int64_t size : sizes) text += (text.empty() ? "" : "x") + std::to_string(size);
    return text.empty() ? "?" : text;
}

std::string withOrigin(const std::string& value, Origin origin) {
    return value + " (" + std::string(originName(origin)) + ")";
}

std::string layerName(const std::string& name) { return name.empty() ? "(top level)" : printable(name, 60); }

std::string positionsText(const LayerFacts& facts) {
    std::string text;
    for (const Summary& axis : facts.positions) text += (text.empty() ? "" : ", ") + range(axis);
    return text.empty() ? "-" : text;
}

/// What positions are: only along one axis it is a question.
std::string meaningText(const Layer& layer) {
    const std::string meaning = layer.delays == DelayMap::None ? "offsets" : "delays";
    return learnedAxes(layer.kind.value) > 1 ? meaning : withOrigin(meaning, layer.delaysOrigin);
}

bool isStored(const LayerFacts& facts) { return facts.layer.delays == DelayMap::Stored; }

/// Delays that are stored as such, of whatever library.
void addDelays(std::string& text, const InfoReport& report) {
    Table table({"layer", "as stored by", "delays of", "count", "delays", "unit", "weights"});
    for (const LayerFacts& facts : report.layers) {
        const Layer& layer = facts.layer;
        if (!isStored(facts)) continue;
        const bool synapses = layer.place == Place::Synapse;
        const std::string count =
            synapses ? std::to_string(layer.inChannelsPerGroup) + " to " + std::to_string(layer.outChannels)
                     : std::to_string(layer.outChannels);
        const std::string_view family = layer.family == nullptr ? std::string_view() : layer.family->name;
        table.add({layerName(layer.name), std::string(family),
                   synapses ? "synapses" : std::string(placeName(layer.place)) + "s", count, positionsText(facts),
                   std::string(layer.unit), layer.hasWeights ? range(facts.weight) : "-"});
    }
    text += "\n" + table.text();
}

void addDclsLayers(std::string& text, const InfoReport& report) {
    Table table({"layer", "kind", "weight", "dilated size", "version", "positions", "which are", "sigma"});
    for (const LayerFacts& facts : report.layers) {
        const Layer& layer = facts.layer;
        if (isStored(facts)) continue;
        table.add({layerName(layer.name), withOrigin(std::string(kindName(layer.kind.value)), layer.kind.origin),
                   printable(shapeText(facts.weightShape)),
                   withOrigin(sizeText(layer.dilatedSize.value), layer.dilatedSize.origin),
                   withOrigin(std::string(versionName(layer.version.value)), layer.version.origin),
                   positionsText(facts), meaningText(layer), range(facts.sigma)});
    }
    text += "\n" + table.text();
}

void addLayers(std::string& text, const InfoReport& report) {
    const auto stored = std::count_if(report.layers.begin(), report.layers.end(), isStored);
    if (stored < static_cast<std::ptrdiff_t>(report.layers.size())) addDclsLayers(text, report);
    if (stored > 0) addDelays(text, report);
    for (const LayerFacts& facts : report.layers) {
        const Layer& layer = facts.layer;
        if (!layer.sharedPositions.empty())
            text += layerName(layer.name) + " shares its positions with " + layerName(layer.sharedPositions) + "\n";
        if (!layer.sharedWeight.empty())
            text += layerName(layer.name) + " shares its weight with " + layerName(layer.sharedWeight) + "\n";
    }
    for (const LayerFacts& facts : report.layers)
        if (!facts.layer.problem.empty()) text += "attention: " + facts.layer.problem + "\n";
}

void addTensors(std::string& text, const InfoReport& report) {
    Table table({"tensor", "type", "shape", "min", "mean", "max", "zeros", "NaN, inf"});
    for (std::size_t i = 0; i < report.listed.size(); ++i) {
        const TensorInfo& tensor = report.listed[i];
        const TensorStatistics& found = report.statistics[i];
        const auto value = [&](double shown) { return found.ordered && found.finite > 0 ? number(shown) : "-"; };
        const std::string name = tensor.name.empty() ? "(without a name)" : printable(tensor.name);
        table.add({report.computed[i] ? name + " (computed)" : name, std::string(dtypeName(tensor.dtype)),
                   printable(shapeText(tensor.shape)), value(found.minimum), value(found.mean), value(found.maximum),
                   std::to_string(found.zeros), std::to_string(found.nan + found.infinite)});
    }
    text += "\n" + table.text();
}

/// "  missing     a, b, ... and 7 more": a line, or nothing without names.
std::string names(std::string_view heading, const std::vector<std::string>& all) {
    if (all.empty()) return {};
    std::string line = "  " + std::string(heading) + std::string(12 - heading.size(), ' ');
    for (std::size_t i = 0; i < all.size() && i < kMostNamed; ++i) line += (i == 0 ? "" : ", ") + printable(all[i], 60);
    if (all.size() > kMostNamed) line += ", ... and " + std::to_string(all.size() - kMostNamed) + " more";
    return line + "\n";
}

/// How many there are, and what they would be if every layer had its own.
void addParameters(std::string& text, const Sharing& sharing) {
    text += "  parameters  " + std::to_string(sharing.parameters);
    if (!sharing.tensors.empty())
        text += "; counted per layer " + std::to_string(sharing.parametersPerLayer) + ", so sharing saves " +
                std::to_string(sharing.saved()) + " (" + number(sharing.savedPercent()) + " %)";
    text += "\n";
    const bool known = sharing.evidence == Sharing::Evidence::Storage;
    for (std::size_t i = 0; i < sharing.tensors.size() && i < kMostNamed; ++i)
        text += names(known ? "one tensor" : "equal", sharing.tensors[i].keys);
    if (sharing.tensors.size() > kMostNamed)
        text += "              and " + std::to_string(sharing.tensors.size() - kMostNamed) + " more\n";
    if (!known && !sharing.tensors.empty())
        text += "  note        this format does not say what is shared: equal bytes are counted as one\n";
}

std::string timeText(RunTime time) {
    switch (time) {
    case RunTime::Epoch: return "epochs";
    case RunTime::Step: return "steps";
    case RunTime::Number: return "numbered";
    case RunTime::Name: return "in the order of their names,";
    case RunTime::Modified: return "in the order in which they were written,";
    case RunTime::Automatic: break;
    }
    return "";
}

void addSeries(std::string& text, const std::vector<RunSeries>& all, std::string_view chosen) {
    for (std::size_t i = 0; i < all.size() && i < kMostSeries; ++i)
        text += "  series      '" + printable(all[i].name) + "', " +
                counted(static_cast<std::int64_t>(all[i].files.size()), "file") +
                (all[i].name == chosen ? ": shown\n" : "\n");
    if (all.size() > kMostSeries) text += "              and " + std::to_string(all.size() - kMostSeries) + " more\n";
}

void addRun(std::string& text, const Run& run) {
    std::size_t unreadable = 0;
    for (const Snapshot& snapshot : run.snapshots) unreadable += snapshot.problem.empty() ? 0 : 1;
    text += "  run         " + counted(static_cast<std::int64_t>(run.snapshots.size()), "checkpoint");
    if (run.time != RunTime::Automatic)
        text += ", " + timeText(run.time) + " " + number(run.snapshots.front().epoch) + " to " +
                number(run.snapshots.back().epoch);
    if (unreadable > 0) text += ", " + std::to_string(unreadable) + " of them unreadable";
    text += "\n";
    if (!run.metrics.empty()) {
        text += "  metrics     " + counted(static_cast<std::int64_t>(run.metrics.size()), "row") + ":";
        for (const auto& [name, value] : run.metrics.back().values) text += " " + printable(name, 40);
        text += "\n";
    }
    for (const std::string& note : run.curveNotes) text += "  note        " + printable(note, 300) + "\n";
    addSeries(text, run.series, run.seriesName);
    for (const Snapshot& snapshot : run.snapshots)
        if (!snapshot.problem.empty())
            text += "  unreadable  " + printable(snapshot.file.filename().string()) + ": " +
                    printable(snapshot.problem, 300) + "\n";
}

} // namespace

std::string asText(const InfoReport& report) {
    std::string text = printable(report.path, 500) + "\n";
    if (report.run != nullptr) addRun(text, *report.run);
    if (report.checkpoint != report.path) text += "  shown       " + printable(report.checkpoint, 500) + "\n";
    text += "  format      " + report.format + ", " + std::to_string(report.fileBytes) + " bytes, " +
            counted(static_cast<std::int64_t>(report.tensors), "tensor");
    if (!report.entry.empty()) text += " in '" + printable(report.entry) + "'";
    text += "\n";
    addParameters(text, report.sharing);
    text += "  model       ";
    const models::Recognition& found = report.recognition;
    text += found.known() ? found.name + " (" + found.certainty + ")" : "not recognised";
    if (!found.description.empty()) text += ": " + found.description;
    text += "\n";
    text += names("missing", found.missing) + names("unexpected", found.unexpected);
    for (const std::string& entry : report.otherEntries) text += "  also holds  '" + printable(entry) + "'\n";
    if (!report.problem.empty())
        text += "  problem     " + printable(report.problem, 500) + "; no network can be built\n";
    for (const std::string& note : report.notes) text += "  note        " + printable(note, 300) + "\n";
    if (!report.layers.empty()) addLayers(text, report);
    addTensors(text, report);
    return text;
}

std::string asText(const SeriesError& error) {
    std::string text = printable(error.path(), 500) + "\n";
    addSeries(text, error.found(), {});
    return text + "  note        these are checkpoints of several trainings: say which is meant by --series NAME\n";
}

} // namespace dclscope::cli

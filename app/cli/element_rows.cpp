// SPDX-License-Identifier: Apache-2.0
#include "app/cli/element_rows.h"

#include "core/base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace dclscope::cli {
namespace {

/// The shortest text that reads back as the same number.
template <class Number>
std::string exact(Number value) {
    std::array<char, 40> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

std::string perAxis(std::string_view name, std::size_t axes, std::string_view separator) {
    std::string text;
    for (std::size_t axis = 0; axis < axes; ++axis)
        text += std::string(separator) + std::string(name) + "_" + std::to_string(axis);
    return text;
}

std::string fixed(double value) {
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), " %10.4g", value);
    return text.data();
}

} // namespace

ElementRow elementRow(const Layer& layer, const LayerState& state, std::size_t index, double epoch) {
    ElementRow row;
    row.epoch = epoch;
    row.layer = layer.name;
    std::int64_t taps = 1;
    for (const std::int64_t size : layer.denseSize) taps *= size;
    auto rest = static_cast<std::int64_t>(index);
    row.element = rest % layer.elements;
    rest /= layer.elements;
    row.tap = rest % taps;
    rest /= taps;
    row.in = rest % layer.inChannelsPerGroup;
    row.out = rest / layer.inChannelsPerGroup;
    const std::size_t n = state.count();
    for (std::size_t at = index; at < state.positions.size(); at += n) row.position.push_back(state.positions[at]);
    for (std::size_t at = index; at < state.sigmas.size(); at += n) row.sigma.push_back(state.sigmas[at]);
    row.delay = layer.delay(row.position.front());
    if (layer.hasWeights) row.weight = state.weights[index];
    row.unit = layer.unit;
    row.place = placeName(layer.place);
    return row;
}

RowForm rowFormOf(const Run& run, const std::vector<std::size_t>& layers) {
    RowForm form;
    for (const std::size_t index : layers) {
        const Layer& layer = run.layers[index];
        form.axes = std::max(form.axes, static_cast<std::size_t>(learnedAxes(layer.kind.value)));
        form.whose = form.whose || layer.delays == DelayMap::Stored;
    }
    return form;
}

std::string csvHeader(const RowForm& form) {
    return "epoch,layer,out,in,tap,element" + perAxis("position", form.axes, ",") + ",delay" +
           perAxis("sigma", form.axes, ",") + ",weight" + (form.whose ? ",unit,place\n" : "\n");
}

std::string csvLine(const ElementRow& row, const RowForm& form) {
    const std::size_t axes = form.axes;
    std::string line = exact(row.epoch) + "," + csvCell(row.layer);
    for (const std::int64_t index : {row.out, row.in, row.tap, row.element}) line += "," + std::to_string(index);
    for (std::size_t axis = 0; axis < axes; ++axis)
        line += axis < row.position.size() ? "," + exact(row.position[axis]) : std::string(",");
    line += row.delay ? "," + exact(*row.delay) : std::string(",");
    for (std::size_t axis = 0; axis < axes; ++axis)
        line += axis < row.sigma.size() ? "," + exact(row.sigma[axis]) : std::string(",");
    line += row.weight ? "," + exact(*row.weight) : std::string(",");
    if (form.whose) line += "," + csvCell(row.unit) + "," + std::string(row.place);
    return line + "\n";
}

std::string jsonLine(const ElementRow& row) {
    nlohmann::ordered_json json{
        {"epoch", row.epoch}, {"layer", row.layer},     {"out", row.out},           {"in", row.in},
        {"tap", row.tap},     {"element", row.element}, {"position", row.position}, {"delay", nullptr},
        {"sigma", row.sigma}, {"weight", nullptr}};
    if (row.delay) json["delay"] = *row.delay;
    if (row.weight) json["weight"] = *row.weight;
    json["unit"] = row.unit;
    json["place"] = row.place;
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::string textHeader(const RowForm& form) {
    std::string line = "layer\n     epoch    out     in   tap  elem";
    for (const char* name : {"position", "sigma"})
        for (std::size_t axis = 0; axis < form.axes; ++axis) {
            std::array<char, 40> cell{};
            std::snprintf(cell.data(), cell.size(), " %8s_%zu", name, axis);
            line += cell.data();
        }
    return line + "      delay     weight\n";
}

std::string textLine(const ElementRow& row, const RowForm& form) {
    std::array<char, 120> start{};
    std::snprintf(start.data(), start.size(), "%10.6g %6lld %6lld %5lld %5lld", row.epoch,
                  static_cast<long long>(row.out), static_cast<long long>(row.in), static_cast<long long>(row.tap),
                  static_cast<long long>(row.element));
    const std::string none = std::string(10, ' ') + "-";
    std::string line = start.data();
    for (const std::vector<float>* values : {&row.position, &row.sigma})
        for (std::size_t axis = 0; axis < form.axes; ++axis)
            line += axis < values->size() ? fixed((*values)[axis]) : none;
    line += row.delay ? fixed(*row.delay) : none;
    return line + (row.weight ? fixed(*row.weight) : none) + "\n";
}

} // namespace dclscope::cli

// SPDX-License-Identifier: Apache-2.0
#include "core/run/view_state.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <utility>

namespace dclscope {
namespace {

constexpr double kLargestScale = 64.0;

constexpr std::array<std::pair<View, std::string_view>, 11> kViews{{{View::Overlay, "overlay"},
                                                                    {View::Channels, "channels"},
                                                                    {View::Channel, "channel"},
                                                                    {View::Delays, "delays"},
                                                                    {View::Ridgeline, "ridgeline"},
                                                                    {View::Field, "field"},
                                                                    {View::Neurons, "neurons"},
                                                                    {View::Values, "values"},
                                                                    {View::Kernel, "kernel"},
                                                                    {View::Coincidence, "coincidence"},
                                                                    {View::Atlas, "atlas"}}};
constexpr std::array<std::pair<Order, std::string_view>, 5> kOrders{{{Order::Index, "index"},
                                                                     {Order::Delay, "delay"},
                                                                     {Order::Weight, "weight"},
                                                                     {Order::Similarity, "similarity"},
                                                                     {Order::Label, "label"}}};
constexpr std::array<std::pair<Quantity, std::string_view>, 2> kQuantities{
    {{Quantity::Delay, "delay"}, {Quantity::Weight, "weight"}}};

template <class Table, class Value>
std::string_view nameIn(const Table& table, Value value) noexcept {
    for (const auto& [each, name] : table)
        if (each == value) return name;
    return {};
}

template <class Table>
auto valueIn(const Table& table, std::string_view name) noexcept {
    using Value = typename Table::value_type::first_type;
    for (const auto& [value, each] : table)
        if (each == name) return std::optional<Value>(value);
    return std::optional<Value>();
}

bool isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-._~/").find(c) != std::string_view::npos;
}

std::string encoded(std::string_view text) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (isPlain(c))
            out += c;
        else
            out += {'%', kDigits[byte / 16], kDigits[byte % 16]};
    }
    return out;
}

std::string decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        unsigned byte = 0;
        const char* end = text.data() + std::min(i + 3, text.size());
        const auto [stop, error] = std::from_chars(text.data() + i + 1, end, byte, 16);
        if (error != std::errc() || stop != text.data() + i + 3)
            throw ConfigError("'" + printable(text) + "' has a % that no two hexadecimal digits follow");
        out += static_cast<char>(byte);
        i += 2;
    }
    return out;
}

/// The shortest text that gives the same number again.
std::string numberText(double value) {
    std::array<char, 32> buffer{};
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), result.ptr};
}

[[noreturn]] void refuse(std::string_view key, const std::string& value, const std::string& expected) {
    throw ConfigError("the view's '" + printable(key) + "' is '" + printable(value) + "', expected " + expected);
}

template <class Number>
Number number(std::string_view key, const std::string& value, Number least, Number most, const std::string& expected) {
    Number parsed{};
    const char* end = value.data() + value.size();
    const auto [stop, error] = std::from_chars(value.data(), end, parsed);
    if (error != std::errc() || stop != end || !(parsed >= least && parsed <= most)) refuse(key, value, expected);
    return parsed;
}

/// "overlay, channels or values"
template <class Table>
std::string namesOf(const Table& table) {
    std::string names;
    for (std::size_t i = 0; i < table.size(); ++i)
        names += (i == 0 ? "" : i + 1 == table.size() ? " or " : ", ") + std::string(table[i].second);
    return names;
}

/// "layer:12"; layers may have colons of their own.
Pin pinFrom(const std::string& value) {
    const std::size_t colon = value.rfind(':');
    if (colon == std::string::npos || colon == 0) refuse("pin", value, "layer:element");
    constexpr std::size_t kMost = std::numeric_limits<std::int32_t>::max();
    return {value.substr(0, colon),
            number<std::size_t>("pin", value.substr(colon + 1), 0, kMost, "an element's number behind the colon")};
}

bool yesOrNo(std::string_view key, const std::string& value) {
    if (value != "yes" && value != "no") refuse(key, value, "yes or no");
    return value == "yes";
}

ViewZoom zoomFrom(const std::string& value) {
    ViewZoom zoom;
    const std::size_t first = value.find(',');
    const std::size_t second = value.find(',', first == std::string::npos ? first : first + 1);
    if (second == std::string::npos) refuse("zoom", value, "scale,x,y");
    zoom.scale = number("zoom", value.substr(0, first), 1.0, kLargestScale, "a scale from 1 to 64");
    zoom.x = number("zoom", value.substr(first + 1, second - first - 1), 0.0, 1.0, "a share from 0 to 1");
    zoom.y = number("zoom", value.substr(second + 1), 0.0, 1.0, "a share from 0 to 1");
    return zoom;
}

void take(ViewState& state, std::string_view key, const std::string& value) {
    constexpr std::size_t kMost = std::numeric_limits<std::int32_t>::max();
    constexpr double kLargest = std::numeric_limits<double>::max();
    if (key == "run")
        state.runs.push_back(value);
    else if (key == "entry")
        state.entry = value;
    else if (key == "series")
        state.series = value;
    else if (key == "layer")
        state.layer = value;
    else if (key == "view") {
        state.view = viewFromName(value);
        if (!state.view) refuse(key, value, namesOf(kViews));
    } else if (key == "epoch")
        state.epoch = number(key, value, -kLargest, kLargest, "a number");
    else if (key == "out")
        state.out = number<std::size_t>(key, value, 0, kMost, "a channel's number");
    else if (key == "in")
        state.in = number<std::size_t>(key, value, 0, kMost, "a channel's number");
    else if (key == "quantity") {
        const std::optional<Quantity> quantity = quantityFromName(value);
        if (!quantity) refuse(key, value, "delay or weight");
        state.quantity = *quantity;
    } else if (key == "order") {
        const std::optional<Order> order = orderFromName(value);
        if (!order) refuse(key, value, namesOf(kOrders));
        state.order = *order;
    } else if (key == "strength")
        state.strength = yesOrNo(key, value);
    else if (key == "trails")
        state.trails = yesOrNo(key, value);
    else if (key == "sound")
        state.sound = value;
    else if (key == "pin")
        state.pins.push_back(pinFrom(value));
    else if (key == "axis")
        state.axis = number<std::size_t>(key, value, 0, 2, "0, 1 or 2");
    else if (key == "hidden")
        state.hidden = number<std::size_t>(key, value, 0, 2, "0, 1 or 2");
    else if (key == "spread")
        state.spread = yesOrNo(key, value);
    else if (key == "zoom")
        state.zoom = zoomFrom(value);
    else if (key == "playing")
        state.playing = yesOrNo(key, value);
    else if (key == "compare")
        state.compare = yesOrNo(key, value);
    else if (key == "other_layer")
        state.otherLayer = value;
    else if (key == "other_epoch")
        state.otherEpoch = number(key, value, -kLargest, kLargest, "a number");
    else if (key == "try")
        state.trying = yesOrNo(key, value);
    else if (key == "edit") {
        state.edits.push_back(value);
        state.trying = true;
    } else
        throw ConfigError("a view has no '" + printable(key) + "'");
}

} // namespace

std::string_view viewName(View view) noexcept { return nameIn(kViews, view); }
std::optional<View> viewFromName(std::string_view name) noexcept { return valueIn(kViews, name); }
std::string_view quantityName(Quantity quantity) noexcept { return nameIn(kQuantities, quantity); }
std::optional<Quantity> quantityFromName(std::string_view name) noexcept { return valueIn(kQuantities, name); }

std::string_view orderName(Order order) noexcept { return nameIn(kOrders, order); }
std::optional<Order> orderFromName(std::string_view name) noexcept { return valueIn(kOrders, name); }

std::vector<std::string> viewNames() {
    std::vector<std::string> names;
    for (const auto& [view, name] : kViews) names.emplace_back(name);
    return names;
}

std::vector<std::string> orderNames() {
    std::vector<std::string> names;
    for (const auto& [order, name] : kOrders) names.emplace_back(name);
    return names;
}

std::string toText(const ViewState& state) {
    std::string text;
    const auto add = [&text](std::string_view key, std::string_view value) {
        text += (text.empty() ? "" : "&") + std::string(key) + "=" + encoded(value);
    };
    const ViewState plain;
    for (const std::string& run : state.runs) add("run", run);
    if (!state.entry.empty()) add("entry", state.entry);
    if (!state.series.empty()) add("series", state.series);
    if (!state.layer.empty()) add("layer", state.layer);
    if (state.view) add("view", viewName(*state.view));
    if (state.epoch) add("epoch", numberText(*state.epoch));
    if (state.out != plain.out) add("out", std::to_string(state.out));
    if (state.in != plain.in) add("in", std::to_string(state.in));
    if (state.quantity != plain.quantity) add("quantity", quantityName(state.quantity));
    if (state.order != plain.order) add("order", orderName(state.order));
    if (state.strength != plain.strength) add("strength", state.strength ? "yes" : "no");
    if (state.axis != plain.axis) add("axis", std::to_string(state.axis));
    if (state.hidden) add("hidden", std::to_string(*state.hidden));
    if (state.spread != plain.spread) add("spread", state.spread ? "yes" : "no");
    if (state.trails != plain.trails) add("trails", state.trails ? "yes" : "no");
    if (!state.sound.empty()) add("sound", state.sound);
    for (const Pin& pin : state.pins) add("pin", pin.layer + ":" + std::to_string(pin.element));
    if (state.zoom != plain.zoom)
        add("zoom", numberText(state.zoom.scale) + "," + numberText(state.zoom.x) + "," + numberText(state.zoom.y));
    if (state.playing) add("playing", "yes");
    if (state.compare) add("compare", "yes");
    if (!state.otherLayer.empty()) add("other_layer", state.otherLayer);
    if (state.otherEpoch) add("other_epoch", numberText(*state.otherEpoch));
    if (state.trying && state.edits.empty()) add("try", "yes");
    for (const std::string& edit : state.edits) add("edit", edit);
    return std::string(kViewScheme) + text;
}

ViewState viewStateFromText(std::string_view text) {
    if (!text.starts_with(kViewScheme))
        throw ConfigError("'" + printable(text) + "' is no link to a view: it does not begin with " +
                          std::string(kViewScheme));
    ViewState state;
    text.remove_prefix(kViewScheme.size());
    while (!text.empty()) {
        const std::string_view part = text.substr(0, text.find('&'));
        text.remove_prefix(std::min(text.size(), part.size() + 1));
        if (part.empty()) continue;
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos) throw ConfigError("'" + printable(part) + "' in a view gives no value");
        take(state, part.substr(0, equals), decoded(part.substr(equals + 1)));
    }
    return state;
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
#include "core/run/card_fields.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace dclscope {
namespace {

using Json = nlohmann::json;
using Sizes = std::vector<std::int64_t>;

constexpr std::int64_t kLargestSize = 1'000'000; // of one kernel axis; the product is checked where a kernel is built
constexpr double kLargestNumber = 1e12;

[[noreturn]] void refuse(const std::string& expected, const Json& value) {
    const std::string got =
        value.is_string() ? value.get<std::string>() : value.dump(-1, ' ', false, Json::error_handler_t::replace);
    throw ConfigError("expected " + expected + ", got '" + printable(got, 60) + "'");
}

std::string textOf(const Json& value, const std::string& expected = "a text") {
    if (!value.is_string()) refuse(expected, value);
    return value.get<std::string>();
}

/// A number, or (from --set) a text that is one through and through.
double numberOf(const Json& value, double least, const std::string& expected) {
    double number = std::nan("");
    if (value.is_number()) number = value.get<double>();
    if (value.is_string()) {
        const auto& text = value.get_ref<const std::string&>();
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc() || end != text.data() + text.size()) refuse(expected, value);
    }
    if (!(number >= least && number <= kLargestNumber)) refuse(expected, value);
    return number;
}

std::int64_t wholeNumberOf(const Json& value, const std::string& expected) {
    const double number = numberOf(value, 1.0, expected);
    if (number != std::floor(number) || number > static_cast<double>(kLargestSize)) refuse(expected, value);
    return static_cast<std::int64_t>(number);
}

/// 23, [23, 23] or "23x23".
Sizes sizesOf(const Json& value) {
    const std::string expected = "one to three sizes such as 25 or 23x23";
    Sizes sizes;
    if (value.is_array()) {
        for (const Json& item : value) sizes.push_back(wholeNumberOf(item, expected));
    } else if (value.is_string()) {
        std::string rest = value.get<std::string>();
        for (std::size_t cross = 0; cross != std::string::npos; rest.erase(0, cross + 1)) {
            cross = rest.find('x');
            const Json part = rest.substr(0, cross);
            if (part.get_ref<const std::string&>().empty()) refuse(expected, value);
            sizes.push_back(wholeNumberOf(part, expected));
            if (cross == std::string::npos) break;
        }
    } else {
        sizes.push_back(wholeNumberOf(value, expected));
    }
    if (sizes.empty() || sizes.size() > 3) refuse(expected, value);
    return sizes;
}

std::string oneOf(const Json& value, std::span<const std::string_view> words) {
    std::string expected = "one of";
    for (const std::string_view word : words) expected += (word == words.front() ? " " : ", ") + std::string(word);
    const std::string text = textOf(value, expected);
    if (std::find(words.begin(), words.end(), text) == words.end()) refuse(expected, value);
    return text;
}

constexpr std::array<std::string_view, 3> kNeurons{"lif", "plif", "heaviside"};
constexpr std::array<std::string_view, 4> kLosses{"sum", "mean", "max", "spike_count"};
constexpr std::array<std::string_view, 2> kModes{"discrete", "smooth"};
constexpr std::array<std::string_view, 3> kPlaces{"synapse", "axon", "dendrite"};
constexpr std::array<std::string_view, 2> kYesOrNo{"yes", "no"};
constexpr std::array<std::string_view, 2> kOrders{"targets_first", "sources_first"};
constexpr std::array<std::string_view, 6> kKinds{"Dcls1d", "Dcls2d", "Dcls3d", "Dcls2_1d", "Dcls3_1d", "Dcls2dK1d"};
constexpr std::array<std::string_view, 4> kVersions{"v0", "v1", "max", "gauss"};

template <auto Member>
void readText(Card& card, const Json& value) {
    card.*Member = textOf(value);
}
template <auto Member, const auto& Words>
void readWord(Card& card, const Json& value) {
    card.*Member = oneOf(value, Words);
}
template <auto Member>
void readPositive(Card& card, const Json& value) {
    const double number = numberOf(value, 0.0, "a number above 0");
    if (number <= 0.0) refuse("a number above 0", value);
    card.*Member = number;
}
template <auto Member>
void readNumber(Card& card, const Json& value) {
    card.*Member = numberOf(value, -kLargestNumber, "a number");
}
template <auto Member>
void readSizes(Card& card, const Json& value) {
    card.*Member = sizesOf(value);
}

void readCausal(Card& card, const Json& value) {
    if (value.is_boolean())
        card.causal = value.get<bool>();
    else
        card.causal = oneOf(value, kYesOrNo) == kYesOrNo.front();
}

/// Pop0:700,Conn_Pop0_Pop1:700x256 as the object that a card has.
Json namedSizes(const std::string& text, const std::string& expected, const Json& value) {
    Json object = Json::object();
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        const std::string entry = text.substr(begin, end - begin);
        const std::size_t colon = entry.rfind(':');
        if (colon == std::string::npos || colon == 0) refuse(expected, value);
        object[entry.substr(0, colon)] = entry.substr(colon + 1);
        begin = end + 1;
    }
    return object;
}

void readPopulations(Card& card, const Json& value) {
    const std::string expected = "sizes by name such as Pop0:700,Conn_Pop0_Pop1:700x256";
    const Json object = value.is_string() ? namedSizes(value.get<std::string>(), expected, value) : value;
    if (!object.is_object() || object.empty()) refuse(expected, value);
    std::map<std::string, Sizes> sizes;
    for (const auto& [name, size] : object.items()) {
        sizes[name] = sizesOf(size);
        if (sizes[name].size() > 2) refuse(expected, value);
    }
    card.populationSizes = std::move(sizes);
}

void readKind(Card& card, const Json& value) { card.kind = kindFromName(oneOf(value, kKinds)); }
void readVersion(Card& card, const Json& value) { card.version = versionFromName(oneOf(value, kVersions)); }
void readClasses(Card& card, const Json& value) { card.numClasses = wholeNumberOf(value, "a whole number from 1"); }

void readLabels(Card& card, const Json& value) {
    if (!value.is_array()) refuse("a list of texts", value);
    std::vector<std::string> labels;
    for (const Json& item : value) labels.push_back(textOf(item, "a list of texts"));
    card.labels = std::move(labels);
}

void readThresholds(Card& card, const Json& value) {
    if (!value.is_object()) refuse("numbers above 0 up to 1 by label", value);
    std::map<std::string, double> thresholds;
    for (const auto& [label, number] : value.items()) {
        const bool right = number.is_number() && number.get<double>() > 0.0 && number.get<double>() <= 1.0;
        if (!right) refuse("a number above 0 up to 1 for '" + printable(label, 60) + "'", number);
        thresholds[label] = number.get<double>();
    }
    card.thresholds = std::move(thresholds);
}

void readFrontEnd(Card& card, const Json& value) {
    if (!value.is_object()) refuse("options by name", value);
    std::map<std::string, std::string> options;
    for (const auto& [name, option] : value.items()) {
        if (option.is_structured() || option.is_null()) refuse("plain values", option);
        options[name] = option.is_string() ? option.get<std::string>() : option.dump();
    }
    card.frontEnd = std::move(options);
}

void readTraining(Card& card, const Json& value) {
    if (!value.is_object()) refuse("numbers by name", value);
    std::map<std::string, double> numbers;
    for (const auto& [name, number] : value.items()) {
        if (number.is_null()) continue; // how JSON writes a loss that became NaN
        if (!number.is_number()) refuse("numbers by name", number);
        numbers[name] = number.get<double>();
    }
    card.training = std::move(numbers);
}

template <auto Member>
void writeOptional(const Card& card, Json& object, std::string_view name) {
    if (card.*Member) object[std::string(name)] = *(card.*Member);
}
template <auto Member>
void writeFilled(const Card& card, Json& object, std::string_view name) {
    if (!(card.*Member).empty()) object[std::string(name)] = card.*Member;
}
void writeKind(const Card& card, Json& object, std::string_view name) {
    if (card.kind) object[std::string(name)] = kindName(*card.kind);
}
void writeVersion(const Card& card, Json& object, std::string_view name) {
    if (card.version) object[std::string(name)] = versionName(*card.version);
}

template <auto Member>
bool mergeOptional(Card& to, const Card& from) {
    if (!(from.*Member)) return false;
    to.*Member = from.*Member;
    return true;
}
template <auto Member>
bool mergeFilled(Card& to, const Card& from) {
    if ((from.*Member).empty()) return false;
    to.*Member = from.*Member;
    return true;
}

template <auto Member>
constexpr CardField optionalField(std::string_view name, void (*read)(Card&, const Json&), bool settable = true) {
    return {name, settable, read, writeOptional<Member>, mergeOptional<Member>};
}
template <auto Member>
constexpr CardField filledField(std::string_view name, void (*read)(Card&, const Json&), bool settable = false) {
    return {name, settable, read, writeFilled<Member>, mergeFilled<Member>};
}

constexpr std::array<CardField, 28> kFields{{
    optionalField<&Card::model>("model", readText<&Card::model>),
    {"kind", true, readKind, writeKind, mergeOptional<&Card::kind>},
    {"version", true, readVersion, writeVersion, mergeOptional<&Card::version>},
    optionalField<&Card::dilatedKernelSize>("dilated_kernel_size", readSizes<&Card::dilatedKernelSize>),
    optionalField<&Card::denseKernelSize>("dense_kernel_size", readSizes<&Card::denseKernelSize>),
    optionalField<&Card::neuron>("neuron", readWord<&Card::neuron, kNeurons>),
    optionalField<&Card::tau>("tau", readPositive<&Card::tau>),
    optionalField<&Card::synapseTau>("synapse_tau", readPositive<&Card::synapseTau>),
    optionalField<&Card::timeStepMs>("time_step_ms", readPositive<&Card::timeStepMs>),
    optionalField<&Card::vThreshold>("v_threshold", readNumber<&Card::vThreshold>),
    optionalField<&Card::outputVThreshold>("output_v_threshold", readNumber<&Card::outputVThreshold>),
    optionalField<&Card::loss>("loss", readWord<&Card::loss, kLosses>),
    optionalField<&Card::mode>("mode", readWord<&Card::mode, kModes>),
    optionalField<&Card::delays>("delays", readText<&Card::delays>),
    optionalField<&Card::delayWeights>("delay_weights", readText<&Card::delayWeights>),
    optionalField<&Card::delayUnit>("delay_unit", readWord<&Card::delayUnit, kDelayUnits>),
    optionalField<&Card::delayPlace>("delay_place", readWord<&Card::delayPlace, kPlaces>),
    optionalField<&Card::delayOrder>("delay_order", readWord<&Card::delayOrder, kOrders>),
    optionalField<&Card::causal>("causal", readCausal),
    filledField<&Card::populationSizes>("population_sizes", readPopulations, true),
    optionalField<&Card::numClasses>("num_classes", readClasses),
    filledField<&Card::labels>("labels", readLabels, true),
    filledField<&Card::background>("background", readText<&Card::background>, true),
    filledField<&Card::thresholds>("thresholds", readThresholds),
    filledField<&Card::frontEnd>("front_end", readFrontEnd),
    filledField<&Card::recipe>("recipe", readText<&Card::recipe>),
    filledField<&Card::data>("data", readText<&Card::data>),
    filledField<&Card::training>("training", readTraining),
}};

} // namespace

std::span<const CardField> cardFields() noexcept { return kFields; }

bool readCardField(Card& card, std::string_view name, const nlohmann::json& value, Origin origin) {
    const auto field = std::find_if(kFields.begin(), kFields.end(), [&](const CardField& f) { return f.name == name; });
    if (field == kFields.end()) return false;
    try {
        field->read(card, value);
    } catch (const ConfigError& error) {
        throw ConfigError(std::string(name) + ": " + error.what());
    }
    card.origins[std::string(name)] = origin;
    return true;
}

std::string cardFieldNames(bool settableOnly) {
    std::string names;
    for (const CardField& field : kFields)
        if (field.settable || !settableOnly) names += (names.empty() ? "" : ", ") + std::string(field.name);
    return names;
}

} // namespace dclscope

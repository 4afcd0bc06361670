// SPDX-License-Identifier: Apache-2.0
#include "core/run/card.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/run/card_fields.h"
#include "core/run/label_file.h"

#include <nlohmann/json.hpp>

#include <set>

namespace dclscope {
namespace {

/// Parses JSON, refusing objects in which a name stands twice (the library keeps the last one silently).
nlohmann::json parseStrictly(std::string_view text) {
    std::vector<std::set<std::string>> names;
    std::string twice;
    using Event = nlohmann::json::parse_event_t;
    const auto watch = [&](int, Event event, nlohmann::json& parsed) {
        if (event == Event::object_start) names.emplace_back();
        if (event == Event::object_end && !names.empty()) names.pop_back();
        if (event == Event::key && !names.empty() && !names.back().insert(parsed.get<std::string>()).second)
            twice = parsed.get<std::string>();
        return true;
    };
    try {
        nlohmann::json json = nlohmann::json::parse(text, watch);
        if (!twice.empty()) throw ConfigError("the card says '" + printable(twice) + "' twice");
        return json;
    } catch (const nlohmann::json::exception&) {
        throw ConfigError("the card is not valid JSON");
    }
}

} // namespace

Card Card::fromJson(std::string_view json) {
    const nlohmann::json object = parseStrictly(json);
    if (!object.is_object()) throw ConfigError("the card is not a JSON object");
    Card card;
    for (const auto& [name, value] : object.items()) readCardField(card, name, value, Origin::Card);
    return card;
}

std::string Card::toJson() const {
    nlohmann::json object = nlohmann::json::object();
    for (const CardField& field : cardFields()) field.write(*this, object, field.name);
    return object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void Card::set(std::string_view assignment) {
    const std::size_t equals = assignment.find('=');
    const std::string name(assignment.substr(0, equals));
    const bool known = [&] {
        for (const CardField& field : cardFields())
            if (field.settable && field.name == name) return true;
        return false;
    }();
    if (equals == std::string_view::npos || !known)
        throw ConfigError("--set " + printable(assignment) + ": expected NAME=VALUE with NAME one of " +
                          cardFieldNames(true));
    const std::string value(assignment.substr(equals + 1));
    try {
        if (name == "labels")
            readCardField(*this, name, readLabelFile(value), Origin::Given);
        else
            readCardField(*this, name, value, Origin::Given);
    } catch (const ConfigError& error) {
        throw ConfigError("--set " + std::string(error.what()));
    }
}

void Card::merge(const Card& other) {
    for (const CardField& field : cardFields()) {
        if (!field.merge(*this, other)) continue;
        const auto origin = other.origins.find(std::string(field.name));
        origins[std::string(field.name)] = origin == other.origins.end() ? Origin::Card : origin->second;
    }
}

} // namespace dclscope

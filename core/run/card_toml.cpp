// SPDX-License-Identifier: Apache-2.0
// Cards written by hand, in TOML.
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/run/card.h"
#include "core/run/card_fields.h"
#include "core/run/label_file.h"

#include <nlohmann/json.hpp>
#include <toml++/toml.h>

namespace dclscope {
namespace {

constexpr std::uintmax_t kLargestCard = 16U << 20;

nlohmann::json jsonOf(const toml::node& node) {
    if (const auto* table = node.as_table()) {
        nlohmann::json object = nlohmann::json::object();
        for (const auto& [name, value] : *table) object[std::string(name.str())] = jsonOf(value);
        return object;
    }
    if (const auto* array = node.as_array()) {
        nlohmann::json list = nlohmann::json::array();
        for (const auto& item : *array) list.push_back(jsonOf(item));
        return list;
    }
    if (const auto text = node.value_exact<std::string>()) return *text;
    if (const auto whole = node.value_exact<std::int64_t>()) return *whole;
    if (const auto number = node.value_exact<double>()) return *number;
    if (const auto yes = node.value_exact<bool>()) return *yes;
    return nullptr; // dates and times: no field takes them
}

toml::table parse(const std::filesystem::path& path) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored)) throw ConfigError("is not a file");
    if (std::filesystem::file_size(path, ignored) > kLargestCard) throw ConfigError("is too large for a card");
    try {
        return toml::parse_file(path.string());
    } catch (const toml::parse_error& error) {
        throw ConfigError("line " + std::to_string(error.source().begin.line) + ": " +
                          std::string(error.description()));
    }
}

} // namespace

Card Card::fromToml(const std::filesystem::path& path) {
    Card card;
    for (const auto& [key, node] : parse(path)) {
        const std::string name(key.str());
        const std::string line = "line " + std::to_string(node.source().begin.line) + ": ";
        try {
            nlohmann::json value = jsonOf(node);
            if (name == "labels" && value.is_string()) value = readLabelFile(path.parent_path() / value.get<std::string>());
            if (!readCardField(card, name, value, Origin::Card))
                throw ConfigError("'" + printable(name) + "' is no field of a card; the fields are " +
                                  cardFieldNames(false));
        } catch (const ConfigError& error) {
            throw ConfigError(line + error.what());
        }
    }
    return card;
}

} // namespace dclscope

// SPDX-License-Identifier: Apache-2.0
// The card's fields in one table, so that JSON, TOML and --set read, write and merge the very same names.
#pragma once

#include "core/run/card.h"

#include <nlohmann/json_fwd.hpp>

#include <span>

namespace dclscope {

struct CardField {
    std::string_view name;
    bool settable; ///< may stand in --set
    /// @throws ConfigError saying what the field takes and what it got, without the field's name.
    void (*read)(Card& card, const nlohmann::json& value);
    /// Adds the field to `object` when the card says it.
    void (*write)(const Card& card, nlohmann::json& object, std::string_view name);
    /// Takes the field over when `from` says it. @return whether it did
    bool (*merge)(Card& to, const Card& from);
};

std::span<const CardField> cardFields() noexcept;

/// Reads one field and notes its origin.
/// @return false when there is no such field
/// @throws ConfigError beginning with the field's name
bool readCardField(Card& card, std::string_view name, const nlohmann::json& value, Origin origin);

/// "kind, version, dilated_kernel_size, ..."
std::string cardFieldNames(bool settableOnly);

} // namespace dclscope
